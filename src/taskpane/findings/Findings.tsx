import { makeStyles, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Finding, Severity } from "../../domain/findings";
import type { PaneSettings } from "../host";
import { Actions } from "../shell/Actions";
import { groupBy } from "../shell/groupBy";
import { Paged } from "../shell/Paged";
import { Section } from "../shell/Section";
import type { ViewProps } from "../shell/viewProps";
import { findingKey } from "./findingKey";
import { FindingItem } from "./FindingItem";
import { IgnoredFindings } from "./IgnoredFindings";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

const useStyles = makeStyles({
  view: { paddingTop: tokens.spacingVerticalL },
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  nothing: { display: "block", paddingTop: tokens.spacingVerticalL },
});

/** What is wrong in the data, worst first, sheet by sheet. */
export function Findings({ session, state }: ViewProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [only, setOnly] = useState<Severity>();
  const { result, settings } = state;
  if (!result || !settings) return null;

  const ignoredKeys = new Set(settings.ignored.map(({ key }) => key));
  const open = result.findings.filter((finding) => !ignoredKeys.has(findingKey(finding)));
  const shown = open.filter(({ severity }) => only === undefined || severity === only);
  const saveIgnored = (ignored: PaneSettings["ignored"]) =>
    void session.changeSettings({ ...settings, ignored });
  return (
    <div className={styles.view}>
      <SeverityFilter findings={open} only={only} onChange={setOnly} />
      {shown.length === 0 && (
        <Text className={styles.nothing}>
          {t(open.length === 0 ? "pane.findings.none" : "pane.findings.noneInFilter")}
        </Text>
      )}
      <div>
        <Paged key={only} items={worstFirst(shown)}>
          {(first) =>
            [...groupBy(first, ({ at }) => at.sheet)].map(([sheet, findings]) => (
              <Section key={sheet} title={sheet}>
                <ul className={styles.list}>
                  {findings.map((finding) => (
                    <FindingItem
                      key={findingKey(finding)}
                      finding={finding}
                      onGo={() => void session.select(finding.at)}
                      onIgnore={(reason) =>
                        saveIgnored([...settings.ignored, { key: findingKey(finding), reason }])
                      }
                    />
                  ))}
                </ul>
              </Section>
            ))
          }
        </Paged>
      </div>
      <IgnoredFindings
        findings={result.findings}
        ignored={settings.ignored}
        onRestore={(key) => saveIgnored(settings.ignored.filter((one) => one.key !== key))}
      />
    </div>
  );
}

function SeverityFilter(props: {
  findings: readonly Finding[];
  only: Severity | undefined;
  onChange: (only: Severity | undefined) => void;
}) {
  const { t } = useTranslation();
  const { findings, only, onChange } = props;
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity).length;
  return (
    <div role="group" aria-label={t("pane.findings.filter")}>
      <Actions>
        {SEVERITIES.filter((severity) => count(severity) > 0).map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            shape="circular"
            checked={only === severity}
            onClick={() => onChange(only === severity ? undefined : severity)}
          >
            {t(`pane.findings.severities.${severity}`)} {count(severity)}
          </ToggleButton>
        ))}
      </Actions>
    </div>
  );
}

function worstFirst(findings: readonly Finding[]): Finding[] {
  const place = ({ severity }: Finding) => SEVERITIES.indexOf(severity);
  return [...findings].sort((left, right) => place(left) - place(right));
}
