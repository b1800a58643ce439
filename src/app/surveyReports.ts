import type { CellValue } from "../domain/cells/grid";
import { type CalendarDate, dayOf, monthOf, yearOf } from "../domain/dates/calendarDate";
import type { ConsolidatedEmployer, SurveyResult } from "../domain/survey/consolidateSurvey";
import type { UncoveredEmployer } from "../domain/survey/coverage";
import { shownCreditCode } from "../domain/survey/creditCode";
import { wholeCount } from "../domain/survey/employer";
import type { EnrolmentRate } from "../domain/survey/enrolmentCounts";
import { groupInOrder } from "../domain/survey/grouping";
import { maskIdentityNumbersIn } from "../domain/survey/identityNumber";
import type { ComparedPerson } from "../domain/survey/peopleComparison";
import {
  asOfLine,
  NOT_STATED,
  OUTCOME_WORDS,
  RESULT_HEADINGS as H,
  RESULT_NOTES,
  SURVEY_SHEETS,
  TOTAL,
} from "../domain/survey/resultSheets";
import { findingWords, type SurveyFindingCode } from "../domain/survey/surveyFindings";
import type { SurveyTables } from "../domain/survey/surveyTables";
import type { ReportColumn, ReportSheet } from "../workbook/reportSheet";

/** One column of a result sheet: how it looks and what it says of a row. */
interface Column<Row> extends ReportColumn {
  readonly heading: string;
  readonly value: (row: Row, index: number) => CellValue;
}

interface StatisticsRow extends EnrolmentRate {
  readonly unit: string;
  readonly forms: number;
  readonly rank: number | undefined;
  readonly findings: number;
  readonly sheets: readonly string[];
}

/**
 * The survey's result sheets: 摸底汇总 and 摸底统计 where there are forms, 未覆盖单位 where there is a registry to
 * compare with, 未参保人员比对 where there is a list of people not enrolled.
 */
export function surveyReports(
  tables: SurveyTables,
  result: SurveyResult,
  asOf: CalendarDate
): readonly ReportSheet[] {
  const subtitles = [asOfLine(yearOf(asOf), monthOf(asOf), dayOf(asOf))];
  const hasList = tables.peopleLists.some(({ kind }) => kind === "notEnrolled");
  const reports = [
    ...(tables.forms.length > 0 ? [employersReport(result), statisticsReport(result)] : []),
    ...(tables.registries.length > 0 ? [uncoveredReport(result.notCovered)] : []),
    ...(hasList ? [peopleReport(result.people)] : []),
  ];
  return reports.map((report) => ({ ...report, subtitles }));
}

function text<Row>(heading: string, width: number, value: Column<Row>["value"]): Column<Row> {
  return { heading, width, value, numberFormat: "@", align: "left" };
}

function number<Row>(
  heading: string,
  value: Column<Row>["value"],
  numberFormat: ReportColumn["numberFormat"] = "#,##0"
): Column<Row> {
  return { heading, width: 10, value, numberFormat, align: "center" };
}

const sequence = {
  ...number(H.sequence, (_: unknown, index: number) => index + 1, "0"),
  width: 6,
} as const;

const EMPLOYER_COLUMNS: readonly Column<ConsolidatedEmployer>[] = [
  sequence,
  text(H.reportingUnit, 16, ({ unit }) => unit),
  text(H.employer, 32, ({ employer }) => employer.name),
  text(H.creditCode, 21, ({ employer }) => shownCreditCode(employer.creditCode)),
  text(H.legalRepresentative, 10, ({ employer }) => employer.legalRepresentative),
  number(H.workers, ({ employer }) => shownCount(employer.workers)),
  number(H.uninsured, ({ employer }) => shownCount(employer.uninsured)),
  text(H.telephone, 15, ({ employer }) => shownText(employer.telephone)),
  text(H.remark, 14, ({ employer }) => employer.remark),
  text(H.problems, 24, ({ problems }) => problems.map(findingWords).join(";")),
  text(H.sourceSheet, 14, ({ form }) => form.sheet),
  number(H.sourceRow, ({ employer }) => employer.row + 1, "0"),
];

function shownCount(cell: CellValue): CellValue {
  return wholeCount(cell) ?? shownText(cell);
}

const shownText = (cell: CellValue) => maskIdentityNumbersIn(String(cell).trim());

function employersReport({ employers }: SurveyResult): ReportSheet {
  return reportOf(SURVEY_SHEETS.employers, EMPLOYER_COLUMNS, employers, []);
}

