import { type OfficialDocument, plainText, writeBulletin } from "../domain/bulletin/bulletin";
import { bulletinFields } from "../domain/bulletin/bulletinFields";
import type { Composed } from "../domain/bulletin/compose";
import { type DocumentFinding, documentFinding } from "../domain/bulletin/documentFindings";
import type { Standing } from "../domain/allocation/standing";
import { readHeaderBlock } from "../domain/tables/headerBlock";
import type { BulletinFacts, EnrolmentBase } from "../domain/bulletin/facts";
import { fieldNames } from "../domain/bulletin/fields";
import { dataProblems } from "../domain/bulletin/problems";
import { recipientsOf } from "../domain/bulletin/recipients";
import { reportingOf } from "../domain/bulletin/reporting";
import { type Reminder, reminderFields, writeReminders } from "../domain/bulletin/reminder";
import { BULLETIN_TEMPLATE, REMINDER_TEMPLATE } from "../domain/bulletin/template";
import { yearOf } from "../domain/dates/calendarDate";
import type { Finding } from "../domain/findings";
import { placesInTitle } from "../domain/tasks/taskList";
import type { ChangeSet } from "../workbook/changes";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { bulletinSheet } from "./bulletinSheet";
import { keepTemplate, templateOf } from "./documentTemplates";
import { sheetsChange } from "./ownership";
import { recognise } from "./recognise";
import { reportChanges } from "./reports";
import type { RecalculationResult } from "./result";
import type { Settings } from "./settings";

export interface BulletinResult {
  readonly document: OfficialDocument;
  /** For the clipboard. */
  readonly text: string;
  readonly findings: readonly Finding[];
}

/**
 * 通报 from the current numbers, worded by the template the workbook keeps, or by the standard one. Undefined where there
 * is nothing to report on: no allocation table and no task list.
 *
 * @param result of `recalculate` on the same snapshot
 */
export function composeBulletin(
  snapshot: WorkbookSnapshot,
  result: RecalculationResult,
  settings: Settings
): BulletinResult | undefined {
  if (result.current.standings.length === 0 && result.milestones.length === 0) return undefined;
  const template = templateOf(snapshot, BULLETIN_TEMPLATE);
  const document = writeBulletin(template.lines, bulletinFacts(snapshot, result, settings));
  return {
    document,
    text: plainText(document),
    findings: [
      ...template.findings,
      ...assumptions(result, settings),
      ...wordingFindings(document),
    ],
  };
}

/** What the heading says although nobody stated it. */
function assumptions(result: RecalculationResult, { bulletin }: Settings): DocumentFinding[] {
  const { asOf, dataDate, forecast, current, milestones } = result;
  const sheet = current.standings[0]?.sheet;
  const at = { sheet: sheet ?? milestones[0]?.sheet ?? "", row: 0, column: 0 };
  return [
    ...(dataDate === undefined && sheet !== undefined
      ? [documentFinding("documentDateAssumed", at, { date: forecast.date })]
      : []),
    ...(dataDate !== undefined && dataDate > asOf
      ? [documentFinding("documentDateLater", at, { date: dataDate, asOf })]
      : []),
    ...(bulletin.number === undefined
      ? [documentFinding("documentNumberAssumed", at, { number: numberInYear(result) })]
      : []),
  ];
}

/** One bulletin follows from each saved period, and this one is the next. */
function numberInYear({ periods, forecast: { date, deadline } }: RecalculationResult): number {
  const earlier = periods.filter(
    (period) => period.date < date && yearOf(period.date) === yearOf(deadline)
  );
  return earlier.length + 1;
}

