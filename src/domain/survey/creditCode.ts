import type { CellValue } from "../cells/grid";
import { isIdentityNumber, maskIdentityNumber, maskIdentityNumbersIn } from "./identityNumber";

/** GB 32100-2015, 4: I, O, S, V and Z are left out because they are misread as 1, 0, 5, U and 2. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
/** GB 32100-2015, table 2: 3^i mod 31 for the characters 1 to 17. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const LENGTH = 18;
const MODULUS = 31;
const REGISTRATION_NUMBER_LENGTH = 15;

/** What a cell of the credit code column holds. */
export type CreditCodeReading =
  | { readonly kind: "blank" }
  | { readonly kind: "valid"; readonly code: string }
  /** 18 legal characters, but the last is not their check character. Real codes in circulation fail it too. */
  | { readonly kind: "checkFails"; readonly code: string; readonly expected: string }
  /** A number: Excel keeps 15 digits, so the rest of the code is lost and is never guessed. */
  | { readonly kind: "damaged"; readonly text: string }
  | { readonly kind: "wrongLength"; readonly text: string; readonly length: number }
  /** `position` counts from 1; `suggestion` is the code with I and O read as 1 and 0, when that passes the check. */
  | {
      readonly kind: "illegalCharacter";
      readonly text: string;
      readonly character: string;
      readonly position: number;
      readonly suggestion?: string;
    }
  /** A 15-digit business registration number of the time before 2015. */
  | { readonly kind: "registrationNumber"; readonly text: string }
  /** A 9-character organisation code (GB 11714), today the characters 9 to 17 of the credit code. */
  | { readonly kind: "organisationCode"; readonly text: string }
  /** The owner's identity number, as some shops give; it must not be shown. */
  | { readonly kind: "identityNumber"; readonly text: string };

/** The value of each ASCII character in the alphabet, or -1. */
const VALUES = Int8Array.from({ length: 128 }, (_, ascii) =>
  ALPHABET.indexOf(String.fromCharCode(ascii))
);
const NOTHING = /^(?:[-—–/\\、.。*]*|无|暂无|没有|未办理?|办理中|正在办理|待办|不详)$/;
/** Spaces, invisible characters and the marks people group digits with. */
const SEPARATORS = /[\s\u200B-\u200F\u2060\uFEFF'`"‘’“”\-—–_·.]/g;
const BLANK: CreditCodeReading = { kind: "blank" };

/** Reads a cell of the credit code column (统一社会信用代码, GB 32100-2015). */
export function readCreditCode(value: CellValue): CreditCodeReading {
  if (typeof value === "string") {
    // Most cells hold a clean code; they need no tidying.
    if (value.length === LENGTH && checksumHolds(value)) return { kind: "valid", code: value };
    return value === "" ? BLANK : readText(value);
  }
  return typeof value === "number" ? readNumber(value) : readText(String(value));
}

/** The check character of the first 17 characters; undefined when one of them is not in the alphabet. */
export function creditCodeCheckCharacter(code: string): string | undefined {
  const sum = weightedSum(code);
  return sum < 0 ? undefined : ALPHABET[(MODULUS - (sum % MODULUS)) % MODULUS];
}

function readText(raw: string): CreditCodeReading {
  const text = raw.normalize("NFKC").trim();
  if (NOTHING.test(text)) return BLANK;
  // 9.144E+17: a number that was turned into text after its digits were lost.
  if (/^\d(?:\.\d+)?E\+?\d{1,2}$/i.test(text)) return { kind: "damaged", text };
  return readTidied(text.replace(SEPARATORS, "").toUpperCase());
}

function readTidied(text: string): CreditCodeReading {
  const length = [...text].length;
  if (/^\d+$/.test(text) && length === REGISTRATION_NUMBER_LENGTH)
    return { kind: "registrationNumber", text };
  if (/^[0-9A-Z]{8}[0-9X]$/.test(text)) return { kind: "organisationCode", text };
  if (length !== LENGTH) return { kind: "wrongLength", text, length };
  const illegal = [...text].findIndex((character) => !ALPHABET.includes(character));
  return illegal < 0 ? readLegal(text) : readIllegal(text, illegal);
}

function readLegal(code: string): CreditCodeReading {
  if (checksumHolds(code)) return { kind: "valid", code };
  if (isIdentityNumber(code)) return { kind: "identityNumber", text: code };
  return { kind: "checkFails", code, expected: creditCodeCheckCharacter(code) ?? "" };
}

function readIllegal(text: string, index: number): CreditCodeReading {
  const suggestion = text.replaceAll("I", "1").replaceAll("O", "0");
  return {
    kind: "illegalCharacter",
    text,
    character: [...text][index] ?? "",
    position: index + 1,
    ...(checksumHolds(suggestion) && { suggestion }),
  };
}

function readNumber(value: number): CreditCodeReading {
  const text = String(value);
  // 15 digits are kept exactly, and no registration number or organisation code of interest starts with 0.
  if (/^(?:\d{9}|\d{15})$/.test(text)) return readTidied(text);
  return { kind: "damaged", text };
}

function checksumHolds(code: string): boolean {
  const sum = weightedSum(code);
  const check = valueOf(code, LENGTH - 1);
  return code.length === LENGTH && sum >= 0 && check >= 0 && (sum + check) % MODULUS === 0;
}

/** The weighted sum of the first 17 characters, or -1 when one is not in the alphabet. */
function weightedSum(code: string): number {
  let sum = 0;
  for (let index = 0; index < WEIGHTS.length; index++) {
    const value = valueOf(code, index);
    if (value < 0) return -1;
    sum += value * WEIGHTS[index]!;
  }
  return sum;
}

function valueOf(code: string, index: number): number {
  return VALUES[code.charCodeAt(index)] ?? -1;
}

/** The code as result sheets and messages show it; an identity number given in its place is masked. */
export function shownCreditCode(reading: CreditCodeReading): string {
  switch (reading.kind) {
    case "blank":
      return "";
    case "valid":
    case "checkFails":
      return reading.code;
    case "identityNumber":
      return maskIdentityNumber(reading.text);
    default:
      return maskIdentityNumbersIn(reading.text);
  }
}