const STATISTICS_COLUMNS: readonly Column<StatisticsRow>[] = [
  number(H.sequence, ({ unit }, index) => (unit === TOTAL ? "" : index + 1), "0"),
  text(H.reportingUnit, 22, ({ unit }) => unit),
  number(H.forms, ({ forms }) => forms),
  number(H.employers, ({ employers }) => employers),
  number(H.workers, ({ workers }) => workers),
  number(H.uninsured, ({ uninsured }) => uninsured),
  number(H.rate, ({ rate }) => rate ?? "", "0.00%"),
  number(H.gap, ({ gap }) => gap),
  number(H.rank, ({ rank }) => rank ?? "", "0"),
  number(H.problemCount, ({ findings }) => findings),
  text(H.sourceSheet, 20, ({ sheets }) => sheets.join("、")),
];

const UNCOUNTED: ReadonlySet<SurveyFindingCode> = new Set([
  "workersMissing",
  "workersNotWhole",
  "uninsuredMissing",
  "uninsuredNotWhole",
]);

function statisticsReport({ statistics, total, findings }: SurveyResult): ReportSheet {
  const problems = statistics.reduce((sum, unit) => sum + unit.findings, 0);
  const totalRow = { ...total, unit: TOTAL, rank: undefined, findings: problems, sheets: [] };
  const notes = [
    RESULT_NOTES.rate,
    ...(total.repeatedRows > 0 ? [RESULT_NOTES.repeated(total.repeatedRows)] : []),
    ...(findings.some(({ code }) => UNCOUNTED.has(code)) ? [RESULT_NOTES.uncounted] : []),
  ];
  const rows: readonly StatisticsRow[] = [...statistics, totalRow];
  return reportOf(SURVEY_SHEETS.statistics, STATISTICS_COLUMNS, rows, notes);
}

const UNCOVERED_COLUMNS: readonly Column<UncoveredEmployer>[] = [
  sequence,
  text(H.group, 18, ({ group }) => group || NOT_STATED),
  text(H.employer, 36, ({ name }) => name),
  text(H.creditCode, 21, ({ creditCode }) => creditCode),
  text(H.sourceSheet, 16, ({ sheet }) => sheet),
  number(H.sourceRow, ({ row }) => row + 1, "0"),
];

function uncoveredReport(employers: readonly UncoveredEmployer[]): ReportSheet {
  const groups = [...groupInOrder(employers, ({ group }) => group || NOT_STATED)];
  const perGroup = groups.map(([group, { length }]) => RESULT_NOTES.uncoveredIn(group, length));
  const notes =
    employers.length === 0
      ? [RESULT_NOTES.allCovered]
      : [RESULT_NOTES.uncovered(employers.length), perGroup.join(";")];
  return {
    ...reportOf(SURVEY_SHEETS.uncovered, UNCOVERED_COLUMNS, employers, notes),
    orientation: "portrait",
  };
}

const PEOPLE_COLUMNS: readonly Column<ComparedPerson>[] = [
  sequence,
  text(H.township, 14, ({ township }) => township || NOT_STATED),
  text(H.village, 14, ({ village }) => village),
  text(H.person, 12, ({ name }) => name),
  text(H.identityNumber, 21, ({ identityNumber }) => identityNumber),
  text(H.outcome, 20, ({ outcome }) => OUTCOME_WORDS[outcome]),
  text(H.rosterPlace, 20, ({ foundAt }) =>
    foundAt ? RESULT_NOTES.rowIn(foundAt.sheet, foundAt.row) : ""
  ),
  text(H.sourceSheet, 16, ({ sheet }) => sheet),
  number(H.sourceRow, ({ row }) => row + 1, "0"),
];

function peopleReport(people: readonly ComparedPerson[]): ReportSheet {
  const townships = [...groupInOrder(people, ({ township }) => township || NOT_STATED)];
  const notes = townships.map(([township, listed]) => {
    const count = (outcome: ComparedPerson["outcome"]) =>
      listed.filter((person) => person.outcome === outcome).length;
    return RESULT_NOTES.people(township, listed.length, count("found"), count("possible"));
  });
  return reportOf(SURVEY_SHEETS.people, PEOPLE_COLUMNS, people, notes);
}

function reportOf<Row>(
  { name, title }: { readonly name: string; readonly title: string },
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  notes: readonly string[]
): ReportSheet {
  return {
    name,
    title,
    subtitles: [],
    header: [columns.map(({ heading }) => heading)],
    columns: columns.map(({ width, numberFormat, align }) => ({ width, numberFormat, align })),
    rows: rows.map((row, index) => columns.map(({ value }) => value(row, index))),
    notes,
    filter: true,
    orientation: "landscape",
  };
}
