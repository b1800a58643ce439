import type { CalendarDate } from "../../dates/calendarDate";
import { addDays, calendarDate, dayOf, monthOf, yearOf } from "../../dates/calendarDate";
import type { Cycle } from "./cycle";
import { LAST_DAY } from "./cycle";
import type { Border, DateLimit, DeadlineContext, Limit } from "./limit";
import { undetermined } from "./limit";
import { NUMBER, readNumber } from "./numerals";
import type { Frame, Point } from "./point";
import { readPoint } from "./point";
import { readRecurring } from "./recurring";
import { matchAt, sticky } from "./sticky";
import { afterWorkingDays } from "./workingDays";

/** Words about time within a text. */
export interface TimeWords {
  readonly start: number;
  readonly end: number;
  readonly limits: readonly Limit[];
  /** 前, 底, 内, 止 … say that something must be done by then; a bare date may only tell when something was. */
  readonly limited: boolean;
  /** Days between which a recurring duty beside these words runs. */
  readonly window?: { readonly since?: CalendarDate; readonly until?: CalendarDate };
}

const TIME_OF_DAY =
  "(?:\\((?:周|星期)[一二三四五六日天]\\)|(?:周|星期)[一二三四五六日天]|\\d{1,2}(?::\\d{2}(?::\\d{2})?|[时点](?:\\d{1,2}分?|半|整)?)|上午|下午|中午|晚上|晚间|晚|凌晨|早上|下班|当天|当日)*";
const BORDER = sticky(
  `${TIME_OF_DAY}(?:日)?(?<included>\\((?:含|包含|包括)[^()]*\\))?(?<excluded>\\(不含[^()]*\\))?` +
    "(?<before>(?:之|以)?前(?!后))?(?<until>截止|为止|止|(?:之|以)内|内|日终)?(?<included2>\\((?:含|包含)[^()]*\\))?(?<excluded2>\\(不含[^()]*\\))?"
);
const ABOUT = sticky("(?:左右|前后|上下)");
const ROUGHLY = /(?:大约|大概|约)$/;
const RANGE = sticky(
  `${TIME_OF_DAY}(?:起|开始|始|启动)?[,]?(?:至|到|直到|直至|-+|[—–―~]+|、(?=${NUMBER}[日号]))`
);
const SINCE = sticky(`${TIME_OF_DAY}(?:开始|以来|之后|以后|起|后|启动|施行|实施)`);
const DURATION = sticky(
  `[,、]?(?:为期|历时|用时|的|共)?(?<count>\\d{1,3}|${NUMBER}|半)个?(?<unit>工作日|自然日|日|天|周|星期|月|年)(?<within>(?:之|以)?内)?`
);
const WITHIN = sticky(
  `(?:\\d{1,3}|${NUMBER}|半|几|数)个?(?:工作日|自然日|日|天|周|星期|月|年|小时|季度)(?:之|以)?内`
);
const FROM_NOW = sticky(
  "(?:自|从)?(?:即日|现在|今日|即时|(?:本[^,;。]{0,6})?(?:印发|发文|发布|下发|公布|通知|文件|方案)[^,;。]{0,4}之?日)(?:起|开始)?(?:至|到|-|—)"
);
const AS_OF = sticky("(?:截至|截止到|截止至|截止于)(?:目前|当前|现在)?(?:为止)?");
const FROM = sticky("(?:\\(?(?:自|从))");
const ONGOING = sticky(
  "(?:常态化?|长期|持续|常年|不定期|经常性?|日常|随时|贯穿全年|全程|始终|滚动|动态|实时|一直|永久|长效|不断|全年(?:持续|常态|坚持|推进|开展))[^,;。、()0-9]*"
);
const RELATIVE = sticky(
  "(?:本|当|下|上个?|这)(?:个)?(?:周|星期|月|季度|旬)(?:(?:份)?(?:底|末|内|中旬|上旬|下旬|初|[一二三四五六日天]|\\d{1,2}[日号])?)|(?:月|季|旬|周)(?:底|末)|(?:明|次|当|今)[日天]"
);
const FESTIVAL = sticky(
  "(?:元旦|春节|元宵|清明|五一|劳动节|端午|中秋|国庆|十一|除夕|双节|两节|节假日|[^,;。0-9]{0,4}[节会])(?:节|假期?|长假)?(?:之|以)?前"
);
const AT_ONCE = sticky(
  "(?:立行立改|即知即改|立查立改|边查边改|立即|马上|尽快|尽早|及时|即时|近期|限期|如期|按期|按时|适时|择期|待定|另行通知|视情况?|按(?:照)?[^,;。]{0,10}(?:要求|进度|计划|安排|通知)|根据[^,;。]{0,12}(?:要求|进度|计划|安排|通知))"
);
const COMPLETED_BY = /^(?:完成|报送|上报|办结|提交|交|反馈|报|结束|达到|必须|须|全面|全部)/;
const LABELLED = /(?:截止(?:日期|时间|日)|期限|时限|时间)(?:为|是|:)?$/;

