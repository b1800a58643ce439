import type { Standing } from "../domain/allocation/standing";
import type { CalendarDate } from "../domain/dates/calendarDate";
import { type UnitDirectory, unitDirectory } from "../domain/units/directory";
import type { SurveyEvidence } from "../domain/tasks/forms";
import { planDirectory } from "../domain/tasks/responsibleUnits";
import { type Supervision, superviseTasks } from "../domain/tasks/superviseTasks";
import type { SheetContents } from "./recognise";
import type { Settings } from "./settings";
import { chinaWorkingCalendar } from "./workingCalendar";

/** Who is late with what on a date, from the task lists, ledgers, survey forms and allocation tables found. */
export function supervise(
  contents: readonly SheetContents[],
  standings: readonly Standing[],
  settings: Settings,
  asOf: CalendarDate
): Supervision {
  const taskLists = contents.flatMap((found) => found.taskLists);
  if (taskLists.length === 0) return NOTHING_ASKED;
  return superviseTasks({
    taskLists,
    ledgers: contents.flatMap(({ ledgers }) => ledgers),
    surveyForms: contents.flatMap(evidenceIn),
    allocationUnits: allocationUnits(standings),
    rates: standings,
    targets: settings.targets,
    aliases: settings.aliases,
    ...(settings.planYear !== undefined && { planYear: settings.planYear }),
    ...(settings.planStart !== undefined && { planStart: settings.planStart }),
    asOf,
    dueSoonDays: settings.dueSoonDays,
    dayInclusive: settings.dayInclusive,
    workingCalendar: chinaWorkingCalendar,
  });
}

/** Without a task list nobody owes anything, and no name can be a wrong one. */
const NOTHING_ASKED: Supervision = {
  milestones: [],
  statusCells: [],
  overdue: [],
  findings: [],
  unmatched: [],
};

const allocationUnits = (standings: readonly Standing[]) => [
  ...new Set(standings.map(({ unit }) => unit)),
];

function evidenceIn({ survey }: SheetContents): SurveyEvidence[] {
  return survey.forms.map(({ sheet, headerRow, reportingUnit, employers, labels }) => {
    const { row, column } = labels.reportingUnit ?? { row: headerRow, column: 0 };
    return {
      unit: reportingUnit,
      at: { sheet, row, column },
      employers: employers.length,
      ...(labels.date && { date: labels.date }),
      ...(labels.telephone !== undefined && { phone: labels.telephone }),
    };
  });
}

/**
 * One name for each unit, however the forms spell it; a name that could mean two units stays as it is. The names are
 * gathered when the first one is asked for: without forms nobody asks.
 */
export function canonicalUnits(
  contents: readonly SheetContents[],
  standings: readonly Standing[],
  settings: Settings
): (name: string) => string {
  let directory: UnitDirectory | undefined;
  return (name) => {
    directory ??= formDirectory(contents, standings, settings);
    const match = directory.find(name);
    return match.kind === "one" ? match.unit.name : name;
  };
}

function formDirectory(
  contents: readonly SheetContents[],
  standings: readonly Standing[],
  { aliases }: Settings
): UnitDirectory {
  const taskLists = contents.flatMap((found) => found.taskLists);
  const plan = planDirectory(taskLists, allocationUnits(standings), aliases);
  const places = [...new Set(taskLists.flatMap((list) => list.places))];
  const reporting = contents.flatMap(({ survey }) =>
    survey.forms.map((form) => form.reportingUnit)
  );
  return unitDirectory([...plan.units.map(({ name }) => name), ...reporting], aliases, places);
}
