import type { CalendarDate } from "../dates/calendarDate";
import { calendarDate, endOfMonth, monthOf, yearOf } from "../dates/calendarDate";
import type { CellLocation } from "../findings";
import type { Cycle, Occurrence } from "./deadlines/cycle";
import type { Duty } from "./duty";
import { cycleOf, rowKey } from "./duty";
import type { RowDone } from "./rowProgress";
import type { Days, Submission } from "./submission";
import type { Attainment } from "./targets";

/** What shows that something was done: a survey form, a line of the ledger, the allocation table, the task's own row. */
export interface Evidence {
  readonly kind: "form" | "ledger" | "allocation" | "taskList";
  readonly at: CellLocation;
  readonly date?: CalendarDate;
}

/** A survey form with employers in it, from a unit of the plan. */
export interface UnitForm {
  readonly unitId: string;
  readonly at: CellLocation;
  readonly date?: CalendarDate;
  /** See Submission. */
  readonly planYear?: number;
}

export interface Proofs {
  readonly submissionsOf: (unitId: string) => readonly Submission[];
  readonly forms: readonly UnitForm[];
  /** How a township stands against its targets; undefined where the allocation table does not show it. */
  readonly attainment: (duty: Duty) => Attainment | undefined;
  /** What a row of a task list says of itself, by rowKey. */
  readonly doneInRow: (row: string) => readonly RowDone[];
}

/** The lines of the ledger about a duty, for a recurring one about this turn of it. */
export function submissionsFor(
  duty: Duty,
  occurrence: Occurrence | undefined,
  { submissionsOf }: Proofs,
  asOf: CalendarDate
): readonly Submission[] {
  const own = submissionsOf(duty.unit.id).filter((submission) => isAbout(submission, duty));
  const cycle = cycleOf(duty.limit);
  return cycle && occurrence
    ? own.filter((submission) => isForTurn(submission, cycle, occurrence, asOf))
    : own;
}

/** A 办结 that names its task settles no other; 其他 is told apart by the words beside it, recurring reports other than monthly ones may be logged as 其他. */
export function isAbout({ kind, words, rows, planYear }: Submission, duty: Duty): boolean {
  if (isOfOtherYear(planYear, duty)) return false;
  if (rows) return kind === duty.kind && rows.has(rowKey(duty));
  if (kind === duty.kind && kind !== "other") return true;
  if (duty.kind === "periodicReport") return kind === "other" || kind === "monthlyReport";
  if (duty.kind !== "other" || kind !== "other") return false;
  return [duty.item, duty.action].some((text) => text.length > 1 && words.includes(text));
}

/** Last year's ledger and forms show nothing of this year's list beside them. */
const isOfOtherYear = (planYear: number | undefined, duty: Duty) =>
  planYear !== undefined && duty.planYear !== undefined && planYear !== duty.planYear;

/**
 * Does a line's 所属期 mean this turn? It names the period reported on; but a period that was not over when the line
 * was handed in cannot have been reported on, so that it names the month in which the report was due.
 */
export function isForTurn(
  { period, date }: Submission,
  cycle: Cycle,
  turn: Occurrence,
  asOf: CalendarDate
): boolean {
  if (!period) return false;
  const span = cycle.every === "week" || cycle.every === "tenDays" ? period : wholeMonths(period);
  const namesDueMonth = turn.due > turn.last && (date ?? asOf) <= span.last;
  return namesDueMonth
    ? turn.due >= span.first && turn.due <= span.last
    : span.first >= turn.first && span.last <= turn.last;
}

function wholeMonths({ first, last }: Days): Days {
  return {
    first: calendarDate(yearOf(first), monthOf(first), 1) ?? first,
    last: endOfMonth(yearOf(last), monthOf(last)) ?? last,
  };
}

/**
 * The best evidence: what has the earliest date, else what has none. A line that grants an extension shows a submission
 * only when it is dated after the old deadline, since an extension is asked for before that.
 */
export function evidenceFor(
  duty: Duty,
  lines: readonly Submission[],
  proofs: Proofs,
  deadline: CalendarDate | undefined
): Evidence | undefined {
  const handedIn = lines.filter(
    ({ extension, date }) =>
      !extension || (date !== undefined && deadline !== undefined && date > deadline)
  );
  const found: Evidence[] = [
    ...formsOf(duty, proofs),
    ...handedIn.map(({ at, date }) => ({ kind: "ledger" as const, at, ...(date && { date }) })),
    ...attained(duty, proofs),
    ...inOwnRow(duty, proofs),
  ];
  const dated = found.filter(({ date }) => date !== undefined);
  return dated.toSorted((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : 1))[0] ?? found[0];
}

function formsOf(duty: Duty, { forms }: Proofs): readonly Evidence[] {
  if (duty.kind !== "survey") return [];
  return forms
    .filter(({ unitId, planYear }) => unitId === duty.unit.id && !isOfOtherYear(planYear, duty))
    .map(({ at, date }) => ({ kind: "form", at, ...(date && { date }) }));
}

function attained(duty: Duty, { attainment }: Proofs): readonly Evidence[] {
  const shown = attainment(duty);
  return shown?.kind === "reached" ? [{ kind: "allocation", at: shown.at }] : [];
}

/** 已完成 in a row says nothing of reports that fall due again and again. */
function inOwnRow(duty: Duty, { doneInRow }: Proofs): readonly Evidence[] {
  if (cycleOf(duty.limit)) return [];
  return doneInRow(rowKey(duty))
    .filter(({ covers }) => covers === "row" || covers === duty.kind)
    .map(({ at, date }) => ({ kind: "taskList", at, ...(date && { date }) }));
}
