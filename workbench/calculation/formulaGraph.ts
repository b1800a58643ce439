import type { Area } from "../../src/workbook/snapshot";
import type { Sheet, Workbook } from "../office-host/workbook";
import type { FormulaParts, Reference } from "./formulaParts";
import type { NamesInScope } from "./namesInScope";

/** A cell with a formula, and what it reads. */
export interface FormulaNode {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** What an array formula fills. */
  readonly arrayArea: Area | undefined;
  readonly parts: FormulaParts;
  /** The areas it reads, those of the defined names it mentions included. */
  readonly reads: AreaNode[];
  /** The areas other formulas read that it lies in. */
  readonly liesIn: AreaNode[];
}

/** An area that formulas read; one for all formulas that read the same area. */
export interface AreaNode {
  readonly sheetId: string;
  readonly area: Area;
  readonly formulas: FormulaNode[];
}

/**
 * Which formula reads which area, and which formulas lie in it. Areas stand between the formulas because a column of
 * 5,000 ranks, each over the whole column, would otherwise have 25 million edges.
 */
export interface FormulaGraph {
  readonly formulas: readonly FormulaNode[];
  readonly areas: Iterable<AreaNode>;
}

/** Builds the graph of all formulas of a workbook. `partsOf` may remember what it has read before. */
export function formulaGraph(
  workbook: Workbook,
  names: NamesInScope,
  partsOf: (formula: string) => FormulaParts
): FormulaGraph {
  const formulas = workbook.sheets.flatMap((sheet) => formulasOf(sheet, partsOf));
  const areas = new Map<string, AreaNode>();
  const sheetIds = new Map(workbook.sheets.map(({ name, id }) => [name.toUpperCase(), id]));
  for (const node of formulas) {
    const seen = new Set<string>();
    for (const { sheet, area } of referencesOf(node.parts, node.sheet, names, partsOf)) {
      const sheetId = sheet === undefined ? node.sheet.id : sheetIds.get(sheet.toUpperCase());
      if (sheetId === undefined) continue;
      const key = [sheetId, area.row, area.column, area.rowCount, area.columnCount].join();
      if (seen.has(key)) continue;
      seen.add(key);
      if (!areas.has(key)) areas.set(key, { sheetId, area, formulas: [] });
      node.reads.push(areas.get(key)!);
    }
  }
  placeFormulas(formulas, areas.values());
  return { formulas, areas: [...areas.values()] };
}

function formulasOf(sheet: Sheet, partsOf: (formula: string) => FormulaParts): FormulaNode[] {
  const found: FormulaNode[] = [];
  for (const [row, cells] of sheet.cells) {
    for (const [column, { formula, arrayArea }] of cells) {
      if (formula === undefined) continue;
      const parts = partsOf(formula);
      found.push({ sheet, row, column, formula, arrayArea, parts, reads: [], liesIn: [] });
    }
  }
  return found;
}

/** The references of a formula and, recursively, of the defined names it mentions. */
function referencesOf(
  parts: FormulaParts,
  sheet: Sheet,
  names: NamesInScope,
  partsOf: (formula: string) => FormulaParts,
  path: readonly string[] = []
): Reference[] {
  const references = [...parts.references];
  for (const { name } of parts.names) {
    const formula = path.includes(name) ? undefined : names.formulaOf(name, sheet.id);
    if (formula === undefined) continue;
    references.push(...referencesOf(partsOf(formula), sheet, names, partsOf, [...path, name]));
  }
  return references;
}

/** Tells every area which formulas lie in it, and them. */
function placeFormulas(formulas: readonly FormulaNode[], areas: Iterable<AreaNode>): void {
  const columns = formulaColumns(formulas);
  for (const node of areas) {
    const { row, column, rowCount, columnCount } = node.area;
    for (const [formulaColumn, places] of columns.get(node.sheetId) ?? []) {
      if (formulaColumn < column || formulaColumn >= column + columnCount) continue;
      for (let at = firstFrom(places, row); at < places.length; at++) {
        const place = places[at]!;
        if (place.row >= row + rowCount) break;
        node.formulas.push(place.formula);
        place.formula.liesIn.push(node);
      }
    }
  }
}

/** A cell whose value comes from a formula. */
interface Place {
  readonly row: number;
  readonly formula: FormulaNode;
}

/** Sheet id -> column -> the computed cells, from top to bottom. */
function formulaColumns(formulas: readonly FormulaNode[]): Map<string, Map<number, Place[]>> {
  const columns = new Map<string, Map<number, Place[]>>();
  for (const formula of formulas) {
    const ofSheet = columns.get(formula.sheet.id) ?? new Map<number, Place[]>();
    columns.set(formula.sheet.id, ofSheet);
    const { row, column, rowCount, columnCount } = filledArea(formula);
    for (let c = column; c < column + columnCount; c++) {
      const places = ofSheet.get(c) ?? [];
      ofSheet.set(c, places);
      for (let r = row; r < row + rowCount; r++) places.push({ row: r, formula });
    }
  }
  for (const ofSheet of columns.values())
    for (const places of ofSheet.values()) places.sort((a, b) => a.row - b.row);
  return columns;
}

/** The cells that wear a formula's result. */
export const filledArea = (node: FormulaNode): Area => {
  const { row, column, arrayArea } = node;
  return arrayArea && !isTooLarge(node) ? arrayArea : { row, column, rowCount: 1, columnCount: 1 };
};

/** A file can claim an array over all 17 billion cells of a sheet. */
const MOST_FILLED = 1_000_000;

/** Whether an array formula fills more cells than are worth computing: it keeps the values it has. */
export const isTooLarge = ({ arrayArea }: FormulaNode): boolean =>
  arrayArea !== undefined && arrayArea.rowCount * arrayArea.columnCount > MOST_FILLED;

/** Index of the first place at or below a row. */
function firstFrom(places: readonly Place[], row: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
