import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { SheetKind } from "../../app/recognisedSheet";
import type { RecalculationResult } from "../../app/result";
import { yearOf } from "../../domain/dates/calendarDate";
import type { RunName, Session, SessionState } from "../session/session";
import { RunOutcome } from "./RunOutcome";

/** Sheets that a result sheet can be made from. */
const SOURCES: readonly SheetKind[] = ["taskList", "survey", "registry", "people"];

/** Runs whose outcome is told here. */
const SHOWN_HERE: readonly RunName[] = [
  "makeReports",
  "charts",
  "clearMarks",
  "newLedger",
  "blankForms",
];

const useStyles = makeStyles({
  action: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
  },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface SheetActionsProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly result: RecalculationResult;
}

/** Sheets made only when somebody asks for them, and the way to be rid of all marks again. */
export function SheetActions({ session, state, result }: SheetActionsProps) {
  const { t } = useTranslation();
  const has = (...kinds: readonly SheetKind[]) =>
    result.sheets.some(({ kind }) => kinds.includes(kind));
  const { lastRun, step } = state;
  const isBusy = step !== undefined;
  const outcome = useSightOf(isBusy ? undefined : lastRun);
  const nextYear = yearOf(result.forecast.date) + 1;
  return (
    <>
      {has(...SOURCES) && (
        <Action hint={t("pane.sheets.makeReportsHint")}>
          <Button disabledFocusable={isBusy} onClick={() => void session.makeReports()}>
            {t("pane.sheets.makeReports")}
          </Button>
        </Action>
      )}
      {has("allocation") && (
        <Action hint={t("pane.sheets.chartsHint")}>
          <Button disabledFocusable={isBusy} onClick={() => void session.drawCharts()}>
            {t("pane.sheets.charts")}
          </Button>
        </Action>
      )}
      {has("taskList") && !has("ledger") && (
        <Action hint={t("pane.sheets.newLedgerHint")}>
          <Button disabledFocusable={isBusy} onClick={() => void session.newLedger()}>
            {t("pane.sheets.newLedger")}
          </Button>
        </Action>
      )}
      <Action hint={t("pane.sheets.blankFormsHint")}>
        <Button disabledFocusable={isBusy} onClick={() => void session.insertBlankForms(nextYear)}>
          {t("pane.sheets.blankForms", { year: nextYear })}
        </Button>
      </Action>
      <Action hint={t("pane.sheets.clearMarksHint")}>
        <Button disabledFocusable={isBusy} onClick={() => void session.clearMarks()}>
          {t("pane.sheets.clearMarks")}
        </Button>
      </Action>
      {lastRun && SHOWN_HERE.includes(lastRun.name) && !step && (
        <div ref={outcome}>
          <RunOutcome
            run={lastRun}
            snapshot={state.snapshot}
            onUndo={() => void session.undo()}
            onGo={session.select}
          />
        </div>
      )}
    </>
  );
}

/** Brings an element into sight when there is something new in it, not when somebody comes back to what is known. */
function useSightOf(news: unknown) {
  const element = useRef<HTMLDivElement>(null);
  const known = useRef(news);
  useEffect(() => {
    if (news === known.current || news === undefined) return;
    known.current = news;
    element.current?.scrollIntoView({ block: "nearest" });
  }, [news]);
  return element;
}

function Action({ hint, children }: { hint: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.action}>
      {children}
      <Text size={200} className={styles.hint}>
        {hint}
      </Text>
    </div>
  );
}
