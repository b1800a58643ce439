import type { Options } from "./arguments";
import { makeFolder } from "./files";
import type { Answer, DoJob } from "./job";
import { outputPaths } from "./outputPaths";
import type { Streams } from "./streams";
import { failedLine, type SummaryLine, summaryText } from "./summary";

/** What became of one workbook of many. */
interface Outcome {
  readonly file: string;
  /** Where its result is; undefined where none was written. */
  readonly out: string | undefined;
  readonly answer: Answer;
}

/**
 * Recalculates any number of workbooks, one after the other, so that only one is in memory. Each is judged by itself:
 * one that fails gets its sentence, and the next is done. Reports are printed as they come, the table over all ends them.
 *
 * @returns the exit code: 0, or 1 when any failed
 * @throws CommandError when the folder for the results cannot be made
 */
export async function recalculateMany(
  options: Options,
  work: DoJob,
  streams: Streams
): Promise<number> {
  const { inputs, outDir, json } = options;
  if (outDir !== undefined) makeFolder(outDir);
  const outs = outDir === undefined ? [] : outputPaths(outDir, inputs);
  const report = json ? jsonReports(streams) : textReports(streams);
  const lines: SummaryLine[] = [];
  for (const [index, file] of inputs.entries()) {
    streams.error(`（${index + 1}/${inputs.length}）${file}\n`);
    const answer = await work({ input: file, out: outs[index], options });
    answer.told.forEach((sentence) => streams.error(`${sentence}\n`));
    const failed = "error" in answer;
    if (failed) streams.error(`${answer.error}\n`);
    report.add({ file, out: failed ? undefined : outs[index], answer });
    lines.push(failed ? failedLine(file, answer.error) : answer.line);
  }
  report.end(lines);
  return lines.some(({ error }) => error !== null) ? 1 : 0;
}

/** Prints what becomes of the workbooks, without holding more than one. */
interface Reports {
  add(outcome: Outcome): void;
  end(lines: readonly SummaryLine[]): void;
}

function textReports({ out: print }: Streams): Reports {
  return {
    add({ file, out, answer }) {
      const text = "error" in answer ? `失败：${answer.error}` : String(answer.report);
      const written = out === undefined ? "" : ` → ${out}`;
      print(`==== ${file}${written} ====\n\n${text}\n\n`);
    },
    end: (lines) => print(`==== 汇总 ====\n\n${summaryText(lines)}\n`),
  };
}

/** One JSON object, `{files: [...], summary: [...]}`: a file is what the single command prints, or its error. */
function jsonReports({ out: print }: Streams): Reports {
  let separator = '{"files":[\n';
  return {
    add({ file, out = null, answer }) {
      const entry =
        "error" in answer
          ? { file, out, error: answer.error }
          : { file, out, ...(answer.report as object) };
      print(separator + JSON.stringify(entry, null, 1));
      separator = ",\n";
    },
    end: (lines) => print(`\n],\n"summary":${JSON.stringify(lines, null, 1)}}\n`),
  };
}
