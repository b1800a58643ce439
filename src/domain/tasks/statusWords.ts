import type { CalendarDate } from "../dates/calendarDate";
import { dayOf, monthOf, yearOf } from "../dates/calendarDate";
import type { Milestone, MilestoneStatus } from "./milestone";

/** The two columns beside the task list. */
export const STATUS_HEADING = "督办状态";
export const DAYS_LATE_HEADING = "逾期天数";

/** How the text of a status begins; highlights go by these words. */
export const STATUS_WORDS = {
  overdue: "逾期",
  dueSoon: "临近到期",
  undetermined: "时限待定",
  notDue: "未到期",
  ongoing: "常态化",
  done: "已完成",
} as const;

/** An undetermined milestone whose day is known, but not the rate it asks for. */
const RATE_UNDETERMINED = "指标待定";

/** What one row of the task list shows. */
export interface StatusCell {
  readonly sheet: string;
  readonly row: number;
  /** '逾期16天:摸底(11月15日)': the worst milestones of the row. */
  readonly text: string;
  /** Of the worst milestone; undefined when nothing is overdue. */
  readonly daysLate: number | undefined;
  readonly status: MilestoneStatus;
}

/** Worst first. */
const SEVERITY: readonly MilestoneStatus[] = [
  "overdue",
  "dueSoon",
  "undetermined",
  "notDue",
  "doneUndated",
  "doneLate",
  "done",
  "ongoing",
];
const MAX_GROUPS = 3;
const MAX_NAMES = 3;

/**
 * The status of a row from its milestones: those of the worst status, the longest overdue first. Where not all units of
 * the row are concerned, they are named if few, else counted; 各乡镇 are always counted or named.
 * @param planYear dates of other years are written with their year
 */
export function statusCell(milestones: readonly Milestone[], planYear: number): StatusCell {
  const status = worstStatus(milestones);
  const worst = milestones.filter((milestone) => isAsBad(milestone, status));
  const row = {
    units: new Set(milestones.map(({ unitId }) => unitId)).size,
    collective: milestones.some(({ collective }) => collective),
  };
  const groups = grouped(worst, planYear).toSorted((a, b) => b.daysLate - a.daysLate);
  const texts = groups.slice(0, MAX_GROUPS).map((group) => groupText(group, row));
  const more = groups.length - texts.length;
  const [first] = milestones;
  return {
    sheet: first?.sheet ?? "",
    row: first?.row ?? 0,
    text: texts.join(";") + (more > 0 ? `等${groups.length}项` : ""),
    daysLate: status === "overdue" ? groups[0]?.daysLate : undefined,
    status,
  };
}

function worstStatus(milestones: readonly Milestone[]): MilestoneStatus {
  return SEVERITY.find((status) => milestones.some((one) => one.status === status)) ?? "ongoing";
}

const isDone = (status: MilestoneStatus) =>
  status === "done" || status === "doneLate" || status === "doneUndated";

/** A finished row shows all that is finished, in time or not. */
const isAsBad = (milestone: Milestone, status: MilestoneStatus) =>
  isDone(status) ? isDone(milestone.status) : milestone.status === status;

interface Group {
  readonly words: string;
  readonly daysLate: number;
  readonly units: readonly string[];
}

function grouped(milestones: readonly Milestone[], planYear: number): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const milestone of inOrder(milestones)) {
    const words = wordsOf(milestone, planYear);
    const group = groups.get(words) ?? { words, daysLate: milestone.daysLate, units: [] };
    const units = group.units.includes(milestone.unit)
      ? group.units
      : [...group.units, milestone.unit];
    groups.set(words, { ...group, units });
  }
  return [...groups.values()];
}

const inOrder = (milestones: readonly Milestone[]) =>
  milestones.toSorted((a, b) => ((a.deadline ?? "") < (b.deadline ?? "") ? -1 : 1));

/** Where a row's few units are all concerned, the row names them already. */
function groupText(
  { words, units }: Group,
  row: { readonly units: number; readonly collective: boolean }
): string {
  if (units.length === row.units && !row.collective) return words;
  return units.length <= MAX_NAMES
    ? `${words} ${units.join("、")}`
    : `${words} ${units.length}个单位`;
}

function wordsOf(milestone: Milestone, planYear: number): string {
  const { item, deadline, daysLate, daysLeft, status } = milestone;
  const date = deadline && dateWords(deadline, planYear);
  switch (status) {
    case "overdue":
      return `${STATUS_WORDS.overdue}${daysLate}天:${item}(${date})`;
    case "dueSoon":
      return `${STATUS_WORDS.dueSoon}:${item}(${date},${daysLeft === 0 ? "今日到期" : `还有${daysLeft}天`})`;
    case "notDue":
      return `${STATUS_WORDS.notDue}:${item}(${date})`;
    case "undetermined":
      return date
        ? `${RATE_UNDETERMINED}:${item}(${date})`
        : `${STATUS_WORDS.undetermined}:${item}`;
    case "ongoing":
      return STATUS_WORDS.ongoing;
    default:
      return `${STATUS_WORDS.done}:${item}${doneWords(milestone, date)}`;
  }
}

function doneWords({ status, daysLate }: Milestone, date: string | null): string {
  if (status === "doneLate") return `(${date},迟${daysLate}天)`;
  if (status === "doneUndated") return date ? `(${date},报送日期未填)` : "(报送日期未填)";
  return date ? `(${date})` : "";
}

/** '11月15日', with the year where it is not the plan's. */
export function dateWords(date: CalendarDate, planYear: number): string {
  const year = yearOf(date) === planYear ? "" : `${yearOf(date)}年`;
  return `${year}${monthOf(date)}月${dayOf(date)}日`;
}
