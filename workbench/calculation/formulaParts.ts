import type { Area } from "../../src/workbook/snapshot";
import { COLUMN_LIMIT, ROW_LIMIT } from "../office-host/areas";

/** What a formula mentions, read from its text alone. */
export interface FormulaParts {
  readonly references: readonly Reference[];
  /** Functions it calls, in capitals. */
  readonly functions: readonly string[];
  /** Words that are neither functions nor TRUE or FALSE. */
  readonly names: readonly NameUse[];
  /** It reads what the workbook does not hold as plain cells: another file, a table's column, a range of sheets. */
  readonly foreign: boolean;
  /** Its references are only known when it is computed, as in A1:INDEX(B:B,3). */
  readonly dynamic: boolean;
}

export interface Reference {
  /** Without its quotes; undefined for the formula's own sheet. */
  readonly sheet: string | undefined;
  /** Whole rows and columns reach to the limits of a sheet. */
  readonly area: Area;
  /** Where it begins in the formula, its sheet included. */
  readonly start: number;
  /** Where its address begins. */
  readonly addressStart: number;
  readonly end: number;
}

export interface NameUse {
  /** In capitals: names know no case. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMNS = String.raw`\$?[A-Z]{1,3}:\$?[A-Z]{1,3}`;
const ROWS = String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const TOKEN = new RegExp(
  [
    String.raw`(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<error>#(?:REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|N/A))`,
    String.raw`(?<sheet>'(?:[^']|'')+'|[\p{L}\p{N}_.:]+)!`,
    String.raw`(?<address>${CELL}(?::${CELL})?|${COLUMNS}|${ROWS})(?![\p{L}\p{N}_.(\[!])`,
    String.raw`(?<number>\d+\.?\d*(?:E[+-]?\d+)?)`,
    String.raw`(?<call>${WORD})(?=\s*\()`,
    String.raw`(?<name>${WORD})`,
    String.raw`(?<other>.)`,
  ].join("|"),
  "giuys"
);
const ADDRESS =
  /^\$?(?<column>[A-Z]*)\$?(?<row>\d*)(?::\$?(?<endColumn>[A-Z]*)\$?(?<endRow>\d*))?$/i;

/** Functions whose references depend on values. */
const DYNAMIC_FUNCTIONS = new Set(["INDIRECT", "OFFSET"]);

/** Reads the parts of a formula such as "=SUM('附件 3'!$A$1:B2)*税率". */
export function formulaParts(formula: string): FormulaParts {
  const references: Reference[] = [];
  const functions = new Set<string>();
  const names: NameUse[] = [];
  let foreign = false;
  let dynamic = false;
  let sheet: string | undefined;
  let start = 0;
  for (const match of formula.matchAll(TOKEN)) {
    const { sheet: prefix, address, call, name, other } = match.groups as Record<string, string>;
    if (prefix !== undefined) {
      sheet = unquoted(prefix);
      start = match.index;
      foreign ||= /[[\]:]/.test(sheet);
      continue;
    }
    if (address) {
      const addressStart = match.index;
      const end = addressStart + address.length;
      if (sheet === undefined) start = addressStart;
      references.push({ sheet, area: areaOf(address), start, addressStart, end });
    } else if (call) functions.add(plainName(call));
    else if (name && !/^(TRUE|FALSE)$/i.test(name)) names.push(nameUse(name, match.index));
    else if (other === "[") foreign = true;
    else if (other === ":") dynamic = true;
    sheet = undefined;
  }
  dynamic ||= [...functions].some((name) => DYNAMIC_FUNCTIONS.has(name));
  return { references, functions: [...functions], names, foreign, dynamic };
}

const nameUse = (name: string, start: number): NameUse => ({
  name: name.toUpperCase(),
  start,
  end: start + name.length,
});

/** A file may hold newer functions under a prefix ('_xlfn.RANK.EQ'); people never see it. */
const plainName = (name: string) => name.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, "");

function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

function areaOf(address: string): Area {
  const { column, row, endColumn, endRow } = ADDRESS.exec(address)?.groups ?? {};
  const [top, bottom] = span(rowIndex(row), rowIndex(endRow ?? row), ROW_LIMIT);
  const [left, right] = span(columnIndex(column), columnIndex(endColumn ?? column), COLUMN_LIMIT);
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/** First and last in order; all there are where the address names none. */
function span(a: number | undefined, b: number | undefined, limit: number): [number, number] {
  if (a === undefined || b === undefined) return [0, limit - 1];
  return a <= b ? [a, b] : [b, a];
}

const rowIndex = (digits = "") => (digits === "" ? undefined : Number(digits) - 1);

function columnIndex(letters = ""): number | undefined {
  if (letters === "") return undefined;
  const place = (letter: string) => letter.charCodeAt(0) - 64;
  return [...letters.toUpperCase()].reduce((index, letter) => index * 26 + place(letter), 0) - 1;
}
