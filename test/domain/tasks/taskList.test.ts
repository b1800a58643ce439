import type { TaskList } from "../../../src/domain/tasks/taskList";
import { findTaskLists } from "../../../src/domain/tasks/taskList";
import { findLedgers } from "../../../src/domain/tasks/ledger";
import { OVERDUE_HEADINGS } from "../../../src/domain/tasks/overdueList";
import { gridOf, textGrid } from "../tables/textGrid";
import { ledgerGrid, taskListGrid } from "./notice";

const only = (lists: readonly TaskList[]) => {
  expect(lists).toHaveLength(1);
  const [list] = lists;
  if (!list) throw new Error("no task list");
  return list;
};
const rows = (list: TaskList) =>
  list.rows.map(({ units, task, deadline, remark }) => [
    units.map(({ text }) => text).join("|"),
    task.text,
    deadline.text,
    remark.text,
  ]);

test("attachment 1 of the notice: 18 rows, its year and its district", () => {
  const list = only(findTaskLists(taskListGrid()));
  expect(list.rows).toHaveLength(18);
  expect(list.titleYear).toBe(2023);
  expect(list.places).toEqual(["赣县区"]);
  expect(list.columns).toMatchObject({ unit: 0, task: 1, deadline: 2, remark: 3 });
});

test("时限要求 and 责任科室, the task merged downwards, an unnamed column of numbers", () => {
  const list = only(
    findTaskLists(
      textGrid(`
        | 2023年政务公开任务清单 | | | | |
        | 工作任务 | | 具体要求 | 责任科室 | 时限要求 |
        | 主动公开 | 1 | 公开预算 | 办公室 | 年底前 |
        | | 2 | 公开决算 | 财务科 | 6月底 |
        | | 3 | 回应关切 | 各科室 | 持续推进 |
      `)
    )
  );
  expect(rows(list)).toEqual([
    ["办公室", "主动公开\n公开预算", "年底前", ""],
    ["财务科", "公开决算", "6月底", ""],
    ["各科室", "回应关切", "持续推进", ""],
  ]);
});

test("牵头单位 and 责任单位 both answer for a row", () => {
  const list = only(
    findTaskLists(
      textGrid(`
        | 序号 | 重点任务 | 牵头单位 | 责任单位 | 配合单位 | 完成时间 |
        | 1 | 扩面 | 区人社局 | 各乡镇 | 区财政局 | 12月底 |
      `)
    )
  );
  expect(rows(list)).toEqual([["区人社局|各乡镇|配合单位:区财政局", "扩面", "12月底", ""]]);
});

test("section rows are no tasks, and merged units and deadlines hold for the rows below", () => {
  const list = only(
    findTaskLists(
      textGrid(`
        | 序号 | 工作任务 | 责任单位 | 完成时限 | 备注 |
        | 一、宣传发动 | | | | |
        | 1 | 印发方案 | 区人社局 | 10月20日前 | |
        | 2 | 组织培训 | | | |
        | （二）调查摸底 | | | | |
        | 3 | 摸清底数 | 区工信局 | 11月15日前 | |
        | | | 区商务局 | | |
      `)
    )
  );
  expect(rows(list)).toEqual([
    ["区人社局", "印发方案", "10月20日前", ""],
    ["区人社局", "组织培训", "10月20日前", ""],
    ["区工信局", "摸清底数", "11月15日前", ""],
    ["区商务局", "摸清底数", "11月15日前", ""],
  ]);
});

test("a blank deadline beside a unit and a task of its own is missing, not merged", () => {
  const list = only(
    findTaskLists(
      textGrid(`
        | 责任单位 | 工作任务 | 完成时限 |
        | 区人社局 | 印发方案 | 10月20日前 |
        | 区工信局 | 摸清底数 | |
      `)
    )
  );
  expect(list.rows[1]?.deadline.text).toBe("");
});

test("date cells are read by their format, numbers that are no dates stay as typed", () => {
  const values = [
    ["责任单位", "工作任务", "完成时限"],
    ["区人社局", "甲", 45291],
    ["区人社局", "乙", 45245],
    ["区人社局", "丙", 11.1],
  ];
  const numberFormats = values.map((row) => row.map(() => "General"));
  numberFormats[1] = ["General", "General", 'm"月"d"日"'];
  const list = only(findTaskLists({ ...gridOf(values), numberFormats }));
  expect(list.rows.map(({ deadline }) => [deadline.text, deadline.isNumber])).toEqual([
    ["2023-12-31", false],
    ["2023-11-15", false],
    ["11.1", true],
  ]);
});

test.each([
  ["a list without deadlines", ["工作任务", "工作要求", "牵头单位", "责任单位"]],
  ["a ledger", ["责任单位", "事项", "所属期", "报送日期", "经手人", "备注"]],
  ["the list of what is overdue", [...OVERDUE_HEADINGS]],
  ["a survey form", ["序号", "单位名称", "统一社会信用代码", "用工人数", "备注"]],
])("%s is no task list", (_, headings) => {
  expect(findTaskLists(gridOf([headings, headings.map(() => "甲")]))).toEqual([]);
});

test("a list that says by when only in its remarks is one too", () => {
  const list = only(
    findTaskLists(
      textGrid(`
        | 牵头单位 | 责任单位 | 工作任务 | 备注 |
        | 区人社局 | 区工信局 | 摸清底数 | 11月15日前完成摸底 |
        | 区人社局 | 区商务局 | 摸清底数 | 同上 |
      `)
    )
  );
  expect(list.rows.map(({ remark }) => remark.text)).toEqual([
    "11月15日前完成摸底",
    "11月15日前完成摸底",
  ]);
});

test("同上 says what the row above says", () => {
  const list = only(
    findTaskLists(
      textGrid(`
        | 责任单位 | 工作任务 | 完成时限 |
        | 区人社局 | 印发方案 | 10月20日前 |
        | 同上 | 组织培训 | 同上 |
      `)
    )
  );
  expect(list.rows[1]?.units.map(({ text }) => text)).toEqual(["区人社局"]);
  expect(list.rows[1]?.deadline.text).toBe("10月20日前");
});

test.each([
  [
    "an allocation table",
    "| 乡镇 | 任务数 | 完成数 | 备注 |\n| 石芫乡 | 100 | 95 | 12月底前完成 |",
  ],
  ["a duty roster", "| 责任单位 | 联系人 | 备注 |\n| 区工信局 | 陈甲 | 11月15日前确认 |"],
  ["a list of duties", "| 责任单位 | 工作任务 | 备注 |\n| 区工信局 | 指导企业参保 | 牵头 |"],
])("%s without deadlines is none", (_, sheet) => {
  expect(findTaskLists(textGrid(sheet))).toEqual([]);
});

test("a task list is no ledger", () => {
  expect(findLedgers(taskListGrid())).toEqual([]);
});

test("a ledger knows its lines and where the next one goes", () => {
  const [ledger] = findLedgers(ledgerGrid("区工信局|摸底表||2023-11-10|陈甲|"));
  expect(ledger?.lines).toHaveLength(1);
  expect(ledger?.nextRow).toBe(2);
});

test("an empty ledger is one", () => {
  const [ledger] = findLedgers(ledgerGrid());
  expect(ledger).toMatchObject({ lines: [], nextRow: 1 });
});
