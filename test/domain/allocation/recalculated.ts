import { isDeepStrictEqual } from "node:util";
import type { CellValue, Grid } from "../../../src/domain/cells/grid";
import { reference } from "../../../src/domain/cells/a1";
import { findAllocationTables } from "../../../src/domain/allocation/findAllocationTables";
import {
  type AllocationResult,
  recalculateAllocation,
} from "../../../src/domain/allocation/recalculateAllocation";
import type { AllocationCell } from "../../../src/domain/allocation/resultCell";
import type { AllocationSettings } from "../../../src/domain/allocation/settings";

export const VALUES: AllocationSettings = {
  ties: "competition",
  output: "values",
  existingFormulas: "keep",
};

/** Recalculates every allocation table of a sheet. */
export function recalculated(grid: Grid, settings = VALUES) {
  const { tables, findings } = findAllocationTables(grid);
  const results = tables.map((table) => recalculateAllocation(grid, table, settings));
  const all = <T>(pick: (result: AllocationResult) => readonly T[]) => results.flatMap(pick);
  return {
    tables,
    cells: all((result) => result.cells),
    findings: [...findings, ...all((result) => result.findings)],
    standings: all((result) => result.standings),
    totals: all((result) => result.totals),
  };
}

/** The sheet after the changes were written. */
export function applied(grid: Grid, cells: readonly AllocationCell[]): Grid {
  const values = grid.values.map((row) => [...row]);
  const formulas = grid.formulas.map((row) => [...row]);
  const numberFormats = grid.numberFormats.map((row) => [...row]);
  for (const { row, column, after, result, numberFormat } of cells) {
    const [r, c] = [row - grid.origin.row, column - grid.origin.column];
    set(values, r, c, result);
    set(formulas, r, c, after.kind === "formula" ? after.formula : after.value);
    if (numberFormat) set(numberFormats, r, c, numberFormat.after);
  }
  return { ...grid, values, formulas, numberFormats };
}

function set<T>(rows: T[][], row: number, column: number, value: T) {
  const line = rows[row];
  if (line) line[column] = value;
}

/** Changes of what cells hold as 'C3: 4 → 3'; those of their formats alone are left out. */
export const changeTexts = (cells: readonly AllocationCell[]) =>
  cells
    .filter(({ before, after }) => !isDeepStrictEqual(before, after))
    .map(({ row, column, before, result }) => {
      const old: CellValue = before.kind === "formula" ? before.formula : before.value;
      return `${reference(row, column)}: ${old} → ${result}`;
    });

export const codes = (findings: readonly { readonly code: string }[]) =>
  findings.map(({ code }) => code);
