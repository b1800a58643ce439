import type { ChangeSet, ReportChange } from "../workbook/changes";
import { NO_CHANGES } from "../workbook/changes";
import type { OwnedRange, WorkbookSnapshot } from "../workbook/snapshot";

/** The record of a sheet the add-in writes as a whole. */
export const ownedSheet = (key: string, sheet: string): OwnedRange => ({
  key,
  sheet,
  area: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
});

/** A ChangeSet of sheets alone; those in `owned` are from now on the add-in's, one of each key. */
export function sheetsChange(
  { owned: before }: WorkbookSnapshot,
  reports: readonly ReportChange[],
  owned: readonly OwnedRange[]
): ChangeSet {
  const isRecorded = (range: OwnedRange) =>
    before.some(({ key, sheet }) => key === range.key && sheet === range.sheet);
  const added = owned.filter((range) => !isRecorded(range));
  if (added.length === 0) return { ...NO_CHANGES, reports };
  const keys = new Set(added.map(({ key }) => key));
  const others = before.filter(({ key }) => !keys.has(key));
  return { ...NO_CHANGES, reports, owned: { before, after: [...others, ...added] } };
}
