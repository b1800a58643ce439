import { displayText } from "../displayText";
import { HostFailure } from "../failure";
import { onlyReference } from "../formulaReferences";
import { hasContent } from "../sheetCells";
import type { RangesTarget } from "../targets";
import type { Cell, ComparisonOperator, ValidationRule, Workbook } from "../workbook";
import { cellsOf } from "./restyle";
import { sheetByName } from "./sheets";
import { validationOf } from "./validations";

/** dataValidation.valid: true or false when it holds for all cells alike, null when for some only. */
export function areValid(book: Workbook, target: RangesTarget): boolean | null {
  const validation = validationOf(target);
  if (!validation) return true;
  const allows = ruleTest(book, target, validation.rule);
  const results = [...cellsOf(target)].map((cell) =>
    hasContent(cell) ? allows(cell) : validation.ignoreBlanks
  );
  if (results.every(Boolean)) return true;
  return results.some(Boolean) ? null : false;
}

function ruleTest(
  book: Workbook,
  target: RangesTarget,
  rule: ValidationRule
): (cell: Cell) => boolean {
  if (rule.type === "List") {
    const choices = new Set(choicesOf(book, target, rule.source));
    return (cell) => choices.has(displayText(cell));
  }
  if (rule.type === "Custom") throw unknown("a formula");
  const first = constant(rule.formula1);
  const second = constant(rule.formula2 ?? "0");
  return ({ value }) => {
    const measured = rule.type === "TextLength" ? String(value).length : value;
    if (typeof measured !== "number") return false;
    if (rule.type === "WholeNumber" && !Number.isInteger(measured)) return false;
    return compare(measured, rule.operator, first, second);
  };
}

function choicesOf(book: Workbook, target: RangesTarget, source: string): readonly string[] {
  if (!source.startsWith("=")) return source.split(",").map((choice) => choice.trim());
  const reference = onlyReference(source);
  if (!reference) throw unknown(source);
  const { sheetName, area } = reference;
  const sheet = sheetName === undefined ? target.sheet : sheetByName(book, sheetName);
  if (!sheet) throw unknown(source);
  return [...cellsOf({ sheet, ranges: [{ sheet, area, gone: false }] })].map(displayText);
}

function constant(formula: string): number {
  const value = Number(formula.replace(/^=/, ""));
  if (Number.isNaN(value)) throw unknown(formula);
  return value;
}

function unknown(what: string): HostFailure {
  return new HostFailure("ApiNotFound", `this host cannot check cells against ${what}`);
}

function compare(
  value: number,
  operator: ComparisonOperator,
  first: number,
  second: number
): boolean {
  switch (operator) {
    case "Between":
      return value >= first && value <= second;
    case "NotBetween":
      return value < first || value > second;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqual":
      return value >= first;
    case "LessThanOrEqual":
      return value <= first;
  }
}
