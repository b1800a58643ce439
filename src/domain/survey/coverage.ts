import { shownCreditCode } from "./creditCode";
import { EmployerIndex } from "./employerIndex";
import { groupInOrder } from "./grouping";
import type { Registry, RegistryEntry } from "./registry";
import type { ReportedEmployers } from "./reportedEmployers";
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
  reported: ReportedEmployers
): readonly UncoveredEmployer[] {
  const listed = new EmployerIndex<RegistryEntry>();
  const uncovered: UncoveredEmployer[] = [];
  for (const { sheet, entries } of registries)
    for (const entry of entries) {
      if (reported.covers(entry) || isListed(listed, entry)) continue;
      listed.add(entry, entry);
      const { name, group, row } = entry;
      uncovered.push({ name, creditCode: shownCreditCode(entry.creditCode), group, sheet, row });
    }
  return [...groupInOrder(uncovered, ({ group }) => group).values()].flat();
}

function isListed(listed: EmployerIndex<RegistryEntry>, entry: RegistryEntry): boolean {
  const match = listed.find(entry);
  return match !== undefined && match.by !== "nameOnly";
}

/** A registry is not the clerk's to correct, so its unusable codes are one finding, not one for each row. */
export function checkRegistry(registry: Registry): readonly SurveyFinding[] {
  const { sheet, headerRow, codeColumn, entries } = registry;
  if (codeColumn === undefined) return [];
  const unusable = entries.filter(({ creditCode: { kind } }) =>
    ["damaged", "wrongLength", "illegalCharacter"].includes(kind)
  );
  const [first] = unusable;
  if (!first) return [];
  const params = { count: unusable.length, row: first.row + 1 };
  return [
    surveyFinding("registryCodesUnusable", { sheet, row: headerRow, column: codeColumn }, params),
  ];
}
