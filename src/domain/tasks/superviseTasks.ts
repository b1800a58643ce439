import type { CalendarDate } from "../dates/calendarDate";
import { yearOf } from "../dates/calendarDate";
import type { UnitAlias, UnitDirectory } from "../units/directory";
import type { WorkingCalendar } from "./deadlines/workingDays";
import { demandFindings } from "./demandFindings";
import type { Duty } from "./duty";
import { demandsOfRow } from "./duty";
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
import type { Submission } from "./submission";
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
  const read = input.ledgers.map((ledger) =>
    readSubmissions(ledger, directory, contextOf(input.taskLists[0], input))
  );
  const forms = matchForms(input.surveyForms, directory);
  const known = read.flatMap(({ submissions }) => submissions);
  const submissions = known.filter(({ date }) => date === undefined || date <= input.asOf);
  const proofs: Proofs = {
    submissions,
    forms: forms.forms.filter(({ date }) => date === undefined || date <= input.asOf),
    attainment: attainmentBy(input.rates, input.targets, directory),
  };
  const lists = input.taskLists.map((list) => superviseList(list, input, directory, proofs));
  const milestones = lists.flatMap((list) => list.milestones);
  const duties = lists.flatMap((list) => list.duties);
  return {
    milestones,
    statusCells: lists.flatMap((list) => list.statusCells),
    overdue: overdueRows(milestones, (unitId) => forms.phones.get(unitId)),
    findings: [
      ...lists.flatMap((list) => list.findings),
      ...forms.findings,
      ...read.flatMap(({ findings }) => findings),
      ...ledgerFindings(known, duties, milestones, input.asOf),
    ],
    unmatched: [
      ...lists.flatMap((list) => list.unmatched),
      ...forms.unmatched,
      ...read.flatMap(({ unmatched }) => unmatched),
    ],
  };
}

function contextOf(list: TaskList | undefined, input: Supervised) {
  const planYear = input.planYear ?? list?.titleYear ?? yearOf(input.asOf);
  return { planYear, workingCalendar: input.workingCalendar };
}

interface SupervisedList extends Omit<Supervision, "overdue"> {
  readonly duties: readonly Duty[];
}

function superviseList(
  list: TaskList,
  input: Supervised,
  directory: UnitDirectory,
  proofs: Proofs
): SupervisedList {
  const context = contextOf(list, input);
  const rows = list.rows.map((row) => {
    const demands = demandsOfRow(list, row, context);
    const named = responsibleUnits(list, row, directory, input.allocationUnits);
    const duties = named.units.flatMap(({ unit, collective }) =>
      demands.map((demand) => ({ ...demand, sheet: list.sheet, row: row.row, unit, collective }))
    );
    const findings = [
      ...withoutUnit(list, row.row, row.units.length === 0),
      ...demandFindings(demands, context),
      ...named.findings,
    ];
    return { duties, findings, unmatched: named.unmatched };
  });
  const duties = rows.flatMap((row) => row.duties);
  const start = planStart(list, duties, proofs.submissions, input);
  const judged = rows.map((row) => judgeRow(row.duties, start.date, input, proofs, list));
  return {
    duties,
    milestones: judged.flat(),
    statusCells: judged
      .filter((milestones) => milestones.length > 0)
      .map((milestones) => statusCell(milestones, context.planYear)),
    findings: [
      ...yearAssumed(list, input),
      ...start.findings,
      ...rows.flatMap((row) => row.findings),
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
  submissions: readonly Submission[],
  input: Supervised
): { date: CalendarDate; findings: readonly TaskFinding[] } {
  if (input.planStart) return { date: input.planStart, findings: [] };
  const plan = { ...contextOf(list, input), asOf: input.asOf };
  const date = assumedStart(duties, submissions, plan) ?? input.asOf;
  const recurring = duties.some(({ limit }) => limit.kind === "recurring" && !limit.since);
  const findings = recurring ? [taskFinding("planStartAssumed", headerOf(list), { date })] : [];
  return { date, findings };
}
