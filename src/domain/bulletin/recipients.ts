import type { Standing } from "../allocation/standing";
import type { Milestone } from "../tasks/milestone";
import { listText } from "./numberWords";

/** What units are called together, by how their names end. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/[乡镇]$/, "乡镇"],
  [/街道(?:办事处)?$/, "街道"],
  [/社区$/, "社区"],
  [/村$/, "村"],
  [/[县市区旗]$/, "县（市、区）"],
];

/** 主送 where nobody set it: '各乡镇、街道，各有关单位' — the kinds of units that are ranked, then those with other tasks. */
export function recipientsOf(
  standings: readonly Pick<Standing, "unit">[],
  milestones: readonly Pick<Milestone, "unit">[]
): string {
  const units = [...new Set(standings.map(({ unit }) => unit))];
  const kindOf = (unit: string) => KINDS.find(([pattern]) => pattern.test(unit))?.[1];
  const kinds = KINDS.flatMap(([, kind]) => {
    const own = units.filter((unit) => kindOf(unit) === kind);
    return own.length > 1 ? [kind] : own;
  });
  const ranked = new Set(units);
  const hasOthers =
    units.some((unit) => !kindOf(unit)) || milestones.some(({ unit }) => !ranked.has(unit));
  const named = kinds.length > 0 ? [`各${listText(kinds)}`] : [];
  return [...named, ...(hasOthers || named.length === 0 ? ["各有关单位"] : [])].join("，");
}
