import { daysBetween, yearOf } from "../dates/calendarDate";
import type { Outlook, TargetMeasure } from "../forecast/outlook";
import { peopleNeeded } from "../forecast/pace";
import type { FundingSource } from "../funding/funding";
import { measureName } from "../history/measureNames";
import type { OverdueRow } from "../tasks/overdueList";
import type { BulletinFacts } from "./facts";
import { type FieldList, type Fields, fieldsOf } from "./fields";
import { measureFields, OTHER_MEASURE_FIELDS, otherMeasureFields } from "./measureFields";
import { dateText, listText, percentText, shareText } from "./numberWords";
import { rankedUnits, reaches, totalOf } from "./rankedUnits";

const MEASURES = ["enrolment", "contribution"] as const;

const isKnown = (measure: string) => MEASURES.some((known) => known === measure);

/** Every field of a bulletin with its value now. */
export function bulletinFields(facts: BulletinFacts): Fields {
  return fieldsOf(
    {
      ...documentTexts(facts),
      ...measureFields(facts, "enrolment"),
      ...measureFields(facts, "contribution"),
      ...districtTexts(facts),
      ...reportingTexts(facts),
      ...fundingTexts(facts),
    },
    conditionsOf(facts),
    {
      逾期: overdueList(facts.overdue),
      扩面参保未达标: belowTarget(facts, "enrolment"),
      缴费未达标: belowTarget(facts, "contribution"),
      预计不达标: expectedToMiss(facts),
      其他指标: otherMeasures(facts),
      数据问题: {
        names: ["问题", "处数", "单位", "涉及"],
        entries: facts.problems.map(({ words, count, units }) => ({
          问题: words,
          处数: String(count),
          单位: listText(units),
          // What is wrong in a total concerns no unit.
          涉及: units.length > 0 ? `，涉及：${listText(units)}` : "",
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
    全域: wholeOf(facts.place),
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

/** 全区, 全县 …: the whole of the place the bulletin is about. */
const wholeOf = (place: string) => `全${/[区县市旗镇乡]$/.exec(place)?.[0] ?? "区"}`;

function reportingTexts({ reporting, overdue }: BulletinFacts): Record<string, string | null> {
  const count = (number: number | undefined) => (number ? String(number) : null);
  return {
    "报送.应报": count(reporting?.due),
    "报送.已报": count(reporting?.done),
    "报送.补报": reporting?.doneLate ? `（其中逾期后补报${reporting.doneLate}项次）` : "",
    "报送.逾期": count(reporting?.overdue),
    "报送.逾期单位数": count(new Set(overdue.map(({ unit }) => unit)).size),
    "报送.不明": count(reporting?.unclear),
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
  const counted = isCounted(funding);
  return {
    "经费.标准": String(funding.perPerson),
    "经费.人数": counted ? String(funding.people) : null,
    "经费.金额": counted ? String(funding.amount) : null,
    "经费.口径": basisOf(funding.source),
    "经费.未计":
      funding.uncounted > 0 ? `；另有${funding.uncounted}个单位因数据不全或人数减少，未计入` : "",
  };
}

/** Where no unit can be counted there is no amount, not one of 0. */
const isCounted = ({ source, units }: BulletinFacts["funding"]) =>
  source.kind !== "none" && units.some(({ people }) => people !== null);

function basisOf(source: FundingSource): string | null {
  if (source.kind === "column") return `按“${source.heading}”列`;
  return source.kind === "baseline" ? `按较${dateText(source.date)}净增人数` : null;
}

function conditionsOf(facts: BulletinFacts): Record<string, boolean> {
  const { reporting } = facts;
  const [enrolment = 0, contribution = 0] = MEASURES.map(
    (measure) => rankedUnits(facts, measure).length
  );
  const measures = new Set(facts.standings.map(({ measure }) => measure));
  const isBelow = MEASURES.some((measure) => belowTarget(facts, measure).entries.length > 0);
  const isWrong = facts.problems.length + facts.surveyProblems.length > 0;
  const isLate = facts.overdue.length > 0;
  const { base, done } = totalOf(facts, "contribution");
  return {
    如有扩面参保: enrolment !== 0,
    如有缴费: contribution !== 0,
    // Under a heading of their own only where the two known ones have theirs.
    如有其他指标:
      enrolment + contribution > 0 && [...measures].some((measure) => !isKnown(measure)),
    如有排名: [...measures].some((measure) => rankedUnits(facts, measure).length > 1),
    如缴费未达标: peopleNeeded(base, done, facts.targets.contribution) > 0,
    如有上期: facts.comparedWith !== undefined,
    如有全区: facts.district !== undefined,
    如有经费: isCounted(facts.funding),
    如有逾期: isLate,
    如无逾期: reporting !== undefined && !isLate,
    如均未报: isLate && reporting?.done === 0,
    如有到期: reporting !== undefined && reporting.due > 0,
    如无到期: reporting !== undefined && reporting.due === 0,
    如有未达标: isBelow,
    如无未达标: !isBelow && enrolment + contribution > 0,
    如有数据问题: isWrong,
    如有问题: isLate || isBelow || isWrong,
    如未到年末: daysBetween(facts.asOf, facts.deadline) > 0,
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
    名单: namesText(below.map(({ unit }) => unit)),
  };
  return { names: Object.keys(entry), entries: below.length === 0 ? [] : [entry] };
}

/** As many as a reader takes in; of more, the worst are named here and all of them in the attached table. */
const NAMED = { all: 20, worst: 10 } as const;

function namesText(worstFirst: readonly string[]): string {
  if (worstFirst.length <= NAMED.all) return `（由低到高）：${listText(worstFirst)}`;
  return `，其中最低的${NAMED.worst}个是${listText(worstFirst.slice(0, NAMED.worst))}，其余见附件`;
}

/** Units whose estimate stays below the target, the furthest first; those without an estimate are not judged. */
function expectedToMiss({ outlooks }: BulletinFacts): FieldList {
  const entries = MEASURES.flatMap((measure) => {
    const own = outlooks.filter((one) => one.measure === measure);
    const missing = own
      .filter(({ forecast, willReach }) => forecast !== null && willReach === false)
      .toSorted((one, other) => expectedShare(one) - expectedShare(other));
    const names = missing.map(({ unit }) => unit);
    const isAll = missing.length === own.length && own.length > 1;
    return missing.length === 0
      ? []
      : [
          {
            指标: measureName(measure),
            单位数: String(missing.length),
            单位: listText(names),
            名单: isAll ? "，即全部单位" : namesText(names),
          },
        ];
  });
  return { names: ["指标", "单位数", "单位", "名单"], entries };
}

const expectedShare = ({ forecast, base }: Outlook) => (forecast?.expected ?? 0) / base;

/** What the workbook ranks besides 扩面参保 and 缴费. */
function otherMeasures(facts: BulletinFacts): FieldList {
  const measures = [...new Set(facts.standings.map(({ measure }) => measure))];
  const others = measures.filter((measure) => !isKnown(measure));
  const entries = others.flatMap((measure) => {
    return rankedUnits(facts, measure).length === 0
      ? []
      : [{ 名称: measureName(measure), ...otherMeasureFields(facts, measure) }];
  });
  return { names: ["名称", ...OTHER_MEASURE_FIELDS], entries };
}
