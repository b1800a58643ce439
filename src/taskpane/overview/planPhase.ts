import { type CalendarDate, yearOf } from "../../domain/dates/calendarDate";
import type { Milestone } from "../../domain/tasks/milestone";

/**
 * The phases of the notice's section 四, by month and day. The last two overlap: the review falls on 12月底, the last ten
 * days of the month, while collecting goes on.
 */
const PHASES = [
  { phase: "publicity", from: "01-01", to: "10-20" },
  { phase: "collection", from: "10-20", to: "12-31" },
  { phase: "review", from: "12-21", to: "12-31" },
] as const;

export type PlanPhase = (typeof PHASES)[number]["phase"];

/** The phases of the plan a date falls in; none outside the plan's year. */
export function phasesOn(date: CalendarDate, planYear: number): PlanPhase[] {
  if (yearOf(date) !== planYear) return [];
  const day = date.slice(5);
  return PHASES.filter(({ from, to }) => from <= day && day <= to).map(({ phase }) => phase);
}

/** The setting, else the year the plan's last deadline falls in; undefined in a workbook without deadlines. */
export function planYearOf(
  setting: number | undefined,
  milestones: readonly Milestone[]
): number | undefined {
  const years = milestones.flatMap(({ deadline }) => (deadline ? [yearOf(deadline)] : []));
  return setting ?? (years.length > 0 ? Math.max(...years) : undefined);
}
