import type { CalendarDate } from "../../dates/calendarDate";
import { calendarDate } from "../../dates/calendarDate";

/**
 * The dates that digits can mean when 年, 月 between them were lost: '1115' only 11月15日, '121' both 1月21日 and
 * 12月1日, '2023114' both 1月14日 and 11月4日. A leading zero says where a part begins: '101' is no 1月01日.
 */
export function readGluedDigits(digits: string, year: number): readonly CalendarDate[] {
  const withYear = /^((?:19|20)\d{2})(\d{2,4})$/.exec(digits);
  if (withYear) return readMonthAndDay(withYear[2] ?? "", Number(withYear[1]));
  return digits.length >= 2 && digits.length <= 4 ? readMonthAndDay(digits, year) : [];
}

function readMonthAndDay(digits: string, year: number): readonly CalendarDate[] {
  return [1, 2].flatMap((split) => {
    const month = digits.slice(0, split);
    const day = digits.slice(split);
    if (day.startsWith("0") && !month.startsWith("0") && month.length === 1) return [];
    const date = day.length > 0 && day.length < 3 && calendarDate(year, Number(month), Number(day));
    return date ? [date] : [];
  });
}
