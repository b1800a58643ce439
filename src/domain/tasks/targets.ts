import type { CellLocation } from "../findings";
import type { UnitDirectory } from "../units/directory";
import type { Target, TargetMeasure } from "./deadlines/target";
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
  readonly measure: TargetMeasure;
  readonly rate: number;
  readonly target: number;
  readonly at: CellLocation;
}

/** How a unit stands against its targets; unclear where it depends on which rate the words mean. */
export interface Attainment {
  readonly kind: "reached" | "missed" | "unclear";
  readonly at: CellLocation;
  /** Of missed ones. */
  readonly shortfalls: readonly Shortfall[];
}

const MEASURES = ["enrolment", "contribution"] as const;

/**
 * Judges by the allocation table what is asked of 各乡镇: the completion by the targets of the settings, and whatever
 * its own words put into percent (缴费率95%以上) by these. Units without a rate are left to the ledger.
 */
export function attainmentBy(
  rates: readonly UnitRate[],
  targets: YearEndTargets,
  directory: UnitDirectory
): (duty: Duty) => Attainment | undefined {
  const byUnit = ratesByUnit(rates, directory);
  return (duty) => {
    if (!duty.collective) return undefined;
    const own = byUnit.get(duty.unit.id) ?? [];
    if (duty.targets.length > 0) return together(duty.targets.map((one) => against(one, own)));
    if (duty.kind !== "completion") return undefined;
    const known = own.filter(isKnown);
    return together(
      known.map((rate) => against({ rate: targets[rate.measure], measure: rate.measure }, known))
    );
  };
}

interface MeasuredRate extends Omit<Shortfall, "target" | "rate"> {
  readonly rate: number | null;
}

type KnownRate = Omit<Shortfall, "target">;

const isKnown = (one: MeasuredRate): one is KnownRate => one.rate !== null;

/**
 * One target. Where its words name no rate, reaching it in every measure of the table is reaching it, and reaching it
 * in none is missing it.
 */
function against({ rate, measure }: Target, own: readonly MeasuredRate[]): Attainment | undefined {
  const meant = own.filter((one) => measure === undefined || one.measure === measure);
  const known = meant.filter(isKnown);
  const [first] = known;
  if (!first) return undefined;
  const short = known.filter((one) => one.rate < rate);
  if (short.length === 0 && known.length === meant.length)
    return { kind: "reached", at: first.at, shortfalls: [] };
  if (short.length < meant.length) return { kind: "unclear", at: first.at, shortfalls: [] };
  const shortfalls = short.map((one) => ({ ...one, target: rate }));
  return { kind: "missed", at: first.at, shortfalls };
}

/** All targets of a duty: one that is missed decides, and one that the table does not show leaves it to the ledger. */
function together(parts: readonly (Attainment | undefined)[]): Attainment | undefined {
  const shown = parts.filter((part) => part !== undefined);
  const missed = shown.filter(({ kind }) => kind === "missed");
  const [first] = missed;
  if (first) return { ...first, shortfalls: missed.flatMap(({ shortfalls }) => shortfalls) };
  if (shown.length < parts.length) return undefined;
  return shown.find(({ kind }) => kind === "unclear") ?? shown[0];
}

function ratesByUnit(rates: readonly UnitRate[], directory: UnitDirectory) {
  const byUnit = new Map<string, MeasuredRate[]>();
  for (const { unit, measure, rate, sheet, row, column = 0 } of rates) {
    const known = MEASURES.find((name) => name === measure);
    const match = directory.find(unit);
    if (!known || match.kind !== "one") continue;
    const own = byUnit.get(match.unit.id) ?? [];
    const others = own.filter((other) => other.measure !== known || other.rate !== null);
    if (others.some((other) => other.measure === known)) continue;
    byUnit.set(match.unit.id, [...others, { measure: known, rate, at: { sheet, row, column } }]);
  }
  return byUnit;
}
