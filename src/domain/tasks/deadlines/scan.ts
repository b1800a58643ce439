import type { CalendarDate } from "../../dates/calendarDate";
import { monthOf, yearOf } from "../../dates/calendarDate";
import { borderAt, TIME_OF_DAY } from "./border";
import type { Cycle } from "./cycle";
import { LAST_DAY } from "./cycle";
import { readDateList } from "./dateList";
import { counted, DURATION, isInWorkingDays, lasts } from "./duration";
import type { Border, DateLimit, DeadlineContext, Limit, UndeterminedReason } from "./limit";
import { undetermined } from "./limit";
import type { Frame, Point, UnclearPoint } from "./point";
import { readPoint } from "./point";
import { readRecurring } from "./recurring";
import { matchAt, sticky } from "./sticky";
import type { UndatedWords } from "./undatedWords";
import { ONGOING, WITHIN, WITHOUT_DATE } from "./undatedWords";

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

const ABOUT = sticky("(?:左右|前后|上下)");
const ROUGHLY = /(?:大约|大概|约)$/;
const RANGE = sticky(`${TIME_OF_DAY}(?:起|开始|始|启动)?[,]?(?:至|到|直到|直至|-+|[—–―~]+)`);
const SINCE = sticky(`${TIME_OF_DAY}(?:开始|以来|之后|以后|起|后|启动|施行|实施)`);
const FROM_NOW = sticky(
  "(?:自|从)?(?:即日|现在|今日|即时|(?:本[^,;。]{0,6})?(?:印发|发文|发布|下发|公布|通知|文件|方案)[^,;。]{0,4}之?日)(?:起|开始)?(?:至|到|-|—)"
);
const ISSUED = sticky(
  "(?:自|从)?(?:本)?(?:通知|方案|文件|意见|清单|办法)?(?:正式)?(?:印发|发文|下发|发布|公布|签发)(?:之日|当日|当天|日)?(?:起|后|之后|以后|算起)?"
);
/** 已于11月3日报送, 11月3日已报送, 实际完成时间:11月3日 say what has been done. */
const REPORTED_BEFORE = /(?:已经?(?:于|在)?|实际[^,;。0-9]{0,6}[为:]?)$/;
const REPORTED_AFTER = sticky("(?:已|均已|就已|[^,;。0-9]{0,6}完毕)");
/**
 * Words behind a month, quarter or year that name a part of it, or something else that must come first (春节前,
 * 第一个星期五前, 低前): its last day is not what they mean.
 */
const NARROWED = sticky(
  "\\.\\d|[^,;。、()\\d]{0,3}[日号](?:前|内|止|$)|的?(?:第|首|头|最后|倒数)[^,;。、()]{0,4}(?:周|星期|礼拜|工作日|天)" +
    "|[^,;。、()]{1,12}?(?<![提目当日年月])前(?=$|[,;。、()完报上提办达])"
);
const AS_OF = sticky("(?:截至|截止到|截止至|截止于)(?:目前|当前|现在)?(?:为止)?");
const FROM = sticky("(?:\\(?(?:自|从))");
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
    undatedAt(text, index, [ONGOING]) ??
    recurringAt(text, index) ??
    fromNowAt(text, index, context) ??
    fromIssueAt(text, index, context) ??
    undatedAt(text, index, [WITHIN]) ??
    listAt(text, index, context) ??
    dateAt(text, index, context) ??
    undatedAt(text, index, WITHOUT_DATE)
  );
}

function undatedAt(
  text: string,
  index: number,
  wordings: readonly UndatedWords[]
): TimeWords | undefined {
  for (const { pattern, limit } of wordings) {
    const length = matchAt(pattern, text, index)?.length ?? 0;
    if (length === 0) continue;
    const end = index + length + borderAt(text, index + length).length;
    return { start: index, end, limits: [limit], limited: false };
  }
  return undefined;
}

