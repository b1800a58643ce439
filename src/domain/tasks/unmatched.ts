import type { CellLocation } from "../findings";

/** A unit's name that belongs to no unit of the plan, or to two. */
export interface UnmatchedName {
  readonly name: string;
  readonly at: CellLocation;
  readonly reason: "unknown" | "ambiguous";
}
