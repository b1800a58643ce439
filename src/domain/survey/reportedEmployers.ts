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
  again: R[];
  /** Made when the employer is reported again; looked into rather than searched, as a code may be in every row. */
  seen: Seen<R> | undefined;
}

/** The first row that reports the employer in each form, from each unit and under each name. */
interface Seen<R> {
  readonly inForm: Map<SurveyForm, R>;
  readonly fromUnit: Map<string, R>;
  readonly underName: Map<string, R>;
}

const NOT_AGAIN: never[] = [];

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
    this.index.add(match.entity, report.employer);
    return addAgain(match, report);
  }

  private addNew(report: R): undefined {
    const entity = { first: report, again: NOT_AGAIN, seen: undefined, hasValidCode: false };
    this.entities.push(entity);
    this.index.add(entity, report.employer);
  }
}

function addAgain<R extends Report>({ by, entity }: Match<Entity<R>>, report: R): SurveyFinding {
  if (entity.again.length === 0) entity.again = [report];
  else entity.again.push(report);
  entity.seen ??= see(
    { inForm: new Map(), fromUnit: new Map(), underName: new Map() },
    entity.first
  );
  const finding = repetition(
    by === "code" ? "creditCode" : "name",
    entity.first,
    entity.seen,
    report
  );
  see(entity.seen, report);
  return finding;
}

function see<R extends Report>(seen: Seen<R>, report: R): Seen<R> {
  const { form, unit, employer } = report;
  if (!seen.inForm.has(form)) seen.inForm.set(form, report);
  if (!seen.fromUnit.has(unit)) seen.fromUnit.set(unit, report);
  const { nameKey } = employer;
  if (nameKey !== "" && !seen.underName.has(nameKey)) seen.underName.set(nameKey, report);
  return seen;
}

function repetition<R extends Report>(
  column: "name" | "creditCode",
  first: R,
  { inForm, fromUnit, underName }: Seen<R>,
  report: R
): SurveyFinding {
  const { nameKey } = report.employer;
  const [otherName] = nameKey === "" || underName.has(nameKey) ? [] : underName.values();
  if (otherName) return disagreement("creditCodeWithTwoNames", column, report, otherName);
  const sameForm = inForm.get(report.form);
  if (sameForm) return disagreement("employerTwiceInForm", column, report, sameForm);
  const sameUnit = fromUnit.get(report.unit);
  if (sameUnit) return disagreement("employerTwiceInUnit", column, report, sameUnit);
  return disagreement("employerInTwoUnits", column, report, first);
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
