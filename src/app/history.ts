import { unitDirectory } from "../domain/units/directory";
import type { CalendarDate } from "../domain/dates/calendarDate";
import type { CellLocation, Finding } from "../domain/findings";
import { historyFinding } from "../domain/history/historyFindings";
import { findHistory, type HistoryTable } from "../domain/history/historyTable";
import { measureName } from "../domain/history/measureNames";
import { compare, type Movement } from "../domain/history/movement";
import { type Period, type PeriodEntry, periodBefore } from "../domain/history/period";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Progress } from "./progress";
import type { Settings } from "./settings";

/** The first 进度历史 of the workbook, in the order of the tabs. */
export function historyIn({ sheets }: WorkbookSnapshot): HistoryTable | undefined {
  for (const sheet of sheets) {
    const history = findHistory(sheet);
    if (history) return history;
  }
  return undefined;
}

/** The current figures as a period to save or to compare. Lines without both counts say nothing to compare with. */
export function periodOf({ standings, totals }: Progress, date: CalendarDate): Period {
  const entries = [...standings, ...totals].flatMap((line): PeriodEntry[] => {
    const { unit, measure, base, done, rank } = line;
    return base === null || done === null ? [] : [{ unit, measure, base, done, rank }];
  });
  return { date, entries: distinct(entries) };
}

/** A unit that stands twice in a table is reported there; the first line counts. */
function distinct(entries: readonly PeriodEntry[]): PeriodEntry[] {
  const seen = new Map<string, PeriodEntry>();
  for (const entry of entries) {
    const key = `${entry.measure}\n${entry.unit}`;
    if (!seen.has(key)) seen.set(key, entry);
  }
  return [...seen.values()];
}

/** What changed since the last saved period. */
export interface SincePeriod {
  readonly periods: readonly Period[];
  /** The period compared with; undefined where none lies before the figures' date. */
  readonly comparedWith: CalendarDate | undefined;
  readonly movements: readonly Movement[];
  readonly findings: readonly Finding[];
}

/** Compares the current figures with the last period saved before their date. */
export function sinceLastPeriod(
  history: HistoryTable | undefined,
  progress: Progress,
  settings: Settings,
  date: CalendarDate
): SincePeriod {
  if (!history) return { periods: [], comparedWith: undefined, movements: [], findings: [] };
  const now = periodOf(progress, date);
  const periods = history.periods.map((period) => withNamesOf(period, now, settings));
  const earlier = periodBefore(periods, date);
  if (!earlier || now.entries.length === 0)
    return { periods, comparedWith: undefined, movements: [], findings: history.findings };
  const comparison = compare(earlier, now);
  // Totals have no place; a table that gains one has no new unit.
  const units = new Set(progress.standings.map(({ unit }) => unit));
  const ranked = new Set(earlier.entries.flatMap(({ unit, rank }) => (rank === null ? [] : unit)));
  const params = { date: earlier.date };
  return {
    periods,
    comparedWith: earlier.date,
    movements: comparison.movements,
    findings: [
      ...history.findings,
      ...comparison.missing
        .filter((unit) => ranked.has(unit))
        .map((unit) =>
          historyFinding("historyUnitMissing", history.firstLine, { unit, ...params })
        ),
      ...comparison.added
        .filter((unit) => units.has(unit))
        .map((unit) =>
          historyFinding("historyUnitNew", placeOf(unit, progress), { unit, ...params })
        ),
      ...comparison.movements
        .filter(({ doneChange }) => doneChange < 0)
        .map(({ unit, measure, doneChange }) =>
          historyFinding("historyDoneShrank", placeOf(unit, progress, measure), {
            unit,
            measure: measureName(measure),
            fewer: -doneChange,
            ...params,
          })
        ),
    ],
  };
}

/** A unit saved under another of its names, such as an alias, is the same unit; one unknown now keeps its name. */
function withNamesOf(period: Period, now: Period, { aliases }: Settings): Period {
  const directory = unitDirectory([...new Set(now.entries.map(({ unit }) => unit))], aliases);
  return {
    ...period,
    entries: period.entries.map((entry) => {
      const match = directory.find(entry.unit);
      return match.kind === "one" ? { ...entry, unit: match.unit.name } : entry;
    }),
  };
}

function placeOf(unit: string, { standings, totals }: Progress, measure?: string): CellLocation {
  const line = [...standings, ...totals].find(
    (one) => one.unit === unit && (measure === undefined || one.measure === measure)
  );
  return { sheet: line?.sheet ?? "", row: line?.row ?? 0, column: 0 };
}
