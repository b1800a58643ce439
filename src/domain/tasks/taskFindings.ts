import { type Finding, findingsWith, type Severity } from "../findings";

/** What the task list, the ledger and the forms leave open. Words: src/i18n, `taskFindings`. */
export const SEVERITY = {
  deadlineMissing: "warning",
  deadlineUnreadable: "warning",
  deadlineRelative: "warning",
  deadlineVague: "warning",
  deadlineAmbiguous: "warning",
  deadlineAsOf: "warning",
  deadlineReported: "warning",
  deadlineImpossible: "warning",
  deadlineInferred: "info",
  rateNotNamed: "warning",
  planYearAssumed: "info",
  planStartAssumed: "info",
  workingDaysCounted: "info",
  workingDaysNotCovered: "warning",
  taskWithoutUnit: "warning",
  taskUnitAmbiguous: "warning",
  collectiveNotExpanded: "warning",
  formUnitUnknown: "warning",
  formUnitAmbiguous: "warning",
  formWithoutEmployers: "info",
  formDateAfterAsOf: "info",
  ledgerUnitUnknown: "warning",
  ledgerUnitAmbiguous: "warning",
  ledgerItemUnknown: "warning",
  ledgerDateUnreadable: "warning",
  ledgerDateAfterAsOf: "info",
  ledgerPeriodUnclear: "warning",
  ledgerNothingOwed: "info",
  ledgerOtherUnclear: "warning",
  extensionUnreadable: "warning",
  completedBelowTarget: "warning",
  finishedDateUnreadable: "warning",
  finishedAfterAsOf: "info",
} as const satisfies Readonly<Record<string, Severity>>;

export type TaskCode = keyof typeof SEVERITY;
export type TaskFinding = Finding<TaskCode>;

export const taskFinding = findingsWith(SEVERITY);
