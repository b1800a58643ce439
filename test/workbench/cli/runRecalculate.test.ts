import { linkSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { readBytes } from "../../../workbench/cli/files";
import { Folder, type Outcome, recalculate, taskTable } from "./folder";

let folder: Folder;
let input: string;
beforeEach(async () => {
  folder = new Folder();
  input = folder.write("任务.xlsx", await taskTable("赣县区"));
});
afterEach(() => folder.remove());

/** Exit code 2, one line on stderr, nothing on stdout, no file more than before. */
function expectRefused({ exitCode, stdout, stderr }: Outcome, words: string): void {
  expect(exitCode).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain(words);
  expect(stderr.trim()).not.toContain("\n");
  expect(readdirSync(folder.path).filter((name) => /out|tmp/.test(name))).toEqual([]);
}

test("the report of one workbook is a single JSON object on stdout", async () => {
  const { exitCode, stdout, stderr } = await recalculate(input, "--json", "--as-of", "2023-11-20");
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  const report = JSON.parse(stdout);
  expect(report.asOf).toBe("2023-11-20");
  expect(report.sheets).toEqual([{ name: "任务分解表", kind: "allocation", rows: 2 }]);
  expect(report.changes[0]).toEqual({
    sheet: "任务分解表",
    cell: "D3",
    before: null,
    after: 0.9,
    kind: "filled",
  });
});

test("--help explains the options and exits with 0", async () => {
  const { exitCode, stdout } = await recalculate("--help");
  expect(exitCode).toBe(0);
  expect(stdout).toContain("--out-dir");
});

test("the result is not written over the original, whatever name the original goes by", async () => {
  const original = readBytes(input);
  symlinkSync(input, folder.at("链接.xlsx"));
  linkSync(input, folder.at("硬链接.xlsx"));
  for (const out of [
    input,
    folder.at("./任务.xlsx"),
    folder.at("链接.xlsx"),
    folder.at("硬链接.xlsx"),
  ])
    expectRefused(await recalculate(input, "--out", out), "原件不会被覆盖");
  expect(readBytes(input)).toEqual(original);
});

test("the result needs a file's name in a folder that is there", async () => {
  mkdirSync(folder.at("结果"));
  expectRefused(await recalculate(input, "--out", folder.at("结果")), "是一个文件夹，请写明文件名");
  expectRefused(await recalculate(input, "--out", folder.at("没有/b.xlsx")), "文件夹不存在");
  expectRefused(await recalculate(input, "--out", `${input}/b.xlsx`), "有一段是文件");
  expectRefused(await recalculate(input, "--out", folder.at(`${"长".repeat(200)}.xlsx`)), "太长");
});

test("when the bulletin cannot be written, the workbook is not either", async () => {
  const form = folder.write("摸底.xlsx", readBytes("samples/forms/区教科体局.xlsx"));
  const targets = ["--out", folder.at("out.xlsx"), "--bulletin", folder.at("out.docx")];
  expectRefused(await recalculate(form, ...targets), "写不出通报");
  const missing = ["--out", folder.at("out.xlsx"), "--bulletin", folder.at("没有/out.docx")];
  expectRefused(await recalculate(input, ...missing), "文件夹不存在");
  expectRefused(await recalculate(input, "--bulletin", input), "原件不会被覆盖");
});

test("a result of last time is replaced", async () => {
  const out = folder.write("新.xlsx", "旧");
  expect((await recalculate(input, "--out", out)).exitCode).toBe(0);
  expect(readBytes(out).length).toBeGreaterThan(1000);
});

test.each([
  ["nothing of that name", "没有.xlsx", "不存在"],
  ["a folder", ".", "是一个文件夹，不是工作簿"],
])("the input is %s", async (_, name, words) => {
  expectRefused(await recalculate(folder.at(name)), words);
});

test("the text report lists what was found under the sheet's name", async () => {
  const wrong = folder.write("错.xlsx", await taskTable("赣县区", [90, -3]));
  const { stdout } = await recalculate(wrong, "--as-of", "2023-11-20");
  expect(stdout).toMatch(/^问题 1 项：错误 1\n\n任务分解表\n {2}\[错误\] C4 {4}乙镇/m);
  for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
});
