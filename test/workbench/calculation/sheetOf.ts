import type { CellValue } from "../../../src/domain/cells/grid";
import { parseArea } from "../../../src/workbook/address";
import { DEFAULT_STYLE, emptyWorkbook } from "../../../workbench/office-host/emptyWorkbook";
import { cellAt, setCell } from "../../../workbench/office-host/sheetCells";
import type { Workbook } from "../../../workbench/office-host/workbook";

type Contents = Readonly<Record<string, CellValue>>;

/** A workbook by sheet name and address; text with a leading '=' is a formula without a value, as other tools write. */
export function workbookOf(sheets: Readonly<Record<string, Contents>>): Workbook {
  const [first = "Sheet1", ...others] = Object.keys(sheets);
  const workbook = emptyWorkbook(first, ...others);
  for (const [name, contents] of Object.entries(sheets))
    for (const [address, content] of Object.entries(contents))
      put(workbook, name, address, content);
  return workbook;
}

export function put(workbook: Workbook, name: string, address: string, content: CellValue): void {
  const { sheet, row, column } = locate(workbook, name, address);
  const isFormula = typeof content === "string" && content.startsWith("=");
  const cell = isFormula ? { value: "", formula: content } : { value: content };
  setCell(sheet, row, column, { ...cell, style: DEFAULT_STYLE });
}

export function cellOf(workbook: Workbook, name: string, address: string) {
  const { sheet, row, column } = locate(workbook, name, address);
  return cellAt(sheet, row, column);
}

export function valueOf(workbook: Workbook, name: string, address: string): CellValue {
  return cellOf(workbook, name, address).value;
}

function locate(workbook: Workbook, name: string, address: string) {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  const area = parseArea(address);
  if (!sheet || !area) throw new Error(`No such cell: ${name}!${address}`);
  return { sheet, ...area };
}
