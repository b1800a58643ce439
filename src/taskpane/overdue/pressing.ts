import type { CalendarDate } from "../../domain/dates/calendarDate";
import type { Milestone } from "../../domain/tasks/milestone";

/** A milestone somebody must act on: past its deadline or close to it. */
export interface PressingMilestone extends Milestone {
  readonly status: "overdue" | "dueSoon";
  readonly deadline: CalendarDate;
}

/** The late ones, longest first, then those due soon, nearest first. */
export function pressing(milestones: readonly Milestone[]): PressingMilestone[] {
  return milestones
    .filter(isPressing)
    .sort((left, right) => right.daysLate - left.daysLate || left.daysLeft - right.daysLeft);
}

function isPressing(milestone: Milestone): milestone is PressingMilestone {
  const { status, deadline } = milestone;
  return deadline !== null && (status === "overdue" || status === "dueSoon");
}

/** '月度反馈 2023年10月', or the item alone where it does not recur. */
export const itemText = ({ item, period }: Milestone) =>
  period === undefined ? item : `${item} ${period}`;
