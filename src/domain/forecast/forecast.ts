import { type CalendarDate, daysBetween } from "../dates/calendarDate";

/** A done count at a date. */
export interface Point {
  readonly date: CalendarDate;
  readonly done: number;
}

/** An estimate, never a fact: what the done count will be if the observed pace goes on. */
export interface Forecast {
  readonly expected: number;
  /** With the slowest and with the fastest pace seen between two points. */
  readonly low: number;
  readonly high: number;
  /** Between how many pairs of points a pace was seen; with one, low and high equal the expected. */
  readonly intervals: number;
}

/**
 * Carries the pace between the first and the last point on to the deadline. Undefined with fewer than two dates, since
 * one point has no pace, and when the deadline is not after the last point.
 *
 * @param points by date, each date once
 */
export function forecast(points: readonly Point[], deadline: CalendarDate): Forecast | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return undefined;
  const daysLeft = daysBetween(last.date, deadline);
  if (daysLeft <= 0) return undefined;
  const paces = points.slice(1).map((point, index) => perDay(points[index] as Point, point));
  const at = (pace: number) => Math.round(last.done + pace * daysLeft);
  return {
    expected: at(perDay(first, last)),
    low: at(Math.min(...paces)),
    high: at(Math.max(...paces)),
    intervals: paces.length,
  };
}

const perDay = (from: Point, to: Point) => (to.done - from.done) / daysBetween(from.date, to.date);
