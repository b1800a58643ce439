import { surveyReports } from "../../src/app/surveyReports";
import type { CellValue, Grid } from "../../src/domain/cells/grid";
import { parseIsoDate } from "../../src/domain/dates/calendarDate";
import { consolidateSurvey } from "../../src/domain/survey/consolidateSurvey";
import { findSurveyTables } from "../../src/domain/survey/surveyTables";
import { cellsOf } from "../../src/workbook/reportSheet";
import { codeOf, noticeForm, rowOf, sheet } from "../domain/survey/sheets";

const ZHANG = "11010519491231002X";

function reportsOf(...grids: readonly Grid[]) {
  const found = grids.map(findSurveyTables);
  const tables = {
    forms: found.flatMap(({ forms }) => forms),
    registries: found.flatMap(({ registries }) => registries),
    peopleLists: found.flatMap(({ peopleLists }) => peopleLists),
  };
  const result = consolidateSurvey(tables, { canonicalUnit: (name) => name, ties: "competition" });
  const reports = surveyReports(tables, result, parseIsoDate("2023-11-20")!);
  return new Map(reports.map((report) => [report.name, report]));
}

const registry = sheet("市场主体名单", [
  ["单位名称", "统一社会信用代码", "所属行业"],
  ["赣县区第1幼儿园", codeOf(1), "教育"],
  ["赣县区第8幼儿园", codeOf(8), "教育"],
  ["某某超市", codeOf(9), ""],
]);
const bureauList = sheet("未参保人员名单", [
  ["姓名", "身份证号", "乡镇", "村"],
  ["张三", ZHANG, "梅林镇", "上村"],
  ["李四", "", "梅林镇", "下村"],
]);
const roster = sheet("花名册", [
  ["姓名", "身份证号"],
  ["张三", ZHANG],
]);
const form = noticeForm("区商务局", [
  rowOf(1),
  rowOf(2, { uninsured: 11, telephone: "123" }),
  rowOf(3, { workers: "约20" }),
]);

test("each sheet is made where there is something to say in it", () => {
  expect([...reportsOf(form).keys()]).toEqual(["摸底汇总", "摸底统计"]);
  expect([...reportsOf(form, registry, bureauList, roster).keys()]).toEqual([
    "摸底汇总",
    "摸底统计",
    "未覆盖单位",
    "未参保人员比对",
  ]);
  expect([...reportsOf(roster).keys()]).toEqual([]);
});

test("摸底汇总 lists every row with where it came from and what is wrong with it", () => {
  const report = reportsOf(form).get("摸底汇总");
  expect(report).toMatchObject({ subtitles: ["截至2023年11月20日"], filter: true });
  expect(report?.header).toEqual([
    [
      "序号",
      "填报单位",
      "单位名称",
      "统一社会信用代码",
      "法人姓名",
      "用工人数",
      "未参保人数",
      "单位联系电话",
      "备注",
      "问题",
      "来源工作表",
      "来源行",
    ],
  ]);
  const code = codeOf(2);
  expect(report?.rows[1]).toEqual(
    // prettier-ignore
    [2, "区商务局", "赣县区第2幼儿园", code, "李四", 10, 11, "123", "", "未参保人数大于用工人数;联系电话格式不对", "区商务局", 6]
  );
  expect(report?.rows[2]?.slice(5, 7)).toEqual(["约20", 2]);
});

test("codes, telephones and all other texts are text cells", () => {
  const report = reportsOf(noticeForm("区商务局", [rowOf(1, { name: "=1+1" })])).get("摸底汇总");
  expect(report?.rows[0]?.[2]).toBe("=1+1");
  const formatOf = (heading: string) =>
    report?.columns[report.header[0]?.indexOf(heading) ?? -1]?.numberFormat;
  expect(["单位名称", "统一社会信用代码", "单位联系电话", "备注"].map(formatOf)).toEqual([
    "@",
    "@",
    "@",
    "@",
  ]);
});

test("a telephone typed as a number is listed as text", () => {
  const report = reportsOf(noticeForm("区商务局", [rowOf(1, { telephone: 13807970001 })])).get(
    "摸底汇总"
  );
  expect(report?.rows[0]?.[7]).toBe("13807970001");
});

test("摸底统计 ends with a total that counts an employer of two departments once and says so", () => {
  const report = reportsOf(
    noticeForm("区商务局", [rowOf(1), rowOf(2)]),
    noticeForm("区工信局", [rowOf(1, { uninsured: 5 }), rowOf(3, { uninsured: 0 })])
  ).get("摸底统计");
  expect(report?.rows).toEqual([
    [1, "区商务局", 1, 2, 20, 4, 0.8, -4, 1, 0, "区商务局"],
    [2, "区工信局", 1, 2, 20, 5, 0.75, -5, 2, 1, "区工信局"],
    ["", "合计", 2, 3, 30, 4, 26 / 30, -4, "", 1, ""],
  ]);
  expect(report?.notes).toContain("各单位重复填报的单位在合计中只计一次,已扣除重复的1行。");
});

test("摸底统计 says that counts were left out only when some were", () => {
  const notesOf = (...rows: CellValue[][]) =>
    reportsOf(noticeForm("区商务局", rows)).get("摸底统计")?.notes.join("");
  expect(notesOf(rowOf(1))).not.toContain("未计入");
  expect(notesOf(rowOf(1, { workers: "" }))).toContain("未计入");
});

test("未覆盖单位 is grouped and counted by sector", () => {
  const report = reportsOf(form, registry).get("未覆盖单位");
  expect(report?.rows).toEqual([
    [1, "教育", "赣县区第8幼儿园", codeOf(8), "市场主体名单", 3],
    [2, "未注明", "某某超市", codeOf(9), "市场主体名单", 4],
  ]);
  expect(report?.notes).toEqual(["共2个单位未列入调查摸底。", "教育:1个;未注明:1个"]);
});

test("未参保人员比对 shows masked numbers and counts by township", () => {
  const report = reportsOf(bureauList, roster).get("未参保人员比对");
  expect(report?.rows).toEqual([
    // prettier-ignore
    [1, "梅林镇", "上村", "张三", "110105********002X", "已在花名册", "花名册第2行", "未参保人员名单", 2],
    [2, "梅林镇", "下村", "李四", "", "未在花名册", "", "未参保人员名单", 3],
  ]);
  expect(report?.notes).toEqual(["梅林镇:名单2人,已在花名册1人,疑似0人,未在花名册1人。"]);
});

test("no result sheet shows an identity number, wherever in the sheets it stood", () => {
  const row = rowOf(1, { name: `小王理发店${ZHANG}`, code: ZHANG, telephone: ZHANG });
  row[3] = `王五 ${ZHANG}`;
  row[7] = ZHANG;
  const reports = reportsOf(noticeForm("区市监局", [row]), bureauList, roster);
  expect(JSON.stringify([...reports.values()])).not.toContain(ZHANG);
});

test("the add-in does not take its own result sheets for forms, registries or lists", () => {
  const reports = reportsOf(form, registry, bureauList, roster);
  for (const report of reports.values())
    expect(findSurveyTables(sheet(report.name, cellsOf(report)))).toEqual({
      forms: [],
      registries: [],
      peopleLists: [],
    });
});
