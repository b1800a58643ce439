import type { Grid } from "../domain/cells/grid";

/** The port between the rules and whatever holds the workbook: everything a run reads, as plain JSON data. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** The file is open read-only: nothing can be written. */
  readonly readOnly: boolean;
  /** Cells and sheets the add-in made and therefore may change or remove; see OwnedRange. */
  readonly owned: readonly OwnedRange[];
}

export interface SheetSnapshot extends Grid {
  /** Stable while the workbook is open, whatever the sheet is renamed to. */
  readonly id: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly protected: boolean;
  /** Conditional formats of the add-in's own; those of the staff are never read. */
  readonly highlights: readonly Highlight[];
  /** The names of its charts, on the sheet the add-in keeps its charts on. */
  readonly charts?: readonly string[];
}

/**
 * Something the add-in added to the workbook. It is recorded in the workbook itself by a hidden defined name, which
 * Excel moves along when rows or columns are inserted, so that ownership survives saving, closing and editing.
 */
export interface OwnedRange {
  /** What it is: 'status' and 'daysLate' are columns in a task list, 'report.…' a sheet it writes as a
   * whole, 'import' a sheet brought in from a file. */
  readonly key: string;
  readonly sheet: string;
  readonly area: Area;
  /** For a sheet that was brought in: the file it came from. */
  readonly note?: string;
}

/** A block of cells, both ends included, zero-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A conditional format of the add-in's own: fills the area's cells where the formula is true. */
export interface Highlight {
  readonly area: Area;
  /** Relative to the area's top left cell, in English, without the ownership mark, e.g. '=LEFT($F4,2)="逾期"'. */
  readonly formula: string;
  /** '#RRGGBB' */
  readonly fill: string;
  readonly font?: string;
}
