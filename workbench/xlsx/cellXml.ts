import { areaAddress, cellAddress } from "../../src/workbook/address";
import { fileFormula } from "./fileFormula";
import { element, escapeXml, workbookString } from "./xmlText";
import type { Cell } from "../office-host/workbook";
import type { SharedStringWriter } from "./sharedStringWriter";

/** What a rewritten <c> keeps of the one it replaces. */
export interface KeptFromFile {
  /** The <f> as it stands in the file, where the formula is still the same. */
  readonly formulaSource?: string;
  /** Marks a dynamic array (cm); goes with its formula. */
  readonly cellMetadata?: string;
}

/** A <c> for a cell of the model, written without prefix but for what is kept. */
export function cellXml(
  row: number,
  column: number,
  cell: Cell,
  style: number,
  strings: SharedStringWriter,
  kept: KeptFromFile = {}
): string {
  const formula = kept.formulaSource ?? formulaXml(cell);
  const { type, content } = valueXml(cell, strings);
  return element(
    "c",
    {
      r: cellAddress(row, column),
      s: style === 0 ? undefined : style,
      t: type,
      cm: kept.formulaSource === undefined ? undefined : kept.cellMetadata,
    },
    formula + content
  );
}

function formulaXml({ formula, arrayArea }: Cell): string {
  if (formula === undefined) return "";
  const attributes = arrayArea ? { t: "array", ref: areaAddress(arrayArea) } : {};
  return element("f", attributes, escapeXml(fileFormula(formula)));
}

/** Texts are shared strings, which no program takes for formulas; results of formulas stand in the cell itself. */
function valueXml(cell: Cell, strings: SharedStringWriter): { type?: string; content: string } {
  const { value, isError, formula } = cell;
  const content = (text: string | number) => element("v", {}, escapeXml(String(text)));
  if (typeof value === "number") return { content: content(value) };
  if (typeof value === "boolean") return { type: "b", content: content(value ? 1 : 0) };
  if (isError) return { type: "e", content: content(value) };
  if (formula !== undefined) {
    return value === ""
      ? { content: "" }
      : { type: "str", content: content(workbookString(value)) };
  }
  return value === "" ? { content: "" } : { type: "s", content: content(strings.indexOf(value)) };
}
