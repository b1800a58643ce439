import type { CalendarDate } from "../../dates/calendarDate";
import { weekdayOf } from "./cycle";
import { NUMBER, readNumber } from "./numerals";
import type { WorkingCalendar } from "./workingDays";
import { daysOfMonth, workingDayOfMonth } from "./workingDays";

/** 第一个星期五, 首个工作日, 前5个工作日, 最后一个工作日, 倒数第二个周五: groups ordinal, working, weekday. */
export const ORDINAL_DAY =
  `(?<ordinal>(?:第|倒数第|前)${NUMBER}|首|最后(?:一|1)?|末)个?` +
  "(?:(?<working>工作日)|(?:周|星期|礼拜)(?<weekday>[一二三四五六日天]))";

interface OrdinalWords {
  readonly ordinal?: string | undefined;
  readonly weekday?: string | undefined;
}

/** The day of a month that such words name: a working day unless they name a weekday; undefined when it has none. */
export function ordinalDay(
  year: number,
  month: number,
  { ordinal = "", weekday }: OrdinalWords,
  calendar: WorkingCalendar
): CalendarDate | undefined {
  const nth = readOrdinal(ordinal);
  if (weekday === undefined) return workingDayOfMonth(year, month, nth, calendar);
  const wanted = "一二三四五六日".indexOf(weekday.replace("天", "日")) + 1;
  return daysOfMonth(year, month)
    .filter((day) => weekdayOf(day) === wanted)
    .at(nth > 0 ? nth - 1 : nth);
}

/** 1 for the first, -1 for the last. */
function readOrdinal(ordinal: string): number {
  if (ordinal === "首") return 1;
  const number = readNumber(ordinal.replace(/^(?:倒数第|第|前)/, ""));
  if (ordinal.startsWith("倒数")) return -number;
  return Number.isNaN(number) ? -1 : number;
}
