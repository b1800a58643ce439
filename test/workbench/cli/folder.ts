import ExcelJS from "exceljs";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runRecalculate } from "../../../workbench/cli/runRecalculate";

/** A folder with files in it, gone after the test. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), "recalculate-"));

  at(name: string): string {
    return join(this.path, name);
  }

  write(name: string, content: Uint8Array | string): string {
    writeFileSync(this.at(name), content);
    return this.at(name);
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}

/** A small task table whose rates and ranks are still blank. */
export async function taskTable(district: string, done = [90, 80]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook
    .addWorksheet("任务分解表")
    .addRows([
      [`2023年${district}城乡居民养老保险扩面征缴任务分解表`],
      ["单位", "参保任务数", "完成参保人数", "参保率", "排位"],
      ["甲镇", 100, done[0]],
      ["乙镇", 100, done[1]],
    ]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the headless command as a shell would. */
export async function recalculate(...argv: string[]): Promise<Outcome> {
  const printed = { out: "", error: "" };
  const exitCode = await runRecalculate(argv, {
    out: (text) => (printed.out += text),
    error: (text) => (printed.error += text),
  });
  return { exitCode, stdout: printed.out, stderr: printed.error };
}
