import { shownCreditCode } from "./creditCode";
import type { Employer } from "./employer";
import type { EmployerIdentity, Match } from "./employerIndex";
import { EmployerIndex } from "./employerIndex";
import { maskIdentityNumbersIn } from "./identityNumber";
import type { SurveyFinding } from "./surveyFindings";
import { surveyFinding } from "./surveyFindings";
import type { SurveyForm } from "./surveyForm";

/** An employer with every row that reports it. */
export interface ReportedEmployer {
  readonly first: Report;
  readonly again: readonly Report[];
}

export interface Report {
  readonly form: SurveyForm;
  /** The form's reporting unit under its canonical name. */
  readonly unit: string;
  readonly employer: Employer;
}

interface Entity extends ReportedEmployer {
  readonly again: Report[];
}

/** Collects the rows of all forms into employers, and says what does not fit together. */
export class ReportedEmployers {
  private readonly index = new EmployerIndex<Entity>();
  private readonly entities: Entity[] = [];

  get all(): readonly ReportedEmployer[] {
    return this.entities;
  }

  /** Whether some form reports this employer. */
  covers(identity: EmployerIdentity): boolean {
    const match = this.index.find(identity);
    return match !== undefined && match.by !== "nameOnly";
  }

  /**
   * Adds a row. The finding, if any, is the one that explains the others: an employer under two names or two codes
   * is not reported as a repetition as well.
   */
  add(report: Report): SurveyFinding | undefined {
    const { employer } = report;
    const match = this.index.find(employer);
    if (!match || match.by === "nameOnly") {
      this.addNew(report);
      return match && disagreement("employerNameWithTwoCodes", "name", report, match.entity.first);
    }
    const { entity } = match;
    const finding = repetition(match, report);
    entity.again.push(report);
    this.index.add(entity, employer);
    return finding;
  }

  private addNew(report: Report): void {
    const entity: Entity = { first: report, again: [] };
    this.entities.push(entity);
    this.index.add(entity, report.employer);
  }
}

function repetition({ by, entity }: Match<Entity>, report: Report): SurveyFinding {
  const column = by === "code" ? "creditCode" : "name";
  const reports = [entity.first, ...entity.again];
  const { nameKey } = report.employer;
  const named = reports.filter(({ employer }) => employer.nameKey !== "");
  const otherName = named.find(({ employer }) => employer.nameKey !== nameKey);
  const isNewName = nameKey !== "" && named.every(({ employer }) => employer.nameKey !== nameKey);
  if (isNewName && otherName)
    return disagreement("creditCodeWithTwoNames", column, report, otherName);
  const inForm = reports.find(({ form }) => form === report.form);
  if (inForm) return disagreement("employerTwiceInForm", column, report, inForm);
  const inUnit = reports.find(({ unit }) => unit === report.unit);
  if (inUnit) return disagreement("employerTwiceInUnit", column, report, inUnit);
  return disagreement("employerInTwoUnits", column, report, entity.first);
}

/** `row` counts from 1, as the person sees it; so do all rows in params. */
function disagreement(
  code: SurveyFinding["code"],
  column: "name" | "creditCode",
  { form, employer, unit }: Report,
  other: Report
): SurveyFinding {
  const place = { sheet: form.sheet, row: employer.row, column: form.columns[column] ?? 0 };
  return surveyFinding(code, place, {
    name: maskIdentityNumbersIn(employer.name),
    creditCode: shownCreditCode(employer.creditCode),
    unit,
    otherName: maskIdentityNumbersIn(other.employer.name),
    otherCreditCode: shownCreditCode(other.employer.creditCode),
    otherUnit: other.unit,
    sheet: other.form.sheet,
    row: other.employer.row + 1,
  });
}
