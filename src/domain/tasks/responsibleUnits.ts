import type { Unit, UnitAlias, UnitDirectory } from "../units/directory";
import { unitDirectory } from "../units/directory";
import { expandCollective } from "../units/collective";
import type { NamedUnit } from "../units/unitList";
import { splitUnits } from "../units/unitList";
import type { CellText } from "./cellText";
import type { TaskFinding } from "./taskFindings";
import { taskFinding } from "./taskFindings";
import type { TaskList, TaskRow } from "./taskList";
import type { UnmatchedName } from "./unmatched";

/** The units a row asks, with what could not be told. */
export interface ResponsibleUnits {
  readonly units: readonly ResponsibleUnit[];
  readonly findings: readonly TaskFinding[];
  readonly unmatched: readonly UnmatchedName[];
}

export interface ResponsibleUnit {
  readonly unit: Unit;
  readonly collective: boolean;
}

/** Every unit of the plan: those of the allocation table first, then those the task lists name. */
export function planDirectory(
  taskLists: readonly TaskList[],
  allocationUnits: readonly string[],
  aliases: readonly UnitAlias[]
): UnitDirectory {
  const places = [...new Set(taskLists.flatMap((list) => list.places))];
  const named = taskLists.flatMap(({ rows }) =>
    rows.flatMap((row) => namedIn(row).flatMap(({ names }) => membersOf(names, allocationUnits)))
  );
  return unitDirectory([...allocationUnits, ...named], aliases, places);
}

function namedIn(row: TaskRow) {
  return row.units.map((cell) => ({ cell, names: splitUnits(cell.text) }));
}

const membersOf = (names: readonly NamedUnit[], allocationUnits: readonly string[]) =>
  names.flatMap((named) => {
    const members = named.collective ? expandCollective(named.collective, allocationUnits) : [];
    return members.length > 0 ? members : [named.name];
  });

/** A collective name gives its members; without a table that lists them it is asked, and stands for itself. */
export function responsibleUnits(
  list: TaskList,
  row: TaskRow,
  directory: UnitDirectory,
  allocationUnits: readonly string[]
): ResponsibleUnits {
  const parts = namedIn(row).map(({ cell, names }) =>
    unitsInCell(list.sheet, cell, names, directory, allocationUnits)
  );
  const units = new Map(
    parts.flatMap((part) => part.units).map((one) => [one.unit.id, one] as const)
  );
  return {
    units: [...units.values()],
    findings: parts.flatMap((part) => part.findings),
    unmatched: parts.flatMap((part) => part.unmatched),
  };
}

function unitsInCell(
  sheet: string,
  cell: CellText,
  names: readonly NamedUnit[],
  directory: UnitDirectory,
  allocationUnits: readonly string[]
): ResponsibleUnits {
  const at = { sheet, row: cell.row, column: cell.column };
  const hasCollective = names.some(({ collective }) => collective !== undefined);
  const listed = new Set(allocationUnits.map((name) => idOf(directory, name)));
  const matches = membersOf(names, allocationUnits).map((name) => ({
    name,
    match: directory.find(name),
  }));
  const units = matches.flatMap(({ match }) => (match.kind === "one" ? [match.unit] : []));
  const several = matches.filter(({ match }) => match.kind === "several");
  const open = names.filter(
    ({ collective }) => collective && expandCollective(collective, allocationUnits).length === 0
  );
  return {
    units: units.map((unit) => ({ unit, collective: hasCollective && listed.has(unit.id) })),
    findings: [
      ...several.map(({ name, match }) =>
        taskFinding("taskUnitAmbiguous", at, {
          name,
          units: match.kind === "several" ? match.units.map((unit) => unit.name).join("、") : "",
        })
      ),
      ...open.map(({ name }) => taskFinding("collectiveNotExpanded", at, { name })),
    ],
    unmatched: several.map(({ name }) => ({ name, at, reason: "ambiguous" as const })),
  };
}

function idOf(directory: UnitDirectory, name: string): string | undefined {
  const match = directory.find(name);
  return match.kind === "one" ? match.unit.id : undefined;
}
