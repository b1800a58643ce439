import type { CellLocation } from "../domain/findings";
import type { CellChange, ChangeSet } from "../workbook/changes";
import type { Highlight } from "../workbook/snapshot";
import { cellKey, type CellImage, type Image } from "./image";
import { highlightOf, sameHighlight } from "./highlights";
import { ownedIn, sameOwned } from "./ownedNames";
import { differences } from "./reportContents";
import { holds } from "./typedText";

/** Before a ChangeSet is applied, or after. */
export type Side = "before" | "after";

/** The image of a changed cell; undefined when its sheet is gone. */
export function imageOfCell(
  { sheets, cells }: Image,
  { sheet, row, column }: CellLocation
): CellImage | undefined {
  return cells.get(cellKey(sheets.get(sheet) ?? sheet, row, column));
}

export function cellIs(image: Image, change: CellChange, side: Side): boolean {
  const cell = imageOfCell(image, change);
  return cell !== undefined && holds(cell.shown, change[side]);
}

export function highlightsAre(image: Image, changes: ChangeSet, index: number, side: Side) {
  const wanted = changes.highlights[index]?.[side] ?? [];
  const found = image.formats[index]?.flatMap((format) => highlightOf(format) ?? []);
  return found !== undefined && sameSet<Highlight>(found, wanted, sameHighlight);
}

/** A report that is not to be there must not be; one that is must hold what it holds. */
export function reportIs(image: Image, changes: ChangeSet, index: number, side: Side): boolean {
  const [wanted, found] = [changes.reports[index]?.[side], image.reports[index]];
  if (!wanted || !found) return !wanted && !found;
  return differences(found, wanted).length === 0;
}

export function ownedIs({ present }: Image, { owned }: ChangeSet, side: Side): boolean {
  return !owned || sameSet(ownedIn(present.names), owned[side], sameOwned);
}

function sameSet<Item>(
  one: readonly Item[],
  other: readonly Item[],
  same: (one: Item, other: Item) => boolean
): boolean {
  const isIn = (all: readonly Item[]) => (item: Item) =>
    all.some((candidate) => same(candidate, item));
  return one.every(isIn(other)) && other.every(isIn(one));
}

/** Whether the workbook holds everything as the ChangeSet says; if not, where not. */
export function firstMismatch(image: Image, changes: ChangeSet, side: Side): Mismatch | undefined {
  const cell = changes.cells.find((change) => !cellIs(image, change, side));
  if (cell) return { sheet: cell.sheet };
  const highlight = changes.highlights.find(
    (_, index) => !highlightsAre(image, changes, index, side)
  );
  if (highlight) return { sheet: highlight.sheet };
  const report = changes.reports.find((_, index) => !reportIs(image, changes, index, side));
  if (report) return { sheet: report.name };
  return ownedIs(image, changes, side) ? undefined : {};
}

export interface Mismatch {
  readonly sheet?: string;
}

/** The first sheet whose figures are no longer those that were calculated with. */
export function changedInput(image: Image, { inputs = [] }: ChangeSet): Mismatch | undefined {
  return inputs
    .map(({ name }) => ({ sheet: name }))
    .find((_, index) => !inputIs(image, inputs, index));
}

function inputIs(image: Image, inputs: NonNullable<ChangeSet["inputs"]>, index: number): boolean {
  const input = inputs[index];
  if (!input || image.sheets.get(input.name) !== input.id) return false;
  const { origin, formulas } = input;
  const used = image.inputs[index];
  const rowCount = formulas.length;
  const columnCount = formulas[0]?.length ?? 0;
  if ((used?.rowCount ?? 0) !== rowCount || (used?.columnCount ?? 0) !== columnCount) return false;
  return formulas.every((row, y) =>
    row.every(
      (shown, x) =>
        image.cells.get(cellKey(input.id, origin.row + y, origin.column + x))?.shown === shown
    )
  );
}
