import { codeOf, excelOn, firstSheet, onSheet, workbookWith } from "./excel";

const RATES = [
  ["乡镇", "参保率", "目标"],
  ["大田乡", 0.98, 1],
  ["白鹭乡", 0.95, 1],
  ["三溪乡", 0.91, 1],
] as const;

const column = "ColumnClustered" as Excel.ChartType.columnClustered;
const line = "Line" as Excel.ChartType.line;
const byColumns = "Columns" as Excel.ChartSeriesBy.columns;

function addRates(sheet: Excel.Worksheet, address = "A1:C4"): Excel.Chart {
  return sheet.charts.add(column, sheet.getRange(address), byColumns);
}

test("headings name the series, the first column gives the categories", async () => {
  const host = excelOn(workbookWith(...RATES));
  await onSheet(async (sheet, context) => {
    const chart = addRates(sheet);
    chart.name = "参保率排名";
    chart.series.load("items/name,items/chartType");
    await context.sync();
    expect(chart.series.items.map(({ name }) => name)).toEqual(["参保率", "目标"]);
    expect(chart.series.items[0]?.chartType).toBe("ColumnClustered");
  });
  expect(firstSheet(host.workbook).charts[0]).toMatchObject({
    name: "参保率排名",
    series: [
      {
        nameFormula: "=任务!$B$1",
        categories: "=任务!$A$2:$A$4",
        values: "=任务!$B$2:$B$4",
      },
      { nameFormula: "=任务!$C$1", values: "=任务!$C$2:$C$4" },
    ],
  });
});

test("Auto makes no more series than categories; a blank corner makes years headings", async () => {
  const host = excelOn(workbookWith(["", 2021, 2022, 2023], ["大田乡", 5, 6, 7]));
  await onSheet((sheet) => {
    sheet.charts.add(line, sheet.getRange("A1:D2"));
  });
  expect(firstSheet(host.workbook).charts[0]?.series).toMatchObject([
    { nameFormula: "=任务!$A$2", categories: "=任务!$B$1:$D$1", values: "=任务!$B$2:$D$2" },
  ]);
});

test("a target line among bars: a series of a type of its own, colours, axes, title, legend", async () => {
  const host = excelOn(workbookWith(...RATES));
  await onSheet((sheet) => {
    const chart = addRates(sheet);
    chart.title.text = "扩面参保率排名";
    chart.legend.position = "Top" as Excel.ChartLegendPosition.top;
    const bars = chart.series.getItemAt(0);
    bars.format.fill.setSolidColor("#4472C4");
    bars.gapWidth = 60;
    bars.hasDataLabels = true;
    bars.dataLabels.numberFormat = "0.0%";
    const target = chart.series.getItemAt(1);
    target.chartType = line;
    target.format.line.color = "#C00000";
    target.format.line.weight = 2;
    target.format.line.lineStyle = "Dash" as Excel.ChartLineStyle.dash;
    target.markerStyle = "None" as Excel.ChartMarkerStyle.none;
    chart.axes.valueAxis.set({ minimum: 0.8, maximum: 1.05, majorUnit: 0.05, numberFormat: "0%" });
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.valueAxis.title.text = "参保率";
    chart.axes.valueAxis.majorGridlines.visible = false;
  });
  expect(firstSheet(host.workbook).charts[0]).toMatchObject({
    title: { text: "扩面参保率排名", visible: true },
    legend: { visible: true, position: "Top" },
    series: [
      { color: "#4472C4", gapWidth: 60, hasDataLabels: true, labelFormat: "0.0%" },
      { type: "Line", color: "#C00000", lineWeight: 2, lineStyle: "Dash", markerStyle: "None" },
    ],
    categoryAxis: { reversed: true },
    valueAxis: {
      minimum: 0.8,
      maximum: 1.05,
      majorUnit: 0.05,
      numberFormat: "0%",
      title: "参保率",
      gridlines: false,
    },
  });
});

test("a bound is a number, or '' for what Excel chooses", async () => {
  const host = excelOn(workbookWith(...RATES));
  await onSheet((sheet) => {
    const { valueAxis } = addRates(sheet).axes;
    valueAxis.minimum = 0.5;
    valueAxis.minimum = "";
  });
  expect(firstSheet(host.workbook).charts[0]?.valueAxis.minimum).toBeUndefined();
  expect(
    await codeOf(onSheet((sheet) => void (addRates(sheet).axes.valueAxis.minimum = "halb")))
  ).toBe("InvalidArgument");
});

