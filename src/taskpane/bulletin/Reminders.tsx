import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { keepReminderTemplate, type RemindersResult } from "../../app/bulletin";
import { plainText } from "../../domain/bulletin/bulletin";
import { findingText, locationText } from "../../i18n/words";
import type { Session } from "../session/session";
import { Actions } from "../shell/Actions";
import { CopyAsText } from "../shell/CopyAsText";
import { DownloadDocument } from "./DownloadDocument";
import { Preview } from "./Preview";

const useStyles = makeStyles({
  summary: { cursor: "pointer" },
  reminder: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
});

/** 催报函: one per late unit, and all of them at once. */
export function Reminders(props: RemindersResult & { readonly session: Session }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { session, reminders, text, findings } = props;
  if (reminders.length === 0) return <Text>{t("pane.reminders.none")}</Text>;
  const keepWording = () =>
    session.carryOut("reminderWording", ({ snapshot, result, settings }) =>
      keepReminderTemplate(snapshot, result, settings)
    );
  return (
    <>
      <Actions>
        <CopyAsText text={text} label={t("pane.reminders.copyAll", { count: reminders.length })} />
        <DownloadDocument
          documents={reminders.map(({ document }) => document)}
          fileName={`${t("pane.reminders.title")}.docx`}
        />
      </Actions>
      {findings.map((finding) => (
        <Text key={`${finding.code} ${locationText(finding.at)}`}>
          {findingText(i18n, finding)}
        </Text>
      ))}
      {reminders.map(({ unit, document }) => (
        <details key={unit}>
          <summary className={styles.summary}>{unit}</summary>
          <div className={styles.reminder}>
            <Preview text={plainText(document)} label={t("pane.reminders.preview", { unit })} />
            <Actions>
              <CopyAsText text={plainText(document)} label={t("pane.reminders.copy", { unit })} />
            </Actions>
          </div>
        </details>
      ))}
      <Actions>
        <Button size="small" onClick={() => void keepWording()}>
          {t("pane.reminders.wording")}
        </Button>
      </Actions>
    </>
  );
}
