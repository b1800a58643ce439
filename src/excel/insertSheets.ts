import type { Grid } from "../domain/cells/grid";
import { type AfterFailure, WorkbookFailure } from "../workbook/failure";
import { bands } from "./blocks";
import { copySheets } from "./copySheets";
import { asFailure, inExcel, refusedWhole } from "./failures";
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
  const { before, copied } = await inExcel(async (context) => {
    const before = await readBefore(context, file);
    return { before, copied: await copiedSheets(context, file, before) };
  });
  try {
    // Copied sheets are in the workbook: they wait for their names until the person has left a cell that is edited.
    await Excel.run({ delayForCellEdit: copied !== undefined }, async (context) => {
      const sheets = copied
        ? copied.map((id) => context.workbook.worksheets.getItem(id))
        : file.sheets.map(({ grid }, index) =>
            writeSheet(context, grid, temporary(before.freeNumber, index))
          );
      queueNames(context, file, before, sheets);
      await context.sync();
    });
  } catch (error) {
    const isUntouched = copied === undefined && refusedWhole(error);
    const state = isUntouched ? "untouched" : await settled(file, before, copied);
    if (state !== "done") throw asFailure(error, state);
  }
  return copied ? "copied" : "values";
}

/** What the workbook held before the import. */
interface Before {
  /** The sheets' names by their ids. */
  readonly sheets: ReadonlyMap<string, string>;
  /** The ids of the sheets that are to be replaced. */
  readonly replaced: readonly string[];
  /** The hidden names that record where those came from. */
  readonly records: readonly string[];
  /** Hidden names are numbered; a new one must not take the number of another. */
  readonly freeNumber: number;
}

async function readBefore(context: Excel.RequestContext, file: FileToInsert): Promise<Before> {
  const { sheets, names } = await readPresent(context);
  const replaced = file.replaced.map((name) => {
    const id = sheets.find((sheet) => sheet.name === name)?.id;
    if (id === undefined) throw new WorkbookFailure("changedMeanwhile", name);
    return id;
  });
  return {
    sheets: new Map(sheets.map(({ id, name }) => [id, name])),
    replaced,
    records: names.flatMap(({ name, formula }) => {
      const range = ownedRange(name, String(formula), "");
      return range?.key === RECORD && file.replaced.includes(range.sheet) ? [name] : [];
    }),
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
const OUTGOING = "__replaced";
const temporary = (freeNumber: number, index: number) => `${TEMPORARY}${freeNumber + index}`;
const outgoing = (freeNumber: number, index: number) => `${OUTGOING}${freeNumber + index}`;

/** The new sheets' ids in the order asked for, or undefined where Excel refuses the file. */
async function copiedSheets(
  context: Excel.RequestContext,
  { bytes, sheets }: FileToInsert,
  before: Before
): Promise<readonly string[] | undefined> {
  const copy = { bytes, from: sheets.map(({ from }) => from) };
  try {
    return await copySheets(context, copy, new Set(before.sheets.keys()));
  } catch (error) {
    const failure = asFailure(error);
    const isClean = failure.state === "untouched" || failure.state === "restored";
    if (!isClean || OF_THE_WORKBOOK.has(failure.reason)) throw failure;
    return undefined;
  }
}

/** Reasons that lie in the workbook and would stop the values, too; any other lies in the file. */
const OF_THE_WORKBOOK = new Set(["cellEditMode", "readOnly", "protected", "workbookClosed"]);

/**
 * Queues the names of the sheets, the record of where they came from and, last of all, the removal of those they
 * replace: whatever fails before can be taken back, whatever fails then can be finished.
 */
function queueNames(
  { workbook: { names, worksheets } }: Excel.RequestContext,
  file: FileToInsert,
  { freeNumber, records, replaced }: Before,
  sheets: readonly Excel.Worksheet[]
): void {
  const leaving = replaced.map((id) => worksheets.getItem(id));
  leaving.forEach((sheet, index) => (sheet.name = outgoing(freeNumber, index)));
  file.sheets.forEach(({ name }, index) => {
    const sheet = sheets[index];
    if (sheet) sheet.name = name;
    const record = ownedName({ key: RECORD, sheet: name, area: FIRST_CELL }, freeNumber + index);
    names.add(record.name, record.formula, file.name).visible = false;
  });
  leaving.forEach((sheet) => sheet.delete());
  records.forEach((record) => names.getItem(record).delete());
}

const FIRST_CELL = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

/** Looks how far an import that failed came, and finishes it or takes it back. */
async function settled(
  file: FileToInsert,
  before: Before,
  copied: readonly string[] = []
): Promise<AfterFailure | "done"> {
  let state: AfterFailure = "unknown";
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { sheets, names } = await readPresent(context);
      state = "partly";
      const records = names.filter(({ name }) => numberOf(name) >= before.freeNumber);
      const isNamed = records.length === file.sheets.length;
      if (isNamed) {
        records.forEach((record) => (record.visible = false));
        sheets.filter(({ id }) => before.replaced.includes(id)).forEach((sheet) => sheet.delete());
        names.filter(({ name }) => before.records.includes(name)).forEach((old) => old.delete());
      } else {
        sheets
          .filter((sheet) => !before.sheets.has(sheet.id) && arrived(sheet, copied))
          .forEach((sheet) => sheet.delete());
        sheets.forEach((sheet) => {
          const name = before.sheets.get(sheet.id);
          if (name !== undefined && sheet.name.startsWith(OUTGOING)) sheet.name = name;
        });
        records.forEach((record) => record.delete());
      }
      await context.sync();
      return isNamed ? "done" : "restored";
    });
  } catch {
    return state;
  }
}

/** Whether a new sheet came with the file; a co-author may have added another one at the same moment. */
const arrived = ({ id, name }: Excel.Worksheet, copied: readonly string[]) =>
  copied.includes(id) || name.startsWith(TEMPORARY);

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