export interface RemindersResult {
  readonly reminders: readonly Reminder[];
  /** All of them, one after the other, for the clipboard. */
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** 催报函: one for each late unit. */
export function composeReminders(
  snapshot: WorkbookSnapshot,
  result: RecalculationResult,
  settings: Settings
): RemindersResult {
  const template = templateOf(snapshot, REMINDER_TEMPLATE);
  const reminders = writeReminders(template.lines, bulletinFacts(snapshot, result, settings));
  const [first] = reminders;
  return {
    reminders,
    text: reminders.map(({ document }) => plainText(document)).join("\n\n\n"),
    findings: [...template.findings, ...(first ? wordingFindings(first.document) : [])],
  };
}

/** The sheet 通报, ready to print: made when it is not there, else written anew. */
export function bulletinChanges(snapshot: WorkbookSnapshot, document: OfficialDocument): ChangeSet {
  const wanted = { key: "report.bulletin", report: bulletinSheet(document) };
  const { changes, owned } = reportChanges(snapshot, [wanted], true);
  return sheetsChange(snapshot, changes, owned);
}

/** Puts the wording of 通报 into the workbook, to be edited there. */
export function keepBulletinTemplate(
  snapshot: WorkbookSnapshot,
  result: RecalculationResult,
  settings: Settings
): ChangeSet {
  const fields = bulletinFields(bulletinFacts(snapshot, result, settings));
  return keepTemplate(snapshot, BULLETIN_TEMPLATE, fieldNames(fields));
}

/** Puts the wording of 催报函 into the workbook, to be edited there. */
export function keepReminderTemplate(
  snapshot: WorkbookSnapshot,
  result: RecalculationResult,
  settings: Settings
): ChangeSet {
  const fields = reminderFields("", [], bulletinFacts(snapshot, result, settings));
  return keepTemplate(snapshot, REMINDER_TEMPLATE, fieldNames(fields));
}

function bulletinFacts(
  snapshot: WorkbookSnapshot,
  result: RecalculationResult,
  { bulletin, targets, ties }: Settings
): BulletinFacts {
  const { forecast, current } = result;
  return {
    date: forecast.date,
    asOf: result.asOf,
    deadline: forecast.deadline,
    place: bulletin.place || placeOf(snapshot),
    number: bulletin.number ?? numberInYear(result),
    recipients: bulletin.recipients || recipientsOf(current.standings, result.milestones),
    issuer: bulletin.issuer,
    targets,
    ties,
    standings: current.standings,
    totals: current.totals,
    enrolmentBase: enrolmentBaseOf(snapshot, current.standings),
    outlooks: forecast.units,
    totalOutlooks: forecast.totals,
    comparedWith: result.comparedWith,
    movements: result.movements,
    reporting: reportingOf(result.milestones, result.asOf),
    overdue: result.overdue,
    problems: dataProblems(result.findings),
    surveyProblems: result.survey.statistics
      .filter(({ findings }) => findings > 0)
      .map(({ unit, findings }) => ({ unit, count: findings })),
    funding: result.funding,
    district: result.district,
  };
}

/** What the heading of the table's base says: 应参保人数 are not tasks. */
function enrolmentBaseOf(
  snapshot: WorkbookSnapshot,
  standings: readonly Standing[]
): EnrolmentBase {
  const own = standings.find(({ measure }) => measure === "enrolment");
  const found = recognise(snapshot).find(({ sheet }) => sheet.name === own?.sheet);
  for (const table of found?.allocation.tables ?? []) {
    const column = table.measures.find(({ id }) => id === "enrolment")?.columns.base;
    if (!found || column === undefined) continue;
    const columns = { first: table.unitColumn + 1, last: column };
    const { headings } = readHeaderBlock(found.sheet, table.header, columns);
    const words = headings.find((heading) => heading.column === column)?.path.join("") ?? "";
    if (/应参保|适龄/.test(words) && !/任务|目标|计划/.test(words)) return "eligible";
  }
  return "tasks";
}

/** The district in the titles of the task list or the table; '' where they name none. */
function placeOf(snapshot: WorkbookSnapshot): string {
  const contents = recognise(snapshot);
  const inLists = contents.flatMap(({ taskLists }) => taskLists.map(({ places }) => places));
  const inTables = contents.flatMap(({ allocation }) =>
    allocation.tables.map(({ above }) => placesInTitle(above))
  );
  return [...inLists, ...inTables].find((places) => places.length > 0)?.at(-1) ?? "";
}

/** Lines of the standard wording that have nothing to say now are left out silently; the staff's own are named. */
function wordingFindings({ unknown, leftOut }: Composed): DocumentFinding[] {
  return [
    ...unknown.flatMap(({ line, field }) =>
      line.at ? [documentFinding("templateFieldUnknown", line.at, { field })] : []
    ),
    ...leftOut.flatMap(({ line, field }) =>
      line.at ? [documentFinding("templateLineLeftOut", line.at, { field })] : []
    ),
  ];
}
