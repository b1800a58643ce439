import { intersection, sameArea } from "../areas";
import type { Session } from "../session";
import type { RangesTarget } from "../targets";
import type { DataValidation } from "../workbook";
import { withoutAreas } from "./conditionalRules";
import { requireUnprotected } from "./permission";

export type WithoutAreas = Omit<DataValidation, "areas">;

/** The validations of some cell of the ranges. */
export function validationsOn({ sheet, ranges }: RangesTarget): readonly DataValidation[] {
  return sheet.dataValidations.filter(({ areas }) =>
    areas.some((area) => ranges.some((range) => intersection(area, range.area)))
  );
}

/** The one validation that all cells of the ranges have; undefined when they have none or several. */
export function validationOf(target: RangesTarget): DataValidation | undefined {
  const [validation, ...others] = validationsOn(target);
  if (!validation || others.length > 0) return undefined;
  const covered = target.ranges.every((range) =>
    validation.areas.some((area) => {
      const shared = intersection(area, range.area);
      return shared !== undefined && sameArea(shared, range.area);
    })
  );
  return covered ? validation : undefined;
}

/** Replaces whatever rule the cells had. */
export function setValidation(session: Session, target: RangesTarget, rule: WithoutAreas): void {
  clearValidation(session, target);
  const areas = target.ranges.map(({ area }) => area);
  target.sheet.dataValidations = [...target.sheet.dataValidations, { ...rule, areas }];
}

export function clearValidation(session: Session, { sheet, ranges }: RangesTarget): void {
  requireUnprotected(session, sheet);
  const holes = ranges.map(({ area }) => area);
  sheet.dataValidations = withoutAreas(sheet.dataValidations, holes);
}
