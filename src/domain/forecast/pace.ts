import { type CalendarDate, calendarDate, daysBetween, yearOf } from "../dates/calendarDate";

/** What a unit still has to do for a target, and how much that is per day and week. */
export interface Pace {
  /** People still missing for the target; 0 when it is reached. */
  readonly needed: number;
  /** Days from the data's date to the deadline; negative when it has passed. */
  readonly daysLeft: number;
  /** People per day; null when nothing is needed or no day is left. */
  readonly perDay: number | null;
  readonly perWeek: number | null;
}

/**
 * The fewest people that lift done to the target share of base. A share has at most six decimals (70 %, 95.5 %), so
 * the product is rounded up from millionths, which are whole numbers and exact below nine thousand million people, not
 * from a floating-point product that may lie just above a whole number.
 *
 * @param target share of one
 */
export function peopleNeeded(base: number, done: number, target: number): number {
  const millionths = Math.round(target * 1e6) * Math.ceil(base);
  const left = millionths % 1e6;
  const required = (millionths - left) / 1e6 + (left > 0 ? 1 : 0);
  return Math.max(0, required - done);
}

export function pace(
  { base, done }: { readonly base: number; readonly done: number },
  target: number,
  dataDate: CalendarDate,
  deadline: CalendarDate
): Pace {
  const needed = peopleNeeded(base, done, target);
  const daysLeft = daysBetween(dataDate, deadline);
  const perDay = needed > 0 && daysLeft > 0 ? needed / daysLeft : null;
  return { needed, daysLeft, perDay, perWeek: perDay === null ? null : perDay * 7 };
}

/**
 * 序时进度: the elapsed share of the deadline's year, the day itself included (end of November 2023: 334 of 365 days,
 * 91.5 %). It is a yardstick for what is collected evenly through the year, such as contributions. Enrolment is a stock
 * that starts near its target, so there the elapsed share says nothing and must not be shown.
 */
export function elapsedShare(date: CalendarDate, deadline: CalendarDate): number {
  const { elapsed, whole } = elapsedDays(date, deadline);
  return elapsed / whole;
}

/** The same in days: none before the year, all of them after it. */
export function elapsedDays(date: CalendarDate, deadline: CalendarDate) {
  const firstDay = calendarDate(yearOf(deadline), 1, 1) as CalendarDate;
  const nextYear = calendarDate(yearOf(deadline) + 1, 1, 1) as CalendarDate;
  const whole = daysBetween(firstDay, nextYear);
  return { elapsed: Math.min(whole, Math.max(0, daysBetween(firstDay, date) + 1)), whole };
}
