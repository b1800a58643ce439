import type { Area } from "../../../src/workbook/snapshot";
import {
  cellCount,
  contains,
  intersection,
  isOnSheet,
  isUnbounded,
  lastColumn,
  lastRow,
} from "../areas";
import { HostFailure } from "../failure";
import { movedBy } from "../formulaReferences";
import type { Session } from "../session";
import { cellAt, hasContent, setCell, usedArea } from "../sheetCells";
import type { Cell, Sheet } from "../workbook";
import { withoutAreas } from "./conditionalRules";
import { requireAllowed, requireUnlocked } from "./permission";
import { announceEdit } from "./writeCells";

/** Excel.RangeCopyType; Link is not known here. */
export type CopyType = "All" | "Formulas" | "Values" | "Formats";

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface CopyOptions {
  readonly type: CopyType;
  /** Blank cells of the source leave what is there. */
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/**
 * range.copyFrom: a target smaller than the source is taken as large as the source; one that is a multiple is filled
 * with copies ("the copy will be repeated"). Everything is read before anything is written, so they may overlap.
 */
export function copyCells(session: Session, from: Place, to: Place, options: CopyOptions): void {
  const source = { ...from, area: boundedTo(from.sheet, from.area) };
  const size = options.transpose
    ? { rowCount: source.area.columnCount, columnCount: source.area.rowCount }
    : { rowCount: source.area.rowCount, columnCount: source.area.columnCount };
  const area = isUnbounded(from.area) ? { ...to.area, ...size } : tiled(to.area, size);
  if (!isOnSheet(area)) throw new HostFailure("InvalidArgument", "the copy leaves the sheet");
  requirePermission(session, { ...to, area }, options.type);
  const before = cellAt(to.sheet, area.row, area.column);
  writeCopies(source, { ...to, area }, options);
  if (options.type === "All" || options.type === "Formats") {
    eachTile(area, size, (tile) => copyParts(source, { ...to, area: tile }, options.type));
  }
  if (options.type === "Formats") return;
  session.cellsChanged(to.sheet, area);
  announceEdit(session, to.sheet, area, before);
}

function requirePermission(session: Session, { sheet, area }: Place, type: CopyType): void {
  if (type === "Formats") requireAllowed(session, sheet, "allowFormatCells");
  else requireUnlocked(session, sheet, area);
}

/** Of whole rows or columns only the used part is copied. */
function boundedTo(sheet: Sheet, area: Area): Area {
  if (!isUnbounded(area)) return area;
  const used = usedArea(sheet, false, area);
  return { ...area, ...(used ?? { rowCount: 1, columnCount: 1 }) };
}

type Size = Pick<Area, "rowCount" | "columnCount">;

function tiled(area: Area, size: Size): Area {
  const fits = area.rowCount % size.rowCount === 0 && area.columnCount % size.columnCount === 0;
  return fits ? area : { ...area, ...size };
}

function eachTile(area: Area, size: Size, visit: (tile: Area) => void): void {
  for (let row = area.row; row <= lastRow(area); row += size.rowCount) {
    for (let column = area.column; column <= lastColumn(area); column += size.columnCount) {
      visit({ row, column, ...size });
    }
  }
}

interface Source {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

function writeCopies(from: Place, to: Place, options: CopyOptions): void {
  if (cellCount(to.area) > 5_000_000) throw new HostFailure("RangeExceedsLimit", "too many cells");
  const cells: Source[][] = Array.from({ length: from.area.rowCount }, (_row, y) =>
    Array.from({ length: from.area.columnCount }, (_column, x) => {
      const [row, column] = [from.area.row + y, from.area.column + x];
      return { row, column, cell: cellAt(from.sheet, row, column) };
    })
  );
  for (let y = 0; y < to.area.rowCount; y++) {
    for (let x = 0; x < to.area.columnCount; x++) {
      const [sourceY, sourceX] = options.transpose ? [x, y] : [y, x];
      const source = cells[sourceY % cells.length]?.[sourceX % from.area.columnCount];
      if (source) writeCopy(source, to.sheet, to.area.row + y, to.area.column + x, options);
    }
  }
}

function writeCopy(
  source: Source,
  sheet: Sheet,
  row: number,
  column: number,
  options: CopyOptions
): void {
  const { cell } = source;
  if (options.skipBlanks && !hasContent(cell)) return;
  const old = cellAt(sheet, row, column);
  const copied = content(source, row, column);
  const result: Readonly<Record<CopyType, () => Cell>> = {
    All: () => ({ ...copied, style: cell.style }),
    Formats: () => ({ ...old, style: cell.style }),
    Formulas: () => ({ ...copied, style: old.style }),
    Values: () => ({ ...valueOnly(cell), style: old.style }),
  };
  setCell(sheet, row, column, result[options.type]());
}

const valueOnly = ({ value, isError }: Cell) => (isError ? { value, isError } : { value });

function content(
  { cell, row, column }: Source,
  toRow: number,
  toColumn: number
): Omit<Cell, "style"> {
  if (cell.formula === undefined) return valueOnly(cell);
  return { ...valueOnly(cell), formula: movedBy(cell.formula, toRow - row, toColumn - column) };
}

/** Merged cells and cell rules go along with the looks; validations only with everything. */
function copyParts(from: Place, to: Place, type: CopyType): void {
  const move = (area: Area): Area => ({
    ...area,
    row: area.row - from.area.row + to.area.row,
    column: area.column - from.area.column + to.area.column,
  });
  const inside = (area: Area) => contains(from.area, area.row, area.column);
  const merges = from.sheet.merges.filter(inside).map(move);
  to.sheet.merges = [
    ...to.sheet.merges.filter((merge) => !intersection(merge, to.area)),
    ...merges,
  ];
  if (from.sheet !== to.sheet) return;
  extendRules(to.sheet, from.area, to.area, move);
  if (type === "All") {
    to.sheet.dataValidations = spread(to.sheet.dataValidations, from.area, to.area, move);
  }
}

function extendRules(sheet: Sheet, from: Area, to: Area, move: (area: Area) => Area): void {
  sheet.conditionalFormats = spread(sheet.conditionalFormats, from, to, move);
}

function spread<P extends { readonly areas: readonly Area[] }>(
  parts: readonly P[],
  from: Area,
  to: Area,
  move: (area: Area) => Area
): P[] {
  const copied = parts.map((part) =>
    part.areas.flatMap((area) => {
      const shared = intersection(area, from);
      return shared ? [move(shared)] : [];
    })
  );
  const result: P[] = [];
  parts.forEach((part, index) => {
    const [kept] = withoutAreas([part], [to]);
    const areas = copied[index] ?? [];
    if (areas.length === 0) {
      if (kept) result.push(kept);
    } else {
      result.push({ ...part, areas: [...(kept?.areas ?? []), ...areas] });
    }
  });
  return result;
}
