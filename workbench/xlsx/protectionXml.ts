import { childOf, flagOf } from "../../src/xlsx/xmlTree";
import { sameData } from "./sameData";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { Protection, ProtectionOptions, Sheet } from "../office-host/workbook";
import type { EditedDocument } from "./editedDocument";
import type { AttributeValues } from "./xmlText";

type Allowed = Exclude<keyof ProtectionOptions, "selectionMode">;

/** The file says what is forbidden. Most is forbidden unless it says otherwise; the last two are not. */
const FORBIDDING = [
  ["allowAutoFilter", "autoFilter", true],
  ["allowDeleteColumns", "deleteColumns", true],
  ["allowDeleteRows", "deleteRows", true],
  ["allowFormatCells", "formatCells", true],
  ["allowFormatColumns", "formatColumns", true],
  ["allowFormatRows", "formatRows", true],
  ["allowInsertColumns", "insertColumns", true],
  ["allowInsertHyperlinks", "insertHyperlinks", true],
  ["allowInsertRows", "insertRows", true],
  ["allowPivotTables", "pivotTables", true],
  ["allowSort", "sort", true],
  ["allowEditObjects", "objects", false],
  ["allowEditScenarios", "scenarios", false],
] as const satisfies readonly (readonly [Allowed, string, boolean])[];

export function readProtection(root: XmlElement): Protection | undefined {
  const protection = childOf(root, "sheetProtection");
  if (!flagOf(protection, "sheet")) return undefined;
  const allowed = Object.fromEntries(
    FORBIDDING.map(([option, name, absent]) => [option, !flagOf(protection, name, absent)])
  ) as Record<Allowed, boolean>;
  const noLocked = flagOf(protection, "selectLockedCells");
  const noUnlocked = flagOf(protection, "selectUnlockedCells");
  const selectionMode = noUnlocked ? "None" : noLocked ? "Unlocked" : "Normal";
  return { options: { ...allowed, selectionMode } };
}

/** A password's hash in the file stays as long as the sheet stays protected by it. */
export function writeProtection(document: EditedDocument, { protection }: Sheet): void {
  const before = readProtection(document.root);
  const samePassword = protection?.password === undefined;
  if (samePassword && sameData(before, protection)) return;
  if (!protection) return document.setChildren("sheetProtection", "");
  document.setAttributes("sheetProtection", {
    ...(protection.password !== undefined && passwordAttributes(protection.password)),
    sheet: true,
    ...optionAttributes(protection.options),
  });
}

function optionAttributes(options: ProtectionOptions): AttributeValues {
  const attributes = FORBIDDING.map(([option, name, absent]) => {
    const forbidden = !options[option];
    return [name, forbidden === absent ? undefined : forbidden] as const;
  });
  const mode = options.selectionMode;
  return {
    ...Object.fromEntries(attributes),
    selectLockedCells: mode === "Normal" ? undefined : true,
    selectUnlockedCells: mode === "None" ? true : undefined,
  };
}

/** The short hash that every version of Excel reads (ECMA-376-4, 14.7.1); other hashes of the file go. */
function passwordAttributes(password: string): AttributeValues {
  let hash = 0;
  for (const letter of [...password].reverse()) {
    hash = rotated(hash) ^ letter.charCodeAt(0);
  }
  hash = rotated(hash) ^ password.length ^ 0xce4b;
  const text = hash.toString(16).toUpperCase().padStart(4, "0");
  const others = { algorithmName: undefined, hashValue: undefined, saltValue: undefined };
  return { ...others, spinCount: undefined, password: text };
}

/** Rotates 15 bits to the left. */
const rotated = (hash: number) => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
