import type { ChangeSet } from "../workbook/changes";
import { WorkbookFailure } from "../workbook/failure";
import { isOwnedName, type PresentName } from "./ownedNames";

/** What the workbook consists of at this moment. */
export interface Present {
  readonly readOnly: boolean;
  readonly sheets: readonly PresentSheet[];
  /** Defined names of the add-in's own. */
  readonly names: readonly PresentName[];
}

export interface PresentSheet {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly isProtected: boolean;
}

export async function readPresent(context: Excel.RequestContext): Promise<Present> {
  const { workbook } = context;
  workbook.load("readOnly");
  const sheets = workbook.worksheets.load(
    "items/id,items/name,items/position,items/protection/protected"
  );
  const names = workbook.names.load("items/name,items/formula,items/comment");
  await context.sync();
  return {
    readOnly: workbook.readOnly,
    sheets: sheets.items.map(({ id, name, position, protection }) => ({
      id,
      name,
      position,
      isProtected: protection.protected,
    })),
    names: names.items
      .filter(({ name }) => isOwnedName(name))
      .map(({ name, formula, comment }) => ({ name, formula: String(formula), comment })),
  };
}

/** Excel takes names that differ only by case for the same. */
export function sheetNamed({ sheets }: Present, name: string): PresentSheet | undefined {
  return sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** Sheets that are gone or protected and a read-only file are refused before anything is written. */
export function refuseWhatCannotBeWritten(present: Present, changes: ChangeSet): void {
  if (present.readOnly) throw new WorkbookFailure("readOnly");
  for (const name of sheetsOf(changes)) {
    const sheet = sheetNamed(present, name);
    if (!sheet) throw new WorkbookFailure("sheetGone", name);
    if (sheet.isProtected) throw new WorkbookFailure("protected", name);
  }
  for (const { name, before } of changes.reports) {
    if (!before && sheetNamed(present, name)) throw new WorkbookFailure("changedMeanwhile", name);
  }
}

/** The sheets that have to be there for the changes to be made. */
function sheetsOf({ cells, columns, highlights, reports }: ChangeSet): Set<string> {
  const written = [...cells, ...columns, ...highlights].map(({ sheet }) => sheet);
  return new Set([...written, ...reports.filter(({ before }) => before).map(({ name }) => name)]);
}
