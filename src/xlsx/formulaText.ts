import { columnName } from "../workbook/address";
import { COLUMN_LIMIT, ROW_LIMIT, parseCellReference } from "./cellReference";

/**
 * What holds no references (strings, quoted sheet names, brackets of structured references and other workbooks); a
 * range of whole columns or rows; a cell; else a name or a number, so that LOG10( and Q1_率 stay whole.
 */
const TOKENS = new RegExp(
  [
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]/,
    /(?<lines>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w.(!])|\$?\d+:\$?\d+(?![\w.]))/,
    /(?<cell>\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(!]))/u,
    /[\p{L}_\\][\p{L}\p{N}_.\\?]*/u,
    /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gu"
);

type Found = Readonly<{ lines?: string; cell?: string }>;

/**
 * The formula as it reads when it is filled from its cell to one further down and to the right: relative references
 * move along, absolute ones stay, and what runs over the edge of the sheet comes in again at the other side, as Excel
 * does it for shared formulas (ECMA-376-1, 18.3.1.40).
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKENS, (token: string, ...rest) => {
    const { lines, cell } = rest.at(-1) as Found;
    if (cell !== undefined) return shiftEnd(cell, rows, columns);
    if (lines === undefined) return token;
    const ends = lines.split(":").map((end) => shiftEnd(end, rows, columns));
    return ends.join(":");
  });
}

/** A cell, or one end of a range of whole columns or rows. */
function shiftEnd(reference: string, rows: number, columns: number): string {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(reference);
  if (!match) return reference;
  const [, beforeColumn = "", column = "", beforeRow = "", row = ""] = match;
  if (column === "") return beforeColumn + shiftRow(row, beforeColumn === "$" ? 0 : rows);
  const moved = beforeColumn + shiftColumn(column, beforeColumn === "$" ? 0 : columns);
  return row === "" ? moved : moved + beforeRow + shiftRow(row, beforeRow === "$" ? 0 : rows);
}

function shiftRow(row: string, by: number): string {
  return String(wrap(Number(row) - 1 + by, ROW_LIMIT) + 1);
}

function shiftColumn(column: string, by: number): string {
  const index = parseCellReference(`${column}1`)?.column;
  return index === undefined ? column : columnName(wrap(index + by, COLUMN_LIMIT));
}

const wrap = (index: number, limit: number) => ((index % limit) + limit) % limit;

/**
 * A formula under the names people see. Files mark functions newer than Excel 2007 with _xlfn. (and _xlws., and _xlpm.
 * for the variables of LET and LAMBDA).
 */
export function readableFormula(formula: string): string {
  return formula.includes("_xl")
    ? outsideStrings(formula, (part) => part.replace(/_xlfn\.|_xlws\.|_xlpm\.|_xludf\./gi, ""))
    : formula;
}

/** Applies a change to everything but the text constants and quoted sheet names of a formula. */
export function outsideStrings(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("");
}
