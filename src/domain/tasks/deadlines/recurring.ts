import type { Cycle, DayRule, MonthCycle } from "./cycle";
import { LAST_DAY, MONTHS_OF } from "./cycle";
import type { Limit } from "./limit";
import { undetermined } from "./limit";
import { NUMBER, readNumber } from "./numerals";
import { matchAt, sticky } from "./sticky";

/** A wording such as 每月5日前 and how many characters it takes. `limited` when it names a day. */
export interface RecurringWords {
  readonly length: number;
  readonly limited: boolean;
  readonly limits: readonly Limit[];
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => readonly Cycle[] | "vague" | "daily";
}

const EACH = "(?:每一?(?:个)?|逐|按)";
const AFTER = "(?:度)?(?:结束|终了|完结|末)?(?:之|以)?后(?:的)?(?:前)?";
const COUNT = `(?<count>${NUMBER})个?(?<unit>工作日|自然日|日|天)`;
const WITHIN = "(?:之|以)?[内前]";
/** A day in a month, or its end, or one of its working days. A leading '1日至' belongs to the same window. */
const DAY_IN_MONTH =
  `(?:(?:${NUMBER}[日号]?(?:至|到|-|—|~))?(?<days>(?:${NUMBER}[日号]?[、和及,])*${NUMBER})[日号](?<andEnd>[、和及,]月?[底末])?` +
  "|(?:的)?最后(?:一|1)?个?(?<lastWorking>工作日)" +
  `|(?:的)?第?(?<nth>${NUMBER})个工作日|(?:的)?首个?(?<firstWorking>工作日)|(?:的)?倒数第(?<fromEnd>${NUMBER})个?工作日` +
  `|(?:前|月?初的?前?)(?<among>${NUMBER})个?(?<amongUnit>工作日|日|天)` +
  `|(?:${NUMBER}[日号]?(?:至|到|-|—|~)当?(?=月))?(?:月)?(?<part>底|末|最后(?:一|1)[天日]|上旬|中旬|下旬|初|中(?!旬|心)))`;

const LAST_WORKING = `(?:最后(?:一|1)?个?(?<lastWorking>工作日)|倒数第(?<fromEnd>${NUMBER})个?工作日)`;
const FIRST_WORKING = `(?:第(?<nth>${NUMBER})个工作日|首个(?<firstWorking>工作日)|前(?<among>${NUMBER})个?(?<amongUnit>工作日))`;

/** 6月底, 9月10日, 12月: the dates that come back every year. */
const MONTH_DATE = `${NUMBER}月份?(?:${NUMBER}[日号]|上旬|中旬|下旬|底|末|初)?(?:之|以)?前?`;

