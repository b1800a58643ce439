import { normaliseText } from "../cells/text";
import type { CalendarDate } from "../dates/calendarDate";
import type { DeadlineContext } from "./deadlines/limit";
import { isSurvey } from "./item";
import { readDay } from "./writtenDay";

/** What words such as '已完成(6月28日)' or '摸底已完成' say to be done, and on which day. */
export interface Completion {
  /** All the row asks for once, or its survey only. */
  readonly covers: "row" | "survey";
  readonly date?: CalendarDate;
}

const MANNER = "(?:已经?|均|都|全部|全面|按时|按期|如期|提前|超额|圆满|顺利)";
const FINISHING =
  "(?:完成|办结|完结|销号|办理完毕|(?:落实|整改)(?:到位|完毕))(?:销号|任务|工作|整改|目标)*";
const HANDING_IN = "(?:报送|上报|提交|报)(?:完毕|到位)?";
const DONE = `(?:${MANNER}*${FINISHING}|${MANNER}+${HANDING_IN})`;

const WHOLE = new RegExp(`^(?:${DONE}|[√✓✔☑]|100%)$`);
const OBJECT_FIRST = new RegExp(
  `^(?<object>.{2,12}?)(?:工作|任务)?${MANNER}+(?:${FINISHING}|${HANDING_IN})$`
);
const OBJECT_LAST = new RegExp(`^${MANNER}+(?:完成|报送|上报|提交|报)(?<object>.{2,12})$`);
/** An object with these is only partly done, or something else is said. */
const QUALIFIED = /[\d%未不没无部基大待正,;。、]/;

const DATE = /\(?(?:于|在)?((?:\d{4}[年./-])?\d{1,2}[月./-]\d{1,2}(?:日|号)?)\)?/g;

/**
 * Reads a whole cell. Only words that say it is done and nothing else count: 基本完成, 已完成80%, and
 * 人社局已完成,税务局未完成 give undefined.
 */
export function readCompletion(text: string, context: DeadlineContext): Completion | undefined {
  const words = normaliseText(text);
  const dates = [...words.matchAll(DATE)].map(([, date = ""]) => readDay({ text: date }, context));
  const [date, second] = dates;
  if (second !== undefined || date === "unreadable") return undefined;
  const covers = coverageOf(words.replace(DATE, "").replace(/[,;。.]+$|^[,;]+/g, ""));
  return covers && { covers, ...(date && { date }) };
}

function coverageOf(words: string): Completion["covers"] | undefined {
  if (WHOLE.test(words)) return "row";
  const object = (OBJECT_FIRST.exec(words) ?? OBJECT_LAST.exec(words))?.groups?.["object"] ?? "";
  return isSurvey(object) && !QUALIFIED.test(object) ? "survey" : undefined;
}
