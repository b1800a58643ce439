import type { Area } from "../../src/workbook/snapshot";
import type { Cell, Sheet } from "./workbook";
import { contains } from "./areas";
import { BLANK_CELL, DEFAULT_STYLE } from "./emptyWorkbook";

/** The cell, or for one that is not there a blank one wearing its row's or column's style. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  const cell = sheet.cells.get(row)?.get(column);
  if (cell) return cell;
  const style = sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style;
  return style ? { value: "", style } : BLANK_CELL;
}

export function setCell(sheet: Sheet, row: number, column: number, cell: Cell): void {
  const cells = sheet.cells.get(row);
  if (cells) cells.set(column, cell);
  else sheet.cells.set(row, new Map([[column, cell]]));
}

/** Takes the cell out of the sheet: it is blank and wears its row's or column's style again. */
export function removeCell(sheet: Sheet, row: number, column: number): void {
  const cells = sheet.cells.get(row);
  cells?.delete(column);
  if (cells?.size === 0) sheet.cells.delete(row);
}

export const hasContent = (cell: Cell) => cell.value !== "" || cell.formula !== undefined;

const isFormatted = (cell: Cell) => cell.style !== DEFAULT_STYLE;

/**
 * The smallest area that holds every cell with content, or with content or a format of its own; undefined when there is
 * none. `within` looks at the cells of one area only.
 */
export function usedArea(sheet: Sheet, valuesOnly: boolean, within?: Area): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (within && !contains(within, row, column)) continue;
      if (!hasContent(cell) && (valuesOnly || !isFormatted(cell))) continue;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  if (bottom < 0) return undefined;
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}
