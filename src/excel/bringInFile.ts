import { planImport } from "../app/planImport";
import type { HandedIn, ImportedFile } from "../workbook/importedFile";
import { XlsxError } from "../xlsx/xlsxError";
import { insertSheets } from "./insertSheets";
import { readOutline } from "./readWorkbook";

/**
 * Brings a file's known sheets into the open workbook. A file that cannot be read is reported, never thrown, so that it
 * does not stop those after it.
 *
 * @throws WorkbookFailure when the workbook itself cannot be changed
 */
export async function bringInFile(file: HandedIn, replace: boolean): Promise<ImportedFile> {
  const { readGrids } = await import("../xlsx/readGrids");
  let grids: ReturnType<typeof readGrids>;
  try {
    grids = readGrids(file.bytes);
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    return { file: file.name, outcome: "unreadable", reason: error.reason };
  }
  const plan = planImport(file.name, grids, await readOutline(), replace);
  if (plan.outcome !== "bringIn") return { file: file.name, ...plan };
  const sheets = plan.sheets.flatMap(({ from, name }) =>
    grids.filter((grid) => grid.name === from).map((grid) => ({ from, name, grid }))
  );
  const as = await insertSheets({ ...file, sheets, replaced: plan.replaced });
  const outcome = plan.replaced.length > 0 ? "replaced" : "broughtIn";
  return { file: file.name, outcome, sheets: plan.sheets, as };
}
