import { yearOf } from "../dates/calendarDate";
import type { CellLocation } from "../findings";
import type { DeadlineContext, Limit, UndeterminedReason } from "./deadlines/limit";
import type { Demand, Duty } from "./duty";
import type { Milestone } from "./milestone";
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
    return found;
  });
}

/** Days counted in working days in years whose holidays are not known, each year of a wording once. */
export function coverageFindings(
  duties: readonly Duty[],
  milestones: readonly Milestone[],
  { workingCalendar: { covers } }: DeadlineContext
): readonly TaskFinding[] {
  const counted = new Set(
    duties
      .filter(({ limit }) => countsWorkingDays(limit))
      .map(({ source, words }) => key(source, words))
  );
  const found = new Map<string, TaskFinding>();
  for (const { source, words: text, deadline } of milestones) {
    if (deadline === null || !counted.has(key(source, text))) continue;
    const year = yearOf(deadline);
    if (isOutside(year, covers))
      found.set(
        `${key(source, text)} ${year}`,
        taskFinding("workingDaysNotCovered", source, { text, year })
      );
  }
  return [...found.values()];
}

/** Percentages that some units have reached in one rate only, while the text does not say which is meant. */
export function rateFindings(milestones: readonly Milestone[]): readonly TaskFinding[] {
  const found = new Map<string, { readonly first: Milestone; readonly units: readonly string[] }>();
  for (const one of milestones) {
    if (one.reason !== "rateNotNamed") continue;
    const place = `${key(one.source, one.words)} ${one.item}`;
    const { first, units } = found.get(place) ?? { first: one, units: [] };
    found.set(place, { first, units: [...units, one.unit] });
  }
  return [...found.values()].map(({ first: { source, words, item }, units }) =>
    taskFinding("rateNotNamed", source, { text: words + item, units: units.join("、") })
  );
}

const key = ({ sheet, row, column }: CellLocation, words: string) =>
  `${sheet}!${row},${column} ${words}`;

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
