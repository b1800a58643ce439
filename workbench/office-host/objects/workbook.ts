import { optional, plainObject, text } from "../checks";
import { insertSheets, type InsertOptions } from "../edits/copySheets";
import { requireEditable } from "../edits/permission";
import { sheetByKey } from "../edits/sheets";
import { HostFailure } from "../failure";
import { method, navigation, readable, type ObjectType } from "../objectTypes";
import type { Session } from "../session";
import { HostObject } from "../targets";
import type { Sheet, Workbook } from "../workbook";
import { POSITION } from "./sheetPosition";
import { activeSheet } from "./worksheet";

function selectedRange(book: Workbook, session: Session): HostObject {
  const sheet = activeSheet(book);
  const [area, ...others] = sheet.selection;
  // "If there are multiple ranges selected, this method will throw an error."
  if (!area || others.length > 0) {
    throw new HostFailure("InvalidSelection", "several ranges are selected");
  }
  return new HostObject("Range", session.range(sheet, area));
}

function sheetFrom(book: Workbook, given: unknown): Sheet | undefined {
  if (given === undefined || given === null) return undefined;
  if (given instanceof HostObject && given.type === "Worksheet") return given.target as Sheet;
  const sheet = sheetByKey(book, text(given, "relativeTo"));
  if (!sheet) throw new HostFailure("ItemNotFound", "relativeTo is no sheet");
  return sheet;
}

function insertOptions(book: Workbook, given: Readonly<Record<string, unknown>>): InsertOptions {
  const names = given.sheetNamesToInsert;
  return {
    position: optional(POSITION)(given.positionType, "positionType") ?? "End",
    relativeTo: sheetFrom(book, given.relativeTo),
    // "By default, all the worksheets from the source workbook are inserted."
    names: Array.isArray(names) && names.length > 0 ? names.map(String) : undefined,
  };
}

async function openBase64(session: Session, base64: string): Promise<Workbook> {
  if (!session.openFile) throw new HostFailure("ApiNotFound", "this host opens no files");
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw new HostFailure("InvalidArgument", "base64File is no Base64");
  }
  if (holdsMacros(bytes)) throw new HostFailure("InvalidArgument", "the file is no .xlsx");
  return session.openFile(bytes).catch((error: unknown) => {
    throw new HostFailure("InvalidArgument", `the file cannot be opened: ${String(error)}`);
  });
}

/** Entries of a zip stand in it by name, so that a macro project shows without unpacking anything. */
function holdsMacros(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes).includes("xl/vbaProject.bin");
}

/** learn.microsoft.com/javascript/api/excel/excel.workbook */
export const workbook: ObjectType<"Workbook"> = {
  properties: {
    readOnly: readable((book) => book.readOnly, 8),
  },
  objects: {
    application: navigation("Application", (book) => book),
    customXmlParts: navigation("CustomXmlPartCollection", (book) => book, 5),
    names: navigation("NamedItemCollection", () => ({ scope: undefined })),
    properties: navigation("DocumentProperties", (book) => book, 7),
    settings: navigation("SettingCollection", (book) => book, 4),
    tables: navigation("TableCollection", () => ({ sheet: undefined })),
    worksheets: navigation("WorksheetCollection", (book) => book),
    _Runtime: navigation("Runtime", (book) => book),
  },
  methods: {
    getActiveCell: method(
      [],
      (book, session) => {
        const sheet = activeSheet(book);
        const area = { row: 0, column: 0, ...sheet.selection[0], rowCount: 1, columnCount: 1 };
        return new HostObject("Range", session.range(sheet, area));
      },
      7
    ),
    getSelectedRange: method([], selectedRange),
    getSelectedRanges: method(
      [],
      (book, session) => {
        const sheet = activeSheet(book);
        const ranges = sheet.selection.map((area) => session.range(sheet, area));
        return new HostObject("RangeAreas", { sheet, ranges });
      },
      9
    ),
    insertWorksheetsFromBase64: method(
      [text, optional(plainObject)],
      async (book, session, base64, options) => {
        requireEditable(session);
        const source = await openBase64(session, base64);
        return insertSheets(session, source, insertOptions(book, options ?? {}));
      },
      13
    ),
    _RemoveReference: method([text], (_book, session, id) => session.references.drop(id)),
  },
};
