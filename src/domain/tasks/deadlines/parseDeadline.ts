import { normaliseText } from "../../cells/text";
import type { CalendarDate } from "../../dates/calendarDate";
import type { DeadlineContext, Limit } from "./limit";
import { undetermined } from "./limit";
import { putRight } from "./misreadCharacters";
import type { TimeWords } from "./scan";
import { scanTimeWords } from "./scan";
import type { Target } from "./target";
import { targetsOf, withMeasureOf } from "./target";

/** One thing that a text says must be done, and by when. */
export interface ParsedDeadline {
  readonly limit: Limit;
  /** The words about time: '11月15日前'. */
  readonly words: string;
  /** What is to be done, as written: '完成摸底'; '' where the text only names a time. */
  readonly action: string;
  /** What is to be reached by then. */
  readonly targets: readonly Target[];
}

/**
 * Where a text stands decides what counts: a deadline cell is about time altogether, so that nothing in it is passed
 * over; a remark or a task's own words set a deadline only where they say so (前, 底, 内, 每月5日 …).
 */
export type Origin = "deadline" | "remark" | "task";

/**
 * Reads the deadlines of a text, in order; a deadline cell always gives at least one, undetermined where its wording
 * cannot be read. See the notice's attachment 1 for the usual wordings.
 */
export function parseDeadlines(
  text: string,
  origin: Origin,
  context: DeadlineContext
): readonly ParsedDeadline[] {
  const written = oneLine(text);
  const { text: right, isDoubtful } = putRight(written);
  const words = scanTimeWords(right, context).map((one) =>
    isDoubtful(one.start, one.end) ? { ...one, limits: one.limits.map(asInferred) } : one
  );
  const parsed = withActions(written, attachWindows(written, words)).filter((deadline) =>
    counts(deadline, origin)
  );
  if (origin !== "deadline") return parsed.map(({ deadline }) => deadline);
  return wholeCell(
    written,
    parsed.map(({ deadline }) => deadline)
  );
}

const LIST_NUMBER =
  /(^|[;。,])(?:\(\d{1,2}\)|\d{1,2}[.)](?=\d{1,2}月|\D)|\d{1,2}、(?=\D)|[一二三四五六七八九十]是)/g;
/** '1、10月20日前;2、12月底前' is numbered; '1、7月底前' alone names two months. */
const NUMBERED = /(?:^|;)1、.*[;。,]2、/;
const NUMBER_BEFORE_DATE = /(^|[;。,])\d{1,2}、(?=\d{1,2}月)/g;
const SECTIONS = /\([一二三四五六七八九十]\)/g;
/** Formal numerals and the first month's other name. */
const FORMAL = "〇壹贰叁肆伍陆柒捌玖拾";
const PLAIN = "〇一二三四五六七八九十";

/** From when to when a text runs: '10月20日至12月底', '10月20日前'; undefined where it names no day. */
export function spanOf(
  text: string,
  context: DeadlineContext
): { readonly start?: CalendarDate; readonly end?: CalendarDate } | undefined {
  const words = scanTimeWords(putRight(oneLine(text)).text, context);
  const ends = words.flatMap(({ limits }) =>
    limits.flatMap((limit) => (limit.kind === "date" ? [limit.date] : []))
  );
  const start = words.find(({ window }) => window?.since)?.window?.since;
  const end = ends.toSorted().at(-1);
  if (start === undefined && end === undefined) return undefined;
  return { ...(start && { start }), ...(end && { end }) };
}

const asInferred = (limit: Limit): Limit =>
  limit.kind === "date" ? { ...limit, inferred: true } : limit;

/** Lines joined, list numbers (1. ① (1)) gone, and the characters put right that stand for others in dates. */
function oneLine(text: string): string {
  const lines = joined(text);
  const numbered = NUMBERED.test(lines) ? lines.replace(NUMBER_BEFORE_DATE, "$1") : lines;
  return (/\(一\).*\(二\)/.test(numbered) ? numbered.replace(SECTIONS, ";") : numbered)
    .replace(LIST_NUMBER, "$1")
    .replace(/(\d)曰/g, "$1日")
    .replace(/元月/g, "1月")
    .replace(/[壹贰叁肆伍陆柒捌玖拾]/g, (numeral) => PLAIN.charAt(FORMAL.indexOf(numeral)));
}

/** Two dates in a line may be kept apart by a space alone. */
const joined = (text: string) =>
  text
    .replace(/[①-⑳⑴-⒇⒈-⒛]|(?<=\d)\s+(?=(?:19|20)\d{2}[-./年])/g, "\n")
    .split(/[\n\r]+/)
    .map((line) => normaliseText(line))
    .filter((line) => line !== "")
    .join(";");

interface Candidate {
  readonly deadline: ParsedDeadline;
  readonly limited: boolean;
  /** At the beginning of a clause or behind 于, 在, 须 …: not '对9月30日前参保的人员'. */
  readonly introduced: boolean;
}

const INTRODUCED = /(?:^|[,;。:、()]|于|在|务必?|必须|须|应|需|要|确保|力争|争取|并|最迟)$/;

