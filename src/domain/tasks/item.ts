import type { Cycle } from "./deadlines/cycle";

/** What kind of thing is owed; decides which evidence settles it. */
export type ItemKind = "survey" | "monthlyReport" | "periodicReport" | "completion" | "other";

/** 事项 of the submission ledger, as its drop-down offers them. */
export const LEDGER_ITEMS = ["摸底表", "月度反馈", "办结", "其他"] as const;

/** What the sheets call a monthly report and the handing in of the survey. */
export const SURVEY = "摸底";
const MONTHLY_REPORT = "月度反馈";
const COMPLETION = "办结";
const OTHER = "其他";

const CYCLE_REPORTS: Readonly<Record<Cycle["every"], string>> = {
  week: "每周报送",
  tenDays: "每旬报送",
  month: MONTHLY_REPORT,
  twoMonths: "双月报送",
  quarter: "季度报送",
  halfYear: "半年报送",
  year: "年度报送",
};

const SURVEY_WORDS = /摸底|摸排|普查|调查统计表|统计表/;
const COMPLETION_WORDS =
  /办结|销号|完结|^(?:全面|全部)?完成(?:全部|全年|各项|目标)*(?:任务|工作)?$/;

export const isSurvey = (words: string): boolean => SURVEY_WORDS.test(words);

/** 事项 as a clerk may write it; undefined when it names none. */
export function readLedgerItem(text: string): ItemKind | undefined {
  if (isSurvey(text)) return "survey";
  if (/月度|月报|每月|按月|当月/.test(text)) return "monthlyReport";
  if (/周报|每周|旬报|每旬|季报|季度|每季|半年|年报|年度报/.test(text)) return "periodicReport";
  if (/办结|完成|销号|完结/.test(text)) return "completion";
  return /其他|其它/.test(text) ? "other" : undefined;
}

/** A cycle is a report; otherwise the words of what is to be done decide, and a final deadline means completion. */
export function itemKind(action: string, cycle: Cycle | undefined, isFinal: boolean): ItemKind {
  if (cycle) return cycle.every === "month" ? "monthlyReport" : "periodicReport";
  if (isSurvey(action)) return "survey";
  return isFinal || COMPLETION_WORDS.test(action) ? "completion" : "other";
}

const MAX_WORDS = 14;

/** The item in a few official words: 摸底, 月度反馈, 办结, or the text's own (完成征缴 is 征缴). */
export function itemName(kind: ItemKind, action: string, cycle: Cycle | undefined): string {
  if (kind === "survey") return SURVEY;
  if (cycle) return CYCLE_REPORTS[cycle.every];
  if (COMPLETION_WORDS.test(action)) return COMPLETION;
  const words = action.replace(/^(?:全面|全部|基本)?完成(?=..)/, "");
  if (words === "") return kind === "completion" ? COMPLETION : OTHER;
  if (words.length <= MAX_WORDS) return words;
  return kind === "completion" ? COMPLETION : `${words.slice(0, MAX_WORDS)}…`;
}
