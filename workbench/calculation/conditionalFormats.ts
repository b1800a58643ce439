import { cellAddress } from "../../src/workbook/address";
import type { Area } from "../../src/workbook/snapshot";
import type {
  ConditionalFormat,
  DifferentialFormat,
  Sheet,
  Workbook,
} from "../office-host/workbook";
import { usedArea } from "../office-host/sheetCells";
import type { Computed } from "./engine";

/** Computes a formula as if it stood in the cell, having been written for another one. */
export type EvaluateAt = (
  sheet: Sheet,
  formula: string,
  writtenFor: Position,
  row: number,
  column: number
) => Computed;

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** The looks that conditional formats give to the cells of one sheet. */
export class Highlights {
  private readonly formats = new Map<string, DifferentialFormat>();

  at(row: number, column: number): DifferentialFormat | undefined {
    return this.formats.get(`${row},${column}`);
  }

  /** Rules are added by falling priority: what a rule of higher priority sets, stays. */
  add(row: number, column: number, format: DifferentialFormat): void {
    const key = `${row},${column}`;
    const above = this.formats.get(key);
    this.formats.set(key, above ? merged(above, format) : format);
  }
}

/** The same two formats give the same object, so that a cell that looks as before is not drawn again. */
const mergedFormats = new WeakMap<
  DifferentialFormat,
  WeakMap<DifferentialFormat, DifferentialFormat>
>();

function merged(above: DifferentialFormat, below: DifferentialFormat): DifferentialFormat {
  const ofAbove = mergedFormats.get(above) ?? new WeakMap<DifferentialFormat, DifferentialFormat>();
  mergedFormats.set(above, ofAbove);
  const known = ofAbove.get(below) ?? { ...below, ...above };
  ofAbove.set(below, known);
  return known;
}

/** By sheet id: which cells the rules of the workbook apply to at present. */
export function highlightsOf(workbook: Workbook, evaluate: EvaluateAt): Map<string, Highlights> {
  return new Map(workbook.sheets.map((sheet) => [sheet.id, sheetHighlights(sheet, evaluate)]));
}

function sheetHighlights(sheet: Sheet, evaluate: EvaluateAt): Highlights {
  const highlights = new Highlights();
  const stopped = new Set<string>();
  for (const format of sheet.conditionalFormats) {
    const test = ruleTest(sheet, format, evaluate);
    for (const { row, column } of cellsOf(format, sheet)) {
      const key = `${row},${column}`;
      if (stopped.has(key) || !test(row, column)) continue;
      highlights.add(row, column, format.format);
      if (format.stopIfTrue) stopped.add(key);
    }
  }
  return highlights;
}

function* cellsOf({ areas }: ConditionalFormat, sheet: Sheet): Generator<Position> {
  const used = usedArea(sheet, false);
  if (!used) return;
  for (const area of areas) {
    const bottom = Math.min(area.row + area.rowCount, used.row + used.rowCount);
    const right = Math.min(area.column + area.columnCount, used.column + used.columnCount);
    for (let row = area.row; row < bottom; row++)
      for (let column = area.column; column < right; column++) yield { row, column };
  }
}

type Test = (row: number, column: number) => boolean;

function ruleTest(sheet: Sheet, { rule, areas }: ConditionalFormat, evaluate: EvaluateAt): Test {
  const first: Area = areas[0] ?? { row: 0, column: 0, rowCount: 0, columnCount: 0 };
  const isTrue = (formula: string, row: number, column: number) => {
    const { value, isError } = evaluate(sheet, formula, first, row, column);
    return !isError && Boolean(value) && typeof value !== "string";
  };
  switch (rule.type) {
    case "Custom":
      return (row, column) => isTrue(rule.formula, row, column);
    case "CellValue": {
      const comparison = comparisonFormula(rule, first);
      return (row, column) => isTrue(comparison, row, column);
    }
    case "ContainsText": {
      const test = TEXT_TESTS[rule.operator];
      const sought = rule.text.toLowerCase();
      return (row, column) => test(textAt(sheet, row, column), sought);
    }
    default:
      return () => false;
  }
}

const TEXT_TESTS = {
  Contains: (text: string, sought: string) => text.includes(sought),
  NotContains: (text: string, sought: string) => !text.includes(sought),
  BeginsWith: (text: string, sought: string) => text.startsWith(sought),
  EndsWith: (text: string, sought: string) => text.endsWith(sought),
};

function textAt(sheet: Sheet, row: number, column: number): string {
  return String(sheet.cells.get(row)?.get(column)?.value ?? "").toLowerCase();
}

type CellValueRule = Extract<ConditionalFormat["rule"], { type: "CellValue" }>;

/** The rule as a formula about its first cell. */
function comparisonFormula(
  { operator, formula1, formula2 = "0" }: CellValueRule,
  first: Position
): string {
  const cell = cellAddress(first.row, first.column);
  const [one, two] = [formula1, formula2].map((formula) => `(${formula.replace(/^=/, "")})`);
  switch (operator) {
    case "Between":
      return `=AND(${cell}>=${one},${cell}<=${two})`;
    case "NotBetween":
      return `=OR(${cell}<${one},${cell}>${two})`;
    default:
      return `=${cell}${SIGNS[operator]}${one}`;
  }
}

const SIGNS = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};
