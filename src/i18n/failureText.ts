import { WorkbookFailure } from "../workbook/failure";
import type { Words } from "./words";

/** Reasons whose sentence can name the sheet. */
const NAMES_SHEET = new Set(["protected", "sheetGone", "sheetHidden", "tooLarge"]);

/** What went wrong, what to do, and what state the workbook is in. */
export function failureText(words: Words, { reason, sheet, state }: WorkbookFailure): string {
  const named = sheet !== undefined && NAMES_SHEET.has(reason) ? `${reason}Sheet` : reason;
  const sentence = words.t(`pane.failures.${named}`, { sheet });
  return `${sentence} ${words.t(`pane.failures.state.${state}`)}`;
}

/** Whatever was thrown as a failure people can be told; what nobody foresaw counts as unexpected. */
export function failureOf(error: unknown): WorkbookFailure {
  return error instanceof WorkbookFailure
    ? error
    : new WorkbookFailure("unexpected", undefined, "untouched", { cause: error });
}
