import type { Words } from "../../src/i18n/words";
import type { Options } from "./arguments";
import { CommandError } from "./commandError";
import { makeFolder } from "./files";
import { jsonReport } from "./jsonReport";
import { outputPaths } from "./outputPaths";
import { type Recalculated, recalculateFile } from "./recalculateFile";
import type { Streams } from "./streams";
import { failedLine, type SummaryLine, summaryLine, summaryText } from "./summary";
import { textReport } from "./textReport";

/** What became of one workbook of many. */
type Outcome = { readonly file: string; readonly out: string | undefined } & (
  Recalculated | { readonly error: string }
);

/**
 * Recalculates any number of workbooks, one after the other, so that only one is in memory. Each is judged by itself:
 * one that fails gets its sentence, and the next is done. Reports are printed as they come, the table over all ends them.
 *
 * @returns the exit code: 0, or 1 when any failed
 * @throws CommandError when the folder for the results cannot be made
 */
export async function recalculateMany(
  options: Options,
  words: Words,
  streams: Streams
): Promise<number> {
  const { inputs, outDir, json } = options;
  if (outDir !== undefined) makeFolder(outDir);
  const outs = outDir === undefined ? [] : outputPaths(outDir, inputs);
  const report = json ? jsonReports(words, streams) : textReports(words, streams);
  const lines: SummaryLine[] = [];
  for (const [index, file] of inputs.entries()) {
    const outcome = await attempt(file, outs[index], options, words, streams);
    report.add(outcome);
    lines.push(lineOf(outcome));
  }
  report.end(lines);
  return lines.some(({ error }) => error !== null) ? 1 : 0;
}

async function attempt(
  file: string,
  out: string | undefined,
  options: Options,
  words: Words,
  streams: Streams
): Promise<Outcome> {
  const tell = (sentence: string) => streams.error(`${sentence}\n`);
  try {
    return { file, out, ...(await recalculateFile({ input: file, out, options, words, tell })) };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    tell(error.message);
    return { file, out: undefined, error: error.message };
  }
}

const lineOf = (outcome: Outcome): SummaryLine =>
  "error" in outcome
    ? failedLine(outcome.file, outcome.error)
    : summaryLine(outcome.file, outcome.district, outcome.result);

/** Prints what becomes of the workbooks, without holding more than one. */
interface Reports {
  add(outcome: Outcome): void;
  end(lines: readonly SummaryLine[]): void;
}

function textReports(words: Words, { out: print }: Streams): Reports {
  return {
    add(outcome) {
      const text = "error" in outcome ? `失败:${outcome.error}` : textReport(outcome.result, words);
      const written = outcome.out === undefined ? "" : ` → ${outcome.out}`;
      print(`==== ${outcome.file}${written} ====\n\n${text}\n\n`);
    },
    end: (lines) => print(`==== 汇总 ====\n\n${summaryText(lines)}\n`),
  };
}

/** One JSON object, `{files: [...], summary: [...]}`: a file is what the single command prints, or its error. */
function jsonReports(words: Words, { out: print }: Streams): Reports {
  let separator = '{"files":[\n';
  return {
    add(outcome) {
      const { file, out = null } = outcome;
      const entry =
        "error" in outcome
          ? { file, out, error: outcome.error }
          : { file, out, ...jsonReport(outcome, words) };
      print(separator + JSON.stringify(entry, null, 1));
      separator = ",\n";
    },
    end: (lines) => print(`\n],\n"summary":${JSON.stringify(lines, null, 1)}}\n`),
  };
}
