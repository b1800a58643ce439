import { HostFailure } from "../failure";
import { changeReferences } from "../formulaReferences";
import type { Session } from "../session";
import type { DefinedName, Sheet, UnsupportedPart, Workbook } from "../workbook";
import { announceSheet, freeId, nameForCopy, sheetByKey } from "./sheets";
import { renameInFormulas } from "./shiftFormulas";

/** Excel.WorksheetPositionType */
export type Position = "None" | "Before" | "After" | "Beginning" | "End";

/** A sheet with the same content under another id and name; what it holds is shared, since it never changes. */
function duplicate(sheet: Sheet, id: string, name: string): Sheet {
  return {
    ...sheet,
    id,
    name,
    cells: new Map([...sheet.cells].map(([row, cells]) => [row, new Map(cells)])),
    columns: new Map(sheet.columns),
    rows: new Map(sheet.rows),
    customProperties: new Map(sheet.customProperties),
  };
}

function place(
  book: Workbook,
  sheet: Sheet,
  position: Position,
  relativeTo: Sheet | undefined
): void {
  const beside = relativeTo ? book.sheets.indexOf(relativeTo) : undefined;
  const index = {
    None: 0,
    Beginning: 0,
    End: book.sheets.length,
    Before: beside,
    After: beside === undefined ? undefined : beside + 1,
  }[position];
  if (index === undefined) {
    throw new HostFailure("InvalidArgument", `${position} needs a sheet to be relative to`);
  }
  book.sheets = [...book.sheets.slice(0, index), sheet, ...book.sheets.slice(index)];
}

/** worksheet.copy: references of the copy to its own sheet mean the copy. */
export function copySheet(
  session: Session,
  sheet: Sheet,
  position: Position,
  relativeTo: Sheet | undefined
): Sheet {
  const book = session.workbook;
  const copy = duplicate(sheet, freeId(book), nameForCopy(book, sheet.name));
  copy.tables = [];
  renameInFormulas({ ...book, sheets: [copy], names: [] }, sheet.name, copy.name);
  place(book, copy, position, relativeTo);
  const scoped = book.names.filter(({ scope }) => scope === sheet.id);
  book.names = [...book.names, ...scoped.map((name) => moveName(name, sheet, copy))];
  session.structureChanged();
  session.clearUndo("worksheet.copy");
  announceSheet(session, "worksheetAdded", copy);
  return copy;
}

function moveName(name: DefinedName, from: Sheet, to: Sheet): DefinedName {
  const formula = changeReferences(name.formula, (reference) =>
    reference.sheetName?.toLowerCase() === from.name.toLowerCase()
      ? { ...reference, sheetName: to.name }
      : reference
  );
  return { ...name, formula, ...(name.scope === undefined ? {} : { scope: to.id }) };
}

/** "In Excel on the web, this API doesn't support inserting charts, comments, PivotTables, or slicers." */
const REJECTED_ON_THE_WEB: readonly UnsupportedPart[] = [
  "chart",
  "comments",
  "pivotTable",
  "slicer",
];

export interface InsertOptions {
  readonly position: Position;
  readonly relativeTo: Sheet | undefined;
  /** All sheets unless given. */
  readonly names: readonly string[] | undefined;
}

/** Sheets of another workbook, one after the other in their order; gives their new ids. */
export function insertSheets(
  session: Session,
  source: Workbook,
  options: InsertOptions
): readonly string[] {
  const chosen = chosenSheets(source, options.names);
  if (session.profile === "web") chosen.forEach(refuseOnTheWeb);
  const book = session.workbook;
  let previous: Sheet | undefined;
  const ids = chosen.map((sheet) => {
    const copy = duplicate(sheet, freeId(book), nameForCopy(book, sheet.name));
    if (copy.name !== sheet.name) {
      renameInFormulas({ ...book, sheets: [copy], names: [] }, sheet.name, copy.name);
    }
    if (previous) place(book, copy, "After", previous);
    else place(book, copy, options.position, options.relativeTo);
    previous = copy;
    bringNames(book, source, sheet, copy);
    announceSheet(session, "worksheetAdded", copy);
    return copy.id;
  });
  session.structureChanged();
  session.clearUndo("insertWorksheetsFromBase64");
  return ids;
}

function chosenSheets(source: Workbook, names: readonly string[] | undefined): readonly Sheet[] {
  if (!names) return source.sheets;
  return names.map((name) => {
    const sheet = sheetByKey(source, name);
    if (!sheet) throw new HostFailure("ItemNotFound", `the file has no sheet '${name}'`);
    return sheet;
  });
}

function refuseOnTheWeb(sheet: Sheet): void {
  const found = sheet.unsupportedParts.find((part) => REJECTED_ON_THE_WEB.includes(part));
  const part = sheet.charts.length > 0 ? "chart" : found;
  if (part) throw new HostFailure("UnsupportedOperation", `'${sheet.name}' has a ${part}`);
}

/** The sheet's own names come along, except where the workbook has such a name already. */
function bringNames(book: Workbook, source: Workbook, sheet: Sheet, copy: Sheet): void {
  const own = source.names.filter(({ scope }) => scope === sheet.id);
  book.names = [...book.names, ...own.map((name) => moveName(name, sheet, copy))];
}
