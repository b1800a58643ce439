import type { AfterFailure } from "../workbook/failure";
import { base64 } from "./base64";
import { asFailure, refusedWhole } from "./failures";

/** Sheets of a file that Excel is asked to copy. */
export interface Copy {
  readonly bytes: Uint8Array;
  /** Their names in the file. */
  readonly from: readonly string[];
}

/**
 * Has Excel copy sheets of a file to the end of the workbook. What arrived although Excel reported a failure, as when
 * only its answer was lost, is taken away again.
 *
 * @param before the ids of the sheets that are there already
 * @returns the new sheets' ids in the order asked for
 * @throws WorkbookFailure
 */
export async function copySheets(
  context: Excel.RequestContext,
  copy: Copy,
  before: ReadonlySet<string>
): Promise<readonly string[]> {
  const ids = context.workbook.insertWorksheetsFromBase64(base64(copy.bytes), {
    sheetNamesToInsert: [...copy.from],
    positionType: "End",
  });
  try {
    await context.sync();
  } catch (error) {
    throw asFailure(error, refusedWhole(error) ? "untouched" : await takenAway(copy, before));
  }
  return valueOf(ids);
}

const valueOf = ({ value }: OfficeExtension.ClientResult<string[]>) => value;

async function takenAway({ from }: Copy, before: ReadonlySet<string>): Promise<AfterFailure> {
  let state: AfterFailure = "unknown";
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheets = context.workbook.worksheets.load("items/id,items/name");
      await context.sync();
      // A co-author may have added another one at the same moment.
      const arrived = sheets.items.filter(
        ({ id, name }) => !before.has(id) && from.some((sheet) => name.startsWith(sheet))
      );
      state = "partly";
      arrived.forEach((sheet) => sheet.delete());
      await context.sync();
      state = arrived.length > 0 ? "restored" : "untouched";
    });
  } catch {
    // The state says how far it came.
  }
  return state;
}
