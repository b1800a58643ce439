import { blankLedger, logSubmission } from "../../src/app/ledger";
import { parseIsoDate, toSerial } from "../../src/domain/dates/calendarDate";
import { sheet, workbook } from "./snapshots";

const submission = {
  unit: "区教科体局",
  item: "摸底表",
  period: "",
  submitted: parseIsoDate("2023-11-17")!,
  handler: "林乙",
  remark: "",
};
const HEADINGS = ["责任单位", "事项", "所属期", "报送日期", "经手人", "备注"];

test("a submission goes into the first free line, the date as a date", () => {
  const ledger = sheet("报送台账", [HEADINGS, ["区工信局", "摸底表", "", 45240, "陈甲", ""]]);
  const { cells } = logSubmission(workbook(ledger), submission);
  expect(cells.map(({ row, column, shown }) => [row, column, shown.after])).toEqual([
    [2, 0, "区教科体局"],
    [2, 1, "摸底表"],
    [2, 3, toSerial(submission.submitted)],
    [2, 4, "林乙"],
  ]);
  expect(cells[2]?.numberFormat?.after).toBe("yyyy-mm-dd");
});

test("a note below the lines is not written over", () => {
  const ledger = sheet("报送台账", [
    HEADINGS,
    ["区工信局", "摸底表", "", 45240, "陈甲", ""],
    ["注:以原件为准"],
  ]);
  const { cells } = logSubmission(workbook(ledger), submission);
  expect(new Set(cells.map(({ row }) => row))).toEqual(new Set([3]));
});

test("a workbook without a ledger gets one, with this line and the plan's units to choose from", () => {
  const tasks = sheet("附件1", [
    ["2023年度任务清单"],
    ["责任单位", "工作任务", "完成时限", "备注"],
    ["区教科体局", "调查统计", "12月底", ""],
    ["区工信局", "调查统计", "12月底", ""],
  ]);
  const { reports } = logSubmission(workbook(tasks), submission);
  expect(reports[0]?.after?.rows[0]).toEqual(["区教科体局", "摸底表", "", 45247, "林乙", ""]);
  expect(reports[0]?.after?.columns[0]?.choices).toEqual(["区教科体局", "区工信局"]);
});

test("a blank ledger offers the items the deadlines know", () => {
  expect(blankLedger([]).columns[1]?.choices).toEqual(["摸底表", "月度反馈", "办结", "其他"]);
});
