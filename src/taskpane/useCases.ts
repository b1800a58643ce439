import type { LoggedSubmission } from "../app/ledger";
import type { RunOptions } from "../app/recalculate";
import type { RecalculationResult } from "../app/result";
import type { Settings } from "../app/settings";
import type { CalendarDate } from "../domain/dates/calendarDate";
import type { ChangeSet } from "../workbook/changes";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** A promise where the script has yet to arrive. */
type Eventually<Value> = Value | Promise<Value>;

/** What can be done with a workbook that was read, as the pane calls it; what each means is said in src/app. */
export interface Rules {
  recalculate(
    snapshot: WorkbookSnapshot,
    settings: Settings,
    asOf: CalendarDate,
    options?: RunOptions
  ): Eventually<RecalculationResult>;
  clearMarks(
    snapshot: WorkbookSnapshot,
    settings: Settings,
    asOf: CalendarDate
  ): Eventually<ChangeSet>;
  newLedger(snapshot: WorkbookSnapshot): Eventually<ChangeSet>;
  /** The native charts on a sheet of their own. */
  chartChanges(
    snapshot: WorkbookSnapshot,
    result: RecalculationResult,
    settings: Settings
  ): Eventually<ChangeSet>;
  insertBlankForms(snapshot: WorkbookSnapshot, year: number): Eventually<ChangeSet>;
  logSubmission(snapshot: WorkbookSnapshot, submission: LoggedSubmission): Eventually<ChangeSet>;
}

/** The rules, to be asked for one thing at a time. */
export interface UseCases extends Rules {
  /** Stops what is being worked out, since nobody waits for it any more; its promise is broken. */
  abandon(): void;
}