test("a series is added by name and drawn once it has values", async () => {
  excelOn(workbookWith(...RATES));
  await onSheet(async (sheet, context) => {
    const chart = addRates(sheet, "A1:B4");
    const added = chart.series.add("目标");
    added.setValues(sheet.getRange("C2:C4"));
    added.setXAxisValues(sheet.getRange("A2:A4"));
    const values = added.getDimensionValues("Values" as Excel.ChartSeriesDimension.values);
    const source = added.getDimensionDataSourceString("Categories");
    chart.series.load("count");
    await context.sync();
    expect(chart.series.count).toBe(2);
    expect(values.value).toEqual([1, 1, 1]);
    expect(source.value).toBe("任务!$A$2:$A$4");
  });
});

test("setData gives a chart other cells and leaves its looks; deleted series go by themselves", async () => {
  const host = excelOn(workbookWith(...RATES));
  await onSheet((sheet) => {
    const chart = addRates(sheet);
    const [bars, target] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
    target.chartType = line;
    target.hasDataLabels = true;
    chart.setData(sheet.getRange("A1:C3"), byColumns);
    bars.delete();
  });
  expect(firstSheet(host.workbook).charts[0]?.series).toMatchObject([
    { type: "Line", hasDataLabels: true, values: "=任务!$C$2:$C$3" },
  ]);
});

test("setPosition covers the cells, from first to last", async () => {
  excelOn(workbookWith(...RATES));
  await onSheet(async (sheet, context) => {
    const chart = addRates(sheet);
    chart.setPosition("E2", "H11");
    chart.load("left,top,width,height");
    await context.sync();
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([192, 15, 192, 150]);
    chart.width = 400;
    chart.setPosition("A1");
    chart.load("left,width");
    await context.sync();
    expect([chart.left, chart.width]).toEqual([0, 400]);
  });
});

test("charts are found by name and by place; one that is not there is null or an error", async () => {
  excelOn(workbookWith(...RATES));
  await onSheet(async (sheet, context) => {
    addRates(sheet).name = "排名";
    const found = sheet.charts.getItem("排名").load("name");
    const first = sheet.charts.getItemAt(0).load("name,id,chartType");
    const none = sheet.charts.getItemOrNullObject("没有").load("name");
    const charts = sheet.charts.load("items/name,count");
    await context.sync();
    expect([found.name, first.name, charts.count]).toEqual(["排名", "排名", 1]);
    expect(none.isNullObject).toBe(true);
    charts.items[0]?.delete();
    await context.sync();
    charts.load("count");
    await context.sync();
    expect(charts.count).toBe(0);
  });
  expect(await codeOf(onSheet((sheet) => void sheet.charts.getItem("没有").load("name")))).toBe(
    "ItemNotFound"
  );
});

test("a chart follows its cells when rows are inserted and when its sheet is renamed", async () => {
  const host = excelOn(workbookWith(...RATES));
  await onSheet(async (sheet, context) => {
    addRates(sheet);
    sheet.getRange("2:2").insert("Down" as Excel.InsertShiftDirection.down);
    await context.sync();
    sheet.name = "我的 任务";
  });
  expect(firstSheet(host.workbook).charts[0]?.series[0]).toMatchObject({
    values: "='我的 任务'!$B$3:$B$5",
  });
});

test("what newer requirement sets brought is refused by an older Excel", async () => {
  excelOn(workbookWith(...RATES), { apiLevel: 7 });
  expect(
    await codeOf(onSheet((sheet) => void (addRates(sheet).axes.valueAxis.numberFormat = "0%")))
  ).toBe("ApiNotFound");
});

test("a protected sheet, a chart type that is none and cells of another sheet are refused", async () => {
  excelOn(workbookWith(...RATES));
  expect(
    await codeOf(
      onSheet(
        (sheet) => void sheet.charts.add("Balken" as Excel.ChartType, sheet.getRange("A1:B4"))
      )
    )
  ).toBe("InvalidArgument");
  expect(
    await codeOf(
      onSheet((sheet, context) => {
        const other = context.workbook.worksheets.add("另一张");
        addRates(sheet).setPosition(other.getRange("A1"));
      })
    )
  ).toBe("InvalidArgument");
  await onSheet((sheet) => sheet.protection.protect());
  expect(await codeOf(onSheet((sheet) => void addRates(sheet)))).toBe("AccessDenied");
});

test("a protection that lets objects be edited lets charts be made", async () => {
  excelOn(workbookWith(...RATES));
  await onSheet((sheet) => sheet.protection.protect({ allowEditObjects: true }));
  expect(await codeOf(onSheet((sheet) => void addRates(sheet)))).toBeUndefined();
});
