import { HostFailure } from "../failure";
import { emptySheet, sheetId } from "../emptyWorkbook";
import type { Session } from "../session";
import type { Sheet, Workbook } from "../workbook";
import { breakReferences, renameInFormulas } from "./shiftFormulas";

const LONGEST_NAME = 31;

/**
 * Excel's rules for a sheet's name ("Rename a worksheet", support.microsoft.com): not blank, at most 31 characters, none
 * of / \ ? * : [ ], no apostrophe at either end, not History, and no two alike but for capitals.
 */
export function requireSheetName(book: Workbook, name: string, self?: Sheet): void {
  const refuse = (why: string) => {
    throw new HostFailure("InvalidArgument", `'${name}' is no name for a sheet: ${why}`);
  };
  if (name.trim() === "") refuse("it is blank");
  if (name.length > LONGEST_NAME) refuse(`it has more than ${LONGEST_NAME} characters`);
  if (/[/\\?*:[\]]/.test(name)) refuse("it has one of / \\ ? * : [ ]");
  if (/^'|'$/.test(name)) refuse("an apostrophe at an end");
  if (name.toLowerCase() === "history") refuse("Excel keeps it for itself");
  const other = sheetByName(book, name);
  if (other && other !== self) {
    throw new HostFailure("ItemAlreadyExists", `there is a sheet '${other.name}'`);
  }
}

export function sheetByName(book: Workbook, name: string): Sheet | undefined {
  return book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** getItem's key is a name or an id. */
export function sheetByKey(book: Workbook, key: string): Sheet | undefined {
  return sheetByName(book, key) ?? book.sheets.find((sheet) => sheet.id === key);
}

export function addSheet(session: Session, given: string | undefined): Sheet {
  const book = session.workbook;
  const name = given ?? freeName(book);
  requireSheetName(book, name);
  const sheet = emptySheet(freeId(book), name);
  book.sheets.push(sheet);
  session.structureChanged();
  session.clearUndo("worksheets.add");
  announceSheet(session, "worksheetAdded", sheet);
  return sheet;
}

/** The ids of sheets that were deleted: what still names one must not find another. */
const retired = new WeakMap<Workbook, Set<string>>();

/** An id no sheet of the workbook has or had. */
export function freeId(book: Workbook): string {
  const isTaken = (id: string) =>
    retired.get(book)?.has(id) || book.sheets.some((sheet) => sheet.id === id);
  let number = book.sheets.length + 1;
  while (isTaken(sheetId(number))) number++;
  return sheetId(number);
}

function freeName(book: Workbook): string {
  let number = book.sheets.length + 1;
  while (sheetByName(book, `Sheet${number}`)) number++;
  return `Sheet${number}`;
}

/** 'Name', or where that is taken 'Name (2)', 'Name (3)' …, as Excel names copies. */
export function nameForCopy(book: Workbook, name: string): string {
  for (let number = 2, candidate = name; ; number++) {
    if (!sheetByName(book, candidate)) return candidate;
    const suffix = ` (${number})`;
    candidate = name.slice(0, LONGEST_NAME - suffix.length) + suffix;
  }
}

export function renameSheet(session: Session, sheet: Sheet, name: string): void {
  requireSheetName(session.workbook, name, sheet);
  renameInFormulas(session.workbook, sheet.name, name);
  sheet.name = name;
  session.structureChanged();
}

/** Excel keeps at least one visible sheet, and refuses to delete one that is very hidden. */
export function deleteSheet(session: Session, sheet: Sheet): void {
  const book = session.workbook;
  if (sheet.visibility === "VeryHidden") {
    throw new HostFailure("InvalidOperation", `'${sheet.name}' is very hidden`);
  }
  requireAnotherVisible(book, sheet);
  book.sheets = book.sheets.filter((other) => other !== sheet);
  retired.set(book, (retired.get(book) ?? new Set()).add(sheet.id));
  book.names = book.names.filter((name) => name.scope !== sheet.id);
  breakReferences(book, sheet.name);
  session.references.forEach((range) => {
    if (range.sheet === sheet) range.gone = true;
  });
  session.structureChanged();
  session.clearUndo("worksheet.delete");
  announceSheet(session, "worksheetDeleted", sheet);
  if (book.activeSheetId === sheet.id) activateFirstVisible(session);
}

export function requireAnotherVisible(book: Workbook, sheet: Sheet): void {
  if (book.sheets.some((other) => other !== sheet && other.visibility === "Visible")) return;
  throw new HostFailure("InvalidOperation", "a workbook keeps at least one visible sheet");
}

function activateFirstVisible(session: Session): void {
  const next = session.workbook.sheets.find((sheet) => sheet.visibility === "Visible");
  if (next) activateSheet(session, next);
}

export function activateSheet(session: Session, sheet: Sheet): void {
  const book = session.workbook;
  if (sheet.visibility !== "Visible") {
    throw new HostFailure("InvalidOperation", `the sheet '${sheet.name}' is hidden`);
  }
  if (book.activeSheetId === sheet.id) return;
  session.events.fire("worksheetDeactivated", book.activeSheetId, {
    worksheetId: book.activeSheetId,
  });
  book.activeSheetId = sheet.id;
  session.events.fire("worksheetActivated", sheet.id, { worksheetId: sheet.id });
}

export function announceSheet(
  session: Session,
  event: "worksheetAdded" | "worksheetDeleted",
  sheet: Sheet
): void {
  session.events.fire(event, sheet.id, { source: "Local", worksheetId: sheet.id });
}
