import { recalculate } from "../../src/app/recalculate";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import { parseIsoDate } from "../../src/domain/dates/calendarDate";
import { isEmpty } from "../../src/workbook/changes";
import { after, sheet, workbook } from "./snapshots";

const day = (text: string) => parseIsoDate(text)!;

const TASKS = sheet("附件1", [
  ["赣县区2023年度基本养老保险扩面征缴任务清单"],
  ["责任单位", "工作任务", "完成时限", "备注"],
  ["区教科体局", "负责调查统计各类办学机构用工情况。", "12月底", "11月15日前完成摸底"],
  ["区工信局", "负责调查统计规上工业企业用工情况。", "12月底", "11月15日前完成摸底"],
  ["各乡镇", "完成参保缴费任务。", "12月底", "11月15日前完成摸底"],
]);
const ALLOCATION = sheet("附件3", [
  ["2023年任务分解表"],
  ["序号", "乡镇", "参保任务数", "完成参保人数", "参保率", "差值", "排位"],
  [1, "梅林镇", 1160, 1383, 1.1922, 223, 1],
  [2, "石芫乡", 6180, 6004, 0.9715, -176, 3],
  [3, "大田乡", 6000, 5813, 0.9688, -187, 2],
]);
const SURVEY = sheet("附件2", [
  ["调查摸底统计表"],
  ["填报单位(盖章):区教科体局"],
  [
    "序号",
    "单位名称",
    "统一社会信用代码",
    "法人姓名",
    "用工人数",
    "未参保人数",
    "单位联系电话",
    "备注",
  ],
  [1, "某某幼儿园", "11341602003166647K", "张三", 20, 5, "0797-4441234", ""],
  ["", "", "", "", "", "", "", "填报日期:2023年11月10日"],
]);
const BOOK = workbook(TASKS, ALLOCATION, SURVEY);
const run = (date: string, book = BOOK, makeReports = false) =>
  recalculate(book, DEFAULT_SETTINGS, day(date), { makeReports });

test("every sheet is recognised by its headings", () => {
  expect(run("2023-11-16").sheets).toEqual([
    { name: "附件1", kind: "taskList", rows: 3 },
    { name: "附件3", kind: "allocation", rows: 3 },
    { name: "附件2", kind: "survey", rows: 1 },
  ]);
});

test("one click corrects the ranks and says who is late beside the task list", () => {
  const { changes } = run("2023-11-16");
  const corrected = changes.cells.filter(({ kind }) => kind === "corrected");
  expect(corrected.map(({ shown }) => [shown.before, shown.after])).toEqual([
    [3, 2],
    [2, 3],
  ]);
  const status = changes.cells.filter((cell) => cell.sheet === "附件1" && cell.column === 4);
  expect(status.map(({ shown }) => shown.after)).toEqual([
    "督办状态",
    "未到期:办结(12月31日)",
    "逾期1天:摸底(11月15日)",
    "逾期1天:摸底(11月15日) 梅林镇、石芫乡、大田乡",
  ]);
});

test("a second click on the same day changes nothing", () => {
  const first = run("2023-11-16", BOOK, true);
  expect(isEmpty(run("2023-11-16", after(BOOK, first.changes), true).changes)).toBe(true);
});

test("the next day only the days late are refreshed, in the same two columns", () => {
  const first = run("2023-11-16");
  const { changes } = run("2023-11-17", after(BOOK, first.changes));
  expect(changes.owned).toBeUndefined();
  expect(changes.columns).toEqual([]);
  expect(changes.highlights).toEqual([]);
  expect(changes.cells.map(({ column, shown }) => [column, shown.after])).toEqual([
    [4, "逾期2天:摸底(11月15日)"],
    [4, "逾期2天:摸底(11月15日) 梅林镇、石芫乡、大田乡"],
    [5, 2],
    [5, 2],
  ]);
});

test("both added columns take their looks from the list's last column", () => {
  const first = run("2023-11-16");
  expect(first.changes.columns.map(({ area, model }) => [area.column, model])).toEqual([
    [4, 3],
    [5, 3],
  ]);
});

test("the status columns are found where the staff moved them", () => {
  const first = run("2023-11-16");
  const marked = after(BOOK, first.changes);
  const moved = {
    ...marked,
    sheets: marked.sheets.map((one) =>
      one.name === "附件1"
        ? sheet(
            "附件1",
            one.values.map((row) => [...row.slice(0, 4), "", ...row.slice(4)])
          )
        : one
    ),
    owned: marked.owned.map((range) => ({
      ...range,
      area: { ...range.area, column: range.area.column + 1 },
    })),
  };
  const { changes } = run("2023-11-16", moved);
  expect(changes.cells).toEqual([]);
  expect(changes.owned).toBeUndefined();
});

test("a column of the staff's own beside the list is left alone", () => {
  const withNotes = sheet(
    "附件1",
    TASKS.values.map((row, index) => [...row.slice(0, 4), index === 2 ? "已电话催" : ""])
  );
  const { changes } = run("2023-11-16", workbook(withNotes, ALLOCATION, SURVEY));
  expect(
    new Set(changes.cells.filter((cell) => cell.sheet === "附件1").map(({ column }) => column))
  ).toEqual(new Set([5, 6]));
});

test("a result is plain JSON data, so that it can go to another thread", () => {
  const plain = run("2023-12-01", BOOK, true);
  expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
});

test("result sheets are made when asked for, and from then on refreshed unasked", () => {
  expect(run("2023-11-16").changes.reports).toEqual([]);
  const asked = run("2023-11-16", BOOK, true);
  expect(asked.changes.reports.map(({ name }) => name)).toEqual([
    "督办清单",
    "摸底汇总",
    "摸底统计",
  ]);
  const next = run("2023-11-17", after(BOOK, asked.changes)).changes.reports;
  expect(next.find(({ name }) => name === "督办清单")?.after?.rows[0]).toContain(2);
});

test("the add-in's own sheets are not read back as forms or task lists", () => {
  const asked = run("2023-11-16", BOOK, true);
  const again = run("2023-11-16", after(BOOK, asked.changes));
  expect(again.sheets.slice(3).every(({ kind }) => kind === "report")).toBe(true);
  expect(again.survey.forms).toHaveLength(1);
});

test("a sheet of the staff's that is called 督办清单 is not written over", () => {
  const own = sheet("督办清单", [["我自己的清单"]]);
  const { changes } = run("2023-11-16", workbook(TASKS, ALLOCATION, SURVEY, own), true);
  expect(changes.reports.map(({ name }) => name)).toContain("督办清单(2)");
});

test("after the year's end the townships below target are marked in the allocation table", () => {
  const marks = (date: string) =>
    run(date).changes.highlights.find((change) => change.sheet === "附件3")?.after ?? [];
  expect(marks("2023-12-31")).toEqual([]);
  expect(marks("2024-01-01")).toMatchObject([
    {
      area: { row: 2, column: 2, rowCount: 3, columnCount: 5 },
      formula: "=IF(ISNUMBER($C3),$D3<$C3*1,FALSE)",
    },
  ]);
});

test("without a task list nobody is asked for anything, and no name is wrong", () => {
  const { milestones, unmatched, findings } = run("2023-11-16", workbook(SURVEY));
  expect([milestones, unmatched, findings]).toEqual([[], [], []]);
});
