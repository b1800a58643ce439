import { Text } from "@fluentui/react-components";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { composeBulletin, composeReminders } from "../../app/bulletin";
import { RunOutcome } from "../overview/RunOutcome";
import type { RunName } from "../session/session";
import { Progress } from "../shell/Progress";
import { Section } from "../shell/Section";
import type { ViewProps } from "../shell/viewProps";
import { BulletinDocument } from "./BulletinDocument";
import { BulletinHeading } from "./BulletinHeading";
import { Reminders } from "./Reminders";

const SHOWN_HERE: readonly RunName[] = ["bulletinSheet", "bulletinWording", "reminderWording"];

/** The circulated report and the reminders, worded from the figures as they are in the workbook now. */
export function Bulletin({ session, state }: ViewProps) {
  const { t } = useTranslation();
  const { snapshot, result, settings, lastRun, step } = state;
  const documents = useMemo(
    () =>
      snapshot && result && settings
        ? {
            bulletin: composeBulletin(snapshot, result, settings),
            reminders: composeReminders(snapshot, result, settings),
          }
        : undefined,
    [snapshot, result, settings]
  );
  if (!documents || !settings) return null;
  const { bulletin, reminders } = documents;
  return (
    <>
      <Section title={t("pane.bulletin.title")}>
        {bulletin ? (
          <BulletinDocument session={session} bulletin={bulletin} />
        ) : (
          <Text>{t("pane.bulletin.empty")}</Text>
        )}
        <Progress step={step} onCancel={session.cancel} />
        {lastRun && SHOWN_HERE.includes(lastRun.name) && !step && (
          <RunOutcome
            run={lastRun}
            snapshot={snapshot}
            onUndo={() => void session.undo()}
            onGo={session.select}
          />
        )}
      </Section>
      <Section title={t("pane.reminders.title")}>
        <Reminders session={session} {...reminders} />
      </Section>
      <Section title={t("pane.bulletin.heading")}>
        <BulletinHeading
          bulletin={settings.bulletin}
          onChange={(changed) => void session.changeSettings({ ...settings, bulletin: changed })}
        />
      </Section>
    </>
  );
}
