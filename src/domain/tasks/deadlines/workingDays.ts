import type { CalendarDate } from "../../dates/calendarDate";
import { addDays, calendarDate, endOfMonth } from "../../dates/calendarDate";

/** China's working days; the years outside `covers` are judged by their weekends alone. */
export interface WorkingCalendar {
  readonly isWorkingDay: (date: CalendarDate) => boolean;
  readonly covers: { readonly firstYear: number; readonly lastYear: number };
}

/** The day on which the given number of working days after a date has passed; the date itself does not count. */
export function afterWorkingDays(
  date: CalendarDate,
  count: number,
  { isWorkingDay }: WorkingCalendar
): CalendarDate {
  let day = date;
  for (let passed = 0; passed < count;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) passed++;
  }
  return day;
}

/** The nth working day of a month, from its end where negative: -1 is the last one. Undefined when there is none. */
export function workingDayOfMonth(
  year: number,
  month: number,
  nth: number,
  { isWorkingDay }: WorkingCalendar
): CalendarDate | undefined {
  const first = calendarDate(year, month, 1);
  const last = endOfMonth(year, month);
  if (!first || !last) return undefined;
  const days: CalendarDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days.at(nth > 0 ? nth - 1 : nth);
}
