import type { CalendarDate } from "../../dates/calendarDate";
import type { Cycle } from "./cycle";
import type { WorkingCalendar } from "./workingDays";

/** When something is due, as far as its wording says. */
export type Limit = DateLimit | RecurringLimit | OngoingLimit | UndeterminedLimit;

export interface DateLimit {
  readonly kind: "date";
  /** The last day as written: 11月15日 for '11月15日前', the end of a range, the last day of a month or year. */
  readonly date: CalendarDate;
  /** 'inclusive' for 底, 至 and the like; 'before' for 'X日前', which a setting may read as the day before. */
  readonly border: Border;
  /** A character was lost and the only legal reading taken. */
  readonly inferred: boolean;
  /** Counted in working days, so that the calendar's coverage matters. */
  readonly workingDays: boolean;
}

export type Border = "inclusive" | "before" | "exclusive";

/** Each period is judged by itself. */
export interface RecurringLimit {
  readonly kind: "recurring";
  readonly cycle: Cycle;
  readonly border: Border;
  /** '(从2022年3月起)', '10月至12月每月…' */
  readonly since?: CalendarDate;
  readonly until?: CalendarDate;
}

/** 常态化, 持续推进: never late. */
export interface OngoingLimit {
  readonly kind: "ongoing";
}

export interface UndeterminedLimit {
  readonly kind: "undetermined";
  readonly reason: UndeterminedReason;
  /** The dates a garbled wording can mean. */
  readonly readings: readonly CalendarDate[];
}

export type UndeterminedReason =
  /** Nothing is written. */
  | "missing"
  /** 会后5个工作日内, 本月底: counted from something the text does not name. */
  | "relative"
  /** 尽快, 春节前, 11月初 */
  | "vague"
  /** 121日: two dates are possible. */
  | "ambiguous"
  /** 截至9月30日: the date of figures, no deadline. */
  | "asOf"
  /** 已于11月3日报送: what has been done, no deadline. */
  | "reported"
  /** 11月31日: there is no such day. */
  | "impossible"
  | "unreadable";

export interface DeadlineContext {
  /** The year of dates without one. */
  readonly planYear: number;
  readonly workingCalendar: WorkingCalendar;
  /** The day the document was issued, from which 印发之日起30日内 counts. */
  readonly issuedOn?: CalendarDate | undefined;
}

export const undetermined = (
  reason: UndeterminedReason,
  readings: readonly CalendarDate[] = []
): UndeterminedLimit => ({ kind: "undetermined", reason, readings });