const FORMS: readonly Form[] = [
  {
    pattern: sticky(
      `(?:每一?个?|各)(?:周|星期|礼拜)(?<weekday>[一二三四五六日天1-7](?!次))?(?:(?:、|和|及)(?:周|星期)?(?<secondDay>[一二三四五六日天]))?(?<end>末)?`
    ),
    read: readWeek,
  },
  { pattern: sticky(`(?:按|逐)周|一周一?(?:报|次|调度|通报)|周报制?`), read: readWeek },
  { pattern: sticky(`${EACH}旬末?|旬报制?`), read: () => [{ every: "tenDays" }] },
  {
    pattern: sticky(`${EACH}半年(?:度)?${AFTER}${COUNT}${WITHIN}`),
    read: (groups) => afterPeriod("halfYear", groups),
  },
  {
    pattern: sticky(`${EACH}半年(?:度)?(?:末|底)?|半年一(?:报|次)`),
    read: () => [{ ...lastOf("halfYear"), month: 6 }],
  },
  {
    pattern: sticky("每(?:半个?月|[两二三四五六\\d]个?(?:周|月|年|季度))|隔[周月]|双周"),
    read: () => "vague",
  },
  {
    pattern: sticky(`[每逢]?(?<parity>[单双])数?月份?(?:的)?${DAY_IN_MONTH}?`),
    read: readTwoMonths,
  },
  {
    pattern: sticky(`(?:${EACH}月|月)(?:度|份)?${AFTER}${COUNT}${WITHIN}`),
    read: (groups) => afterPeriod("month", groups),
  },
  {
    pattern: sticky(`(?:每个?月)?(?:于)?(?:次|翌)月(?:的)?${DAY_IN_MONTH}`),
    read: (groups) => readMonth(groups, true),
  },
  {
    pattern: sticky(
      `每个?月${NUMBER}[日号]?(?:至|到|-|—|~)(?:次|翌|下个?)月(?:的)?${DAY_IN_MONTH}`
    ),
    read: (groups) => readMonth(groups, true),
  },
  {
    pattern: sticky(`每个?月(?:于|在)?下(?:个)?月(?:的)?${DAY_IN_MONTH}`),
    read: (groups) => readMonth(groups, true),
  },
  {
    pattern: sticky(`${EACH}月(?:份|度)?(?:的|于|在)?${DAY_IN_MONTH}`),
    read: (groups) => readMonth(groups, undefined),
  },
  {
    pattern: sticky(`${EACH}月(?:份|度)?|月报制?|一月一(?:报|次|调度|通报)|月月`),
    read: () => [lastOf("month")],
  },
  {
    pattern: sticky(`(?:${EACH}|次|下)?季(?:度)?${AFTER}${COUNT}${WITHIN}`),
    read: (groups) => afterPeriod("quarter", groups),
  },
  {
    pattern: sticky(
      `(?<onPrevious>次|下)?${"(?:每一?个?|逐|按)?"}季(?:度)?(?:[末后]|结束后)?(?:的)?(?<monthName>首月|首个月|次月|末月|末(?=${NUMBER}[日号])|中月|第[一二三123]个?月|最后(?:一|1)个?月)(?:份)?(?:的)?${DAY_IN_MONTH}?`
    ),
    read: readQuarter,
  },
  {
    pattern: sticky(`${EACH}季(?:度)?的?${LAST_WORKING}`),
    read: (groups) => workingDayOf("quarter", groups),
  },
  {
    pattern: sticky(`${EACH}季(?:度)?的?${FIRST_WORKING}`),
    read: (groups) => workingDayOf("quarter", groups),
  },
  { pattern: sticky(`${EACH}季(?:度)?(?:${NUMBER}[日号]|初|中)`), read: () => "vague" },
  {
    pattern: sticky(`${EACH}季(?:度)?(?:末|底)?|季报制?|一季度?一(?:报|次|调度|通报)`),
    read: () => [{ ...lastOf("quarter"), month: 3 }],
  },
  {
    pattern: sticky(
      `${EACH}年度?(?:的|于|在)?(?<dates>(?:${NUMBER}[、,])*(?:${MONTH_DATE}[、和及,]?){1,6})`
    ),
    read: readYear,
  },
  {
    pattern: sticky(`${EACH}年度?(?:的|于|在)?第?(?<quarter>[1-4一二三四])季度(?:末|底)?`),
    read: ({ quarter = "" }) => [{ ...lastOf("year"), month: readNumber(quarter) * 3 }],
  },
  {
    pattern: sticky(`(?:${EACH}|次)?年度?(?:结束|终了|终)(?:之|以)?后的?前?${COUNT}${WITHIN}`),
    read: (groups) => afterPeriod("year", groups),
  },
  {
    pattern: sticky(`${EACH}年度?(?:年?[底末])?的?${LAST_WORKING}`),
    read: (groups) => workingDayOf("year", groups),
  },
  { pattern: sticky(`${EACH}年度?年?[初中]`), read: () => "vague" },
  {
    pattern: sticky(`${EACH}年度?年?(?:底|末|终)?|年报制?|一年一(?:报|次)`),
    read: () => [{ ...lastOf("year"), month: 12 }],
  },
  { pattern: sticky("每(?:个)?(?:工作日|日|天)|逐日|日报制?|一日一报"), read: () => "daily" },
];

/**
 * Reads weekly, ten-day, monthly, quarterly, half-yearly and yearly duties whose words begin at `index`. Without a
 * day named, the last day of the period is meant. Days that come round daily cannot be late one by one: ongoing.
 */
export function readRecurring(text: string, index: number): RecurringWords | undefined {
  for (const { pattern, read } of FORMS) {
    const match = matchAt(pattern, text, index);
    if (!match) continue;
    const cycles = read(match.groups);
    const named = Object.values(match.groups).some((group) => group !== undefined);
    return { length: match.length, limited: named, limits: limitsOf(cycles) };
  }
  return undefined;
}

function limitsOf(cycles: readonly Cycle[] | "vague" | "daily"): readonly Limit[] {
  if (cycles === "daily") return [{ kind: "ongoing" }];
  if (cycles === "vague") return [undetermined("vague")];
  return cycles.map((cycle) => ({ kind: "recurring", cycle, border: "inclusive" }));
}

const lastOf = (every: MonthCycle["every"]): MonthCycle => ({
  every,
  month: 1,
  day: LAST_DAY,
  onPrevious: false,
});

const WEEKDAYS = "一二三四五六日";

/** 每周 without a day ends on Sunday. */
function readWeek({ weekday, secondDay, end }: Groups): readonly Cycle[] {
  if (end !== undefined) return [{ every: "week", weekday: 7 }];
  return [weekday ?? "日", ...(secondDay === undefined ? [] : [secondDay])].map((day) => ({
    every: "week",
    weekday: /\d/.test(day) ? Number(day) : WEEKDAYS.indexOf(day.replace("天", "日")) + 1,
  }));
}

/** What no month falls short of; more days than that reach into the month after, which a cycle does not say. */
const FEWEST_WORKING_DAYS = 15;

/** 每月结束后5个工作日内, 季后10日内: counted from the first day of the next period, on the one before. */
function afterPeriod(
  every: MonthCycle["every"],
  { count = "", unit }: Groups
): readonly Cycle[] | "vague" {
  const number = readNumber(count);
  if (number > (unit === "工作日" ? FEWEST_WORKING_DAYS : LAST_DAY.day)) return "vague";
  const day: DayRule =
    unit === "工作日" ? { kind: "workingDay", nth: number } : { kind: "day", day: number };
  return [{ every, month: 1, day, onPrevious: true }];
}

