import type { Area } from "../../../src/workbook/snapshot";
import {
  COLUMN_LIMIT,
  coversColumns,
  coversRows,
  fullAddress,
  lastColumn,
  lastRow,
  ROW_LIMIT,
  WHOLE_SHEET,
} from "../areas";
import { HostFailure } from "../failure";
import type { Session } from "../session";
import { cellAt, setCell, usedArea } from "../sheetCells";
import type { Cell, Sheet, Style } from "../workbook";
import { DEFAULT_STYLE } from "../emptyWorkbook";
import { requireAllowed, requireUnprotected } from "./permission";
import { shiftFormulas } from "./shiftFormulas";
import {
  endOf,
  isWithinBand,
  type Shift,
  shiftedArea,
  shiftedIndex,
  startOf,
  touchesBand,
} from "./shift";
import { announceChange, type ChangeType } from "./writeCells";

/** Makes room where the area is; what was there moves down or to the right. */
export function insertCells(
  session: Session,
  sheet: Sheet,
  area: Area,
  to: "Down" | "Right"
): void {
  const shift = shiftFor(area, to === "Down" ? "rows" : "columns", 1);
  requireRoom(sheet, area, shift);
  move(session, sheet, area, shift);
  inheritLooks(sheet, area, shift);
}

/** Takes the cells out; what is below moves up, or what is on the right moves to the left. */
export function deleteCells(session: Session, sheet: Sheet, area: Area, to: "Up" | "Left"): void {
  move(session, sheet, area, shiftFor(area, to === "Up" ? "rows" : "columns", -1));
}

function shiftFor(area: Area, axis: Shift["axis"], sign: 1 | -1): Shift {
  return axis === "rows"
    ? { axis, at: area.row, count: sign * area.rowCount, band: [area.column, lastColumn(area)] }
    : { axis, at: area.column, count: sign * area.columnCount, band: [area.row, lastRow(area)] };
}

const isWhole = (area: Area, shift: Shift) =>
  shift.axis === "rows" ? coversRows(area) : coversColumns(area);

function requireRoom(sheet: Sheet, area: Area, shift: Shift): void {
  const used = usedArea(sheet, true);
  const limit = shift.axis === "rows" ? ROW_LIMIT : COLUMN_LIMIT;
  if (used && touchesBand(used, shift) && endOf(used, shift) + shift.count >= limit) {
    throw new HostFailure("InsertDeleteConflict", `no room for ${fullAddress(sheet, area)}`);
  }
}

function requirePermission(session: Session, sheet: Sheet, area: Area, shift: Shift): void {
  if (!isWhole(area, shift)) return requireUnprotected(session, sheet);
  const verb = shift.count > 0 ? "Insert" : "Delete";
  requireAllowed(
    session,
    sheet,
    shift.axis === "rows" ? `allow${verb}Rows` : `allow${verb}Columns`
  );
}

function move(session: Session, sheet: Sheet, area: Area, shift: Shift): void {
  requirePermission(session, sheet, area, shift);
  requireWholeMerges(sheet, shift);
  moveCells(sheet, shift);
  if (isWhole(area, shift)) moveRowsOrColumns(sheet, shift);
  moveParts(sheet, shift);
  shiftFormulas(session.workbook, sheet, shift);
  session.references.forEach((range) => {
    if (range.sheet !== sheet) return;
    const moved = shiftedArea(range.area, shift);
    if (moved) range.area = moved;
    else range.gone = true;
  });
  session.structureChanged();
  announceChange(session, sheet, area, changeType(area, shift));
}

function changeType(area: Area, shift: Shift): ChangeType {
  const what = !isWhole(area, shift) ? "Cell" : shift.axis === "rows" ? "Row" : "Column";
  return shift.count > 0 ? `${what}Inserted` : `${what}Deleted`;
}

/** Excel refuses to tear merged cells apart. */
function requireWholeMerges(sheet: Sheet, shift: Shift): void {
  const torn = sheet.merges.find(
    (merge) =>
      touchesBand(merge, shift) && !isWithinBand(merge, shift) && endOf(merge, shift) >= shift.at
  );
  if (torn) {
    throw new HostFailure("InsertDeleteConflict", `${fullAddress(sheet, torn)} is merged`);
  }
}

function moveCells(sheet: Sheet, shift: Shift): void {
  const moved: (readonly [row: number, column: number, cell: Cell])[] = [];
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      const [index, cross] = shift.axis === "rows" ? [row, column] : [column, row];
      if (index < shift.at || cross < shift.band[0] || cross > shift.band[1]) continue;
      cells.delete(column);
      const to = shiftedIndex(index, shift);
      if (to === undefined) continue;
      moved.push(shift.axis === "rows" ? [to, column, cell] : [row, to, cell]);
    }
    if (cells.size === 0) sheet.cells.delete(row);
  }
  for (const [row, column, cell] of moved) setCell(sheet, row, column, movedArray(cell, shift));
}