function counts(candidate: Candidate, origin: Origin): boolean {
  const { limited, introduced } = candidate;
  const { limit, action } = candidate.deadline;
  if (origin === "deadline") return true;
  if (limit.kind === "date") return limited && (introduced || origin === "remark");
  if (limit.kind === "recurring") return limited || /报送|上报|反馈|报告|通报|报/.test(action);
  if (limit.kind === "ongoing") return false;
  return isAsked(limit) && limited;
}

/** What looks like a date but is none, or two (121日前, 11月31日前), is asked about wherever it stands. */
const isAsked = (limit: Limit) =>
  limit.kind === "undetermined" && (limit.reason === "ambiguous" || limit.reason === "impossible");

/** What is certain in a deadline cell outweighs what is vague beside it: '尽快,最迟11月15日前'. */
function wholeCell(
  written: string,
  deadlines: readonly ParsedDeadline[]
): readonly ParsedDeadline[] {
  const definite = deadlines.filter(({ limit }) => limit.kind !== "undetermined");
  const open = deadlines.filter(({ limit }) => isAsked(limit));
  if (definite.length + open.length > 0) return [...definite, ...open];
  const [first] = deadlines;
  if (first) return [first];
  const blank = /^(?:[-—–/\\.无]*|详?见(?:备注|任务|工作|右|左)[^,;。\d]{0,6})$/.test(written);
  const limit = undetermined(blank ? "missing" : "unreadable");
  return [{ limit, words: written, action: "", targets: [] }];
}

/** '每月25日前(从2022年3月起)' and '10月至12月每月5日前': dates beside a recurring duty say how long it runs. */
function attachWindows(text: string, all: readonly TimeWords[]): readonly TimeWords[] {
  const swallowed = new Set<TimeWords>();
  const attached = all.map((words, index) => {
    if (!words.limits.some(({ kind }) => kind === "recurring")) return words;
    const [before, after] = [all[index - 1], all[index + 1]];
    const beside = [
      ...(before?.window && touches(text, before, words) ? [before] : []),
      ...(after?.window && touches(text, words, after) ? [after] : []),
    ];
    beside.forEach((window) => swallowed.add(window));
    const windows = beside.map(({ window }) => window);
    const end = Math.max(words.end, ...beside.map((window) => window.end));
    const limits = words.limits.map((limit) => Object.assign({}, limit, ...windows));
    return { ...words, end, limits };
  });
  return attached.filter((_, index) => {
    const original = all[index];
    return original !== undefined && !swallowed.has(original);
  });
}

const touches = (text: string, first: TimeWords, second: TimeWords) =>
  /^[(),的于,内期间]*$/.test(text.slice(first.end, second.start));

function withActions(text: string, all: readonly TimeWords[]): Candidate[] {
  return all.flatMap((words, index) => {
    const action = actionOf(text, all, index);
    const targets = targetsAround(text, all, index);
    return words.limits.map((limit) => ({
      limited: words.limited,
      introduced: INTRODUCED.test(text.slice(0, words.start)),
      deadline: { limit, words: text.slice(words.start, words.end), action, targets },
    }));
  });
}

/** What follows the time up to the end of the clause; where nothing follows, what stands before it. */
function actionOf(text: string, all: readonly TimeWords[], index: number): string {
  const [previous, words, next] = [all[index - 1], all[index], all[index + 1]];
  if (!words) return "";
  const before = text.slice(previous?.end ?? 0, words.start);
  const after = text.slice(words.end, next?.start ?? text.length);
  const preceding = tidyAction(lastClause(before));
  const following = tidyAction(firstClause(after.replace(/^[,:、)]+/, "")));
  // '完成摸底(11月15日前)': the brackets belong to what stands before them.
  const inBrackets = before.endsWith("(") && after.startsWith(")");
  // '摸底11月15日前,征缴12月底前': what stands before the next time is the next one's.
  const belongsToNext = next !== undefined && /^[,、][^,;。]*$/.test(after);
  const takesPreceding = following === "" || (preceding !== "" && (inBrackets || belongsToNext));
  return takesPreceding ? preceding : following;
}

const firstClause = (text: string) => text.split(/[,;。]/)[0] ?? "";
const lastClause = (text: string) => text.split(/[,;。]/).at(-1) ?? "";

const tidyAction = (text: string) =>
  withoutBrackets(text.replace(/^[\s,:、)-]+|[\s,:、(-]+$/g, "")).replace(
    /(?:截止|最迟)?(?:时间|时限|期限|日期)(?:为|是)?$|^(?:务必?|请|应|须|需|于|在|到|至|截止|前|后|最迟|最晚|不晚|不迟|确保|力争|一般|原则上|暂定|计划|预计|拟|不超过|分别|各|日|和|及|与|或|并|[/.])+$|并$|(?:务必?|请|应|须|需|要)?(?:于|在)$/g,
    ""
  );

const withoutBrackets = (text: string) =>
  text.includes("(") === text.includes(")")
    ? text.replace(/^\(([^()]*)\)$/, "$1")
    : text.replace(/[()]/g, "");

function targetsAround(text: string, all: readonly TimeWords[], index: number): readonly Target[] {
  const [previous, words, next] = [all[index - 1], all[index], all[index + 1]];
  if (!words) return [];
  const before = lastClause(text.slice(previous?.end ?? 0, words.start));
  const [after = ""] = text.slice(words.end, next?.start).split(/[;。]/);
  return withMeasureOf(targetsOf(before, after), text);
}