/**
 * A monthly report of the first half of a month is about the month before (每月5日前 reports what was new last
 * month), a later one about its own month; 次月 says so.
 */
function readMonth(groups: Groups, onPrevious: boolean | undefined): readonly Cycle[] | "vague" {
  const rules = dayRules(groups);
  if (rules === "vague") return rules;
  return rules.map((day) => ({
    every: "month",
    month: 1,
    day,
    onPrevious: onPrevious ?? isEarly(day),
  }));
}

const isEarly = (rule: DayRule) =>
  rule.kind === "day" ? rule.day <= 15 : rule.nth > 0 && rule.nth <= 10;

function readQuarter(groups: Groups): readonly Cycle[] | "vague" {
  const rules = dayRules(groups);
  if (rules === "vague") return rules;
  const month = monthInQuarter(groups.monthName ?? "");
  const onPrevious = groups.onPrevious !== undefined || month === 1;
  return rules.map((day) => ({ every: "quarter", month, day, onPrevious }));
}

/** 双月底, 单月10日前: even months end a pair of months, odd ones begin it. */
function readTwoMonths({ parity, ...groups }: Groups): readonly Cycle[] | "vague" {
  const rules = dayRules(groups);
  if (rules === "vague") return rules;
  const month = parity === "双" ? 2 : 1;
  return rules.map((day) => ({ every: "twoMonths", month, day, onPrevious: false }));
}

/** 每季度最后一个工作日 lies in the last month of the period, 每季度前5个工作日 in its first, about the one before. */
function workingDayOf(every: "quarter" | "year", groups: Groups): readonly Cycle[] {
  const rule = workingDayRule(groups);
  if (rule?.kind !== "workingDay") return [];
  const isFirst = rule.nth > 0;
  return [{ every, month: isFirst ? 1 : MONTHS_OF[every], day: rule, onPrevious: isFirst }];
}

function monthInQuarter(name: string): number {
  if (/首|次|第[一1]/.test(name)) return 1;
  return /中|第[二2]/.test(name) ? 2 : 3;
}

function readYear({ dates = "" }: Groups): readonly Cycle[] | "vague" {
  const cycles = monthDates(dates).flatMap((groups) => {
    const month = readNumber(groups.month ?? "");
    const rules = dayRules(groups);
    if (rules === "vague" || !(month >= 1 && month <= 12)) return [];
    return rules.map((day): Cycle => ({ every: "year", month, day, onPrevious: false }));
  });
  return cycles.length > 0 ? cycles : "vague";
}

const WRITTEN_MONTH = new RegExp(
  `(?<month>${NUMBER})(?:月份?(?:(?<days>${NUMBER})[日号]|(?<part>上旬|中旬|下旬|底|末|初))?|(?=[、,]))`,
  "g"
);

/** The months named; in '1月、7月10日' and '3、6、9、12月底' the last one's day is everyone's. */
function monthDates(dates: string): readonly Groups[] {
  const written = [...dates.matchAll(WRITTEN_MONTH)].map(({ groups = {} }) => groups);
  return written.map((groups, index) => {
    const following = written.slice(index).find(({ days, part }) => days ?? part);
    return { month: groups.month, days: following?.days, part: following?.part };
  });
}

const PART_DAYS: Readonly<Record<string, number>> = { 上旬: 10, 中旬: 20 };

function dayRules(groups: Groups): readonly DayRule[] | "vague" {
  const { days, andEnd, part } = groups;
  if (days !== undefined) {
    const named = daysNamed(days.split(/[日号、和及,]+/));
    return named === "vague" || andEnd === undefined ? named : [...named, LAST_DAY];
  }
  const working = workingDayRule(groups);
  if (working) return [working];
  if (part === "初" || part === "中") return "vague";
  const partEnd = PART_DAYS[part ?? ""];
  return [partEnd === undefined ? LAST_DAY : { kind: "day", day: partEnd }];
}

function daysNamed(texts: readonly string[]): readonly DayRule[] | "vague" {
  const days = texts.map(readNumber);
  return days.every((day) => day >= 1 && day <= 31)
    ? days.map((day) => ({ kind: "day", day }))
    : "vague";
}

function workingDayRule(groups: Groups): DayRule | undefined {
  const { nth, among, amongUnit, lastWorking, firstWorking, fromEnd } = groups;
  if (lastWorking !== undefined) return { kind: "workingDay", nth: -1 };
  if (firstWorking !== undefined) return { kind: "workingDay", nth: 1 };
  if (fromEnd !== undefined) return { kind: "workingDay", nth: -readNumber(fromEnd) };
  if (nth !== undefined) return { kind: "workingDay", nth: readNumber(nth) };
  if (among === undefined) return undefined;
  const number = readNumber(among);
  return amongUnit === "工作日"
    ? { kind: "workingDay", nth: number }
    : { kind: "day", day: number };
}
