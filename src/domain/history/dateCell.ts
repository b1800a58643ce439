import type { CellValue } from "../cells/grid";
import { normaliseText } from "../cells/text";
import { calendarDate, type CalendarDate, fromSerial } from "../dates/calendarDate";

/** The years 2000 to 2099 as Excel counts days. */
const SERIALS = { first: 36_526, last: 73_050 };

/** A cell that is a date as a whole: an Excel date, '2023-09-30', '2023.9.30', '2023年9月30日'. */
export function readDateCell(value: CellValue): CalendarDate | undefined {
  if (typeof value === "number")
    return value >= SERIALS.first && value < SERIALS.last ? fromSerial(value) : undefined;
  const parts = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(normaliseText(value));
  return parts ? calendarDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}
