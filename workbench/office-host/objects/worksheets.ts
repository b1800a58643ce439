import { boolean, optional, text } from "../checks";
import { addSheet, sheetByKey } from "../edits/sheets";
import { requireEditable } from "../edits/permission";
import { HostFailure } from "../failure";
import { method, type ObjectType } from "../objectTypes";
import { HostObject } from "../targets";
import type { Sheet, Workbook } from "../workbook";
import { eventMethods } from "./eventMethods";
import { activeSheet } from "./worksheet";

const asObject = (sheet: Sheet) => new HostObject("Worksheet", sheet);

function shown(book: Workbook, visibleOnly: boolean | undefined): readonly Sheet[] {
  return visibleOnly ? book.sheets.filter((sheet) => sheet.visibility === "Visible") : book.sheets;
}

function found(sheet: Sheet | undefined): HostObject {
  if (!sheet) throw new HostFailure("ItemNotFound", "there is no such sheet");
  return asObject(sheet);
}

/** learn.microsoft.com/javascript/api/excel/excel.worksheetcollection */
export const worksheets: ObjectType<"WorksheetCollection"> = {
  properties: {},
  items: (book) => book.sheets.map(asObject),
  item: (book, key) => found(sheetByKey(book, text(key, "key"))),
  methods: {
    add: method([optional(text)], (_book, session, name) => {
      requireEditable(session);
      return asObject(addSheet(session, name));
    }),
    getActiveWorksheet: method([], (book) => asObject(activeSheet(book))),
    getCount: method(
      [optional(boolean)],
      (book, _session, visibleOnly) => shown(book, visibleOnly).length,
      4
    ),
    getFirst: method(
      [optional(boolean)],
      (book, _session, visibleOnly) => found(shown(book, visibleOnly)[0]),
      5
    ),
    getItemOrNullObject: method(
      [text],
      (book, _session, key) => {
        const sheet = sheetByKey(book, key);
        return sheet ? asObject(sheet) : null;
      },
      4
    ),
    getLast: method(
      [optional(boolean)],
      (book, _session, visibleOnly) => found(shown(book, visibleOnly).at(-1)),
      5
    ),
    ...eventMethods<Workbook>(() => "Workbook", {
      Activated: "worksheetActivated",
      Added: "worksheetAdded",
      Calculated: "worksheetCalculated",
      DataChanged: "worksheetChanged",
      Deactivated: "worksheetDeactivated",
      Deleted: "worksheetDeleted",
      SelectionChanged: "worksheetSelectionChanged",
    }),
  },
};
