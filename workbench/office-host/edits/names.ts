import { HostFailure } from "../failure";
import type { Session } from "../session";
import type { NamesTarget, NameTarget } from "../targets";
import type { DefinedName, Sheet, Workbook } from "../workbook";
import { requireEditable } from "./permission";

export function namesIn(book: Workbook, scope: Sheet | undefined): readonly DefinedName[] {
  return book.names.filter((name) => name.scope === scope?.id);
}

export function nameOf(book: Workbook, { scope, name }: NameTarget): DefinedName {
  const found = namesIn(book, scope).find(
    (candidate) => candidate.name.toLowerCase() === name.toLowerCase()
  );
  if (!found) throw new HostFailure("ItemNotFound", `the name ${name} is gone`);
  return found;
}

/**
 * "Names in formulas" (support.microsoft.com): a letter, an underscore or a backslash, then letters, digits, periods and
 * underscores; no cell's address; at most 255 characters.
 */
function requireName(name: string): void {
  const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name);
  const likeCell = /^(\$?[A-Z]{1,3}\$?\d+|R|C|R\d*C\d*)$/i.test(name);
  if (!wellFormed || likeCell) throw new HostFailure("InvalidArgument", `'${name}' is no name`);
}

export function addName(
  session: Session,
  { scope }: NamesTarget,
  name: string,
  formula: string,
  comment = ""
): DefinedName {
  requireEditable(session);
  requireName(name);
  const { workbook } = session;
  if (namesIn(workbook, scope).some((other) => other.name.toLowerCase() === name.toLowerCase())) {
    throw new HostFailure("ItemAlreadyExists", `there is a name ${name}`);
  }
  const added: DefinedName = {
    name,
    formula,
    visible: true,
    comment,
    ...(scope ? { scope: scope.id } : {}),
  };
  workbook.names = [...workbook.names, added];
  session.structureChanged();
  return added;
}

export function changeName(
  session: Session,
  target: NameTarget,
  changes: Partial<DefinedName>
): void {
  requireEditable(session);
  const old = nameOf(session.workbook, target);
  session.workbook.names = session.workbook.names.map((name) =>
    name === old ? { ...name, ...changes } : name
  );
  session.structureChanged();
}

export function deleteName(session: Session, target: NameTarget): void {
  requireEditable(session);
  const old = nameOf(session.workbook, target);
  session.workbook.names = session.workbook.names.filter((name) => name !== old);
  session.structureChanged();
}