function asOfAt(text: string, index: number, context: DeadlineContext): TimeWords | undefined {
  const match = matchAt(AS_OF, text, index);
  if (!match) return undefined;
  const from = index + match.length;
  const point = readPoint(text, from, frameOf(context));
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

/** 印发之日起30日内, where the document says when it was issued. */
function fromIssueAt(text: string, index: number, context: DeadlineContext): TimeWords | undefined {
  const issued = matchAt(ISSUED, text, index);
  const duration = issued && matchAt(DURATION, text, index + issued.length);
  if (duration?.groups.within === undefined) return undefined;
  const date = context.issuedOn && counted(context.issuedOn, duration.groups, context);
  const workingDays = isInWorkingDays(duration.groups);
  const limit = date
    ? dateLimit(date, { border: "inclusive", inferred: false, workingDays })
    : undetermined("relative");
  const end = index + (issued?.length ?? 0) + duration.length;
  return { start: index, end, limits: [limit], limited: date !== undefined };
}

const frameOf = ({ planYear, workingCalendar }: DeadlineContext): Frame => ({
  year: planYear,
  calendar: workingCalendar,
});

/** '11月5、15、25日前': each of them. */
function listAt(text: string, index: number, context: DeadlineContext): TimeWords | undefined {
  const list = readDateList(text, index, frameOf(context));
  if (!list) return undefined;
  const end = index + list.length;
  const all = list.points.map((point) => ({ ...untilAt(text, point, index, end), start: index }));
  const [first] = all;
  return first && { ...first, limits: all.flatMap(({ limits }) => limits) };
}

function dateAt(text: string, index: number, context: DeadlineContext): TimeWords | undefined {
  const from = matchAt(FROM, text, index);
  const start = index + (from?.length ?? 0);
  const point = narrowest(text, start, frameOf(context));
  if (!point) return undefined;
  const end = start + point.length;
  if (REPORTED_BEFORE.test(text.slice(0, start)) || matchAt(REPORTED_AFTER, text, end))
    return { start: index, end, limits: [undetermined("reported")], limited: false };
  const isAbout = ROUGHLY.test(text.slice(0, index)) || matchAt(ABOUT, text, end);
  if (point.kind === "unclear" || isAbout) return unclearAt(text, index, end, point);
  const words =
    rangeAt(text, point, end, context) ??
    sinceAt(text, point, end, context, from !== undefined) ??
    untilAt(text, point, start, end);
  return { ...words, start: index };
}

/** '下半年11月底', '2023年第四季度12月20日': what is said more exactly counts. */
function narrowest(text: string, index: number, frame: Frame): Point | UnclearPoint | undefined {
  const point = readPoint(text, index, frame);
  if (point?.kind !== "point" || point.first === point.last) return point;
  const inner = readPoint(text, index + point.length, { ...frame, year: yearOf(point.first) });
  const isWithin =
    inner?.kind === "point" && inner.first >= point.first && inner.last <= point.last;
  return isWithin ? { ...inner, length: point.length + inner.length } : point;
}

function unclearAt(
  text: string,
  start: number,
  end: number,
  point: Point | UnclearPoint
): TimeWords {
  const about = matchAt(ABOUT, text, end)?.length ?? 0;
  const readings = point.kind === "unclear" ? point.readings : [];
  const border = borderAt(text, end + about);
  const reason = unclearReason(point);
  const limits = [undetermined(reason, readings)];
  const after = end + about + border.length;
  const limited = border.limited || COMPLETED_BY.test(text.slice(after));
  return { start, end: after, limits, limited };
}

function unclearReason(point: Point | UnclearPoint): UndeterminedReason {
  if (point.kind === "point") return "vague";
  if (point.impossible) return "impossible";
  return point.readings.length > 1 ? "ambiguous" : "vague";
}

type DateWords = Omit<TimeWords, "start">;

function rangeAt(
  text: string,
  first: Point,
  end: number,
  context: DeadlineContext
): DateWords | undefined {
  const connector = matchAt(RANGE, text, end);
  if (!connector) return undefined;
  const at = end + connector.length;
  const last = rangeEnd(text, at, first, context);
  if (!last) return undefined;
  const border = borderAt(text, at + last.length);
  const inferred = first.inferred || last.inferred;
  const { workingDays } = last;
  return {
    end: at + last.length + border.length,
    limits: [dateLimit(last.last, { border: borderOf(last, border.kind), inferred, workingDays })],
    limited: true,
    window: { since: first.first, until: last.last },
  };
}

/** The end takes year and month from the beginning, and the next year where it would lie before it. */
function rangeEnd(
  text: string,
  index: number,
  first: Point,
  context: DeadlineContext
): Point | undefined {
  const bare = first.first === first.last ? { dayOf: monthOf(first.last) } : "month";
  const read = (year: number) => {
    const point = readPoint(text, index, { ...frameOf(context), year, bare });
    return point?.kind === "point" ? point : undefined;
  };
  const year = yearOf(first.last);
  const last = read(year);
  return last && last.last < first.first && !last.yearWritten ? read(year + 1) : last;
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
  const isPeriod = duration && (duration.groups.within !== undefined || (since && lasts(duration)));
  const date = isPeriod && counted(point.first, duration.groups, context);
  const window = { since: point.first };
  if (!date) return { end: at, limits: [], limited: false, window };
  const workingDays = isInWorkingDays(duration.groups);
  const limits = [dateLimit(date, { border: "inclusive", inferred: point.inferred, workingDays })];
  return { end: at + duration.length, limits, limited: true, window: { ...window, until: date } };
}

function untilAt(text: string, point: Point, start: number, end: number): DateWords {
  const border = borderAt(text, end);
  const after = end + border.length;
  const isDay = point.first === point.last;
  const narrowed = isDay || border.length > 0 ? undefined : matchAt(NARROWED, text, end);
  if (narrowed)
    return { end: end + narrowed.length, limits: [undetermined("vague")], limited: false };
  const announced =
    LABELLED.test(text.slice(0, start)) || (isDay && COMPLETED_BY.test(text.slice(after)));
  const { inferred, workingDays } = point;
  return {
    end: after,
    limits: [
      dateLimit(point.last, { border: borderOf(point, border.kind), inferred, workingDays }),
    ],
    limited: border.limited || point.limited || announced,
  };
}

/** '12月底前' and '年底前' mean the end of the month or year, however '15日前' is read. */
const borderOf = ({ first, last }: Point, written: Border): Border =>
  first === last ? written : "inclusive";

function dateLimit(
  date: CalendarDate,
  details: Pick<DateLimit, "border" | "inferred" | "workingDays">
): DateLimit {
  return { kind: "date", date, ...details };
}
