import { text } from "../checks";
import { method, navigation, readable, type ObjectType } from "../objectTypes";
import { HostObject } from "../targets";
import { activeSheet } from "./worksheet";

/** learn.microsoft.com/javascript/api/excel/excel.workbook */
export const workbook: ObjectType<"Workbook"> = {
  properties: {
    readOnly: readable((book) => book.readOnly, 8),
  },
  objects: {
    application: navigation("Application", (book) => book),
    worksheets: navigation("WorksheetCollection", (book) => book),
  },
  methods: {
    getSelectedRange: method([], (book, session) => {
      const sheet = activeSheet(book);
      const [area] = sheet.selection;
      return area ? new HostObject("Range", session.range(sheet, area)) : null;
    }),
    _RemoveReference: method([text], (_book, session, id) => session.references.drop(id)),
  },
};
