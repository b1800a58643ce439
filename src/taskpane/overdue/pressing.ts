import type { CalendarDate } from "../../domain/dates/calendarDate";
import type { Milestone } from "../../domain/tasks/milestone";
import { groupBy } from "../shell/groupBy";

/** A milestone somebody must act on: past its deadline or close to it. */
export interface PressingMilestone extends Milestone {
  readonly status: "overdue" | "dueSoon";
  readonly deadline: CalendarDate;
}

/** What several units owe alike: one item by one day. */
export interface PressingGroup {
  readonly item: string;
  readonly status: PressingMilestone["status"];
  readonly deadline: CalendarDate;
  /** Days late, or days left of what is due soon. */
  readonly days: number;
  /** One of each unit. */
  readonly milestones: readonly PressingMilestone[];
}

/** The late ones, longest first, then those due soon, nearest first. */
export function pressing(milestones: readonly Milestone[]): PressingMilestone[] {
  return milestones
    .filter(isPressing)
    .sort((left, right) => right.daysLate - left.daysLate || left.daysLeft - right.daysLeft);
}

/** The same, with the units that owe the same by the same day together. */
export function grouped(milestones: readonly PressingMilestone[]): PressingGroup[] {
  const groups = groupBy(milestones, (one) => `${one.status}\n${itemText(one)}\n${one.deadline}`);
  return [...groups.values()].flatMap((alike) => {
    const [first] = alike;
    if (!first) return [];
    const { status, deadline, daysLate, daysLeft } = first;
    const days = status === "overdue" ? daysLate : daysLeft;
    return [{ item: itemText(first), status, deadline, days, milestones: alike }];
  });
}

function isPressing(milestone: Milestone): milestone is PressingMilestone {
  const { status, deadline } = milestone;
  return deadline !== null && (status === "overdue" || status === "dueSoon");
}

/** '月度反馈 2023年10月', or the item alone where it does not recur. */
const itemText = ({ item, period }: Milestone) =>
  period === undefined ? item : `${item} ${period}`;
