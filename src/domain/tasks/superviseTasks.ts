import type { CalendarDate } from "../dates/calendarDate";
import { yearOf } from "../dates/calendarDate";
import { normaliseText } from "../cells/text";
import type { UnitAlias, UnitDirectory } from "../units/directory";
import { byUnit } from "./byUnit";
import type { DeadlineContext } from "./deadlines/limit";
import type { WorkingCalendar } from "./deadlines/workingDays";
import { coverageFindings, demandFindings, rateFindings } from "./demandFindings";
import type { Duty } from "./duty";
import { demandsOfRow, rowKey } from "./duty";
import type { Proofs } from "./evidence";
import type { SurveyEvidence } from "./forms";
import { matchForms } from "./forms";
import { ledgerFindings } from "./ledgerFindings";
import type { SubmissionLedger } from "./ledger";
import type { Milestone } from "./milestone";
import { judge } from "./milestone";
import type { OverdueRow } from "./overdueList";
import { overdueRows } from "./overdueList";
import { planDirectory, responsibleUnits } from "./responsibleUnits";
import type { StatusCell } from "./statusWords";
import { statusCell } from "./statusWords";
import { withSettledRows } from "./settledRows";
import type { RowDone } from "./rowProgress";
import { rowProgress } from "./rowProgress";
import type { ReadSubmissions } from "./submission";
import { readSubmissions } from "./submission";
import type { UnitRate, YearEndTargets } from "./targets";
import { attainmentBy } from "./targets";
import type { TaskFinding } from "./taskFindings";
import { taskFinding } from "./taskFindings";
import type { TaskList } from "./taskList";
import { assumedStart, turnsOf } from "./turns";
import type { UnmatchedName } from "./unmatched";

/** Everything known about a plan on a date. */
export interface Supervised {
  readonly taskLists: readonly TaskList[];
  readonly ledgers: readonly SubmissionLedger[];
  readonly surveyForms: readonly SurveyEvidence[];
  /** Names of the allocation table's units, in its order. */
  readonly allocationUnits: readonly string[];
  readonly rates: readonly UnitRate[];
  readonly targets: YearEndTargets;
  readonly aliases: readonly UnitAlias[];
  /** Goes before the year in a task list's title. */
  readonly planYear?: number;
  /** Recurring reports due before this day are not asked for. */
  readonly planStart?: CalendarDate;
  readonly asOf: CalendarDate;
  readonly dueSoonDays: number;
  readonly dayInclusive: boolean;
  readonly workingCalendar: WorkingCalendar;
}

export interface Supervision {
  /** In the order of the task lists' rows and units. */
  readonly milestones: readonly Milestone[];
  /** One for each row of a task list that has milestones. */
  readonly statusCells: readonly StatusCell[];
  readonly overdue: readonly OverdueRow[];
  readonly findings: readonly TaskFinding[];
  readonly unmatched: readonly UnmatchedName[];
}

/** Who owes what by when, what has been done, and who is late, as of a date. */
export function superviseTasks(input: Supervised): Supervision {
  const directory = planDirectory(input.taskLists, input.allocationUnits, input.aliases);
  const asked = input.taskLists.map((list) => askedBy(list, input, directory));
  const dutiesOf = byUnit(asked.flatMap(({ rows }) => rows.flatMap(({ duties }) => duties)));
  const planYear = planYearOf(input.taskLists);
  const read = input.ledgers.map((ledger) => readLedger(ledger, directory, input, planYear));
  const known = read
    .flatMap(({ submissions }) => submissions)
    .map((submission) => withSettledRows(submission, dutiesOf));
  const forms = matchForms(input.surveyForms, directory, input.asOf);
  const proofs: Proofs = {
    submissionsOf: byUnit(known.filter(({ date }) => date === undefined || date <= input.asOf)),
    forms: forms.forms.map((form) => ({ ...form, ...planYear(undefined, form.date) })),
    attainment: attainmentBy(input.rates, input.targets, directory),
    doneInRow: doneByRow(asked.flatMap(({ rows }) => rows)),
  };
  const lists = asked.map((list) => judgeList(list, input, proofs));
  const milestones = lists.flatMap((list) => list.milestones);
  return {
    milestones,
    statusCells: lists.flatMap((list) => list.statusCells),
    overdue: overdueRows(milestones, (unitId) => forms.phones.get(unitId)),
    findings: [
      ...lists.flatMap((list) => list.findings),
      ...forms.findings,
      ...read.flatMap(({ findings }) => findings),
      ...ledgerFindings(known, dutiesOf, milestones, input.asOf),
    ],
    unmatched: [
      ...lists.flatMap((list) => list.unmatched),
      ...forms.unmatched,
      ...read.flatMap(({ unmatched }) => unmatched),
    ],
  };
}

/**
 * Which year's task lists something handed in is for, by the title over it or else by its day. Where all lists are of one
 * year nobody need ask, and what names no year of theirs is for all.
 */
function planYearOf(lists: readonly TaskList[]) {
  const years = new Set(lists.flatMap(({ titleYear }) => titleYear ?? []));
  return (titleYear: number | undefined, date: CalendarDate | undefined) => {
    const named = [titleYear, date && yearOf(date)].find((year) => year && years.has(year));
    return years.size > 1 && named ? { planYear: named } : {};
  };
}

