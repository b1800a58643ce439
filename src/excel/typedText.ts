import type { CellValue } from "../domain/cells/grid";
import type { CellContent } from "../workbook/changes";

/** Begins like a word of a sentence, so Excel takes it as text. 上午 and 下午 may begin a time of day. */
const PLAIN_WORD = /^(?![上下]午)[\p{Script=Han}【《（]/u;

/**
 * What to hand to Excel so that the cell holds exactly this text: Excel reads a written text as if it were typed, and
 * turns '1-2' into a date and '=A1' into a formula; an apostrophe in front keeps it text and is not part of the value
 * (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member).
 */
export function typed(value: CellValue): CellValue {
  if (typeof value !== "string" || value === "") return value;
  const text = value.length < LONGEST_TEXT ? value : `${value.slice(0, LONGEST_TEXT - 2)}…`;
  return PLAIN_WORD.test(text) ? text : `'${text}`;
}

/** Excel refuses longer ones (support.microsoft.com, "Excel specifications and limits"); the apostrophe counts. */
const LONGEST_TEXT = 32_767;

export function typedContent(content: CellContent): CellValue {
  return content.kind === "formula" ? content.formula : typed(content.value);
}

/** Whether a cell, as `formulas` shows it, holds this content. */
export function holds(shown: CellValue, content: CellContent): boolean {
  return shown === (content.kind === "formula" ? content.formula : content.value);
}
