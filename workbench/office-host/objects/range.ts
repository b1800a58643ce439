import type { Area } from "../../../src/workbook/snapshot";
import {
  bounding,
  cellCount,
  coversColumns,
  coversRows,
  fullAddress,
  intersection,
  isOnSheet,
  isUnbounded,
  lastColumn,
  lastRow,
  WHOLE_SHEET,
} from "../areas";
import { boolean, integer, optional } from "../checks";
import { writeContents, writeNumberFormats } from "../edits/writeCells";
import {
  columnsHidden,
  hideColumns,
  hideRows,
  leftOf,
  rowsHidden,
  topOf,
} from "../edits/dimensions";
import { displayText } from "../displayText";
import { HostFailure } from "../failure";
import {
  method,
  navigation,
  readable,
  writable,
  type ObjectType,
  type Property,
} from "../objectTypes";
import type { Session } from "../session";
import { cellAt, usedArea } from "../sheetCells";
import { HostObject, type RangesTarget, type RangeTarget } from "../targets";
import type { Cell } from "../workbook";
import { valueType } from "../valueType";
import { areaOf } from "./rangeArea";
import { rangeEdits } from "./rangeEdits";
import { rangeAt, rangeOrAddress } from "./worksheet";

/** "A range is limited to five million cells for get operations" (Resource limits for Office Add-ins). */
const MOST_CELLS_READ = 5_000_000;

function object(session: Session, range: RangeTarget, area: Area): HostObject {
  if (!isOnSheet(area)) {
    throw new HostFailure("InvalidArgument", "the range leaves the sheet");
  }
  return new HostObject("Range", session.range(range.sheet, area));
}

/** A cell-level property as a two-dimensional array; null for whole rows and columns, as documented. */
function perCell<V>(range: RangeTarget, read: (cell: Cell) => V): V[][] | null {
  const area = areaOf(range);
  if (isUnbounded(area)) return null;
  if (cellCount(area) > MOST_CELLS_READ) {
    throw new HostFailure("RangeExceedsLimit", `${cellCount(area)} cells in one read`);
  }
  return Array.from({ length: area.rowCount }, (_row, y) =>
    Array.from({ length: area.columnCount }, (_column, x) =>
      read(cellAt(range.sheet, area.row + y, area.column + x))
    )
  );
}

const contents = (read: (cell: Cell) => unknown): Property<RangeTarget> => ({
  read: (range) => perCell(range, read),
  write: (range, value, session) => writeContents(session, range.sheet, areaOf(range), value),
});

const numberFormats: Property<RangeTarget> = {
  read: (range) => perCell(range, (cell) => cell.style.numberFormat),
  write: (range, value, session) => writeNumberFormats(session, range.sheet, areaOf(range), value),
};

const alone = (target: RangeTarget): RangesTarget => ({ sheet: target.sheet, ranges: [target] });

