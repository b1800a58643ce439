import { maskIdentityNumbersIn } from "../../src/domain/survey/identityNumber";
import { createWords } from "../../src/i18n/words";
import type { Options } from "./arguments";
import { CommandError } from "./commandError";
import { jsonReport } from "./jsonReport";
import { recalculateFile, unexpected } from "./recalculateFile";
import { type SummaryLine, summaryLine } from "./summary";
import { textReport } from "./textReport";

/** One workbook to be recalculated. Plain data, like its answer, so that another process can do it. */
export interface Job {
  readonly input: string;
  /** Where the result goes; undefined writes nothing. */
  readonly out: string | undefined;
  readonly options: Options;
}

/** What became of it, as it is printed. */
export type Answer = {
  /** Sentences for stderr. */
  readonly told: readonly string[];
} & (
  | { readonly report: string | ReturnType<typeof jsonReport>; readonly line: SummaryLine }
  | { readonly error: string }
);

/** Does a job in this process or has another do it. */
export type DoJob = (job: Job) => Promise<Answer>;

const words = createWords("zh-CN");

/** Does a job in this process; whatever is wrong with the file is a sentence in the answer. */
export async function doJob({ input, out, options }: Job): Promise<Answer> {
  const told: string[] = [];
  const task = { input, out, options, words, tell: (sentence: string) => void told.push(sentence) };
  try {
    const recalculated = await recalculateFile(task);
    const { district, result } = recalculated;
    const report = options.json
      ? withoutIdentityNumbers(jsonReport(recalculated, words))
      : maskIdentityNumbersIn(textReport(result, words));
    return { told, report, line: summaryLine(input, district, result) };
  } catch (error) {
    const { message } = error instanceof CommandError ? error : unexpected(input, error);
    return { told, error: message };
  }
}

/** In every text, whatever cell it comes from: reports are kept and sent on. */
const withoutIdentityNumbers = <Report>(report: Report): Report =>
  JSON.parse(
    JSON.stringify(report, (_key, value: unknown) =>
      typeof value === "string" ? maskIdentityNumbersIn(value) : value
    )
  ) as Report;
