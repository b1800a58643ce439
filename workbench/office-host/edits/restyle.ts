import type { Area } from "../../../src/workbook/snapshot";
import {
  cellCount,
  contains,
  coversColumns,
  coversRows,
  isUnbounded,
  lastColumn,
  lastRow,
} from "../areas";
import { DEFAULT_STYLE } from "../emptyWorkbook";
import { requireAllowed } from "./permission";
import type { Session } from "../session";
import { cellAt, setCell } from "../sheetCells";
import type { RangesTarget } from "../targets";
import type { Cell, Sheet, Style } from "../workbook";

/** What becomes of a cell's style; the place is for what depends on it, such as outer borders. */
export type StyleChange = (style: Style, row: number, column: number, area: Area) => Style;

/** Changes the looks of all cells of the ranges; whole rows and columns also change what new cells will look like. */
export function restyle(
  session: Session,
  { sheet, ranges }: RangesTarget,
  change: StyleChange
): void {
  requireAllowed(session, sheet, "allowFormatCells");
  for (const { area } of ranges) {
    const shared = sharing(change);
    if (isUnbounded(area)) restyleUnbounded(sheet, area, shared);
    else restyleCells(sheet, area, shared);
  }
}

/** Cells that looked the same look the same afterwards, by identity too where the change asks for no place. */
function sharing(change: StyleChange): StyleChange {
  if (change.length > 1) return change;
  const known = new Map<Style, Style>();
  return (style, row, column, area) => {
    const changed = known.get(style) ?? change(style, row, column, area);
    known.set(style, changed);
    return changed;
  };
}

function restyleCells(sheet: Sheet, area: Area, change: StyleChange): void {
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) {
      const cell = cellAt(sheet, row, column);
      const style = change(cell.style, row, column, area);
      if (style !== cell.style) setCell(sheet, row, column, { ...cell, style });
    }
  }
}

function restyleUnbounded(sheet: Sheet, area: Area, change: StyleChange): void {
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (!contains(area, row, column)) continue;
      cells.set(column, { ...cell, style: change(cell.style, row, column, area) });
    }
  }
  if (coversColumns(area)) {
    for (let column = area.column; column <= lastColumn(area); column++) {
      const old = sheet.columns.get(column) ?? { hidden: false };
      const style = change(old.style ?? DEFAULT_STYLE, area.row, column, area);
      sheet.columns.set(column, { ...old, style });
    }
  } else if (coversRows(area)) {
    for (let row = area.row; row <= lastRow(area); row++) {
      const old = sheet.rows.get(row) ?? { hidden: false };
      sheet.rows.set(row, { ...old, style: change(old.style ?? DEFAULT_STYLE, row, 0, area) });
    }
  }
}

/** More cells than these are judged by those that are there, with their rows and columns. */
const MOST_CELLS_VISITED = 500_000;

/** The cells whose looks say how the ranges look. */
export function* cellsOf({ sheet, ranges }: RangesTarget): Generator<Cell> {
  for (const { area } of ranges) {
    if (cellCount(area) <= MOST_CELLS_VISITED) {
      for (let row = area.row; row <= lastRow(area); row++) {
        for (let column = area.column; column <= lastColumn(area); column++) {
          yield cellAt(sheet, row, column);
        }
      }
    } else yield* cellsThere(sheet, area);
  }
}

function* cellsThere(sheet: Sheet, area: Area): Generator<Cell> {
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) if (contains(area, row, column)) yield cell;
  }
  for (const [column, { style }] of sheet.columns) {
    if (style && contains(area, area.row, column)) yield { value: "", style };
  }
  for (const [row, { style }] of sheet.rows) {
    if (style && contains(area, row, area.column)) yield { value: "", style };
  }
  yield cellAt(sheet, lastRow(area), lastColumn(area));
}

/** The value all cells have in common, or null when they differ, as Excel answers for a range's format. */
export function uniform<V>(target: RangesTarget, pick: (style: Style) => V): V | null {
  let common: V | undefined;
  for (const { style } of cellsOf(target)) {
    const value = pick(style);
    if (common === undefined) common = value;
    else if (common !== value) return null;
  }
  return common ?? null;
}
