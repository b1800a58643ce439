import type { RowKind } from "./allocationTable";
import type { TotalLevel } from "./rowNames";

/** A row before it is known which rows a total adds up. */
export interface NamedRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly level: TotalLevel | undefined;
  readonly name: string;
  readonly shift: number;
  /** Does any of its count cells hold something? */
  readonly filled: boolean;
  /** Its counts in the order of its table's count columns; undefined where there is no number. */
  readonly counts: readonly (number | undefined)[];
  /** Does it have a number in front of its name, as the rows of units do (序号)? */
  readonly numbered: boolean;
}
