import { type CellValue, endOf, type Grid, valueAt } from "../domain/cells/grid";
import {
  DAYS_LATE_HEADING,
  STATUS_HEADING,
  STATUS_WORDS,
  type StatusCell,
} from "../domain/tasks/statusWords";
import type { TaskList } from "../domain/tasks/taskList";
import { columnName } from "../workbook/address";
import type { CellChange, ColumnLook } from "../workbook/changes";
import type { Area, Highlight, OwnedRange, SheetSnapshot } from "../workbook/snapshot";
import type { Colours } from "./settings";

/** What a run writes beside one task list: 督办状态, 逾期天数 and the highlights of its rows. */
export interface TaskMarks {
  readonly cells: readonly CellChange[];
  readonly columns: readonly ColumnLook[];
  readonly highlights: readonly Highlight[];
  readonly owned: readonly OwnedRange[];
}

/** The columns a run adds, by the keys under which they are recorded as the add-in's own; widths in points. */
export const ADDED_COLUMNS = [
  { key: "status", heading: STATUS_HEADING, width: 150 },
  { key: "daysLate", heading: DAYS_LATE_HEADING, width: 60 },
] as const;

type AddedColumn = (typeof ADDED_COLUMNS)[number];

/**
 * The two columns are made once, in the first two free columns to the right of the list, and from then on found by the
 * record of what the add-in owns, wherever the staff moved them.
 */
export function markTaskList(
  sheet: SheetSnapshot,
  list: TaskList,
  statuses: readonly StatusCell[],
  owned: readonly OwnedRange[],
  colours: Colours
): TaskMarks {
  const rows = {
    row: list.header.firstRow,
    rowCount: list.body.lastRow - list.header.firstRow + 1,
  };
  const own = (key: string) =>
    owned.find(
      (range) => range.key === key && range.sheet === sheet.name && meets(range.area, rows)
    );
  const [status, daysLate] = ADDED_COLUMNS.map(({ key }) => own(key)) as [OwnedRange?, OwnedRange?];
  const free = firstFreeColumns(sheet, list);
  const places = [
    { added: ADDED_COLUMNS[0], before: status, column: status?.area.column ?? free },
    {
      added: ADDED_COLUMNS[1],
      before: daysLate,
      // Beside the first one also when only the second was deleted.
      column:
        daysLate?.area.column ??
        (status ? firstBlank(sheet, list, status.area.column + 1) : free + 1),
    },
  ];
  const ownColumns = places.map(({ column }) => column);
  const marks = places.map(({ added, before, column }) => {
    const area: Area = { ...rows, column, columnCount: 1 };
    const look = { sheet: sheet.name, area, model: modelColumn(column, ownColumns) };
    return {
      cells: columnCells(sheet, list, statuses, added, column),
      columns: looks(look, before?.area, added.width),
      owned: { key: added.key, sheet: sheet.name, area },
    };
  });
  const statusColumn = places[0]?.column ?? free;
  return {
    cells: marks.flatMap(({ cells }) => cells),
    columns: marks.flatMap(({ columns }) => columns),
    owned: marks.map((mark) => mark.owned),
    highlights: statusHighlights(list, statusColumn, places[1]?.column ?? statusColumn, colours),
  };
}

const meets = (area: Area, { row, rowCount }: Pick<Area, "row" | "rowCount">) =>
  area.row < row + rowCount && row < area.row + area.rowCount;

/** The first of two neighbouring columns, right of all the list's own, that hold nothing beside the list. */
function firstFreeColumns(grid: Grid, list: TaskList): number {
  let column = firstBlank(grid, list, lastColumn(list) + 1);
  while (!isBlank(grid, list, column + 1)) column = firstBlank(grid, list, column + 2);
  return column;
}

const lastColumn = ({ columns }: TaskList) => Math.max(...Object.values(columns));

function firstBlank(grid: Grid, list: TaskList, from: number): number {
  let column = from;
  while (!isBlank(grid, list, column)) column++;
  return column;
}

function isBlank(grid: Grid, { header, body }: TaskList, column: number): boolean {
  if (column >= endOf(grid).column) return true;
  for (let row = header.firstRow; row <= body.lastRow; row++) {
    if (valueAt(grid, row, column) !== "") return false;
  }
  return true;
}

/** The column of the staff's that an added one shall look like: the nearest on the left, or else on the right. */
export function modelColumn(column: number, ownColumns: readonly number[]): number {
  let model = column - 1;
  while (ownColumns.includes(model)) model--;
  if (model >= 0) return model;
  model = column + 1;
  while (ownColumns.includes(model)) model++;
  return model;
}

function looks(
  look: Omit<ColumnLook, "width" | "after">,
  before: Area | undefined,
  width: number
): ColumnLook[] {
  if (!before) return [{ ...look, width, after: "dressed" }];
  const { area } = look;
  const row = before.row + before.rowCount;
  const rowCount = area.row + area.rowCount - row;
  // Rows the staff added below since.
  return rowCount > 0 ? [{ ...look, area: { ...area, row, rowCount }, after: "dressed" }] : [];
}

function columnCells(
  sheet: SheetSnapshot,
  list: TaskList,
  statuses: readonly StatusCell[],
  added: AddedColumn,
  column: number
): CellChange[] {
  const texts = new Map<number, CellValue>([[list.header.firstRow, added.heading]]);
  for (const { row, text, daysLate } of statuses) {
    texts.set(row, added.key === "status" ? text : (daysLate ?? ""));
  }
  const rows = Array.from(
    { length: list.body.lastRow - list.header.firstRow + 1 },
    (_, index) => list.header.firstRow + index
  );
  return rows.flatMap((row) => ownCell(sheet, row, column, texts.get(row) ?? ""));
}

/** A cell of the add-in's own: whatever stands in it was written by an earlier run. */
function ownCell(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  after: CellValue
): CellChange[] {
  const before = valueAt(sheet, row, column);
  if (before === after) return [];
  const content = (value: CellValue) => ({ kind: "value", value }) as const;
  return [
    {
      sheet: sheet.name,
      row,
      column,
      before: content(before),
      after: content(after),
      shown: { before, after },
      kind: "filled",
    },
  ];
}

/** Rows are coloured by how their status begins, so that they change with the word, also when somebody edits it. */
function statusHighlights(
  { header, body, columns }: TaskList,
  statusColumn: number,
  lastColumn: number,
  colours: Colours
): Highlight[] {
  const column = Math.min(...Object.values(columns));
  const area: Area = {
    row: header.lastRow + 1,
    column,
    rowCount: body.lastRow - header.lastRow,
    columnCount: Math.max(statusColumn, lastColumn) - column + 1,
  };
  const cell = `$${columnName(statusColumn)}${area.row + 1}`;
  return (["overdue", "dueSoon", "done"] as const).map((status) => {
    const word = STATUS_WORDS[status];
    return { area, formula: `=LEFT(${cell},${word.length})="${word}"`, fill: colours[status] };
  });
}
