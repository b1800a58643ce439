import type { AllocationTable } from "./allocationTable";
import type { MeasureFigures } from "./countChecks";
import { type AllocationFinding, finding } from "./findings";

/** Fewer units than this give no picture of what is usual. */
const MIN_UNITS = 5;
/** How far from the usual share a due count may lie: 5 % of it, or six robust standard deviations if that is more. */
const MIN_DEVIATION = 0.05;
const ROBUST_SIGMAS = 6;
/** Median absolute deviation times this estimates a standard deviation. */
const MAD_TO_SIGMA = 1.4826;

/**
 * People who are enrolled must pay, so 应缴费人数 follows 完成参保人数: in the notice's attachment 3 it is 97 % to 100 %
 * of it in 19 of 20 units, and 86 % in 茅店镇, which is a slip or needs an explanation. Median and median deviation,
 * so that the odd one does not hide itself.
 */
export function checkDueCounts(
  table: AllocationTable,
  measures: readonly MeasureFigures[]
): AllocationFinding[] {
  const enrolment = measures.find(({ measure }) => measure.id === "enrolment");
  const contribution = measures.find(({ measure }) => measure.id === "contribution");
  if (!enrolment || !contribution) return [];
  const shares = enrolment.figures.flatMap(({ row, done }, index) => {
    const due = contribution.figures[index]?.base.value;
    return row.kind === "unit" && due && done.value
      ? [{ row, due, enrolled: done.value, share: due / done.value }]
      : [];
  });
  if (shares.length < MIN_UNITS) return [];
  const usual = median(shares.map(({ share }) => share));
  const deviation = median(shares.map(({ share }) => Math.abs(share - usual)));
  const limit = Math.max(MIN_DEVIATION * usual, ROBUST_SIGMAS * MAD_TO_SIGMA * deviation);
  const column = contribution.measure.columns.base;
  return shares
    .filter(({ share }) => Math.abs(share - usual) > limit)
    .map(({ row, due, enrolled, share }) =>
      finding(
        "dueOutOfLine",
        table.sheet,
        { row: row.row, column: column + row.shift },
        {
          unit: row.name,
          due,
          enrolled,
          share: percentText(share),
          usual: percentText(usual),
        }
      )
    );
}

const percentText = (share: number) => `${(share * 100).toFixed(1)}%`;

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
