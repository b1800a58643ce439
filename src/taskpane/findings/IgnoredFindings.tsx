import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Finding } from "../../domain/findings";
import { findingText } from "../../i18n/words";
import type { IgnoredFinding } from "../host";
import { findingKey } from "./findingKey";

const useStyles = makeStyles({
  ignored: {
    marginTop: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2 },
  item: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalM,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface IgnoredFindingsProps {
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
  readonly onRestore: (key: string) => void;
}

/** Findings that were set aside and still occur, with the reasons given. */
export function IgnoredFindings({ findings, ignored, onRestore }: IgnoredFindingsProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const reasons = new Map(ignored.map(({ key, reason }) => [key, reason]));
  const still = findings.filter((finding) => reasons.has(findingKey(finding)));
  if (still.length === 0) return null;
  return (
    <details className={styles.ignored}>
      <summary className={styles.summary}>
        {t("pane.findings.ignored", { count: still.length })}
      </summary>
      {still.map((finding) => (
        <div key={findingKey(finding)} className={styles.item}>
          <Text>{findingText(i18n, finding)}</Text>
          <Text size={200} className={styles.quiet}>
            {reasons.get(findingKey(finding))}
          </Text>
          <Button size="small" onClick={() => onRestore(findingKey(finding))}>
            {t("pane.findings.restore")}
          </Button>
        </div>
      ))}
    </details>
  );
}
