import type { Finding, Severity } from "../findings";

/** Everything that can be wrong in an allocation table. Words: src/i18n, `allocationFindings`. */
export type AllocationCode =
  | "missingBaseColumn"
  | "missingDoneColumn"
  | "missingCountColumns"
  | "unclearBase"
  | "unclearDone"
  | "unclearRate"
  | "unclearRank"
  | "unclearOwner"
  | "wrongRate"
  | "wrongGap"
  | "wrongRank"
  | "wrongTotal"
  | "rankOnTotal"
  | "staleResult"
  | "errorReplaced"
  | "textInResult"
  | "valueWithRank"
  | "noBase"
  | "noDone"
  | "notRanked"
  | "unitMissingInMeasure"
  | "measureEmpty"
  | "countUnreadable"
  | "countError"
  | "countAsText"
  | "countNotWhole"
  | "countNegative"
  | "implausibleRate"
  | "dueOutOfLine"
  | "unitTwice"
  | "unitOnlyInOtherTable"
  | "rowWithoutName"
  | "nameWithoutFigures"
  | "totalNotChecked"
  | "valueInsteadOfFormula";

export type AllocationFinding = Finding<AllocationCode>;

export const SEVERITY: Readonly<Record<AllocationCode, Severity>> = {
  missingBaseColumn: "warning",
  missingDoneColumn: "warning",
  missingCountColumns: "warning",
  unclearBase: "warning",
  unclearDone: "warning",
  unclearRate: "warning",
  unclearRank: "warning",
  unclearOwner: "warning",
  wrongRate: "warning",
  wrongGap: "warning",
  wrongRank: "warning",
  wrongTotal: "warning",
  rankOnTotal: "warning",
  staleResult: "warning",
  errorReplaced: "info",
  textInResult: "warning",
  valueWithRank: "info",
  noBase: "warning",
  noDone: "warning",
  notRanked: "info",
  unitMissingInMeasure: "warning",
  measureEmpty: "info",
  countUnreadable: "error",
  countError: "error",
  countAsText: "info",
  countNotWhole: "error",
  countNegative: "error",
  implausibleRate: "warning",
  dueOutOfLine: "warning",
  unitTwice: "warning",
  unitOnlyInOtherTable: "warning",
  rowWithoutName: "warning",
  nameWithoutFigures: "info",
  totalNotChecked: "warning",
  valueInsteadOfFormula: "info",
};

export function finding(
  code: AllocationCode,
  sheet: string,
  at: { readonly row: number; readonly column: number },
  params: Readonly<Record<string, string | number>>
): AllocationFinding {
  return { severity: SEVERITY[code], code, at: { sheet, row: at.row, column: at.column }, params };
}
