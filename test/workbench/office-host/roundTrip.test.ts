import { emptyWorkbook } from "../../../workbench/office-host/emptyWorkbook";
import { startHost } from "../../../workbench/office-host/startHost";

test("what is written comes back, in one round trip each", async () => {
  const { host } = startHost({ workbook: emptyWorkbook("任务") });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("任务");
    sheet.getRange("B2:C3").values = [
      ["城关", 1160],
      ["茅店", "=B2"],
    ];
    await context.sync();
  });
  const read = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility");
    await context.sync();
    const used = sheets.items.map((sheet) =>
      sheet.getUsedRangeOrNullObject().load("values,formulas,numberFormat,rowIndex,address")
    );
    await context.sync();
    used.forEach((range) => range.untrack());
    return { name: sheets.items[0]?.name, range: used[0]?.toJSON() };
  });
  expect(read.name).toBe("任务");
  expect(read.range).toMatchObject({
    address: "任务!B2:C3",
    rowIndex: 1,
    values: [
      ["城关", 1160],
      ["茅店", 0],
    ],
    formulas: [
      ["城关", 1160],
      ["茅店", "=B2"],
    ],
    numberFormat: [
      ["General", "General"],
      ["General", "General"],
    ],
  });
  expect(host.roundTrips).toBe(3);
});
