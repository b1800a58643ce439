import type { CalendarDate } from "../../dates/calendarDate";
import { calendarDate, endOfMonth, lastDayOfMonth } from "../../dates/calendarDate";
import { readGluedDigits } from "./gluedDigits";
import { NUMBER, readNumber, readYear } from "./numerals";
import { ORDINAL_DAY, ordinalDay } from "./ordinalDay";
import { matchAt, sticky } from "./sticky";
import type { WorkingCalendar } from "./workingDays";

/** A day or a span of days that a wording names, and how many characters it takes. */
export interface Point {
  readonly kind: "point";
  readonly length: number;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  readonly yearWritten: boolean;
  /** 底, 末, 旬, 内: the end of the span is meant, so that the words are a limit by themselves. */
  readonly limited: boolean;
  readonly inferred: boolean;
  readonly workingDays: boolean;
}

/** Words for a date that leave open which: '121日' (two readings), '11月初' (none), '11月31日' (there is none). */
export interface UnclearPoint {
  readonly kind: "unclear";
  readonly length: number;
  readonly readings: readonly CalendarDate[];
  readonly impossible: boolean;
}

/** What earlier words lend to the following. */
export interface Frame {
  readonly year: number;
  /** What a bare number is: in '11月1日至15日' a day of that month, in '2023.10—12' a month. */
  readonly bare?: { readonly dayOf: number } | "month";
  readonly calendar: WorkingCalendar;
}

type Groups = Readonly<Record<string, string | undefined>>;
type PointReading = Point | UnclearPoint;

interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, frame: Frame, length: number) => PointReading | undefined;
}

export const YEAR =
  "(?:(?<year>(?:19|20)\\d{2}|\\d{2}|[一二][〇○零一二三四五六七八九0Oo]{3})年度?" +
  "|(?<namedYear>今年|本年度?|当年|明年|次年|翌年|来年|20(?:\\*\\*|[Xx×_]{2}|\\d[*Xx×])年))";
const MONTH = `(?<month>${NUMBER})`;
const DAY = `(?<day>${NUMBER})`;
const TO = "(?:-+|[—–―~]+|至|到)";
/** A day whose 日 was lost: '11月15前', '11月1-15日'; no count, time or part of another number. */
const BARE_DAY = "(?<=\\d)(?![A-Za-z\\d月年个次人户家期批%.:点时万])";
const NOT_A_FIGURE = "(?![\\d%‰.:万亿元人个户家天年月倍])";
/** '9月底完成全年任务的70%' says how much, not by when. */
const NOT_A_YEARS_TASK = "(?![^,;。\\d完达实]{0,8}(?:任务|目标|计划|指标))";
const END_OF_DIGITS = "(?:(?<named>[日号])(?!内|以内|之内)|(?=(?:之|以)?前)|$)";

