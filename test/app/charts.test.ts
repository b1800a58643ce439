import { chartChanges } from "../../src/app/charts";
import { recalculate } from "../../src/app/recalculate";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import { parseIsoDate } from "../../src/domain/dates/calendarDate";
import { applyChanges, undoChanges } from "../../src/excel/applyChanges";
import { archivePeriod } from "../../src/app/archivePeriod";
import { readWorkbook } from "../../src/excel/readWorkbook";
import { isEmpty } from "../../src/workbook/changes";
import type { Host } from "../../workbench/office-host/host";
import { openBook } from "../excel/workbooks";

const day = (text: string) => parseIsoDate(text)!;

const TASKS = [
  ["2023年任务分解表", "", "", "", "", "", "", "", "", ""],
  ["序号", "乡镇", "扩面参保任务", "", "", "", "城乡居民缴费任务", "", "", ""],
  ["", "", "任务数", "完成数", "参保率", "排位", "应缴人数", "已缴人数", "缴费率", "排位"],
  [1, "大田乡", 1000, 950, 0.95, 3, 800, 600, 0.75, 1],
  [2, "白鹭乡", 2000, 1980, 0.99, 1, 900, 540, 0.6, 3],
  [3, "三溪乡", 1500, 1470, 0.98, 2, 700, 490, 0.7, 2],
  ["注:以上数据截至2023年9月30日。", "", "", "", "", "", "", "", "", ""],
] as const;

async function changesNow() {
  const snapshot = await readWorkbook();
  const result = recalculate(snapshot, DEFAULT_SETTINGS, day("2023-11-20"));
  return chartChanges(snapshot, result, DEFAULT_SETTINGS);
}

async function save(date: string): Promise<void> {
  const { changes } = archivePeriod(await readWorkbook(), DEFAULT_SETTINGS, day(date));
  await applyChanges(changes);
}

const sheetOf = ({ workbook }: Host) => workbook.sheets.find(({ name }) => name === "图表");
const valuesOf = (host: Host, column: number) =>
  Array.from({ length: 7 }, (_, row) => sheetOf(host)?.cells.get(row)?.get(column)?.value ?? "");

test("both rankings as bars in the order of their places, with the target as a line", async () => {
  const { host } = await openBook({ 附件3: TASKS });
  await applyChanges(await changesNow());
  expect(valuesOf(host, 0)).toEqual([
    "征缴进度图表",
    "截至2023年9月30日",
    "扩面参保排名",
    "单位",
    "白鹭乡",
    "三溪乡",
    "大田乡",
  ]);
  expect(sheetOf(host)?.charts).toMatchObject([
    {
      name: "扩面参保排名",
      type: "ColumnClustered",
      title: { text: "扩面参保排名(截至2023年9月30日)" },
      series: [
        { nameFormula: "=图表!$B$4", categories: "=图表!$A$5:$A$7", values: "=图表!$B$5:$B$7" },
        { nameFormula: "=图表!$C$4", values: "=图表!$C$5:$C$7", type: "Line" },
      ],
      valueAxis: { minimum: 0, numberFormat: "0%" },
    },
    { name: "缴费排名", series: [{ values: "=图表!$E$5:$E$7" }, { type: "Line" }] },
  ]);
});

test("the second time nothing changes; other figures renew the charts in place", async () => {
  const { host } = await openBook({ 附件3: TASKS });
  await applyChanges(await changesNow());
  expect(isEmpty(await changesNow())).toBe(true);
  sheetOf(host)!.charts = sheetOf(host)!.charts.map((chart) => ({ ...chart, left: 777 }));
  await host.typeInto("附件3", "D4", 1000);
  await host.typeInto("附件3", "B4", "大田镇");
  const changes = await changesNow();
  await applyChanges(changes);
  expect(valuesOf(host, 0).slice(4)).toEqual(["大田镇", "白鹭乡", "三溪乡"]);
  expect(sheetOf(host)?.charts.map(({ name, left }) => [name, left])).toEqual([
    ["扩面参保排名", 777],
    ["缴费排名", 777],
  ]);
  await undoChanges(changes);
  expect(valuesOf(host, 0).slice(4)).toEqual(["白鹭乡", "三溪乡", "大田乡"]);
  expect(sheetOf(host)?.charts).toHaveLength(2);
});