/**
 * All words about time in a normalised text, from left to right. Dates behind 截至 say when figures were taken: they
 * come as undetermined, never as a deadline.
 */
export function scanTimeWords(text: string, context: DeadlineContext): readonly TimeWords[] {
  const found: TimeWords[] = [];
  let index = 0;
  while (index < text.length) {
    const words = insideNumber(text, index) ? undefined : wordsAt(text, index, context);
    if (words) found.push(words);
    index = words ? Math.max(words.end, index + 1) : index + 1;
  }
  return found;
}

const insideNumber = (text: string, index: number) =>
  /\d/.test(text.charAt(index)) && /[\d.]/.test(text.charAt(index - 1));

function wordsAt(text: string, index: number, context: DeadlineContext): TimeWords | undefined {
  return (
    asOfAt(text, index, context) ??
    phraseAt(text, index, ONGOING, { kind: "ongoing" }) ??
    recurringAt(text, index) ??
    fromNowAt(text, index, context) ??
    phraseAt(text, index, WITHIN, undetermined("relative")) ??
    dateAt(text, index, context) ??
    phraseAt(text, index, RELATIVE, undetermined("relative")) ??
    phraseAt(text, index, FESTIVAL, undetermined("vague")) ??
    phraseAt(text, index, AT_ONCE, undetermined("vague"))
  );
}

function phraseAt(
  text: string,
  index: number,
  pattern: RegExp,
  limit: Limit
): TimeWords | undefined {
  const match = matchAt(pattern, text, index);
  if (!match || match.length === 0) return undefined;
  const end = index + match.length + borderAt(text, index + match.length).length;
  return { start: index, end, limits: [limit], limited: false };
}

function asOfAt(text: string, index: number, context: DeadlineContext): TimeWords | undefined {
  const match = matchAt(AS_OF, text, index);
  if (!match) return undefined;
  const from = index + match.length;
  const point = readPoint(text, from, { year: context.planYear });
  const end = from + (point?.length ?? 0);
  const border = borderAt(text, end);
  // '截止到12月15日前' sets a deadline after all.
  if (border.limited) return undefined;
  return { start: index, end: end + border.length, limits: [undetermined("asOf")], limited: false };
}

function recurringAt(text: string, index: number): TimeWords | undefined {
  const words = readRecurring(text, index);
  if (!words) return undefined;
  const border = borderAt(text, index + words.length);
  const limits = words.limits.map((limit) =>
    limit.kind === "recurring" && namesDay(limit.cycle) ? { ...limit, border: border.kind } : limit
  );
  const end = index + words.length + border.length;
  return { start: index, end, limits, limited: words.limited || border.limited };
}

const namesDay = (cycle: Cycle) =>
  cycle.every === "week" || (cycle.every !== "tenDays" && cycle.day !== LAST_DAY);

/** 即日起至12月31日: what counts is the end. */
function fromNowAt(text: string, index: number, context: DeadlineContext): TimeWords | undefined {
  const match = matchAt(FROM_NOW, text, index);
  const words = match && dateAt(text, index + match.length, context);
  return words && { ...words, start: index, limited: true };
}

function dateAt(text: string, index: number, context: DeadlineContext): TimeWords | undefined {
  const from = matchAt(FROM, text, index);
  const start = index + (from?.length ?? 0);
  const point = readPoint(text, start, { year: context.planYear });
  if (!point) return undefined;
  const end = start + point.length;
  const isAbout = ROUGHLY.test(text.slice(0, index)) || matchAt(ABOUT, text, end);
  if (point.kind === "unclear" || isAbout) return unclearAt(text, index, end, point);
  const words =
    rangeAt(text, point, end) ??
    sinceAt(text, point, end, context, from !== undefined) ??
    untilAt(text, point, start, end);
  return { ...words, start: index };
}

function unclearAt(
  text: string,
  start: number,
  end: number,
  point: ReturnType<typeof readPoint>
): TimeWords {
  const about = matchAt(ABOUT, text, end)?.length ?? 0;
  const readings = point?.kind === "unclear" ? point.readings : [];
  const border = borderAt(text, end + about);
  const reason = readings.length > 1 ? "ambiguous" : "vague";
  const limits = [undetermined(reason, readings)];
  const after = end + about + border.length;
  const limited = border.limited || COMPLETED_BY.test(text.slice(after));
  return { start, end: after, limits, limited };
}

