import { createWords } from "../../src/i18n/words";
import { todayHere } from "../../src/taskpane/today";
import { type Options, readArguments, USAGE } from "./arguments";
import { CommandError } from "./commandError";
import { jsonReport } from "./jsonReport";
import { recalculateFile } from "./recalculateFile";
import { recalculateMany } from "./recalculateMany";
import type { Streams } from "./streams";
import { textReport } from "./textReport";

const words = createWords("zh-CN");

/**
 * The headless command: the add-in's own code on workbook files, with the stand-in for Excel.
 *
 * @returns the exit code: 0; 1 when some of many workbooks failed; 2 when the call or the one file is not one it can
 *   work with
 */
export async function runRecalculate(argv: readonly string[], streams: Streams): Promise<number> {
  if (argv.includes("--help")) {
    streams.out(`${USAGE}\n`);
    return 0;
  }
  try {
    const options = readArguments(argv, todayHere());
    const [input, ...others] = options.inputs;
    if (options.outDir !== undefined || others.length > 0)
      return await recalculateMany(options, words, streams);
    await recalculateOne(input, options, streams);
    return 0;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    streams.error(`${error.message}\n`);
    return 2;
  }
}

async function recalculateOne(input: string, options: Options, streams: Streams): Promise<void> {
  const recalculated = await recalculateFile({
    input,
    out: options.out,
    options,
    words,
    tell: (sentence) => streams.error(`${sentence}\n`),
  });
  const report = options.json
    ? JSON.stringify(jsonReport(recalculated, words), null, 1)
    : textReport(recalculated.result, words);
  streams.out(`${report}\n`);
}
