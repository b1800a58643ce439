import { cellAddress } from "../../src/workbook/address";
import type { Area } from "../../src/workbook/snapshot";
import type { Calculator, ChangedArea } from "../office-host/calculator";
import { setCell } from "../office-host/sheetCells";
import type { Cell, Sheet, Workbook } from "../office-host/workbook";
import { BLANK_CELL } from "../office-host/emptyWorkbook";
import { calculationOrder } from "./calculationOrder";
import { highlightsOf, type EvaluateAt, type Highlights } from "./conditionalFormats";
import type { Computed, Engine } from "./engine";
import {
  filledArea,
  formulaGraph,
  isTooLarge,
  type AreaNode,
  type FormulaNode,
} from "./formulaGraph";
import { formulaParts, type FormulaParts } from "./formulaParts";
import { NamesInScope } from "./namesInScope";
import { shiftedFormula } from "./shiftedFormula";
import { loadUniverEngine } from "./univerEngine";

export interface FormulaCalculator extends Calculator {
  /** The formulas that kept the value they had, since the last recalculation. */
  readonly notComputed: readonly NotComputed[];
  /** By sheet id: the cells that conditional formats apply to, and what these make of them. */
  highlights(workbook: Workbook): Promise<ReadonlyMap<string, Highlights>>;
  dispose(): void;
}

export interface NotComputed {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly formula: string;
  readonly reason: NotComputedReason;
}

export type NotComputedReason =
  /** It calls a function the engine does not have. */
  | "unknownFunction"
  /** It reads another file, a table's column or a range of sheets. */
  | "foreignReference"
  | "circular"
  /** It fills or reads more cells than a workbook of an office has. */
  | "tooLarge"
  | "engineFailed";

/** Computing took longer than it may. Cells computed so far have their new values. */
export class CalculationTimeout extends Error {
  constructor(readonly limitMs: number) {
    super(`The formulas of this workbook take longer than ${limitMs / 1000} s to compute.`);
    this.name = "CalculationTimeout";
  }
}

export interface CalculatorOptions {
  /**
   * Milliseconds one recalculation may take; looked at between formulas. The engine computes one formula without a
   * pause, so that a single one that does not end, e.g. SUMPRODUCT over whole columns squared, cannot be stopped from
   * here: only whoever runs the calculator in a worker or a process of its own can end that.
   */
  readonly limitMs?: number;
}

/** Computes the formulas of a workbook with Univer's engine, which is loaded when the first formula is met. */
export function createCalculator({ limitMs = 60_000 }: CalculatorOptions = {}): FormulaCalculator {
  let engine: Promise<Engine> | undefined;
  let notComputed: readonly NotComputed[] = [];
  const partsOf = remembered(formulaParts);

  return {
    get notComputed() {
      return notComputed;
    },

    async recalculate(workbook, changed) {
      notComputed = [];
      if (!hasFormulas(workbook)) return;
      engine ??= loadUniverEngine(partsOf);
      const run = new Recalculation(workbook, partsOf, await engine, limitMs);
      notComputed = run.compute(changed);
    },

    async highlights(workbook) {
      if (!workbook.sheets.some(hasComputedRules)) return highlightsOf(workbook, () => FALSE);
      engine ??= loadUniverEngine(partsOf);
      const loaded = await engine;
      loaded.begin(workbook, formulaGraph(workbook, new NamesInScope(workbook.names), partsOf));
      return highlightsOf(workbook, evaluateAt(loaded, partsOf));
    },

    dispose() {
      // Whoever waited for an engine that did not load was told.
      void engine?.then((loaded) => loaded.dispose()).catch(() => undefined);
      engine = undefined;
    },
  };
}

const FALSE: Computed = { value: false, isError: false };

const hasComputedRules = ({ conditionalFormats }: Sheet) =>
  conditionalFormats.some(({ rule }) => rule.type === "Custom" || rule.type === "CellValue");

function evaluateAt(engine: Engine, partsOf: (formula: string) => FormulaParts): EvaluateAt {
  return (sheet, formula, writtenFor, row, column) => {
    const rows = row - writtenFor.row;
    const shifted = shiftedFormula(formula, partsOf(formula), rows, column - writtenFor.column);
    const placed = { sheet, row, column, formula: shifted, arrayArea: undefined };
    try {
      return engine.evaluate(placed)[0]?.[0] ?? FALSE;
    } catch {
      return FALSE;
    }
  };
}

function hasFormulas({ sheets }: Workbook): boolean {
  for (const { cells } of sheets)
    for (const row of cells.values())
      for (const { formula } of row.values()) if (formula !== undefined) return true;
  return false;
}

/** Formulas of a column are asked for again with every recalculation. */
function remembered(read: (formula: string) => FormulaParts): (formula: string) => FormulaParts {
  const known = new Map<string, FormulaParts>();
  return (formula) => {
    const parts = known.get(formula) ?? read(formula);
    known.set(formula, parts);
    return parts;
  };
}

/** Their value may be another each time. */
const VOLATILE = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY"]);

/** References that are known only when computed may come in the wrong order: these formulas are computed again. */
const MOST_PASSES = 10;

class Recalculation {
  readonly #graph;
  readonly #touched = new Set<AreaNode>();
  readonly #failed = new Set<FormulaNode>();
  readonly #deadline: number;

  constructor(
    private readonly workbook: Workbook,
    partsOf: (formula: string) => FormulaParts,
    private readonly engine: Engine,
    private readonly limitMs: number
  ) {
    this.#graph = formulaGraph(workbook, new NamesInScope(workbook.names), partsOf);
    this.#deadline = Date.now() + limitMs;
  }