/** Tried in this order: longer wordings before those they begin with. */
const FORMS: readonly Form[] = [
  {
    pattern: sticky(
      `(?<year>(?:19|20)\\d{2})(?<sep>[-./])${MONTH}\\k<sep>${DAY}(?:[日号]|(?!\\d))`
    ),
    read: readWrittenDay,
  },
  {
    pattern: sticky(`(?<year>(?:19|20)\\d{2})[-./](?<digits>\\d{3,4})(?:[日号]|(?!\\d))`),
    read: readGlued,
  },
  { pattern: sticky(`(?<year>\\d{2})(?<sep>[-./])${MONTH}\\k<sep>${DAY}(?!\\d)`), read: readDay },
  {
    pattern: sticky(`(?<year>(?:19|20)\\d{2})(?<lost>)${MONTH}月${DAY}(?:[日号]|${BARE_DAY})`),
    read: readWrittenDay,
  },
  { pattern: sticky(`${YEAR}?的?${MONTH}月份?${DAY}(?:[日号]|${BARE_DAY})`), read: readWrittenDay },
  { pattern: sticky(`${YEAR}?的?${MONTH}月份?的?${ORDINAL_DAY}`), read: readOrdinalDay },
  {
    pattern: sticky(`(?:${YEAR}年?度?(?:底|末)?|年度?(?:底|末))的?${ORDINAL_DAY}`),
    read: readOrdinalDay,
  },
  {
    pattern: sticky(`(?<year>20\\d{2})(?<month>\\d{2})(?<day>\\d{2})(?:[日号]|(?!\\d))`),
    read: readDay,
  },
  {
    pattern: sticky(
      `${YEAR}?的?${MONTH}月份?(?:(?<part>上、?中旬|中、?下旬|上旬|中旬|下旬|底|末|最后(?:一|1)?[天日]|内|初|中(?!旬|心)|(?:第${NUMBER}|最后一?)个?周)|(?!\\d))`
    ),
    read: readMonth,
  },
  {
    pattern: sticky(
      `(?<year>(?:19|20)\\d{2})[-./](?<month>1[0-2]|0?[1-9])(?!\\d|[-./]\\d{1,2}(?![\\d月年.]))月?(?<part>底|末)?`
    ),
    read: readMonth,
  },
  { pattern: sticky(`(?<lost>)(?<month>1[0-2]|[1-9])(?<part>底)`), read: readMonth },
  {
    pattern: sticky(`${YEAR}?的?${MONTH}(?=${TO}${NUMBER}月(?!${NUMBER}[日号]))`),
    read: readMonth,
  },
  {
    pattern: sticky(
      `${YEAR}?的?(?:[第前]?(?<quarter>[1-4一二三四])(?:个)?季(?:度|(?=[末底]))|Q(?<q>[1-4]))(?<part>末|底|内|初|中)?`
    ),
    read: readQuarter,
  },
  { pattern: sticky("(?<year>(?:19|20)\\d{2})年?Q(?<q>[1-4])"), read: readQuarter },
  { pattern: sticky(`(?<quarter>[1-4一二三四])(?=${TO}第?[1-4一二三四]季度)`), read: readQuarter },
  { pattern: sticky(`${YEAR}?的?(?<half>[上下])半年(?<part>末|底|内)?`), read: readHalfYear },
  {
    pattern: sticky(`"?“?十(?<plan>[三四五六])五”?"?(?:规划)?期?(?<part>末)`),
    read: readFiveYearPlan,
  },
  { pattern: sticky(`${YEAR}年?度?(?<part>底|末|终|内)`), read: readYearEnd },
  { pattern: sticky("年度?(?<part>底|末|终|内)"), read: readYearEnd },
  { pattern: sticky(`${YEAR}(?=$|[,;、()]|${TO}|(?:之|以)?[前内]|完成)`), read: readYearEnd },
  { pattern: sticky(`${YEAR}?全年度?${NOT_A_YEARS_TASK}`), read: readYearEnd },
  { pattern: sticky(`(?<year>20\\d{2})(?=${TO}(?:20)?\\d{2}年)`), read: readYearEnd },
  { pattern: sticky(`(?<year>20\\d{2})(?<part>底|末)`), read: readYearEnd },
  {
    pattern: sticky(`(?<month>\\d{1,2})(?<dash>-)(?<day>\\d{1,2})${NOT_A_FIGURE}(?![日号])`),
    read: readDashed,
  },
  {
    pattern: sticky(`(?<month>\\d{1,2})[./](?<day>\\d{1,2})[日号]?${NOT_A_FIGURE}`),
    read: readDay,
  },
  { pattern: sticky(`${YEAR}?(?<digits>\\d{3,8})${END_OF_DIGITS}`), read: readGlued },
  { pattern: sticky(`${DAY}(?:[日号]|(?![\\d.月年%]))`), read: readBare },
];

/** Reads the day or span whose words begin at `index`; undefined when there are none. */
export function readPoint(text: string, index: number, frame: Frame): PointReading | undefined {
  for (const { pattern, read } of FORMS) {
    const match = matchAt(pattern, text, index);
    const point = match && match.length > 0 && read(match.groups, frame, match.length);
    if (point) return point;
  }
  return undefined;
}

const NEXT_YEAR = /^[明次翌来]年$/;

function yearFrom({ year, namedYear = "" }: Groups, frame: Frame) {
  if (year !== undefined) return { year: readYear(year), yearWritten: true };
  const next = NEXT_YEAR.test(namedYear);
  return { year: frame.year + (next ? 1 : 0), yearWritten: next };
}

function span(
  first: CalendarDate | undefined,
  last: CalendarDate | undefined,
  details: Pick<Point, "length" | "yearWritten" | "limited"> &
    Partial<Pick<Point, "inferred" | "workingDays">>
): Point | undefined {
  return first && last
    ? { kind: "point", first, last, inferred: false, workingDays: false, ...details }
    : undefined;
}

const unclear = (length: number, readings: readonly CalendarDate[] = []): UnclearPoint => ({
  kind: "unclear",
  length,
  readings,
  impossible: false,
});

const impossible = (length: number): UnclearPoint => ({ ...unclear(length), impossible: true });

function readDay(groups: Groups, frame: Frame, length: number): Point | undefined {
  const { year, yearWritten } = yearFrom(groups, frame);
  const date = calendarDate(year, readNumber(groups.month ?? ""), readNumber(groups.day ?? ""));
  const inferred = groups.lost !== undefined;
  return span(date, date, { length, yearWritten, limited: false, inferred });
}

/** With 月 and 日 written a date is meant even where there is no such day. */
function readWrittenDay(groups: Groups, frame: Frame, length: number): PointReading {
  return readDay(groups, frame, length) ?? impossible(length);
}

