import type { Area } from "../../../src/workbook/snapshot";
import { difference, intersection } from "../areas";
import { HostFailure } from "../failure";
import type { Session } from "../session";
import type { RangesTarget, RuleTarget } from "../targets";
import type { ConditionalFormat, ConditionalRule, DifferentialFormat, Sheet } from "../workbook";
import { requireAllowed } from "./permission";

/** The rules that apply to some cell of the ranges, highest priority first. */
export function rulesOn({ sheet, ranges }: RangesTarget): readonly ConditionalFormat[] {
  return sheet.conditionalFormats.filter(({ areas }) =>
    areas.some((area) => ranges.some((range) => intersection(area, range.area)))
  );
}

export function ruleById({ sheet, id }: RuleTarget): ConditionalFormat {
  const rule = sheet.conditionalFormats.find((candidate) => candidate.id === id);
  if (!rule) throw new HostFailure("ItemNotFound", `the conditional format ${id} is gone`);
  return rule;
}

export function placeOfRule(target: RuleTarget): number {
  return target.sheet.conditionalFormats.indexOf(ruleById(target));
}

const NEW_RULES: Readonly<Record<"Custom" | "CellValue" | "ContainsText", ConditionalRule>> = {
  Custom: { type: "Custom", formula: "=FALSE" },
  CellValue: { type: "CellValue", operator: "Between", formula1: "=0", formula2: "=0" },
  ContainsText: { type: "ContainsText", operator: "Contains", text: "" },
};

/** Puts a rule on top of those that are there; nothing is replaced. */
export function addRule(
  session: Session,
  { sheet, ranges }: RangesTarget,
  type: keyof typeof NEW_RULES
): ConditionalFormat {
  requireAllowed(session, sheet, "allowFormatCells");
  const rule: ConditionalFormat = {
    id: freeRuleId(sheet),
    areas: ranges.map(({ area }) => area),
    stopIfTrue: false,
    rule: NEW_RULES[type],
    format: {},
  };
  sheet.conditionalFormats = [rule, ...sheet.conditionalFormats];
  return rule;
}

function freeRuleId(sheet: Sheet): string {
  let number = sheet.conditionalFormats.length + 1;
  const id = () =>
    `{${number.toString(16).toUpperCase().padStart(8, "0")}-000A-0000-0000-000000000000}`;
  while (sheet.conditionalFormats.some((rule) => rule.id === id())) number++;
  return id();
}

export function changeRule(
  session: Session,
  target: RuleTarget,
  changes: Partial<ConditionalFormat>
): void {
  requireAllowed(session, target.sheet, "allowFormatCells");
  const old = ruleById(target);
  target.sheet.conditionalFormats = target.sheet.conditionalFormats.map((rule) =>
    rule === old ? { ...rule, ...changes } : rule
  );
}

export function changeRuleFormat(
  session: Session,
  target: RuleTarget,
  changes: DifferentialFormat
): void {
  changeRule(session, target, { format: { ...ruleById(target).format, ...changes } });
}

export function deleteRule(session: Session, target: RuleTarget): void {
  requireAllowed(session, target.sheet, "allowFormatCells");
  const old = ruleById(target);
  target.sheet.conditionalFormats = target.sheet.conditionalFormats.filter((rule) => rule !== old);
}

export function setPriority(session: Session, target: RuleTarget, place: number): void {
  requireAllowed(session, target.sheet, "allowFormatCells");
  const moved = ruleById(target);
  const others = target.sheet.conditionalFormats.filter((rule) => rule !== moved);
  if (place < 0 || place > others.length) {
    throw new HostFailure("InvalidArgument", `there is no priority ${place}`);
  }
  target.sheet.conditionalFormats = [...others.slice(0, place), moved, ...others.slice(place)];
}

/** Takes the ranges out of every rule; a rule without cells is gone. */
export function clearRules(session: Session, { sheet, ranges }: RangesTarget): void {
  requireAllowed(session, sheet, "allowFormatCells");
  const holes = ranges.map(({ area }) => area);
  sheet.conditionalFormats = withoutAreas(sheet.conditionalFormats, holes);
}

/** Rules or validations without some cells; those that lose nothing stay the same by identity. */
export function withoutAreas<P extends { readonly areas: readonly Area[] }>(
  parts: readonly P[],
  holes: readonly Area[]
): P[] {
  return parts.flatMap((part) => {
    const touched = part.areas.some((area) => holes.some((hole) => intersection(area, hole)));
    if (!touched) return [part];
    const areas = holes.reduce<readonly Area[]>(
      (left, hole) => left.flatMap((area) => difference(area, hole)),
      part.areas
    );
    return areas.length === 0 ? [] : [{ ...part, areas }];
  });
}
