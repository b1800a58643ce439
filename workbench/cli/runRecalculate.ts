import { basename } from "node:path";
import { recalculate } from "../../src/app/recalculate";
import type { RecalculationResult } from "../../src/app/result";
import { DEFAULT_SETTINGS, type Settings } from "../../src/app/settings";
import { applyChanges } from "../../src/excel/applyChanges";
import { bringInFile } from "../../src/excel/bringInFile";
import { readWorkbook } from "../../src/excel/readWorkbook";
import { createWords, importText } from "../../src/i18n/words";
import { failureText } from "../../src/i18n/failureText";
import { todayHere } from "../../src/taskpane/today";
import { isEmpty } from "../../src/workbook/changes";
import { WorkbookFailure } from "../../src/workbook/failure";
import { createCalculator } from "../calculation/calculator";
import { startHost } from "../office-host/startHost";
import { openWorkbook } from "../xlsx/open";
import { CommandError, type Options, readArguments } from "./arguments";
import { readBytes, readWorkbookFile, writeWorkbookFile } from "./files";
import { jsonReport } from "./jsonReport";
import { textReport } from "./textReport";

/** Where the command writes: the report goes to `out`, everything else to `error`. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

const words = createWords("zh-CN");

/**
 * The headless command: opens a workbook in the stand-in for Excel and runs the add-in's own code on it.
 *
 * @returns the exit code: 0, or 2 when the call or the file is not one it can work with
 */
export async function runRecalculate(argv: readonly string[], streams: Streams): Promise<number> {
  try {
    const options = readArguments(argv, todayHere());
    const result = await recalculateFile(options, streams);
    const report = options.json
      ? JSON.stringify(jsonReport(result, words), null, 1)
      : textReport(result, words);
    streams.out(`${report}\n`);
    return 0;
  } catch (error) {
    streams.error(`${sentenceFor(error)}\n`);
    return 2;
  }
}

function sentenceFor(error: unknown): string {
  if (error instanceof CommandError) return error.message;
  if (error instanceof WorkbookFailure && error.reason !== "unexpected")
    return failureText(words, error);
  throw error;
}

async function recalculateFile(options: Options, streams: Streams): Promise<RecalculationResult> {
  const workbook = readWorkbookFile(options.input);
  const calculator = createCalculator();
  try {
    startHost({ workbook, calculator, openFile: async (bytes) => openWorkbook(bytes) });
    // Programs that compute nothing leave formulas without a value; Excel computes them when it opens the file.
    await calculator.recalculate(workbook);
    for (const path of options.add) await bringIn(path, streams);
    const result = recalculate(await readWorkbook(), settingsFor(options), options.asOf, {
      makeReports: options.reports,
    });
    refuseUnknown(result, options.input);
    if (options.out !== undefined) {
      if (!isEmpty(result.changes)) await applyChanges(result.changes);
      writeWorkbookFile(options.out, workbook);
    }
    return result;
  } finally {
    calculator.dispose();
  }
}

/** A bad file never stops the others: each gets its sentence. */
async function bringIn(path: string, streams: Streams): Promise<void> {
  const report = await bringInFile({ name: basename(path), bytes: readBytes(path) }, false);
  streams.error(`${importText(words, report)}\n`);
}

function settingsFor({ formulas, dense }: Options): Settings {
  return {
    ...DEFAULT_SETTINGS,
    output: formulas ? "formulas" : "values",
    ties: dense ? "dense" : "competition",
  };
}

function refuseUnknown({ sheets }: RecalculationResult, path: string): void {
  if (sheets.every(({ kind }) => kind === "unknown")) {
    throw new CommandError(
      `文件“${path}”里没有认识的表:需要任务分解表、任务清单、调查摸底统计表或报送台账,按表头识别。`
    );
  }
}
