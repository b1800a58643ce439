import { readCompletion } from "../../../src/domain/tasks/completionWords";
import { superviseTasks } from "../../../src/domain/tasks/superviseTasks";
import { findTaskLists } from "../../../src/domain/tasks/taskList";
import { textGrid } from "../tables/textGrid";
import { noticeOn } from "./notice";
import { weekendsOff } from "./weekendsOff";

const read = (text: string) =>
  readCompletion(text, { planYear: 2023, workingCalendar: weekendsOff });

test.each([
  "已完成",
  "完成",
  "已全部完成。",
  "提前完成",
  "已办结",
  "办结销号",
  "已完成整改",
  "已落实到位",
  "已上报",
  "√",
  "100%",
])("%s says that all of the row is done", (text) => {
  expect(read(text)).toEqual({ covers: "row" });
});

test.each([
  ["已完成（11月10日）", "2023-11-10"],
  ["11月10日已完成", "2023-11-10"],
  ["已于2023年11月10日完成", "2023-11-10"],
  ["2023.11.10 办结", "2023-11-10"],
])("%s says when", (text, date) => {
  expect(read(text)).toEqual({ covers: "row", date });
});

test.each(["已完成摸底", "摸底已完成", "摸底工作已全部完成", "已上报摸底统计表"])(
  "%s speaks of the survey only",
  (text) => {
    expect(read(text)).toEqual({ covers: "survey" });
  }
);

test.each([
  "",
  "未完成",
  "尚未完成",
  "基本完成",
  "大部分已完成",
  "已完成80%",
  "正常推进",
  "正在办理",
  "进展滞后",
  "已完成前期工作",
  "摸底未完成",
  "摸底已完成80%",
  "人社局已完成，税务局未完成",
  "11月10日已开会，12月1日完成",
  "上报",
  "12月底完成摸底",
  "已完成（6月底）",
])("'%s' shows nothing", (text) => {
  expect(read(text)).toBeUndefined();
});

const on = (asOf: string, table: string) =>
  superviseTasks(noticeOn(asOf, { taskLists: findTaskLists(textGrid(table)) }));
const shown = ({ milestones }: ReturnType<typeof on>) =>
  milestones.map(({ unit, item, status, daysLate }) => `${unit} ${item} ${status} ${daysLate}`);

const WITH_PROGRESS = `
  | 2023年扩面征缴任务清单 | | | | | |
  | 序号 | 工作任务 | 责任单位 | 完成时限 | 备注 | 进展情况 | 实际完成时间 |
  | 1 | 摸清企业用工情况 | 区工信局 | 12月底 | 11月15日前完成摸底 | 已完成摸底 | |
  | 2 | 摸清养老机构用工情况 | 区民政局 | 11月底 | | 已完成 | 2023年12月2日 |
  | 3 | 动员参保 | 区商务局 | 11月底 | | 正在推进 | |
  | 4 | 每月5日前反馈新增市场主体 | 区市监局 | 常态化 | | 已完成 | |
  | 5 | 核对名单 | 区司法局 | 11月底 | 已办结（11月20日） | | |
`;

test("what a row says of itself settles it, but neither the rest of it nor reports that come round again", () => {
  const supervision = on("2023-12-10", WITH_PROGRESS);
  expect(shown(supervision)).toEqual([
    "区工信局 办结 notDue 0",
    "区工信局 摸底 doneUndated 0",
    "区民政局 办结 doneLate 2",
    "区商务局 办结 overdue 10",
    ...shown(supervision).filter((line) => line.startsWith("区市监局")),
    "区司法局 办结 done 0",
  ]);
  expect(shown(supervision)).toContain("区市监局 月度反馈 overdue 5");
  expect(supervision.milestones.at(-1)?.evidence).toMatchObject({
    kind: "taskList",
    at: { row: 6, column: 4 },
    date: "2023-11-20",
  });
});

test("a day that has not come yet shows nothing, and is named", () => {
  const supervision = on("2023-12-01", WITH_PROGRESS);
  expect(shown(supervision)).toContain("区民政局 办结 doneUndated 0");
  expect(supervision.findings).toContainEqual(
    expect.objectContaining({
      code: "finishedAfterAsOf",
      params: { date: "2023-12-02", asOf: "2023-12-01" },
    })
  );
});

test("a day nobody can read is no evidence, and is named", () => {
  const { findings, milestones } = on(
    "2023-12-10",
    `
    | 2023年任务清单 | | | |
    | 责任单位 | 工作任务 | 完成时限 | 实际完成日期 |
    | 区工信局 | 动员参保 | 11月底 | 11月中旬 |
    | 区商务局 | 动员参保 | 11月底 | — |
  `
  );
  expect(milestones.map(({ status }) => status)).toEqual(["overdue", "overdue"]);
  expect(findings.filter(({ code }) => code === "finishedDateUnreadable")).toMatchObject([
    { params: { text: "11月中旬" } },
  ]);
});