/** Of the month named, or of December for '2023年最后一个工作日'. */
function readOrdinalDay(groups: Groups, frame: Frame, length: number): PointReading {
  const { year, yearWritten } = yearFrom(groups, frame);
  const month = groups.month === undefined ? 12 : readNumber(groups.month);
  const date = ordinalDay(year, month, groups, frame.calendar);
  const workingDays = groups.working !== undefined;
  return (
    span(date, date, { length, yearWritten, limited: false, workingDays }) ?? impossible(length)
  );
}

/** Which days of a month its parts end on; undefined for the last. */
const PARTS: Readonly<Record<string, readonly [first: number, last: number | undefined]>> = {
  上旬: [1, 10],
  上中旬: [1, 20],
  中旬: [11, 20],
  中下旬: [11, undefined],
  下旬: [21, undefined],
};

function readMonth(groups: Groups, frame: Frame, length: number): PointReading | undefined {
  const { year, yearWritten } = yearFrom(groups, frame);
  const month = readNumber(groups.month ?? "");
  const { part } = groups;
  if (!endOfMonth(year, month)) return undefined;
  if (part !== undefined && /^(?:初|中$|第|最后.*周)/.test(part)) return unclear(length);
  const [from, to] = PARTS[part?.replace("、", "") ?? ""] ?? [1, undefined];
  return span(
    calendarDate(year, month, from),
    calendarDate(year, month, to ?? lastDayOfMonth(year, month)),
    { length, yearWritten, limited: part !== undefined, inferred: groups.lost !== undefined }
  );
}

function readQuarter(groups: Groups, frame: Frame, length: number): PointReading | undefined {
  const { year, yearWritten } = yearFrom(groups, frame);
  const lastMonth = readNumber(groups.quarter ?? groups.q ?? "") * 3;
  if (groups.part === "初" || groups.part === "中") return unclear(length);
  const limited = groups.part !== undefined;
  return span(calendarDate(year, lastMonth - 2, 1), endOfMonth(year, lastMonth), {
    length,
    yearWritten,
    limited,
  });
}

function readHalfYear(groups: Groups, frame: Frame, length: number): Point | undefined {
  const { year, yearWritten } = yearFrom(groups, frame);
  const lastMonth = groups.half === "上" ? 6 : 12;
  const limited = groups.part !== undefined;
  return span(calendarDate(year, lastMonth - 5, 1), endOfMonth(year, lastMonth), {
    length,
    yearWritten,
    limited,
  });
}

function readYearEnd(groups: Groups, frame: Frame, length: number): Point | undefined {
  const { year, yearWritten } = yearFrom(groups, frame);
  const limited = groups.part !== undefined;
  return span(calendarDate(year, 1, 1), calendarDate(year, 12, 31), {
    length,
    yearWritten,
    limited,
  });
}

/** 十四五 ends in 2025; the plans follow each other every five years. */
function readFiveYearPlan(groups: Groups, _frame: Frame, length: number): Point | undefined {
  const end = 2025 + (readNumber(groups.plan ?? "") - 4) * 5;
  const details = { length, yearWritten: true, limited: true };
  return span(calendarDate(end - 4, 1, 1), calendarDate(end, 12, 31), details);
}

/** '12-31' is a day; '9-12' may also be 9月至12月. */
function readDashed(groups: Groups, frame: Frame, length: number): PointReading | undefined {
  const month = Number(groups.month);
  const day = Number(groups.day);
  if (!(month < day && day <= 12)) return readDay(groups, frame, length);
  const readings = [calendarDate(frame.year, month, day), endOfMonth(frame.year, day)];
  return unclear(
    length,
    readings.filter((date) => date !== undefined)
  );
}

function readGlued(groups: Groups, frame: Frame, length: number): PointReading | undefined {
  const { year, yearWritten } = yearFrom(groups, frame);
  const readings = readGluedDigits(groups.digits ?? "", year);
  const [date] = readings;
  if (!date && groups.named !== undefined && groups.digits?.length === 4) return impossible(length);
  if (readings.length !== 1) return date && unclear(length, readings);
  return span(date, date, { length, yearWritten, limited: false, inferred: true });
}

/** A number alone: a day or a month, as the words before it say; nothing without them. */
function readBare(groups: Groups, { year, bare }: Frame, length: number): Point | undefined {
  const number = readNumber(groups.day ?? "");
  const details = { length, yearWritten: false, limited: false };
  if (bare === undefined) return undefined;
  if (bare === "month")
    return span(calendarDate(year, number, 1), endOfMonth(year, number), details);
  const date = calendarDate(year, bare.dayOf, number);
  return span(date, date, details);
}
