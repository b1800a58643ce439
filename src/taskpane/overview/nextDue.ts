import type { CalendarDate } from "../../domain/dates/calendarDate";
import type { Milestone } from "../../domain/tasks/milestone";

export interface NextDue {
  readonly deadline: CalendarDate;
  /** What is due that day, each item once. */
  readonly items: readonly string[];
  readonly units: number;
}

/** The nearest deadline that has not passed and still has somebody to wait for. */
export function nextDue(milestones: readonly Milestone[]): NextDue | undefined {
  const open = milestones.flatMap((milestone) =>
    milestone.deadline && (milestone.status === "dueSoon" || milestone.status === "notDue")
      ? [{ ...milestone, deadline: milestone.deadline }]
      : []
  );
  const [first, ...rest] = open.map(({ deadline }) => deadline);
  if (first === undefined) return undefined;
  const deadline = rest.reduce((nearest, date) => (date < nearest ? date : nearest), first);
  const then = open.filter((milestone) => milestone.deadline === deadline);
  return {
    deadline,
    items: [...new Set(then.map(({ item }) => item))],
    units: new Set(then.map(({ unitId }) => unitId)).size,
  };
}
