import type { CellValue } from "../../src/domain/cells/grid";
import type { Workbook } from "../office-host/workbook";
import type { FormulaGraph, FormulaNode } from "./formulaGraph";

/** What a formula came to: rows of values, more than one only for an array formula. */
export type Result = readonly (readonly Computed[])[];

export interface Computed {
  /** As Office.js gives values: an error is its text. */
  readonly value: CellValue;
  readonly isError: boolean;
}

/** A formula and where it stands. */
export type PlacedFormula = Pick<FormulaNode, "sheet" | "row" | "column" | "formula" | "arrayArea">;

/** Computes single formulas; in which order is not its business. */
export interface Engine {
  /** Whether the engine computes the function; its name is in capitals. */
  knows(functionName: string): boolean;
  /** Begins a pass over a workbook; what was remembered of its cells is forgotten. */
  begin(workbook: Workbook, graph: FormulaGraph): void;
  /** The value of one formula from the cells as they are now. Throws when the engine fails on it. */
  evaluate(formula: PlacedFormula): Result;
  dispose(): void;
}
