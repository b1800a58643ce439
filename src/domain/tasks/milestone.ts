import type { CalendarDate } from "../dates/calendarDate";
import { addDays, daysBetween } from "../dates/calendarDate";
import type { CellLocation } from "../findings";
import type { Occurrence } from "./deadlines/cycle";
import { periodName } from "./deadlines/cycle";
import type { Border, UndeterminedReason } from "./deadlines/limit";
import type { Duty } from "./duty";
import { cycleOf } from "./duty";
import type { Evidence, Proofs } from "./evidence";
import { evidenceFor, submissionsFor } from "./evidence";
import type { ItemKind } from "./item";
import type { Submission } from "./submission";
import type { Shortfall } from "./targets";

export type MilestoneStatus =
  | "done"
  | "doneLate"
  | "doneUndated"
  | "overdue"
  | "dueSoon"
  | "notDue"
  | "ongoing"
  | "undetermined";

/** One thing one unit owes by one date: unit × item × period. */
export interface Milestone {
  /** The task list's row. */
  readonly sheet: string;
  readonly row: number;
  readonly unit: string;
  readonly unitId: string;
  /** One of 各乡镇 …, to be summed up in their common row. */
  readonly collective: boolean;
  readonly kind: ItemKind;
  /** 摸底, 月度反馈, 办结 or the text's own words. */
  readonly item: string;
  /** '2023年10月' for one turn of a recurring report. */
  readonly period?: string;
  /** The words that ask for it, and their cell. */
  readonly words: string;
  readonly source: CellLocation;
  /** The day in force as written; null where there is none or it cannot be told. */
  readonly deadline: CalendarDate | null;
  /** What set the day in force: the source, or the ledger's line that extended it. */
  readonly basis: CellLocation;
  readonly status: MilestoneStatus;
  /** Of overdue and doneLate; else 0. */
  readonly daysLate: number;
  /** Of dueSoon and notDue; else 0. The last day itself has 0 left. */
  readonly daysLeft: number;
  readonly evidence: Evidence | null;
  /** Targets a township has not reached. */
  readonly shortfalls: readonly Shortfall[];
  /** Of undetermined ones: what the deadline leaves open, or that it does not say which rate is to be reached. */
  readonly reason?: UndeterminedReason | "rateNotNamed";
}

export interface Judgement {
  readonly asOf: CalendarDate;
  readonly dueSoonDays: number;
  /** 'X日前' includes day X. */
  readonly dayInclusive: boolean;
  readonly proofs: Proofs;
}

/** Judges a duty, or one turn of a recurring one, as of a date. */
export function judge(duty: Duty, turn: Occurrence | undefined, judgement: Judgement): Milestone {
  const { proofs, asOf } = judgement;
  const lines = submissionsFor(duty, turn, proofs, asOf);
  const written = turn?.due ?? (duty.limit.kind === "date" ? duty.limit.date : undefined);
  const { deadline, basis } = inForce(duty, written, lines);
  const evidence = evidenceFor(duty, lines, proofs, written);
  const attainment = proofs.attainment(duty);
  const standing = standingOf(duty, deadline, evidence, judgement);
  const isUnclear = standing.status === "overdue" && attainment?.kind === "unclear";
  return {
    ...described(duty, turn),
    deadline: deadline ?? null,
    basis,
    evidence: evidence ?? null,
    shortfalls: attainment?.shortfalls ?? [],
    ...(isUnclear ? { ...outcome("undetermined"), reason: "rateNotNamed" } : standing),
  };
}

/** The day as written, or as the ledger's last extension moved it. */
function inForce(duty: Duty, written: CalendarDate | undefined, lines: readonly Submission[]) {
  const granted = lines.findLast(({ extension }) => extension !== undefined);
  const moved = written && granted?.extension?.(written);
  return granted && moved !== written
    ? { deadline: moved, basis: granted.at }
    : { deadline: written, basis: duty.source };
}

function described(duty: Duty, turn: Occurrence | undefined) {
  const { sheet, row, unit, collective, kind, item, words, source, limit } = duty;
  const cycle = cycleOf(limit);
  return {
    ...{ sheet, row, collective, kind, item, words, source },
    unit: unit.name,
    unitId: unit.id,
    ...(cycle && turn && { period: periodName(cycle, turn) }),
    ...(limit.kind === "undetermined" && { reason: limit.reason }),
  };
}

type Outcome = Pick<Milestone, "status" | "daysLate" | "daysLeft">;

const outcome = (status: MilestoneStatus, days: Partial<Outcome> = {}): Outcome => ({
  status,
  daysLate: 0,
  daysLeft: 0,
  ...days,
});

function standingOf(
  duty: Duty,
  deadline: CalendarDate | undefined,
  evidence: Evidence | undefined,
  judgement: Judgement
): Outcome {
  if (duty.limit.kind === "ongoing") return outcome("ongoing");
  if (!deadline) return outcome(evidence ? doneStatus(evidence) : "undetermined");
  const lastDay = lastDayOf(deadline, borderOf(duty), judgement.dayInclusive);
  if (evidence) return done(evidence, lastDay);
  const daysLeft = daysBetween(judgement.asOf, lastDay);
  if (daysLeft < 0) return outcome("overdue", { daysLate: -daysLeft });
  return outcome(daysLeft <= judgement.dueSoonDays ? "dueSoon" : "notDue", { daysLeft });
}

const borderOf = ({ limit }: Duty): Border =>
  limit.kind === "date" || limit.kind === "recurring" ? limit.border : "inclusive";

function lastDayOf(deadline: CalendarDate, border: Border, dayInclusive: boolean): CalendarDate {
  const leftOut = border === "exclusive" || (border === "before" && !dayInclusive);
  return leftOut ? addDays(deadline, -1) : deadline;
}

/** The allocation table shows the state of the day: a target that is reached is reached. */
const doneStatus = ({ kind, date }: Evidence): MilestoneStatus =>
  date !== undefined || kind === "allocation" ? "done" : "doneUndated";

function done(evidence: Evidence, lastDay: CalendarDate): Outcome {
  const daysLate = evidence.date === undefined ? 0 : daysBetween(lastDay, evidence.date);
  return daysLate > 0 ? outcome("doneLate", { daysLate }) : outcome(doneStatus(evidence));
}
