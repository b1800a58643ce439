import { areaAddress, parseArea } from "../workbook/address";
import type { OwnedRange } from "../workbook/snapshot";

/** A defined name of the add-in's own, as it stands in the workbook. */
export interface PresentName {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
}

/**
 * What the add-in made is recorded as hidden defined names, one per range: Excel keeps them in the file and moves them
 * with inserted rows and columns, and needs no cell for them.
 */
const PREFIX = "_enrolment_tracker.";

export const isOwnedName = (name: string) => name.startsWith(PREFIX);

/** '_enrolment_tracker.status.2' at "='附件1'!$E$3:$E$22"; undefined when it is no name of ours or its range is gone. */
export function ownedRange(name: string, formula: string, comment: string): OwnedRange | undefined {
  if (!isOwnedName(name)) return undefined;
  const split = formula.lastIndexOf("!");
  const area = parseArea(formula);
  if (split < 0 || !area) return undefined;
  const sheet = formula
    .slice(1, split)
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'");
  const key = name.slice(PREFIX.length).replace(/\.\d+$/, "");
  return { key, sheet, area, ...(comment && { note: comment }) };
}

/** The name and reference that record an owned range; `number` tells ranges of one key apart. */
export function ownedName(range: OwnedRange, number: number): { name: string; formula: string } {
  const [first = "", last = first] = areaAddress(range.area).split(":").map(absolute);
  return {
    name: `${PREFIX}${range.key}.${number}`,
    formula: `='${range.sheet.replaceAll("'", "''")}'!${first}:${last}`,
  };
}

const absolute = (address: string) => address.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");

export function sameOwned(one: OwnedRange, other: OwnedRange): boolean {
  const text = ({ key, sheet, area, note = "" }: OwnedRange) =>
    [key, sheet, areaAddress(area), note].join("\n");
  return text(one) === text(other);
}

export const ownedIn = (names: readonly PresentName[]): OwnedRange[] =>
  names.flatMap(({ name, formula, comment }) => ownedRange(name, formula, comment) ?? []);

/**
 * Queues what makes this the record of what the add-in owns; names that are right stay.
 *
 * @param open gets a sheet by the name it had when it was read
 */
export function queueOwned(
  names: Excel.NamedItemCollection,
  present: readonly PresentName[],
  wanted: readonly OwnedRange[],
  open: (sheet: string) => Excel.Worksheet
): void {
  const isWanted = (name: PresentName) =>
    ownedIn([name]).some((range) => wanted.some((other) => sameOwned(other, range)));
  const kept = present.filter(isWanted);
  const wrong = present.filter((name) => !isWanted(name));
  wrong.forEach(({ name }) => names.getItem(name).delete());
  let number = Math.max(0, ...present.map(({ name }) => Number(/\d+$/.exec(name)?.[0] ?? 0)));
  const missing = wanted.filter((range) => !ownedIn(kept).some((other) => sameOwned(other, range)));
  for (const range of missing) {
    const reference = open(range.sheet).getRange(areaAddress(range.area));
    const { name } = ownedName(range, ++number);
    names.add(name, reference, range.note ?? "").visible = false;
  }
}

/** Queues what makes the add-in's names those of an earlier moment again. */
export function restoreNames(
  names: Excel.NamedItemCollection,
  now: readonly PresentName[],
  earlier: readonly PresentName[]
): void {
  const isIn = (all: readonly PresentName[], { name }: PresentName) =>
    all.some((other) => other.name === name);
  now.filter((name) => !isIn(earlier, name)).forEach(({ name }) => names.getItem(name).delete());
  earlier
    .filter((name) => !isIn(now, name))
    .forEach(({ name, formula, comment }) => {
      names.add(name, formula, comment).visible = false;
    });
}
