import { lastColumn, lastRow } from "../areas";
import { HostFailure } from "../failure";
import type { Session } from "../session";
import type { RangesTarget } from "../targets";
import type { Cell, Column, Row, Sheet } from "../workbook";
import { displayText } from "../displayText";
import { requireAllowed } from "./permission";

/** Of the default font at 96 dots per inch: Calibri, 等线 and 宋体 at 11 points all have digits 7 or 8 pixels wide. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;
export const STANDARD_WIDTH = 9.140625;
export const STANDARD_HEIGHT = 15;
/** learn.microsoft.com: "Excel specifications and limits": 255 characters wide, 409 points high. */
const WIDEST = 255;
const HIGHEST = 409;

/** ECMA-376 part 1, 18.3.1.13: from the width a file has, in characters, to pixels on the screen. */
export function pointsOfWidth(width: number): number {
  const pixels = Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
  return pixels * POINTS_PER_PIXEL;
}

export function widthOfPoints(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  return Math.round((pixels / DIGIT_PIXELS) * 256) / 256;
}

const PADDING_PIXELS = 5;

/** What Excel's column width dialogue shows, without the padding. */
export function charactersOfWidth(width: number): number {
  const pixels = pointsOfWidth(width) / POINTS_PER_PIXEL;
  return Math.round(((pixels - PADDING_PIXELS) / DIGIT_PIXELS) * 100) / 100;
}

export function widthOfCharacters(characters: number): number {
  const pixels = Math.round(characters * DIGIT_PIXELS) + PADDING_PIXELS;
  return widthOfPoints(pixels * POINTS_PER_PIXEL);
}

function widthOf(sheet: Sheet, column: number): number {
  return sheet.columns.get(column)?.width ?? sheet.defaultColumnWidth ?? STANDARD_WIDTH;
}

export function heightOf(sheet: Sheet, row: number): number {
  return sheet.rows.get(row)?.height ?? sheet.defaultRowHeight ?? STANDARD_HEIGHT;
}

function common(values: Iterable<number>): number | null {
  const different = new Set(values);
  return different.size === 1 ? ([...different][0] ?? null) : null;
}

function* columnsOf({ ranges }: RangesTarget): Generator<number> {
  for (const { area } of ranges) {
    for (let column = area.column; column <= lastColumn(area); column++) yield column;
  }
}

function* rowsOf({ ranges }: RangesTarget): Generator<number> {
  for (const { area } of ranges) {
    for (let row = area.row; row <= lastRow(area); row++) yield row;
  }
}

/** The columns' width in points; null when they differ. */
export function columnPoints(target: RangesTarget): number | null {
  return common(
    [...columnsOf(target)].map((column) => pointsOfWidth(widthOf(target.sheet, column)))
  );
}

export function rowPoints(target: RangesTarget): number | null {
  return common([...rowsOf(target)].map((row) => heightOf(target.sheet, row)));
}

export function setColumnPoints(session: Session, target: RangesTarget, points: number): void {
  const width = widthOfPoints(points);
  if (points < 0 || width > WIDEST) {
    throw new HostFailure("InvalidArgument", `a column cannot be ${points} points wide`);
  }
  requireAllowed(session, target.sheet, "allowFormatColumns");
  for (const column of columnsOf(target)) setWidth(target.sheet, column, width);
}

export function setRowPoints(session: Session, target: RangesTarget, points: number): void {
  if (points < 0 || points > HIGHEST) {
    throw new HostFailure("InvalidArgument", `a row cannot be ${points} points high`);
  }
  requireAllowed(session, target.sheet, "allowFormatRows");
  for (const row of rowsOf(target)) setHeight(target.sheet, row, points);
}

function setWidth(sheet: Sheet, column: number, width: number | undefined): void {
  setLine(sheet.columns, column, { ...lineAt(sheet.columns, column), width });
}

function setHeight(sheet: Sheet, row: number, height: number | undefined): void {
  setLine(sheet.rows, row, { ...lineAt(sheet.rows, row), height });
}

const lineAt = <L extends { readonly hidden: boolean }>(lines: Map<number, L>, index: number) =>
  lines.get(index) ?? { hidden: false };

/** A row or column that is like the sheet's others again is not listed. */
function setLine<L extends Column | Row>(lines: Map<number, L>, index: number, line: L): void {
  const isPlain = Object.values(line).every((part) => part === undefined || part === false);
  if (isPlain) lines.delete(index);
  else lines.set(index, line);
}