function movedArray(cell: Cell, shift: Shift): Cell {
  if (!cell.arrayArea) return cell;
  const arrayArea = shiftedArea(cell.arrayArea, shift) ?? cell.arrayArea;
  return arrayArea === cell.arrayArea ? cell : { ...cell, arrayArea };
}

function moveRowsOrColumns(sheet: Sheet, shift: Shift): void {
  if (shift.axis === "rows") replaceKeys(sheet.rows, shift);
  else replaceKeys(sheet.columns, shift);
}

function replaceKeys<V>(map: Map<number, V>, shift: Shift): void {
  const entries = [...map];
  map.clear();
  for (const [index, value] of entries) {
    const to = shiftedIndex(index, shift);
    if (to !== undefined) map.set(to, value);
  }
}

const present = (area: Area | undefined): area is Area => area !== undefined;

function shiftAll(areas: readonly Area[], shift: Shift): readonly Area[] {
  const moved = areas.map((area) => shiftedArea(area, shift));
  return moved.every((area, index) => area === areas[index]) ? areas : moved.filter(present);
}

/** Everything of the sheet that stands in a place: merges, rules, validations, filter, tables, print set-up. */
function moveParts(sheet: Sheet, shift: Shift): void {
  sheet.merges = sheet.merges.map((area) => shiftedArea(area, shift)).filter(present);
  sheet.conditionalFormats = moveAreas(sheet.conditionalFormats, shift);
  sheet.dataValidations = moveAreas(sheet.dataValidations, shift);
  if (sheet.autoFilter) {
    const area = shiftedArea(sheet.autoFilter.area, shift);
    sheet.autoFilter = area && { ...sheet.autoFilter, area };
  }
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = shiftedArea(table.area, shift);
    return area ? [area === table.area ? table : { ...table, area }] : [];
  });
  movePrintSetUp(sheet, shift);
}

function movePrintSetUp(sheet: Sheet, shift: Shift): void {
  const { pageLayout } = sheet;
  const printArea = shiftAll(pageLayout.printArea, shift);
  if (printArea !== pageLayout.printArea) sheet.pageLayout = { ...pageLayout, printArea };
  const title = shift.axis === "rows" ? "titleRows" : "titleColumns";
  const lines = pageLayout[title];
  if (!lines) return;
  const area = shiftedArea(wholeLines(lines, shift.axis), shift);
  const moved = area && ([startOf(area, shift), endOf(area, shift)] as const);
  if (moved?.[0] === lines[0] && moved[1] === lines[1]) return;
  sheet.pageLayout = { ...sheet.pageLayout, [title]: moved };
}

function wholeLines([first, last]: readonly [number, number], axis: Shift["axis"]): Area {
  return axis === "rows"
    ? { ...WHOLE_SHEET, row: first, rowCount: last - first + 1 }
    : { ...WHOLE_SHEET, column: first, columnCount: last - first + 1 };
}

function moveAreas<P extends { readonly areas: readonly Area[] }>(
  parts: readonly P[],
  shift: Shift
): P[] {
  return parts.flatMap((part) => {
    const areas = shiftAll(part.areas, shift);
    if (areas.length === 0) return [];
    return [areas === part.areas ? part : { ...part, areas }];
  });
}

/** New cells look like those above them, or on their left; so do new rows and columns as a whole. */
function inheritLooks(sheet: Sheet, area: Area, shift: Shift): void {
  if (shift.at === 0) return;
  const looks = looksBefore(sheet, shift);
  for (let index = shift.at; index < shift.at + shift.count; index++) {
    if (isWhole(area, shift)) inheritLine(sheet, shift, index);
    for (const [cross, style] of looks) {
      if (shift.axis === "rows") setCell(sheet, index, cross, { value: "", style });
      else setCell(sheet, cross, index, { value: "", style });
    }
  }
}

/** The styles of the row above or the column on the left, by place along it, within the band. */
function looksBefore(sheet: Sheet, { axis, at, band }: Shift): ReadonlyMap<number, Style> {
  const isRows = axis === "rows";
  const places = isRows ? [...(sheet.cells.get(at - 1)?.keys() ?? [])] : [...sheet.cells.keys()];
  const looks = new Map<number, Style>();
  for (const place of places) {
    if (place < band[0] || place > band[1]) continue;
    const { style } = isRows ? cellAt(sheet, at - 1, place) : cellAt(sheet, place, at - 1);
    if (style !== DEFAULT_STYLE) looks.set(place, style);
  }
  return looks;
}

function inheritLine(sheet: Sheet, { axis, at }: Shift, index: number): void {
  if (axis === "rows") {
    const row = sheet.rows.get(at - 1);
    if (row) sheet.rows.set(index, { ...row, hidden: false });
  } else {
    const column = sheet.columns.get(at - 1);
    if (column) sheet.columns.set(index, { ...column, hidden: false });
  }
}
