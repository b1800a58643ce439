import type { Standing } from "../../domain/allocation/standing";

/** Best place first; units without a place last, in the order of the sheet. */
export function byPlace(left: Standing, right: Standing): number {
  return (left.rank ?? Infinity) === (right.rank ?? Infinity)
    ? 0
    : (left.rank ?? Infinity) - (right.rank ?? Infinity);
}
