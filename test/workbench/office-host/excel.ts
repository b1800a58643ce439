import { emptyWorkbook } from "../../../workbench/office-host/emptyWorkbook";
import type { Host } from "../../../workbench/office-host/host";
import { setCell } from "../../../workbench/office-host/sheetCells";
import { startHost, type StartOptions } from "../../../workbench/office-host/startHost";
import type { Sheet, Workbook } from "../../../workbench/office-host/workbook";
import { typedContent } from "../../../workbench/office-host/edits/typedContent";
import { DEFAULT_STYLE } from "../../../workbench/office-host/emptyWorkbook";

type Row = readonly (string | number | boolean)[];

/** A workbook with one sheet, 任务, that holds the rows from A1 on. */
export function workbookWith(...rows: readonly Row[]): Workbook {
  const book = emptyWorkbook("任务");
  fill(firstSheet(book), rows);
  return book;
}

export function fill(sheet: Sheet, rows: readonly Row[]): void {
  rows.forEach((row, y) =>
    row.forEach((entry, x) => {
      if (entry !== "") {
        setCell(sheet, y, x, { ...typedContent(entry, DEFAULT_STYLE), style: DEFAULT_STYLE });
      }
    })
  );
}

export function firstSheet(book: Workbook): Sheet {
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("a workbook has a sheet");
  return sheet;
}

export function excelOn(workbook: Workbook, options: Omit<StartOptions, "workbook"> = {}): Host {
  return startHost({ workbook, ...options }).host;
}

/** Runs on the sheet 任务 and syncs at the end. */
export function onSheet<T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>
): Promise<T> {
  return Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getItem("任务"), context);
    await context.sync();
    return result;
  });
}

/** The values of an address on 任务, and whatever else is asked for. */
export async function read<K extends keyof Excel.Interfaces.RangeData>(
  address: string,
  property: K
): Promise<Excel.Interfaces.RangeData[K]> {
  return onSheet(async (sheet, context) => {
    const range = sheet.getRange(address).load(property);
    await context.sync();
    return range.toJSON()[property];
  });
}

/** The code of the error a promise ends with; undefined when it ends well. */
export async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}
