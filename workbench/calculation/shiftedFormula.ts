import { columnName } from "../../src/workbook/address";
import { COLUMN_LIMIT, ROW_LIMIT } from "../office-host/areas";
import type { FormulaParts } from "./formulaParts";

/**
 * A formula as it reads some rows further down and columns further right: what has no $ moves along, and beyond the
 * last row or column begins again at the first, as Excel moves the formulas of conditional formats.
 */
export function shiftedFormula(
  formula: string,
  { references }: FormulaParts,
  rows: number,
  columns: number
): string {
  let text = "";
  let from = 0;
  for (const { addressStart, end } of references) {
    text += formula.slice(from, addressStart);
    const address = formula.slice(addressStart, end);
    text += address
      .split(":")
      .map((corner) => shiftedCorner(corner, rows, columns))
      .join(":");
    from = end;
  }
  return text + formula.slice(from);
}

const CORNER = /^(\$?)([A-Z]*)(\$?)(\d*)$/i;

/** Of 'A1', 'A' in A:B or '3' in 3:5. */
function shiftedCorner(corner: string, rows: number, columns: number): string {
  const [, first = "", column = "", second = "", row = ""] = CORNER.exec(corner) ?? [];
  // In '$3' the only $ is the row's.
  const [columnLock, rowLock] = column === "" ? ["", first + second] : [first, second];
  return shiftedColumn(columnLock, column, columns) + shiftedRow(rowLock, row, rows);
}

function shiftedColumn(lock: string, column: string, by: number): string {
  if (column === "" || lock) return lock + column;
  const place = (letter: string) => letter.charCodeAt(0) - 64;
  const index = [...column.toUpperCase()].reduce((sum, letter) => sum * 26 + place(letter), 0) - 1;
  return columnName(wrapped(index + by, COLUMN_LIMIT));
}

function shiftedRow(lock: string, row: string, by: number): string {
  if (row === "" || lock) return lock + row;
  return String(wrapped(Number(row) - 1 + by, ROW_LIMIT) + 1);
}

const wrapped = (index: number, limit: number) => ((index % limit) + limit) % limit;
