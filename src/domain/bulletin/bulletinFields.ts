import { daysBetween, yearOf } from "../dates/calendarDate";
import type { TargetMeasure } from "../forecast/outlook";
import type { FundingSource } from "../funding/funding";
import { measureName } from "../history/measureNames";
import type { OverdueRow } from "../tasks/overdueList";
import type { BulletinFacts } from "./facts";
import { type FieldList, type Fields, fieldsOf } from "./fields";
import { lastThree, measureFields, rankedUnits, reaches, totalOf } from "./measureFields";
import { dateText, listText, percentText, shareText } from "./numberWords";

const MEASURES = ["enrolment", "contribution"] as const;

/** Every field of a bulletin with its value now. */
export function bulletinFields(facts: BulletinFacts): Fields {
  const below = MEASURES.map((measure) => belowTarget(facts, measure));
  return fieldsOf(
    {
      ...documentTexts(facts),
      ...measureFields(facts, "enrolment"),
      ...measureFields(facts, "contribution"),
      ...districtTexts(facts),
      ...fundingTexts(facts),
    },
    conditionsOf(facts),
    {
      逾期: overdueList(facts.overdue),
      扩面参保未达标: below[0] as FieldList,
      缴费未达标: below[1] as FieldList,
      预计不达标: expectedToMiss(facts),
      数据问题: {
        names: ["问题", "处数", "单位"],
        entries: facts.problems.map(({ words, count, units }) => ({
          问题: words,
          处数: String(count),
          单位: listText(units),
        })),
      },
      摸底问题: {
        names: ["单位", "处数"],
        entries: facts.surveyProblems.map(({ unit, count }) => ({
          单位: unit,
          处数: String(count),
        })),
      },
    }
  );
}

function documentTexts(facts: BulletinFacts): Record<string, string | null> {
  const year = String(yearOf(facts.deadline));
  return {
    地区: facts.place,
    年度: year,
    期号: String(facts.number),
    主送: facts.recipients,
    落款: facts.issuer || null,
    截至日期: dateText(facts.date),
    统计日期: dateText(facts.asOf),
    年末日期: dateText(facts.deadline),
    剩余天数: String(Math.max(0, daysBetween(facts.asOf, facts.deadline))),
    上期日期: facts.comparedWith ? dateText(facts.comparedWith) : null,
    附件标题: `${facts.place}${year}年度基本养老保险扩面征缴进展情况表`,
  };
}

function districtTexts({ district }: BulletinFacts): Record<string, string | null> {
  return {
    "全区.应参保人数": district ? String(district.eligible) : null,
    "全区.已参保人数": district ? String(district.enrolled) : null,
    "全区.参保率": district ? percentText(district.enrolled, district.eligible) : null,
    "全区.年度目标": district?.targets[0] ? shareText(district.targets[0].target) : null,
    "全区.年度还需人数": district?.targets[0] ? String(district.targets[0].needed) : null,
  };
}

function fundingTexts({ funding }: BulletinFacts): Record<string, string | null> {
  const counted = funding.source.kind !== "none";
  return {
    "经费.标准": String(funding.perPerson),
    "经费.人数": counted ? String(funding.people) : null,
    "经费.金额": counted ? String(funding.amount) : null,
    "经费.口径": basisOf(funding.source),
    "经费.未计": funding.uncounted > 0 ? `，另有${funding.uncounted}个单位数据不全未计` : "",
  };
}

function basisOf(source: FundingSource): string | null {
  if (source.kind === "column") return `按“${source.heading}”列`;
  return source.kind === "baseline" ? `按较${dateText(source.date)}净增人数` : null;
}

function conditionsOf(facts: BulletinFacts): Record<string, boolean> {
  const enrolment = rankedUnits(facts, "enrolment");
  const contribution = rankedUnits(facts, "contribution");
  const isBelow = MEASURES.some((measure) => belowTarget(facts, measure).entries.length > 0);
  const { base, done } = totalOf(facts, "contribution");
  return {
    如有扩面参保: enrolment.length > 0,
    如有缴费: contribution.length > 0,
    如有扩面参保后三: lastThree(enrolment).length > 0,
    如有缴费后三: lastThree(contribution).length > 0,
    如缴费未达标: base > 0 && done < base * facts.targets.contribution,
    如有上期: facts.comparedWith !== undefined,
    如有全区: facts.district !== undefined,
    如有经费: facts.funding.source.kind !== "none",
    如有逾期: facts.overdue.length > 0,
    如无逾期: facts.overdue.length === 0,
    如有未达标: isBelow,
    如无未达标: !isBelow && enrolment.length + contribution.length > 0,
    如有数据问题: facts.problems.length + facts.surveyProblems.length > 0,
    如未到年末: daysBetween(facts.asOf, facts.deadline) > 0,
    如有落款: facts.issuer !== "",
  };
}

/** Late units by item and deadline, the longest overdue first. */
export function overdueList(overdue: readonly OverdueRow[]): FieldList {
  const groups = new Map<string, OverdueRow[]>();
  for (const row of overdue.toSorted((one, other) => other.daysLate - one.daysLate)) {
    const key = `${row.item}\n${row.deadline}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return {
    names: ["事项", "时限", "逾期天数", "单位数", "单位"],
    entries: [...groups.values()].map((rows) => {
      const units = [...new Set(rows.map(({ unit }) => unit))];
      const [first] = rows as [OverdueRow];
      return {
        事项: first.item,
        时限: dateText(first.deadline),
        逾期天数: String(first.daysLate),
        单位数: String(units.length),
        单位: listText(units),
      };
    }),
  };
}

/** One entry when units are below the target, the furthest first; none when all have reached it. */
function belowTarget(facts: BulletinFacts, measure: TargetMeasure): FieldList {
  const target = facts.targets[measure];
  const below = rankedUnits(facts, measure)
    .filter((unit) => !reaches(unit, target))
    .toSorted((one, other) => (one.rate ?? 0) - (other.rate ?? 0));
  const entry = {
    目标: shareText(target),
    单位数: String(below.length),
    单位: listText(below.map(({ unit }) => unit)),
  };
  return { names: Object.keys(entry), entries: below.length === 0 ? [] : [entry] };
}

/** Units whose estimate stays below the target; those without an estimate are not judged. */
function expectedToMiss({ outlooks }: BulletinFacts): FieldList {
  const entries = MEASURES.flatMap((measure) => {
    const missing = outlooks.filter(
      (one) => one.measure === measure && one.forecast !== null && one.willReach === false
    );
    return missing.length === 0
      ? []
      : [
          {
            指标: measureName(measure),
            单位数: String(missing.length),
            单位: listText(missing.map(({ unit }) => unit)),
          },
        ];
  });
  return { names: ["指标", "单位数", "单位"], entries };
}
