import { calendarDate, type CalendarDate } from "../../../src/domain/dates/calendarDate";
import { readArguments } from "../../../workbench/cli/arguments";
import { CommandError } from "../../../workbench/cli/commandError";

const TODAY = calendarDate(2023, 12, 1) as CalendarDate;
const read = (...argv: string[]) => readArguments(argv, TODAY);

test("a file alone is judged as of today, and nothing is written", () => {
  expect(read("任务.xlsx")).toEqual({
    inputs: ["任务.xlsx"],
    out: undefined,
    outDir: undefined,
    asOf: "2023-12-01",
    json: false,
    formulas: false,
    dense: false,
    reports: false,
    charts: false,
    add: [],
  });
});

test("options may stand before, between and after the files", () => {
  expect(
    read("--json", "a.xlsx", "--as-of", "2023-11-20", "b.xlsx", "--out-dir=结果")
  ).toMatchObject({
    inputs: ["a.xlsx", "b.xlsx"],
    outDir: "结果",
    asOf: "2023-11-20",
    json: true,
  });
});

test("--add takes every file up to the next option", () => {
  expect(read("book.xlsx", "--add", "1.xlsx", "2.xlsx", "--dense")).toMatchObject({
    inputs: ["book.xlsx"],
    add: ["1.xlsx", "2.xlsx"],
    dense: true,
  });
});

test("a file whose name begins with a dash stands after --", () => {
  expect(read("--json", "--", "-草稿.xlsx").inputs).toEqual(["-草稿.xlsx"]);
});

test.each([
  ["no file", [], "没有给出工作簿文件"],
  ["an option nobody knows", ["a.xlsx", "--colour", "red"], "没有“--colour”这个选项"],
  ["a short option", ["a.xlsx", "-o", "b.xlsx"], "没有“-o”这个选项"],
  ["an option at the end without its value", ["a.xlsx", "--out"], "--out 后面缺少内容"],
  ["an option where a value should be", ["a.xlsx", "--out", "--json"], "--out 后面缺少内容"],
  ["--add without a file", ["a.xlsx", "--add", "--json"], "--add 后面缺少内容"],
  ["a value for a switch", ["a.xlsx", "--json=yes"], "--json 后面不带内容"],
  ["one --out for two files", ["a.xlsx", "b.xlsx", "--out", "c.xlsx"], "--out-dir"],
  ["both targets", ["a.xlsx", "--out", "b.xlsx", "--out-dir", "c"], "只能用其中一个"],
  ["--add for many", ["a.xlsx", "b.xlsx", "--add", "c.xlsx"], "--add 只能并入一个"],
  ["--archive without a result", ["a.xlsx", "--archive", "2023-09-30"], "请同时给出 --out"],
  ["one file for two results", ["a.xlsx", "--out", "b", "--bulletin", "./b"], "同一个文件"],
  ["30 February", ["a.xlsx", "--as-of", "2023-02-30"], "2023-12-01 这样"],
  ["第0期", ["a.xlsx", "--number", "0"], "1 到 9999 的整数"],
  ["a date as people write it", ["a.xlsx", "--as-of", "2023年11月20日"], "“2023年11月20日”"],
])("%s is said in one line of Chinese", (_, argv, words) => {
  expect(() => read(...argv)).toThrow(CommandError);
  expect(() => read(...argv)).toThrow(words);
  expect(() => read(...argv)).not.toThrow("\n");
});

test("the bulletin's number is taken as it is given", () => {
  expect(read("a.xlsx", "--bulletin", "b.docx", "--number", "4").number).toBe(4);
  expect(read("a.xlsx").number).toBeUndefined();
});
