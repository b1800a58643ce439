import { WorkbookFailure } from "../workbook/failure";
import { copySheets } from "./copySheets";
import { inExcel } from "./failures";

/** Beside the pane's page, where the build puts it. */
const SAMPLE = "sample.xlsx";

/**
 * Brings the sample's sheets into the open workbook, at the end, with the first of them in front.
 *
 * @throws WorkbookFailure
 */
export async function insertSample(): Promise<void> {
  const bytes = await load(SAMPLE);
  const { readGrids } = await import("../xlsx/readGrids");
  const from = readGrids(bytes).map(({ name }) => name);
  await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const before = worksheets.load("items/id");
    await context.sync();
    const ids = await copySheets(
      context,
      { bytes, from },
      new Set(before.items.map(({ id }) => id))
    );
    await shown(context, ids[0] ?? "");
  });
}

/** The sheets are there: that they cannot be brought to the front at the moment is no failure. */
async function shown(context: Excel.RequestContext, sheet: string): Promise<void> {
  try {
    context.workbook.worksheets.getItem(sheet).activate();
    await context.sync();
  } catch {
    // The person finds them at the end.
  }
}

async function load(address: string): Promise<Uint8Array> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    return new Uint8Array(await answer.arrayBuffer());
  } catch (cause) {
    throw new WorkbookFailure("fileNotLoaded", undefined, "untouched", { cause });
  }
}
