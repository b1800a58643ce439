import { strToU8, zipSync } from "fflate";
import { emptyWorkbook } from "../../../workbench/office-host/emptyWorkbook";
import type { Chart, ChartSeries, Sheet, Workbook } from "../../../workbench/office-host/workbook";
import { openWorkbook } from "../../../workbench/xlsx/open";
import { saveWorkbook } from "../../../workbench/xlsx/save";
import { all, parseXml } from "../../xmlTree";
import { fill, firstSheet } from "../office-host/excel";
import { changed, partsOf, putValue } from "./sheetXml";

const RATES = [
  ["乡镇", "参保率", "目标"],
  ["大田乡", 0.98, 1],
  ["白鹭乡", 0.95, 1],
  ["三溪乡", 0.91, 1],
] as const;

function series(id: number, column: string, more: Partial<ChartSeries> = {}): ChartSeries {
  return {
    id,
    name: "",
    nameFormula: `='图 表'!$${column}$1`,
    categories: "='图 表'!$A$2:$A$4",
    values: `='图 表'!$${column}$2:$${column}$4`,
    axisGroup: "Primary",
    hasDataLabels: false,
    ...more,
  };
}

const RANKING: Chart = {
  id: "{chart-1}",
  name: "参保率排名",
  type: "ColumnClustered",
  title: { text: '扩面<参保>率排名 & "目标"', visible: true },
  series: [
    series(0, "B", {
      color: "#4472C4",
      gapWidth: 60,
      hasDataLabels: true,
      labelFormat: "0.0%",
      labelPosition: "OutsideEnd",
    }),
    series(1, "C", {
      type: "Line",
      color: "#C00000",
      lineWeight: 2.25,
      lineStyle: "Dash",
      gapWidth: undefined,
    }),
  ],
  legend: { visible: true, position: "Bottom" },
  categoryAxis: { visible: true, reversed: false, gridlines: false },
  valueAxis: {
    visible: true,
    reversed: false,
    gridlines: true,
    title: "参保率",
    minimum: 0.8,
    maximum: 1.05,
    majorUnit: 0.05,
    numberFormat: "0%",
  },
  left: 200,
  top: 20,
  width: 480,
  height: 260,
};

function bookWith(...charts: readonly Chart[]): Workbook {
  const book = emptyWorkbook("图 表");
  fill(firstSheet(book), RATES);
  firstSheet(book).charts = [...charts];
  return book;
}

const reopened = (file: Uint8Array): Sheet => firstSheet(openWorkbook(file));

test("what a chart is comes back from the file", () => {
  const [read] = reopened(saveWorkbook(bookWith(RANKING))).charts;
  expect(read).toEqual(RANKING);
});

test.each<[string, Partial<Chart>]>([
  [
    "bars that lie",
    { type: "BarClustered", categoryAxis: { ...RANKING.categoryAxis, reversed: true } },
  ],
  ["stacked columns", { type: "ColumnStacked100" }],
  ["lines with markers", { type: "LineMarkers" }],
  ["areas", { type: "Area" }],
  ["a pie without a title", { type: "Pie", title: { text: "", visible: false } }],
  ["a legend on the right, none at all", { legend: { visible: false, position: "Right" } }],
])("other charts come back too: %s", (_, different) => {
  const plain = RANKING.series.slice(0, 1).map((one) => ({ ...one, type: undefined }));
  const chart = { ...RANKING, series: plain, ...different };
  const [read] = reopened(saveWorkbook(bookWith(chart))).charts;
  expect(read).toMatchObject({ type: chart.type, title: chart.title });
  expect(read?.legend.visible).toBe(chart.legend.visible);
  expect(read?.categoryAxis.reversed).toBe(
    chart.type === "Pie" ? false : chart.categoryAxis.reversed
  );
});

