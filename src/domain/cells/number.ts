import type { CellValue } from "./grid";
import { normaliseText } from "./text";

/**
 * What a cell that should hold a number really holds. Nothing is coerced: a number typed as text says so, and
 * whatever is no number keeps its text for the finding.
 */
export type Reading =
  | NumberReading
  | { readonly kind: "blank" }
  /** The clerk says that there is no such figure: '-', '—', '/', '无', '不适用'. */
  | { readonly kind: "notApplicable"; readonly text: string }
  /** An Excel error such as '#DIV/0!'. */
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "text"; readonly text: string };

export interface NumberReading {
  readonly kind: "number";
  readonly value: number;
  readonly writtenAs: "number" | "text";
}

/** A percent: `value` is a share of one where a % sign was written ('95.5%' is 0.955), else the bare number. */
export type PercentReading =
  | (NumberReading & {
      readonly percentSign: boolean;
      /** Digits after the point as typed; undefined for a number, whose number format decides what is shown. */
      readonly decimals: number | undefined;
    })
  | Exclude<Reading, NumberReading>;

const NOT_APPLICABLE = /^(?:[-‐-―−─ー]+|\/|\\|无|不适用|n\/a)$/i;
const EXCEL_ERROR = /^#(?:[A-Z][A-Z0-9/_]*[!?]?|N\/A)$/;
const MINUS = /^[-‐-―−]/;
/** Plain digits, or groups of three: '1,16' is a slip and stays text. */
const UNSIGNED = /^(?:(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?|(\.\d+))$/;
const COUNTING_UNIT = /(?:人次|人|户|家|名|个|位|户次|件|宗|元|亩|户数)$/;
const LARGE_UNIT: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };
/** A double holds 15 decimal digits for certain; more would be rounded silently. */
const MAX_DIGITS = 15;

/**
 * Reads a count as people type it: 1160, '1,160', '1160人', '１１６０', '1.16万' (exactly 11600), negatives as '-5',
 * '−5', '－5' or '(5)'. '约1160', '1,16', '12.3(5)' and codes of more than 15 digits stay text.
 */
export function readCount(value: CellValue): Reading {
  if (typeof value === "number") return { kind: "number", value, writtenAs: "number" };
  if (value === "") return BLANK;
  const text = joinSpacedGroups(value);
  const special = readWithoutNumber(text);
  if (special) return special;
  const number = parseSigned(text, parseWithUnits);
  return number === undefined
    ? { kind: "text", text: String(value) }
    : { kind: "number", value: number, writtenAs: "text" };
}

/** Reads a percent as people type it: 0.955, 95.5, '95.5%', '９５．５％', '-3.2%'. */
export function readPercent(value: CellValue): PercentReading {
  if (typeof value === "number")
    return {
      kind: "number",
      value,
      writtenAs: "number",
      percentSign: false,
      decimals: undefined,
    };
  if (value === "") return BLANK;
  const text = joinSpacedGroups(value);
  const special = readWithoutNumber(text);
  if (special) return special;
  const percentSign = text.endsWith("%");
  const digits = percentSign ? text.slice(0, -1) : text;
  const number = parseSigned(digits, (part) => parseUnsigned(part, percentSign ? -2 : 0));
  if (number === undefined) return { kind: "text", text: String(value) };
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  return { kind: "number", value: number, writtenAs: "text", percentSign, decimals };
}

const BLANK = { kind: "blank" } as const;

function readWithoutNumber(text: string): Exclude<Reading, NumberReading> | undefined {
  if (text === "") return BLANK;
  if (NOT_APPLICABLE.test(text)) return { kind: "notApplicable", text };
  if (EXCEL_ERROR.test(text)) return { kind: "error", text };
  return undefined;
}

/** '1 160' is a number in groups of three; '11 60' is not, so white space between digits must not just vanish. */
function joinSpacedGroups(value: CellValue): string {
  const text = String(value);
  return normaliseText(/\s/.test(text) ? text.replace(/(\d)\s+(?=\d)/g, "$1,") : text);
}

function parseSigned(
  text: string,
  parse: (unsigned: string) => number | undefined
): number | undefined {
  const bracketed = /^\(([^()]+)\)(.*)$/.exec(text);
  if (bracketed) return negate(parse(`${bracketed[1]}${bracketed[2]}`));
  if (MINUS.test(text)) return negate(parse(text.slice(1)));
  return parse(text.replace(/^\+/, ""));
}

function negate(number: number | undefined): number | undefined {
  return number === undefined || number === 0 ? number : -number;
}

function parseWithUnits(text: string): number | undefined {
  const bare = text.replace(COUNTING_UNIT, "");
  const power = LARGE_UNIT[bare.slice(-1)];
  return power === undefined ? parseUnsigned(bare, 0) : parseUnsigned(bare.slice(0, -1), power);
}

/** Shifts the decimal point in the text: multiplying by 10000 in floating point would not be exact. */
function parseUnsigned(text: string, powerOfTen: number): number | undefined {
  if (!UNSIGNED.test(text)) return undefined;
  const digits = text.replaceAll(",", "");
  const significant = digits.replace(".", "").replace(/^0+/, "");
  return significant.length > MAX_DIGITS ? undefined : Number(`${digits}e${powerOfTen}`);
}
