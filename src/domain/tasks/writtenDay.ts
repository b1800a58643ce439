import { normaliseText } from "../cells/text";
import type { CalendarDate } from "../dates/calendarDate";
import type { TimeCell } from "./cellText";
import type { DeadlineContext } from "./deadlines/limit";
import type { Point } from "./deadlines/point";
import { readPoint } from "./deadlines/point";

/** A single day written as the whole cell, a time of day aside. */
export function readDay(
  cell: Pick<TimeCell, "text">,
  context: DeadlineContext
): CalendarDate | "unreadable" | undefined {
  const text = cell.text.replace(/\s+\d{1,2}:\d{2}(?::\d{2})?$/, "");
  const point = wholePoint(normaliseText(text), context);
  if (normaliseText(cell.text) === "") return undefined;
  return point && point.first === point.last ? point.first : "unreadable";
}

/** The time that a normalised text names and nothing else: '10月份', '2023年11月10日', '202310'. */
export function wholePoint(text: string, context: DeadlineContext): Point | undefined {
  const compact = /^(20\d{2})(0[1-9]|1[0-2])$/.exec(text);
  const written = compact ? `${compact[1]}年${compact[2]}月` : text;
  const point = readPoint(written, 0, {
    year: context.planYear,
    calendar: context.workingCalendar,
  });
  return point?.kind === "point" && point.length === written.length ? point : undefined;
}
