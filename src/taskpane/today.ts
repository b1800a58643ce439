import { type CalendarDate, calendarDate } from "../domain/dates/calendarDate";

/** The date on the wall of the person at the screen. */
export function todayHere(now = new Date()): CalendarDate {
  // Every Date of a running clock is a day of the calendar.
  return calendarDate(now.getFullYear(), now.getMonth() + 1, now.getDate()) as CalendarDate;
}
