import type { CalendarDate } from "../dates/calendarDate";
import type { CellLocation } from "../findings";
import type { Milestone } from "./milestone";

/** A line of 督办清单. */
export interface OverdueRow {
  readonly unit: string;
  /** 摸底; 月度反馈(2023年10月) */
  readonly item: string;
  readonly deadline: CalendarDate;
  readonly daysLate: number;
  /** The cell that set the deadline, and its words. */
  readonly basis: CellLocation;
  readonly words: string;
  readonly phone?: string;
}

export const OVERDUE_HEADINGS = [
  "序号",
  "责任单位",
  "事项",
  "完成时限",
  "逾期天数",
  "依据",
  "联系电话",
] as const;

/** All that is overdue, the longest first, then in the order of the task list. */
export function overdueRows(
  milestones: readonly Milestone[],
  phoneOf: (unitId: string) => string | undefined
): readonly OverdueRow[] {
  return milestones
    .flatMap((milestone) => overdueRow(milestone, phoneOf(milestone.unitId)))
    .toSorted((a, b) => b.daysLate - a.daysLate);
}

function overdueRow(milestone: Milestone, phone: string | undefined): readonly OverdueRow[] {
  const { status, deadline, unit, item, period, daysLate, basis, words } = milestone;
  if (status !== "overdue" || deadline === null) return [];
  const named = period === undefined ? item : `${item}(${period})`;
  return [{ unit, item: named, deadline, daysLate, basis, words, ...(phone && { phone }) }];
}

/** What falls due on one day. */
export interface ComingUp {
  readonly deadline: CalendarDate;
  readonly item: string;
  readonly units: readonly string[];
}

/** What is due next and not done yet, by date, then in the order of the task list. */
export function comingUp(milestones: readonly Milestone[]): readonly ComingUp[] {
  const groups = new Map<string, ComingUp>();
  for (const { status, deadline, item, unit } of milestones) {
    if ((status !== "dueSoon" && status !== "notDue") || deadline === null) continue;
    const key = `${deadline} ${item}`;
    const group = groups.get(key) ?? { deadline, item, units: [] };
    const units = group.units.includes(unit) ? group.units : [...group.units, unit];
    groups.set(key, { ...group, units });
  }
  return [...groups.values()].toSorted((a, b) => (a.deadline < b.deadline ? -1 : 1));
}
