import { compareFractions, type Fraction } from "../cells/decimal";
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
    .flatMap((rate, index) => (rate ? [{ rate, index }] : []))
    .sort((a, b) => compareFractions(b.rate, a.rate));
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
