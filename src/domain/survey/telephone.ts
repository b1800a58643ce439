import type { CellValue } from "../cells/grid";

/** What a telephone cell holds. */
export type TelephoneReading =
  | { readonly kind: "blank" }
  /** One number or more; a name beside them ('张三 13800138000') is left out of `numbers`. */
  | { readonly kind: "known"; readonly numbers: readonly string[] }
  /** A number cell that is a landline but for the 0 of its area code, which Excel drops. */
  | { readonly kind: "zeroLost"; readonly suggestion: string }
  | { readonly kind: "unknown"; readonly text: string };

const MOBILE = /^1[3-9]\d{9}$/;
const NOTHING = /^(?:[-—–/\\、.。]*|无|暂无|没有|不详)$/;

/** Spaces, dots and dashes inside a number group its digits and mean nothing. */
const GAP = "[- .]?";
const MOBILE_PART = `(?:\\+?(?:00)?86${GAP})?1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4}`;
/** 400 and 800 numbers, written 400-123-4567 or 4001-234-567. */
const SERVICE_PART = `[48]00${GAP}\\d{1,4}${GAP}\\d{3,4}${GAP}\\d{0,3}`;
/** With or without area code, 7 or 8 digits; real notices print local numbers without one. */
const LANDLINE_PART = `(?:(?:\\(0\\d{2,3}\\)|(?:\\+?86${GAP})?0\\d{2,3})${GAP})?\\d{3,4}${GAP}\\d{4}`;
const EXTENSION_PART = "(?: ?(?:-|转|转分机|分机|ext\\.?) ?\\d{1,5}| \\d{1,5})?";
const NUMBER = new RegExp(
  `(?<!\\d)(?:${MOBILE_PART}|${LANDLINE_PART}${EXTENSION_PART}|${SERVICE_PART})(?!\\d)`,
  "gi"
);
const BLANK: TelephoneReading = { kind: "blank" };

/** Reads a telephone cell: mobile, landline with or without area code and extension, several numbers, a name beside. */
export function readTelephone(value: CellValue): TelephoneReading {
  if (value === "") return BLANK;
  if (typeof value === "number") return readNumber(value);
  if (typeof value === "string") return MOBILE.test(value) ? known(value) : readText(value);
  return { kind: "unknown", text: String(value) };
}

function readNumber(value: number): TelephoneReading {
  const digits = String(value);
  if (MOBILE.test(digits) || /^\d{7,8}$/.test(digits)) return known(digits);
  if (/^[1-9]\d{8,10}$/.test(digits) && /^0(?:10|2\d|[3-9]\d{2})\d{7,8}$/.test(`0${digits}`))
    return { kind: "zeroLost", suggestion: `0${digits}` };
  return { kind: "unknown", text: digits };
}

function readText(raw: string): TelephoneReading {
  const text = raw
    .normalize("NFKC")
    .replace(/[—–―−‐‑‒_]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/ ?(-) ?/g, "$1")
    .trim();
  if (NOTHING.test(text)) return BLANK;
  const numbers = text.match(NUMBER) ?? [];
  const rest = text.replace(NUMBER, " ");
  // A room or a floor ('2楼') may stand beside the number; a longer run of digits is a number of no known form.
  return numbers.length > 0 && !/\d{3}/.test(rest)
    ? { kind: "known", numbers }
    : { kind: "unknown", text };
}

function known(number: string): TelephoneReading {
  return { kind: "known", numbers: [number] };
}
