import type { CellLocation } from "../domain/findings";
import { type CellChange, type ChangeSet, inverse } from "../workbook/changes";
import { WorkbookFailure } from "../workbook/failure";
import type { Area } from "../workbook/snapshot";
import { asFailure, inExcel } from "./failures";
import { addHighlight, type FoundHighlight, loadFormatTypes, loadHighlights } from "./highlights";
import { isOwnedName, ownedName } from "./ownedNames";
import { readCells } from "./readCells";
import { holds } from "./typedText";
import { writeCells } from "./writeCells";
import { writeReport } from "./writeReport";

/**
 * Writes a ChangeSet in one round trip, after one that looks whether the workbook still is as the ChangeSet's `before`
 * says. Excel does not undo a batch that fails half-way, so a failure is taken back here, from `before`.
 *
 * @throws WorkbookFailure whose `state` says whether the workbook is untouched, restored, or could not be restored
 */
export async function applyChanges(changes: ChangeSet): Promise<void> {
  await inExcel(async (context) => {
    const present = await readPresent(context);
    refuseWhatCannotBeWritten(present, changes);
    await refuseIfChangedMeanwhile(context, changes.cells);
    const highlights = await findHighlights(context, changes);
    try {
      queue(context, changes, present, highlights);
      await context.sync();
    } catch (error) {
      throw asFailure(error, await restored(changes));
    }
  });
}

/** What is in the workbook at this moment. */
interface Present {
  readonly readOnly: boolean;
  /** The names of the sheets, and whether each is protected. */
  readonly sheets: ReadonlyMap<string, boolean>;
  /** Defined names of the add-in's own. */
  readonly names: readonly string[];
}

async function readPresent(context: Excel.RequestContext): Promise<Present> {
  const { workbook } = context;
  workbook.load("readOnly");
  const sheets = workbook.worksheets.load("items/name,items/protection/protected");
  const names = workbook.names.load("items/name");
  await context.sync();
  return {
    readOnly: workbook.readOnly,
    sheets: new Map(sheets.items.map((sheet) => [sheet.name, sheet.protection.protected])),
    names: names.items.map((item) => item.name).filter(isOwnedName),
  };
}

/** Sheets that are gone or protected and a read-only file are refused before anything is written. */
function refuseWhatCannotBeWritten({ readOnly, sheets }: Present, changes: ChangeSet): void {
  if (readOnly) throw new WorkbookFailure("readOnly");
  const inSheets = [...changes.cells, ...changes.columns, ...changes.highlights].map(
    (change) => change.sheet
  );
  const refreshed = changes.reports.filter((change) => change.before).map((change) => change.name);
  for (const name of new Set([...inSheets, ...refreshed])) {
    if (!sheets.has(name)) throw new WorkbookFailure("sheetGone", name);
    if (sheets.get(name)) throw new WorkbookFailure("protected", name);
  }
}

/** The smallest blocks that hold the changed cells: one per sheet and column. */
function blocksOf(cells: readonly CellChange[]): { sheet: string; area: Area }[] {
  const blocks = new Map<string, { sheet: string; first: number; last: number; column: number }>();
  for (const { sheet, row, column } of cells) {
    const key = `${column}!${sheet}`;
    const block = blocks.get(key) ?? { sheet, first: row, last: row, column };
    blocks.set(key, {
      ...block,
      first: Math.min(block.first, row),
      last: Math.max(block.last, row),
    });
  }
  return [...blocks.values()].map(({ sheet, first, last, column }) => ({
    sheet,
    area: { row: first, column, rowCount: last - first + 1, columnCount: 1 },
  }));
}

/** What the cells hold now, by sheet and position. */
async function readShown(context: Excel.RequestContext, cells: readonly CellChange[]) {
  const shown = new Map<string, string | number | boolean>();
  if (cells.length === 0) return shown;
  for (const { sheet, area, cells: read } of await readCells(context, blocksOf(cells), [
    "formulas",
  ])) {
    read.formulas?.forEach((row, index) =>
      shown.set(keyOf(sheet, area.row + index, area.column), row[0] ?? "")
    );
  }
  return shown;
}

const keyOf = (sheet: string, row: number, column: number) => `${row},${column}!${sheet}`;

