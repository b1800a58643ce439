import type { CellLocation } from "../domain/findings";
import { type ChangeSet, inverse } from "../workbook/changes";
import { type AfterFailure, WorkbookFailure } from "../workbook/failure";
import { layoutOf } from "../workbook/reportSheet";
import { type ColumnImage, queueColumn } from "./columnLooks";
import { changedInput, firstMismatch, imageOfCell } from "./comparison";
import { asFailure, happenedInside, inExcel, refusedWhole } from "./failures";
import { queueHighlights } from "./highlights";
import { idsOf, type Image, readImage, type SheetIds } from "./image";
import { queueOwned } from "./ownedNames";
import { readPresent, refuseWhatCannotBeWritten } from "./present";
import { carryOut, type Step, Stopped } from "./steps";
import { stepsBack } from "./takeBack";
import { untouchedSince } from "./untouchedSince";
import { writeCells } from "./writeCells";
import { reportSteps } from "./writeReport";

/** How added columns looked before a run, for as long as it can be undone: a ChangeSet knows no looks. */
const looksBefore = new WeakMap<ChangeSet, Image["columns"]>();

/**
 * Writes a ChangeSet, after looking whether the workbook still is as its `before` and `inputs` say. Excel does not undo
 * a batch that fails half-way, so a failure is taken back here. A write whose answer was lost is looked at again: when
 * everything is there, it succeeded.
 *
 * @throws WorkbookFailure whose `state` says what became of the workbook
 */
export async function applyChanges(changes: ChangeSet): Promise<void> {
  const columns = await apply(changes);
  looksBefore.set(changes, columns);
}

/** @returns how the changed columns looked before */
async function apply(
  changes: ChangeSet,
  earlierLooks: Image["columns"] = []
): Promise<Image["columns"]> {
  return inExcel(async (context) => {
    const present = await readPresent(context);
    refuseWhatCannotBeWritten(present, changes);
    const image = await readImage(context, changes, present, idsOf(present));
    const changed = firstMismatch(image, changes, "before") ?? changedInput(image, changes);
    if (changed) throw new WorkbookFailure("changedMeanwhile", changed.sheet);
    try {
      await carryOut(context, stepsOf(context, changes, image, earlierLooks));
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      const state = await settled(error, changes, image);
      if (state !== "done") throw asFailure(error.reason, state);
    }
    return image.columns;
  });
}

function stepsOf(
  context: Excel.RequestContext,
  changes: ChangeSet,
  image: Image,
  earlierLooks: readonly (ColumnImage | undefined)[]
): Step[] {
  const { workbook } = context;
  const open = (name: string) => workbook.worksheets.getItem(image.sheets.get(name) ?? name);
  return [
    ...changes.columns.map((look, index) => ({
      cells: look.area.rowCount,
      queue: () => {
        const now = image.columns[index];
        if (now) queueColumn(open(look.sheet), look, now, earlierLooks[index]);
      },
    })),
    ...cellSteps(changes, open),
    ...changes.reports.flatMap(({ name, before, after }, index) =>
      after
        ? reportSteps(
            () => (before ? open(name) : workbook.worksheets.add(name)),
            after,
            before && layoutOf(before),
            image.reports[index]?.charts
          )
        : []
    ),
    ...changes.highlights.map(({ sheet, after }, index) => ({
      cells: 0,
      queue: () => queueHighlights(open(sheet), image.formats[index] ?? [], after),
    })),
    {
      cells: 0,
      queue: () => {
        const { owned } = changes;
        if (owned) queueOwned(workbook.names, image.present.names, owned.after, open);
      },
    },
    // Last, since a sheet that is gone is the hardest to bring back.
    ...changes.reports.flatMap(({ name, after }) =>
      after ? [] : [{ cells: 0, queue: () => open(name).delete() }]
    ),
  ];
}

function cellSteps({ cells }: ChangeSet, open: (name: string) => Excel.Worksheet): Step[] {
  return [...new Set(cells.map(({ sheet }) => sheet))].map((sheet) => {
    const own = cells.filter((cell) => cell.sheet === sheet);
    return { cells: own.length, queue: () => writeCells(open(sheet), own) };
  });
}

/** Taking back is tried once more when the connection fails again. */
const ATTEMPTS = 2;

/** Looks what a write that stopped has done, and takes it back unless it is complete. */
async function settled(
  { reason, requestsDone }: Stopped,
  changes: ChangeSet,
  earlier: Image
): Promise<AfterFailure | "done"> {
  if (requestsDone === 0 && refusedWhole(reason)) return "untouched";
  let state: AfterFailure = "unknown";
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      // Something may have been written: it is looked at once the person has left the cell that is being edited.
      return await Excel.run({ delayForCellEdit: true }, async (context) => {
        const now = await readAgain(context, changes, earlier.sheets);
        const isComplete = !firstMismatch(now, changes, "after");
        if (isComplete && onlyRemoved(changes) && state === "unknown") return "done";
        if (!happenedInside(reason) && state === "unknown") {
          if (isComplete) return "done";
          if (requestsDone === 0 && sameImage(changes, now, earlier)) return "untouched";
        }
        state = "partly";
        await carryOut(context, stepsBack(context, changes, now, earlier));
        return "restored";
      });
    } catch {
      // The next attempt looks afresh.
    }
  }
  return state;
}

/** Sheets are removed last: one that somebody else has removed at the same moment is not brought back. */
const onlyRemoved = ({ reports }: ChangeSet) => reports.some(({ after }) => !after);

/** Figures may go on changing; only what was written counts now. */
async function readAgain(
  context: Excel.RequestContext,
  changes: ChangeSet,
  ids: SheetIds
): Promise<Image> {
  const written = { ...changes, inputs: [] };
  return readImage(context, written, await readPresent(context), ids);
}

function sameImage(changes: ChangeSet, one: Image, other: Image): boolean {
  const text = (image: Image) => {
    const { present, columns, formats, reports } = image;
    const cells = changes.cells.map((cell) => imageOfCell(image, cell));
    return JSON.stringify([present.names, cells, columns, formats, reports]);
  };
  return text(one) === text(other);
}

/**
 * Takes a run back. Whatever somebody has changed since stays as it is now: cells, highlights, whole reports.
 *
 * @returns the cells that were left as they are
 * @throws WorkbookFailure as applyChanges does
 */
export async function undoChanges(changes: ChangeSet): Promise<readonly CellLocation[]> {
  const image = await inExcel(async (context) => {
    const present = await readPresent(context);
    return readImage(context, changes, present, idsOf(present));
  });
  const { reached, left } = untouchedSince(changes, image);
  const looks = looksBefore.get(changes) ?? [];
  await apply(
    inverse(reached),
    reached.columns.map((look) => looks[changes.columns.indexOf(look)])
  );
  return left;
}