  /** Computes what the changes touch and returns the formulas that were left as they are. */
  compute(changed: readonly ChangedArea[] | undefined): NotComputed[] {
    const { order, circular } = calculationOrder(this.#graph);
    const reasons = new Map<FormulaNode, NotComputedReason>(
      [...circular].map((node) => [node, "circular"])
    );
    for (const node of order) {
      const reason = this.#reasonAgainst(node);
      if (reason) reasons.set(node, reason);
    }
    for (const [node, reason] of reasons) if (reason === "unknownFunction") nameError(node);
    const computable = order.filter((node) => !reasons.has(node));
    for (const area of this.#graph.areas)
      if (changed?.some((change) => readsChange(area, change))) this.#touched.add(area);
    const isDue = (node: FormulaNode) =>
      changed === undefined || isVolatile(node) || changed.some((change) => liesIn(node, change));
    this.#pass(computable, isDue);
    this.#settle(computable);
    for (const node of this.#failed) reasons.set(node, "engineFailed");
    return [...reasons].map(([node, reason]) => notComputedCell(node, reason));
  }

  #reasonAgainst(node: FormulaNode): NotComputedReason | undefined {
    const { parts } = node;
    if (isTooLarge(node)) return "tooLarge";
    if (parts.foreign) return "foreignReference";
    return parts.functions.every((name) => this.engine.knows(name)) ? undefined : "unknownFunction";
  }

  /** Computes, in order, what is due and what reads a cell that got another value. Returns whether any cell did. */
  #pass(order: readonly FormulaNode[], isDue: (node: FormulaNode) => boolean): boolean {
    let anyChanged = false;
    this.engine.begin(this.workbook, this.#graph);
    for (const node of order) {
      if (!isDue(node) && !node.reads.some((area) => this.#touched.has(area))) continue;
      if (Date.now() > this.#deadline) throw new CalculationTimeout(this.limitMs);
      if (!this.#update(node)) continue;
      anyChanged = true;
      for (const area of node.liesIn) this.#touched.add(area);
    }
    this.#touched.clear();
    return anyChanged;
  }

  #settle(order: readonly FormulaNode[]): void {
    if (!order.some(isDynamic)) return;
    for (let pass = 1; pass < MOST_PASSES; pass++) if (!this.#pass(order, isDynamic)) return;
  }

  /** Computes one formula; true when a value changed. */
  #update(node: FormulaNode): boolean {
    try {
      return fill(node, this.engine.evaluate(node));
    } catch {
      this.#failed.add(node);
      return false;
    }
  }
}

const isDynamic = ({ parts }: FormulaNode) => parts.dynamic;
const isVolatile = ({ parts }: FormulaNode) =>
  parts.dynamic || parts.functions.some((name) => VOLATILE.has(name));

const readsChange = (area: AreaNode, change: ChangedArea) =>
  area.sheetId === change.sheetId && overlap(area.area, change.area);

const liesIn = (node: FormulaNode, change: ChangedArea) =>
  node.sheet.id === change.sheetId && overlap(filledArea(node), change.area);

const overlap = (a: Area, b: Area) =>
  a.row < b.row + b.rowCount &&
  b.row < a.row + a.rowCount &&
  a.column < b.column + b.columnCount &&
  b.column < a.column + a.columnCount;

function notComputedCell(node: FormulaNode, reason: NotComputedReason): NotComputed {
  const { sheet, row, column, formula } = node;
  return { sheet: sheet.name, cell: cellAddress(row, column), formula, reason };
}

/** What Excel shows for a function it does not know, unless the file brought a value along. */
function nameError(node: FormulaNode): void {
  const cell = node.sheet.cells.get(node.row)?.get(node.column);
  if (cell?.value === "") fill(node, [[{ value: "#NAME?", isError: true }]]);
}

/** Puts the results into the cells of the formula; true when one is another than before. */
function fill(node: FormulaNode, rows: readonly (readonly Computed[])[]): boolean {
  const { row, column, rowCount, columnCount } = filledArea(node);
  let anyChanged = false;
  for (let r = 0; r < rowCount; r++)
    for (let c = 0; c < columnCount; c++) {
      const cell = node.sheet.cells.get(row + r)?.get(column + c) ?? BLANK_CELL;
      const result = at(rows, r, c);
      if (isSame(cell, result)) continue;
      setCell(node.sheet, row + r, column + c, withResult(cell, result));
      anyChanged = true;
    }
  return anyChanged;
}

/** A row or column alone is repeated over the area of an array formula; beyond the array there is nothing. */
function at(rows: readonly (readonly Computed[])[], row: number, column: number): Computed {
  const taken = rows.length === 1 ? rows[0] : rows[row];
  return (taken?.length === 1 ? taken[0] : taken?.[column]) ?? { value: "#N/A", isError: true };
}

function withResult(cell: Cell, { value, isError }: Computed): Cell {
  return { ...cell, value, isError: isError || undefined };
}

/** The last bits of a number may differ between Excel and the engine; the file's value then stays. */
const ROUNDING = 1e-14;

function isSame(cell: Cell, { value, isError }: Computed): boolean {
  if ((cell.isError ?? false) !== isError) return false;
  if (typeof value === "number" && typeof cell.value === "number")
    return Math.abs(value - cell.value) <= ROUNDING * Math.abs(value);
  return value === cell.value;
}
