import type { Area } from "../../src/workbook/snapshot";
import { columnName } from "../../src/workbook/address";
import { COLUMN_LIMIT, lastColumn, lastRow, quotedSheetName, ROW_LIMIT } from "./areas";

/** A reference as it stands in a formula: Sheet1!$A$1:B2, A:A, 3:5. */
export interface FormulaReference {
  /** As written, without quotes; undefined for the sheet the formula is on. */
  readonly sheetName: string | undefined;
  readonly area: Area;
  /** Which of first row, first column, last row, last column have a dollar sign. */
  readonly fixed: Fixed;
  readonly shape: "cell" | "block" | "columns" | "rows";
}

export interface Fixed {
  readonly row1: boolean;
  readonly column1: boolean;
  readonly row2: boolean;
  readonly column2: boolean;
}

/** Changes a reference; undefined makes it #REF!. */
export type ReferenceChange = (reference: FormulaReference) => FormulaReference | undefined;

const SHEET = String.raw`(?:'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!)?`;
const CELL = String.raw`(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})`;
const BLOCK = String.raw`${CELL}(?::${CELL})?`;
const COLUMNS = String.raw`(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})`;
const ROWS = String.raw`(\$?)(\d{1,7}):(\$?)(\d{1,7})`;
/** Texts are passed over; names and functions that contain what looks like a cell are held off by the edges. */
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$![\]])${SHEET}(?:${BLOCK}|${COLUMNS}|${ROWS})(?![\p{L}\p{N}_.(!])`,
  "gu"
);

/** The formula with each of its references changed; texts, names and functions stay as they are. */
export function changeReferences(formula: string, change: ReferenceChange): string {
  return formula.replace(TOKEN, (written, ...groups: (string | undefined)[]) => {
    const reference = written.startsWith('"') ? undefined : readReference(groups);
    if (!reference) return written;
    const changed = change(reference);
    if (changed === reference) return written;
    return changed ? writeReference(changed) : "#REF!";
  });
}

/** The formula's only reference when it is nothing else: '=任务!$A$1:$B$3'. */
export function onlyReference(formula: string): FormulaReference | undefined {
  let found: FormulaReference | undefined;
  const rest = formula.slice(1).replace(TOKEN, (written, ...groups: (string | undefined)[]) => {
    found = written.startsWith('"') ? undefined : readReference(groups);
    return "";
  });
  return rest.trim() === "" ? found : undefined;
}

function readReference(groups: readonly (string | undefined)[]): FormulaReference | undefined {
  const sheetName = groups[0]?.replaceAll("''", "'") ?? groups[1];
  const found =
    readBlock(groups.slice(2, 10)) ??
    readColumns(groups.slice(10, 14)) ??
    readRows(groups.slice(14, 18));
  if (!found || lastRow(found.area) >= ROW_LIMIT || lastColumn(found.area) >= COLUMN_LIMIT) {
    return undefined;
  }
  return { sheetName, ...found };
}

type Found = Omit<FormulaReference, "sheetName">;

function readBlock(groups: readonly (string | undefined)[]): Found | undefined {
  const [dollar1, column1, dollar2, row1, dollar3, column2, dollar4, row2] = groups;
  if (column1 === undefined || row1 === undefined) return undefined;
  const isCell = column2 === undefined || row2 === undefined;
  return {
    area: between(
      Number(row1) - 1,
      columnOf(column1),
      Number(isCell ? row1 : row2) - 1,
      columnOf(isCell ? column1 : column2)
    ),
    fixed: {
      column1: dollar1 === "$",
      row1: dollar2 === "$",
      column2: (isCell ? dollar1 : dollar3) === "$",
      row2: (isCell ? dollar2 : dollar4) === "$",
    },
    shape: isCell ? "cell" : "block",
  };
}

function readColumns([dollar1, first, dollar2, last]: readonly (string | undefined)[]):
  Found | undefined {
  if (first === undefined || last === undefined) return undefined;
  return {
    area: between(0, columnOf(first), ROW_LIMIT - 1, columnOf(last)),
    fixed: { column1: dollar1 === "$", column2: dollar2 === "$", row1: true, row2: true },
    shape: "columns",
  };
}

function readRows([dollar1, first, dollar2, last]: readonly (string | undefined)[]):
  Found | undefined {
  if (first === undefined || last === undefined) return undefined;
  return {
    area: between(Number(first) - 1, 0, Number(last) - 1, COLUMN_LIMIT - 1),
    fixed: { row1: dollar1 === "$", row2: dollar2 === "$", column1: true, column2: true },
    shape: "rows",
  };
}

function between(row1: number, column1: number, row2: number, column2: number): Area {
  return {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rowCount: Math.abs(row2 - row1) + 1,
    columnCount: Math.abs(column2 - column1) + 1,
  };
}

function writeReference({ sheetName, area, fixed, shape }: FormulaReference): string {
  const sheet = sheetName === undefined ? "" : `${quotedSheetName(sheetName)}!`;
  const column1 = (fixed.column1 ? "$" : "") + columnName(area.column);
  const column2 = (fixed.column2 ? "$" : "") + columnName(lastColumn(area));
  const row1 = (fixed.row1 ? "$" : "") + String(area.row + 1);
  const row2 = (fixed.row2 ? "$" : "") + String(lastRow(area) + 1);
  switch (shape) {
    case "cell":
      return sheet + column1 + row1;
    case "block":
      return `${sheet}${column1}${row1}:${column2}${row2}`;
    case "columns":
      return `${sheet}${column1}:${column2}`;
    case "rows":
      return `${sheet}${row1}:${row2}`;
  }
}

function columnOf(name: string): number {
  return (
    [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

/** As copying does it: references without dollar signs move along, those that leave the sheet become #REF!. */
export function movedBy(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return changeReferences(formula, (reference) => {
    const { area, fixed } = reference;
    const row1 = area.row + (fixed.row1 ? 0 : rows);
    const row2 = lastRow(area) + (fixed.row2 ? 0 : rows);
    const column1 = area.column + (fixed.column1 ? 0 : columns);
    const column2 = lastColumn(area) + (fixed.column2 ? 0 : columns);
    const left = Math.min(row1, row2, column1, column2) < 0;
    const out = Math.max(row1, row2) >= ROW_LIMIT || Math.max(column1, column2) >= COLUMN_LIMIT;
    return left || out ? undefined : { ...reference, area: between(row1, column1, row2, column2) };
  });
}
