import { compareFractions, type Fraction, nearestNumber } from "../cells/decimal";
import type { AllocationSettings } from "./settings";

/**
 * Places by rate, best first, in the order of the input; undefined rates have no place. Rates are compared as exact
 * fractions, so rounding never makes or breaks a tie. Ties share a place: 1,2,3,3,5, or dense 1,2,3,3,4.
 */
export function rankByRate(
  rates: readonly (Fraction | undefined)[],
  ties: AllocationSettings["ties"]
): (number | undefined)[] {
  const ranked = rates
    .flatMap((rate, index) => (rate ? [{ rate, index, near: nearestNumber(rate) }] : []))
    .sort(bestFirst);
  const places: (number | undefined)[] = rates.map(() => undefined);
  let place = 0;
  ranked.forEach(({ rate, index }, position) => {
    const before = ranked[position - 1];
    const isTie = before !== undefined && compareFractions(before.rate, rate) === 0;
    if (!isTie) place = ties === "dense" ? place + 1 : position + 1;
    places[index] = place;
  });
  return places;
}

interface Ranked {
  readonly rate: Fraction;
  readonly near: number;
}

/** Doubles decide where they are clearly apart, which is nearly always; large integers are slow to multiply. */
function bestFirst(a: Ranked, b: Ranked): number {
  const isClear = Math.abs(a.near - b.near) > 1e-9 * Math.max(Math.abs(a.near), Math.abs(b.near));
  return isClear ? b.near - a.near : compareFractions(b.rate, a.rate);
}
