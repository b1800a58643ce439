import type { Standing } from "../../domain/allocation/standing";

export interface DistrictTotal {
  readonly measure: string;
  readonly base: number;
  readonly done: number;
}

/** Sums the units of each measure, as the total row does; units without usable counts are left out. */
export function districtTotals(standings: readonly Standing[]): DistrictTotal[] {
  const totals = new Map<string, DistrictTotal>();
  for (const { measure, base, done, rate } of standings) {
    if (rate === null || base === null || done === null) continue;
    const sum = totals.get(measure) ?? { measure, base: 0, done: 0 };
    totals.set(measure, { measure, base: sum.base + base, done: sum.done + done });
  }
  return [...totals.values()];
}
