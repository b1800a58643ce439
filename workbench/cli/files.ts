import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { createWords } from "../../src/i18n/words";
import { XlsxError } from "../../src/xlsx/xlsxError";
import type { Workbook } from "../office-host/workbook";
import { openWorkbook } from "../xlsx/open";
import { saveWorkbook } from "../xlsx/save";
import { CommandError } from "./commandError";

const words = createWords("zh-CN");

const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ENOENT: "不存在，请检查路径和文件名。",
  ENOTDIR: "路径中有一段是文件，不是文件夹。",
  EISDIR: "是一个文件夹，不是工作簿。",
  EACCES: "没有读写权限。",
  EPERM: "没有读写权限，或正被其他程序打开。",
  EBUSY: "正被其他程序打开，请先关闭。",
  EROFS: "所在的磁盘只能读。",
  ENOSPC: "写不下：磁盘已满。",
  ENAMETOOLONG: "文件名太长。",
};

/** Packed, a workbook is never larger than what one may unpack to. */
const MOST_BYTES = 512 * 1024 * 1024;

/** @throws CommandError with one sentence that names the file */
export function readBytes(path: string): Uint8Array {
  return telling(`文件“${path}”`, () => {
    const found = statSync(path);
    if (found.isDirectory()) throw new CommandError(SYSTEM_REASONS.EISDIR);
    if (!found.isFile()) throw new CommandError("不是普通文件。");
    if (found.size > MOST_BYTES) throw new XlsxError("tooLarge", `${found.size} bytes`);
    return new Uint8Array(readFileSync(path));
  });
}

/** @throws CommandError */
export function readWorkbookFile(path: string): Workbook {
  const bytes = readBytes(path);
  return telling(`文件“${path}”`, () => openWorkbook(bytes));
}

/**
 * Looks, before any work is done, whether the result can go there: the original is never written over.
 *
 * @throws CommandError
 */
export function refuseTarget(input: string, out: string): void {
  telling(`结果文件“${out}”`, () => {
    const [target, folder, source] = [found(out), found(dirname(out)), found(input)];
    if (target?.isDirectory()) throw new CommandError("是一个文件夹，请写明文件名。");
    if (target?.isFile() === false) throw new CommandError("不是普通文件。");
    if (!folder?.isDirectory()) throw new CommandError("所在的文件夹不存在，请先建立。");
    if (target && source && isSameFile(target, source))
      throw new CommandError("就是输入的工作簿。原件不会被覆盖，请换一个文件名或文件夹。");
  });
}

const found = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });

/** By what the system says rather than by name: links and upper case may name the same file. */
const isSameFile = (one: Stats, other: Stats) => one.dev === other.dev && one.ino === other.ino;

/** @throws CommandError */
export function makeFolder(path: string): void {
  telling(`文件夹“${path}”`, () => {
    if (found(path)?.isDirectory() === false)
      throw new CommandError("已有同名的文件，请换一个名字。");
    mkdirSync(path, { recursive: true });
  });
}

/** @throws CommandError */
export function writeWorkbookFile(path: string, workbook: Workbook): void {
  writeResult(path, () => saveWorkbook(workbook));
}

/**
 * Writes beside the target and then takes its place, so that a full disk never leaves half a file.
 *
 * @throws CommandError
 */
export function writeResult(path: string, bytes: () => Uint8Array): void {
  const draft = `${path}.tmp`;
  telling(`结果文件“${path}”`, () => {
    try {
      writeFileSync(draft, bytes());
      renameSync(draft, path);
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
  });
}

/** Puts the file's name before the reason for which something did not work. */
function telling<Result>(subject: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new CommandError(`${subject}：${reasonOf(error)}`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof CommandError) return error.message;
  if (error instanceof XlsxError) return words.t(`imports.reasons.${error.reason}`);
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return SYSTEM_REASONS[code] ?? `读写时系统报告 ${code}。`;
}
