import type { Words } from "../../i18n/words";
import type { WorkbookFailure } from "../../workbook/failure";

/** Reasons whose sentence can name the sheet. */
const NAMES_SHEET = new Set(["protected", "sheetGone"]);

/** What went wrong, what to do, and what state the workbook is in. */
export function failureText(words: Words, { reason, sheet, state }: WorkbookFailure): string {
  const named = sheet !== undefined && NAMES_SHEET.has(reason) ? `${reason}Sheet` : reason;
  const sentence = words.t(`pane.failures.${named}`, { sheet });
  const reassurance = words.t(`pane.failures.state.${state}`);
  return `${sentence} ${reassurance}`;
}
