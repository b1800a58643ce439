import type { Area } from "../../../src/workbook/snapshot";
import { HostFailure } from "../failure";
import type { RangeTarget } from "../targets";

/** The range's area; refuses one whose cells were deleted since. */
export function areaOf(range: RangeTarget): Area {
  if (range.gone) throw new HostFailure("InvalidReference", "the cells of this range were deleted");
  return range.area;
}
