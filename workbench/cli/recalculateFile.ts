import { basename } from "node:path";
import { archivePeriod } from "../../src/app/archivePeriod";
import { type BulletinResult, composeBulletin } from "../../src/app/bulletin";
import { chartChanges } from "../../src/app/charts";
import { recalculate } from "../../src/app/recalculate";
import type { RecalculationResult } from "../../src/app/result";
import { type Settings, settingsFrom } from "../../src/app/settings";
import type { CalendarDate } from "../../src/domain/dates/calendarDate";
import { applyChanges } from "../../src/excel/applyChanges";
import { bringInFile } from "../../src/excel/bringInFile";
import { readWorkbook } from "../../src/excel/readWorkbook";
import { loadSettings } from "../../src/excel/settingsPart";
import { failureText } from "../../src/i18n/failureText";
import { findingText, importText, type Words } from "../../src/i18n/words";
import { isEmpty } from "../../src/workbook/changes";
import { WorkbookFailure } from "../../src/workbook/failure";
import { CalculationTimeout, createCalculator } from "../calculation/calculator";
import { startHost } from "../office-host/startHost";
import type { Workbook } from "../office-host/workbook";
import { openWorkbook } from "../xlsx/open";
import type { Options } from "./arguments";
import { CommandError } from "./commandError";
import { districtName } from "./districtName";
import { readBytes, readWorkbookFile, refuseTarget, writeResult, writeWorkbookFile } from "./files";

/** What came of one workbook. */
export interface Recalculated {
  readonly result: RecalculationResult;
  /** Undefined where there is nothing to report on. */
  readonly bulletin: BulletinResult | undefined;
  readonly district: string | undefined;
}

export interface FileTask {
  readonly input: string;
  /** Where the result goes; undefined writes nothing. */
  readonly out: string | undefined;
  readonly options: Options;
  readonly words: Words;
  /** Told what became of the files that are brought in. */
  readonly tell: (sentence: string) => void;
}

/**
 * Opens a workbook in the stand-in for Excel and runs the add-in's own code on it.
 *
 * @throws CommandError when the file is not one it can work with
 */
export async function recalculateFile(task: FileTask): Promise<Recalculated> {
  try {
    return await run(task);
  } catch (error) {
    throw error instanceof CommandError ? error : failed(task, error);
  }
}

async function run(task: FileTask): Promise<Recalculated> {
  const { input, options, words, tell } = task;
  const workbook = readWorkbookFile(input);
  refuseTargets(task);
  const calculator = createCalculator();
  try {
    startHost({ workbook, calculator, openFile: async (bytes) => openWorkbook(bytes) });
    // Programs that compute nothing leave formulas without a value; Excel computes them when it opens the file.
    await calculator.recalculate(workbook);
    for (const path of options.add) tell(await bringIn(path, words));
    const settings = settingsFor(await loadSettings(), options);
    const snapshot = await readWorkbook();
    const result = recalculate(snapshot, settings, options.asOf, { makeReports: options.reports });
    refuseUnknown(result, input);
    const bulletin = composeBulletin(snapshot, result, settings);
    const document = await bulletinFile(bulletin, task);
    await writeOut(task, workbook, result, settings);
    document?.();
    const district = settings.bulletin.place || districtName(snapshot, result);
    return { result, bulletin, district };
  } finally {
    calculator.dispose();
  }
}

function refuseTargets({ input, out, options }: FileTask): void {
  for (const target of [out, options.bulletin])
    if (target !== undefined) refuseTarget(input, target);
}

async function writeOut(
  task: FileTask,
  workbook: Workbook,
  { changes }: RecalculationResult,
  settings: Settings
): Promise<void> {
  const { out, options } = task;
  if (out === undefined) return;
  if (!isEmpty(changes)) await applyChanges(changes);
  if (options.archive !== undefined) await archive(options.archive, settings, task);
  await drawCharts(settings, options);
  writeWorkbookFile(out, workbook);
}

/** Saves the figures as they are after the run; what stands in the way is told and the rest is written. */
async function archive(date: CalendarDate, settings: Settings, { words, tell }: FileTask) {
  const { changes, findings } = archivePeriod(await readWorkbook(), settings, date);
  findings.forEach((finding) => tell(findingText(words, finding)));
  if (!isEmpty(changes)) await applyChanges(changes);
}

/** If asked to, draws the figures as they are after the run, the period that was just saved included. */
async function drawCharts(settings: Settings, { charts, asOf }: Options): Promise<void> {
  if (!charts) return;
  const snapshot = await readWorkbook();
  const changes = chartChanges(snapshot, recalculate(snapshot, settings, asOf), settings);
  if (!isEmpty(changes)) await applyChanges(changes);
}

/**
 * Makes the bulletin if it is wanted, before anything is written.
 *
 * @returns writes it
 * @throws CommandError when there is nothing to report on
 */
async function bulletinFile(
  bulletin: BulletinResult | undefined,
  { input, options: { bulletin: path } }: FileTask
): Promise<(() => void) | undefined> {
  if (path === undefined) return undefined;
  if (!bulletin)
    throw new CommandError(
      `文件“${input}”：没有填有任务数和完成数的任务分解表，也没有任务清单，写不出通报。`
    );
  // Loaded only when wanted: most runs write no document.
  const { officialDocx } = await import("../../src/docx/officialDocx");
  const bytes = await officialDocx([bulletin.document]);
  return () => writeResult(path, () => bytes);
}

/** A bad file never stops the others: each gets its sentence. */
async function bringIn(path: string, words: Words): Promise<string> {
  return importText(
    words,
    await bringInFile({ name: basename(path), bytes: readBytes(path) }, false)
  );
}

/** The settings that travel with the workbook, unless the command says otherwise. */
function settingsFor(stored: unknown, { formulas, dense, number }: Options): Settings {
  const settings = settingsFrom(stored);
  return {
    ...settings,
    ...(number !== undefined && { bulletin: { ...settings.bulletin, number } }),
    ...(formulas && { output: "formulas" }),
    ...(dense && { ties: "dense" }),
  };
}

function refuseUnknown({ sheets }: RecalculationResult, path: string): void {
  if (sheets.every(({ kind }) => kind === "unknown")) {
    throw new CommandError(
      `文件“${path}”：没有认识的表。需要任务分解表、任务清单、调查摸底统计表或报送台账，按表头识别。`
    );
  }
}

function failed({ input, words }: FileTask, error: unknown): CommandError {
  const subject = `文件“${input}”：`;
  if (error instanceof WorkbookFailure && error.reason !== "unexpected")
    return new CommandError(`${subject}${failureText(words, error)}`, { cause: error });
  if (error instanceof CalculationTimeout)
    return new CommandError(`${subject}公式太多，${error.limitMs / 1000} 秒内没有算完。`, {
      cause: error,
    });
  return unexpected(input, error);
}

/** The sentence for an error nobody thought of. */
export const unexpected = (input: string, error: unknown) =>
  new CommandError(`文件“${input}”：处理时发生意外错误（${origin(error)}），没有写出结果。`, {
    cause: error,
  });

/** For whoever looks into it: the kind of error and where it came from, without its text, which may quote cells. */
function origin(error: unknown): string {
  const thrown = error instanceof WorkbookFailure ? (error.cause ?? error) : error;
  if (!(thrown instanceof Error)) return typeof thrown;
  const place = /([\w.-]+\.[cm]?[jt]sx?:\d+)/.exec(thrown.stack?.split("\n    at ")[1] ?? "")?.[1];
  return place === undefined ? thrown.name : `${thrown.name},${place}`;
}
