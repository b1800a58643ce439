import { normaliseText } from "../cells/text";
import { calendarDate, type CalendarDate, endOfMonth, fromSerial } from "../dates/calendarDate";
import type { TextLine } from "../tables/row";

/** A date that a text gives for its figures, with where it stands. */
export interface DataDate {
  readonly date: CalendarDate;
  readonly line: TextLine;
}

const MONTHS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const AS_OF = "(?:截至|截止到|截止至|截止|截到|统计时点|统计日期|统计时间|数据日期|数据时间)";
const LABEL = "(?:日期|时间|日|到|至|为|是|当前|目前|:)*";
const YEAR = "(?:(?<year>(?:19|20)\\d{2})[年./-])?";
/** A deadline says 前: '截止11月15日前' is none of the data's. */
const NO_DEADLINE = "(?![^,。;)]{0,3}前)";

const WRITTEN = [
  new RegExp(
    `${AS_OF}${LABEL}${YEAR}(?<month>\\d{1,2})[月./-](?<day>\\d{1,2})日?(?!\\d)${NO_DEADLINE}`
  ),
  new RegExp(`${AS_OF}${LABEL}${YEAR}(?<month>\\d{1,2})月(?:份)?(?:底|末|月底)?${NO_DEADLINE}`),
  // Copies from the web lose 月: 930日 can only be 9月30日, 1115日 only 11月15日; 121日 could be two days.
  new RegExp(
    `${AS_OF}${LABEL}${YEAR}(?!1[0-2][1-9]日)(?<month>1[0-2]|[1-9])(?<day>[1-3]\\d)日${NO_DEADLINE}`
  ),
] as const;

/** '2023年1-9月': figures of these months, up to the last day of the last one. */
const SPAN = /^(?<year>(?:19|20)\d{2})年1[-—~至](?<month>\d{1,2})月/;
/** A line of its own under the title: '(2023年9月30日)'. */
const ALONE = /^\(?(?<year>(?:19|20)\d{2})年(?<month>\d{1,2})月(?<day>\d{1,2})日\)?$/;
const LABEL_ALONE = new RegExp(`^(?:数据)?${AS_OF}${LABEL}$`);

/**
 * The days for which the lines around a table say its figures hold: 截至9月30日, 截至2023年9月30日, 截止到9月底. The
 * first is the nearest to the title. Empty where nothing is said; then the day has to be asked for.
 *
 * @param year of the plan, for dates without one; without it these are not read
 * @param titles the lines above the table: only these may give a bare date or a span of months
 */
export function dataDates(
  titles: readonly TextLine[],
  others: readonly TextLine[],
  year: number | undefined
): readonly DataDate[] {
  const inTitles = titles.flatMap((line) => dateIn(line, titles, year, [...WRITTEN, SPAN, ALONE]));
  return [...inTitles, ...others.flatMap((line) => dateIn(line, others, year, WRITTEN))];
}

function dateIn(
  line: TextLine,
  all: readonly TextLine[],
  year: number | undefined,
  patterns: readonly RegExp[]
): DataDate[] {
  const text = withDigits(normaliseText(line.text));
  const date = LABEL_ALONE.test(text) ? dateBeside(line, all) : firstReading(text, patterns, year);
  return date ? [{ date, line }] : [];
}

/** 截止日期: | 45199 — Excel's date in the cell to the right. */
function dateBeside(line: TextLine, all: readonly TextLine[]): CalendarDate | undefined {
  const beside = all.find(({ row, column }) => row === line.row && column > line.column);
  const serial = Number(beside?.text);
  return serial > 36_526 && serial < 73_050 ? fromSerial(serial) : undefined;
}

function firstReading(
  text: string,
  patterns: readonly RegExp[],
  planYear: number | undefined
): CalendarDate | undefined {
  for (const pattern of patterns) {
    const parts = pattern.exec(text)?.groups;
    const year = parts?.year === undefined ? planYear : Number(parts.year);
    if (!parts || year === undefined) continue;
    const month = Number(parts.month);
    if (parts.day !== undefined) return calendarDate(year, month, Number(parts.day));
    return month >= 1 && month <= 12 ? endOfMonth(year, month) : undefined;
  }
  return undefined;
}

/** 九月底 as 9月底; 十一月 before 一月. */
const withDigits = (text: string) =>
  text.replace(/十[一二]?(?=月)|[一二三四五六七八九](?=月)/g, (word) =>
    String(MONTHS.indexOf(word) + 1)
  );
