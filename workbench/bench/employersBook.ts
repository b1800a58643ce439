import { DEFAULT_STYLE, emptyWorkbook } from "../office-host/emptyWorkbook";
import type { Workbook } from "../office-host/workbook";
import { surveySnapshot } from "./survey";

/** The workbook of so many employers, as Excel would have it open. */
export function employersBook(employers: number): Workbook {
  const { sheets } = surveySnapshot(employers);
  const names = sheets.map(({ name }) => name) as [string, ...string[]];
  const workbook = emptyWorkbook(...names);
  workbook.sheets.forEach((sheet, index) => {
    sheets[index]?.values.forEach((row, y) => {
      const filled = row.flatMap((value, x) =>
        value === "" ? [] : [[x, { value, style: DEFAULT_STYLE }] as const]
      );
      if (filled.length > 0) sheet.cells.set(y, new Map(filled));
    });
  });
  return workbook;
}
