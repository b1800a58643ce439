import { compareFractions, exactSum, fraction } from "../cells/decimal";
import { daysBetween } from "../dates/calendarDate";
import type { Outlook, TargetMeasure } from "../forecast/outlook";
import { elapsedDays, elapsedShare, peopleNeeded } from "../forecast/pace";
import { measureName } from "../history/measureNames";
import type { BulletinFacts } from "./facts";
import { percentText, shareText, signedText } from "./numberWords";
import { movementFields } from "./movementFields";
import { type Ranked, rankedUnits, reaches, totalOf } from "./rankedUnits";
import { RANKING_FIELDS, rankingFields } from "./rankingFields";

/** Of every measure. */
const COUNT_FIELDS = [
  "任务数",
  "完成数",
  "完成率",
  "差值",
  "较任务数",
  "单位数",
  "未排名",
] as const;
const FIELD_NAMES = [
  ...COUNT_FIELDS,
  ...["基数名", "率名"],
  ...["目标", "达标数", "未达标数", "达标情况", "部分未达标", "均未达标"],
  ...["还需人数", "每周需", "序时进度", "目标完成比例", "与序时相比", "年末预计", "预计区间"],
  ...RANKING_FIELDS,
  ...["较上期", "位次变化"],
] as const;

type Texts = Readonly<Partial<Record<string, string | null>>>;

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

/** What a measure without a target of its own, known by its heading alone, has to say. */
export const OTHER_MEASURE_FIELDS = ["率名", ...COUNT_FIELDS, ...RANKING_FIELDS] as const;

export function otherMeasureFields(
  facts: BulletinFacts,
  measure: string
): Record<string, string | null> {
  const units = rankedUnits(facts, measure);
  const values: Texts = {
    // 上报率 is a rate's name already, 水费 is not.
    率名: /[率%]$|比[例重]?$/.test(measure) ? measure : `${measure}完成率`,
    ...countFields(facts, measure, units),
    ...rankingFields(units, facts.ties),
  };
  return Object.fromEntries(OTHER_MEASURE_FIELDS.map((name) => [name, values[name] ?? null]));
}

function valuesOf(facts: BulletinFacts, measure: TargetMeasure): Texts {
  const units = rankedUnits(facts, measure);
  if (units.length === 0) return {};
  return {
    ...countFields(facts, measure, units),
    ...baseNames(facts, measure),
    ...targetFields(units, facts.targets[measure]),
    ...paceFields(facts, measure),
    ...forecastFields(facts, measure),
    ...rankingFields(units, facts.ties),
    ...movementFields(facts, measure, units),
  };
}

function countFields(facts: BulletinFacts, measure: string, units: readonly Ranked[]): Texts {
  const { base, done } = totalOf(facts, measure);
  const gap = exactSum([done, -base]);
  const all = facts.standings.filter((one) => one.measure === measure);
  const baseName = measure === "enrolment" ? ENROLMENT_NAMES[facts.enrolmentBase].base : "任务数";
  const unranked = all.length - units.length;
  return {
    任务数: String(base),
    完成数: String(done),
    完成率: percentText(done, base),
    差值: signedText(gap),
    较任务数: gapText(gap, baseName),
    单位数: String(units.length),
    未排名: unranked > 0 ? `，另有${unranked}个单位未参加排名` : "",
  };
}

function gapText(gap: number, base: string): string {
  if (gap === 0) return `与${base}持平`;
  return gap > 0 ? `较${base}多${gap}人` : `较${base}少${-gap}人`;
}

/** Rates of different bases are told apart by name wherever they stand. */
export const ENROLMENT_NAMES = {
  tasks: { base: "任务数", rate: "参保率（任务口径）" },
  eligible: { base: "应参保人数", rate: "参保率（应参保口径）" },
} as const;

function baseNames({ enrolmentBase }: BulletinFacts, measure: TargetMeasure): Texts {
  if (measure === "contribution") return { 基数名: "应缴费人数", 率名: "缴费率" };
  const { base, rate } = ENROLMENT_NAMES[enrolmentBase];
  return { 基数名: base, 率名: rate };
}

function targetFields(units: readonly Ranked[], target: number): Texts {
  const reached = units.filter((unit) => reaches(unit, target)).length;
  const below = units.length - reached;
  const all = units.length > 1 ? "均" : "";
  const some = `中有${reached}个达到`;
  return {
    目标: shareText(target),
    达标数: String(reached),
    未达标数: String(below),
    达标情况: below === 0 ? `${all}已达到` : reached === 0 ? `${all}未达到` : some,
    部分未达标: below > 0 && reached > 0 ? String(below) : null,
    均未达标: reached === 0 ? String(below) : null,
  };
}

function paceFields(facts: BulletinFacts, measure: TargetMeasure): Texts {
  const { base, done } = totalOf(facts, measure);
  const target = facts.targets[measure];
  const [needed, required] = [peopleNeeded(base, done, target), peopleNeeded(base, 0, target)];
  const weeks = daysBetween(facts.date, facts.deadline) / 7;
  return {
    还需人数: String(needed),
    每周需: weeks > 0 ? String(Math.ceil(needed / weeks)) : null,
    目标完成比例: required > 0 ? percentText(done, required) : null,
    // Enrolment is a stock that begins near its target: the elapsed share says nothing about it.
    ...(measure === "contribution" && required > 0 && scheduleFields(facts, done, required)),
  };
}

function scheduleFields({ date, deadline }: BulletinFacts, done: number, required: number): Texts {
  const { elapsed, whole } = elapsedDays(date, deadline);
  const ahead = compareFractions(fraction(done, required), fraction(elapsed, whole));
  return {
    序时进度: shareText(elapsedShare(date, deadline)),
    与序时相比: ahead === 0 ? "与序时进度持平" : ahead > 0 ? "快于序时进度" : "慢于序时进度",
  };
}

/** Of all units together, where the table has a total that was saved too. */
function forecastFields({ totalOutlooks }: BulletinFacts, measure: TargetMeasure): Texts {
  const [highest] = totalOutlooks
    .filter((outlook) => outlook.measure === measure)
    .toSorted((one, other) => other.base - one.base);
  if (!highest?.forecast) return {};
  return { 年末预计: String(highest.forecast.expected), 预计区间: rangeText(highest.forecast) };
}

function rangeText({ low, high, intervals }: NonNullable<Outlook["forecast"]>): string {
  return intervals > 1 ? `在${low}至${high}人之间` : "仅有两期数据，不列区间";
}
