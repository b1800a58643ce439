import type { AllocationTable } from "../domain/allocation/allocationTable";
import type { Standing } from "../domain/allocation/standing";
import { titleYear } from "../domain/allocation/titleYear";
import type { CalendarDate } from "../domain/dates/calendarDate";
import { type DataDate, dataDates } from "../domain/history/dataDate";
import { historyFinding, type HistoryFinding } from "../domain/history/historyFindings";
import { measureName } from "../domain/history/measureNames";
import { textLines } from "../domain/tables/row";
import type { AllocationsResult } from "./recalculateAllocations";
import type { SheetContents } from "./recognise";
import type { Settings } from "./settings";

/** The progress of the plan at one time: one table for each measure, however many the workbook has. */
export interface Progress {
  readonly standings: readonly Standing[];
  readonly totals: readonly Standing[];
  /** The day for which the figures hold, as the tables say; undefined where they do not. */
  readonly dataDate: CalendarDate | undefined;
  /** The year of the plan, as the settings or the tables say; undefined where they do not. */
  readonly planYear: number | undefined;
  readonly findings: readonly HistoryFinding[];
}

/** A table with the day its texts give for it. */
export interface DatedTable {
  readonly contents: SheetContents;
  readonly table: AllocationTable;
  readonly planYear: number | undefined;
  readonly dates: readonly DataDate[];
}

/** The allocation tables, each with its cut-off dates, the nearest to the title first. */
export function datedTables(
  contents: readonly SheetContents[],
  { planYear }: Settings
): readonly DatedTable[] {
  const listYear = contents.flatMap(({ taskLists }) => taskLists).find((list) => list.titleYear);
  return contents.flatMap((found) =>
    found.allocation.tables.map((table) => {
      const { header, above, below } = table;
      const year = planYear ?? titleYear(above) ?? listYear?.titleYear;
      const inHeader = textLines(found.sheet, header.firstRow, header.lastRow);
      return {
        contents: found,
        table,
        planYear: year,
        dates: dataDates(above, [...inHeader, ...below], year),
      };
    })
  );
}

/**
 * Where a measure stands in several sheets (one for each month, say), the sheet with the latest figures counts, the
 * first among equals; the others are named.
 */
export function progressOf(
  tables: readonly DatedTable[],
  { standings, totals }: AllocationsResult
): Progress {
  const chosen = new Map<string, string>();
  const findings: HistoryFinding[] = tables.flatMap(differingDates);
  for (const measure of new Set(standings.map((standing) => standing.measure))) {
    const having = tables.filter(({ contents }) =>
      standings.some((one) => one.measure === measure && one.sheet === contents.sheet.name)
    );
    const [first, ...others] = having.toSorted(latestFirst);
    if (!first) continue;
    chosen.set(measure, first.contents.sheet.name);
    for (const other of others)
      if (other.contents.sheet.name !== first.contents.sheet.name)
        findings.push(otherTable(other, first, measure));
  }
  const isChosen = ({ measure, sheet }: Standing) => chosen.get(measure) === sheet;
  const used = tables.filter(({ contents }) => [...chosen.values()].includes(contents.sheet.name));
  const dates = used.flatMap((table) => table.dates[0]?.date ?? []);
  const years = used.flatMap(({ planYear }) => planYear ?? []);
  return {
    standings: standings.filter(isChosen),
    totals: totals.filter(isChosen),
    dataDate: dates.toSorted().at(-1),
    planYear: years.toSorted((one, other) => one - other).at(-1),
    findings,
  };
}

const latestFirst = (one: DatedTable, other: DatedTable) => {
  const [a, b] = [one.dates[0]?.date ?? "", other.dates[0]?.date ?? ""];
  return a === b ? 0 : a < b ? 1 : -1;
};

const placeOf = ({ table }: DatedTable) => ({
  sheet: table.sheet,
  row: table.header.firstRow,
  column: table.unitColumn,
});

function otherTable(other: DatedTable, first: DatedTable, measure: string): HistoryFinding {
  const params = {
    sheet: other.table.sheet,
    used: first.table.sheet,
    measure: measureName(measure),
  };
  return historyFinding("historyOtherTable", placeOf(other), params);
}

function differingDates({ table, dates }: DatedTable): HistoryFinding[] {
  const [first] = dates;
  const other = dates.find(({ date }) => date !== first?.date);
  if (!first || !other) return [];
  const { row, column } = other.line;
  const params = { used: first.date, other: other.date };
  return [historyFinding("dataDatesDiffer", { sheet: table.sheet, row, column }, params)];
}
