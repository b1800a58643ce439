import { hasContent } from "./sheetCells";
import type { Cell } from "./workbook";

/** Excel.RangeValueType */
export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export function valueType(cell: Cell): ValueType {
  if (!hasContent(cell)) return "Empty";
  if (cell.isError) return "Error";
  if (typeof cell.value === "number") return "Double";
  return typeof cell.value === "boolean" ? "Boolean" : "String";
}
