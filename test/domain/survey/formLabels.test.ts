import type { CellValue } from "../../../src/domain/cells/grid";
import { readFormLabels } from "../../../src/domain/survey/formLabels";
import { sheet } from "./sheets";

function labelsOf(...rows: CellValue[][]) {
  const grid = sheet("表", rows);
  const lines = rows.flatMap((cells, row) =>
    cells.flatMap((value, column) => (value === "" ? [] : [{ row, column, text: String(value) }]))
  );
  return readFormLabels(grid, lines);
}

test.each([
  ["填报单位(盖章):区教科体局"],
  ["填报单位(盖章):区教科体局"],
  ["填报单位 :  区教科体局 "],
  ["填报单位:区教科体局(盖章)"],
  ["填报单位:__区教科体局__"],
  ["填报部门:区教科体局"],
  ["报送单位(公章):区教科体局      填表人:张三"],
  ["单位(盖章):区教科体局"],
  ["填报单位:区教科体局;  单位:人"],
  ["单位:区教科体局(盖章)"],
  ["单位: 区教科体局"],
  ["附件2 填报单位(盖章):区教科体局 填报日期:2023年11月10日"],
])("%s names 区教科体局", (text) => {
  expect(labelsOf([text]).reportingUnit?.text).toBe("区教科体局");
});

test.each(["单位:人", "单位:人、户、%", "单位:万元"])("%s is a unit of measure", (text) => {
  expect(labelsOf([text])).toEqual({});
});

test("the value may stand in a later cell", () => {
  const labels = labelsOf(
    ["填报单位(盖章):", "", "区教科体局", "填表人及联系电话:", "张三 13807970001"],
    ["填报日期:", 45240]
  );
  expect(labels).toMatchObject({
    reportingUnit: { text: "区教科体局", row: 0, column: 0 },
    filledBy: "张三 13807970001",
    telephone: "13807970001",
    date: "2023-11-10",
  });
});

test("an empty label does not take its neighbour's text for a value", () => {
  const labels = labelsOf(["填报单位(盖章):", "填表人:张三", "填报日期:2023.11.10"]);
  expect(labels.reportingUnit).toBeUndefined();
  expect(labels).toMatchObject({ filledBy: "张三", date: "2023-11-10" });
  expect(labelsOf(["填报单位:", "2023年11月10日"]).reportingUnit).toBeUndefined();
});

test("name and telephone under two labels", () => {
  const labels = labelsOf(["填报单位:区商务局  填表人:张三  联系电话:0797-4441234"]);
  expect(labels).toMatchObject({
    reportingUnit: { text: "区商务局" },
    filledBy: "张三",
    telephone: "0797-4441234",
  });
});

test.each([
  ["填报日期:2023年11月10日"],
  ["填表日期:2023.11.10"],
  ["填报时间: 2023-11-10"],
  ["制表日期:2023年 11 月 10 日"],
  ["上报日期:2023/11/10"],
  ["填表时间:二〇二三年十一月十日"],
  ["2023年11月10日"],
])("%s is the form's date", (text) => {
  expect(labelsOf([text]).date).toBe("2023-11-10");
});

test("a day without a year takes the year of the title", () => {
  expect(labelsOf(["赣县区2023年度摸底统计表"], ["填报日期:11月10日"]).date).toBe("2023-11-10");
  expect(labelsOf(["摸底统计表"], ["填报日期:11月10日"]).date).toBeUndefined();
});

test("a deadline in a footnote is not the form's date", () => {
  const labels = labelsOf(["此表格由主管部门汇总上报人社部门并自存。报送时间为2023年11月15日前。"]);
  expect(labels).toEqual({});
});

test("a date that is none is kept for a finding; one not filled in is no fault", () => {
  expect(labelsOf(["填报日期:11月31日"]).unreadableDate?.text).toBe("11月31日");
  expect(labelsOf(["填报日期:   年  月  日"])).toEqual({});
});
