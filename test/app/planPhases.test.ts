import { DEFAULT_SETTINGS } from "../../src/app/settings";
import { recalculate } from "../../src/app/recalculate";
import type { CalendarDate } from "../../src/domain/dates/calendarDate";
import type { SheetSnapshot } from "../../src/workbook/snapshot";
import { sheet, workbook } from "./snapshots";

const HEADINGS = ["责任单位", "具体任务", "完成时限", "备注"];
const phasesOf = (...sheets: readonly SheetSnapshot[]) =>
  recalculate(workbook(...sheets), DEFAULT_SETTINGS, "2023-11-20" as CalendarDate).phases;

const noticeTasks = sheet("附件1", [
  ["2023年度任务清单"],
  HEADINGS,
  ["区教科体局", "摸底并扩面", "12月底", "11月15日前完成摸底"],
  ["区工信局", "摸底并扩面", "12月底", "11月15日前完成摸底"],
]);

test("the phases are those the workbook states", () => {
  const plan = sheet("方案", [
    ["第一阶段：宣传发动（9月30日前）"],
    ["第二阶段：集中攻坚（10月1日至12月20日）"],
  ]);
  expect(phasesOf(noticeTasks, plan).map(({ name }) => name)).toEqual(["宣传发动", "集中攻坚"]);
});

test("a unit that was given more time changes nothing about the plan's phases", () => {
  const ledger = sheet("报送台账", [
    ["责任单位", "事项", "所属期", "报送日期", "经手人", "备注"],
    ["区教科体局", "摸底表", "", "", "", "同意延期至11月25日"],
  ]);
  expect(phasesOf(noticeTasks, ledger)).toHaveLength(3);
});

test("where none are stated, the notice's phases stand only for the notice's own dates", () => {
  expect(phasesOf(noticeTasks)).toHaveLength(3);
  const otherDeadline = sheet("附件1", [
    ["2023年度任务清单"],
    HEADINGS,
    ["区教科体局", "摸底并扩面", "12月底", "10月31日前完成摸底"],
  ]);
  expect(phasesOf(otherDeadline)).toEqual([]);
  const otherYear = sheet("附件1", [
    ["2024年度任务清单"],
    HEADINGS,
    ["区教科体局", "摸底并扩面", "12月底", "11月15日前完成摸底"],
  ]);
  expect(phasesOf(otherYear)).toEqual([]);
});
