import type { CellValue } from "../domain/cells/grid";
import type { Area, Highlight, OwnedRange, SheetSnapshot } from "./snapshot";
import type { ReportSheet } from "./reportSheet";

/**
 * Everything a run wants to change, as data with before and after: what preview, undo, the list of changes and the
 * tests look at. Applying it is the adapter's work.
 */
export interface ChangeSet {
  /** Cells in the staff's own sheets. Only cells that differ are listed. */
  readonly cells: readonly CellChange[];
  /** The looks of columns that the add-in adds to a sheet of the staff's, or takes away again. */
  readonly columns: readonly ColumnLook[];
  /** Per sheet: all the add-in's highlights it shall have; sheets not listed keep theirs. */
  readonly highlights: readonly HighlightChange[];
  /** Sheets the add-in makes or refreshes as a whole. */
  readonly reports: readonly ReportChange[];
  /** The complete record of what the add-in owns afterwards; undefined leaves it as it is. */
  readonly owned?: {
    readonly before: readonly OwnedRange[];
    readonly after: readonly OwnedRange[];
  };
  /** The sheets the run read its figures from: when they have changed since, its results are out of date. */
  readonly inputs?: readonly SheetInput[];
}

export type SheetInput = Pick<SheetSnapshot, "id" | "name" | "origin" | "formulas">;

/** What a cell holds. A text is always text, even when it begins with '='. */
export type CellContent =
  | { readonly kind: "value"; readonly value: CellValue }
  | { readonly kind: "formula"; readonly formula: string };

export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellContent;
  readonly after: CellContent;
  /** What people see: the numbers behind formulas, too. */
  readonly shown: { readonly before: CellValue; readonly after: CellValue };
  /** Present only where the number format changes too. */
  readonly numberFormat?: { readonly before: string; readonly after: string };
  /** filled: was blank; corrected: was wrong; precise: only digits beyond the displayed ones differ. */
  readonly kind: "filled" | "corrected" | "precise";
}

/**
 * 'dressed' copies the formats of the staff's own column `model`, cell by cell, and sets the width (in points); 'bare'
 * takes formats and width away again, as the column was before.
 */
export interface ColumnLook {
  readonly sheet: string;
  readonly area: Area;
  readonly model: number;
  /** Present where the column is new to the sheet; rows added to it later leave its width alone. */
  readonly width?: number;
  readonly after: "dressed" | "bare";
}

export interface HighlightChange {
  readonly sheet: string;
  readonly before: readonly Highlight[];
  readonly after: readonly Highlight[];
}

/** before is undefined for a sheet that is made new; after is undefined for one that is removed. */
export interface ReportChange {
  readonly name: string;
  readonly before: ReportSheet | undefined;
  readonly after: ReportSheet | undefined;
}

export const NO_CHANGES: ChangeSet = { cells: [], columns: [], highlights: [], reports: [] };

/** The ChangeSet that takes this one back; whatever the figures have become since, it only puts back what was there. */
export function inverse(changes: ChangeSet): ChangeSet {
  return {
    cells: changes.cells.map((cell) => ({
      ...swapped(cell),
      shown: swapped(cell.shown),
      numberFormat: cell.numberFormat && swapped(cell.numberFormat),
    })),
    columns: changes.columns.map((look) => ({
      ...look,
      after: look.after === "dressed" ? "bare" : "dressed",
    })),
    highlights: changes.highlights.map(swapped),
    reports: changes.reports.map(swapped),
    owned: changes.owned && swapped(changes.owned),
  };
}

function swapped<Change extends { readonly before: unknown; readonly after: unknown }>(
  change: Change
): Change {
  return { ...change, before: change.after, after: change.before };
}

export function isEmpty(changes: ChangeSet): boolean {
  return (
    changes.cells.length +
      changes.columns.length +
      changes.highlights.length +
      changes.reports.length ===
      0 && changes.owned === undefined
  );
}
