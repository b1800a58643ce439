import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runRecalculate } from "../../workbench/cli/runRecalculate";
import type { Report } from "./report";

export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Absent when the command wrote none. */
  readonly output: Uint8Array | undefined;
}

/** Runs the headless command on a file of these bytes, as a person would from a shell, in a folder of its own. */
export async function recalculateFile(
  input: Uint8Array | string | undefined,
  options: readonly string[] = [],
  added: Readonly<Record<string, Uint8Array>> = {}
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "recalculate-"));
  try {
    const [inFile, outFile] = [join(folder, "in.xlsx"), join(folder, "out.xlsx")];
    if (input !== undefined) writeFileSync(inFile, input);
    for (const [name, bytes] of Object.entries(added)) writeFileSync(join(folder, name), bytes);
    const additions = Object.keys(added).map((name) => join(folder, name));
    const argv = [inFile, "--out", outFile, ...options];
    if (additions.length > 0) argv.push("--add", ...additions);
    return await run(argv, outFile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(argv: readonly string[], outFile: string): Promise<Outcome> {
  let stdout = "";
  let stderr = "";
  const exitCode = await runRecalculate(argv, {
    out: (text: string) => {
      stdout += text;
    },
    error: (text: string) => {
      stderr += text;
    },
  });
  const output = existsSync(outFile) ? new Uint8Array(readFileSync(outFile)) : undefined;
  return { exitCode, stdout, stderr, output };
}

export interface Recalculated {
  readonly report: Report;
  readonly output: Uint8Array;
}

/** The same for a file that must be accepted. */
export async function recalculated(
  input: Uint8Array,
  options: readonly string[] = [],
  added: Readonly<Record<string, Uint8Array>> = {}
): Promise<Recalculated> {
  const outcome = await recalculateFile(input, ["--json", ...options], added);
  if (outcome.exitCode !== 0 || !outcome.output) {
    throw new Error(`exit code ${outcome.exitCode}: ${outcome.stderr}`);
  }
  return { report: JSON.parse(outcome.stdout) as Report, output: outcome.output };
}
