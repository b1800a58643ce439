import { mkdirSync } from "node:fs";
import { runRecalculate } from "./runRecalculate";

const SAMPLE = "samples/ganxian-2023.xlsx";
const RESULT = "out/ganxian-2023.xlsx";
/** Five days after the survey was due. */
const AS_OF = "2023-11-20";

/** The terminal demo: the headless command on the sample, with what is late on 20 November 2023. */
export async function headlessDemo(): Promise<number> {
  mkdirSync("out", { recursive: true });
  const argv = [SAMPLE, "--out", RESULT, "--as-of", AS_OF, "--reports"];
  const exitCode = await runRecalculate(argv, {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
  });
  if (exitCode === 0) {
    process.stderr.write(`\n结果已写入 ${RESULT}，可用 Excel 或 LibreOffice 打开。\n`);
  }
  return exitCode;
}
