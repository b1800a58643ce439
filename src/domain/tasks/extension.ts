import type { CalendarDate } from "../dates/calendarDate";
import { addDays } from "../dates/calendarDate";
import type { DeadlineContext } from "./deadlines/limit";
import { NUMBER, readNumber } from "./deadlines/numerals";
import { parseDeadlines } from "./deadlines/parseDeadline";
import { afterWorkingDays } from "./deadlines/workingDays";

/** A new last day, or how much longer. */
export type Extension = (deadline: CalendarDate) => CalendarDate;

const EXTENDING = "(?:延期|延长|延后|延迟|展期|推迟|顺延|宽限)(?:报送|上报|完成|办理)?";
const EXTENDED = new RegExp(`(?<![不未无])${EXTENDING}(?:至|到|为)?`);
const LONGER = new RegExp(
  `${EXTENDING}(?<count>\\d{1,3}|${NUMBER})个?(?<unit>工作日|自然日|日|天|周|星期)(?!前)`
);

/** '延期至11月30日', '同意延长5个工作日' in a normalised text; undefined where it extends nothing. */
export function readExtension(
  text: string,
  context: DeadlineContext
): Extension | "unreadable" | undefined {
  const extended = EXTENDED.exec(text);
  if (!extended) return undefined;
  const longer = LONGER.exec(text);
  if (longer?.groups) return prolonged(longer.groups, context);
  return until(text.slice(extended.index + extended[0].length), context);
}

/** Where the words begin that extend a deadline: '11月15日前完成摸底,|延期至11月30日'; undefined without such words. */
export const extensionAt = (text: string): number | undefined => EXTENDED.exec(text)?.index;

/** Until a day; one without a year lies after the deadline it moves. */
function until(text: string, context: DeadlineContext): Extension | "unreadable" {
  const date = firstDate(text, context);
  if (date === undefined) return "unreadable";
  const nextYear = firstDate(text, { ...context, planYear: context.planYear + 1 }) ?? date;
  return (deadline) => (date < deadline ? nextYear : date);
}

function firstDate(text: string, context: DeadlineContext): CalendarDate | undefined {
  return parseDeadlines(text, "deadline", context)
    .flatMap(({ limit }) => (limit.kind === "date" ? [limit.date] : []))
    .at(0);
}

function prolonged(
  { count = "", unit = "" }: Readonly<Record<string, string>>,
  context: DeadlineContext
): Extension {
  const number = readNumber(count);
  if (unit === "工作日")
    return (deadline) => afterWorkingDays(deadline, number, context.workingCalendar);
  return (deadline) => addDays(deadline, number * (/周|星期/.test(unit) ? 7 : 1));
}
