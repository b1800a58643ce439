import { consolidateSurvey } from "../domain/survey/consolidateSurvey";
import { SURVEY_SHEETS } from "../domain/survey/resultSheets";
import type { SurveyTables } from "../domain/survey/surveyTables";
import type { CalendarDate } from "../domain/dates/calendarDate";
import { comingUp } from "../domain/tasks/overdueList";
import type { Supervision } from "../domain/tasks/superviseTasks";
import {
  type ChangeSet,
  type HighlightChange,
  isEmpty,
  type ReportChange,
  type SheetInput,
} from "../workbook/changes";
import type { ReportSheet } from "../workbook/reportSheet";
import type { Highlight, OwnedRange, WorkbookSnapshot } from "../workbook/snapshot";
import { overdueReport } from "./overdueReport";
import { type AllocationsResult, recalculateAllocations } from "./recalculateAllocations";
import { recognise, type SheetContents, summarise } from "./recognise";
import { renewedCharts } from "./charts";
import { planPhases } from "./planPhases";
import { prospectsOf } from "./prospects";
import { reportChanges, type WantedReport } from "./reports";
import type { RecalculationResult } from "./result";
import type { Settings } from "./settings";
import { canonicalUnits, supervise } from "./supervise";
import { surveyReports } from "./surveyReports";
import { targetHighlights } from "./targetHighlights";
import { markTaskList, type TaskMarks } from "./taskMarks";

export interface RunOptions {
  /** Make the result sheets (督办清单 …) that are not there yet; those that are there are refreshed anyway. */
  readonly makeReports?: boolean;
}

/**
 * One click on 重新计算: reads what the workbook says and works out what should change in it. Pure: the same snapshot,
 * settings and date always give the same result, and nothing is written.
 */
export function recalculate(
  snapshot: WorkbookSnapshot,
  settings: Settings,
  asOf: CalendarDate,
  { makeReports = false }: RunOptions = {}
): RecalculationResult {
  const contents = recognise(snapshot);
  const allocations = recalculateAllocations(contents, settings);
  const supervision = supervise(contents, allocations.standings, settings, asOf);
  const tables = surveyTables(contents);
  const { employers, ...survey } = consolidateSurvey(tables, {
    canonicalUnit: canonicalUnits(contents, allocations.standings, settings),
    ties: settings.ties,
  });
  const { findings: prospectFindings, ...prospects } = prospectsOf(
    snapshot,
    contents,
    allocations,
    settings,
    asOf
  );
  const wanted = [
    ...(contents.some(({ taskLists }) => taskLists.length > 0)
      ? [overdueReport(supervision.overdue, asOf)]
      : []),
    ...surveyReports(tables, { ...survey, employers }, asOf).map(surveyReport),
  ];
  return {
    asOf,
    sheets: summarise(snapshot, contents),
    changes: changeSet(snapshot, contents, {
      allocations,
      supervision,
      wanted,
      charts: renewedCharts(snapshot, prospects, settings),
      settings,
      asOf,
      makeReports,
    }),
    findings: [
      ...allocations.findings,
      ...supervision.findings,
      ...survey.findings,
      ...prospectFindings,
    ],
    standings: allocations.standings,
    totals: allocations.totals,
    milestones: supervision.milestones,
    overdue: supervision.overdue,
    comingUp: comingUp(supervision.milestones),
    phases: planPhases(contents, supervision.milestones, settings, asOf),
    unmatched: supervision.unmatched,
    survey,
    ...prospects,
  };
}

const SURVEY_KEYS = new Map<string, string>(
  Object.entries(SURVEY_SHEETS).map(([key, { name }]) => [name, `report.${key}`])
);

const surveyReport = (report: ReportSheet): WantedReport => ({
  key: SURVEY_KEYS.get(report.name) ?? report.name,
  report,
});

function surveyTables(contents: readonly SheetContents[]): SurveyTables {
  const found = contents.map(({ survey }) => survey);
  return {
    forms: found.flatMap(({ forms }) => forms),
    registries: found.flatMap(({ registries }) => registries),
    peopleLists: found.flatMap(({ peopleLists }) => peopleLists),
  };
}

