import type { Standing } from "../domain/allocation/standing";
import type { CalendarDate } from "../domain/dates/calendarDate";
import type { SurveySummary } from "../domain/survey/consolidateSurvey";
import type { Milestone } from "../domain/tasks/milestone";
import type { ComingUp, OverdueRow } from "../domain/tasks/overdueList";
import type { PlanPhase } from "../domain/tasks/phases";
import type { UnmatchedName } from "../domain/tasks/unmatched";
import type { Finding } from "../domain/findings";
import type { ChangeSet } from "../workbook/changes";
import type { Prospects } from "./prospects";
import type { RecognisedSheet } from "./recognisedSheet";

/** What a run found out and what it would change, as plain JSON data. Nothing has been written yet. */
export interface RecalculationResult extends Prospects {
  readonly asOf: CalendarDate;
  readonly sheets: readonly RecognisedSheet[];
  readonly changes: ChangeSet;
  readonly findings: readonly Finding[];
  readonly standings: readonly Standing[];
  /** The total rows of the same tables; they have no rank. */
  readonly totals: readonly Standing[];
  /** What every unit owes by when, and how it stands. */
  readonly milestones: readonly Milestone[];
  /** What is overdue, as 督办清单 lists it. */
  readonly overdue: readonly OverdueRow[];
  /** What falls due next and is not done yet, by date. */
  readonly comingUp: readonly ComingUp[];
  /** The phases of the plan, in order; empty where the workbook does not state them. */
  readonly phases: readonly PlanPhase[];
  /** Names that belong to no unit of the plan, or to two. */
  readonly unmatched: readonly UnmatchedName[];
  readonly survey: SurveySummary;
}
