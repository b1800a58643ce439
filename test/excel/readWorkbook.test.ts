import { readWorkbook } from "../../src/excel/readWorkbook";
import { openBook } from "./workbooks";

const ALLOCATION = [
  ["2023年任务分解表", "", ""],
  ["乡镇", "参保任务数", "完成数"],
  ["梅林镇", 1160, "=B3+223"],
];

test("the whole workbook comes in three round trips, however many sheets it has", async () => {
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`表${index}`, ALLOCATION])
  );
  const { host } = await openBook(many);
  const snapshot = await readWorkbook();
  expect(host.roundTrips).toBe(3);
  expect(snapshot.sheets).toHaveLength(40);
  await host.idle();
  expect(host.keptRanges).toBe(0);
  expect(host.undoCleared).toEqual([]);
});

test("a sheet comes with its place, values, formulas and number formats", async () => {
  await openBook({ 附件3: ALLOCATION, 空白: [] });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("附件3");
    sheet.getRange("1:1").delete("Up");
    sheet.getRange("B2:C2").numberFormat = [["#,##0", "0.00%"]];
    await context.sync();
  });
  const snapshot = await readWorkbook();
  expect(snapshot.sheets[0]).toMatchObject({
    name: "附件3",
    visibility: "visible",
    protected: false,
    origin: { row: 0, column: 0 },
    formulas: [
      ["乡镇", "参保任务数", "完成数"],
      ["梅林镇", 1160, "=B2+223"],
    ],
    numberFormats: [
      ["General", "General", "General"],
      ["General", "#,##0", "0.00%"],
    ],
  });
  expect(snapshot.sheets[1]?.values).toEqual([]);
});

test("a sheet larger than one answer of Excel on the web is read in blocks and comes out whole", async () => {
  const rows = Array.from({ length: 12_000 }, (_, index) => [
    index,
    `单位${index}`,
    "x".repeat(200),
    index,
    index,
  ]);
  const { host } = await openBook({ 名单: rows });
  await openBook({ 名单: [] }, { profile: "web" });
  const web = (await openBook({ 名单: rows.slice(0, 0) }, { profile: "web" })).host;
  web.open(host.workbook);
  web.clearLog();
  const snapshot = await readWorkbook();
  expect(snapshot.sheets[0]?.values).toEqual(rows);
  expect(Math.max(...web.log.map((record) => record.bytesToAddin))).toBeLessThan(5 * 1024 * 1024);
});

test.each(["XFD3", "J1048576"])(
  "one stray character in %s makes a sheet that cannot be read, and the failure names it",
  async (stray) => {
    await openBook({ 附件3: ALLOCATION, 旧表: ALLOCATION });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("旧表").getRange(stray).values = [["。"]];
      await context.sync();
    });
    await expect(readWorkbook()).rejects.toMatchObject({ reason: "tooLarge", sheet: "旧表" });
  }
);

test("hidden and protected sheets are read and say so", async () => {
  await openBook({ 附件3: ALLOCATION, 旧表: ALLOCATION });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("旧表");
    sheet.visibility = "Hidden";
    sheet.protection.protect();
    await context.sync();
  });
  expect((await readWorkbook()).sheets[1]).toMatchObject({ visibility: "hidden", protected: true });
});

test("while the person edits a cell nothing is read, and the failure says why", async () => {
  const { host } = await openBook({ 附件3: ALLOCATION });
  host.beginCellEdit();
  await expect(readWorkbook()).rejects.toMatchObject({ reason: "cellEditMode" });
  host.endCellEdit();
});
