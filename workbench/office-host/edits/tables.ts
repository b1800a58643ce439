import type { Area } from "../../../src/workbook/snapshot";
import { fullAddress, intersection, isUnbounded } from "../areas";
import { HostFailure } from "../failure";
import type { Session } from "../session";
import { cellAt, setCell } from "../sheetCells";
import type { TablesTarget, TableTarget } from "../targets";
import type { Sheet, Table, Workbook } from "../workbook";
import { requireUnprotected } from "./permission";
import { insertCells } from "./structure";
import { clearContents } from "./writeCells";

export function tablesIn(book: Workbook, { sheet }: TablesTarget): readonly TableTarget[] {
  const sheets = sheet ? [sheet] : book.sheets;
  return sheets.flatMap((one) => one.tables.map(({ id }) => ({ sheet: one, id })));
}

export function tableOf({ sheet, id }: TableTarget): Table {
  const table = sheet.tables.find((candidate) => candidate.id === id);
  if (!table) throw new HostFailure("ItemNotFound", `the table ${id} is gone`);
  return table;
}

/** "If the table can't be added (because it would be invalid, or overlap with another table), an error is thrown." */
export function addTable(
  session: Session,
  sheet: Sheet,
  given: Area,
  hasHeaders: boolean
): TableTarget {
  requireUnprotected(session, sheet);
  if (isUnbounded(given)) throw new HostFailure("InvalidArgument", "whole rows or columns");
  const clash = [...sheet.tables.map(({ area }) => area), ...sheet.merges].find((area) =>
    intersection(area, given)
  );
  if (clash) throw new HostFailure("MergedRangeConflict", fullAddress(sheet, clash));
  const area = hasHeaders ? given : withHeaderRow(session, sheet, given);
  nameColumns(sheet, area);
  const number = freeNumber(session.workbook);
  const table: Table = {
    id: String(number),
    name: `Table${number}`,
    area: area.rowCount === 1 ? { ...area, rowCount: 2 } : area,
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showFilterButton: true,
  };
  sheet.tables = [...sheet.tables, table];
  session.cellsChanged(sheet, area);
  return { sheet, id: table.id };
}

/** "If false, Excel will automatically generate a header shifting the data down by one row." */
function withHeaderRow(session: Session, sheet: Sheet, area: Area): Area {
  insertCells(session, sheet, { ...area, rowCount: 1 }, "Down");
  return { ...area, rowCount: area.rowCount + 1 };
}

/** Headings are texts and all different. */
function nameColumns(sheet: Sheet, area: Area): void {
  const used = new Set<string>();
  for (let x = 0; x < area.columnCount; x++) {
    const cell = cellAt(sheet, area.row, area.column + x);
    const wanted = cell.value === "" ? `列${x + 1}` : String(cell.value);
    let name = wanted;
    for (let number = 2; used.has(name); number++) name = `${wanted}${number}`;
    used.add(name);
    if (cell.value !== name)
      setCell(sheet, area.row, area.column + x, { value: name, style: cell.style });
  }
}

function freeNumber(book: Workbook): number {
  const taken = new Set(
    tablesIn(book, { sheet: undefined }).flatMap((target) => [
      target.id,
      tableOf(target).name.toLowerCase(),
    ])
  );
  let number = 1;
  while (taken.has(String(number)) || taken.has(`table${number}`)) number++;
  return number;
}

export function changeTable(session: Session, target: TableTarget, changes: Partial<Table>): void {
  requireUnprotected(session, target.sheet);
  const old = tableOf(target);
  target.sheet.tables = target.sheet.tables.map((table) =>
    table === old ? { ...table, ...changes } : table
  );
}

export function renameTable(session: Session, target: TableTarget, name: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.]{0,254}$/u.test(name)) {
    throw new HostFailure("InvalidArgument", `'${name}' is no name for a table`);
  }
  const taken = tablesIn(session.workbook, { sheet: undefined }).some(
    (other) => other.id !== target.id && tableOf(other).name.toLowerCase() === name.toLowerCase()
  );
  if (taken) throw new HostFailure("ItemAlreadyExists", `there is a table ${name}`);
  changeTable(session, target, { name });
}

export function deleteTable(session: Session, target: TableTarget, withContents: boolean): void {
  requireUnprotected(session, target.sheet);
  const { area } = tableOf(target);
  target.sheet.tables = target.sheet.tables.filter(({ id }) => id !== target.id);
  if (withContents) clearContents(session, target.sheet, area);
}
