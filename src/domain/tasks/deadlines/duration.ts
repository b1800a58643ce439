import type { CalendarDate } from "../../dates/calendarDate";
import { addDays, calendarDate, dayOf, monthOf, yearOf } from "../../dates/calendarDate";
import type { DeadlineContext } from "./limit";
import { NUMBER, readNumber } from "./numerals";
import type { MatchHere } from "./sticky";
import { sticky } from "./sticky";
import { afterWorkingDays } from "./workingDays";

/** 5个工作日内, 为期一个月: for use behind a date. */
export const DURATION = sticky(
  `[,、]?(?:(?<introduced>为期|历时|用时|共)|的)?(?<count>\\d{1,3}|${NUMBER}|半)(?<unit>个?工作日|自然日|日|天|周|个?星期|个?月|年)(?<within>(?:之|以)?内)?`
);

/** '为期一个月', '起30天'; not the '12月' of '10月20日启动,12月底结束' or the '15日' of '11月1日起,15日前'. */
export const lasts = ({ groups: { introduced, unit = "" } }: MatchHere) =>
  introduced !== undefined || !/^[日月年]$/.test(unit);

/** Then the result depends on the calendar of holidays. */
export const isInWorkingDays = ({ unit }: MatchHere["groups"]) => unit?.endsWith("工作日") === true;

/** Within N days of a date the date itself does not count; a period of N days from a date includes it. */
export function counted(
  from: CalendarDate,
  { count = "", unit = "", within }: MatchHere["groups"],
  context: DeadlineContext
): CalendarDate | undefined {
  const number = count === "半" ? 0.5 : readNumber(count);
  if (!(number > 0)) return undefined;
  if (unit.endsWith("工作日")) return afterWorkingDays(from, number, context.workingCalendar);
  const date = later(from, number, unit);
  return date && addDays(date, within === undefined ? -1 : 0);
}

/** 半个月 is 15 days, 半年 six months. */
function later(date: CalendarDate, count: number, unit: string): CalendarDate | undefined {
  if (unit === "年") return monthsLater(date, count * 12);
  if (unit.endsWith("月")) return count < 1 ? addDays(date, 15) : monthsLater(date, count);
  return addDays(date, Math.ceil(count * (/周|星期/.test(unit) ? 7 : 1)));
}

function monthsLater(date: CalendarDate, months: number): CalendarDate | undefined {
  const at = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
  return calendarDate(year, month, dayOf(date)) ?? calendarDate(year, month + 1, 1);
}
