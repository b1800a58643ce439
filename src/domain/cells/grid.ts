/**
 * What one sheet holds, as plain data. Rows and columns are absolute and zero-based (A1 is row 0, column 0);
 * the arrays cover the used range only, whose top left cell is `origin`.
 */

/** A cell's value as Excel gives it: '' when empty, errors as their text ('#DIV/0!'), dates as serial numbers. */
export type CellValue = string | number | boolean;

export interface Grid {
  readonly name: string;
  readonly origin: Position;
  /** Rectangular: every row has as many values as the first. Empty when the sheet is. */
  readonly values: readonly (readonly CellValue[])[];
  /** The same shape: '=A1+B1' where the cell holds a formula, else its constant. */
  readonly formulas: readonly (readonly CellValue[])[];
  /** The same shape, as Excel writes them in English: 'General', '0.00%', 'yyyy/m/d'. */
  readonly numberFormats: readonly (readonly string[])[];
}

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** The value at an absolute position; '' outside the used range, as in Excel. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.origin.row]?.[column - grid.origin.column] ?? "";
}

/** The cell's formula with its leading '=', or undefined for a constant or an empty cell. */
export function formulaAt(grid: Grid, row: number, column: number): string | undefined {
  const content = grid.formulas[row - grid.origin.row]?.[column - grid.origin.column];
  // A text that only looks like a formula has the same text as its value; a formula never does.
  return typeof content === "string" &&
    content.startsWith("=") &&
    content !== valueAt(grid, row, column)
    ? content
    : undefined;
}

export function numberFormatAt(grid: Grid, row: number, column: number): string {
  return grid.numberFormats[row - grid.origin.row]?.[column - grid.origin.column] ?? "General";
}

/** The first row and column beyond the used range. */
export function endOf(grid: Grid): Position {
  return {
    row: grid.origin.row + grid.values.length,
    column: grid.origin.column + (grid.values[0]?.length ?? 0),
  };
}
