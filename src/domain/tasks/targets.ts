import type { CellLocation } from "../findings";
import type { UnitDirectory } from "../units/directory";
import type { Duty } from "./duty";

/** How far a unit is in one measure of the allocation table; rate is a share of one. */
export interface UnitRate {
  readonly unit: string;
  readonly measure: string;
  readonly rate: number | null;
  readonly sheet: string;
  readonly row: number;
  /** Where its rate stands, if the table has such a column. */
  readonly column?: number;
}

/** The townships' year-end targets (notes 2 and 3 under attachment 3), as shares of one. */
export interface YearEndTargets {
  readonly enrolment: number;
  readonly contribution: number;
}

/** A target not reached. */
export interface Shortfall {
  readonly measure: "enrolment" | "contribution";
  readonly rate: number;
  readonly target: number;
  readonly at: CellLocation;
}

/** How a unit stands against its targets; all are reached when there are no shortfalls. */
export interface Attainment {
  readonly at: CellLocation;
  readonly shortfalls: readonly Shortfall[];
}

const MEASURES = ["enrolment", "contribution"] as const;

/**
 * Judges the completion asked of 各乡镇 by the allocation table. A percentage in the deadline's own words (缴费率95%以上)
 * goes before the target of the settings. Measures without a rate are left to the ledger.
 */
export function attainmentBy(
  rates: readonly UnitRate[],
  targets: YearEndTargets,
  directory: UnitDirectory
): (duty: Duty) => Attainment | undefined {
  const byUnit = ratesByUnit(rates, directory);
  return (duty) => {
    if (!duty.collective || duty.kind !== "completion") return undefined;
    const own = (byUnit.get(duty.unit.id) ?? []).filter(
      ({ measure }) => duty.target?.measure === undefined || duty.target.measure === measure
    );
    const [first] = own;
    if (!first) return undefined;
    const shortfalls = own.flatMap((rate) => shortfallOf(rate, targetFor(duty, rate, targets)));
    return { at: first.at, shortfalls };
  };
}

type KnownRate = Omit<Shortfall, "target">;

const targetFor = (duty: Duty, { measure }: KnownRate, targets: YearEndTargets) =>
  duty.target?.measure === measure ? duty.target.rate : targets[measure];

const shortfallOf = (rate: KnownRate, target: number): readonly Shortfall[] =>
  rate.rate < target ? [{ ...rate, target }] : [];

function ratesByUnit(rates: readonly UnitRate[], directory: UnitDirectory) {
  const byUnit = new Map<string, KnownRate[]>();
  for (const { unit, measure, rate, sheet, row, column = 0 } of rates) {
    const known = MEASURES.find((name) => name === measure);
    const match = directory.find(unit);
    if (!known || rate === null || match.kind !== "one") continue;
    const own = byUnit.get(match.unit.id) ?? [];
    if (own.some((other) => other.measure === known)) continue;
    byUnit.set(match.unit.id, [...own, { measure: known, rate, at: { sheet, row, column } }]);
  }
  return byUnit;
}
