import type { Area } from "../../../src/workbook/snapshot";
import { DEFAULT_STYLE } from "../emptyWorkbook";
import { coversColumns, coversRows, intersection, lastColumn, lastRow } from "../areas";
import type { Session } from "../session";
import { cellAt, removeCell } from "../sheetCells";
import type { RangesTarget } from "../targets";
import type { Sheet } from "../workbook";
import { clearRules } from "./conditionalRules";
import { restyle } from "./restyle";
import { clearValidation } from "./validations";
import { clearContents } from "./writeCells";

/** Excel.ClearApplyTo; the two about hyperlinks are not known here. */
export type ClearApplyTo = "All" | "Contents" | "Formats" | "RemoveContentsAndFormats";

/** range.clear: formats take merged cells and cell rules with them, everything also takes validations. */
export function clear(session: Session, target: RangesTarget, applyTo: ClearApplyTo): void {
  const { sheet, ranges } = target;
  if (applyTo !== "Formats") {
    for (const { area } of ranges) clearContents(session, sheet, area);
  }
  if (applyTo === "Contents") return;
  clearFormats(session, target);
  if (applyTo === "All") clearValidation(session, target);
}

function clearFormats(session: Session, target: RangesTarget): void {
  const { sheet, ranges } = target;
  restyle(session, target, () => DEFAULT_STYLE);
  clearRules(session, target);
  for (const { area } of ranges) {
    sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
    forgetLines(sheet, area);
    forgetBlankCells(sheet, area);
  }
}

/** Whole rows and columns lose the looks of cells to come. */
function forgetLines(sheet: Sheet, area: Area): void {
  if (coversColumns(area)) {
    for (const [column, line] of sheet.columns) {
      if (column >= area.column && column <= lastColumn(area)) {
        sheet.columns.set(column, { ...line, style: undefined });
      }
    }
  } else if (coversRows(area)) {
    for (const [row, line] of sheet.rows) {
      if (row >= area.row && row <= lastRow(area))
        sheet.rows.set(row, { ...line, style: undefined });
    }
  }
}

/** A blank cell without a look of its own need not be there. */
function forgetBlankCells(sheet: Sheet, area: Area): void {
  for (const [row, cells] of [...sheet.cells]) {
    if (row < area.row || row > lastRow(area)) continue;
    for (const [column, cell] of [...cells]) {
      if (column < area.column || column > lastColumn(area)) continue;
      if (cell.value !== "" || cell.formula !== undefined) continue;
      if (cell.style !== DEFAULT_STYLE) continue;
      removeCell(sheet, row, column);
      if (cellAt(sheet, row, column).style !== DEFAULT_STYLE) cells.set(column, cell);
    }
  }
}
