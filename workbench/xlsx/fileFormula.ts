import { outsideStrings } from "../../src/xlsx/formulaText";
import { FUTURE_FUNCTIONS, WORKSHEET_FUTURE_FUNCTIONS } from "./futureFunctions";

/**
 * A formula as files write it: without its '=', and functions newer than Excel 2007 under the mark that tells older
 * programs to keep them ([MS-XLSX] 2.2.2.1). A text without '=' is written as it is.
 */
export function fileFormula(formula: string): string {
  const text = formula.startsWith("=") ? formula.slice(1) : formula;
  return outsideStrings(text, (part) =>
    part.replace(/(?<![\w.\p{L}])([A-Za-z][A-Za-z0-9.]*)(?=\s*\()/gu, (name) => markOf(name) + name)
  );
}

function markOf(name: string): string {
  const upper = name.toUpperCase();
  if (WORKSHEET_FUTURE_FUNCTIONS.has(upper)) return "_xlfn._xlws.";
  return FUTURE_FUNCTIONS.has(upper) ? "_xlfn." : "";
}
