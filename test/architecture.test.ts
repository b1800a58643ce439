import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";

const DEPCRUISE = resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
const CONFIG = resolve(".dependency-cruiser.cjs");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "house-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Checks a small house built of these files; returns the names of the rules it breaks. */
async function brokenRules(files: Readonly<Record<string, string>>): Promise<string[]> {
  const all = {
    "tsconfig.json": "{}",
    "package.json": "{}",
    "workbench/a.ts": "",
    "src/domain/a.ts": "",
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const argv = [DEPCRUISE, "src", "workbench", "--config", CONFIG, "--output-type", "json"];
  const { stdout } = await promisify(execFile)(process.execPath, argv, { cwd: folder }).catch(
    (failed: { stdout: string }) => failed
  );
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string } }[] };
  };
  return [...new Set(summary.violations.map(({ rule }) => rule.name))];
}

const imports = (path: string) => `import "${path}";\n`;

test("a house that keeps the rules is found in order", async () => {
  expect(
    await brokenRules({
      "src/app/run.ts": imports("../domain/a"),
      "src/excel/read.ts": imports("../app/run"),
      "workbench/cli.ts": imports("../src/excel/read"),
    })
  ).toEqual([]);
}, 30_000);

test.each([
  [
    "domain-is-pure",
    { "src/domain/rank.ts": imports("../workbook/changes"), "src/workbook/changes.ts": "" },
  ],
  ["domain-is-pure", { "src/domain/rank.ts": imports("node:fs") }],
  [
    "workbook-knows-only-the-domain",
    { "src/workbook/changes.ts": imports("../app/run"), "src/app/run.ts": "" },
  ],
  ["app-knows-no-host", { "src/app/run.ts": imports("../excel/read"), "src/excel/read.ts": "" }],
  [
    "words-know-no-screen",
    { "src/i18n/words.ts": imports("../taskpane/Pane"), "src/taskpane/Pane.ts": "" },
  ],
  ["product-knows-no-workbench", { "src/excel/read.ts": imports("../../workbench/a") }],
  ["no-cycles", { "src/app/run.ts": imports("./result"), "src/app/result.ts": imports("./run") }],
])(
  "%s is broken by a planted import",
  async (rule, files) => {
    expect(await brokenRules(files)).toEqual([rule]);
  },
  30_000
);
