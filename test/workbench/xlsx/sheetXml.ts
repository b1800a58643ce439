import { openPackage } from "../../../src/xlsx/xlsxPackage";
import { openWorkbook } from "../../../workbench/xlsx/open";
import { saveWorkbook } from "../../../workbench/xlsx/save";
import { setCell } from "../../../workbench/office-host/sheetCells";
import type { CellValue } from "../../../src/domain/cells/grid";
import type { Cell, Sheet, Workbook } from "../../../workbench/office-host/workbook";

/** The text of every part of a file, by name. */
export function partsOf(file: Uint8Array): Record<string, string> {
  const opened = openPackage(file);
  return Object.fromEntries(opened.fileNames.map((name) => [name, opened.text(`/${name}`)]));
}

/** Opens a file, lets the test change it, and saves it. */
export function changed(file: Uint8Array, change: (workbook: Workbook) => void): Uint8Array {
  const workbook = openWorkbook(file);
  change(workbook);
  return saveWorkbook(workbook);
}

export function putValue(sheet: Sheet, row: number, column: number, value: CellValue): void {
  const cell = sheet.cells.get(row)?.get(column);
  putCell(sheet, row, column, { ...cell, value, formula: undefined });
}

export function putCell(sheet: Sheet, row: number, column: number, cell: Partial<Cell>): void {
  const style = sheet.cells.get(row)?.get(column)?.style ?? openedStyle(sheet);
  setCell(sheet, row, column, { value: "", style, ...cell });
}

function openedStyle(sheet: Sheet): Cell["style"] {
  for (const row of sheet.cells.values()) for (const { style } of row.values()) return style;
  throw new Error("a sheet with cells");
}
