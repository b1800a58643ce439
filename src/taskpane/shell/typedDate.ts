import { calendarDate, type CalendarDate } from "../../domain/dates/calendarDate";
import { readWrittenDate } from "../../domain/dates/writtenDate";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_AND_DAY = /^(\d{1,2})[月./-](\d{1,2})[日号]?$|^(\d{2})(\d{2})$/;
const SHORT_YEAR = /^(\d{2})[年./-](\d{1,2})[月./-](\d{1,2})[日号]?$/;
const MONTH_FIRST = /^([a-z]{3})[a-z]*\.? ?(\d{1,2})(?:st|nd|rd|th)?(?:,? ?(\d{4}))?$/;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)? ?([a-z]{3})[a-z]*\.?(?:,? ?(\d{4}))?$/;

/**
 * A date as people type it into a field for one: as they write it in a table, and, because nothing else can be meant
 * there, 12-1, 1201, 23.12.1 and Dec 1, 2023. `year` is the one they leave out. 12/01/2023 is the first of December to
 * some and the twelfth of January to others, and therefore none.
 */
export function typedDate(text: string, year: number): CalendarDate | undefined {
  return readWrittenDate(text, year) ?? shortDate(text, year) ?? englishDate(text, year);
}

function shortDate(text: string, year: number): CalendarDate | undefined {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  const full = SHORT_YEAR.exec(plain);
  if (full) return calendarDate(2000 + Number(full[1]), Number(full[2]), Number(full[3]));
  const parts = MONTH_AND_DAY.exec(plain);
  return parts
    ? calendarDate(year, Number(parts[1] ?? parts[3]), Number(parts[2] ?? parts[4]))
    : undefined;
}

function englishDate(text: string, year: number): CalendarDate | undefined {
  const plain = text.normalize("NFKC").trim().toLowerCase().replace(/\s+/g, " ");
  const monthFirst = MONTH_FIRST.exec(plain);
  const dayFirst = DAY_FIRST.exec(plain);
  const [month, day, written] = monthFirst
    ? [monthFirst[1], monthFirst[2], monthFirst[3]]
    : [dayFirst?.[2], dayFirst?.[1], dayFirst?.[3]];
  if (month === undefined) return undefined;
  return calendarDate(Number(written ?? year), MONTHS.indexOf(month) + 1, Number(day));
}
