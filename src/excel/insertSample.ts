import { WorkbookFailure } from "../workbook/failure";
import { base64 } from "./base64";
import { inExcel } from "./failures";

/** Beside the pane's page, where the build puts it. */
const SAMPLE = "sample.xlsx";

/**
 * Brings the sample's sheets into the open workbook, at the end, with the first of them in front.
 *
 * @throws WorkbookFailure
 */
export async function insertSample(): Promise<void> {
  const file = base64(await load(SAMPLE));
  await inExcel(async (context) => {
    const { workbook } = context;
    const ids = workbook.insertWorksheetsFromBase64(file, {
      positionType: "End" as Excel.WorksheetPositionType,
    });
    await context.sync();
    workbook.worksheets.getItem(firstOf(ids)).activate();
    await context.sync();
  });
}

const firstOf = ({ value }: OfficeExtension.ClientResult<string[]>) => value[0] ?? "";

async function load(address: string): Promise<Uint8Array> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    return new Uint8Array(await answer.arrayBuffer());
  } catch (cause) {
    throw new WorkbookFailure("fileNotLoaded", undefined, "untouched", { cause });
  }
}
