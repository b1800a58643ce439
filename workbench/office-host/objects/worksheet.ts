import {
  boolean,
  color,
  either,
  integer,
  number,
  objectOf,
  oneOf,
  optional,
  text,
} from "../checks";
import { fullAddress, isOnSheet, parseAddress, WHOLE_SHEET } from "../areas";
import type { Area } from "../../../src/workbook/snapshot";
import { copySheet } from "../edits/copySheets";
import {
  charactersOfWidth,
  STANDARD_HEIGHT,
  STANDARD_WIDTH,
  widthOfCharacters,
} from "../edits/dimensions";
import { requireAllowed, requireEditable } from "../edits/permission";
import {
  activateSheet,
  deleteSheet,
  requireAnotherVisible,
  renameSheet,
  sheetByName,
} from "../edits/sheets";
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
import { usedArea } from "../sheetCells";
import { HostObject, type RangeTarget } from "../targets";
import type { Sheet, Workbook } from "../workbook";
import { eventMethods } from "./eventMethods";
import { POSITION } from "./sheetPosition";

export function activeSheet(book: Workbook): Sheet {
  const sheet = book.sheets.find((candidate) => candidate.id === book.activeSheetId);
  if (!sheet) throw new HostFailure("ItemNotFound", "no sheet is active");
  return sheet;
}

/** The range an address of this sheet means; without an address the whole sheet. */
export function rangeAt(session: Session, sheet: Sheet, address: string | undefined): RangeTarget {
  if (address === undefined) return session.range(sheet, WHOLE_SHEET);
  const parsed = parseAddress(address);
  if (!parsed) throw new HostFailure("InvalidArgument", `'${address}' is no address`);
  const named = parsed.sheetName;
  if (named !== undefined && sheetByName(session.workbook, named) !== sheet) {
    throw new HostFailure("InvalidArgument", `'${address}' is not on '${sheet.name}'`);
  }
  return session.range(sheet, parsed.area);
}

/** The range an address means that may name another sheet; without a name it is on `home`. */
export function rangeAnywhere(session: Session, home: Sheet, address: string): RangeTarget {
  const named = parseAddress(address)?.sheetName;
  const sheet = named === undefined ? home : sheetByName(session.workbook, named);
  if (!sheet) throw new HostFailure("InvalidArgument", `'${address}' is on no sheet`);
  return rangeAt(session, sheet, address);
}

function rangeOf(session: Session, sheet: Sheet, area: Area): HostObject {
  if (!isOnSheet(area)) {
    throw new HostFailure("InvalidArgument", `${fullAddress(sheet, area)} leaves the sheet`);
  }
  return new HostObject("Range", session.range(sheet, area));
}

function usedRange(session: Session, sheet: Sheet, valuesOnly: boolean | undefined) {
  const area = usedArea(sheet, valuesOnly ?? false);
  return area ? rangeOf(session, sheet, area) : null;
}

function setName(sheet: Sheet, name: string, session: Session): void {
  requireEditable(session);
  renameSheet(session, sheet, name);
}

function setVisibility(sheet: Sheet, visibility: Sheet["visibility"], session: Session): void {
  requireEditable(session);
  if (visibility !== "Visible") requireAnotherVisible(session.workbook, sheet);
  sheet.visibility = visibility;
}

function setPosition(sheet: Sheet, position: number, session: Session): void {
  requireEditable(session);
  const book = session.workbook;
  if (position < 0 || position >= book.sheets.length) {
    throw new HostFailure("InvalidArgument", `there is no position ${position}`);
  }
  const others = book.sheets.filter((other) => other !== sheet);
  book.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
}

const asObject = (sheet: Sheet) => new HostObject("Worksheet", sheet);

function neighbour(
  sheet: Sheet,
  session: Session,
  step: 1 | -1,
  visibleOnly: boolean | undefined
): HostObject | null {
  const shown = session.workbook.sheets.filter(
    (other) => other === sheet || !visibleOnly || other.visibility === "Visible"
  );
  const found = shown[shown.indexOf(sheet) + step];
  return found ? asObject(found) : null;
}

function required(found: HostObject | null): HostObject {
  if (!found) throw new HostFailure("ItemNotFound", "there is no such sheet");
  return found;
}

const gridlines: Property<Sheet> = writable(
  boolean,
  (sheet) => sheet.showGridlines,
  (sheet, shown) => {
    sheet.showGridlines = shown;
  },
  8
);
const headings: Property<Sheet> = writable(
  boolean,
  (sheet) => sheet.showHeadings,
  (sheet, shown) => {
    sheet.showHeadings = shown;
  },
  8
);