type DateWords = Omit<TimeWords, "start">;

function rangeAt(text: string, first: Point, end: number): DateWords | undefined {
  const connector = matchAt(RANGE, text, end);
  if (!connector) return undefined;
  const at = end + connector.length;
  const last = rangeEnd(text, at, first);
  if (!last) return undefined;
  const border = borderAt(text, at + last.length);
  const inferred = first.inferred || last.inferred;
  return {
    end: at + last.length + border.length,
    limits: [dateLimit(last.last, { border: borderOf(last, border.kind), inferred })],
    limited: true,
    window: { since: first.first, until: last.last },
  };
}

/** The end takes year and month from the beginning, and the next year where it would lie before it. */
function rangeEnd(text: string, index: number, first: Point): Point | undefined {
  const year = yearOf(first.last);
  const month = monthOf(first.last);
  const read = (frame: Frame) => {
    const point = readPoint(text, index, frame);
    return point?.kind === "point" ? point : undefined;
  };
  const last = read({ year, month });
  return last && last.last < first.first && !last.yearWritten
    ? read({ year: year + 1, month })
    : last;
}

/** '11月6日起5个工作日内' is a deadline, '9月1日起,为期一个月' too; '11月6日起' alone only begins something. */
function sinceAt(
  text: string,
  point: Point,
  end: number,
  context: DeadlineContext,
  introduced: boolean
): DateWords | undefined {
  const since = matchAt(SINCE, text, end);
  if (!since && !introduced) return undefined;
  const at = end + (since?.length ?? 0);
  const duration = matchAt(DURATION, text, at);
  const within = duration?.groups.within !== undefined;
  const date = duration && (within || since) && counted(point, duration.groups, within, context);
  const window = { since: point.first };
  if (!date) return { end: at, limits: [], limited: false, window };
  const workingDays = duration.groups.unit === "工作日";
  const limits = [dateLimit(date, { border: "inclusive", inferred: point.inferred, workingDays })];
  return { end: at + duration.length, limits, limited: true, window: { ...window, until: date } };
}

/** Within N days of a date the date itself does not count; a period of N days from a date includes it. */
function counted(
  point: Point,
  { count = "", unit = "" }: Readonly<Record<string, string | undefined>>,
  within: boolean,
  context: DeadlineContext
): CalendarDate | undefined {
  const number = count === "半" ? 0.5 : readNumber(count);
  if (!(number > 0)) return undefined;
  if (unit === "工作日") return afterWorkingDays(point.first, number, context.workingCalendar);
  const date = later(point.first, number, unit);
  return date && addDays(date, within ? 0 : -1);
}

/** 半个月 is 15 days, 半年 six months. */
function later(date: CalendarDate, count: number, unit: string): CalendarDate | undefined {
  if (unit === "年") return monthsLater(date, count * 12);
  if (unit === "月") return count < 1 ? addDays(date, 15) : monthsLater(date, count);
  return addDays(date, Math.ceil(count * (/周|星期/.test(unit) ? 7 : 1)));
}

function monthsLater(date: CalendarDate, months: number): CalendarDate | undefined {
  const at = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
  return calendarDate(year, month, dayOf(date)) ?? calendarDate(year, month + 1, 1);
}

function untilAt(text: string, point: Point, start: number, end: number): DateWords {
  const border = borderAt(text, end);
  const after = end + border.length;
  const isDay = point.first === point.last;
  const announced =
    LABELLED.test(text.slice(0, start)) || (isDay && COMPLETED_BY.test(text.slice(after)));
  return {
    end: after,
    limits: [
      dateLimit(point.last, { border: borderOf(point, border.kind), inferred: point.inferred }),
    ],
    limited: border.limited || point.limited || announced,
  };
}

/** '12月底前' and '年底前' mean the end of the month or year, however '15日前' is read. */
const borderOf = ({ first, last }: Point, written: Border): Border =>
  first === last ? written : "inclusive";

function dateLimit(
  date: CalendarDate,
  details: { border: Border; inferred: boolean; workingDays?: boolean }
): DateLimit {
  return { kind: "date", date, workingDays: false, ...details };
}

function borderAt(text: string, index: number) {
  const match = matchAt(BORDER, text, index);
  const { before, until, included, included2, excluded, excluded2 } = match?.groups ?? {};
  const isExcluded = (excluded ?? excluded2) !== undefined;
  const isIncluded = (included ?? included2) !== undefined;
  const kind: Border = isExcluded
    ? "exclusive"
    : before !== undefined && !isIncluded
      ? "before"
      : "inclusive";
  return { length: match?.length ?? 0, kind, limited: (before ?? until) !== undefined };
}
