import { formatNumber } from "./numberFormat";
import type { Cell } from "./workbook";

/** What a cell shows in a column that is wide enough: range.text. */
export function displayText({ value, style }: Cell): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return formatNumber(value, style.numberFormat);
}
