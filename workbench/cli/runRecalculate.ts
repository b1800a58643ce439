import { todayHere } from "../../src/taskpane/today";
import { type Options, readArguments, USAGE } from "./arguments";
import { CommandError } from "./commandError";
import type { DoJob } from "./job";
import { recalculateMany } from "./recalculateMany";
import type { Streams } from "./streams";

/** In this process. Loaded only then: whoever has another process do the work needs nothing of it. */
const here: DoJob = async (job) => (await import("./job")).doJob(job);

/**
 * The headless command: the add-in's own code on workbook files, with the stand-in for Excel.
 *
 * @param work who does the workbooks; this process, unless it is told otherwise
 * @returns the exit code: 0; 1 when some of many workbooks failed; 2 when the call or the one file is not one it can
 *   work with
 */
export async function runRecalculate(
  argv: readonly string[],
  streams: Streams,
  work: DoJob = here
): Promise<number> {
  if (argv.includes("--help")) {
    streams.out(`${USAGE}\n`);
    return 0;
  }
  try {
    const options = readArguments(argv, todayHere());
    const [input, ...others] = options.inputs;
    if (options.outDir !== undefined || others.length > 0)
      return await recalculateMany(options, work, streams);
    await recalculateOne(input, options, work, streams);
    return 0;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    streams.error(`${error.message}\n`);
    return 2;
  }
}

async function recalculateOne(
  input: string,
  options: Options,
  work: DoJob,
  streams: Streams
): Promise<void> {
  const answer = await work({ input, out: options.out, options });
  answer.told.forEach((sentence) => streams.error(`${sentence}\n`));
  if ("error" in answer) throw new CommandError(answer.error);
  const { report } = answer;
  streams.out(`${typeof report === "string" ? report : JSON.stringify(report, null, 1)}\n`);
}
