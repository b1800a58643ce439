import type { Grid } from "../domain/cells/grid";
import { bands } from "./blocks";
import { asFailure, inExcel } from "./failures";
import { isOwnedName, ownedName } from "./ownedNames";
import { typed } from "./typedText";

/** A sheet of a file, and what it shall be called in the workbook. */
export interface SheetToInsert {
  readonly from: string;
  readonly name: string;
  readonly grid: Grid;
}

export interface FileToInsert {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sheets: readonly SheetToInsert[];
  /** Sheets that an earlier import of the file brought, to be removed. */
  readonly replaced: readonly string[];
}

/**
 * Brings sheets of a file into the open workbook, at the end, and records which file they came from. Excel copies them
 * itself where it can; what it refuses (macros; on the web charts, comments and others) is written as values.
 *
 * @throws WorkbookFailure
 */
export async function insertSheets(file: FileToInsert): Promise<"copied" | "values"> {
  return inExcel(async (context) => {
    const number = await firstFreeNumber(context);
    const inserted = await copySheets(context, file);
    const sheets = inserted
      ? inserted.map((id) => context.workbook.worksheets.getItem(id))
      : file.sheets.map(({ grid }, index) =>
          writeSheet(context, grid, `__import${number + index}`)
        );
    file.replaced.forEach((name) => context.workbook.worksheets.getItem(name).delete());
    file.sheets.forEach(({ name }, index) => {
      const sheet = sheets[index];
      if (sheet) sheet.name = name;
      const area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
      const record = ownedName({ key: "import", sheet: name, area }, number + index);
      context.workbook.names.add(record.name, record.formula, file.name).visible = false;
    });
    await context.sync();
    return inserted ? "copied" : "values";
  });
}

/** Hidden names are numbered; a new one must not take the number of another. */
async function firstFreeNumber(context: Excel.RequestContext): Promise<number> {
  const names = context.workbook.names.load("items/name");
  await context.sync();
  const numbers = names.items
    .filter(({ name }) => isOwnedName(name))
    .map(({ name }) => Number(/\d+$/.exec(name)?.[0]));
  return Math.max(0, ...numbers) + 1;
}

/** The new sheets' ids in the order asked for, or undefined where Excel refuses the file. */
async function copySheets(
  context: Excel.RequestContext,
  { bytes, sheets }: FileToInsert
): Promise<readonly string[] | undefined> {
  const ids = context.workbook.insertWorksheetsFromBase64(base64(bytes), {
    sheetNamesToInsert: sheets.map(({ from }) => from),
    positionType: "End",
  });
  try {
    await context.sync();
  } catch (error) {
    const { reason } = asFailure(error);
    if (reason === "cellEditMode" || reason === "readOnly" || reason === "protected") throw error;
    return undefined;
  }
  return idsOf(ids);
}

const idsOf = ({ value }: OfficeExtension.ClientResult<string[]>) => value;

function writeSheet(context: Excel.RequestContext, grid: Grid, name: string): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(name);
  const { row, column } = grid.origin;
  const columnCount = grid.values[0]?.length ?? 0;
  const area = { row, column, rowCount: grid.values.length, columnCount };
  for (const band of columnCount === 0 ? [] : bands([{ sheet: name, area }])) {
    const first = band.area.row - row;
    const range = sheet.getRangeByIndexes(band.area.row, column, band.area.rowCount, columnCount);
    const rows = <Cell>(all: readonly (readonly Cell[])[]) =>
      all.slice(first, first + band.area.rowCount);
    range.numberFormat = rows(grid.numberFormats).map((cells) => [...cells]);
    range.values = rows(grid.values).map((cells) => cells.map(typed));
    range.untrack();
  }
  return sheet;
}

/** In pieces, since String.fromCharCode takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(text);
}
