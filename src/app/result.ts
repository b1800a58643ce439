import type { Standing } from "../domain/allocation/standing";
import type { CalendarDate } from "../domain/dates/calendarDate";
import type { Finding } from "../domain/findings";
import type { ChangeSet } from "../workbook/changes";

/** What a run found out and what it would change. Nothing has been written yet. */
export interface RecalculationResult {
  readonly asOf: CalendarDate;
  readonly sheets: readonly RecognisedSheet[];
  readonly changes: ChangeSet;
  readonly findings: readonly Finding[];
  readonly standings: readonly Standing[];
  /** The total rows of the same tables; they have no rank. */
  readonly totals: readonly Standing[];
}

export type SheetKind =
  "allocation" | "survey" | "taskList" | "ledger" | "registry" | "people" | "report" | "unknown";

export interface RecognisedSheet {
  readonly name: string;
  readonly kind: SheetKind;
  /** How many rows of data its tables have. */
  readonly rows: number;
}
