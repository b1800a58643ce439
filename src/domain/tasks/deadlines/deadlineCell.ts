import { calendarDate } from "../../dates/calendarDate";
import type { TimeCell } from "../cellText";
import type { DeadlineContext } from "./limit";
import { undetermined } from "./limit";
import type { ParsedDeadline } from "./parseDeadline";
import { parseDeadlines } from "./parseDeadline";

/**
 * Reads a cell of 完成时限. Excel keeps 11.10 typed into a cell as the number 11.1: it may be 11月1日 or 11月10日 and is
 * asked, while 11.15 and 11.4 have one reading.
 */
export function parseDeadlineCell(
  cell: TimeCell,
  context: DeadlineContext
): readonly ParsedDeadline[] {
  const decimal = cell.isNumber ? /^(\d{1,2})\.(\d)$/.exec(cell.text) : null;
  if (decimal) {
    const [month, digit] = [Number(decimal[1]), Number(decimal[2])];
    const readings = [digit, digit * 10].flatMap(
      (day) => calendarDate(context.planYear, month, day) ?? []
    );
    if (readings.length > 1)
      return [
        { limit: undetermined("ambiguous", readings), words: cell.text, action: "", targets: [] },
      ];
  }
  return parseDeadlines(cell.text, "deadline", context);
}
