import type { CellValue, Grid } from "../cells/grid";
import { numberFormatAt, valueAt } from "../cells/grid";
import { fromSerial } from "../dates/calendarDate";

/** What a cell says, and where it stands. */
export interface CellText {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** A cell that may hold a date: `isNumber` where it was typed as a number that is no date, such as 11.1 or 1115. */
export interface TimeCell extends CellText {
  readonly isNumber: boolean;
}

/** The years 2000 to 2099: a whole number among these in a column of dates is a date that lost its format. */
const SERIALS = { first: 36_526, last: 73_050 };

export function cellText(grid: Grid, row: number, column: number | undefined): CellText {
  const text = column === undefined ? "" : String(valueAt(grid, row, column)).trim();
  return { text, row, column: column ?? 0 };
}

/** Date cells come as 'YYYY-MM-DD'; everything else as it was typed. */
export function timeCell(grid: Grid, row: number, column: number | undefined): TimeCell {
  const cell = cellText(grid, row, column);
  if (column === undefined) return { ...cell, isNumber: false };
  const value = valueAt(grid, row, column);
  const date = dateIn(value, numberFormatAt(grid, row, column));
  return { ...cell, text: date ?? cell.text, isNumber: typeof value === "number" && !date };
}

function dateIn(value: CellValue, format: string) {
  if (typeof value !== "number") return undefined;
  const isSerial = Number.isInteger(value) && value >= SERIALS.first && value < SERIALS.last;
  return isSerial || isDateFormat(format) ? fromSerial(value) : undefined;
}

/** 'yyyy/m/d', 'm"月"d"日"', '[$-804]yyyy年m月'; not 'General', '0.00' or a time of day. */
function isDateFormat(format: string): boolean {
  const codes = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return /[yd]/i.test(codes) && !/general/i.test(codes);
}
