import type { CellValue } from "../cells/grid";
import { calendarDate } from "../dates/calendarDate";

/** GB 11643-1999, 4.3: 2^(18-i) mod 11 for the digits 1 to 17. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = "10X98765432";
const SHOWN_FIRST = 6;
const SHOWN_LAST = 4;

/** What a cell of the identity number column holds. */
export type IdentityNumberReading =
  | { readonly kind: "blank" }
  /** Always 18 characters: a 15-digit number is written in its 18-digit form, which names the same person. */
  | { readonly kind: "valid"; readonly number: string }
  /** A number cell of more than 15 digits: the last digits are lost. */
  | { readonly kind: "damaged" }
  | { readonly kind: "invalid"; readonly text: string };

/** Reads a cell of the identity number column (公民身份号码, GB 11643-1999, or its 15-digit predecessor). */
export function readIdentityNumber(value: CellValue): IdentityNumberReading {
  if (typeof value === "number" && String(value).length !== 15) return { kind: "damaged" };
  const text = tidy(String(value));
  if (text === "" || /^[-—/无]+$/.test(text)) return { kind: "blank" };
  if (/^\d(?:\.\d+)?E\+?\d{1,2}$/.test(text)) return { kind: "damaged" };
  const number = /^\d{15}$/.test(text) ? withCentury(text) : text;
  return isIdentityNumber(number) ? { kind: "valid", number } : { kind: "invalid", text };
}

/** Whether these are 18 characters with a birth date that exists and the right check character. */
export function isIdentityNumber(text: string): boolean {
  return (
    /^[1-9]\d{16}[\dX]$/.test(text) && hasBirthDate(text) && text.endsWith(checkCharacter(text))
  );
}

/** 360704********1234: the first six and the last four stay, as on official lists; short texts are hidden whole. */
export function maskIdentityNumber(text: string): string {
  const hidden = text.length - SHOWN_FIRST - SHOWN_LAST;
  if (hidden <= 0) return "*".repeat(text.length);
  return text.slice(0, SHOWN_FIRST) + "*".repeat(hidden) + text.slice(-SHOWN_LAST);
}

/** As people write them: in one piece, 110105 19491231 002X, 1101 0519 4912 3100 2X, with hyphens, in full width. */
const DIGIT = "[0-9０-９]";
const LAST = "[0-9０-９XxＸｘ]";
const GAP = "[ \\u00A0\\u3000－—-]";
const WRITTEN = new RegExp(
  `(?<![0-9０-９A-Za-z])(?:${[
    `${DIGIT}{6}${GAP}?${DIGIT}{4}${GAP}?${DIGIT}{4}${GAP}?${DIGIT}{3}${LAST}`,
    `(?:${DIGIT}{4}${GAP}){4}${DIGIT}${LAST}`,
    `${DIGIT}{6}${GAP}?${DIGIT}{6}${GAP}?${DIGIT}{3}`,
  ].join("|")})(?![0-9０-９A-Za-z])`,
  "g"
);

/** Masks every identity number inside a text (a remark, a name), also one whose check character is wrong. */
export function maskIdentityNumbersIn(text: string): string {
  // Nearly every text is shorter.
  if (text.length < 15) return text;
  return text.replace(WRITTEN, (found) => {
    const number = tidy(found).replace(/[－—-]/g, "");
    return mayBeIdentityNumber(number) ? maskIdentityNumber(number) : found;
  });
}

function mayBeIdentityNumber(digits: string): boolean {
  const number = digits.length === 15 ? withCentury(digits) : digits;
  return /^[1-9]\d{5}(?:18|19|20)/.test(number) && hasBirthDate(number);
}

function tidy(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u200B-\u200F\u2060\uFEFF'`"‘’]/g, "")
    .toUpperCase();
}

/** The 18-digit form of a 15-digit number; those were only given to people born in the 20th century. */
function withCentury(number: string): string {
  const first17 = `${number.slice(0, 6)}19${number.slice(6)}`;
  return first17 + checkCharacter(first17);
}

function hasBirthDate(number: string): boolean {
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)];
  return calendarDate(Number(year), Number(month), Number(day)) !== undefined;
}

function checkCharacter(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECK_CHARACTERS[sum % 11]!;
}
