import type { SurveyFinding } from "./surveyFindings";
import { surveyFinding } from "./surveyFindings";
import type { SurveyForm } from "./surveyForm";

/** The columns without which a form cannot be checked or added up, by the notice's own headings. */
const NEEDED = {
  creditCode: "统一社会信用代码",
  workers: "用工人数",
  uninsured: "未参保人数",
} as const;

/** What is wrong with a form as a whole: nobody signed it, a column is missing, its date is no date. */
export function checkForm(form: SurveyForm): readonly SurveyFinding[] {
  const { sheet, headerRow, columns, labels } = form;
  const header = { sheet, row: headerRow, column: columns.name ?? 0 };
  const findings: SurveyFinding[] = [];
  if (form.unitFrom === "sheetName")
    findings.push(surveyFinding("reportingUnitFromSheetName", header, { unit: sheet }));
  for (const key of ["creditCode", "workers", "uninsured"] as const) {
    const isKnown = columns[key] ?? (key === "uninsured" ? columns.insured : undefined);
    if (isKnown === undefined)
      findings.push(surveyFinding("surveyColumnMissing", header, { column: NEEDED[key] }));
  }
  const { unreadableDate: date } = labels;
  if (date)
    findings.push(surveyFinding("formDateUnreadable", { sheet, ...date }, { text: date.text }));
  return findings;
}
