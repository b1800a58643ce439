import {
  changeReferences,
  type FormulaReference,
  type ReferenceChange,
} from "../formulaReferences";
import type { Cell, Chart, ConditionalFormat, DataValidation, Sheet, Workbook } from "../workbook";
import { type Shift, shiftedArea } from "./shift";

/** Every formula of the workbook follows the cells it refers to. */
export function shiftFormulas(book: Workbook, shifted: Sheet, shift: Shift): void {
  rewriteFormulas(book, (home) => (reference) => {
    if (!refersTo(reference, home, shifted)) return reference;
    const area = shiftedArea(reference.area, shift);
    if (area === reference.area) return reference;
    return area && { ...reference, area };
  });
}

/** References that name the sheet get its new name. */
export function renameInFormulas(book: Workbook, before: string, after: string): void {
  rewriteFormulas(
    book,
    () => (reference) =>
      reference.sheetName?.toLowerCase() === before.toLowerCase()
        ? { ...reference, sheetName: after }
        : reference
  );
}

/** References to a sheet that is deleted become #REF!. */
export function breakReferences(book: Workbook, deleted: string): void {
  rewriteFormulas(
    book,
    () => (reference) =>
      reference.sheetName?.toLowerCase() === deleted.toLowerCase() ? undefined : reference
  );
}

function refersTo(reference: FormulaReference, home: Sheet | undefined, sheet: Sheet): boolean {
  const { sheetName } = reference;
  return sheetName === undefined
    ? home === sheet
    : sheetName.toLowerCase() === sheet.name.toLowerCase();
}

/** `changeFor` gets the sheet a formula stands on; names known everywhere stand on none. */
function rewriteFormulas(
  book: Workbook,
  changeFor: (home: Sheet | undefined) => ReferenceChange
): void {
  for (const sheet of book.sheets) rewriteSheet(sheet, changeFor(sheet));
  book.names = book.names.map((name) => {
    const home = book.sheets.find(({ id }) => id === name.scope);
    const formula = changeReferences(name.formula, changeFor(home));
    return formula === name.formula ? name : { ...name, formula };
  });
}

function rewriteSheet(sheet: Sheet, change: ReferenceChange): void {
  for (const cells of sheet.cells.values()) {
    for (const [column, cell] of cells) {
      const changed = rewrittenCell(cell, change);
      if (changed !== cell) cells.set(column, changed);
    }
  }
  sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => rewrittenRule(rule, change));
  sheet.dataValidations = sheet.dataValidations.map((one) => rewrittenValidation(one, change));
  sheet.charts = sheet.charts.map((chart) => rewrittenChart(chart, change));
}

function rewrittenCell(cell: Cell, change: ReferenceChange): Cell {
  if (cell.formula === undefined) return cell;
  const formula = changeReferences(cell.formula, change);
  return formula === cell.formula ? cell : { ...cell, formula };
}

function rewrittenRule(format: ConditionalFormat, change: ReferenceChange): ConditionalFormat {
  const rule = withTexts(format.rule, ["formula", "formula1", "formula2"], change);
  return rule === format.rule ? format : { ...format, rule };
}

function rewrittenValidation(validation: DataValidation, change: ReferenceChange): DataValidation {
  const isWrittenOut = validation.rule.type === "List" && !validation.rule.source.startsWith("=");
  // A list that is written out is no formula, though it may look like one.
  if (isWrittenOut) return validation;
  const rule = withTexts(validation.rule, ["formula", "formula1", "formula2", "source"], change);
  return rule === validation.rule ? validation : { ...validation, rule };
}

function rewrittenChart(chart: Chart, change: ReferenceChange): Chart {
  const series = chart.series.map((one) =>
    withTexts(one, ["nameFormula", "categories", "values"], change)
  );
  return series.every((one, index) => one === chart.series[index]) ? chart : { ...chart, series };
}

/** The holder with the formulas under `keys` changed; itself when none changes. */
function withTexts<T extends object>(
  holder: T,
  keys: readonly string[],
  change: ReferenceChange
): T {
  const changes: Record<string, string> = {};
  for (const key of keys) {
    const text = (holder as Record<string, unknown>)[key];
    if (typeof text !== "string") continue;
    const changed = changeReferences(text, change);
    if (changed !== text) changes[key] = changed;
  }
  return Object.keys(changes).length > 0 ? { ...holder, ...changes } : holder;
}
