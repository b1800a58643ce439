import { compareTables } from "../../../src/domain/allocation/compareTables";
import { findAllocationTables } from "../../../src/domain/allocation/findAllocationTables";
import { SEVERITY } from "../../../src/domain/allocation/findings";
import { allocationFindings as english } from "../../../src/i18n/en-US/allocation";
import { allocationFindings as chinese } from "../../../src/i18n/zh-CN/allocation";
import { textGrid } from "../tables/textGrid";
import { recalculated } from "./recalculated";

const findingsOf = (rows: string, heading = "| 镇街 | 任务数 | 完成数 | 完成率 |") =>
  recalculated(textGrid(`${heading}\n${rows}`)).findings.map(({ code, at, params }) => [
    code,
    at.row + 1,
    params.unit ?? params.row,
  ]);

test("counts that are unreadable, negative, not whole, text or errors are each named", () => {
  expect(
    findingsOf(`
      | 甲镇 | 1,160 | 100 | |
      | 乙镇 | 100 | 约90 | |
      | 丙镇 | 100 | -5 | |
      | 丁镇 | 100 | 90.5 | |
      | 戊镇 | #REF! | 90 | |
      | 己镇 | 100 | 80 | |
      | 庚镇 | 100 | 70 | |
    `)
  ).toEqual([
    ["countAsText", 2, "甲镇"],
    ["countUnreadable", 3, "乙镇"],
    ["countNegative", 4, "丙镇"],
    ["countNotWhole", 5, "丁镇"],
    ["countError", 6, "戊镇"],
  ]);
});

test("money may have decimals", () => {
  const heading = "| 镇街 | 征缴任务(万元) | 累计征缴 | 完成率 |";
  expect(findingsOf("| 甲镇 | 10.5 | 9.25 | |", heading)).toEqual([]);
});

test("ten times the task is a typing error, a fifth more is an achievement", () => {
  expect(findingsOf("| 甲镇 | 100 | 1190 | |\n| 乙镇 | 100 | 119 | |")).toEqual([
    ["implausibleRate", 2, "甲镇"],
  ]);
});

test("a name twice in one block is reported, 其他 in each of two blocks is not", () => {
  expect(
    findingsOf(
      "| 甲镇 | 10 | 9 | |\n| 甲 镇 | 10 | 8 | |\n| 小计 | 20 | 17 | |\n| 甲镇 | 1 | 1 | |"
    )
  ).toEqual([["unitTwice", 3, "甲镇"]]);
});

test("a row without a name is neither added up nor ranked", () => {
  expect(findingsOf("| 甲镇 | 10 | 9 | |\n| | 7 | 3 | |\n| 乙镇 | 10 | 8 | |")).toEqual([
    ["rowWithoutName", 3, 3],
  ]);
});

test("nothing done anywhere is one finding, not one for each unit", () => {
  expect(findingsOf("| 甲镇 | 10 | | |\n| 乙镇 | 10 | | |")).toEqual([
    ["measureEmpty", 1, undefined],
  ]);
});

test("a unit in one measure and not in the other", () => {
  const heading = "| 乡镇 | 参保任务数 | 已参保人数 | 参保率 | 应缴人数 | 已缴人数 | 缴费率 |";
  expect(findingsOf("| 甲镇 | 10 | 9 | | 9 | 8 | |\n| 乙镇 | 10 | 9 | | | | |", heading)).toEqual([
    ["unitMissingInMeasure", 3, "乙镇"],
  ]);
});

test("due counts that follow the enrolled ones are in line, whatever the usual share", () => {
  const heading = "| 乡镇 | 参保任务数 | 已参保人数 | 参保率 | 应缴人数 | 已缴人数 | 缴费率 |";
  const row = (name: string, due: number) => `| ${name} | 1000 | 900 | | ${due} | 100 | |`;
  const usual = [row("甲", 702), row("乙", 698), row("丙", 700), row("丁", 690), row("戊", 710)];
  expect(findingsOf(usual.join("\n"), heading)).toEqual([]);
  expect(findingsOf([...usual, row("己", 500)].join("\n"), heading)).toEqual([
    ["dueOutOfLine", 7, "己"],
  ]);
});

describe("two tables", () => {
  const tableOf = (name: string, units: string) =>
    findAllocationTables(
      textGrid(
        `| 乡镇 | 任务数 | 完成数 |\n${[...units].map((unit) => `| ${unit}镇 | 10 | 5 |`).join("\n")}`,
        name
      )
    ).tables;

  test("about the same units name those that only one of them has", () => {
    const findings = compareTables([
      ...tableOf("参保", "甲乙丙丁"),
      ...tableOf("缴费", "甲乙丙戊"),
    ]);
    expect(findings.map(({ at, params }) => [at.sheet, at.row, params.unit, params.other])).toEqual(
      [
        ["参保", 4, "丁镇", "缴费"],
        ["缴费", 4, "戊镇", "参保"],
      ]
    );
  });

  test("about different units have nothing to do with each other", () => {
    expect(compareTables([...tableOf("乡镇", "甲乙丙丁"), ...tableOf("村", "子丑寅卯")])).toEqual(
      []
    );
  });
});

test.each([
  ["base", "| 乡镇 | 完成参保人数 | 参保率 | 排位 |", "missingBaseColumn"],
  ["done", "| 乡镇 | 参保任务数 | 参保率 | 排位 |", "missingDoneColumn"],
])("a table that lacks its %s counts says so", (_, heading, code) => {
  const grid = textGrid(`${heading}\n| 甲镇 | 10 | 0.5 | 1 |\n| 乙镇 | 10 | 0.4 | 2 |`);
  expect(findAllocationTables(grid).findings).toMatchObject([{ code }]);
});

test("every finding has words in both languages, with the same blanks to fill", () => {
  const blanks = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();
  const codes = Object.keys(SEVERITY).sort();
  expect(Object.keys(chinese).sort()).toEqual(codes);
  expect(Object.keys(english).sort()).toEqual(codes);
  for (const code of codes as (keyof typeof chinese)[])
    expect([code, ...new Set(blanks(english[code]))]).toEqual([
      code,
      ...new Set(blanks(chinese[code])),
    ]);
});
