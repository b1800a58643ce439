import { exactSum } from "../cells/decimal";
import type { Grid } from "../cells/grid";
import { valueAt } from "../cells/grid";
import { readCount } from "../cells/number";
import type { Heading } from "../tables/headerBlock";
import type { AllocationRow, AllocationTable, Block, Measure } from "./allocationTable";
import { startAnew } from "./rankScopes";

export interface HeadedTable {
  readonly table: AllocationTable;
  readonly headings: readonly Heading[];
}

/**
 * A long list of units is printed in two or three blocks beside each other, with the same headings over each: that is
 * one ranking, and the 合计 in the last block is the list's. Blocks that have totals of their own, or whose stored places
 * start anew, are tables of their own.
 */
export function joinSideBySide(grid: Grid, tables: readonly HeadedTable[]): AllocationTable[] {
  return tables.map(({ table, headings }) => {
    const others = tables
      .filter((other) => other.table !== table && haveSameHeader(other, { table, headings }))
      .map((other) => other.table);
    return areOneList(grid, [table, ...others]) ? withBesides(grid, table, others) : table;
  });
}

function haveSameHeader(a: HeadedTable, b: HeadedTable): boolean {
  const paths = ({ headings }: HeadedTable) => JSON.stringify(headings.map(({ path }) => path));
  return a.table.header.firstRow === b.table.header.firstRow && paths(a) === paths(b);
}

function areOneList(grid: Grid, blocks: readonly AllocationTable[]): boolean {
  const withTotals = blocks.filter(({ rows }) => rows.some(({ kind }) => kind === "total"));
  if (blocks.length < 2 || withTotals.length > 1) return false;
  return blocks.every(({ measures }, index) =>
    measures.every((_, at) => index > 0 || !rankedApart(grid, blocks, at))
  );
}

function rankedApart(grid: Grid, blocks: readonly Block[], at: number): boolean {
  const cells = blocks.map(({ rows, measures }) => {
    const column = measures[at]?.columns.rank;
    const units = rows.filter(({ kind }) => kind === "unit");
    return column === undefined
      ? []
      : units.map(({ row, shift }) => ({ row, column: column + shift }));
  });
  return startAnew(grid, cells);
}

function withBesides(
  grid: Grid,
  table: AllocationTable,
  others: readonly AllocationTable[]
): AllocationTable {
  const besides = others.map(({ rows, measures }) => ({ rows, measures }));
  const lastTotal = table.rows.findLastIndex(({ kind }) => kind === "total");
  const rows = table.rows.map((row, index) => {
    const coversBesides = index === lastTotal && !sumsOwnBlock(grid, table.measures, row);
    return { ...row, coversBesides };
  });
  return { ...table, rows, besides };
}

/** A stored total that is exactly the sum of its own block is that block's, and not the list's. */
function sumsOwnBlock(
  grid: Grid,
  measures: readonly Measure[],
  { row, shift, covers }: AllocationRow
): boolean {
  const countAt = (at: number, column: number) => {
    const reading = readCount(valueAt(grid, at, column));
    return reading.kind === "number" ? reading.value : 0;
  };
  return measures.some(({ columns: { base } }) => {
    const stored = countAt(row, base + shift);
    return stored > 0 && stored === exactSum(covers.map((unit) => countAt(unit, base)));
  });
}
