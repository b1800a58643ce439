import type { Area } from "../../../src/workbook/snapshot";
import {
  contains,
  fullAddress,
  intersection,
  isSingleCell,
  isUnbounded,
  localAddress,
} from "../areas";
import { HostFailure } from "../failure";
import type { Session } from "../session";
import { cellAt, hasContent, setCell } from "../sheetCells";
import { valueType } from "../valueType";
import type { Cell, Sheet, Style } from "../workbook";
import { requireAllowed, requireUnlocked } from "./permission";
import { type Content, typedContent } from "./typedContent";

/** What one action writes: one thing for every cell, or one for each, where null leaves the cell as it is. */
type Grid = readonly (readonly unknown[])[];

/** Writes values or formulas as an add-in does; refuses arrays of another shape than the area. */
export function writeContents(session: Session, sheet: Sheet, area: Area, given: unknown): void {
  const grid = asGrid(sheet, area, given);
  requireUnlocked(session, sheet, area);
  const before = cellAt(sheet, area.row, area.column);
  const merges = sheet.merges.filter((merge) => intersection(merge, area));
  eachEntry(area, grid, (entry, row, column) => {
    if (isCoveredByMerge(merges, row, column)) return;
    writeContent(sheet, row, column, entry);
  });
  session.cellsChanged(sheet, area);
  announceEdit(session, sheet, area, before);
}

function writeContent(sheet: Sheet, row: number, column: number, entry: unknown): void {
  const { style } = cellAt(sheet, row, column);
  const content = typedContent(entry, style);
  setCell(sheet, row, column, cellWith(content, styleFor(content, style)));
}

function styleFor({ numberFormat, quotePrefix = false }: Content, style: Style): Style {
  if (numberFormat === undefined && style.quotePrefix === quotePrefix) return style;
  return { ...style, quotePrefix, numberFormat: numberFormat ?? style.numberFormat };
}

/** Most cells hold a plain value, and there are many of them. */
function cellWith({ value, formula, isError }: Content, style: Style): Cell {
  if (formula !== undefined) return { value, formula, style };
  return isError ? { value, isError, style } : { value, style };
}

export function writeNumberFormats(
  session: Session,
  sheet: Sheet,
  area: Area,
  given: unknown
): void {
  const grid = asGrid(sheet, area, given);
  requireAllowed(session, sheet, "allowFormatCells");
  eachEntry(area, grid, (entry, row, column) => {
    if (typeof entry !== "string") {
      throw new HostFailure("InvalidArgument", `${JSON.stringify(entry)} is no number format`);
    }
    const cell = cellAt(sheet, row, column);
    const numberFormat = entry === "" ? "General" : entry;
    if (cell.style.numberFormat === numberFormat) return;
    setCell(sheet, row, column, { ...cell, style: { ...cell.style, numberFormat } });
  });
}

/** One value counts for every cell of the area; a two-dimensional array must have its shape. */
function asGrid(sheet: Sheet, area: Area, given: unknown): unknown {
  if (isUnbounded(area)) {
    throw new HostFailure("InvalidArgument", `${fullAddress(sheet, area)} is unbounded`);
  }
  if (given === null || given === undefined) {
    throw new HostFailure("InvalidArgument", "null is not a valid input for a single property");
  }
  if (Array.isArray(given)) requireShape(area, given);
  return given;
}

export function requireShape(area: Area, given: readonly unknown[]): void {
  const fits =
    given.length === area.rowCount &&
    given.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!fits) {
    const wanted = `${area.rowCount} by ${area.columnCount}`;
    throw new HostFailure("InvalidArgument", `the array must have the range's shape, ${wanted}`);
  }
}

function eachEntry(
  area: Area,
  given: unknown,
  visit: (entry: unknown, row: number, column: number) => void
): void {
  for (let y = 0; y < area.rowCount; y++) {
    for (let x = 0; x < area.columnCount; x++) {
      const entry = Array.isArray(given) ? (given as Grid)[y]?.[x] : given;
      if (entry !== null && entry !== undefined) visit(entry, area.row + y, area.column + x);
    }
  }
}

function isCoveredByMerge(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some(
    (merge) => contains(merge, row, column) && !(merge.row === row && merge.column === column)
  );
}

/** onChanged: with the value before and after when it is one cell only, as Excel documents. */
export function announceEdit(session: Session, sheet: Sheet, area: Area, before: Cell): void {
  const after = cellAt(sheet, area.row, area.column);
  const details = isSingleCell(area) && {
    valueBefore: before.value,
    valueAfter: after.value,
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
  announceChange(session, sheet, area, "RangeEdited", details || {});
}

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

export function announceChange(
  session: Session,
  sheet: Sheet,
  area: Area,
  changeType: ChangeType,
  more: Readonly<Record<string, unknown>> = {}
): void {
  session.events.fire("worksheetChanged", sheet.id, {
    address: localAddress(area),
    changeType,
    source: "Local",
    worksheetId: sheet.id,
    triggerSource: session.editedBy,
    shiftDirection: "None",
    ...more,
  });
}

/** Empties the cells of an area but leaves their looks. */
export function clearContents(session: Session, sheet: Sheet, area: Area): void {
  requireUnlocked(session, sheet, area);
  const before = cellAt(sheet, area.row, area.column);
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (!contains(area, row, column) || !hasContent(cell)) continue;
      cells.set(column, { value: "", style: cell.style });
    }
  }
  session.cellsChanged(sheet, area);
  announceEdit(session, sheet, area, before);
}
