import type { Grid } from "../domain/cells/grid";
import type { AfterFailure } from "../workbook/failure";
import { base64 } from "./base64";
import { bands } from "./blocks";
import { asFailure, inExcel } from "./failures";
import { isOwnedName, ownedName, ownedRange } from "./ownedNames";
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
 * itself where it can; what it refuses (macros; on the web charts, comments and others) is written as values. All or
 * nothing: when the sheets cannot be named and recorded, they are removed again and those to be replaced stay.
 *
 * @throws WorkbookFailure
 */
export async function insertSheets(file: FileToInsert): Promise<"copied" | "values"> {
  return inExcel(async (context) => {
    const before = await readBefore(context);
    const copied = await copySheets(context, file, before);
    try {
      const sheets = copied
        ? copied.map((id) => context.workbook.worksheets.getItem(id))
        : file.sheets.map(({ grid }, index) =>
            writeSheet(context, grid, temporary(before.freeNumber, index))
          );
      queueNames(context, file, before, sheets);
      await context.sync();
    } catch (error) {
      throw asFailure(error, await takenBack(file, before, copied));
    }
    return copied ? "copied" : "values";
  });
}

/** What the workbook held before the import. */
interface Before {
  /** The sheets' names by their ids. */
  readonly sheets: ReadonlyMap<string, string>;
  /** The hidden names that record earlier imports, by their sheet. */
  readonly records: ReadonlyMap<string, string>;
  /** Hidden names are numbered; a new one must not take the number of another. */
  readonly freeNumber: number;
}

async function readBefore(context: Excel.RequestContext): Promise<Before> {
  const { sheets, names } = await readPresent(context);
  return {
    sheets: new Map(sheets.map(({ id, name }) => [id, name])),
    records: new Map(
      names.flatMap(({ name, formula }) => {
        const range = ownedRange(name, String(formula), "");
        return range?.key === RECORD ? [[range.sheet, name]] : [];
      })
    ),
    freeNumber: Math.max(0, ...names.map(({ name }) => numberOf(name))) + 1,
  };
}

/** The sheets and the add-in's own hidden names. */
async function readPresent(context: Excel.RequestContext) {
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  const names = context.workbook.names.load("items/name,items/formula");
  await context.sync();
  return { sheets: sheets.items, names: names.items.filter(({ name }) => isOwnedName(name)) };
}

const RECORD = "import";
const numberOf = (name: string) => Number(/\d+$/.exec(name)?.[0]);

/** Names for the moment between arriving and being named, so that a sheet may have the name of the one it replaces. */
const TEMPORARY = "__import";
const temporary = (freeNumber: number, index: number) => `${TEMPORARY}${freeNumber + index}`;
const outgoing = (freeNumber: number, index: number) => `__replaced${freeNumber + index}`;

/** The new sheets' ids in the order asked for, or undefined where Excel refuses the file. */
async function copySheets(
  context: Excel.RequestContext,
  file: FileToInsert,
  before: Before
): Promise<readonly string[] | undefined> {
  const ids = context.workbook.insertWorksheetsFromBase64(base64(file.bytes), {
    sheetNamesToInsert: file.sheets.map(({ from }) => from),
    positionType: "End",
  });
  try {
    await context.sync();
  } catch (error) {
    const failure = asFailure(error);
    if (OF_THE_WORKBOOK.has(failure.reason)) throw failure;
    // An answer that got lost looks like a refusal, and the sheets are there all the same.
    if ((await takenBack(file, before)) === "partly") throw asFailure(error, "partly");
    return undefined;
  }
  return idsOf(ids);
}

/** Reasons that lie in the workbook and would stop the values, too; any other lies in the file. */
const OF_THE_WORKBOOK = new Set(["cellEditMode", "readOnly", "protected", "workbookClosed"]);

const idsOf = ({ value }: OfficeExtension.ClientResult<string[]>) => value;

/**
 * Queues the names of the sheets, the record of where they came from and, last of all, the removal of those they
 * replace: whatever fails before can be taken back.
 */
function queueNames(
  context: Excel.RequestContext,
  file: FileToInsert,
  { freeNumber, records }: Before,
  sheets: readonly Excel.Worksheet[]
): void {
  const { names, worksheets } = context.workbook;
  const replaced = file.replaced.map((name) => worksheets.getItem(name));
  replaced.forEach((sheet, index) => (sheet.name = outgoing(freeNumber, index)));
  file.sheets.forEach(({ name }, index) => {
    const sheet = sheets[index];
    if (sheet) sheet.name = name;
    const record = ownedName({ key: RECORD, sheet: name, area: FIRST_CELL }, freeNumber + index);
    names.add(record.name, record.formula, file.name).visible = false;
  });
  replaced.forEach((sheet) => sheet.delete());
  file.replaced.forEach((name) => {
    const record = records.get(name);
    if (record !== undefined) names.getItem(record).delete();
  });
}

const FIRST_CELL = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

/** Removes the sheets that arrived and their records, and gives those that were to go their names back. */
async function takenBack(
  file: FileToInsert,
  before: Before,
  copied: readonly string[] = []
): Promise<AfterFailure> {
  try {
    return await Excel.run(async (context) => {
      const { sheets, names } = await readPresent(context);
      const present = new Set(sheets.map(({ id }) => id));
      // Once one of the replaced is gone, the new ones are all there is.
      if ([...before.sheets.keys()].some((id) => !present.has(id))) return "partly";
      sheets
        .filter((sheet) => !before.sheets.has(sheet.id) && arrived(sheet, file, copied))
        .forEach((sheet) => sheet.delete());
      sheets.forEach((sheet) => {
        const name = before.sheets.get(sheet.id);
        if (name !== undefined && name !== sheet.name) sheet.name = name;
      });
      names
        .filter(({ name }) => numberOf(name) >= before.freeNumber)
        .forEach((item) => item.delete());
      await context.sync();
      return "restored";
    });
  } catch {
    return "partly";
  }
}

/** Whether a new sheet came with the file; a co-author may have added another one at the same moment. */
function arrived(
  { id, name }: Excel.Worksheet,
  { sheets }: FileToInsert,
  copied: readonly string[]
): boolean {
  return (
    copied.includes(id) ||
    name.startsWith(TEMPORARY) ||
    sheets.some((sheet) => name === sheet.name || name.startsWith(sheet.from))
  );
}

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
