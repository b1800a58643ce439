import { areaAddress, parseArea } from "../workbook/address";
import type { OwnedRange } from "../workbook/snapshot";

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
