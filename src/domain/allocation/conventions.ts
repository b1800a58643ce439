import { nearestNumber } from "../cells/decimal";
import type { Grid } from "../cells/grid";
import { numberFormatAt, valueAt } from "../cells/grid";
import { readCount, readPercent } from "../cells/number";
import type { Measure } from "./allocationTable";
import type { Figures } from "./figures";
import { countsShortage } from "./headingWords";

/** Does a rate column hold 0.955 or 95.5? */
export type RateScale = "share" | "percent";

/**
 * What the column's cells do decides: each stored number is nearer to the one or to the other. Then a % sign in its
 * cells or formats means shares; and only a column without any number goes by its heading: 完成率(%) holds 95.5.
 */
export function rateScale(grid: Grid, measure: Measure, figures: readonly Figures[]): RateScale {
  const column = measure.columns.rate;
  if (column === undefined) return "share";
  let percent = 0;
  let share = 0;
  for (const { row, rate } of figures) {
    const at = column + row.shift;
    const format = numberFormatAt(grid, row.row, at);
    const reading = readPercent(valueAt(grid, row.row, at));
    if (reading.kind !== "number") continue;
    if (isPercentFormat(format) || reading.percentSign) share++;
    else if (rate && reading.value !== 0) {
      const exact = nearestNumber(rate);
      if (Math.abs(reading.value / 100 - exact) < Math.abs(reading.value - exact)) percent++;
      else share++;
    }
  }
  if (percent === share) return measure.rateHeading.includes("%") ? "percent" : "share";
  return percent > share ? "percent" : "share";
}

export const isPercentFormat = (format: string) => format.replace(/"[^"]*"/g, "").includes("%");

/** surplus: done − base. shortage: base − done. shortageOnly: the same, but 0 where nothing is lacking. */
export type GapSign = "surplus" | "shortage" | "shortageOnly";

/**
 * The heading says what a gap counts (差值 is done − base; 缺口, 还差, 未完成数 are base − done), unless the signs of the
 * stored values speak clearly (three in four) for the other. Signs, not sizes: stored gaps are often out of date.
 */
export function gapSign(grid: Grid, measure: Measure, figures: readonly Figures[]): GapSign {
  const column = measure.columns.gap;
  if (column === undefined) return "surplus";
  const pairs = figures.flatMap(({ row, gap }) => {
    const reading = readCount(valueAt(grid, row.row, column + row.shift));
    return reading.kind === "number" && gap ? [{ stored: reading.value, gap }] : [];
  });
  const sided = pairs.filter(({ stored }) => stored !== 0);
  const surplus = sided.filter(({ stored, gap }) => stored > 0 === gap > 0).length;
  const clear =
    sided.length > 0 && Math.max(surplus, sided.length - surplus) >= 0.75 * sided.length;
  const short = clear ? surplus * 2 < sided.length : countsShortage(measure.gapHeading);
  if (!short) return "surplus";
  const floored = pairs.some(({ stored, gap }) => gap > 0 && stored === 0);
  const negative = pairs.some(({ stored, gap }) => gap > 0 && stored < 0);
  return floored && !negative ? "shortageOnly" : "shortage";
}

export function signedGap(gap: number, sign: GapSign): number {
  if (sign === "surplus" || gap === 0) return gap;
  return sign === "shortageOnly" ? Math.max(0, -gap) : -gap;
}
