import type { Grid, Position } from "../cells/grid";
import { valueAt } from "../cells/grid";
import { readCount } from "../cells/number";
import type { AllocationTable } from "./allocationTable";
import type { MeasureFigures } from "./countChecks";
import { readFigures } from "./figures";
import { rankByRate } from "./ranking";
import type { AllocationSettings } from "./settings";

/** Units that are ranked among each other, with their places. */
export interface RankScope {
  readonly rows: readonly number[];
  readonly ranks: readonly (number | undefined)[];
}

/**
 * Units are ranked among all of the table, unless it has blocks with subtotals and the places in the sheet start anew in
 * each: then each block keeps a ranking of its own. Stale places that run through the blocks are one ranking.
 */
export function rankScopes(
  grid: Grid,
  table: AllocationTable,
  { measure, figures }: MeasureFigures,
  ties: AllocationSettings["ties"]
): RankScope[] {
  const rates = new Map(figures.map(({ row, rate }) => [row.row, rate]));
  const rank = (rows: readonly number[]): RankScope => ({
    rows,
    ranks: rankByRate(
      rows.map((row) => rates.get(row)),
      ties
    ),
  });
  const units = figures.flatMap(({ row }) => (row.kind === "unit" ? [row.row] : []));
  if (table.besides.length > 0) return [rankBesides(grid, table, { measure, figures }, ties)];
  const whole = [rank(units)];
  const blocks = blocksOf(table);
  const column = measure.columns.rank;
  if (blocks.length < 2 || column === undefined) return whole;
  const inBlocks = new Set(blocks.flat());
  if (units.some((row) => !inBlocks.has(row))) return whole;
  if (
    !startAnew(
      grid,
      blocks.map((rows) => rows.map((row) => ({ row, column })))
    )
  )
    return whole;
  const byBlock = blocks.map(rank);
  return hits(grid, byBlock, column) > hits(grid, whole, column) ? byBlock : whole;
}

/** Do the stored places of each block begin with 1: a first place in at least two, none beyond its block's size? */
export function startAnew(grid: Grid, blocks: readonly (readonly Position[])[]): boolean {
  const stored = blocks.map((cells) =>
    cells.flatMap(({ row, column }) => placeAt(grid, row, column) ?? [])
  );
  const withFirst = stored.filter((places) => places.includes(1)).length;
  const fits = stored.every((places, index) =>
    places.every((place) => place <= (blocks[index]?.length ?? 0))
  );
  return withFirst >= 2 && fits;
}

function placeAt(grid: Grid, row: number, column: number): number | undefined {
  const stored = readCount(valueAt(grid, row, column));
  return stored.kind === "number" ? stored.value : undefined;
}

/** The places of this block's units in the whole list that is printed side by side. */
function rankBesides(
  grid: Grid,
  table: AllocationTable,
  { measure, figures }: MeasureFigures,
  ties: AllocationSettings["ties"]
): RankScope {
  const own = figures.filter(({ row }) => row.kind === "unit");
  const at = table.measures.indexOf(measure);
  const others = table.besides.flatMap(({ rows, measures }) => {
    const other = measures[at];
    const units = rows.filter(({ kind }) => kind === "unit");
    return other ? readFigures(grid, { rows: units, besides: [], measures: [] }, other) : [];
  });
  const ranks = rankByRate(
    [...own, ...others].map(({ rate }) => rate),
    ties
  );
  return { rows: own.map(({ row }) => row.row), ranks: ranks.slice(0, own.length) };
}

/** The lowest totals' rows: totals that share no unit, each with fewer units than the table. */
function blocksOf({ rows }: AllocationTable): (readonly number[])[] {
  const taken = new Set<number>();
  const totals = rows.filter(({ covers }) => covers.length > 0);
  const blocks: (readonly number[])[] = [];
  for (const { covers } of totals.toSorted((a, b) => a.covers.length - b.covers.length)) {
    if (covers.some((row) => taken.has(row))) continue;
    blocks.push(covers);
    for (const row of covers) taken.add(row);
  }
  return blocks;
}

function hits(grid: Grid, scopes: readonly RankScope[], column: number): number {
  return scopes
    .flatMap(({ rows, ranks }) => rows.map((row, index) => ({ row, rank: ranks[index] })))
    .filter(({ row, rank }) => rank !== undefined && placeAt(grid, row, column) === rank).length;
}
