import type { CellValue, Grid } from "../cells/grid";
import { formulaAt, numberFormatAt, valueAt } from "../cells/grid";
import { readCount, readPercent } from "../cells/number";
import { isPercentFormat } from "./conventions";
import type { AllocationSettings } from "./settings";

/** What a cell holds. A text is always text, even when it begins with '='. */
export type Content =
  | { readonly kind: "value"; readonly value: CellValue }
  | { readonly kind: "formula"; readonly formula: string };

/** A cell that a recalculation changes. */
export interface AllocationCell {
  readonly row: number;
  readonly column: number;
  readonly before: Content;
  readonly after: Content;
  /** What the cell shows afterwards, for a formula too. */
  readonly result: CellValue;
  readonly numberFormat?: { readonly before: string; readonly after: string };
  /**
   * filled: was blank. corrected: showed something wrong. precise: what it showed was right as far as it went, but the
   * number behind it had fewer digits, or it was text, or a number where a live formula is wanted, or had no format.
   */
  readonly kind: "filled" | "corrected" | "precise";
}

/** What a cell ought to hold. */
export interface Expected {
  readonly row: number;
  readonly column: number;
  /** Undefined: there can be no figure here, and none must stay. */
  readonly value: number | undefined;
  /** The formula to write; undefined where values are wanted or no formula would show the right number. */
  readonly formula: string | undefined;
  /** share: 0.955. percent: 95.5. plain: a count or a place. */
  readonly scale: "share" | "percent" | "plain";
}

/** How the cell stood: words are the clerk's and stay. */
export type CellState =
  "right" | "blank" | "notApplicable" | "lessPrecise" | "wrong" | "stale" | "error" | "words";

export interface Judgement {
  readonly state: CellState;
  readonly cell: AllocationCell | undefined;
}

/** Compares a cell with what it ought to hold, and says what to write, if anything. */
export function judgeCell(grid: Grid, expected: Expected, settings: AllocationSettings): Judgement {
  const state = stateOf(grid, expected);
  const wanted = expected.formula;
  if (state === "words" || staysAsTyped(state, expected, wanted)) return { state, cell: undefined };
  const settled = isSettled(
    state,
    expected,
    settings,
    wanted,
    formulaAt(grid, expected.row, expected.column)
  );
  if (!settled) return { state, cell: writeCell(grid, expected, state, wanted) };
  return { state, cell: formatAlone(grid, expected, state) };
}

/** A right share in a cell without a number format shows as 1 or 0.95234375: it gets the format and keeps the rest. */
function formatAlone(
  grid: Grid,
  { row, column, scale }: Expected,
  state: CellState
): AllocationCell | undefined {
  const format = numberFormatAt(grid, row, column);
  if (scale !== "share" || format !== "General") return undefined;
  if (state !== "right" && state !== "lessPrecise") return undefined;
  if (typeof valueAt(grid, row, column) !== "number") return undefined;
  const content = contentAt(grid, row, column);
  return {
    row,
    column,
    before: content,
    after: content,
    result: valueAt(grid, row, column),
    numberFormat: { before: format, after: SHARE_FORMAT },
    kind: "precise",
  };
}

function contentAt(grid: Grid, row: number, column: number): Content {
  const formula = formulaAt(grid, row, column);
  return formula === undefined
    ? { kind: "value", value: valueAt(grid, row, column) }
    : { kind: "formula", formula };
}

const SHARE_FORMAT = "0.00%";

function isSettled(
  state: CellState,
  { value }: Expected,
  { existingFormulas }: AllocationSettings,
  wanted: string | undefined,
  existing: string | undefined
): boolean {
  const isRight = state === "right" || (state === "blank" && value === undefined);
  if (existing === undefined) return isRight && wanted === undefined;
  if (isRight && existing === wanted) return true;
  return existingFormulas === "keep" && (isRight || state === "lessPrecise");
}

/** '-' where there is no figure to write is the clerk's way of saying so. */
function staysAsTyped(state: CellState, { value }: Expected, wanted: string | undefined) {
  if (value !== undefined) return false;
  return state === "notApplicable" || (state === "blank" && wanted === undefined);
}

const KINDS: Readonly<Record<Exclude<CellState, "words">, AllocationCell["kind"]>> = {
  right: "precise",
  lessPrecise: "precise",
  blank: "filled",
  notApplicable: "filled",
  wrong: "corrected",
  stale: "corrected",
  error: "corrected",
};

