import { type CellValue, numberFormatAt, valueAt } from "../../src/domain/cells/grid";
import type { ChangeSet } from "../../src/workbook/changes";
import { cellsOf } from "../../src/workbook/reportSheet";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";

type Rows = readonly (readonly CellValue[])[];

/** A sheet whose cells begin at A1; short rows are filled up with blanks. */
export function sheet(name: string, rows: Rows, more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  return {
    id: name,
    name,
    origin: { row: 0, column: 0 },
    values,
    formulas: values,
    numberFormats: values.map((row) => row.map(() => "General")),
    visibility: "visible",
    protected: false,
    highlights: [],
    ...more,
  };
}

export const workbook = (...sheets: readonly SheetSnapshot[]): WorkbookSnapshot => ({
  sheets,
  readOnly: false,
  owned: [],
});

/** The workbook as it is after a ChangeSet, as far as the rules look at it. */
export function after(before: WorkbookSnapshot, changes: ChangeSet): WorkbookSnapshot {
  const kept = before.sheets.map((one) => {
    const report = changes.reports.find(({ name }) => name === one.name);
    if (report?.after) return { ...one, ...sheet(one.name, cellsOf(report.after)) };
    const highlights = changes.highlights.find((change) => change.sheet === one.name)?.after;
    return { ...withCells(one, changes), highlights: highlights ?? one.highlights };
  });
  const made = changes.reports.flatMap(({ before: old, after: report }) =>
    !old && report ? [sheet(report.name, cellsOf(report))] : []
  );
  return { ...before, sheets: [...kept, ...made], owned: changes.owned?.after ?? before.owned };
}

function withCells(one: SheetSnapshot, { cells }: ChangeSet): SheetSnapshot {
  const own = new Map(
    cells
      .filter((cell) => cell.sheet === one.name)
      .map((cell) => [`${cell.row},${cell.column}`, cell])
  );
  const places = [...own.values()];
  const rowCount = Math.max(one.values.length, ...places.map(({ row }) => row + 1));
  const width = Math.max(one.values[0]?.length ?? 0, ...places.map(({ column }) => column + 1));
  const grid = <Value>(value: (row: number, column: number) => Value) =>
    Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: width }, (__, column) => value(row, column))
    );
  const values = grid((row, column) => {
    const changed = own.get(`${row},${column}`);
    return changed ? changed.shown.after : valueAt(one, row, column);
  });
  const numberFormats = grid(
    (row, column) =>
      own.get(`${row},${column}`)?.numberFormat?.after ?? numberFormatAt(one, row, column)
  );
  return { ...sheet(one.name, values), numberFormats, highlights: one.highlights };
}
