import type { CellLocation } from "../domain/findings";
import { WorkbookFailure } from "../workbook/failure";
import { inExcel } from "./failures";

/** Brings a cell to the person's eyes: its sheet in front, the cell selected. A hidden sheet stays hidden. */
export async function selectCell({ sheet, row, column }: CellLocation): Promise<void> {
  await inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet).load("visibility");
    await context.sync();
    if (worksheet.isNullObject) throw new WorkbookFailure("sheetGone", sheet);
    if (worksheet.visibility !== "Visible") throw new WorkbookFailure("sheetHidden", sheet);
    worksheet.activate();
    worksheet.getCell(row, column).select();
    await context.sync();
  });
}
