import { cellAt } from "../../../workbench/office-host/sheetCells";
import { codeOf, excelOn, firstSheet, onSheet, read, workbookWith } from "./excel";

const write = (address: string, values: unknown) =>
  onSheet((sheet) => {
    sheet.getRange(address).values = values as never;
  });

test.each([[[[1, 2]]], [[[1], [2], [3]]], [[[1, 2], [3]]], [[]]])(
  "an array of another shape than the range is refused: %j",
  async (values) => {
    excelOn(workbookWith());
    expect(await codeOf(write("A1:B2", values))).toBe("InvalidArgument");
  }
);

test("null leaves a cell as it is, '' empties it", async () => {
  excelOn(workbookWith([1, 2, 3]));
  await write("A1:C1", [[null, "", 9]]);
  expect(await read("A1:C1", "values")).toEqual([[1, "", 9]]);
});

test("one value fills the whole range, null as such is refused", async () => {
  excelOn(workbookWith());
  await write("A1:B2", 7);
  expect(await read("A1:B2", "values")).toEqual([
    [7, 7],
    [7, 7],
  ]);
  expect(await codeOf(write("A1", null))).toBe("InvalidArgument");
});

test.each([
  ["1160", 1160, "General"],
  ["1,160", 1160, "#,##0"],
  ["95%", 0.95, "0%"],
  ["95.62%", 0.9562, "0.00%"],
  ["1e3", 1000, "0.00E+00"],
  ["-5", -5, "General"],
  ["TRUE", true, "General"],
  ["2023-11-15", 45245, "yyyy/m/d"],
  ["2023/11/15", 45245, "yyyy/m/d"],
  ["2023年11月15日", 45245, 'yyyy"年"m"月"d"日"'],
  ["2023/13/15", "2023/13/15", "General"],
  ["10:30", 0.4375, "h:mm"],
  ["1160人", "1160人", "General"],
  ["-", "-", "General"],
  ["城关镇", "城关镇", "General"],
  [" ", " ", "General"],
])("%j is read as if it had been typed", async (typed, value, numberFormat) => {
  excelOn(workbookWith());
  await write("A1", [[typed]]);
  expect(await read("A1", "values")).toEqual([[value]]);
  expect(await read("A1", "numberFormat")).toEqual([[numberFormat]]);
});

test("a text cell keeps texts, and the format comes first", async () => {
  excelOn(workbookWith());
  await onSheet((sheet) => {
    const range = sheet.getRange("A1:C1");
    range.numberFormat = [["@", "@", "@"]];
    range.values = [["00123", "=1+1", "1,160"]];
  });
  expect(await read("A1:C1", "values")).toEqual([["00123", "=1+1", "1,160"]]);
  expect(await read("A1:C1", "valueTypes")).toEqual([["String", "String", "String"]]);
});

test("an apostrophe makes text, and is no part of it", async () => {
  const book = workbookWith();
  excelOn(book);
  await write("A1:B1", [["'=1+1", "'007"]]);
  expect(await read("A1:B1", "values")).toEqual([["=1+1", "007"]]);
  expect(cellAt(firstSheet(book), 0, 0)).toMatchObject({ style: { quotePrefix: true } });
  expect(cellAt(firstSheet(book), 0, 0).formula).toBeUndefined();
});

test("texts that begin with = + or - come alive as formulas", async () => {
  excelOn(workbookWith());
  await write("A1:C1", [["=B2", "+B2", "-B2"]]);
  expect(await read("A1:C1", "formulas")).toEqual([["=B2", "=+B2", "=-B2"]]);
});

test("a formula that does not close is refused", async () => {
  excelOn(workbookWith());
  expect(await codeOf(write("A1", [["=SUM(B2"]]))).toBe("InvalidArgument");
});

test("a cell holds 32,767 characters and no object", async () => {
  excelOn(workbookWith());
  expect(await codeOf(write("A1", [["长".repeat(32_767)]]))).toBeUndefined();
  expect(await codeOf(write("A1", [["长".repeat(32_768)]]))).toBe("InvalidArgument");
  expect(await codeOf(write("A1", [[{ a: 1 }]]))).toBe("InvalidArgument");
});

test("of a merged area only the top left cell takes a value", async () => {
  excelOn(workbookWith());
  await onSheet((sheet) => sheet.getRange("A1:B2").merge());
  await write("A1:C2", [
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expect(await read("A1:C2", "values")).toEqual([
    [1, "", 3],
    ["", "", 6],
  ]);
});

test("more than 1,500 cells arrive in chunks, and a wrong shape is still refused", async () => {
  const host = excelOn(workbookWith());
  const values = Array.from({ length: 2_000 }, (_row, index) => [index, `单位${index}`]);
  await write("A1:B2000", values);
  expect(host.log[0]?.actions.filter((action) => action === "set values").length).toBe(3);
  expect(await read("A1:B2000", "values")).toEqual(values);
  expect(await codeOf(write("A1:B1999", values))).toBe("InvalidArgument");
});

test("whole columns cannot be written cell by cell", async () => {
  excelOn(workbookWith());
  expect(await codeOf(write("A:A", 1))).toBe("InvalidArgument");
});

test("writing replaces a formula by a constant", async () => {
  excelOn(workbookWith(["=B1"]));
  await write("A1", [[5]]);
  expect(await read("A1", "formulas")).toEqual([[5]]);
});

test("set() and update-like objects reach nested properties", async () => {
  excelOn(workbookWith());
  await onSheet((sheet) =>
    sheet.getRange("A1").set({ values: [[3]], format: { fill: { color: "#FFFF00" } } })
  );
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1").load("values,format/fill/color");
    await context.sync();
    expect([range.values, range.format.fill.color]).toEqual([[[3]], "#FFFF00"]);
  });
});
