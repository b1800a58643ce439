import { rankByRate } from "../allocation/ranking";
import type { AllocationSettings } from "../allocation/settings";
import { fraction } from "../cells/decimal";
import { wholeCount, type Employer } from "./employer";

/** Employers, their workers, and those of them not enrolled. */
export interface EnrolmentCounts {
  readonly employers: number;
  readonly workers: number;
  readonly uninsured: number;
}

export interface EnrolmentRate extends EnrolmentCounts {
  /** (workers − uninsured) ÷ workers; undefined without workers. */
  readonly rate: number | undefined;
  /** Enrolled − workers, as in attachment 3: negative when some are not enrolled. */
  readonly gap: number;
}

/** A count that is missing or not whole adds nothing; it has its finding. */
export function countsOf({ workers, uninsured }: Employer): EnrolmentCounts {
  return {
    employers: 1,
    workers: wholeCount(workers) ?? 0,
    uninsured: wholeCount(uninsured) ?? 0,
  };
}

export function addUp(counts: Iterable<EnrolmentCounts>): EnrolmentCounts {
  let [employers, workers, uninsured] = [0, 0, 0];
  for (const row of counts) {
    employers += row.employers;
    workers += row.workers;
    uninsured += row.uninsured;
  }
  return { employers, workers, uninsured };
}

export function withRate(counts: EnrolmentCounts): EnrolmentRate {
  const { workers, uninsured } = counts;
  const rate = workers > 0 ? (workers - uninsured) / workers : undefined;
  return { ...counts, rate, gap: 0 - uninsured };
}

/** Places by enrolment rate, best first, as exact fractions; without workers there is no place. */
export function rankRates(
  counts: readonly EnrolmentCounts[],
  ties: AllocationSettings["ties"]
): (number | undefined)[] {
  const rates = counts.map(({ workers, uninsured }) =>
    workers > 0 ? fraction(workers - uninsured, workers) : undefined
  );
  return rankByRate(rates, ties);
}
