import { type Finding, findingsWith, type Severity } from "../findings";

/** What the saved periods and the data's own date leave open. Words: src/i18n, `historyFindings`. */
const SEVERITY = {
  historyLineUnreadable: "warning",
  historyLineTwice: "warning",
  historyLayoutChanged: "error",
  historyUnitMissing: "warning",
  historyUnitNew: "info",
  historyDoneShrank: "info",
  historyOtherTable: "info",
  dataDatesDiffer: "warning",
  nothingToArchive: "error",
} as const satisfies Readonly<Record<string, Severity>>;

export type HistoryCode = keyof typeof SEVERITY;
export type HistoryFinding = Finding<HistoryCode>;

export const historyFinding = findingsWith(SEVERITY);