async function refuseIfChangedMeanwhile(
  context: Excel.RequestContext,
  cells: readonly CellChange[]
): Promise<void> {
  const shown = await readShown(context, cells);
  const touched = cells.find(
    ({ sheet, row, column, before }) => !holds(shown.get(keyOf(sheet, row, column)) ?? "", before)
  );
  if (touched) throw new WorkbookFailure("changedMeanwhile", touched.sheet);
}

/** The add-in's present highlights on the sheets that are to have others, as the workbook's own objects. */
async function findHighlights(
  context: Excel.RequestContext,
  { highlights }: ChangeSet
): Promise<FoundHighlight[]> {
  if (highlights.length === 0) return [];
  const formats = highlights.map(({ sheet }) =>
    loadFormatTypes(context.workbook.worksheets.getItem(sheet))
  );
  await context.sync();
  const read = formats.map(loadHighlights);
  await context.sync();
  return read.flatMap((found) => found());
}

function queue(
  context: Excel.RequestContext,
  changes: ChangeSet,
  present: Present,
  highlights: readonly FoundHighlight[]
): void {
  const { workbook } = context;
  workbook.application.suspendApiCalculationUntilNextSync();
  workbook.application.suspendScreenUpdatingUntilNextSync();
  queueColumns(context, changes);
  for (const sheet of new Set(changes.cells.map((cell) => cell.sheet))) {
    writeCells(
      workbook.worksheets.getItem(sheet),
      changes.cells.filter((cell) => cell.sheet === sheet)
    );
  }
  queueReports(context, changes, present);
  highlights.forEach(({ format }) => format.delete());
  for (const { sheet, after } of changes.highlights) {
    after.forEach((highlight) => addHighlight(workbook.worksheets.getItem(sheet), highlight));
  }
  queueOwned(context, changes, present);
}

function queueColumns(context: Excel.RequestContext, { columns }: ChangeSet): void {
  for (const { sheet, area, width, after } of columns) {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const range = worksheet.getRangeByIndexes(
      area.row,
      area.column,
      area.rowCount,
      area.columnCount
    );
    if (after === "bare") {
      range.clear("Formats");
      if (width !== undefined) range.getEntireColumn().format.useStandardWidth = true;
      continue;
    }
    const neighbour = worksheet.getRangeByIndexes(area.row, area.column - 1, area.rowCount, 1);
    range.copyFrom(neighbour, "Formats");
    if (width !== undefined) range.getEntireColumn().format.columnWidth = width;
  }
}

function queueReports(
  context: Excel.RequestContext,
  { reports }: ChangeSet,
  { sheets }: Present
): void {
  const { worksheets } = context.workbook;
  for (const { name, before, after } of reports) {
    if (after)
      writeReport(
        sheets.has(name) ? worksheets.getItem(name) : worksheets.add(name),
        after,
        before
      );
    else if (sheets.has(name)) worksheets.getItem(name).delete();
  }
}

function queueOwned(context: Excel.RequestContext, { owned }: ChangeSet, present: Present): void {
  if (!owned) return;
  const { names } = context.workbook;
  present.names.forEach((name) => names.getItem(name).delete());
  owned.after.forEach((range, index) => {
    const { name, formula } = ownedName(range, index + 1);
    names.add(name, formula, range.note).visible = false;
  });
}

/**
 * Takes a run back. Cells that somebody has changed since keep what they hold now.
 *
 * @returns the cells that were left as they are
 * @throws WorkbookFailure as applyChanges does
 */
export async function undoChanges(changes: ChangeSet): Promise<readonly CellLocation[]> {
  const reached = await inExcel((context) => cellsReached(context, changes.cells));
  await applyChanges(inverse({ ...changes, cells: reached }));
  return changes.cells.filter((cell) => !reached.includes(cell));
}

/** The changed cells that hold what the change wrote. */
async function cellsReached(
  context: Excel.RequestContext,
  cells: readonly CellChange[]
): Promise<CellChange[]> {
  const shown = await readShown(context, cells);
  return cells.filter(({ sheet, row, column, after }) =>
    holds(shown.get(keyOf(sheet, row, column)) ?? "", after)
  );
}

/** Takes back what a failed write may have done: cells it reached, looks, highlights, sheets, names. */
async function restored(changes: ChangeSet): Promise<"restored" | "partly"> {
  try {
    await Excel.run(async (context) => {
      const reached = await cellsReached(context, changes.cells);
      const back = inverse({ ...changes, cells: reached });
      queue(context, back, await readPresent(context), await findHighlights(context, back));
      await context.sync();
    });
    return "restored";
  } catch {
    return "partly";
  }
}
