import type { CalendarDate } from "../dates/calendarDate";
import type { CellLocation } from "../findings";

/**
 * Money for people newly enrolled who have really paid: 按实际新增扩面参保缴费15元/人安排工作经费 (the notice, section on
 * guarantees). What cannot be counted has no amount: it is said, never estimated.
 */
export interface Funding {
  /** 元 per person. */
  readonly perPerson: number;
  readonly source: FundingSource;
  readonly units: readonly UnitFunding[];
  /** Sums of the units that could be counted. */
  readonly people: number;
  readonly amount: number;
  /** How many units could not be counted. */
  readonly uncounted: number;
}

/** From a 新增 column of the table, as growth since a saved period, or nothing to count from. */
export type FundingSource =
  | { readonly kind: "column"; readonly heading: string; readonly at: CellLocation }
  | { readonly kind: "baseline"; readonly date: CalendarDate }
  | { readonly kind: "none" };

export type UncountedReason =
  "blank" | "unreadable" | "negative" | "notInBaseline" | "shrank" | "noDone";

export interface UnitFunding {
  readonly unit: string;
  readonly at: CellLocation;
  /** null where it cannot be counted; then `reason` says why. */
  readonly people: number | null;
  readonly amount: number | null;
  readonly reason?: UncountedReason;
}

export type NewPeople = Pick<UnitFunding, "unit" | "at"> &
  ({ readonly people: number } | { readonly reason: UncountedReason });

export function fundingOf(
  source: FundingSource,
  counted: readonly NewPeople[],
  perPerson: number
): Funding {
  const units = counted.map((one): UnitFunding => {
    if ("reason" in one) return { ...one, people: null, amount: null };
    return { ...one, amount: one.people * perPerson };
  });
  const people = units.reduce((sum, unit) => sum + (unit.people ?? 0), 0);
  return {
    perPerson,
    source,
    units,
    people,
    amount: people * perPerson,
    uncounted: units.filter((unit) => unit.people === null).length,
  };
}