test("a run renews charts that are there, makes none and brings none back", async () => {
  const { host } = await openBook({ 附件3: TASKS });
  const run = async () =>
    recalculate(await readWorkbook(), DEFAULT_SETTINGS, day("2023-11-20")).changes;
  expect((await run()).reports).toEqual([]);
  await applyChanges(await changesNow());
  expect((await run()).reports).toEqual([]);
  sheetOf(host)!.charts = sheetOf(host)!.charts.slice(0, 1);
  expect((await run()).reports).toEqual([]);
  await host.typeInto("附件3", "D4", 1000);
  await applyChanges(await run());
  expect(valuesOf(host, 0).slice(4)).toEqual(["大田乡", "白鹭乡", "三溪乡"]);
  expect(sheetOf(host)!.charts.map(({ name }) => name)).toEqual(["扩面参保排名"]);
  expect((await run()).reports).toEqual([]);
});

test("a chart with more units shows them all", async () => {
  const { host } = await openBook({ 附件3: TASKS });
  await applyChanges(await changesNow());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("附件3");
    sheet.getRange("7:7").insert("Down" as Excel.InsertShiftDirection.down);
    sheet.getRange("A7:J7").values = [[4, "茅店镇", 900, 800, "", "", 500, 400, "", ""]];
    await context.sync();
  });
  await applyChanges(await changesNow());
  expect(sheetOf(host)?.charts[0]?.series[0]?.values).toBe("=图表!$B$5:$B$8");
});

test("undo takes the sheet away again", async () => {
  const { host } = await openBook({ 附件3: TASKS });
  const changes = await changesNow();
  await applyChanges(changes);
  await undoChanges(changes);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["附件3"]);
});

test("saved periods add their lines, and undo removes chart and columns", async () => {
  const { host } = await openBook({ 附件3: TASKS });
  await applyChanges(await changesNow());
  await save("2023-07-31");
  await host.typeInto("附件3", "D4", 990);
  await save("2023-08-31");
  const changes = await changesNow();
  await applyChanges(changes);
  expect(valuesOf(host, 6).slice(2)).toEqual([
    "全部单位进度走势",
    "截止日期",
    "7月31日",
    "8月31日",
    "9月30日",
  ]);
  const [ranking, , trend] = sheetOf(host)?.charts ?? [];
  expect(trend).toMatchObject({
    name: "全部单位进度走势",
    type: "LineMarkers",
    series: [{ categories: "=图表!$G$5:$G$7", values: "=图表!$H$5:$H$7" }, {}],
  });
  expect(ranking?.left).toBe(trend?.left);
  expect(isEmpty(await changesNow())).toBe(true);
  await undoChanges(changes);
  expect(sheetOf(host)?.charts).toHaveLength(2);
  expect(valuesOf(host, 6).every((value) => value === "")).toBe(true);
});

test("a chart that somebody deleted is drawn again when charts are asked for", async () => {
  const { host } = await openBook({ 附件3: TASKS });
  await applyChanges(await changesNow());
  sheetOf(host)!.charts = sheetOf(host)!.charts.slice(1);
  await applyChanges(await changesNow());
  expect(sheetOf(host)?.charts.map(({ name }) => name)).toEqual(["缴费排名", "扩面参保排名"]);
  expect(isEmpty(await changesNow())).toBe(true);
});

test("a chart of the staff's own on the sheet stays theirs", async () => {
  const { host } = await openBook({ 附件3: TASKS });
  await applyChanges(await changesNow());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("图表");
    sheet.charts.add("Pie" as Excel.ChartType.pie, sheet.getRange("A4:B7")).name = "我的图";
    await context.sync();
  });
  await host.typeInto("附件3", "D4", 1000);
  await applyChanges(await changesNow());
  expect(sheetOf(host)?.charts.map(({ name }) => name)).toContain("我的图");
});

test("a write that fails half-way leaves the charts as they were", async () => {
  const { host } = await openBook({ 附件3: TASKS });
  await applyChanges(await changesNow());
  const before = sheetOf(host)?.charts;
  await host.typeInto("附件3", "D4", 1000);
  const changes = await changesNow();
  host.inject({ kind: "failAction", request: 3, action: 60, code: "GeneralException" });
  await expect(applyChanges(changes)).rejects.toMatchObject({ state: "restored" });
  expect(valuesOf(host, 0).slice(4)).toEqual(["白鹭乡", "三溪乡", "大田乡"]);
  expect(sheetOf(host)?.charts.map(({ title, series }) => [title, series])).toEqual(
    before?.map(({ title, series }) => [title, series])
  );
});
