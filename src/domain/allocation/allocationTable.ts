import type { Rows } from "../tables/locateTables";
import type { TextLine } from "../tables/row";
import type { KnownMeasure } from "./headingWords";

/** One 任务分解表 in a sheet: rows of units, one or more measures side by side. Rows and columns are absolute. */
export interface AllocationTable {
  readonly sheet: string;
  readonly header: Rows;
  readonly body: Rows;
  readonly unitColumn: number;
  /** Measures that have both a base and a done column. */
  readonly measures: readonly Measure[];
  /** The table's rows in their order; blank rows and section headings are left out. */
  readonly rows: readonly AllocationRow[];
  /** Where one list of units is printed in several blocks side by side: the other blocks, ranked together with this one. */
  readonly besides: readonly Block[];
  readonly above: readonly TextLine[];
  readonly below: readonly TextLine[];
}

/** Units with their measures, in the same order as those of the table they go with. */
export interface Block {
  readonly rows: readonly AllocationRow[];
  readonly measures: readonly Measure[];
}

export interface Measure {
  readonly id: KnownMeasure | "other";
  /** As the sheet calls it: its group heading (扩面参保任务), or its rate's or base's heading. */
  readonly name: string;
  readonly columns: MeasureColumns;
  /** The group and leaf over the base column, which say what is counted. */
  readonly basePath: readonly string[];
  readonly rateHeading: string;
  readonly gapHeading: string;
}

export interface MeasureColumns {
  readonly base: number;
  readonly done: number;
  readonly rate?: number;
  readonly gap?: number;
  readonly rank?: number;
}

/** What is wrong with a measure as its columns stand: it has one of the two counts and lacks the other. */
export interface IncompleteMeasure {
  readonly name: string;
  readonly missing: "base" | "done" | "both";
  /** A column that it does have. */
  readonly column: number;
}

/** What a row of the table is. `aside` rows (平均, 其中:…) are neither summed nor ranked nor changed. */
export type RowKind = "unit" | "total" | "aside";

export interface AllocationRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly name: string;
  /** Columns by which the row's values stand off: −1 in a total row whose label cell was merged away. */
  readonly shift: number;
  /** The rows of units that a total row adds up; empty for other rows. */
  readonly covers: readonly number[];
  /** Does a total add up the units of the blocks beside it as well? */
  readonly coversBesides: boolean;
}
