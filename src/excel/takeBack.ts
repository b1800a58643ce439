import { type ChangeSet, inverse, type ReportChange } from "../workbook/changes";
import { layoutOf, type ReportSheet } from "../workbook/reportSheet";
import { restoreColumn } from "./columnLooks";
import { cellIs, imageOfCell } from "./comparison";
import { restoreFormats } from "./highlights";
import { findSheet, type Image } from "./image";
import { restoreNames } from "./ownedNames";
import type { PresentSheet } from "./present";
import {
  type ContentAt,
  contentsOf,
  isPartOf,
  type ReportContents,
  textIn,
} from "./reportContents";
import type { Step } from "./steps";
import { typedContent } from "./typedText";
import { writeCells } from "./writeCells";
import { reportSteps } from "./writeReport";

/**
 * The steps from a write that stopped half-way back to what was there before. What somebody else has changed meanwhile
 * is neither what was there nor what was written, and stays.
 */
export function stepsBack(
  context: Excel.RequestContext,
  changes: ChangeSet,
  now: Image,
  earlier: Image
): Step[] {
  const find = (name: string) => findSheet(now.present, earlier.sheets, name);
  const open = (name: string) => context.workbook.worksheets.getItem(find(name)?.id ?? name);
  return [
    ...changes.reports.flatMap((_, index) => reportBack(context, changes, index, now, earlier)),
    { cells: reachedCells(changes, now).length, queue: () => cellsBack(open, changes, now) },
    ...changes.columns.map(({ sheet, area }, index) => ({
      cells: area.rowCount,
      queue: () => {
        const [present, before] = [now.columns[index], earlier.columns[index]];
        if (present && before) restoreColumn(open(sheet), area, present, before);
      },
    })),
    ...changes.highlights.map(({ sheet }, index) => ({
      cells: 0,
      queue: () => {
        const [present, before] = [now.formats[index], earlier.formats[index]];
        if (present && before) restoreFormats(open(sheet), present, before);
      },
    })),
    {
      cells: 0,
      queue: () => restoreNames(context.workbook.names, now.present.names, earlier.present.names),
    },
  ];
}

/** The changed cells that hold what was written, or wear the number format that goes with it. */
function reachedCells({ cells }: ChangeSet, now: Image): ChangeSet["cells"] {
  return cells.filter((change) => {
    if (cellIs(now, change, "after")) return true;
    const { numberFormat } = change;
    if (!numberFormat || !cellIs(now, change, "before")) return false;
    return imageOfCell(now, change)?.numberFormat === numberFormat.after;
  });
}

function cellsBack(open: (name: string) => Excel.Worksheet, changes: ChangeSet, now: Image): void {
  const { cells } = inverse({ ...changes, cells: reachedCells(changes, now) });
  for (const sheet of new Set(cells.map((cell) => cell.sheet))) {
    writeCells(
      open(sheet),
      cells.filter((cell) => cell.sheet === sheet)
    );
  }
}

function reportBack(
  context: Excel.RequestContext,
  changes: ChangeSet,
  index: number,
  now: Image,
  earlier: Image
): Step[] {
  const change = changes.reports[index];
  const [found, image] = [now.reports[index], earlier.reports[index]];
  if (!change) return [];
  if (!change.before || !image) return removedAgain(context, change, found);
  if (found) {
    const isLocked = findSheet(now.present, earlier.sheets, change.name)?.isProtected;
    if (isLocked && sameContents(found, image)) return [];
    const id = earlier.sheets.get(change.name) ?? change.name;
    return rewritten(() => context.workbook.worksheets.getItem(id), change, image, found);
  }
  if (change.after) return [];
  const place = earlier.present.sheets.find(({ name }) => name === change.name);
  return rewritten(() => added(context, place), change, image);
}

/** A sheet that the write added; what somebody wrote into it in the meantime is not thrown away. */
function removedAgain(
  { workbook }: Excel.RequestContext,
  { name, after }: ReportChange,
  found: ReportContents | undefined
): Step[] {
  if (!found || !after) return [];
  if (!isPartOf(found, after)) throw new Error(`somebody wrote into the new sheet ${name}`);
  return [{ cells: 0, queue: () => workbook.worksheets.getItem(name).delete() }];
}

function added(
  { workbook }: Excel.RequestContext,
  place: PresentSheet | undefined
): Excel.Worksheet {
  const sheet = workbook.worksheets.add(place?.name);
  if (place) sheet.position = place.position;
  return sheet;
}

const sameContents = (one: ReportContents, other: ReportContents) =>
  JSON.stringify(one) === JSON.stringify(other);

/** The earlier report anew, and in it what else the sheet held: formulas of the staff's, what others typed meanwhile. */
function rewritten(
  open: () => Excel.Worksheet,
  { before, after }: ReportChange,
  earlier: ReportContents,
  found?: ReportContents
): Step[] {
  if (!before) return [];
  const layouts = [before, after].flatMap((report) => (report ? [layoutOf(report)] : []));
  const extent = {
    endRow: Math.max(...layouts.map(({ endRow }) => endRow)),
    columnCount: Math.max(...layouts.map(({ columnCount }) => columnCount)),
  };
  let sheet: Excel.Worksheet;
  const openOnce = () => (sheet = open());
  return [
    ...reportSteps(openOnce, before, found && extent, found?.charts),
    {
      cells: 0,
      queue: () => {
        const isNew = found === undefined;
        for (const { row, column, content } of strayCells(before, after, earlier, found)) {
          if (!isNew && column >= before.columns.length) continue;
          sheet.getCell(row, column).formulas = [[typedContent(content)]];
        }
      },
    },
  ];
}

/** Cells that hold something else than the report says. */
function strayCells(
  before: ReportSheet,
  after: ReportSheet | undefined,
  earlier: ReportContents,
  found: ReportContents | undefined
): ContentAt[] {
  const [was, would] = [textIn(before), after ? textIn(after) : () => ""];
  const isOther = ({ row, column, value, content }: ContentAt) =>
    content.kind === "formula" || String(value) !== was(row, column);
  const others = contentsOf(earlier).filter(isOther);
  const meanwhile = found
    ? contentsOf(found).filter(
        (cell) => isOther(cell) && String(cell.value) !== would(cell.row, cell.column)
      )
    : [];
  return [...others, ...meanwhile];
}
