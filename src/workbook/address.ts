import { columnLetters, reference } from "../domain/cells/a1";
import type { Area } from "./snapshot";

export const columnName = columnLetters;

/** Zero-based row and column as an A1 address. */
export const cellAddress = (row: number, column: number) => reference(row, column);

export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  const last = cellAddress(area.row + area.rowCount - 1, area.column + area.columnCount - 1);
  return first === last ? first : `${first}:${last}`;
}

/** Reads 'B3' or '$B$3:D9', with or without a sheet in front; undefined for anything else. */
export function parseArea(address: string): Area | undefined {
  const local = address.slice(address.lastIndexOf("!") + 1);
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(local);
  if (!match) return undefined;
  const [, column1 = "", row1 = "", column2 = column1, row2 = row1] = match;
  const row = Number(row1) - 1;
  const column = columnIndex(column1);
  return {
    row,
    column,
    rowCount: Number(row2) - row,
    columnCount: columnIndex(column2) - column + 1,
  };
}

function columnIndex(name: string): number {
  return [...name].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
