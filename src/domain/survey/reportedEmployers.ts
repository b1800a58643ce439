import { shownCreditCode } from "./creditCode";
import type { Employer } from "./employer";
import type { EmployerIdentity, Indexed, Match } from "./employerIndex";
import { EmployerIndex } from "./employerIndex";
import type { SurveyFinding } from "./surveyFindings";
import { surveyFinding } from "./surveyFindings";
import type { SurveyForm } from "./surveyForm";

/** A row of a form, under its reporting unit's canonical name. */
export interface Report {
  readonly form: SurveyForm;
  readonly unit: string;
  readonly employer: Employer;
}

/** An employer with every row that reports it. */
export interface ReportedEmployer<R extends Report> {
  readonly first: R;
  readonly again: readonly R[];
}

interface Entity<R extends Report> extends Indexed {
  readonly first: R;
  again: readonly R[];
}

const NOT_AGAIN: readonly never[] = [];

/** Collects the rows of all forms into employers, and says what does not fit together. */
export class ReportedEmployers<R extends Report> {
  private readonly index = new EmployerIndex<Entity<R>>();
  private readonly entities: Entity<R>[] = [];

  get all(): readonly ReportedEmployer<R>[] {
    return this.entities;
  }

  /** Whether some form reports this employer. */
  covers(identity: EmployerIdentity): boolean {
    return this.index.has(identity);
  }

  /**
   * Adds a row. The finding, if any, is the one that explains the others: an employer under two names or two codes
   * is not reported as a repetition as well.
   */
  add(report: R): SurveyFinding | undefined {
    const match = this.index.find(report.employer);
    if (!match) return this.addNew(report);
    if (match.by === "nameOnly") {
      this.addNew(report);
      return disagreement("employerNameWithTwoCodes", "name", report, match.entity.first);
    }
    const { entity } = match;
    const finding = repetition(match, report);
    entity.again = [...entity.again, report];
    this.index.add(entity, report.employer);
    return finding;
  }

  private addNew(report: R): undefined {
    const entity = { first: report, again: NOT_AGAIN, hasValidCode: false };
    this.entities.push(entity);
    this.index.add(entity, report.employer);
  }
}

function repetition<R extends Report>({ by, entity }: Match<Entity<R>>, report: R): SurveyFinding {
  const column = by === "code" ? "creditCode" : "name";
  const reports = [entity.first, ...entity.again];
  const otherName = withOtherName(reports, report.employer.nameKey);
  if (otherName) return disagreement("creditCodeWithTwoNames", column, report, otherName);
  const inForm = reports.find(({ form }) => form === report.form);
  if (inForm) return disagreement("employerTwiceInForm", column, report, inForm);
  const inUnit = reports.find(({ unit }) => unit === report.unit);
  if (inUnit) return disagreement("employerTwiceInUnit", column, report, inUnit);
  return disagreement("employerInTwoUnits", column, report, entity.first);
}

/** A row that names the employer otherwise, if no row names it like this. */
function withOtherName<R extends Report>(reports: readonly R[], nameKey: string): R | undefined {
  if (nameKey === "") return undefined;
  const named = reports.filter(({ employer }) => employer.nameKey !== "");
  return named.some(({ employer }) => employer.nameKey === nameKey) ? undefined : named[0];
}

/** `row` counts from 1, as the person sees it. */
function disagreement(
  code: SurveyFinding["code"],
  column: "name" | "creditCode",
  { form, employer, unit }: Report,
  other: Report
): SurveyFinding {
  const place = { sheet: form.sheet, row: employer.row, column: form.columns[column] ?? 0 };
  return surveyFinding(code, place, {
    name: employer.name,
    creditCode: shownCreditCode(employer.creditCode),
    unit,
    otherName: other.employer.name,
    otherCreditCode: shownCreditCode(other.employer.creditCode),
    otherUnit: other.unit,
    sheet: other.form.sheet,
    row: other.employer.row + 1,
  });
}
