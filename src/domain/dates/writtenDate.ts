import type { CellValue } from "../cells/grid";
import type { CalendarDate } from "./calendarDate";
import { calendarDate, fromSerial } from "./calendarDate";

const YEAR_FIRST = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})[日号]?$/;
const COMPACT = /^(20\d{2})(\d{2})(\d{2})$/;
const WITHOUT_YEAR = /^(\d{1,2})月(\d{1,2})[日号]?$/;
const CHINESE_DIGITS = "〇一二三四五六七八九";
const CHINESE_DATE =
  /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]?$/;
/** '2023 年 11 月 10 日 10:30:00' with room for spaces; a sentence is no date. */
const LONGEST = 40;
/** Serials of the years 2000 to 2099: any other number beside a date label is no date. */
const SERIALS = { first: 36_526, last: 73_050 };

/**
 * A date somebody wrote as a whole cell or behind a label: 2023年11月10日, 2023.11.10, 2023-11-10, 20231110,
 * 二〇二三年十一月十日, a date cell (serial), and 11月10日 when the table's own title names the year. Everything else
 * is undefined, deadlines such as '11月15日前' among them.
 */
export function readWrittenDate(value: CellValue, titleYear?: number): CalendarDate | undefined {
  if (typeof value === "number") {
    if (value >= SERIALS.first && value < SERIALS.last) return fromSerial(value);
    return readWrittenDate(String(value));
  }
  if (String(value).length > LONGEST) return undefined;
  const text = withoutTime(String(value).normalize("NFKC")).replace(/\s/g, "");
  const full = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (full) return calendarDate(Number(full[1]), Number(full[2]), Number(full[3]));
  const partial = WITHOUT_YEAR.exec(text);
  if (partial && titleYear !== undefined)
    return calendarDate(titleYear, Number(partial[1]), Number(partial[2]));
  return readChineseDate(text);
}

function withoutTime(text: string): string {
  return text.replace(/(\d|日)\s+\d{1,2}:\d{2}(?::\d{2})?\s*$/, "$1");
}

function readChineseDate(text: string): CalendarDate | undefined {
  const parts = CHINESE_DATE.exec(text);
  if (!parts) return undefined;
  const [, year = "", month = "", day = ""] = parts;
  const digits = [...year.replace(/[○零]/g, "〇")].map((digit) => CHINESE_DIGITS.indexOf(digit));
  return calendarDate(Number(digits.join("")), smallNumber(month), smallNumber(day));
}

/** 十 is 10, 十一 is 11, 三十一 is 31; what is no such number gives a day that does not exist. */
function smallNumber(text: string): number {
  const [tens, ones = ""] = text.includes("十") ? text.split("十") : ["〇", text];
  const digit = (character: string) => CHINESE_DIGITS.indexOf(character);
  const tensDigit = tens === "" ? 1 : digit(tens ?? "");
  return tensDigit * 10 + (ones === "" ? 0 : digit(ones));
}
