import type { CalendarDate } from "../dates/calendarDate";
import { addDays, calendarDate, yearOf } from "../dates/calendarDate";
import type { Occurrence } from "./deadlines/cycle";
import { occurrences } from "./deadlines/cycle";
import type { RecurringLimit } from "./deadlines/limit";
import type { WorkingCalendar } from "./deadlines/workingDays";
import type { Duty } from "./duty";
import { isAbout, isForTurn } from "./evidence";
import type { Submission } from "./submission";

/** What decides which turns of a recurring duty count. */
export interface PlanPeriod {
  readonly start: CalendarDate;
  readonly planYear: number;
  readonly asOf: CalendarDate;
  readonly workingCalendar: WorkingCalendar;
}

/**
 * The turns of a recurring duty from the plan's start to the as-of date and the next one after it. Turns about what
 * lies after the plan's year, or beyond the end the words name, are no longer asked for.
 */
export function turnsOf(limit: RecurringLimit, plan: PlanPeriod): readonly Occurrence[] {
  const { since, until, cycle } = limit;
  const from = since ?? plan.start;
  const yearEnd = calendarDate(plan.planYear, 12, 31);
  // The next turn of the rarest cycle is less than two years away.
  const horizon = addDays(plan.asOf > from ? plan.asOf : from, 731);
  const all = occurrences(cycle, from, horizon, plan.workingCalendar).filter(({ due, first }) =>
    until ? due <= until : !yearEnd || first <= yearEnd
  );
  const next = all.findIndex(({ due }) => due > plan.asOf);
  return next < 0 ? all : all.slice(0, next + 1);
}

/**
 * When the plan's recurring reports begin, where nobody set it: with the first stage deadline of the task list (the end
 * of the plan's first phase), or earlier where the ledger shows that they were already handed in. A list without
 * stages asks from the beginning of its year.
 */
export function assumedStart(
  duties: readonly Duty[],
  submissionsOf: (unitId: string) => readonly Submission[],
  plan: Omit<PlanPeriod, "start">
): CalendarDate | undefined {
  const yearStart = calendarDate(plan.planYear, 1, 1);
  const stages = duties.flatMap(({ limit, kind }) =>
    limit.kind === "date" && kind !== "completion" ? [limit.date] : []
  );
  const handedIn = yearStart
    ? duties.flatMap((duty) => dueDatesReported(duty, submissionsOf, yearStart, plan))
    : [];
  const [first] = [...stages, ...handedIn].toSorted();
  return stages.length > 0 ? first : yearStart;
}

function dueDatesReported(
  duty: Duty,
  submissionsOf: (unitId: string) => readonly Submission[],
  yearStart: CalendarDate,
  plan: Omit<PlanPeriod, "start">
): readonly CalendarDate[] {
  const { limit } = duty;
  if (limit.kind !== "recurring" || yearOf(plan.asOf) < plan.planYear) return [];
  const own = submissionsOf(duty.unit.id).filter((submission) => isAbout(submission, duty));
  if (own.length === 0) return [];
  return occurrences(limit.cycle, yearStart, plan.asOf, plan.workingCalendar)
    .filter((turn) => own.some((line) => isForTurn(line, limit.cycle, turn, plan.asOf)))
    .map(({ due }) => due);
}