function writeCell(
  grid: Grid,
  { row, column, value, scale }: Expected,
  state: Exclude<CellState, "words">,
  formula: string | undefined
): AllocationCell {
  const format = numberFormatAt(grid, row, column);
  const result = value ?? "";
  const after = result === "" && formula === undefined ? format : formatFor(format, scale);
  return {
    row,
    column,
    before: contentAt(grid, row, column),
    after: formula === undefined ? { kind: "value", value: result } : { kind: "formula", formula },
    result,
    kind: KINDS[state],
    // Last: members behind a spread are slow to add, and there are thousands of cells.
    ...(after !== format && { numberFormat: { before: format, after } }),
  };
}

/** A cell's own format stays; only where it has none, or is text, does it need one that shows the number. */
function formatFor(format: string, scale: Expected["scale"]): string {
  if (format !== "General" && format !== "@") return format;
  if (scale === "share") return SHARE_FORMAT;
  return scale === "percent" ? "0.00" : "General";
}

function stateOf(grid: Grid, expected: Expected): CellState {
  const shown = readShown(grid, expected);
  if (shown.kind !== "number") return shown.kind === "text" ? "words" : shown.kind;
  if (expected.value === undefined) return "stale";
  if (!shown.asText && isSame(shown.value, expected.value)) return "right";
  return agreesAsShown(shown, expected.value) ? "lessPrecise" : "wrong";
}

type Shown =
  | { readonly kind: "blank" | "notApplicable" | "error" | "text" }
  | {
      readonly kind: "number";
      readonly value: number;
      readonly digits: number;
      readonly asText: boolean;
    };

/** The number a cell shows, in the scale of its column, and to how many digits after the point it shows it. */
function readShown(grid: Grid, { row, column, scale }: Expected): Shown {
  const value = valueAt(grid, row, column);
  const format = numberFormatAt(grid, row, column);
  if (scale === "plain") return readShownCount(value, format);
  const reading = readPercent(value);
  if (reading.kind !== "number") return { kind: reading.kind };
  if (reading.decimals === undefined) return typedNumber(reading.value, format);
  return typedPercent(reading.value, reading.decimals, reading.percentSign, scale);
}

const typedNumber = (value: number, format: string): Shown => ({
  kind: "number",
  value,
  digits: digitsShown(value, format),
  asText: false,
});

/** '95.62%', and '95.62' without its sign in a column of shares, where no rate is that high. */
function typedPercent(
  value: number,
  decimals: number,
  percentSign: boolean,
  scale: "share" | "percent"
): Shown {
  if (scale === "percent")
    return {
      kind: "number",
      value: percentSign ? value * 100 : value,
      digits: decimals,
      asText: true,
    };
  if (percentSign) return { kind: "number", value, digits: decimals + 2, asText: true };
  return value > LIKELY_PERCENT
    ? { kind: "number", value: value / 100, digits: decimals + 2, asText: true }
    : { kind: "number", value, digits: decimals, asText: true };
}

const LIKELY_PERCENT = 5;

/** '第3名' and '3名' are places too. */
function readShownCount(value: CellValue, format: string): Shown {
  const bare = typeof value === "string" ? value.replace(/^\s*第|[名位]\s*$/g, "") : value;
  const reading = readCount(bare);
  if (reading.kind !== "number") return { kind: reading.kind };
  if (reading.writtenAs === "number") return typedNumber(reading.value, format);
  return { kind: "number", value: reading.value, digits: ownDecimals(reading.value), asText: true };
}

/** Digits after the point of the stored number that its format shows: 4 for '0.00%', 0 for '#,##0'. */
function digitsShown(value: number, format: string): number {
  if (format === "General") return ownDecimals(value);
  const section = (format.split(";")[0] ?? "").replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  if (!/[0#?]/.test(section)) return ownDecimals(value);
  const decimals = /\.([0#?]+)/.exec(section)?.[1]?.length ?? 0;
  return decimals + (isPercentFormat(section) ? 2 : 0);
}

function ownDecimals(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [, part = "", exponent = "0"] =
    /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, part.length - Number(exponent));
}

/** Equal, or apart by no more than the last bit or two that different ways of dividing leave. */
const isSame = (a: number, b: number) =>
  a === b || Math.abs(a - b) <= 4 * Number.EPSILON * Math.max(Math.abs(a), Math.abs(b));

function agreesAsShown(shown: { value: number; digits: number }, expected: number): boolean {
  if (isSame(shown.value, expected)) return true;
  return Math.abs(shown.value - expected) * 10 ** shown.digits <= 0.5 + 1e-6;
}