/** learn.microsoft.com/javascript/api/excel/excel.worksheet */
export const worksheet: ObjectType<"Worksheet"> = {
  identity: (sheet) => ({ Id: sheet.id }),
  properties: {
    id: readable((sheet) => sheet.id),
    name: writable(text, (sheet) => sheet.name, setName),
    position: writable(
      integer,
      (sheet, session) => session.workbook.sheets.indexOf(sheet),
      setPosition
    ),
    visibility: writable(
      oneOf("Visible", "Hidden", "VeryHidden"),
      (sheet) => sheet.visibility,
      setVisibility
    ),
    tabColor: writable(
      color,
      (sheet) => sheet.tabColor ?? "",
      (sheet, given, session) => {
        requireEditable(session);
        sheet.tabColor = given === "" ? undefined : given;
      },
      7
    ),
    showGridlines: gridlines,
    showHeadings: headings,
    standardHeight: readable((sheet) => sheet.defaultRowHeight ?? STANDARD_HEIGHT, 7),
    standardWidth: writable(
      number,
      // In characters without the padding that a file counts: 8.43 for 9.14.
      (sheet) => charactersOfWidth(sheet.defaultColumnWidth ?? STANDARD_WIDTH),
      (sheet, characters, session) => {
        requireAllowed(session, sheet, "allowFormatColumns");
        sheet.defaultColumnWidth = widthOfCharacters(characters);
      },
      7
    ),
    // The client sets these two under shorter names than it loads them.
    gridlines: { write: gridlines.write },
    headings: { write: headings.write },
  },
  objects: {
    autoFilter: navigation("AutoFilter", (sheet) => sheet, 9),
    charts: navigation("ChartCollection", (sheet) => sheet),
    customProperties: navigation("WorksheetCustomPropertyCollection", (sheet) => sheet, 12),
    freezePanes: navigation("WorksheetFreezePanes", (sheet) => sheet, 7),
    names: navigation("NamedItemCollection", (sheet) => ({ scope: sheet }), 4),
    pageLayout: navigation("PageLayout", (sheet) => sheet, 9),
    protection: navigation("WorksheetProtection", (sheet) => sheet, 2),
    tables: navigation("TableCollection", (sheet) => ({ sheet })),
  },
  methods: {
    activate: method([], (sheet, session) => activateSheet(session, sheet)),
    calculate: method<Sheet, [boolean | undefined]>(
      [optional(boolean)],
      (_sheet, session) => session.calculate(),
      6
    ),
    copy: method(
      [optional(POSITION), optional(objectOf("Worksheet"))],
      (sheet, session, position, relativeTo) => {
        requireEditable(session);
        return asObject(copySheet(session, sheet, position ?? "None", relativeTo));
      },
      7
    ),
    delete: method([], (sheet, session) => {
      requireEditable(session);
      deleteSheet(session, sheet);
    }),
    getCell: method([integer, integer], (sheet, session, row, column) =>
      rangeOf(session, sheet, { row, column, rowCount: 1, columnCount: 1 })
    ),
    getNext: method(
      [optional(boolean)],
      (sheet, session, visibleOnly) => required(neighbour(sheet, session, 1, visibleOnly)),
      5
    ),
    getNextOrNullObject: method(
      [optional(boolean)],
      (sheet, session, visibleOnly) => neighbour(sheet, session, 1, visibleOnly),
      5
    ),
    getPrevious: method(
      [optional(boolean)],
      (sheet, session, visibleOnly) => required(neighbour(sheet, session, -1, visibleOnly)),
      5
    ),
    getPreviousOrNullObject: method(
      [optional(boolean)],
      (sheet, session, visibleOnly) => neighbour(sheet, session, -1, visibleOnly),
      5
    ),
    getRange: method(
      [optional(text)],
      (sheet, session, address) => new HostObject("Range", rangeAt(session, sheet, address))
    ),
    getRangeByIndexes: method(
      [integer, integer, integer, integer],
      (sheet, session, row, column, rowCount, columnCount) =>
        rangeOf(session, sheet, { row, column, rowCount, columnCount }),
      7
    ),
    getRanges: method(
      [optional(text)],
      (sheet, session, addresses) => {
        const ranges = (addresses?.split(",") ?? [undefined]).map((address) =>
          rangeAt(session, sheet, address)
        );
        return new HostObject("RangeAreas", { sheet, ranges });
      },
      9
    ),
    getUsedRange: method(
      [optional(boolean)],
      // Excel answers with A1 for a sheet without anything in it.
      (sheet, session, valuesOnly) =>
        usedRange(session, sheet, valuesOnly) ??
        new HostObject("Range", rangeAt(session, sheet, "A1"))
    ),
    getUsedRangeOrNullObject: method(
      [optional(boolean)],
      (sheet, session, valuesOnly) => usedRange(session, sheet, valuesOnly),
      4
    ),
    // The client finds a sheet again by these after getNext and copy.
    _GetSheetById: method([text], (_sheet, session, id) => asObject(session.sheetById(id))),
    _GetAnotherWorksheetById: method([text], (_sheet, session, id) =>
      asObject(session.sheetById(id))
    ),
    ...eventMethods<Sheet>((sheet) => sheet.id, {
      Activated: "worksheetActivated",
      Calculated: "worksheetCalculated",
      DataChanged: "worksheetChanged",
      Deactivated: "worksheetDeactivated",
      SelectionChanged: "worksheetSelectionChanged",
    }),
  },
};

/** A range, or an address on the sheet it is used with. */
export const rangeOrAddress = either(objectOf("Range"), text);
