import { fraction, nearestNumber } from "../cells/decimal";
import { peopleNeeded } from "./pace";

/**
 * 参保率(全区): people enrolled by eligible residents of the whole district. It is not the 参保率 of attachment 3, which
 * divides by the task; the targets of 90 % (this year) and 95.5 % (2025) are meant of this one.
 */
export interface DistrictRate {
  readonly eligible: number;
  readonly enrolled: number;
  readonly rate: number;
  readonly targets: readonly DistrictTarget[];
}

export interface DistrictTarget {
  readonly target: number;
  /** People still missing; 0 when it is reached. */
  readonly needed: number;
}

/** Undefined until both numbers are known; the table of tasks cannot stand in for either. */
export function districtRate(
  district: { readonly eligible?: number; readonly enrolled?: number },
  targets: readonly number[]
): DistrictRate | undefined {
  const { eligible, enrolled } = district;
  if (eligible === undefined || enrolled === undefined || eligible <= 0) return undefined;
  return {
    eligible,
    enrolled,
    rate: nearestNumber(fraction(enrolled, eligible)),
    targets: targets.map((target) => ({
      target,
      needed: peopleNeeded(eligible, enrolled, target),
    })),
  };
}
