import type { CellChange } from "../workbook/changes";
import type { CellValue } from "../domain/cells/grid";
import { typedContent } from "./typedText";

/** A null leaves a cell as it is, so one write may span this many cells in between; each range object costs more. */
const LARGEST_GAP = 50;

/** Changes of one column, close enough together to be written as one range. */
export interface Run {
  readonly row: number;
  readonly column: number;
  /** One entry per row, null where nothing changes. */
  readonly cells: readonly (CellChange | null)[];
}

/** Gathers the changed cells of one sheet into runs down their columns. */
export function runsOf(changes: readonly CellChange[]): Run[] {
  const sorted = [...changes].sort(
    (one, other) => one.column - other.column || one.row - other.row
  );
  const runs: { row: number; column: number; cells: (CellChange | null)[] }[] = [];
  for (const change of sorted) {
    const run = runs.at(-1);
    const gap =
      run && run.column === change.column ? change.row - run.row - run.cells.length : Infinity;
    if (run && gap <= LARGEST_GAP) run.cells.push(...Array<null>(gap).fill(null), change);
    else runs.push({ row: change.row, column: change.column, cells: [change] });
  }
  return runs;
}

/** Queues the writes; number formats first, since a cell's format decides how Excel takes what is written. */
export function writeCells(sheet: Excel.Worksheet, changes: readonly CellChange[]): void {
  for (const run of runsOf(changes)) {
    const range = sheet.getRangeByIndexes(run.row, run.column, run.cells.length, 1);
    if (run.cells.some((cell) => cell?.numberFormat)) {
      range.numberFormat = asColumn(
        run.cells.map((cell) => cell?.numberFormat?.after ?? null)
      ) as string[][];
    }
    range.formulas = asColumn(run.cells.map((cell) => cell && typedContent(cell.after)));
    range.untrack();
  }
}

const asColumn = (cells: readonly (CellValue | null)[]) =>
  cells.map((cell) => [cell]) as CellValue[][];
