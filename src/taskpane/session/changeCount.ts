import type { ChangeSet } from "../../workbook/changes";

/** How many places a person would find changed: cells, highlighted sheets, report sheets. */
export function changeCount(changes: ChangeSet): number {
  return changes.cells.length + changes.highlights.length + changes.reports.length;
}
