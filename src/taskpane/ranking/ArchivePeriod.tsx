import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { archivePeriod } from "../../app/archivePeriod";
import type { RecalculationResult } from "../../app/result";
import type { CalendarDate } from "../../domain/dates/calendarDate";
import type { Finding } from "../../domain/findings";
import { findingText } from "../../i18n/words";
import { RunOutcome } from "../overview/RunOutcome";
import type { Session, SessionState } from "../session/session";
import { Actions } from "../shell/Actions";
import { DateField } from "../shell/DateField";
import { dateText } from "../shell/format";
import { Notice } from "../shell/Notice";
import { Progress } from "../shell/Progress";
import { Section } from "../shell/Section";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

interface ArchivePeriodProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly result: RecalculationResult;
}

/** 存档本期: keeps the figures of a day, so that the next period can be compared with them. */
export function ArchivePeriod({ session, state, result }: ArchivePeriodProps) {
  const { t, i18n } = useTranslation();
  const { lastRun, step } = state;
  const [refusals, setRefusals] = useState<readonly Finding[]>([]);
  const { periods, dataDate } = result;
  const latest = periods.at(-1)?.date;
  const archive = (date: CalendarDate) =>
    session.carryOut("archive", ({ snapshot, settings }) => {
      const { changes, findings } = archivePeriod(snapshot, settings, date);
      setRefusals(findings);
      return changes;
    });
  return (
    <Section title={t("pane.archive.title")}>
      <Text size={200}>
        {latest
          ? t("pane.archive.latest", {
              date: dateText(latest, i18n.language),
              count: periods.length,
            })
          : t("pane.archive.none")}
      </Text>
      <DateForm
        read={dataDate}
        asOf={result.asOf}
        isBusy={step !== undefined}
        onSave={(date) => void archive(date)}
      />
      <Progress step={step} onCancel={session.cancel} />
      {refusals.map((finding) => (
        <Notice key={finding.code} intent="error">
          <Text>{findingText(i18n, finding)}</Text>
        </Notice>
      ))}
      {lastRun?.name === "archive" && refusals.length === 0 && !step && (
        <RunOutcome
          run={lastRun}
          snapshot={state.snapshot}
          onUndo={() => void session.undo()}
          onGo={session.select}
        />
      )}
    </Section>
  );
}

interface DateFormProps {
  /** As the tables state it. */
  readonly read: CalendarDate | undefined;
  readonly asOf: CalendarDate;
  readonly isBusy: boolean;
  readonly onSave: (date: CalendarDate) => void;
}

function DateForm({ read, asOf, isBusy, onSave }: DateFormProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [entered, setEntered] = useState<{ readonly date: CalendarDate | undefined }>();
  const [asked, setAsked] = useState(false);
  const date = entered ? entered.date : read;
  const save = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (date && !isBusy) onSave(date);
  };
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <DateField
        label={t("pane.archive.date")}
        hint={t(read ? "pane.archive.dateRead" : "pane.archive.dateAsked")}
        value={date}
        near={asOf}
        problem={asked && !date ? t("pane.date.missing") : undefined}
        onChange={(changed) => setEntered({ date: changed })}
        onUnreadable={() => setEntered({ date: undefined })}
      />
      <Actions>
        <Button type="submit" disabledFocusable={isBusy}>
          {t("pane.archive.save")}
        </Button>
      </Actions>
    </form>
  );
}
