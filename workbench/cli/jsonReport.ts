import type { RecalculationResult } from "../../src/app/result";
import type { CellValue } from "../../src/domain/cells/grid";
import type { CellLocation, Finding } from "../../src/domain/findings";
import type { SurveySummary } from "../../src/domain/survey/consolidateSurvey";
import type { Milestone } from "../../src/domain/tasks/milestone";
import { findingText, locationText, type Words } from "../../src/i18n/words";
import { cellAddress } from "../../src/workbook/address";
import type { CellChange } from "../../src/workbook/changes";
import type { Recalculated } from "./recalculateFile";

/** The object that `--json` prints. Other programs rely on its keys: add, never rename. */
export function jsonReport(
  { result, bulletin }: Pick<Recalculated, "result" | "bulletin">,
  words: Words
) {
  return {
    asOf: result.asOf,
    sheets: result.sheets,
    changes: result.changes.cells.map(changeOf),
    findings: result.findings.map((finding) => findingOf(finding, words)),
    standings: result.standings.map(({ sheet, measure, unit, base, done, rate, gap, rank }) => ({
      sheet,
      measure,
      unit,
      base,
      done,
      rate,
      gap,
      rank,
    })),
    milestones: result.milestones.map(milestoneOf),
    unmatched: result.unmatched.map(({ name, at, reason }) => ({ name, ...placeOf(at), reason })),
    survey: surveyOf(result.survey),
    dataDate: result.dataDate ?? null,
    comparedWith: result.comparedWith ?? null,
    movements: result.movements,
    forecast: forecastOf(result),
    funding: fundingOf(result),
    district: result.district ?? null,
    bulletin: bulletin?.text ?? null,
    bulletinFindings: bulletin?.findings.map((finding) => findingOf(finding, words)) ?? [],
  };
}

function forecastOf({ forecast: { date, deadline, units, totals } }: RecalculationResult) {
  return { date, deadline, units: units.map(fromOne), totals: totals.map(fromOne) };
}

function fundingOf({ funding: { units, ...funding } }: RecalculationResult) {
  return {
    ...funding,
    units: units.map(({ at, unit, people, amount, reason }) => ({
      unit,
      ...placeOf(at),
      people,
      amount,
      ...(reason && { reason }),
    })),
  };
}

const placeOf = ({ sheet, row, column }: CellLocation) => ({
  sheet,
  cell: cellAddress(row, column),
});

function milestoneOf(milestone: Milestone) {
  const { sheet, unit, item, period, source, deadline, status, daysLate, evidence } = milestone;
  return {
    sheet,
    unit,
    item,
    ...(period !== undefined && { period }),
    source: locationText(source),
    deadline,
    status,
    daysLate,
    evidence: evidence && {
      kind: evidence.kind,
      ...placeOf(evidence.at),
      ...(evidence.date && { date: evidence.date }),
    },
  };
}

/** Rows count from 1, as people see them. Identity numbers are masked already. */
function surveyOf({ forms, total, duplicates, notCovered, people }: SurveySummary) {
  return {
    forms: forms.map((form) => ({
      sheet: form.sheet,
      reportingUnit: form.reportingUnit,
      employers: form.employers,
      workers: form.workers,
      uninsured: form.uninsured,
      rate: form.rate ?? null,
      rank: form.rank ?? null,
    })),
    total: { ...total, rate: total.rate ?? null },
    duplicates: duplicates.map(({ creditCode, name, at }) => ({
      creditCode,
      name,
      at: at.map(fromOne),
    })),
    notCovered: notCovered.map(fromOne),
    notFound: people.filter(({ outcome }) => outcome === "notFound").map(fromOne),
  };
}

function changeOf({ sheet, row, column, shown, after, kind }: CellChange) {
  return {
    sheet,
    cell: cellAddress(row, column),
    before: blankAsNull(shown.before),
    after: blankAsNull(shown.after),
    kind,
    ...(after.kind === "formula" && { formula: after.formula }),
  };
}

const blankAsNull = (value: CellValue) => (value === "" ? null : value);

const fromOne = <Place extends { readonly row: number }>(place: Place): Place => ({
  ...place,
  row: place.row + 1,
});

function findingOf(finding: Finding, words: Words) {
  const { severity, code, at } = finding;
  return {
    severity,
    code,
    sheet: at.sheet,
    cell: cellAddress(at.row, at.column),
    message: findingText(words, finding),
  };
}
