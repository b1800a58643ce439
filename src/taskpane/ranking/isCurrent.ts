import type { RecalculationResult } from "../../app/result";
import type { Standing } from "../../domain/allocation/standing";

/**
 * Whether periods, pace and money are known of a standing: of several sheets with the same measure, one counts. Told by
 * its place, since in a result that comes from another thread nothing is the same object twice.
 */
export function isCurrent(
  { sheet, row, measure }: Standing,
  { current }: Pick<RecalculationResult, "current">
): boolean {
  return current.standings.some(
    (one) => one.sheet === sheet && one.row === row && one.measure === measure
  );
}
