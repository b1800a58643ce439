import { isHoliday, isWorkday } from "chinese-days";
import type { CalendarDate } from "../domain/dates/calendarDate";

/** The first year whose holidays the library holds. */
const FIRST_YEAR = 2004;

/** National Day is a holiday every year, so the library knows a year exactly when it knows this day. */
function lastYearCovered(): number {
  let year = FIRST_YEAR;
  while (isHoliday(`${year + 1}-10-01`)) year++;
  return year;
}

/**
 * China's working days: weekends, public holidays and make-up days, as the State Council announces them each autumn for
 * the next year. A year the library does not hold yet would be judged by its weekends alone, so `covers` is stated.
 */
export const chinaWorkingCalendar = {
  isWorkingDay: (date: CalendarDate): boolean => isWorkday(date),
  covers: { firstYear: FIRST_YEAR, lastYear: lastYearCovered() },
};
