import { type CellValue, type Grid, valueAt } from "../cells/grid";
import { readCount } from "../cells/number";
import { isBlank, normaliseText } from "../cells/text";
import { type CalendarDate, toSerial } from "../dates/calendarDate";
import type { CellLocation } from "../findings";
import { findTables, type FoundTable, type Vocabulary } from "../tables/findTables";
import { readDateCell } from "./dateCell";
import { historyFinding, type HistoryFinding } from "./historyFindings";
import { measureCalled, measureName } from "./measureNames";
import type { Period, PeriodEntry } from "./period";

/** Headings of 进度历史, one line per period, unit and measure. */
export const HISTORY_HEADINGS = [
  "截止日期",
  "单位",
  "指标",
  "任务数(应缴)",
  "完成数(已缴)",
  "完成率",
  "排位",
] as const;

type HistoryColumn = "date" | "unit" | "measure" | "base" | "done" | "rate" | "rank";

const VOCABULARY: Vocabulary<HistoryColumn> = {
  columns: {
    date: [/^(?:数据)?截[止至](?:日期|时间|日)$/],
    unit: [/^单位(?:名称)?$/],
    measure: [/^指标(?:名称)?$/],
    base: [/^任务数\(应缴\)$/],
    done: [/^完成数\(已缴\)$/],
    rate: [/^完成率$/],
    rank: [/^排位$/],
  },
  required: ["date", "unit", "measure", "base", "done"],
};

/** What 进度历史 holds. */
export interface HistoryTable {
  readonly sheet: string;
  /** By date, each date once. */
  readonly periods: readonly Period[];
  /** Where a unit first stands, for findings about it. */
  readonly firstLine: CellLocation;
  /** Lines that are unreadable, or say again what an earlier one says: they are kept when the sheet is written anew. */
  readonly unread: readonly (readonly CellValue[])[];
  readonly findings: readonly HistoryFinding[];
}

/** Finds 进度历史 by its headings, whatever the sheet is called; undefined where there is none. */
export function findHistory(grid: Grid): HistoryTable | undefined {
  const [table] = findTables(grid, VOCABULARY);
  if (!table) return undefined;
  const byDate = new Map<CalendarDate, PeriodEntry[]>();
  const unread: CellValue[][] = [];
  const findings: HistoryFinding[] = [];
  for (let row = table.body.firstRow; row <= table.body.lastRow; row++) {
    const line = readLine(grid, table, row);
    if (line === "blank") continue;
    if (line === "unreadable") {
      unread.push(rawLine(grid, table, row));
      findings.push(
        historyFinding("historyLineUnreadable", at(grid, table, row), { row: row + 1 })
      );
      continue;
    }
    const saved = byDate.get(line.date) ?? [];
    const isTwice = saved.some(
      ({ unit, measure }) => unit === line.entry.unit && measure === line.entry.measure
    );
    if (isTwice) {
      unread.push(rawLine(grid, table, row));
      findings.push(historyFinding("historyLineTwice", at(grid, table, row), twice(line)));
    } else byDate.set(line.date, [...saved, line.entry]);
  }
  const periods = [...byDate]
    .map(([date, entries]): Period => ({ date, entries }))
    .sort((one, other) => (one.date < other.date ? -1 : 1));
  const firstLine = at(grid, table, table.body.firstRow);
  return { sheet: grid.name, periods, firstLine, unread, findings };
}

const twice = ({ date, entry: { unit, measure } }: { date: CalendarDate; entry: PeriodEntry }) => ({
  date,
  unit,
  measure: measureName(measure),
});

type Found = FoundTable<HistoryColumn>;

const at = (grid: Grid, { columns }: Found, row: number): CellLocation => ({
  sheet: grid.name,
  row,
  column: columns.date ?? 0,
});

const cellOf = (grid: Grid, { columns }: Found, row: number, key: HistoryColumn): CellValue => {
  const column = columns[key];
  return column === undefined ? "" : valueAt(grid, row, column);
};

function rawLine(grid: Grid, table: Found, row: number): CellValue[] {
  const keys: readonly HistoryColumn[] = [
    "date",
    "unit",
    "measure",
    "base",
    "done",
    "rate",
    "rank",
  ];
  return keys.map((key) => cellOf(grid, table, row, key));
}

function readLine(
  grid: Grid,
  table: Found,
  row: number
): { date: CalendarDate; entry: PeriodEntry } | "blank" | "unreadable" {
  const cell = (key: HistoryColumn) => cellOf(grid, table, row, key);
  if (rawLine(grid, table, row).every(isBlank)) return "blank";
  const [base, done, rank] = [cell("base"), cell("done"), cell("rank")].map(readCount);
  const date = readDateCell(cell("date"));
  const [unit, measure] = [normaliseText(cell("unit")), normaliseText(cell("measure"))];
  if (!date || unit === "" || measure === "") return "unreadable";
  if (base?.kind !== "number" || done?.kind !== "number") return "unreadable";
  const entry = {
    unit,
    measure: measureCalled(measure),
    base: base.value,
    done: done.value,
    rank: rank?.kind === "number" ? rank.value : null,
  };
  return { date, entry };
}

/** The lines of the sheet, in the order of HISTORY_HEADINGS. */
export function historyLines(periods: readonly Period[]): CellValue[][] {
  return periods.flatMap(({ date, entries }) =>
    entries.map(({ unit, measure, base, done, rank }) => [
      toSerial(date),
      unit,
      measureName(measure),
      base,
      done,
      base > 0 ? done / base : "",
      rank ?? "",
    ])
  );
}