interface Worked {
  readonly allocations: AllocationsResult;
  readonly supervision: Supervision;
  readonly wanted: readonly WantedReport[];
  readonly charts: readonly ReportChange[];
  readonly settings: Settings;
  readonly asOf: CalendarDate;
  readonly makeReports: boolean;
}

function changeSet(
  snapshot: WorkbookSnapshot,
  contents: readonly SheetContents[],
  worked: Worked
): ChangeSet {
  const { allocations, wanted, charts, makeReports } = worked;
  const marks = taskMarks(snapshot, contents, worked);
  const reports = reportChanges(snapshot, wanted, makeReports);
  const owned = ownedChange(snapshot, [...marks.flatMap((mark) => mark.owned), ...reports.owned]);
  const changes: ChangeSet = {
    cells: [...allocations.cells, ...marks.flatMap(({ cells }) => cells)],
    columns: marks.flatMap(({ columns }) => columns),
    highlights: highlightChanges(contents, marks, worked),
    reports: [...reports.changes, ...charts],
    ...(owned && { owned }),
  };
  return isEmpty(changes) ? changes : { ...changes, inputs: inputsOf(contents) };
}

/** The sheets whose figures the written ones follow from. Survey sheets only feed reports, which the next run renews. */
function inputsOf(contents: readonly SheetContents[]): SheetInput[] {
  return contents
    .filter(
      ({ allocation, taskLists, ledgers }) =>
        allocation.tables.length + taskLists.length + ledgers.length > 0
    )
    .map(({ sheet: { id, name, origin, formulas } }) => ({ id, name, origin, formulas }));
}

/** What the marks of one sheet are, with the sheet. */
interface SheetMarks extends TaskMarks {
  readonly sheet: string;
}

function taskMarks(
  { owned }: WorkbookSnapshot,
  contents: readonly SheetContents[],
  { supervision, settings }: Worked
): SheetMarks[] {
  return contents.flatMap(({ sheet, taskLists }) =>
    taskLists.map((list) => {
      const within = ({ row }: { readonly row: number }) =>
        row >= list.body.firstRow && row <= list.body.lastRow;
      const statuses = supervision.statusCells.filter(
        (cell) => cell.sheet === sheet.name && within(cell)
      );
      return {
        sheet: sheet.name,
        ...markTaskList(sheet, list, statuses, owned, settings.colours),
      };
    })
  );
}

/** The record of what the add-in owns, where it differs from what is recorded: ranges of ours elsewhere stay. */
function ownedChange(
  { owned: before }: WorkbookSnapshot,
  now: readonly OwnedRange[]
): ChangeSet["owned"] {
  const key = ({ key, sheet }: OwnedRange) => `${key}\n${sheet}`;
  const renewed = new Set(now.map(key));
  const after = [...before.filter((range) => !renewed.has(key(range))), ...now];
  const isSame = (one: OwnedRange) =>
    before.some((other) => JSON.stringify(other) === JSON.stringify(one));
  return after.length === before.length && after.every(isSame) ? undefined : { before, after };
}

function highlightChanges(
  contents: readonly SheetContents[],
  marks: readonly SheetMarks[],
  { settings, asOf }: Worked
): HighlightChange[] {
  return contents.flatMap(({ sheet, allocation }) => {
    const after: Highlight[] = [
      ...marks.filter((mark) => mark.sheet === sheet.name).flatMap(({ highlights }) => highlights),
      ...allocation.tables.flatMap((table) => targetHighlights(table, settings, asOf)),
    ];
    return sameHighlights(sheet.highlights, after)
      ? []
      : [{ sheet: sheet.name, before: sheet.highlights, after }];
  });
}

function sameHighlights(one: readonly Highlight[], other: readonly Highlight[]): boolean {
  const texts = (all: readonly Highlight[]) =>
    all
      .map(({ area, formula, fill }) => JSON.stringify([area, formula, fill.toUpperCase()]))
      .sort();
  const [a, b] = [texts(one), texts(other)];
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
