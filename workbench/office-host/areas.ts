import type { Area } from "../../src/workbook/snapshot";
import { columnName } from "../../src/workbook/address";
import type { Sheet } from "./workbook";

/** Of a sheet in an .xlsx file. */
export const ROW_LIMIT = 1_048_576;
export const COLUMN_LIMIT = 16_384;

export const WHOLE_SHEET: Area = {
  row: 0,
  column: 0,
  rowCount: ROW_LIMIT,
  columnCount: COLUMN_LIMIT,
};

export const lastRow = (area: Area) => area.row + area.rowCount - 1;
export const lastColumn = (area: Area) => area.column + area.columnCount - 1;
export const cellCount = (area: Area) => area.rowCount * area.columnCount;
export const isSingleCell = (area: Area) => area.rowCount === 1 && area.columnCount === 1;
export const coversRows = (area: Area) => area.columnCount === COLUMN_LIMIT;
export const coversColumns = (area: Area) => area.rowCount === ROW_LIMIT;
/** Whole rows or columns, of which no cell-level arrays are given or taken. */
export const isUnbounded = (area: Area) => coversRows(area) || coversColumns(area);

export function isOnSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rowCount > 0 &&
    area.columnCount > 0 &&
    lastRow(area) < ROW_LIMIT &&
    lastColumn(area) < COLUMN_LIMIT
  );
}

export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area)
  );
}

export function sameArea(one: Area, other: Area): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rowCount === other.rowCount &&
    one.columnCount === other.columnCount
  );
}

/** The area from one corner to the other, both included, whichever comes first. */
export function spanning(row1: number, column1: number, row2: number, column2: number): Area {
  return {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rowCount: Math.abs(row2 - row1) + 1,
    columnCount: Math.abs(column2 - column1) + 1,
  };
}

export function bounding(one: Area, other: Area): Area {
  return spanning(
    Math.min(one.row, other.row),
    Math.min(one.column, other.column),
    Math.max(lastRow(one), lastRow(other)),
    Math.max(lastColumn(one), lastColumn(other))
  );
}

export function intersection(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rowCount = Math.min(lastRow(one), lastRow(other)) - row + 1;
  const columnCount = Math.min(lastColumn(one), lastColumn(other)) - column + 1;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
}

/** What is left of the first area without the second: up to four rectangles. */
export function difference(area: Area, hole: Area): readonly Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const above = { ...area, rowCount: cut.row - area.row };
  const below = { ...area, row: lastRow(cut) + 1, rowCount: lastRow(area) - lastRow(cut) };
  const middle = { row: cut.row, rowCount: cut.rowCount };
  const left = { ...middle, column: area.column, columnCount: cut.column - area.column };
  const right = {
    ...middle,
    column: lastColumn(cut) + 1,
    columnCount: lastColumn(area) - lastColumn(cut),
  };
  return [above, below, left, right].filter((part) => part.rowCount > 0 && part.columnCount > 0);
}

/** 'B2:C3', 'B:C', '2:3'; a single cell as 'B2'. */
export function localAddress(area: Area, absolute = ""): string {
  const column = (index: number) => absolute + columnName(index);
  const row = (index: number) => absolute + String(index + 1);
  if (coversColumns(area)) return `${column(area.column)}:${column(lastColumn(area))}`;
  if (coversRows(area)) return `${row(area.row)}:${row(lastRow(area))}`;
  const first = column(area.column) + row(area.row);
  return isSingleCell(area) ? first : `${first}:${column(lastColumn(area))}${row(lastRow(area))}`;
}

/** As range.address has it: 'Sheet1!A1:B2', "'my sheet'!A1". */
export function fullAddress(sheet: Sheet, area: Area): string {
  return `${quotedSheetName(sheet.name)}!${localAddress(area)}`;
}

/** Quoted where Excel quotes it: unless it reads as a name and not as a cell. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const likeCell = /^([A-Z]{1,3}\d+|R\d*C\d*|R|C)$/i.test(name);
  return plain && !likeCell ? name : `'${name.replaceAll("'", "''")}'`;
}

export interface ParsedAddress {
  readonly sheetName: string | undefined;
  readonly area: Area;
}

/** Reads what getRange takes for an address ('b3', '$A$1:C4', 'A:C', '2:5', "'my sheet'!A1"); else undefined. */
export function parseAddress(address: string): ParsedAddress | undefined {
  const parts = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(.+)$/.exec(address.trim());
  const area = parts?.[3] === undefined ? undefined : parseLocalAddress(parts[3]);
  if (!parts || !area) return undefined;
  return { sheetName: parts[1]?.replaceAll("''", "'") ?? parts[2], area };
}

function parseLocalAddress(local: string): Area | undefined {
  const cells = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(local);
  if (cells) {
    const [, column1 = "", row1 = "", column2 = column1, row2 = row1] = cells;
    return onSheet(
      spanning(Number(row1) - 1, columnOf(column1), Number(row2) - 1, columnOf(column2))
    );
  }
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(local);
  if (columns) {
    return onSheet(
      spanning(0, columnOf(columns[1] ?? ""), ROW_LIMIT - 1, columnOf(columns[2] ?? ""))
    );
  }
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(local);
  return rows
    ? onSheet(spanning(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, COLUMN_LIMIT - 1))
    : undefined;
}

const onSheet = (area: Area) => (isOnSheet(area) ? area : undefined);

function columnOf(name: string): number {
  return (
    [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}
