import type { CalendarDate } from "../dates/calendarDate";
import type { Milestone } from "../tasks/milestone";

/** How the reports that fell due were handed in: one for each unit, item and period. */
export interface Reporting {
  /** Their deadline is reached. */
  readonly due: number;
  /** Of these: handed in, in time or late. */
  readonly done: number;
  readonly doneLate: number;
  readonly overdue: number;
  /** Neither due nor not due can be told, since the deadline or what was handed in is not clear. */
  readonly unclear: number;
}

/** Undefined where no unit owes anything. */
export function reportingOf(
  milestones: readonly Pick<Milestone, "status" | "deadline">[],
  asOf: CalendarDate
): Reporting | undefined {
  if (milestones.length === 0) return undefined;
  const count = (...statuses: readonly Milestone["status"][]) =>
    due.filter(({ status }) => statuses.includes(status)).length;
  const due = milestones.filter(({ deadline }) => deadline !== null && deadline <= asOf);
  const [done, overdue] = [count("done", "doneLate", "doneUndated"), count("overdue")];
  return {
    due: done + overdue,
    done,
    doneLate: count("doneLate"),
    overdue,
    unclear: milestones.filter(({ status }) => status === "undetermined").length,
  };
}