test("formats stand in the chart's part: number formats, colours, the target as a line on the same axes", () => {
  const parts = partsOf(saveWorkbook(bookWith(RANKING)));
  const root = parseXml(parts["xl/charts/chart1.xml"] ?? "");
  const one = (name: string) => all(root, name)[0];
  expect(one("c:title")?.children.length).toBe(2);
  expect(all(root, "c:barChart").concat(all(root, "c:lineChart"))).toHaveLength(2);
  expect(all(root, "c:axId").map(({ attributes }) => attributes.val)).toEqual(
    [1, 2, 1, 2, 1, 2].map((axis) => `11111111${axis}`)
  );
  expect(all(root, "a:srgbClr").map(({ attributes }) => attributes.val)).toEqual(
    expect.arrayContaining(["4472C4", "C00000"])
  );
  expect(all(root, "c:numFmt").map(({ attributes }) => attributes.formatCode)).toEqual([
    "0.0%",
    "General",
    "0%",
  ]);
  expect(all(root, "c:f").map(({ text }) => text)).toContain("'图 表'!$B$2:$B$4");
  expect(parts["[Content_Types].xml"]).toContain('PartName="/xl/charts/chart1.xml"');
  expect(parts["xl/drawings/_rels/drawing1.xml.rels"]).toContain('Target="../charts/chart1.xml"');
});

test("a second chart joins the drawing, and the first keeps its part byte by byte", () => {
  const once = saveWorkbook(bookWith(RANKING));
  const twice = changed(once, (book) => {
    const sheet = firstSheet(book);
    sheet.charts = [...sheet.charts, { ...RANKING, id: "new", name: "缴费率排名", top: 300 }];
  });
  const [before, after] = [partsOf(once), partsOf(twice)];
  expect(after["xl/charts/chart1.xml"]).toBe(before["xl/charts/chart1.xml"]);
  expect(reopened(twice).charts.map(({ name }) => name)).toEqual(["参保率排名", "缴费率排名"]);
  expect(Object.keys(after).filter((part) => part.includes("drawings/drawing"))).toHaveLength(1);
});

test("a chart that nobody touched stays as it was; one that is deleted goes with its part", () => {
  const file = saveWorkbook(bookWith(RANKING, { ...RANKING, id: "{chart-2}", name: "第二张" }));
  const edited = changed(file, (book) => putValue(firstSheet(book), 1, 1, 0.99));
  for (const part of ["xl/charts/chart1.xml", "xl/drawings/drawing1.xml"])
    expect(partsOf(edited)[part]).toBe(partsOf(file)[part]);
  const fewer = changed(file, (book) => {
    firstSheet(book).charts = firstSheet(book).charts.slice(1);
  });
  expect(Object.keys(partsOf(fewer)).filter((part) => part.includes("charts/chart"))).toEqual([
    "xl/charts/chart2.xml",
  ]);
  expect(reopened(fewer).charts.map(({ name }) => name)).toEqual(["第二张"]);
});

test("a chart somebody made in Excel keeps its looks when only its cells move", () => {
  const parts = partsOf(saveWorkbook(bookWith(RANKING)));
  const shadow = "<c:spPr><a:effectLst><a:softEdge rad='1'/></a:effectLst></c:spPr>";
  const fancy = (parts["xl/charts/chart1.xml"] ?? "").replace("</c:chart>", `$&${shadow}`);
  const file = zipOf({ ...parts, "xl/charts/chart1.xml": fancy });
  const moved = changed(file, (book) => {
    const sheet = firstSheet(book);
    sheet.charts = sheet.charts.map((chart) => ({
      ...chart,
      series: chart.series.map((one) => ({ ...one, values: one.values.replace("$4", "$9") })),
    }));
  });
  const after = partsOf(moved)["xl/charts/chart1.xml"] ?? "";
  expect(after).toContain("<c:f>'图 表'!$B$2:$B$9</c:f>");
  expect(after.replaceAll("$9<", "$4<")).toBe(fancy);
});

test("a kind of chart not known here is shown as Invalid and left as it is", () => {
  const parts = partsOf(saveWorkbook(bookWith(RANKING)));
  const bubbles = (parts["xl/charts/chart1.xml"] ?? "").replaceAll("c:barChart", "c:bubbleChart");
  const file = zipOf({ ...parts, "xl/charts/chart1.xml": bubbles });
  expect(reopened(file).charts[0]?.type).toBe("Invalid");
  const edited = changed(file, (book) => putValue(firstSheet(book), 1, 1, 0.99));
  expect(partsOf(edited)["xl/charts/chart1.xml"]).toBe(bubbles);
});

const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
