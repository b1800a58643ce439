import type { Area } from "../../../src/workbook/snapshot";
import { lastRow } from "../areas";
import { boolean, integer, text } from "../checks";
import {
  addTable,
  changeTable,
  deleteTable,
  renameTable,
  tableOf,
  tablesIn,
} from "../edits/tables";
import { HostFailure } from "../failure";
import {
  method,
  navigation,
  type ObjectType,
  type Property,
  readable,
  writable,
} from "../objectTypes";
import { activeSheet, rangeAnywhere, rangeOrAddress } from "./worksheet";
import type { Session } from "../session";
import { HostObject, type TablesTarget, type TableTarget } from "../targets";
import type { Table } from "../workbook";
import { areaOf } from "./rangeArea";

function find(target: TablesTarget, session: Session, key: string): HostObject | null {
  const found = tablesIn(session.workbook, target).find(
    (table) => table.id === key || tableOf(table).name.toLowerCase() === key.toLowerCase()
  );
  return found ? new HostObject("Table", found) : null;
}

function required(found: HostObject | null): HostObject {
  if (!found) throw new HostFailure("ItemNotFound", "there is no such table");
  return found;
}

const all = (target: TablesTarget, session: Session) =>
  tablesIn(session.workbook, target).map((table) => new HostObject("Table", table));

/** learn.microsoft.com/javascript/api/excel/excel.tablecollection */
export const tables: ObjectType<"TableCollection"> = {
  properties: { count: readable((target, session) => all(target, session).length) },
  items: all,
  item: (target, key, session) => required(find(target, session, text(key, "key"))),
  methods: {
    add: method([rangeOrAddress, boolean], (target, session, given, hasHeaders) => {
      const home = target.sheet ?? activeSheet(session.workbook);
      const range = typeof given === "string" ? rangeAnywhere(session, home, given) : given;
      return new HostObject("Table", addTable(session, range.sheet, areaOf(range), hasHeaders));
    }),
    getCount: method([], (target, session) => all(target, session).length, 4),
    getItemAt: method([integer], (target, session, index) =>
      required(all(target, session)[index] ?? null)
    ),
    getItemOrNullObject: method([text], (target, session, key) => find(target, session, key), 4),
  },
};

type Switch = "showBandedRows" | "showFilterButton";

function toggle(key: Switch): Property<TableTarget> {
  return writable<TableTarget, boolean>(
    boolean,
    (target) => tableOf(target)[key],
    (target, value, session) => changeTable(session, target, { [key]: value }),
    3
  );
}

function part(area: (table: Table) => Area | undefined) {
  return method<TableTarget, []>([], (target, session) => {
    const found = area(tableOf(target));
    if (!found) throw new HostFailure("ItemNotFound", "the table has no such row");
    return new HostObject("Range", session.range(target.sheet, found));
  });
}

function body({ area, showHeaders, showTotals }: Table): Area {
  const first = area.row + (showHeaders ? 1 : 0);
  return { ...area, row: first, rowCount: lastRow(area) - (showTotals ? 1 : 0) - first + 1 };
}

/** learn.microsoft.com/javascript/api/excel/excel.table */
export const table: ObjectType<"Table"> = {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: readable(({ id }) => id),
    name: writable(
      text,
      (target) => tableOf(target).name,
      (target, name, session) => renameTable(session, target, name)
    ),
    showBandedRows: toggle("showBandedRows"),
    showFilterButton: toggle("showFilterButton"),
    showHeaders: readable((target) => tableOf(target).showHeaders),
    showTotals: readable((target) => tableOf(target).showTotals),
    style: writable(
      text,
      (target) => tableOf(target).style,
      (target, style, session) => changeTable(session, target, { style })
    ),
  },
  objects: { worksheet: navigation("Worksheet", ({ sheet }) => sheet, 2) },
  methods: {
    convertToRange: method(
      [],
      (target, session) => {
        const { area } = tableOf(target);
        deleteTable(session, target, false);
        return new HostObject("Range", session.range(target.sheet, area));
      },
      2
    ),
    delete: method([], (target, session) => deleteTable(session, target, true)),
    getDataBodyRange: part(body),
    getHeaderRowRange: part(({ area, showHeaders }) =>
      showHeaders ? { ...area, rowCount: 1 } : undefined
    ),
    getRange: part(({ area }) => area),
    getTotalRowRange: part(({ area, showTotals }) =>
      showTotals ? { ...area, row: lastRow(area), rowCount: 1 } : undefined
    ),
  },
};
