import type { CalendarDate } from "../../dates/calendarDate";
import {
  addDays,
  calendarDate,
  dayOf,
  endOfMonth,
  lastDayOfMonth,
  monthOf,
  yearOf,
} from "../../dates/calendarDate";
import type { WorkingCalendar } from "./workingDays";
import { workingDayOfMonth } from "./workingDays";

/** How a duty comes back. */
export type Cycle = WeekCycle | TenDayCycle | MonthCycle;

export interface WeekCycle {
  readonly every: "week";
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
}

/** 旬: the 10th, the 20th and the last day of each month. */
export interface TenDayCycle {
  readonly every: "tenDays";
}

/** Monthly and longer: due in the given month of each period (1 of 1, of 2, of 3, of 6, of 12). */
export interface MonthCycle {
  readonly every: "month" | "twoMonths" | "quarter" | "halfYear" | "year";
  readonly month: number;
  readonly day: DayRule;
  /** The report is about the period before: 每月5日前 reports the month that has ended. */
  readonly onPrevious: boolean;
}

/** A day of the month, its last day where the month is shorter; or its nth working day, from the end if negative. */
export type DayRule =
  | { readonly kind: "day"; readonly day: number }
  | { readonly kind: "workingDay"; readonly nth: number };

export const LAST_DAY = { kind: "day", day: 31 } as const satisfies DayRule;

/** One turn of a cycle: the period it is about (both ends included) and when it is due. */
export interface Occurrence {
  readonly due: CalendarDate;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

export const MONTHS_OF = { month: 1, twoMonths: 2, quarter: 3, halfYear: 6, year: 12 } as const;

/** The turns of a cycle that are due within two dates, both included, in order. */
export function occurrences(
  cycle: Cycle,
  from: CalendarDate,
  to: CalendarDate,
  calendar: WorkingCalendar
): readonly Occurrence[] {
  const all =
    cycle.every === "week"
      ? weeks(cycle.weekday, from, to)
      : cycle.every === "tenDays"
        ? tenDayPeriods(from, to)
        : monthPeriods(cycle, from, to, calendar);
  return all.filter(({ due }) => due >= from && due <= to);
}

/** 1 Monday … 7 Sunday; 1900-01-01 was a Monday. */
export function weekdayOf(date: CalendarDate): number {
  return ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

function weeks(weekday: number, from: CalendarDate, to: CalendarDate): Occurrence[] {
  const turns: Occurrence[] = [];
  let due = addDays(from, (weekday - weekdayOf(from) + 7) % 7);
  for (; due <= to; due = addDays(due, 7)) {
    const monday = addDays(due, 1 - weekday);
    turns.push({ due, first: monday, last: addDays(monday, 6) });
  }
  return turns;
}

function tenDayPeriods(from: CalendarDate, to: CalendarDate): Occurrence[] {
  return monthsBetween(from, to).flatMap(({ year, month }) => {
    const ends = [10, 20, lastDayOfMonth(year, month)];
    return ends.flatMap((end, index) =>
      turn(
        calendarDate(year, month, end),
        calendarDate(year, month, index * 10 + 1),
        calendarDate(year, month, end)
      )
    );
  });
}

function monthPeriods(
  cycle: MonthCycle,
  from: CalendarDate,
  to: CalendarDate,
  calendar: WorkingCalendar
): Occurrence[] {
  const step = MONTHS_OF[cycle.every];
  return monthsBetween(from, to)
    .filter(({ month }) => ((month - 1) % step) + 1 === cycle.month)
    .flatMap(({ year, month }) => {
      const start = year * 12 + (month - cycle.month) - (cycle.onPrevious ? step : 0);
      const end = start + step - 1;
      return turn(
        dayInMonth(year, month, cycle.day, calendar),
        calendarDate(Math.floor(start / 12), (start % 12) + 1, 1),
        endOfMonth(Math.floor(end / 12), (end % 12) + 1)
      );
    });
}

function dayInMonth(
  year: number,
  month: number,
  rule: DayRule,
  calendar: WorkingCalendar
): CalendarDate | undefined {
  return rule.kind === "workingDay"
    ? workingDayOfMonth(year, month, rule.nth, calendar)
    : calendarDate(year, month, Math.min(rule.day, lastDayOfMonth(year, month)));
}

function turn(
  due: CalendarDate | undefined,
  first: CalendarDate | undefined,
  last: CalendarDate | undefined
): Occurrence[] {
  return due && first && last ? [{ due, first, last }] : [];
}

function monthsBetween(from: CalendarDate, to: CalendarDate) {
  const months: { year: number; month: number }[] = [];
  const end = yearOf(to) * 12 + monthOf(to);
  for (let at = yearOf(from) * 12 + monthOf(from); at <= end; at++)
    months.push({ year: Math.floor((at - 1) / 12), month: ((at - 1) % 12) + 1 });
  return months;
}

/** '2023年10月', '2023年第4季度', '2023年上半年', '2023年', '11月6日至11月12日'. */
export function periodName(cycle: Cycle, { first, last }: Occurrence): string {
  const year = `${yearOf(first)}年`;
  switch (cycle.every) {
    case "month":
      return `${year}${monthOf(first)}月`;
    case "twoMonths":
      return `${year}${monthOf(first)}至${monthOf(last)}月`;
    case "quarter":
      return `${year}第${Math.ceil(monthOf(first) / 3)}季度`;
    case "halfYear":
      return `${year}${monthOf(first) === 1 ? "上" : "下"}半年`;
    case "year":
      return year;
    default:
      return `${monthOf(first)}月${dayOf(first)}日至${monthOf(last)}月${dayOf(last)}日`;
  }
}