function readLedger(
  ledger: SubmissionLedger,
  directory: UnitDirectory,
  input: Supervised,
  planYear: ReturnType<typeof planYearOf>
): ReadSubmissions {
  const { titleYear } = ledger;
  const list =
    input.taskLists.find((one) => titleYear && one.titleYear === titleYear) ?? input.taskLists[0];
  const read = readSubmissions(ledger, directory, contextOf(list, input));
  const submissions = read.submissions.map((submission) => ({
    ...submission,
    ...planYear(titleYear, submission.date),
  }));
  return { ...read, submissions };
}

function contextOf(list: TaskList | undefined, input: Supervised): DeadlineContext {
  const planYear = input.planYear ?? list?.titleYear ?? yearOf(input.asOf);
  return { planYear, workingCalendar: input.workingCalendar, issuedOn: list?.issuedOn };
}

/** A task list with what each of its rows asks of whom. */
interface AskedList {
  readonly list: TaskList;
  readonly context: DeadlineContext;
  readonly rows: readonly AskedRow[];
}

interface AskedRow {
  readonly duties: readonly Duty[];
  /** What the row says to be done, by the date asked about. */
  readonly done: readonly RowDone[];
  readonly findings: readonly TaskFinding[];
  readonly unmatched: readonly UnmatchedName[];
}

function askedBy(list: TaskList, input: Supervised, directory: UnitDirectory): AskedList {
  const context = contextOf(list, input);
  const rows = list.rows.map((row) => {
    const demands = demandsOfRow(list, row, context);
    const named = responsibleUnits(list, row, directory, input.allocationUnits);
    const place = {
      sheet: list.sheet,
      row: row.row,
      planYear: list.titleYear,
      task: normaliseText(row.task.text),
    };
    const duties = named.units.flatMap(({ unit, collective }) =>
      demands.map((demand) => ({ ...demand, ...place, unit, collective }))
    );
    const progress = rowProgress(list.sheet, row, context, input.asOf);
    const findings = [
      ...withoutUnit(list, row.row, row.units.length === 0),
      ...demandFindings(demands, context),
      ...named.findings,
      ...progress.findings,
    ];
    return { duties, done: progress.done, findings, unmatched: named.unmatched };
  });
  return { list, context, rows };
}

function doneByRow(rows: readonly AskedRow[]): Proofs["doneInRow"] {
  const done = new Map(
    rows.flatMap(({ duties: [first], done }) => (first ? [[rowKey(first), done] as const] : []))
  );
  return (row) => done.get(row) ?? [];
}

function judgeList(
  { list, context, rows }: AskedList,
  input: Supervised,
  proofs: Proofs
): Omit<Supervision, "overdue"> {
  const duties = rows.flatMap((row) => row.duties);
  const start = planStart(list, duties, proofs, input);
  const judged = rows.map((row) => judgeRow(row.duties, start.date, input, proofs, list));
  return {
    milestones: judged.flat(),
    statusCells: judged
      .filter((milestones) => milestones.length > 0)
      .map((milestones) => statusCell(milestones, context.planYear)),
    findings: [
      ...yearAssumed(list, input),
      ...start.findings,
      ...rows.flatMap((row) => row.findings),
      ...coverageFindings(duties, judged.flat(), context),
      ...rateFindings(judged.flat()),
    ],
    unmatched: rows.flatMap((row) => row.unmatched),
  };
}

function judgeRow(
  duties: readonly Duty[],
  start: CalendarDate,
  input: Supervised,
  proofs: Proofs,
  list: TaskList
): readonly Milestone[] {
  const plan = { ...contextOf(list, input), start, asOf: input.asOf };
  const judgement = { ...input, proofs };
  return duties.flatMap((duty) =>
    duty.limit.kind === "recurring"
      ? turnsOf(duty.limit, plan).map((turn) => judge(duty, turn, judgement))
      : [judge(duty, undefined, judgement)]
  );
}

const headerOf = (list: TaskList) => ({
  sheet: list.sheet,
  row: list.header.firstRow,
  column: list.columns.deadline ?? 0,
});

function withoutUnit(list: TaskList, row: number, missing: boolean): readonly TaskFinding[] {
  const column = list.columns.unit ?? list.columns.lead ?? 0;
  return missing ? [taskFinding("taskWithoutUnit", { sheet: list.sheet, row, column })] : [];
}

function yearAssumed(list: TaskList, input: Supervised): readonly TaskFinding[] {
  if (input.planYear !== undefined || list.titleYear !== undefined) return [];
  return [taskFinding("planYearAssumed", headerOf(list), { year: yearOf(input.asOf) })];
}

/** The start of recurring reports: the setting, or what the list and the ledger let assume, which is said. */
function planStart(
  list: TaskList,
  duties: readonly Duty[],
  { submissionsOf }: Proofs,
  input: Supervised
): { date: CalendarDate; findings: readonly TaskFinding[] } {
  if (input.planStart) return { date: input.planStart, findings: [] };
  const plan = { ...contextOf(list, input), asOf: input.asOf };
  const date = assumedStart(duties, submissionsOf, plan) ?? input.asOf;
  const recurring = duties.some(({ limit }) => limit.kind === "recurring" && !limit.since);
  const findings = recurring ? [taskFinding("planStartAssumed", headerOf(list), { date })] : [];
  return { date, findings };
}
