import type { Area } from "../../../src/workbook/snapshot";
import { intersection, isSingleCell, isUnbounded, lastColumn, lastRow } from "../areas";
import { HostFailure } from "../failure";
import type { Session } from "../session";
import { cellAt, hasContent, setCell } from "../sheetCells";
import type { Sheet } from "../workbook";
import { requireUnprotected } from "./permission";

/** Merges the area, or each of its rows; the first cell with content in it moves to the top left, the others are lost. */
export function mergeCells(session: Session, sheet: Sheet, area: Area, across: boolean): void {
  requireUnprotected(session, sheet);
  if (isUnbounded(area)) throw new HostFailure("InvalidArgument", "whole rows or columns");
  if (sheet.tables.some((table) => intersection(table.area, area))) {
    throw new HostFailure("MergedRangeConflict", "a table cannot have merged cells");
  }
  const parts = across ? rowsOf(area) : [area];
  for (const part of parts) {
    if (isSingleCell(part)) continue;
    sheet.merges = [...sheet.merges.filter((merge) => !intersection(merge, part)), part];
    keepFirstContent(sheet, part);
  }
  session.cellsChanged(sheet, area);
}

function rowsOf(area: Area): readonly Area[] {
  return Array.from({ length: area.rowCount }, (_row, y) => ({
    ...area,
    row: area.row + y,
    rowCount: 1,
  }));
}

function keepFirstContent(sheet: Sheet, area: Area): void {
  let isKept = false;
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) {
      const cell = cellAt(sheet, row, column);
      if (!hasContent(cell)) continue;
      if (row === area.row && column === area.column) {
        isKept = true;
        continue;
      }
      setCell(sheet, row, column, { value: "", style: cell.style });
      if (isKept) continue;
      const { style } = cellAt(sheet, area.row, area.column);
      setCell(sheet, area.row, area.column, { ...cell, style });
      isKept = true;
    }
  }
}

/** Takes apart every merged area that the range touches. */
export function unmergeCells(session: Session, sheet: Sheet, area: Area): void {
  requireUnprotected(session, sheet);
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
}
