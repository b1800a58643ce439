import type { CellValue } from "../../domain/cells/grid";
import type { CalendarDate } from "../../domain/dates/calendarDate";

/** 0.9562 as '95.62%', the two digits official tables print; whole percents without them on request. */
export function percentText(share: number, digits = 2): string {
  return `${(share * 100).toFixed(digits)}%`;
}

/** 0.955 as '95.5%', 0.7 as '70%': a target as people say it. */
export function targetText(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

/** '11月15日', with the year where it is not the as-of date's. */
export function dateText(date: CalendarDate, language: string, asOf?: CalendarDate): string {
  const sameYear = asOf !== undefined && asOf.slice(0, 4) === date.slice(0, 4);
  return new Intl.DateTimeFormat(language, {
    timeZone: "UTC",
    month: language.startsWith("zh") ? "long" : "short",
    day: "numeric",
    ...(sameYear ? {} : { year: "numeric" }),
  }).format(new Date(`${date}T00:00:00Z`));
}

/** A cell's value as Excel would show it, near enough to recognise; '' for an empty cell. */
export function valueText(value: CellValue, numberFormat: string): string {
  if (typeof value !== "number") return String(value);
  const percentDigits = /(?:\.(0+))?%/.exec(numberFormat);
  if (percentDigits) return percentText(value, percentDigits[1]?.length ?? 0);
  return value.toLocaleString("en-US", { maximumFractionDigits: 4 });
}
