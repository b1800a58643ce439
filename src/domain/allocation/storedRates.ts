import type { Grid } from "../cells/grid";
import { valueAt } from "../cells/grid";
import { readCount, readPercent } from "../cells/number";
import type { Evidence } from "./chosenColumns";

/** Rates are stored to two decimals of a percent, or one: half of the last digit. */
const ROUNDING = 0.0005;

/** Looks at what the rows' stored rates divide, as shares or as percents. One row alone proves nothing. */
export function storedRates(grid: Grid, rows: readonly number[]): Evidence {
  const countAt = (row: number, column: number) => {
    const reading = readCount(valueAt(grid, row, column));
    return reading.kind === "number" ? reading.value : undefined;
  };
  return (base, done, rate) => {
    const agreeing = rows.flatMap((row) => {
      const stored = readPercent(valueAt(grid, row, rate));
      const [under, over] = [countAt(row, base), countAt(row, done)];
      if (stored.kind !== "number" || !under || over === undefined) return [];
      const exact = over / under;
      return [isNear(stored.value, exact) || isNear(stored.value / 100, exact)];
    });
    if (agreeing.length < 2) return undefined;
    return agreeing.filter(Boolean).length / agreeing.length;
  };
}

const isNear = (a: number, b: number) => Math.abs(a - b) <= ROUNDING;
