import type { CalendarStrings, DateFormatting } from "@fluentui/react-calendar-compat";
import type { TFunction } from "i18next";

const names = (
  language: string,
  options: Intl.DateTimeFormatOptions,
  days: readonly Date[]
): string[] => days.map((day) => day.toLocaleDateString(language, options));

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(2023, month, 1));
/** The week of Sunday, 1 January 2023. */
const DAYS = Array.from({ length: 7 }, (_, day) => new Date(2023, 0, 1 + day));

/** The calendar's words: names of months and days as the language has them, and those of the pane. */
export function calendarStrings(language: string, t: TFunction): CalendarStrings {
  return {
    months: names(language, { month: "long" }, MONTHS),
    shortMonths: names(language, { month: "short" }, MONTHS),
    days: names(language, { weekday: "long" }, DAYS),
    shortDays: names(language, { weekday: "narrow" }, DAYS),
    goToToday: t("pane.date.today"),
    prevMonthAriaLabel: t("pane.date.monthBefore"),
    nextMonthAriaLabel: t("pane.date.monthAfter"),
    selectedDateFormatString: t("pane.date.selected"),
    todayDateFormatString: t("pane.date.todayIs"),
  };
}

/** Days as bare numbers, everything else in the order of the language. */
export function calendarFormats(language: string): DateFormatting {
  const formatted = (options: Intl.DateTimeFormatOptions) => (day: Date) =>
    day.toLocaleDateString(language, options);
  return {
    formatDay: (day) => String(day.getDate()),
    formatMonth: formatted({ month: "long" }),
    formatYear: formatted({ year: "numeric" }),
    formatMonthDayYear: formatted({ year: "numeric", month: "long", day: "numeric" }),
    formatMonthYear: formatted({ year: "numeric", month: "long" }),
  };
}
