import type { Grid } from "../cells/grid";
import { endOf } from "../cells/grid";
import type { HeadingWords } from "./findHeaders";
import { findHeaders, splitSideBySide } from "./findHeaders";
import type { HeaderBlock, Heading } from "./headerBlock";
import type { Columns, TextLine } from "./row";
import { filledCells, isCaption, isFigure, isFootnote, isLooseText, textLines } from "./row";

/** Rows of a sheet, both included; none when lastRow < firstRow. */
export interface Rows {
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface LocatedTable {
  readonly header: Rows;
  readonly headings: readonly Heading[];
  /** From below the header to the last row of data: notes, blank tails and the next table are left out. */
  readonly body: Rows;
  /** Titles, 填报单位, 单位:人 … between the previous table and this one. */
  readonly above: readonly TextLine[];
  /** Footnotes and signatures. */
  readonly below: readonly TextLine[];
}

/** What stands further away than this belongs to something else. */
const MAX_LINES_AROUND = 30;
const MAX_BLANK_ROWS = 20;

/** All tables of one kind in a sheet, from top to bottom and from left to right. */
export function locateTables(grid: Grid, words: HeadingWords): LocatedTable[] {
  const headers = findHeaders(grid, words);
  const tables: LocatedTable[] = [];
  let freeFrom = grid.origin.row;
  headers.forEach((header, index) => {
    const next = headers[index + 1]?.firstRow ?? endOf(grid).row;
    const captions = captionsOf(grid, freeFrom, header);
    const band = tablesOfHeader(grid, header, words, next, captions);
    tables.push(...band);
    freeFrom = Math.max(...band.map(({ body }) => body.lastRow), header.lastRow) + 1;
  });
  return tables;
}

function tablesOfHeader(
  grid: Grid,
  header: HeaderBlock,
  words: HeadingWords,
  next: number,
  above: readonly TextLine[]
): LocatedTable[] {
  const { firstRow, lastRow } = header;
  const parts = splitSideBySide(header.headings, words);
  const bodies = parts.map((part, index) => ({
    headings: part,
    body: bodyBelow(grid, header, columnsOfPart(parts, index), next),
  }));
  const bottom = Math.max(...bodies.map(({ body }) => body.lastRow), lastRow);
  const below = notesBelow(grid, bottom + 1, next);
  return bodies.map((table) => ({ header: { firstRow, lastRow }, ...table, above, below }));
}

/** A table reaches to the left edge of its first heading (or the sheet's) and up to the next table. */
function columnsOfPart(parts: readonly (readonly Heading[])[], index: number): Columns {
  const first = index === 0 ? 0 : (parts[index]?.[0]?.column ?? 0);
  const next = parts[index + 1]?.[0]?.column;
  return { first, last: next === undefined ? Infinity : next - 1 };
}

function bodyBelow(grid: Grid, header: HeaderBlock, columns: Columns, next: number): Rows {
  const firstRow = header.lastRow + 1;
  const named = new Set(header.headings.map(({ column }) => column));
  let lastRow = header.lastRow;
  for (let row = firstRow; row < next && row - lastRow <= MAX_BLANK_ROWS + 1; row++) {
    const cells = filledCells(grid, row, columns);
    if (isFootnote(cells) && !goesOn(grid, row, lastRow, columns, next)) break;
    const [only] = cells;
    const isRow =
      cells.length > 1
        ? cells.some(({ text }) => !isCaption(text))
        : only !== undefined && named.has(only.column) && !isLooseText(only.text);
    if (isRow) lastRow = row;
  }
  return { firstRow, lastRow };
}

/** A 注 among the rows: right after it come rows with figures in the same columns as before. */
function goesOn(
  grid: Grid,
  note: number,
  lastRow: number,
  columns: Columns,
  next: number
): boolean {
  const before = figureColumns(grid, lastRow, columns);
  let row = note;
  do row++;
  while (row < next && row <= note + MAX_NOTE_ROWS && filledCells(grid, row, columns).length < 2);
  const after = new Set(row < next ? figureColumns(grid, row, columns) : []);
  const common = before.filter((column) => after.has(column)).length;
  return common >= 2 && common >= SAME_COLUMNS * Math.max(before.length, after.size);
}

/** Lines of a note in the middle of a table, blank ones included. */
const MAX_NOTE_ROWS = 3;
const SAME_COLUMNS = 0.6;

function figureColumns(grid: Grid, row: number, columns: Columns): number[] {
  const cells = filledCells(grid, row, columns);
  return cells.filter(isFigure).map(({ column }) => column);
}

/** The unbroken run of lines above the header, and what is further up to the previous table's notes. */
function captionsOf(grid: Grid, freeFrom: number, header: HeaderBlock): TextLine[] {
  const first = Math.max(freeFrom, header.firstRow - MAX_LINES_AROUND);
  return textLines(grid, first, header.firstRow - 1);
}

function notesBelow(grid: Grid, first: number, next: number): TextLine[] {
  return textLines(grid, first, Math.min(next, first + MAX_LINES_AROUND) - 1);
}
