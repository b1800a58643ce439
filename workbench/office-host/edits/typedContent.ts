import type { Cell, Style } from "../workbook";
import { ERROR_TEXTS } from "../errorValues";
import { HostFailure } from "../failure";
import { readDate, type TypedNumber } from "./typedDate";

/** What a cell gets when something is written into it; a number format only where the text brings one along. */
export type Content = Pick<Cell, "value" | "isError" | "formula"> & {
  readonly numberFormat?: string;
  readonly quotePrefix?: boolean;
};

/** learn.microsoft.com: "Excel specifications and limits", characters in a cell and in a formula. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/**
 * What Excel makes of a value an add-in writes. Texts are read as if a person had typed them (Range.values: "If the
 * returned value starts with a plus, minus or equal sign, Excel interprets this value as a formula"), unless the cell's
 * number format is text.
 */
export function typedContent(entry: unknown, style: Style): Content {
  if (typeof entry === "number" || typeof entry === "boolean") return { value: entry };
  if (typeof entry !== "string") {
    throw new HostFailure("InvalidArgument", `a cell cannot hold ${JSON.stringify(entry)}`);
  }
  if (entry.length > LONGEST_TEXT) {
    throw new HostFailure("InvalidArgument", `a cell holds ${LONGEST_TEXT} characters`);
  }
  if (entry === "") return { value: "" };
  if (entry.startsWith("'")) return { value: entry.slice(1), quotePrefix: true };
  if (style.numberFormat === "@") return { value: entry };
  return (
    formulaContent(entry) ??
    constantContent(entry, style.numberFormat === "General") ??
    signedFormula(entry) ?? { value: entry }
  );
}

function formulaContent(entry: string): Content | undefined {
  if (!entry.startsWith("=") || entry === "=") return undefined;
  if (entry.length > LONGEST_FORMULA) {
    throw new HostFailure("InvalidArgument", `a formula holds ${LONGEST_FORMULA} characters`);
  }
  if (!isBalanced(entry)) {
    throw new HostFailure("InvalidArgument", `'${entry}' is no formula`);
  }
  return { value: 0, formula: entry };
}

/** '+A1' and '-A1' become formulas too, when they are no numbers. '-' alone stays text. */
function signedFormula(entry: string): Content | undefined {
  if (!/^[+-]/.test(entry) || /^[+-]+$/.test(entry)) return undefined;
  return formulaContent(`=${entry}`);
}

/** Excel refuses formulas it cannot read; quotes and brackets that do not close are the ones noticed here. */
function isBalanced(formula: string): boolean {
  const code = formula.replace(/"(?:[^"]|"")*"/g, "").replace(/'(?:[^']|'')*'/g, "");
  if (/["']/.test(code)) return false;
  let depth = 0;
  for (const character of code) {
    if (character === "(") depth++;
    else if (character === ")" && --depth < 0) return false;
  }
  return depth === 0;
}

function constantContent(entry: string, general: boolean): Content | undefined {
  const upper = entry.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  if (ERROR_TEXTS.has(upper)) return { value: upper, isError: true };
  if (!/\d/.test(entry)) return undefined;
  const read = readNumber(entry.trim()) ?? readDate(entry.trim());
  if (!read) return undefined;
  const numberFormat = general ? read.numberFormat : undefined;
  return numberFormat === undefined ? { value: read.value } : { value: read.value, numberFormat };
}

const NUMBER =
  /^(?<sign>[+-]?)(?<currency>[¥$]?)(?<open>\(?)(?<whole>\d{1,3}(?:,\d{3})+|\d*)(?<fraction>\.\d*)?(?<exponent>e[+-]?\d+)?(?<close>\)?)(?<percent>%?)$/i;

/** 1160, 1,160, -0.5, .5, 1e3, 95.6%, ¥1,160, (5) as Excel reads them; undefined for anything else. */
function readNumber(entry: string): TypedNumber | undefined {
  const parts = NUMBER.exec(entry)?.groups;
  if (!parts) return undefined;
  const { sign, open, close, whole = "", fraction = "", exponent = "" } = parts;
  if (!/\d/.test(whole + fraction) || Boolean(open) !== Boolean(close)) return undefined;
  const size = Number(whole.replaceAll(",", "") + fraction + exponent);
  if (!Number.isFinite(size)) return undefined;
  const value = sign === "-" || open ? -size : size;
  return { value: parts.percent ? dividedBy100(value) : value, ...formatOf(parts) };
}

/** The number format that comes along with the way a number is written. */
function formatOf(parts: Readonly<Record<string, string | undefined>>): { numberFormat?: string } {
  const { currency = "", whole = "", fraction = "", exponent, percent } = parts;
  const decimals = fraction.length > 1 ? ".00" : "";
  if (percent) return { numberFormat: `0${decimals}%` };
  if (exponent) return { numberFormat: "0.00E+00" };
  if (!whole.includes(",") && !currency) return {};
  return { numberFormat: `${currency}#,##0${decimals}` };
}

/** 95.6 / 100 in binary is 0.9559999999999999; Excel keeps the decimal that was typed. */
function dividedBy100(value: number): number {
  return Number(`${value}e-2`);
}
