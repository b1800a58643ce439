import type { CalendarDate } from "../../domain/dates/calendarDate";
import type { PlanPhase } from "../../domain/tasks/phases";

/** The phases a date falls in; the first one of a plan often has no beginning, and two may overlap. */
export function phasesOn(date: CalendarDate, phases: readonly PlanPhase[]): PlanPhase[] {
  return phases.filter(
    ({ start, end }) =>
      (start !== undefined || end !== undefined) &&
      (start === undefined || start <= date) &&
      (end === undefined || date <= end)
  );
}
