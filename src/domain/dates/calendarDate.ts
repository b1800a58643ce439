/**
 * Calendar dates without clock or zone, as 'YYYY-MM-DD': plain data that sorts and compares as text.
 */
export type CalendarDate = string & { readonly __calendarDate: unique symbol };

const MS_PER_DAY = 86_400_000;
/** Excel's day 0 in the 1900 date system, two days before 1900-01-01 because Excel counts a 29 February 1900. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
/** Before 1900-03-01 Excel's serials are off by one; such dates do not occur in the trade and are refused. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

const toMilliseconds = (date: CalendarDate) =>
  Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date));
const fromMilliseconds = (milliseconds: number) =>
  new Date(milliseconds).toISOString().slice(0, 10) as CalendarDate;

/** The date, or undefined when there is no such day (month 13, 30 February). Months count from 1. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (!Number.isInteger(year) || year < 1900 || year > 9999) return undefined;
  if (!Number.isInteger(month) || !Number.isInteger(day) || month < 1 || month > 12)
    return undefined;
  if (day < 1 || day > lastDayOfMonth(year, month)) return undefined;
  return fromMilliseconds(Date.UTC(year, month - 1, day));
}

/** Reads 'YYYY-MM-DD' and nothing else; undefined when it is no such day. */
export function parseIsoDate(text: string): CalendarDate | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts ? calendarDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

export function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function endOfMonth(year: number, month: number): CalendarDate | undefined {
  return calendarDate(year, month, lastDayOfMonth(year, month));
}

export const yearOf = (date: CalendarDate) => Number(date.slice(0, 4));
export const monthOf = (date: CalendarDate) => Number(date.slice(5, 7));
export const dayOf = (date: CalendarDate) => Number(date.slice(8, 10));

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromMilliseconds(toMilliseconds(date) + days * MS_PER_DAY);
}

/** Whole days from one date to another; negative when `to` is the earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (toMilliseconds(to) - toMilliseconds(from)) / MS_PER_DAY;
}

/** An Excel serial (1900 date system; a time of day is dropped) as a date. */
export function fromSerial(serial: number): CalendarDate | undefined {
  const day = Math.floor(serial);
  if (!(day >= FIRST_SERIAL && day <= LAST_SERIAL)) return undefined;
  return fromMilliseconds(SERIAL_EPOCH + day * MS_PER_DAY);
}

export function toSerial(date: CalendarDate): number {
  return (toMilliseconds(date) - SERIAL_EPOCH) / MS_PER_DAY;
}
