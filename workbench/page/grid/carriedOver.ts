/** What people may do in the grid because the model follows it. */
const CARRIED_OVER: ReadonlySet<string> = new Set([
  // Typing, filling, deleting, and taking these back.
  "sheet.command.set-range-values",
  "sheet.command.clear-selection-content",
  "sheet.command.auto-fill",
  "sheet.command.auto-clear-content",
  "sheet.command.refill",
  "sheet.command.copy-down",
  "sheet.command.copy-right",
  "univer.command.undo",
  "univer.command.redo",
  // The clipboard, without cutting: the grid moves cut cells and the formulas that read them by its own rules.
  "univer.command.copy",
  "univer.command.paste",
  "sheet.command.copy",
  "sheet.command.paste",
  "sheet.command.paste-by-short-key",
  "sheet.command.paste-value",
  "sheet.command.paste-formula",
  "sheet.command.optional-paste",
  "sheet.command.copy-formula-only",
  // Looking around and selecting.
  "sheet.command.move-selection",
  "sheet.command.move-selection-enter-tab",
  "sheet.command.expand-selection",
  "sheet.command.select-all",
  "sheet.command.select-range",
  "sheet.command.scroll-to-cell",
  "sheet.command.scroll-view",
  "sheet.command.scroll-view-reset",
  "sheet.command.set-scroll-relative",
  "sheet.command.change-zoom-ratio",
  "sheet.command.set-zoom-ratio",
  "sheet.command.set-worksheet-activate",
]);

/**
 * Whether the model follows a command of Univer's. Formats, merges, inserted rows, renamed sheets and all else that
 * Univer knows now or learns later would stay in the grid alone. Commands of the cell's editor (doc.…) pass: what was
 * typed there goes on as plain text.
 */
export function isCarriedOver(commandId: string): boolean {
  const changesSheets = commandId.includes(".command.") && !commandId.startsWith("doc.");
  return !changesSheets || CARRIED_OVER.has(commandId);
}