/** Whether no cell of the range is in sight; null when some are. */
function allHidden(target: RangeTarget): boolean | null {
  const [rows, columns] = [rowsHidden(alone(target)), columnsHidden(alone(target))];
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

const otherArea = (range: RangeTarget, other: RangeTarget | string, session: Session) => {
  const target = typeof other === "string" ? rangeAt(session, range.sheet, other) : other;
  if (target.sheet !== range.sheet) {
    throw new HostFailure("InvalidArgument", "the ranges are on different sheets");
  }
  return areaOf(target);
};

function intersect(range: RangeTarget, session: Session, other: RangeTarget | string) {
  const area = intersection(areaOf(range), otherArea(range, other, session));
  return area ? object(session, range, area) : null;
}

function required(found: HostObject | null): HostObject {
  if (!found) throw new HostFailure("ItemNotFound", "there is no such range");
  return found;
}

function used(range: RangeTarget, session: Session, valuesOnly: boolean | undefined) {
  const area = usedArea(range.sheet, valuesOnly ?? false, areaOf(range));
  return area ? object(session, range, area) : null;
}

function requireInside(value: number, count: number): void {
  if (value < 0 || value >= count) {
    throw new HostFailure("InvalidArgument", `${value} is outside of the range`);
  }
}

/** count cells beyond an edge of the range; a negative count means the other side. */
function beside(
  range: RangeTarget,
  session: Session,
  count: number,
  place: (area: Area, count: number) => Area
): HostObject {
  if (count === 0) throw new HostFailure("InvalidArgument", "a count of 0");
  return object(session, range, place(areaOf(range), count));
}

const above = (area: Area, count: number) => ({
  ...area,
  row: area.row - count,
  rowCount: count,
});
const below = (area: Area, count: number) => ({
  ...area,
  row: lastRow(area) + 1,
  rowCount: count,
});
const before = (area: Area, count: number) => ({
  ...area,
  column: area.column - count,
  columnCount: count,
});
const after = (area: Area, count: number) => ({
  ...area,
  column: lastColumn(area) + 1,
  columnCount: count,
});

function neighbour(
  forward: (area: Area, count: number) => Area,
  backward: (area: Area, count: number) => Area
) {
  return method<RangeTarget, [number | undefined]>(
    [optional(integer)],
    (range, session, count = 1) =>
      beside(range, session, count, count < 0 ? (area, n) => backward(area, -n) : forward),
    2
  );
}

const resized = (area: Area, rowCount: number, columnCount: number) => ({
  ...area,
  rowCount,
  columnCount,
});

/** Only ranges the client asked to keep can be found again by a later request. */
export function referenceOf(target: RangeTarget | RangesTarget, session: Session) {
  const id = session.references.idOf(target);
  return id === undefined ? {} : { _ReferenceId: id };
}

/** learn.microsoft.com/javascript/api/excel/excel.range */
export const range: ObjectType<"Range"> = {
  identity: referenceOf,
  properties: {
    address: readable((target) => fullAddress(target.sheet, areaOf(target))),
    cellCount: readable((target) => Math.min(cellCount(areaOf(target)), 2 ** 31)),
    columnCount: readable((target) => areaOf(target).columnCount),
    columnIndex: readable((target) => areaOf(target).column),
    columnHidden: writable(
      boolean,
      (target) => columnsHidden(alone(target)),
      (target, hidden, session) => hideColumns(session, alone(target), hidden),
      2
    ),
    formulas: contents((cell) => cell.formula ?? cell.value),
    height: readable(
      ({ sheet, area }) => topOf(sheet, lastRow(area) + 1) - topOf(sheet, area.row),
      10
    ),
    hidden: readable((target) => allHidden(target), 2),
    isEntireColumn: readable((target) => coversColumns(areaOf(target)), 7),
    isEntireRow: readable((target) => coversRows(areaOf(target)), 7),
    numberFormat: numberFormats,
    rowCount: readable((target) => areaOf(target).rowCount),
    left: readable(({ sheet, area }) => leftOf(sheet, area.column), 10),
    rowHidden: writable(
      boolean,
      (target) => rowsHidden(alone(target)),
      (target, hidden, session) => hideRows(session, alone(target), hidden),
      2
    ),
    rowIndex: readable((target) => areaOf(target).row),
    text: readable((target) => perCell(target, displayText)),
    top: readable(({ sheet, area }) => topOf(sheet, area.row), 10),
    valueTypes: readable((target) => perCell(target, valueType)),
    values: contents((cell) => cell.value),
    width: readable(
      ({ sheet, area }) => leftOf(sheet, lastColumn(area) + 1) - leftOf(sheet, area.column),
      10
    ),
  },
  objects: {
    conditionalFormats: navigation("ConditionalFormatCollection", alone, 6),
    dataValidation: navigation("DataValidation", alone, 8),
    format: navigation("RangeFormat", alone),
    worksheet: navigation("Worksheet", (target) => target.sheet),
  },
  methods: {
    ...rangeEdits,
    getAbsoluteResizedRange: method(
      [integer, integer],
      (target, session, rows, columns) =>
        object(session, target, resized(areaOf(target), rows, columns)),
      7
    ),
    getBoundingRect: method([rangeOrAddress], (target, session, other) =>
      object(session, target, bounding(areaOf(target), otherArea(target, other, session)))
    ),
    getCell: method([integer, integer], (target, session, row, column) => {
      const area = areaOf(target);
      return object(session, target, {
        row: area.row + row,
        column: area.column + column,
        rowCount: 1,
        columnCount: 1,
      });
    }),
    getColumn: method([integer], (target, session, column) => {
      const area = areaOf(target);
      requireInside(column, area.columnCount);
      return object(session, target, { ...area, column: area.column + column, columnCount: 1 });
    }),
    getColumnsAfter: neighbour(after, before),
    getColumnsBefore: neighbour(before, after),
    getEntireColumn: method([], (target, session) => {
      const { column, columnCount } = areaOf(target);
      return object(session, target, { ...WHOLE_SHEET, column, columnCount });
    }),
    getEntireRow: method([], (target, session) => {
      const { row, rowCount } = areaOf(target);
      return object(session, target, { ...WHOLE_SHEET, row, rowCount });
    }),
    getIntersection: method([rangeOrAddress], (target, session, other) =>
      required(intersect(target, session, other))
    ),
    getIntersectionOrNullObject: method([rangeOrAddress], intersect, 4),
    getLastCell: method([], (target, session) => {
      const area = areaOf(target);
      return object(session, target, {
        row: lastRow(area),
        column: lastColumn(area),
        rowCount: 1,
        columnCount: 1,
      });
    }),
    getLastColumn: method([], (target, session) => {
      const area = areaOf(target);
      return object(session, target, { ...area, column: lastColumn(area), columnCount: 1 });
    }),
    getLastRow: method([], (target, session) => {
      const area = areaOf(target);
      return object(session, target, { ...area, row: lastRow(area), rowCount: 1 });
    }),
    getOffsetRange: method([integer, integer], (target, session, rows, columns) => {
      const area = areaOf(target);
      return object(session, target, {
        ...area,
        row: area.row + rows,
        column: area.column + columns,
      });
    }),
    getResizedRange: method([integer, integer], (target, session, rows, columns) => {
      const area = areaOf(target);
      return object(
        session,
        target,
        resized(area, area.rowCount + rows, area.columnCount + columns)
      );
    }),
    getRow: method([integer], (target, session, row) => {
      const area = areaOf(target);
      requireInside(row, area.rowCount);
      return object(session, target, { ...area, row: area.row + row, rowCount: 1 });
    }),
    getRowsAbove: neighbour(above, below),
    getRowsBelow: neighbour(below, above),
    getUsedRange: method([optional(boolean)], (target, session, valuesOnly) =>
      required(used(target, session, valuesOnly))
    ),
    getUsedRangeOrNullObject: method([optional(boolean)], used, 4),
    _KeepReference: method([], (target, session) => session.references.keep(target)),
    _ValidateArraySize: method([integer, integer], (target, _session, rows, columns) => {
      const area = areaOf(target);
      if (area.rowCount !== rows || area.columnCount !== columns) {
        throw new HostFailure("InvalidArgument", "the array must have the range's shape");
      }
    }),
  },
};
