import type { CellValue } from "../domain/cells/grid";
import type { Area, Highlight, OwnedRange } from "./snapshot";
import type { ReportSheet } from "./reportSheet";

/**
 * Everything a run wants to change, as data with before and after: what preview, undo, the list of changes and the
 * tests look at. Applying it is the adapter's work.
 */
export interface ChangeSet {
  /** Cells in the staff's own sheets. Only cells that differ are listed. */
  readonly cells: readonly CellChange[];
  /** Looks taken over from a neighbouring column, for columns that the add-in adds. Applied before the cells. */
  readonly formats: readonly FormatCopy[];
  /** Per sheet: all the add-in's highlights it shall have; sheets not listed keep theirs. */
  readonly highlights: readonly HighlightChange[];
  /** Sheets the add-in makes or refreshes as a whole. */
  readonly reports: readonly ReportChange[];
  /** The complete record of what the add-in owns afterwards; undefined leaves it as it is. */
  readonly owned?: {
    readonly before: readonly OwnedRange[];
    readonly after: readonly OwnedRange[];
  };
}

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
  /** Present only where the number format changes too. */
  readonly numberFormat?: { readonly before: string; readonly after: string };
  /** filled: was blank; corrected: was wrong; precise: only digits beyond the displayed ones differ. */
  readonly kind: "filled" | "corrected" | "precise";
}

export interface FormatCopy {
  readonly sheet: string;
  readonly from: Area;
  readonly to: Area;
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

export const NO_CHANGES: ChangeSet = { cells: [], formats: [], highlights: [], reports: [] };
