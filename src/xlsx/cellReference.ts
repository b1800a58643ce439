import type { Position } from "../domain/cells/grid";
import type { Area } from "../workbook/snapshot";

/** Of a sheet in a workbook file. */
export const ROW_LIMIT = 1_048_576;
export const COLUMN_LIMIT = 16_384;

/**
 * Reads 'B3' quickly (a sheet has hundreds of thousands of these).
 * @returns undefined for anything that is no cell of a sheet.
 */
export function parseCellReference(reference: string): Position | undefined {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const row = Number(reference.slice(at));
  const inside = row >= 1 && row <= ROW_LIMIT && column >= 1 && column <= COLUMN_LIMIT;
  return inside && Number.isInteger(row) ? { row: row - 1, column: column - 1 } : undefined;
}

/** Reads 'A1:C3', 'A1', 'A:C' and '1:3', with or without '$'; undefined for anything else. */
export function parseAreaReference(reference: string): Area | undefined {
  const [first = "", last = first] = reference.replaceAll("$", "").split(":");
  const start = parseCellReference(first) ?? parseLineReference(first, { row: 0, column: 0 });
  const end =
    parseCellReference(last) ??
    parseLineReference(last, { row: ROW_LIMIT - 1, column: COLUMN_LIMIT - 1 });
  if (!start || !end) return undefined;
  return {
    row: Math.min(start.row, end.row),
    column: Math.min(start.column, end.column),
    rowCount: Math.abs(end.row - start.row) + 1,
    columnCount: Math.abs(end.column - start.column) + 1,
  };
}

/** One end of a range of whole columns ('C') or rows ('3'): the other coordinate is the sheet's border. */
function parseLineReference(reference: string, border: Position): Position | undefined {
  if (/^[A-Za-z]{1,3}$/.test(reference)) {
    const cell = parseCellReference(`${reference}1`);
    return cell && { row: border.row, column: cell.column };
  }
  const cell = /^\d+$/.test(reference) ? parseCellReference(`A${reference}`) : undefined;
  return cell && { row: cell.row, column: border.column };
}
