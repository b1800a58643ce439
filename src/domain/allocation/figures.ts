import { exactDifference, exactSum, fraction, type Fraction } from "../cells/decimal";
import type { Grid } from "../cells/grid";
import { valueAt } from "../cells/grid";
import { readCount, type Reading } from "../cells/number";
import type { AllocationRow, AllocationTable, Block, Measure } from "./allocationTable";

/** A count as the sheet has it, and as it counts. */
export interface Count {
  readonly reading: Reading;
  /** In rows of units the number read; in total rows the sum, or the stored number where the sum is unknown. */
  readonly value: number | undefined;
  /** Total rows: the sum of the rows covered; undefined when one of them cannot be read or none has a number. */
  readonly sum?: number;
}

/** What one row has and should have in one measure. */
export interface Figures {
  readonly row: AllocationRow;
  readonly base: Count;
  readonly done: Count;
  /** Undefined without a usable base (a number above zero) or without a usable done count. */
  readonly rate: Fraction | undefined;
  /** done − base; undefined unless both are numbers. */
  readonly gap: number | undefined;
}

export function readFigures(
  grid: Grid,
  table: Pick<AllocationTable, "rows" | "measures" | "besides">,
  measure: Measure
): Figures[] {
  const columnOf = (column: number) => {
    const readings = new Map<number, Reading>();
    for (const { row, shift } of table.rows)
      readings.set(row, readCount(valueAt(grid, row, column + shift)));
    return readings;
  };
  const bases = columnOf(measure.columns.base);
  const dones = columnOf(measure.columns.done);
  const at = table.measures.indexOf(measure);
  return table.rows.map((row) => {
    const besides = row.coversBesides ? table.besides : [];
    const base = countOf(row, bases, countsBesides(grid, besides, at, "base"));
    const done = countOf(row, dones, countsBesides(grid, besides, at, "done"));
    return { row, base, done, rate: rateOf(base.value, done.value), gap: gapOf(base, done) };
  });
}

/** The units' counts in the blocks beside a table that its total adds up too. */
function countsBesides(
  grid: Grid,
  besides: readonly Block[],
  at: number,
  side: "base" | "done"
): Reading[] {
  return besides.flatMap(({ rows, measures }) => {
    const column = measures[at]?.columns[side];
    if (column === undefined) return [];
    const units = rows.filter(({ kind }) => kind === "unit");
    return units.map(({ row, shift }) => readCount(valueAt(grid, row, column + shift)));
  });
}

function countOf(
  row: AllocationRow,
  readings: ReadonlyMap<number, Reading>,
  besides: readonly Reading[]
): Count {
  const reading = readings.get(row.row) ?? { kind: "blank" };
  const stored = reading.kind === "number" ? reading.value : undefined;
  if (row.kind !== "total") return { reading, value: stored };
  if (row.covers.length === 0) return { reading, value: stored };
  const covered = row.covers.flatMap((unit) => readings.get(unit) ?? []);
  const sum = sumOf([...covered, ...besides]);
  return { reading, value: sum ?? stored, sum };
}

/** Blanks and '-' add nothing, as in Excel's SUM; what cannot be read makes the sum unknown. */
function sumOf(readings: readonly Reading[]): number | undefined {
  if (readings.some(({ kind }) => kind === "text" || kind === "error")) return undefined;
  const numbers = readings.flatMap((reading) => (reading.kind === "number" ? [reading.value] : []));
  return numbers.length > 0 ? exactSum(numbers) : undefined;
}

function rateOf(base: number | undefined, done: number | undefined): Fraction | undefined {
  return base !== undefined && done !== undefined && base > 0 && done >= 0
    ? fraction(done, base)
    : undefined;
}

function gapOf(base: Count, done: Count): number | undefined {
  return base.value !== undefined && done.value !== undefined
    ? exactDifference(done.value, base.value)
    : undefined;
}
