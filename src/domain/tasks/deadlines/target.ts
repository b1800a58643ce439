/** The two measures of the allocation table: 参保率 and 缴费率. */
export type TargetMeasure = "enrolment" | "contribution";

/** A percentage to be reached by a deadline, as a share of one; without a measure where the words name none. */
export interface Target {
  readonly rate: number;
  readonly measure?: TargetMeasure;
}

/** 70%, 70%-80% (its lower end), ≥70%. */
const PERCENTAGE = /(?<rate>\d+(?:\.\d+)?)(?:%?[-~—–至]\d+(?:\.\d+)?)?%/g;
/** What is to stay below a figure, or to grow by it, is no rate to be reached. */
const NO_TARGET =
  /未参保|未缴|欠费|断缴|断保|增长|增幅|增加|同比|环比|下降|降低|降至|降到|(?:提高|提升)(?![到至])|控制在|不超过|不高于|低于(?<!不低于)/;
const LIMITED_ABOVE = /^(?:以内|以下)/;
/** Rates of some of the people, or of other insurances, stand in no column of the allocation table. */
const OF_OTHERS = /困难|特困|低保|脱贫|贫困|残疾|代缴|医保|医疗|工伤|失业|生育/;
/** '完成全年任务的70%' names no rate, but means the task's own; '入户走访率100%' is about something else. */
const UNNAMED =
  /^(?:[≥>=:]|各(?:镇|乡|街道)+|务必|确保|力争|需|须|要|应|均|分别|累计|总体|整体|基本|完成|实现|达|到|至|不低于|不少于|不小于|超过|至少|全年|年度|全部|各项|目标|任务|工作|计划|指标|总量|总数|数|量|的|率|比例|进度|序时)*$/;

/**
 * The percentages that belong to a deadline: those of the clause behind it, with further clauses that name their rate
 * (参保率达到100%,缴费率达到70%); where there is none behind it, the one in the clause before it.
 */
export function targetsOf(before: string, after: string): readonly Target[] {
  const behind = statedIn(after);
  const stated = behind.length > 0 ? behind : statedIn(before).slice(-1);
  const targets = stated.flatMap(({ words, rate }, index) => {
    const own = measuresIn(words);
    const measures = own.length === 0 && index === 0 ? measuresIn(before) : own;
    return targetsFor(rate, words, measures, index === 0);
  });
  return targets.filter(
    (target, index) => targets.findIndex(({ measure }) => measure === target.measure) === index
  );
}

/** A percentage without a rate's name is about the only measure that the text around it names. */
export function withMeasureOf(targets: readonly Target[], text: string): readonly Target[] {
  const [only, another] = measuresIn(text);
  return only && !another ? targets.map((target) => ({ measure: only, ...target })) : targets;
}

interface StatedRate {
  /** What stands before the percentage, up to the one before it. */
  readonly words: string;
  readonly rate: number;
}

function statedIn(text: string): readonly StatedRate[] {
  let from = 0;
  return [...text.matchAll(PERCENTAGE)].flatMap((match) => {
    const words = text.slice(from, match.index).replace(/^以上/, "");
    from = match.index + match[0].length;
    if (NO_TARGET.test(words) || LIMITED_ABOVE.test(text.slice(from))) return [];
    return [{ words, rate: Number(`${match.groups?.rate}e-2`) }];
  });
}

/** 参保率、缴费率均达到90% asks for both; of 参保缴费70% nobody can tell which is meant. */
function targetsFor(
  rate: number,
  words: string,
  measures: readonly TargetMeasure[],
  isFirst: boolean
): readonly Target[] {
  if (OF_OTHERS.test(words)) return [];
  const [only, another] = measures;
  if (only && another)
    return namesBothRates(words)
      ? [only, another].map((measure) => ({ rate, measure }))
      : [{ rate }];
  if (only) return [{ rate, measure: only }];
  return isFirst && UNNAMED.test(words) ? [{ rate }] : [];
}

const namesBothRates = (words: string) => ENROLMENT_RATE.test(words) && PAID_RATE.test(words);

const ENROLMENT_RATE = /参保(?:覆盖)?率|扩面(?:完成)?率/;
const PAID_RATE = /(?:缴费|征缴|收缴)(?:完成)?率/;
const ENROLMENT = /参保|扩面|应保尽保/;
const CONTRIBUTION = /征缴|缴费|收缴|缴纳|续缴|应缴尽缴|应收尽收/;
/** In '督促参保人员缴费' 参保 only says who is meant. */
const INSURED = /(?:已|应)?参保(?:人员|人群|对象|居民|群众|企业|单位|职工|人(?!数))/g;

/** Which measures words are about: a rate that is named goes before mere mentions of 参保 or 缴费. */
function measuresIn(words: string): readonly TargetMeasure[] {
  const named = measuresBy(words, ENROLMENT_RATE, PAID_RATE);
  if (named.length > 0) return named;
  const isPaid = CONTRIBUTION.test(words);
  return measuresBy(isPaid ? words.replace(INSURED, "") : words, ENROLMENT, CONTRIBUTION);
}

const measuresBy = (words: string, enrolment: RegExp, contribution: RegExp) => [
  ...(enrolment.test(words) ? (["enrolment"] as const) : []),
  ...(contribution.test(words) ? (["contribution"] as const) : []),
];

/** Targets as the official words have them: 缴费率70%, 参保率100%、缴费率70%, or 完成70% where no rate is named. */
export function targetWords(targets: readonly Target[]): string {
  return targets
    .map(({ rate, measure }) => `${measure ? RATE_NAMES[measure] : "完成"}${percentage(rate)}`)
    .join("、");
}

const RATE_NAMES = { enrolment: "参保率", contribution: "缴费率" } as const;

/** 0.955 is 95.5%, without the tail of a binary fraction. */
const percentage = (rate: number) => `${Number((rate * 100).toFixed(2))}%`;
