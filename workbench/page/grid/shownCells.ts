import type { Cell, DifferentialFormat, Sheet } from "../../office-host/workbook";
import type { Highlights } from "../../calculation/conditionalFormats";
import { BLANK_CELL } from "../../office-host/emptyWorkbook";

/** A cell that must be drawn again. */
export interface StaleCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly highlight: DifferentialFormat | undefined;
}

interface Shown {
  readonly cell: Cell;
  readonly highlight: DifferentialFormat | undefined;
}

/** Remembers what the grid shows of one sheet. The model's cells are immutable, so comparing identities is enough. */
export class ShownCells {
  private readonly rows = new Map<number, Map<number, Shown>>();

  /** What differs between the sheet and what is shown; it counts as shown from now on. */
  takeStale(sheet: Sheet, highlights: Highlights): StaleCell[] {
    const stale: StaleCell[] = [];
    for (const [row, cells] of sheet.cells)
      for (const [column, cell] of cells) {
        const highlight = highlights.at(row, column);
        if (this.show(row, column, { cell, highlight }))
          stale.push({ row, column, cell, highlight });
      }
    stale.push(...this.takeGone(sheet));
    return stale;
  }

  /** Forgets a cell, so that it is drawn again whatever it holds. */
  forget(row: number, column: number): void {
    const cell = BLANK_CELL;
    this.show(row, column, { cell: { ...cell }, highlight: undefined });
  }

  private show(row: number, column: number, shown: Shown): boolean {
    const columns = this.rows.get(row) ?? new Map<number, Shown>();
    const before = columns.get(column);
    if (before?.cell === shown.cell && before.highlight === shown.highlight) return false;
    columns.set(column, shown);
    this.rows.set(row, columns);
    return true;
  }

  private takeGone(sheet: Sheet): StaleCell[] {
    const gone: StaleCell[] = [];
    for (const [row, columns] of this.rows)
      for (const column of columns.keys()) {
        if (sheet.cells.get(row)?.has(column)) continue;
        columns.delete(column);
        gone.push({ row, column, cell: BLANK_CELL, highlight: undefined });
      }
    return gone;
  }
}
