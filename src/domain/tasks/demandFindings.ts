import { yearOf } from "../dates/calendarDate";
import type { DeadlineContext, Limit, UndeterminedReason } from "./deadlines/limit";
import type { Demand } from "./duty";
import type { TaskCode, TaskFinding } from "./taskFindings";
import { taskFinding } from "./taskFindings";

const CODES: Readonly<Record<UndeterminedReason, TaskCode>> = {
  missing: "deadlineMissing",
  relative: "deadlineRelative",
  vague: "deadlineVague",
  ambiguous: "deadlineAmbiguous",
  asOf: "deadlineAsOf",
  reported: "deadlineReported",
  impossible: "deadlineImpossible",
  unreadable: "deadlineUnreadable",
};

/** What the wording of a row's deadlines leaves open, or was read into it. */
export function demandFindings(
  demands: readonly Demand[],
  { workingCalendar: { covers } }: DeadlineContext
): readonly TaskFinding[] {
  return demands.flatMap(({ limit, words: text, source }) => {
    if (limit.kind === "undetermined") {
      const readings = limit.readings.join(" / ");
      return [taskFinding(CODES[limit.reason], source, { text, readings })];
    }
    const found: TaskFinding[] = [];
    if (limit.kind === "date" && limit.inferred)
      found.push(taskFinding("deadlineInferred", source, { text, date: limit.date }));
    if (countsWorkingDays(limit))
      found.push(taskFinding("workingDaysCounted", source, { text, ...covers }));
    if (limit.kind === "date" && limit.workingDays && isOutside(yearOf(limit.date), covers))
      found.push(taskFinding("workingDaysNotCovered", source, { text, year: yearOf(limit.date) }));
    return found;
  });
}

function countsWorkingDays(limit: Limit): boolean {
  if (limit.kind === "date") return limit.workingDays;
  return (
    limit.kind === "recurring" && "day" in limit.cycle && limit.cycle.day.kind === "workingDay"
  );
}

const isOutside = (
  year: number,
  { firstYear, lastYear }: DeadlineContext["workingCalendar"]["covers"]
) => year < firstYear || year > lastYear;
