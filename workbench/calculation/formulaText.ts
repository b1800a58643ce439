import { areaAddress } from "../../src/workbook/address";
import type { Area } from "../../src/workbook/snapshot";
import type { Sheet } from "../office-host/workbook";
import { ROW_LIMIT } from "../office-host/areas";
import type { FormulaParts } from "./formulaParts";
import type { NamesInScope } from "./namesInScope";

/** What a formula's words mean where it stands. */
export interface FormulaContext {
  readonly sheet: Sheet;
  readonly names: NamesInScope;
  readonly partsOf: (formula: string) => FormulaParts;
  /** The last row with content of a sheet, of the formula's own when no name is given; undefined when there is none. */
  readonly lastRow: (sheet: string | undefined) => number | undefined;
}

/**
 * The formula as the engine can take it: defined names replaced by what they stand for (the engine's own names ignore
 * scope and precedence), references to sheets that are not there made errors, and long areas, such as A1:A1048576, cut to
 * the rows in use.
 */
export function formulaText(formula: string, context: FormulaContext): string {
  return rewritten(formula, context, []);
}

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function rewritten(formula: string, context: FormulaContext, path: readonly string[]): string {
  const { references, names } = context.partsOf(formula);
  const replacements: Replacement[] = [];
  for (const { name, start, end } of names) {
    const meaning = path.includes(name)
      ? undefined
      : context.names.formulaOf(name, context.sheet.id);
    if (meaning === undefined) continue;
    const text = rewritten(meaning, context, [...path, name]).replace(/^=/, "");
    replacements.push({
      start,
      end,
      text: isPlainReference(meaning, context) ? text : `(${text})`,
    });
  }
  for (const reference of references) {
    const lastRow = context.lastRow(reference.sheet);
    const { start, addressStart, end, area } = reference;
    if (lastRow === undefined) replacements.push({ start, end, text: "#REF!" });
    else if (isLong(area) && !isWholeColumns(area))
      replacements.push({ start: addressStart, end, text: shortened(area, lastRow) });
  }
  return replaced(formula, replacements);
}

/** A reference must stay one: functions such as RANK and SUMIF take nothing else. */
function isPlainReference(formula: string, context: FormulaContext): boolean {
  const { references } = context.partsOf(formula);
  return references.length === 1 && references[0]?.end === formula.length;
}

/** Longer areas than this are cut to the rows in use: the engine visits every cell of an area. */
const LONG = 10_000;

export const isLong = (area: Area) => area.rowCount > LONG;

function shortened(area: Area, lastRow: number): string {
  const rowCount = Math.max(1, Math.min(area.rowCount, lastRow - area.row + 1));
  return areaAddress({ ...area, rowCount }).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** Written as A:A; the engine ends such an area with the sheet's rows by itself. */
const isWholeColumns = (area: Area) => area.row === 0 && area.rowCount === ROW_LIMIT;

function replaced(formula: string, replacements: readonly Replacement[]): string {
  let text = "";
  let from = 0;
  for (const { start, end, text: by } of [...replacements].sort((a, b) => a.start - b.start)) {
    text += formula.slice(from, start) + by;
    from = end;
  }
  return text + formula.slice(from);
}
