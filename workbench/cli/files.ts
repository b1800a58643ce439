import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createWords } from "../../src/i18n/words";
import { XlsxError } from "../../src/xlsx/xlsxError";
import { openWorkbook } from "../xlsx/open";
import { saveWorkbook } from "../xlsx/save";
import type { Workbook } from "../office-host/workbook";
import { CommandError } from "./arguments";

const words = createWords("zh-CN");

const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ENOENT: "不存在,请检查路径和文件名。",
  EISDIR: "是一个文件夹,不是工作簿。",
  EACCES: "没有读写权限。",
  ENOSPC: "写不下:磁盘已满。",
};

/** @throws CommandError with one sentence that names the file */
export function readBytes(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    throw new CommandError(`文件“${path}”:${reasonOf(error)}`);
  }
}

/** @throws CommandError */
export function readWorkbookFile(path: string): Workbook {
  const bytes = readBytes(path);
  try {
    return openWorkbook(bytes);
  } catch (error) {
    throw new CommandError(`文件“${path}”:${reasonOf(error)}`);
  }
}

/** Writes beside the target and then takes its place, so that a full disk never leaves half a workbook. */
export function writeWorkbookFile(path: string, workbook: Workbook): void {
  const draft = `${path}.tmp`;
  try {
    writeFileSync(draft, saveWorkbook(workbook));
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new CommandError(`结果文件“${path}”:${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof XlsxError) return words.t(`imports.reasons.${error.reason}`);
  const known = SYSTEM_REASONS[(error as NodeJS.ErrnoException).code ?? ""];
  if (known === undefined) throw error;
  return known;
}
