import { shownCreditCode } from "./creditCode";
import { EmployerIndex, type EmployerIdentity } from "./employerIndex";
import { groupInOrder } from "./grouping";
import type { Registry } from "./registry";
import type { SurveyFinding } from "./surveyFindings";
import { surveyFinding } from "./surveyFindings";

/** An employer of a business registry that no form reports (不漏单位). */
export interface UncoveredEmployer {
  readonly name: string;
  readonly creditCode: string;
  /** Its sector or district; '' when the registry does not say. */
  readonly group: string;
  readonly sheet: string;
  readonly row: number;
}

/**
 * The registries minus the surveys, by code, else by normalised name; an employer in two registries is listed once.
 * Ordered by group, in the order in which the groups first occur.
 */
export function findUncovered(
  registries: readonly Registry[],
  isReported: (identity: EmployerIdentity) => boolean
): readonly UncoveredEmployer[] {
  const listed = new EmployerIndex();
  const uncovered: UncoveredEmployer[] = [];
  for (const { sheet, entries } of registries)
    for (const entry of entries) {
      if (isReported(entry) || listed.has(entry)) continue;
      listed.add({ hasValidCode: false }, entry);
      const { name, group, row } = entry;
      uncovered.push({ name, creditCode: shownCreditCode(entry.creditCode), group, sheet, row });
    }
  return [...groupInOrder(uncovered, ({ group }) => group).values()].flat();
}

const UNUSABLE = new Set(["damaged", "wrongLength", "illegalCharacter"]);

/** A registry is not the clerk's to correct, so its unusable codes are one finding, not one for each row. */
export function checkRegistry(registry: Registry): readonly SurveyFinding[] {
  const { sheet, headerRow: row, codeColumn: column, entries } = registry;
  const unusable = entries.filter(({ creditCode }) => UNUSABLE.has(creditCode.kind));
  const [first] = unusable;
  if (!first || column === undefined) return [];
  const params = { count: unusable.length, row: first.row + 1 };
  return [surveyFinding("registryCodesUnusable", { sheet, row, column }, params)];
}
