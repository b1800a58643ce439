import type { Period, PeriodEntry } from "./period";

/** How a unit's place and count moved between two periods. */
export interface Movement {
  readonly unit: string;
  readonly measure: string;
  /** Places gained (positive) or lost; null where one of the two has no rank. */
  readonly placesGained: number | null;
  /** People added to the done count; negative when it shrank, for example after a clean-up of duplicates. */
  readonly doneChange: number;
}

export interface Comparison {
  readonly movements: readonly Movement[];
  /** Units of the earlier period that are not in this one: renamed, merged or left out. */
  readonly missing: readonly string[];
  /** Units of this period that the earlier one does not have. */
  readonly added: readonly string[];
}

/** Compares the standings of two periods; units are matched by name, since a renamed unit is for people to judge. */
export function compare(earlier: Period, now: Period): Comparison {
  const before = new Map(earlier.entries.map((entry) => [keyOf(entry), entry]));
  const movements = now.entries.flatMap((entry) => {
    const old = before.get(keyOf(entry));
    return old ? [movement(old, entry)] : [];
  });
  return { movements, missing: unitsNotIn(earlier, now), added: unitsNotIn(now, earlier) };
}

const keyOf = ({ measure, unit }: PeriodEntry) => `${measure}\n${unit}`;

function movement(old: PeriodEntry, entry: PeriodEntry): Movement {
  return {
    unit: entry.unit,
    measure: entry.measure,
    placesGained: old.rank === null || entry.rank === null ? null : old.rank - entry.rank,
    doneChange: entry.done - old.done,
  };
}

function unitsNotIn(period: Period, other: Period): string[] {
  const known = new Set(other.entries.map(({ unit }) => unit));
  return [...new Set(period.entries.map(({ unit }) => unit))].filter((unit) => !known.has(unit));
}
