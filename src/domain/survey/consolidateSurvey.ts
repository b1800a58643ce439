import type { AllocationSettings } from "../allocation/settings";
import type { UncoveredEmployer } from "./coverage";
import { checkRegistry, findUncovered } from "./coverage";
import { shownCreditCode } from "./creditCode";
import { wholeCount } from "./employer";
import { checkEmployer } from "./employerChecks";
import type { EnrolmentCounts, EnrolmentRate } from "./enrolmentCounts";
import { addUp, countsOf, rankRates, withRate } from "./enrolmentCounts";
import { checkForm } from "./formChecks";
import type { ComparedPerson } from "./peopleComparison";
import { checkPeopleLists, comparePeople } from "./peopleComparison";
import type { Report, ReportedEmployer } from "./reportedEmployers";
import { ReportedEmployers } from "./reportedEmployers";
import type { SurveyFinding, SurveyFindingCode } from "./surveyFindings";
import type { SurveyForm } from "./surveyForm";
import type { SurveyTables } from "./surveyTables";
import { unitStatistics, type UnitStatistics } from "./unitStatistics";

export interface SurveySettings {
  /** The name all spellings of a unit share; a name nobody knows is its own. */
  readonly canonicalUnit: (name: string) => string;
  readonly ties: AllocationSettings["ties"];
}

/**
 * All that the survey says, as plain data. Rows are absolute and zero-based. Identity numbers are masked; only the
 * code and telephone cells of `employers` are as they stand in the form, and are shown through shownCreditCode and
 * maskIdentityNumbersIn.
 */
export interface SurveyResult {
  readonly forms: readonly FormSummary[];
  readonly employers: readonly ConsolidatedEmployer[];
  readonly statistics: readonly UnitStatistics[];
  readonly total: SurveyTotal;
  readonly duplicates: readonly RepeatedEmployer[];
  readonly notCovered: readonly UncoveredEmployer[];
  readonly people: readonly ComparedPerson[];
  readonly findings: readonly SurveyFinding[];
}

/** The survey without its rows, each of which knows its whole form. */
export type SurveySummary = Omit<SurveyResult, "employers">;

/** One form, as handed in: rows reported twice are counted twice here. */
export interface FormSummary extends EnrolmentRate {
  readonly sheet: string;
  readonly reportingUnit: string;
  readonly rank: number | undefined;
}

/** A row of a form as 摸底汇总 lists it, with the words' codes for what is wrong with it. */
export interface ConsolidatedEmployer extends Report {
  readonly problems: readonly SurveyFindingCode[];
}

/** The whole survey, each employer counted once however many rows report it. */
export interface SurveyTotal extends EnrolmentRate {
  readonly forms: number;
  readonly units: number;
  /** Rows left out of the counts because an earlier row reports the same employer. */
  readonly repeatedRows: number;
}

export interface RepeatedEmployer {
  readonly creditCode: string;
  readonly name: string;
  readonly at: readonly { readonly sheet: string; readonly row: number }[];
}

/** Merges, checks and cross-checks all forms, and compares them with the registries and the lists of people. */
export function consolidateSurvey(tables: SurveyTables, settings: SurveySettings): SurveyResult {
  const { forms, registries, peopleLists } = tables;
  const canonicalUnit = remembering(settings.canonicalUnit);
  const reported = new ReportedEmployers<Report>();
  const read = forms.map((form) => readForm(form, canonicalUnit(form.reportingUnit), reported));
  return {
    forms: formSummaries(read, settings.ties),
    employers: read.flatMap(({ employers }) => employers),
    statistics: unitStatistics(read, settings.ties),
    total: totalOf(read, reported.all),
    duplicates: reported.all.filter(({ again }) => again.length > 0).map(repeatedEmployer),
    notCovered: findUncovered(registries, (identity) => reported.covers(identity)),
    people: comparePeople(peopleLists, canonicalUnit),
    findings: [
      ...read.flatMap(({ findings }) => findings),
      ...registries.flatMap(checkRegistry),
      ...checkPeopleLists(peopleLists),
    ],
  };
}

function remembering(canonicalUnit: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const canonical = known.get(name) ?? canonicalUnit(name);
    known.set(name, canonical);
    return canonical;
  };
}

interface ReadForm {
  readonly form: SurveyForm;
  readonly unit: string;
  readonly counts: EnrolmentCounts;
  readonly employers: readonly ConsolidatedEmployer[];
  readonly findings: readonly SurveyFinding[];
}

function readForm(form: SurveyForm, unit: string, reported: ReportedEmployers<Report>): ReadForm {
  const findings: SurveyFinding[] = [...checkForm(form)];
  const employers = form.employers.map((employer) => {
    const own = checkEmployer(form, employer);
    const disagreement = reported.add({ form, unit, employer });
    if (own.length === 0 && !disagreement) return { form, unit, employer, problems: NO_PROBLEMS };
    const all = disagreement ? [...own, disagreement] : own;
    findings.push(...all);
    return { form, unit, employer, problems: all.map(({ code }) => code) };
  });
  return { form, unit, counts: addUp(form.employers.map(countsOf)), employers, findings };
}

const NO_PROBLEMS: readonly never[] = [];

function formSummaries(read: readonly ReadForm[], ties: AllocationSettings["ties"]): FormSummary[] {
  const ranks = rankRates(
    read.map(({ counts }) => counts),
    ties
  );
  return read.map(({ form: { sheet, reportingUnit }, counts }, index) => ({
    sheet,
    reportingUnit,
    ...withRate(counts),
    rank: ranks[index],
  }));
}

function totalOf(
  read: readonly ReadForm[],
  employers: readonly ReportedEmployer<Report>[]
): SurveyTotal {
  const units = new Set(read.map(({ unit }) => unit)).size;
  const repeatedRows = employers.reduce((rows, { again }) => rows + again.length, 0);
  return {
    ...withRate(addUp(employers.map(countedOnce))),
    forms: read.length,
    units,
    repeatedRows,
  };
}

/** Of several rows the first counts, unless it has no usable counts and a later one has. */
function countedOnce({ first, again }: ReportedEmployer<Report>): EnrolmentCounts {
  const rows = [first, ...again].map(({ employer }) => employer);
  const usable = rows.find(
    ({ workers, uninsured }) =>
      wholeCount(workers) !== undefined && wholeCount(uninsured) !== undefined
  );
  return countsOf(usable ?? first.employer);
}

function repeatedEmployer({ first, again }: ReportedEmployer<Report>): RepeatedEmployer {
  const { name, creditCode } = first.employer;
  return {
    creditCode: shownCreditCode(creditCode),
    name,
    at: [first, ...again].map(({ form, employer }) => ({ sheet: form.sheet, row: employer.row })),
  };
}
