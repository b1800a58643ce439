import { type CalendarDate, calendarDate, yearOf } from "../domain/dates/calendarDate";
import type { Milestone } from "../domain/tasks/milestone";
import { type PlanPhase, readPhases } from "../domain/tasks/phases";
import type { SheetContents } from "./recognise";
import type { Settings } from "./settings";
import { chinaWorkingCalendar } from "./workingCalendar";

/** The phases of the plan as the workbook states them; none where it does not, unless its dates are the notice's own. */
export function planPhases(
  contents: readonly SheetContents[],
  milestones: readonly Milestone[],
  settings: Settings,
  asOf: CalendarDate
): readonly PlanPhase[] {
  const list = contents.flatMap(({ taskLists }) => taskLists).find((one) => one.titleYear);
  const planYear = settings.planYear ?? list?.titleYear ?? yearOf(asOf);
  const context = {
    planYear,
    workingCalendar: chinaWorkingCalendar,
    issuedOn: list?.issuedOn,
  };
  for (const { sheet } of contents) {
    const phases = readPhases(sheet, context);
    if (phases.length > 0) return phases;
  }
  return planYear === NOTICE_YEAR && hasNoticeDeadlines(milestones) ? noticePhases() : [];
}

const NOTICE_YEAR = 2023;
const day = (month: number, date: number) => calendarDate(NOTICE_YEAR, month, date) as CalendarDate;

/**
 * Attachment 1 of the notice: the survey by 15 November, everything else by the end of December. Days that the ledger
 * grants a single unit are not the plan's.
 */
function hasNoticeDeadlines(milestones: readonly Milestone[]): boolean {
  const own = milestones.filter(
    (milestone) =>
      (milestone.kind === "survey" || milestone.kind === "completion") && !isExtended(milestone)
  );
  const fits = ({ kind, deadline }: Milestone) =>
    deadline === null || deadline === (kind === "survey" ? day(11, 15) : day(12, 31));
  return own.some(({ kind }) => kind === "survey") && own.every(fits);
}

const isExtended = ({ source, basis }: Milestone) =>
  basis.sheet !== source.sheet || basis.row !== source.row || basis.column !== source.column;

/** Section 四 of the notice. The last two overlap: 12月底 is the last ten days of the month, while collecting goes on. */
const noticePhases = (): readonly PlanPhase[] => [
  { name: "宣传发动，调查摸底", end: day(10, 20) },
  { name: "多措并举，扩面征缴", start: day(10, 20), end: day(12, 31) },
  { name: "总结经验，建章立制", start: day(12, 21), end: day(12, 31) },
];
