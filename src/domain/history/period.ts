import type { CalendarDate } from "../dates/calendarDate";

/** Where every unit stood at one cut-off date, as saved in the sheet 进度历史. */
export interface Period {
  readonly date: CalendarDate;
  readonly entries: readonly PeriodEntry[];
}

export interface PeriodEntry {
  readonly unit: string;
  /** The measure's name in the code ('enrolment', 'contribution') or its heading where it is another. */
  readonly measure: string;
  readonly base: number;
  readonly done: number;
  /** null for totals and for units without a usable base. */
  readonly rank: number | null;
}

/** The periods with one added, by date; a period of the same date is replaced, as when a figure was corrected. */
export function archive(periods: readonly Period[], saved: Period): readonly Period[] {
  return [...periods.filter(({ date }) => date !== saved.date), saved].sort((one, other) =>
    one.date < other.date ? -1 : 1
  );
}

/** The last period before a date: what a bulletin compares with. */
export function periodBefore(periods: readonly Period[], date: CalendarDate): Period | undefined {
  return periods.filter((period) => period.date < date).at(-1);
}

export function entryOf(period: Period, unit: string, measure: string): PeriodEntry | undefined {
  return period.entries.find((entry) => entry.unit === unit && entry.measure === measure);
}
