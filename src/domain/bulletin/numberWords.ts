import { fraction, nearestNumber, times } from "../cells/decimal";
import { type CalendarDate, dayOf, monthOf, yearOf } from "../dates/calendarDate";

/** '95.49%', from the exact quotient. */
export function percentText(done: number, base: number): string {
  return `${nearestNumber(times(fraction(done, base), 100n)).toFixed(2)}%`;
}

/** A share as people write it: '70%', '95.5%', '91.51%'. */
export const shareText = (share: number) => `${Number((share * 100).toFixed(2))}%`;

/** '+120', '-35', '0': a change or a gap says its direction. */
export const signedText = (number: number) => (number > 0 ? `+${number}` : String(number));

export const dateText = (date: CalendarDate) =>
  `${yearOf(date)}年${monthOf(date)}月${dayOf(date)}日`;

export const listText = (names: readonly string[]) => names.join("、");
