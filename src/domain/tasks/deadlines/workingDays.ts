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
  return daysOfMonth(year, month)
    .filter((day) => isWorkingDay(day))
    .at(nth > 0 ? nth - 1 : nth);
}

/** Every day of a month; none when there is no such month. */
export function daysOfMonth(year: number, month: number): readonly CalendarDate[] {
  const [first, last] = [calendarDate(year, month, 1), endOfMonth(year, month)];
  if (!first || !last) return [];
  const days: CalendarDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
