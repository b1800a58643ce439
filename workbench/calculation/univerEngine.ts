import type * as CoreModule from "@univerjs/core";
import type * as FormulaModule from "@univerjs/engine-formula";
import type { ICellData } from "@univerjs/core";
import type {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
  ErrorValueObject,
  FunctionVariantType,
} from "@univerjs/engine-formula";
import type { Cell, Sheet, Workbook } from "../office-host/workbook";
import type { Computed, Engine, PlacedFormula, Result } from "./engine";
import type { FormulaParts } from "./formulaParts";
import { formulaText } from "./formulaText";
import { NamesInScope } from "./namesInScope";
import { sheetExtents, type SheetExtent } from "./sheetExtents";

type Core = typeof CoreModule;
type Formula = typeof FormulaModule;

/** INDIRECT and OFFSET may name all 17 billion cells of a sheet, and nothing stops the engine while it computes. */
const MOST_READS = 5_000_000;

/** Every engine has its own unit: some caches of Univer are shared by all its instances. */
let unitCount = 0;

/**
 * Univer's formula engine (Apache-2.0), without its grid. Only its parser, its functions and its references are used:
 * the order of calculation is ours, because its own takes 48 s for 5,000 ranks over a column of 5,000.
 * Loading takes about 0.6 s, so it waits until a workbook has a formula.
 */
export async function loadUniverEngine(
  partsOf: (formula: string) => FormulaParts
): Promise<Engine> {
  const [core, formula] = await Promise.all([
    import("@univerjs/core"),
    import("@univerjs/engine-formula"),
  ]);
  return univerEngine(core, formula, partsOf);
}

function univerEngine(
  core: Core,
  formula: Formula,
  partsOf: (formula: string) => FormulaParts
): Engine {
  const unitId = `calculation-${++unitCount}`;
  const univer = new core.Univer({ locale: core.LocaleType.ZH_CN });
  univer.registerPlugin(formula.UniverFormulaEnginePlugin, { notExecuteFormula: false });
  // Plugins start with the first unit; its cells are never used.
  univer.createUnit(core.UniverInstanceType.UNIVER_SHEET, { id: unitId });
  const injector = univer.__getInjector();
  const cells = injector.get(formula.IFormulaCurrentConfigService);
  const position = injector.get(formula.IFormulaRuntimeService);
  const lexer = injector.get(formula.Lexer);
  const parser = injector.get(formula.AstTreeBuilder);
  const interpreter = injector.get(formula.Interpreter);
  const functions = new Set(formula.ALL_IMPLEMENTED_FUNCTIONS.map(([, name]) => String(name)));
  let names = new NamesInScope([]);
  let extents: ReadonlyMap<string, SheetExtent> = new Map();
  let reads = 0;
  const countRead = () => {
    if (++reads > MOST_READS) throw new Error("one formula reads too many cells");
  };

  return {
    knows: (name) => functions.has(name),

    begin(workbook, graph) {
      names = new NamesInScope(workbook.names);
      extents = sheetExtents(workbook, graph);
      formula.CELL_INVERTED_INDEX_CACHE.clear();
      formula.FORMULA_REF_TO_ARRAY_CACHE.clear();
      cells.load({
        ...NOTHING_DIRTY,
        allUnitData: { [unitId]: sheetItems(core, workbook, extents, countRead) },
        unitStylesData: {},
        unitSheetNameMap: { [unitId]: sheetIdsByName(workbook) },
      });
    },

    evaluate(node) {
      const { sheet } = node;
      reads = 0;
      const { rowCount, columnCount } = extents.get(sheet.name)!;
      const lastRow = (name = sheet.name) => extents.get(name)?.lastUsedRow;
      const text = formulaText(node.formula, { sheet, names, partsOf, lastRow });
      position.setCurrent(node.row, node.column, rowCount, columnCount, sheet.id, unitId);
      cells.setExecuteUnitId(unitId);
      cells.setExecuteSubUnitId(sheet.id);
      const tree = formula.generateAstNode(unitId, text, lexer, parser, cells);
      try {
        return resultOf(interpreter.execute({ node: tree, refOffsetX: 0, refOffsetY: 0 }), node);
      } finally {
        tree.resetCalculationState();
      }
    },

    dispose: () => univer.dispose(),
  };
}

