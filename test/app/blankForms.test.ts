import { blankForms, insertBlankForms } from "../../src/app/blankForms";
import { recognise } from "../../src/app/recognise";
import { cellsOf } from "../../src/workbook/reportSheet";
import { ALLOCATION_ROWS } from "../../samples/notice";
import { attachment3, sheetOf, workbook } from "./noticeSnapshot";

const lastYear = workbook(
  sheetOf("附件1", [
    ["赣县区2023年度基本养老保险扩面征缴任务清单"],
    ["责任单位", "工作任务", "完成时限", "备注"],
    ["区住建局", "调查统计建筑企业用工情况", "12月底", "11月15日前完成摸底"],
  ]),
  attachment3()
);

test("names and units are carried over, numbers are empty, titles bear the new year", () => {
  const [tasks, survey, allocation] = blankForms(lastYear, 2024);
  expect(tasks?.title).toBe("赣县区2024年度基本养老保险扩面征缴任务清单");
  expect(tasks?.rows).toEqual([
    ["区住建局", "调查统计建筑企业用工情况", "12月底", "11月15日前完成摸底"],
  ]);
  expect(survey?.title).toBe("赣县区2024年度基本养老保险扩面征缴调查摸底统计表");
  expect(allocation?.title).toBe("2024年赣县区城乡居民养老保险扩面征缴任务分解表");
  expect(allocation?.rows.map(([, unit]) => unit)).toEqual([
    ...ALLOCATION_ROWS.map(({ unit }) => unit),
    "合计",
  ]);
  expect(allocation?.rows.every((row) => row.slice(2).every((value) => value === ""))).toBe(true);
  expect(allocation?.notes.join("")).not.toMatch(/9月30日|2023/);
});

test("deadlines that name a year are carried over to the new one", () => {
  const list = sheetOf("附件1", [
    ["赣县区2023年度基本养老保险扩面征缴任务清单"],
    ["责任单位", "工作任务", "完成时限", "备注"],
    ["区住建局", "2025年底前参保率达到95.5%", "2023年12月底", "2024年1月10日前总结"],
  ]);
  expect(blankForms(workbook(list), 2024)[0]?.rows).toEqual([
    ["区住建局", "2025年底前参保率达到95.5%", "2024年12月底", "2025年1月10日前总结"],
  ]);
});

test("what became of a task last year is not carried over", () => {
  const list = sheetOf("附件1", [
    ["赣县区2023年度基本养老保险扩面征缴任务清单"],
    ["责任单位", "工作任务", "完成时限", "备注"],
    ["区住建局", "调查统计", "12月底", "11月15日前完成摸底；同意延期至11月25日"],
    ["区商务局", "调查统计", "12月底", "已完成"],
  ]);
  const remarks = blankForms(workbook(list), 2024)[0]?.rows.map((row) => row[3]);
  expect(remarks).toEqual(["11月15日前完成摸底", ""]);
});

test("the ledger bears the new year; a workbook that keeps periods gets no second 进度历史", () => {
  const ledger = blankForms(lastYear, 2024)[3];
  expect(ledger?.title).toBe("赣县区2024年度基本养老保险扩面征缴报送台账");
  const [history] = blankForms(undefined, 2023).slice(4);
  const kept = workbook(...lastYear.sheets, sheetOf("进度历史", cellsOf(history!)));
  expect(blankForms(kept, 2024).map(({ name }) => name)).not.toContain("进度历史");
});

test("the add-in knows each of its own forms again", () => {
  const forms = blankForms(lastYear, 2024).map((form) => sheetOf(form.name, cellsOf(form)));
  const contents = recognise(workbook(...forms));
  expect(contents.map(({ taskLists }) => taskLists.length)).toContain(1);
  const [allocation] = contents.flatMap((found) => found.allocation.tables);
  expect(allocation?.measures.map(({ id }) => id)).toEqual(["enrolment", "contribution"]);
  expect(contents.flatMap(({ survey }) => survey.forms)).toHaveLength(1);
  expect(contents.flatMap(({ ledgers }) => ledgers)).toHaveLength(1);
});

test("an empty workbook gets the notice's forms with blank rows", () => {
  expect(blankForms(undefined, 2024).map(({ name, label }) => [name, label])).toEqual([
    ["附件1 任务清单", "附件1"],
    ["附件2 调查摸底统计表", "附件2"],
    ["附件3 任务分解表", "附件3"],
    ["报送台账", undefined],
    ["进度历史", undefined],
  ]);
});

test("forms stand beside last year's sheets and are the staff's own", () => {
  const changes = insertBlankForms(workbook(sheetOf("报送台账", [["x"]])), 2024);
  expect(changes.reports.map(({ name }) => name)).toContain("报送台账(2)");
  expect(changes.owned).toBeUndefined();
});
