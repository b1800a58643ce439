import { type CalendarDate, calendarDate, yearOf } from "../dates/calendarDate";
import { entryOf, type Period } from "../history/period";
import { forecast, type Forecast, type Point } from "./forecast";
import { elapsedShare, pace, type Pace } from "./pace";

/** What a unit has to reach in a measure by the end of the year, and whether its pace will do. */
export interface Outlook extends Pace {
  readonly sheet: string;
  readonly row: number;
  readonly unit: string;
  readonly measure: TargetMeasure;
  readonly base: number;
  readonly done: number;
  /** Share of one. */
  readonly target: number;
  /** An estimate from saved periods; null with fewer than two dates or no day left. */
  readonly forecast: Forecast | null;
  /** Whether the estimate reaches the target; null without an estimate, unless the target is reached already. */
  readonly willReach: boolean | null;
  /** 序时进度; null for enrolment, a stock that begins near its target, of which the elapsed share says nothing. */
  readonly schedule: Schedule | null;
}

/** What should have been done by now if the target were collected evenly through the year. */
export interface Schedule {
  /** The elapsed share of the year. */
  readonly elapsed: number;
  /** done as a share of what the target asks for. */
  readonly achieved: number;
  readonly behind: boolean;
}

export type TargetMeasure = "enrolment" | "contribution";

/** The year-end targets of attachment 3, as shares of one. */
export type Targets = Readonly<Record<TargetMeasure, number>>;

/** What a unit or a total has in a measure. */
export interface Counted {
  readonly sheet: string;
  readonly row: number;
  readonly unit: string;
  readonly measure: string;
  readonly base: number | null;
  readonly done: number | null;
}

export interface OutlookContext {
  readonly targets: Targets;
  /** The day for which the counts hold. */
  readonly date: CalendarDate;
  /** The end of the plan's year. */
  readonly deadline: CalendarDate;
  /** Saved periods by date; those of other years and from `date` on do not count. */
  readonly periods: readonly Period[];
}

export const yearEnd = (year: number) => calendarDate(year, 12, 31) as CalendarDate;

/** The outlook of every line that has counts and a target; other measures have no target to look out for. */
export function outlooks(lines: readonly Counted[], context: OutlookContext): readonly Outlook[] {
  const { date, deadline, periods } = context;
  const inYear = {
    ...context,
    periods: periods.filter((one) => one.date < date && yearOf(one.date) === yearOf(deadline)),
    elapsed: elapsedShare(date, deadline),
  };
  return lines.flatMap((line) => outlookOf(line, inYear) ?? []);
}

/** With the year's own periods only, and with its elapsed share, which is the same for every line. */
interface YearContext extends OutlookContext {
  readonly elapsed: number;
}

function outlookOf(line: Counted, context: YearContext): Outlook | undefined {
  const { sheet, row, unit, measure, base, done } = line;
  if (measure !== "enrolment" && measure !== "contribution") return undefined;
  if (base === null || done === null || base <= 0 || done < 0) return undefined;
  const target = context.targets[measure];
  const { date, deadline, elapsed } = context;
  const ahead = pace({ base, done }, target, date, deadline);
  const estimate = forecast(pointsOf(line, done, context), deadline) ?? null;
  const { needed, daysLeft, perDay, perWeek } = ahead;
  // Every member by its name: those behind a spread are slow to add, and there are thousands of lines.
  return {
    sheet,
    row,
    unit,
    measure,
    base,
    done,
    target,
    needed,
    daysLeft,
    perDay,
    perWeek,
    forecast: estimate,
    willReach: willReach(done + ahead.needed, ahead, estimate),
    schedule: measure === "contribution" ? scheduleOf(base, done, target, elapsed) : null,
  };
}

function pointsOf(
  { unit, measure }: Counted,
  done: number,
  { periods, date }: YearContext
): Point[] {
  const saved = periods.flatMap((period): Point[] => {
    const entry = entryOf(period, unit, measure);
    return entry ? [{ date: period.date, done: entry.done }] : [];
  });
  return [...saved, { date, done }];
}

function willReach(required: number, { needed, daysLeft }: Pace, estimate: Forecast | null) {
  if (needed === 0) return true;
  if (daysLeft <= 0) return false;
  return estimate && estimate.expected >= required;
}

function scheduleOf(base: number, done: number, target: number, elapsed: number): Schedule {
  const achieved = target > 0 ? done / (base * target) : 1;
  return { elapsed, achieved, behind: achieved < elapsed };
}
