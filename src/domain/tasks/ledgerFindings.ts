import type { CalendarDate } from "../dates/calendarDate";
import type { Duty } from "./duty";
import { isAbout } from "./evidence";
import type { Milestone } from "./milestone";
import type { Submission } from "./submission";
import type { TaskFinding } from "./taskFindings";
import { taskFinding } from "./taskFindings";

/** Lines of the ledger that settle nothing, and completions that the allocation table contradicts. */
export function ledgerFindings(
  submissions: readonly Submission[],
  dutiesOf: (unitId: string) => readonly Duty[],
  milestones: readonly Milestone[],
  asOf: CalendarDate
): readonly TaskFinding[] {
  return [
    ...submissions.flatMap((submission) =>
      lineFindings(submission, dutiesOf(submission.unit.id), asOf)
    ),
    ...milestones.flatMap(contradiction),
  ];
}

function lineFindings(
  submission: Submission,
  own: readonly Duty[],
  asOf: CalendarDate
): readonly TaskFinding[] {
  const { at, date, unit, period, kind } = submission;
  if (date !== undefined && date > asOf)
    return [taskFinding("ledgerDateAfterAsOf", at, { unit: unit.name, date, asOf })];
  const meant = own.filter((duty) => isAbout(submission, duty));
  if (meant.length === 0) {
    const code = kind === "other" ? "ledgerOtherUnclear" : "ledgerNothingOwed";
    return [taskFinding(code, at, { unit: unit.name })];
  }
  const recurring = meant.every(({ limit }) => limit.kind === "recurring");
  return recurring && !period ? [taskFinding("ledgerPeriodUnclear", at, { unit: unit.name })] : [];
}

/** Logged as completed, in the ledger or in the task's own row, while the allocation table is below its targets. */
function contradiction({ evidence, shortfalls, unit }: Milestone): readonly TaskFinding[] {
  const isLogged = evidence?.kind === "ledger" || evidence?.kind === "taskList";
  if (!isLogged || shortfalls.length === 0) return [];
  const rates = shortfalls.map(({ rate }) => `${(rate * 100).toFixed(2)}%`).join("、");
  return [taskFinding("completedBelowTarget", evidence.at, { unit, rates })];
}
