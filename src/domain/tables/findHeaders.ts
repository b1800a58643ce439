import type { Grid } from "../cells/grid";
import { endOf, valueAt } from "../cells/grid";
import { isBlank } from "../cells/text";
import type { Heading, HeaderBlock } from "./headerBlock";
import { leafOf, readHeaderBlock } from "./headerBlock";
import type { Columns, FilledCell } from "./row";
import { filledCells, isCaption, isFigure, isHeaderAppendix } from "./row";

/** What a kind of table is known by. */
export interface HeadingWords {
  /** Is this normalised text the name of one of its columns? Decides which rows may be header rows. */
  isHeading(text: string): boolean;
  /** Do these headings, read as a whole, make such a table? */
  makeTable(headings: readonly Heading[]): boolean;
  /** May this heading be the first of a table that stands right of another? Any may, unless this says otherwise. */
  opensTable?(heading: Heading): boolean;
}

const MAX_HEADER_ROWS = 5;
const MAX_HEADING_LENGTH = 40;

/**
 * Finds every header block whose headings make a table, from top to bottom; side by side tables share one block.
 * Goes over each row once: rows without a known heading cost one look at their texts.
 */
export function findHeaders(grid: Grid, words: HeadingWords): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  const end = endOf(grid).row;
  let row = grid.origin.row;
  let floor = row;
  while (row < end) {
    const block = headerAt(grid, words, row, floor);
    if (block) blocks.push(block);
    row = block ? block.lastRow + 1 : row + 1;
    if (block) floor = row;
  }
  return blocks;
}

function headerAt(
  grid: Grid,
  words: HeadingWords,
  row: number,
  floor: number
): HeaderBlock | undefined {
  if (!mayBegin(grid, words, row)) return undefined;
  let lastRow = row;
  while (lastRow - row + 1 < MAX_HEADER_ROWS && continues(grid, words, row, lastRow + 1)) lastRow++;
  const columns = columnsOf(grid, row, lastRow);
  const firstRow = includeGroupsAbove(grid, row, columns, Math.max(floor, lastRow - 4));
  const block = readHeaderBlock(grid, { firstRow, lastRow }, columnsOf(grid, firstRow, lastRow));
  if (!words.makeTable(block.headings)) return undefined;
  return { ...block, lastRow: includeAppendix(grid, lastRow, columns) };
}

const isHeadingCell = (words: HeadingWords, cell: FilledCell) =>
  cell.text.length <= MAX_HEADING_LENGTH && words.isHeading(cell.text) && !isCaption(cell.text);

/** A row may open a header when it names a column. A single text over a filled cell is a title, not a header. */
function mayBegin(grid: Grid, words: HeadingWords, row: number): boolean {
  const cells = filledCells(grid, row);
  const first = cells[0];
  if (!first || typeof first.value === "number") return false;
  if (!cells.some((cell) => isHeadingCell(words, cell)) || cells.some(isFigure)) return false;
  return cells.length > 1 || isBlank(valueAt(grid, row + 1, first.column));
}

/**
 * Is this the next row of a header begun at `firstRow`? Header rows below the first stand under groups: where a
 * heading stands alone over its column, the row has nothing. A row of data fills such columns.
 */
function continues(grid: Grid, words: HeadingWords, firstRow: number, row: number): boolean {
  const cells = filledCells(grid, row);
  if (cells.length === 0 || cells.some((cell) => isFigure(cell) || isCaption(cell.text)))
    return false;
  if (isHeaderAppendix(cells)) return false;
  const alone = cells.filter((cell) => standsUnderSingleHeading(grid, firstRow, row, cell));
  if (alone.length * 2 > cells.length) return false;
  const named = cells.filter((cell) => isHeadingCell(words, cell)).length;
  return (
    named >= 2 || alone.every((cell) => !isUnderKnownHeading(grid, words, firstRow, row, cell))
  );
}

function standsUnderSingleHeading(
  grid: Grid,
  firstRow: number,
  row: number,
  { column, text }: FilledCell
): boolean {
  for (let above = row - 1; above >= firstRow; above--) {
    const around = filledCells(grid, above, { first: column - 1, last: column + 1 });
    const cell = around.find((other) => other.column === column);
    if (!cell) continue;
    // A group's name is followed by blanks, or repeated in each of its cells.
    const isGroup = around.some((other) => other !== cell && other.text === cell.text);
    const isFollowed = around.some((other) => other.column > column);
    return cell.text !== text && !isGroup && isFollowed;
  }
  return false;
}

function isUnderKnownHeading(
  grid: Grid,
  words: HeadingWords,
  firstRow: number,
  row: number,
  { column }: FilledCell
): boolean {
  for (let above = row - 1; above >= firstRow; above--) {
    const [cell] = filledCells(grid, above, { first: column, last: column });
    if (cell) return isHeadingCell(words, cell);
  }
  return false;
}

/** Rows of group headings above the first row with a known heading: texts that spread over blanks to their right. */
function includeGroupsAbove(grid: Grid, row: number, columns: Columns, floor: number): number {
  let firstRow = row;
  while (firstRow - 1 >= floor && isGroupRow(grid, firstRow - 1, columns)) firstRow--;
  return firstRow;
}

function isGroupRow(grid: Grid, row: number, columns: Columns): boolean {
  const cells = filledCells(grid, row, columns);
  if (cells.length === 0 || cells.length < filledCells(grid, row).length) return false;
  if (cells.some((cell) => isFigure(cell) || cell.text.length > 30 || isCaption(cell.text)))
    return false;
  if (cells.length === 1 && cells[0]?.column === columns.first) return false;
  return cells.some(
    ({ column }) =>
      isBlank(valueAt(grid, row, column + 1)) &&
      !isBlank(valueAt(grid, row + 1, column)) &&
      !isBlank(valueAt(grid, row + 1, column + 1))
  );
}

function includeAppendix(grid: Grid, lastRow: number, columns: Columns): number {
  let row = lastRow;
  while (row - lastRow < 2 && isHeaderAppendix(filledCells(grid, row + 1, columns))) row++;
  return row;
}

function columnsOf(grid: Grid, firstRow: number, lastRow: number): Columns {
  let first = Infinity;
  let last = -1;
  for (let row = firstRow; row <= lastRow; row++) {
    const cells = filledCells(grid, row);
    first = Math.min(first, cells[0]?.column ?? Infinity);
    last = Math.max(last, cells.at(-1)?.column ?? -1);
  }
  return { first, last };
}

/**
 * Cuts the headings of tables that stand side by side: at an unnamed column, or where the first heading comes again
 * (序号 乡镇 … 序号 乡镇 …), whenever both sides make a table of their own.
 */
export function splitSideBySide(
  headings: readonly Heading[],
  words: HeadingWords
): readonly (readonly Heading[])[] {
  const first = headings[0];
  if (!first) return [];
  for (let index = 1; index < headings.length; index++) {
    const heading = headings[index];
    if (!heading) continue;
    const gap = heading.column - (headings[index - 1]?.column ?? 0) > 1;
    if (!gap && leafOf(heading) !== leafOf(first)) continue;
    if (words.opensTable?.(heading) === false) continue;
    const left = headings.slice(0, index);
    const right = headings.slice(index);
    if (words.makeTable(left) && words.makeTable(right))
      return [left, ...splitSideBySide(right, words)];
  }
  return [headings];
}
