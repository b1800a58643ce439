import type { Standing } from "../allocation/standing";
import { rankByRate } from "../allocation/ranking";
import { compareFractions, exactSum, fraction } from "../cells/decimal";
import { elapsedShare, peopleNeeded } from "../forecast/pace";
import { daysBetween } from "../dates/calendarDate";
import type { TargetMeasure } from "../forecast/outlook";
import { measureName } from "../history/measureNames";
import type { BulletinFacts } from "./facts";
import { listText, percentText, shareText, signedText } from "./numberWords";

/** A unit with both counts: one that has a rate and a place. */
export type Ranked = Standing & { readonly base: number; readonly done: number };

const FIELD_NAMES = [
  "任务数",
  "完成数",
  "完成率",
  "差值",
  "单位数",
  "目标",
  "达标数",
  "未达标数",
  "还需人数",
  "每周需",
  "序时进度",
  "目标完成比例",
  "前三",
  "后三",
  "较上期",
  "位次变化",
] as const;

type MeasureField = (typeof FIELD_NAMES)[number];

/** {{扩面参保.任务数}} and so on; all null where the workbook does not have the measure. */
export function measureFields(
  facts: BulletinFacts,
  measure: TargetMeasure
): Record<string, string | null> {
  const values = valuesOf(facts, measure);
  return Object.fromEntries(
    FIELD_NAMES.map((name) => [`${measureName(measure)}.${name}`, values[name] ?? null])
  );
}

export function rankedUnits({ standings }: BulletinFacts, measure: string): readonly Ranked[] {
  return standings.filter(
    (one): one is Ranked => one.measure === measure && one.rate !== null && one.base !== null
  );
}

/** The counts of all units: the table's highest total, else the sums of the units' counts. */
export function totalOf(facts: BulletinFacts, measure: string) {
  const totals = facts.totals.filter((total): total is Ranked => {
    return total.measure === measure && total.base !== null && total.done !== null;
  });
  const [highest] = totals.toSorted((one, other) => other.base - one.base);
  if (highest) return { base: highest.base, done: highest.done };
  const units = rankedUnits(facts, measure);
  return {
    base: exactSum(units.map(({ base }) => base)),
    done: exactSum(units.map(({ done }) => done)),
  };
}

export const reaches = ({ base, done }: Ranked, target: number) =>
  peopleNeeded(base, done, target) === 0;

function valuesOf(
  facts: BulletinFacts,
  measure: TargetMeasure
): Partial<Record<MeasureField, string | null>> {
  const units = rankedUnits(facts, measure);
  if (units.length === 0) return {};
  const { base, done } = totalOf(facts, measure);
  const target = facts.targets[measure];
  const reached = units.filter((unit) => reaches(unit, target)).length;
  const required = peopleNeeded(base, 0, target);
  return {
    任务数: String(base),
    完成数: String(done),
    完成率: percentText(done, base),
    差值: signedText(exactSum([done, -base])),
    单位数: String(units.length),
    目标: shareText(target),
    达标数: String(reached),
    未达标数: String(units.length - reached),
    目标完成比例: required > 0 ? percentText(done, required) : null,
    前三: listText(topThree(units).map(withRate)),
    后三: listText(lastThree(units).map(withRate)) || null,
    ...needs(facts, measure, peopleNeeded(base, done, target)),
    ...sinceLastPeriod(facts, measure, units),
  };
}

function needs(facts: BulletinFacts, measure: TargetMeasure, needed: number) {
  const weeks = daysBetween(facts.date, facts.deadline) / 7;
  return {
    还需人数: String(needed),
    每周需: weeks > 0 ? String(Math.ceil(needed / weeks)) : null,
    // Enrolment is a stock that begins near its target: the elapsed share says nothing about it.
    序时进度: measure === "contribution" ? shareText(elapsedShare(facts.date)) : null,
  };
}

const withRate = ({ unit, base, done }: Ranked) => `${unit}（${percentText(done, base)}）`;

const rateOf = ({ base, done }: Ranked) => fraction(done, base);

const bestFirst = (one: Ranked, other: Ranked) => compareFractions(rateOf(other), rateOf(one));

/** The first three places; whoever shares the third is named too. */
export function topThree(units: readonly Ranked[]): readonly Ranked[] {
  const places = rankByRate(units.map(rateOf), "competition");
  return units.filter((_, index) => (places[index] ?? Infinity) <= 3).toSorted(bestFirst);
}

/** The last three places, the worst first, ties at the border named too; nobody is both first and last. */
export function lastThree(units: readonly Ranked[]): readonly Ranked[] {
  const first = new Set(topThree(units));
  const worse = (unit: Ranked) =>
    units.filter((other) => compareFractions(rateOf(other), rateOf(unit)) < 0).length;
  return units
    .filter((unit) => worse(unit) < 3 && !first.has(unit))
    .toSorted((one, other) => bestFirst(other, one));
}

function sinceLastPeriod(
  { movements }: BulletinFacts,
  measure: TargetMeasure,
  units: readonly Ranked[]
): Partial<Record<MeasureField, string | null>> {
  const names = new Set(units.map(({ unit }) => unit));
  const own = movements.filter((one) => one.measure === measure && names.has(one.unit));
  if (own.length === 0) return {};
  return {
    较上期: changeText(exactSum(own.map(({ doneChange }) => doneChange))),
    位次变化: placesText(own),
  };
}

function changeText(change: number): string {
  if (change === 0) return "与上期持平";
  return change > 0 ? `增加${change}人` : `减少${-change}人`;
}

function placesText(movements: BulletinFacts["movements"]): string {
  const gained = movements.map(({ placesGained }) => placesGained ?? 0);
  const named = (places: number) =>
    listText(movements.filter((one) => one.placesGained === places).map(({ unit }) => unit));
  const [most, least] = [Math.max(...gained), Math.min(...gained)];
  if (most <= 0 && least >= 0) return "各单位位次没有变化。";
  const up = most > 0 ? `位次上升最多的是${named(most)}（上升${most}位）` : "";
  const down = least < 0 ? `位次下降最多的是${named(least)}（下降${-least}位）` : "";
  return `${[up, down].filter((text) => text !== "").join("，")}。`;
}
