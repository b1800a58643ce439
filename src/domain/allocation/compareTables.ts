import { normaliseText } from "../cells/text";
import type { AllocationTable } from "./allocationTable";
import { type AllocationFinding, finding } from "./findings";

/** Tables that share this much of the smaller one's units are about the same units. */
const SAME_UNITS = 0.6;

/**
 * Enrolment and contribution sometimes stand in two tables. A unit that is in one and not in the other was forgotten
 * or is spelt differently; tables of different units (villages and townships) are not compared.
 */
export function compareTables(tables: readonly AllocationTable[]): AllocationFinding[] {
  const named = tables.map((table) => ({ table, units: unitsOf(table) }));
  return named.flatMap((one) =>
    named
      .filter((other) => other !== one && areAlike(one.units, other.units))
      .flatMap((other) => onlyIn(one, other))
  );
}

interface NamedUnits {
  readonly table: AllocationTable;
  /** Rows by normalised name. */
  readonly units: ReadonlyMap<string, number>;
}

function unitsOf({ rows }: AllocationTable): Map<string, number> {
  const units = rows.filter(({ kind }) => kind === "unit");
  return new Map(units.map(({ name, row }) => [normaliseText(name), row]));
}

function areAlike(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  const smaller = Math.min(a.size, b.size);
  const common = [...a.keys()].filter((name) => b.has(name)).length;
  return (
    smaller > 2 && common >= SAME_UNITS * smaller && common >= SAME_UNITS * Math.max(a.size, b.size)
  );
}

function onlyIn({ table, units }: NamedUnits, other: NamedUnits): AllocationFinding[] {
  return [...units]
    .filter(([name]) => !other.units.has(name))
    .map(([unit, row]) =>
      finding(
        "unitOnlyInOtherTable",
        table.sheet,
        { row, column: table.unitColumn },
        {
          unit,
          other: other.table.sheet,
          otherRow: other.table.header.firstRow + 1,
        }
      )
    );
}