const NOTHING_DIRTY = {
  formulaData: {},
  arrayFormulaCellData: {},
  arrayFormulaRange: {},
  forceCalculate: true,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
};

const sheetIdsByName = ({ sheets }: Workbook) =>
  Object.fromEntries(sheets.map(({ name, id }) => [name, id]));

/** Gives the engine the model's cells where they are: nothing is copied, and results are seen at once. */
function sheetItems(
  core: Core,
  workbook: Workbook,
  extents: ReadonlyMap<string, SheetExtent>,
  onRead: () => void
) {
  class CellsOfModel extends core.ObjectMatrix<ICellData> {
    constructor(private readonly sheet: Sheet) {
      super();
    }
    override getValue(row: number, column: number): ICellData {
      onRead();
      const cell = this.sheet.cells.get(row)?.get(column);
      // Univer's own declaration leaves out that a blank cell is undefined.
      return (cell && cellData(core, cell)) as ICellData;
    }
  }
  const item = (sheet: Sheet) => {
    const { rowCount, columnCount } = extents.get(sheet.name)!;
    const cellData = new CellsOfModel(sheet);
    return { cellData, rowCount, columnCount, rowData: {}, columnData: {} };
  };
  return Object.fromEntries(workbook.sheets.map((sheet) => [sheet.id, item(sheet)]));
}

function cellData({ CellValueType }: Core, { value, formula }: Cell): ICellData | undefined {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (value === "" && formula === undefined) return undefined;
  // A formula tells the engine that an empty text is not a blank cell.
  return { v: value, t: CellValueType.STRING, f: formula };
}

/** A plain formula has one value; an array formula as many as its array. */
function resultOf(variant: FunctionVariantType, { row, column, arrayArea }: PlacedFormula): Result {
  if (variant.isReferenceObject()) {
    const reference = variant as BaseReferenceObject;
    const { startRow, startColumn } = reference.getRangePosition();
    const rows = rowsOf(reference.toArrayValueObject());
    return arrayArea ? rows : [[intersection(rows, row - startRow, column - startColumn)]];
  }
  const value = variant as BaseValueObject;
  if (!value.isArray()) return [[computed(value)]];
  const rows = rowsOf(value as ArrayValueObject);
  return arrayArea ? rows : [[rows[0]?.[0] ?? ZERO]];
}

/** Excel's implicit intersection: of a range, a plain formula takes the cell in its own row or column. */
function intersection(rows: Result, row: number, column: number): Computed {
  const taken = rows.length === 1 ? rows[0] : rows[row];
  return (taken?.length === 1 ? taken[0] : taken?.[column]) ?? NOT_A_VALUE;
}

const ZERO: Computed = { value: 0, isError: false };
const NOT_A_VALUE: Computed = { value: "#VALUE!", isError: true };
const NOT_A_NUMBER: Computed = { value: "#NUM!", isError: true };

function rowsOf(array: ArrayValueObject): Result {
  const rows: Computed[][] = [];
  array.iterator((value, row, column) => {
    (rows[row] ??= [])[column] = value ? computed(value) : ZERO;
  });
  return rows;
}

/** As Office.js gives values; a blank cell that a formula refers to counts as 0. */
function computed(object: BaseValueObject): Computed {
  if (object.isError())
    return { value: (object as ErrorValueObject).getErrorType(), isError: true };
  const value = object.getValue();
  if (typeof value === "number" && !Number.isFinite(value)) return NOT_A_NUMBER;
  return { value: value ?? 0, isError: false };
}
