import { existsSync, readdirSync } from "node:fs";
import { readGrids } from "../../../src/xlsx/readGrids";
import { readBytes } from "../../../workbench/cli/files";
import { Folder, recalculate, taskTable } from "./folder";

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

const threeFiles = async () => [
  folder.write("赣县.xlsx", await taskTable("赣县区")),
  folder.write("坏.xlsx", "不是工作簿"),
  folder.write("信丰.xlsx", await taskTable("信丰县", [100, 100])),
];

test("a bad file gets its sentence and does not stop the one after it", async () => {
  const files = await threeFiles();
  const outDir = folder.at("结果/十一月");
  const { exitCode, stdout, stderr } = await recalculate(...files, "--out-dir", outDir);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(
    /^（1\/3）.*赣县\.xlsx\n（2\/3）.*\n文件“.*坏\.xlsx”：不是 Excel 工作簿.*\n（3\/3）.*\n$/
  );
  expect(readdirSync(outDir).sort()).toEqual(["信丰.xlsx", "赣县.xlsx"].sort());
  const [, , first] = readGrids(readBytes(`${outDir}/赣县.xlsx`))[0]?.values ?? [];
  expect(first).toEqual(["甲镇", 100, 90, 0.9, 1]);
  const table = stdout.slice(stdout.indexOf("==== 汇总"));
  expect(table).toContain("共 3 个工作簿，完成 2 个，失败 1 个");
  expect(table).toMatch(/赣县\.xlsx +赣县区 +85\.00% +- +- +\d+ +完成/);
  expect(table).toMatch(/坏\.xlsx +- +- +- +- +- +失败/);
  expect(table).toMatch(/信丰\.xlsx +信丰县 +100\.00% /);
});

test("without a folder every workbook is reported and nothing is written", async () => {
  const [one, , other] = await threeFiles();
  const before = readdirSync(folder.path);
  const { exitCode, stdout } = await recalculate(one as string, other as string);
  expect(exitCode).toBe(0);
  expect(stdout).toContain(`==== ${one} ====`);
  expect(readdirSync(folder.path)).toEqual(before);
});

test("--json prints one object: what the single command prints for each file, and the summary", async () => {
  const files = await threeFiles();
  const { stdout } = await recalculate(...files, "--json", "--out-dir", folder.at("结果"));
  const { files: reports, summary } = JSON.parse(stdout);
  const single = await recalculate(files[0] as string, "--json");
  const out = `${folder.at("结果")}/赣县.xlsx`;
  expect(reports[0]).toEqual({ file: files[0], out, ...JSON.parse(single.stdout) });
  expect(reports[1]).toEqual({ file: files[1], out: null, error: expect.stringContaining("不是") });
  expect(summary[2]).toEqual({
    file: files[2],
    district: "信丰县",
    enrolmentRate: 1,
    contributionRate: null,
    lateUnits: null,
    findings: expect.any(Number),
    error: null,
  });
  expect(summary.map(({ error }: { error: string | null }) => error !== null)).toEqual([
    false,
    true,
    false,
  ]);
});

test("one file with --out-dir is treated like many", async () => {
  const file = folder.write("赣县.xlsx", await taskTable("赣县区"));
  const { stdout } = await recalculate(file, "--json", "--out-dir", folder.at("结果"));
  expect(JSON.parse(stdout).summary).toHaveLength(1);
});

test("results never take the place of the originals", async () => {
  const files = await threeFiles();
  const before = files.map((file) => readBytes(file));
  const { exitCode, stderr } = await recalculate(...files, "--out-dir", folder.path);
  expect(exitCode).toBe(1);
  expect(stderr).toContain("原件不会被覆盖");
  expect(files.map((file) => readBytes(file))).toEqual(before);
});

test("a folder that cannot be made ends the run before it begins", async () => {
  const [file, taken] = await threeFiles();
  const outcome = await recalculate(file as string, "--out-dir", taken as string);
  expect(outcome).toMatchObject({ exitCode: 2, stdout: "" });
  expect(outcome.stderr).toMatch(/^文件夹“.*”：已有同名的文件/);
  expect(existsSync(folder.at("结果"))).toBe(false);
});
