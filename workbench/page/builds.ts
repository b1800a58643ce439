import { spawn } from "node:child_process";
import { readdirSync, statSync, utimesSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");

/** The folder of the add-in's production build. */
export const ADDIN_BUILD = path.join(ROOT, "dist");

interface Build {
  /** For the person who waits. */
  readonly what: string;
  readonly config: string;
  /** A file of the output: as old as the build is. */
  readonly result: string;
  /** Files and folders it is made of. */
  readonly sources: readonly string[];
}

const BUILDS: readonly Build[] = [
  {
    what: "加载项（the add-in）",
    config: "webpack.config.js",
    result: "dist/taskpane.html",
    sources: ["src", "assets", "manifest.xml", "webpack.config.js", "package.json"],
  },
  {
    what: "试用页面（the page）",
    config: "workbench/page/webpack.config.cjs",
    result: "out/workbench/index.html",
    sources: [
      "src/workbook",
      "src/xlsx",
      "workbench/page",
      "workbench/office-host",
      "workbench/calculation",
      "workbench/xlsx",
      "package.json",
    ],
  },
];

/** Builds the add-in and the page around it, each only if something it is made of is newer than it. */
export async function bringUpToDate(): Promise<void> {
  for (const { what, config, result, sources } of BUILDS) {
    const built = newest(path.join(ROOT, result));
    if (sources.every((source) => newest(path.join(ROOT, source)) <= built)) continue;
    console.error(`正在构建${what}，请稍候（building, please wait）…`);
    await webpack(config);
    // webpack leaves a file alone that comes out as it was.
    const now = new Date();
    utimesSync(path.join(ROOT, result), now, now);
  }
}

/** The time of the last change in a file or folder; 0 when there is none. */
function newest(place: string): number {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}

/** What it says goes to stderr, because stdout belongs to the command that asked for the build. */
async function webpack(config: string): Promise<void> {
  const cli = path.join(path.dirname(require.resolve("webpack-cli/package.json")), "bin/cli.js");
  const options = ["--mode", "production", "--stats", "errors-warnings"];
  const args = [cli, ...options, "--config", path.join(ROOT, config)];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", 2, 2] });
  const code = await new Promise<number | null>((ended, failed) => {
    child.once("error", failed).once("exit", ended);
  });
  if (code !== 0) throw new Error(`webpack --config ${config} ended with ${code}`);
}
