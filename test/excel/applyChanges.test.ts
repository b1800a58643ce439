import { applyChanges, undoChanges } from "../../src/excel/applyChanges";
import { readWorkbook } from "../../src/excel/readWorkbook";
import { type ChangeSet, inverse, NO_CHANGES } from "../../src/workbook/changes";
import type { ReportSheet } from "../../src/workbook/reportSheet";
import { cellChange, openBook } from "./workbooks";

const RANKS = [
  ["乡镇", "缴费率", "排位"],
  ["大田乡", 0.66, 4],
  ["白鹭乡", 0.65, 3],
  ["三溪乡", 0.64, 5],
];
const SWAP: ChangeSet = {
  ...NO_CHANGES,
  cells: [cellChange("附件3", 1, 2, 4, 3), cellChange("附件3", 2, 2, 3, 4)],
};

const valuesOf = async (sheet: string) =>
  (await readWorkbook()).sheets.find(({ name }) => name === sheet)?.values;

test("two corrected ranks are one look and one write", async () => {
  const { host } = await openBook({ 附件3: RANKS });
  await applyChanges(SWAP);
  expect(host.roundTrips).toBe(3);
  await host.idle();
  expect(host.keptRanges).toBe(0);
  expect(host.undoCleared).toEqual([]);
  expect((await valuesOf("附件3"))?.map((row) => row[2])).toEqual(["排位", 3, 4, 5]);
});

test("undo puts back every cell but those somebody has changed since", async () => {
  const { host } = await openBook({ 附件3: RANKS });
  await applyChanges(SWAP);
  await host.typeInto("附件3", "C2", 7);
  const left = await undoChanges(SWAP);
  expect(left).toMatchObject([{ sheet: "附件3", row: 1, column: 2 }]);
  expect((await valuesOf("附件3"))?.map((row) => row[2])).toEqual(["排位", 7, 3, 5]);
});

test("a cell that changed since it was read stops the whole write", async () => {
  const { host } = await openBook({ 附件3: RANKS });
  await host.typeInto("附件3", "C3", 9);
  await expect(applyChanges(SWAP)).rejects.toMatchObject({
    reason: "changedMeanwhile",
    sheet: "附件3",
    state: "untouched",
  });
  expect((await valuesOf("附件3"))?.[1]?.[2]).toBe(4);
});

test("a protected sheet, a deleted sheet and a read-only file are refused before anything is written", async () => {
  const { host } = await openBook({ 附件3: RANKS, 其他: [] });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("附件3").protection.protect();
    await context.sync();
  });
  await expect(applyChanges(SWAP)).rejects.toMatchObject({ reason: "protected", sheet: "附件3" });
  const elsewhere = { ...SWAP, cells: [cellChange("附件4", 0, 0, "", 1)] };
  await expect(applyChanges(elsewhere)).rejects.toMatchObject({
    reason: "sheetGone",
    sheet: "附件4",
  });
  host.workbook.readOnly = true;
  await expect(applyChanges(SWAP)).rejects.toMatchObject({ reason: "readOnly" });
  expect((await valuesOf("附件3"))?.[1]?.[2]).toBe(4);
});

test("a write that fails half-way is taken back", async () => {
  const { host } = await openBook({ 附件3: RANKS });
  // The third request is the write; some of its actions have taken effect when one fails.
  host.inject({ kind: "failAction", request: 2, action: 8, code: "GeneralException" });
  await expect(applyChanges(SWAP)).rejects.toMatchObject({ state: "restored" });
  expect(await valuesOf("附件3")).toEqual(RANKS);
});

const REPORT: ReportSheet = {
  name: "督办清单",
  title: "督办清单",
  subtitles: ["截至2023年11月20日"],
  header: [["责任单位", "逾期天数", "电话"]],
  columns: [
    { width: 20, numberFormat: "General", align: "left" },
    { width: 10, numberFormat: "0", align: "right" },
    { width: 16, numberFormat: "@", align: "left" },
  ],
  rows: [
    ["区市监局", 5, "0797-4441234"],
    ["=区教科体局", 5, "13800000000"],
  ],
  notes: ["以报送台账为准。"],
  filter: true,
  orientation: "portrait",
};

