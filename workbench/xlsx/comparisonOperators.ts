import type { ComparisonOperator } from "../office-host/workbook";

/** How conditional formats and data validations write what Office.js calls by the same word in upper case. */
export function operatorOf(
  word: string | undefined,
  absent: ComparisonOperator
): ComparisonOperator {
  return word === undefined ? absent : (WORDS.get(word) ?? absent);
}

export function operatorWord(operator: ComparisonOperator): string {
  return LONG_WORDS[operator] ?? operator.charAt(0).toLowerCase() + operator.slice(1);
}

const LONG_WORDS: Partial<Record<ComparisonOperator, string>> = {
  EqualTo: "equal",
  NotEqualTo: "notEqual",
};

const OPERATORS: readonly ComparisonOperator[] = [
  ...(["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan"] as const),
  ...(["GreaterThanOrEqual", "LessThanOrEqual"] as const),
];

const WORDS = new Map(OPERATORS.map((operator) => [operatorWord(operator), operator]));