/** Whether all, none or (null) some of the columns have the sheet's standard width. */
export function haveStandardWidth(target: RangesTarget): boolean | null {
  const { columns } = target.sheet;
  return allOrNone([...columnsOf(target)].map((column) => !columns.get(column)?.width));
}

export function haveStandardHeight(target: RangesTarget): boolean | null {
  return allOrNone([...rowsOf(target)].map((row) => !target.sheet.rows.get(row)?.height));
}

/** useStandardWidth = true; false changes nothing, since it names no width. */
export function standardizeWidth(session: Session, target: RangesTarget, wanted: boolean): void {
  requireAllowed(session, target.sheet, "allowFormatColumns");
  if (wanted) for (const column of columnsOf(target)) setWidth(target.sheet, column, undefined);
}

export function standardizeHeight(session: Session, target: RangesTarget, wanted: boolean): void {
  requireAllowed(session, target.sheet, "allowFormatRows");
  if (wanted) for (const row of rowsOf(target)) setHeight(target.sheet, row, undefined);
}

/** As wide as the longest text of the range in each column; roughly, since there is no font to measure with. */
export function autofitColumns(session: Session, target: RangesTarget): void {
  requireAllowed(session, target.sheet, "allowFormatColumns");
  const widest = new Map<number, number>();
  for (const { area } of target.ranges) {
    for (const [row, cells] of target.sheet.cells) {
      if (row < area.row || row > lastRow(area)) continue;
      for (const [column, cell] of cells) {
        if (column < area.column || column > lastColumn(area)) continue;
        widest.set(column, Math.max(widest.get(column) ?? 0, charactersOf(cell)));
      }
    }
  }
  widest.forEach((characters, column) => {
    if (characters > 0) setWidth(target.sheet, column, Math.min(WIDEST, characters + 1.7));
  });
}

/** Rows go back to the height their content needs, which the file leaves to whoever shows it. */
export function autofitRows(session: Session, target: RangesTarget): void {
  requireAllowed(session, target.sheet, "allowFormatRows");
  for (const row of rowsOf(target)) {
    setHeight(target.sheet, row, undefined);
  }
}

/** A Chinese character is as wide as two digits. */
function charactersOf(cell: Cell): number {
  const lines = displayText(cell).split("\n");
  const widths = lines.map((line) =>
    [...line].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? 2 : 1), 0)
  );
  return Math.max(...widths) * (cell.style.font.size / 11);
}

/** Whether all, none or (null) some of the rows are hidden. */
export function rowsHidden(target: RangesTarget): boolean | null {
  return allOrNone([...rowsOf(target)].map((row) => target.sheet.rows.get(row)?.hidden ?? false));
}

export function columnsHidden(target: RangesTarget): boolean | null {
  return allOrNone(
    [...columnsOf(target)].map((column) => target.sheet.columns.get(column)?.hidden ?? false)
  );
}

function allOrNone(states: readonly boolean[]): boolean | null {
  if (states.every(Boolean)) return true;
  return states.some(Boolean) ? null : false;
}

export function hideRows(session: Session, target: RangesTarget, hidden: boolean): void {
  requireAllowed(session, target.sheet, "allowFormatRows");
  for (const row of rowsOf(target)) {
    setLine(target.sheet.rows, row, { ...target.sheet.rows.get(row), hidden });
  }
}

export function hideColumns(session: Session, target: RangesTarget, hidden: boolean): void {
  requireAllowed(session, target.sheet, "allowFormatColumns");
  for (const column of columnsOf(target)) {
    setLine(target.sheet.columns, column, { ...target.sheet.columns.get(column), hidden });
  }
}

/** Distance in points from the sheet's top or left edge. */
export function topOf(sheet: Sheet, row: number): number {
  let points = row * (sheet.defaultRowHeight ?? STANDARD_HEIGHT);
  for (const [index, { hidden }] of sheet.rows) {
    if (index >= row) continue;
    points += (hidden ? 0 : heightOf(sheet, index)) - (sheet.defaultRowHeight ?? STANDARD_HEIGHT);
  }
  return points;
}

export function leftOf(sheet: Sheet, column: number): number {
  const standard = pointsOfWidth(sheet.defaultColumnWidth ?? STANDARD_WIDTH);
  let points = column * standard;
  for (const [index, { hidden }] of sheet.columns) {
    if (index >= column) continue;
    points += (hidden ? 0 : pointsOfWidth(widthOf(sheet, index))) - standard;
  }
  return points;
}

/** Whether a cell at this place is out of sight. */
export function isHidden(sheet: Sheet, row: number, column: number): boolean {
  return (sheet.rows.get(row)?.hidden ?? false) || (sheet.columns.get(column)?.hidden ?? false);
}