test("a report is made, refreshed in place and removed; text in it never comes alive", async () => {
  const { host } = await openBook({ 附件3: RANKS });
  const made: ChangeSet = {
    ...NO_CHANGES,
    reports: [{ name: "督办清单", before: undefined, after: REPORT }],
  };
  await applyChanges(made);
  expect((await valuesOf("督办清单"))?.slice(2)).toEqual([
    ["责任单位", "逾期天数", "电话"],
    ["区市监局", 5, "0797-4441234"],
    ["=区教科体局", 5, "13800000000"],
    ["以报送台账为准。", "", ""],
  ]);
  const shorter = { ...REPORT, rows: [["区市监局", 6, "0797-4441234"]] };
  await applyChanges({
    ...NO_CHANGES,
    reports: [{ name: "督办清单", before: REPORT, after: shorter }],
  });
  expect((await valuesOf("督办清单"))?.slice(3)).toEqual([
    ["区市监局", 6, "0797-4441234"],
    ["以报送台账为准。", "", ""],
  ]);
  await expect(applyChanges(inverse(made))).rejects.toMatchObject({ reason: "changedMeanwhile" });
  await applyChanges({
    ...NO_CHANGES,
    reports: [{ name: "督办清单", before: shorter, after: undefined }],
  });
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["附件3"]);
});

test("highlights are replaced, not piled up, and the staff's own conditional format stays", async () => {
  const { host } = await openBook({ 附件3: RANKS });
  await Excel.run(async (context) => {
    const staff = context.workbook.worksheets
      .getItem("附件3")
      .getRange("B2:B4")
      .conditionalFormats.add("Custom" as Excel.ConditionalFormatType.custom);
    staff.custom.rule.formula = "=B2>0.65";
    staff.custom.format.fill.color = "#00FF00";
    await context.sync();
  });
  const highlight = {
    area: { row: 1, column: 0, rowCount: 3, columnCount: 3 },
    formula: '=LEFT($C2,2)="逾期"',
    fill: "#F8CBCB",
  };
  const once = { ...NO_CHANGES, highlights: [{ sheet: "附件3", before: [], after: [highlight] }] };
  await applyChanges(once);
  await applyChanges({
    ...NO_CHANGES,
    highlights: [{ sheet: "附件3", before: [highlight], after: [highlight] }],
  });
  expect(host.workbook.sheets[0]?.conditionalFormats).toHaveLength(2);
  expect((await readWorkbook()).sheets[0]?.highlights).toMatchObject([highlight]);
  await applyChanges(inverse(once));
  expect(host.workbook.sheets[0]?.conditionalFormats).toHaveLength(1);
});

test("two added columns wear the list's looks, are recorded as owned, and leave no trace when undone", async () => {
  const { host } = await openBook({ 附件1: [["责任单位"], ["区市监局"]] });
  const area = { row: 0, column: 1, rowCount: 2, columnCount: 1 };
  const second = { ...area, column: 2 };
  const added: ChangeSet = {
    ...NO_CHANGES,
    cells: [cellChange("附件1", 0, 1, "", "督办状态"), cellChange("附件1", 0, 2, "", "逾期天数")],
    columns: [
      { sheet: "附件1", area, model: 0, width: 120, after: "dressed" },
      { sheet: "附件1", area: second, model: 0, width: 60, after: "dressed" },
    ],
    owned: { before: [], after: [{ key: "status", sheet: "附件1", area }] },
  };
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("附件1").getRange("A1").format.fill.color = "#DDEBF7";
    await context.sync();
  });
  await applyChanges(added);
  const snapshot = await readWorkbook();
  expect(snapshot.owned).toEqual([{ key: "status", sheet: "附件1", area }]);
  expect(host.workbook.names[0]?.visible).toBe(false);
  const fills = () =>
    [area, second].map(({ column }) => {
      const fill = host.workbook.sheets[0]?.cells.get(0)?.get(column)?.style.fill;
      return fill?.color;
    });
  expect(fills()).toEqual(["#DDEBF7", "#DDEBF7"]);
  await undoChanges(added);
  expect((await readWorkbook()).owned).toEqual([]);
  expect(fills()).toEqual([undefined, undefined]);
  expect(host.workbook.sheets[0]?.columns.size).toBe(0);
});
