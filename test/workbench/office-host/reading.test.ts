import { codeOf, excelOn, firstSheet, fill, onSheet, read, workbookWith } from "./excel";

const rows = [
  ["单位", "任务数", "完成数"],
  ["城关", 1160, 1110],
  ["茅店", 820, 800],
];

test("a property is read only after load and sync", async () => {
  excelOn(workbookWith(...rows));
  const code = await codeOf(onSheet((sheet) => sheet.name));
  expect(code).toBe("PropertyNotLoaded");
});

test("a sheet is found by name, whatever the capitals, or by id", async () => {
  const book = workbookWith(...rows);
  firstSheet(book).name = "Plan";
  excelOn(book);
  const names = await Excel.run(async (context) => {
    const sheets = [context.workbook.worksheets.getItem("PLAN")];
    sheets.push(context.workbook.worksheets.getItem(firstSheet(book).id));
    sheets.forEach((sheet) => sheet.load("name"));
    await context.sync();
    return sheets.map((sheet) => sheet.name);
  });
  expect(names).toEqual(["Plan", "Plan"]);
});

test("a missing sheet is ItemNotFound, or a null object where that is asked for", async () => {
  excelOn(workbookWith(...rows));
  const missing = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("没有").load("name");
    await context.sync();
  });
  expect(await codeOf(missing)).toBe("ItemNotFound");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("没有");
    const used = sheet.getUsedRangeOrNullObject().load("values");
    await context.sync();
    expect(sheet.isNullObject).toBe(true);
    expect(used.isNullObject).toBe(true);
  });
});

test("an error names the action, as the client's debug information", async () => {
  excelOn(workbookWith(...rows));
  const error = await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("没有").load("name");
    await context.sync();
  }).catch((reason: OfficeExtension.Error) => reason);
  expect((error as OfficeExtension.Error).debugInfo.statement).toBe(
    "var worksheet = worksheets.getItem(...);"
  );
});

test("load refuses names that do not exist", async () => {
  excelOn(workbookWith(...rows));
  expect(await codeOf(read("A1", "wert" as "values"))).toBe("InvalidArgument");
});

test("what the host does not know fails loudly", async () => {
  excelOn(workbookWith(...rows));
  const unknown = onSheet((sheet) => sheet.shapes.load("items/name"));
  expect(await codeOf(unknown)).toBe("ApiNotFound");
});

test("the used range begins where the first cell is, and is null on an empty sheet", async () => {
  const book = workbookWith();
  fill(firstSheet(book), [[], ["", "", 1]]);
  excelOn(book);
  const address = await onSheet(async (sheet, context) => {
    const used = sheet.getUsedRange().load("address");
    await context.sync();
    return used.address;
  });
  expect(address).toBe("任务!C2");
  excelOn(workbookWith());
  await onSheet(async (sheet, context) => {
    const used = sheet.getUsedRangeOrNullObject();
    await context.sync();
    expect(used.isNullObject).toBe(true);
  });
});

test("formatted cells count as used unless only values are asked for", async () => {
  excelOn(workbookWith(...rows));
  await onSheet(async (sheet, context) => {
    sheet.getRange("E9").format.fill.color = "#FF0000";
    const all = sheet.getUsedRange().load("address");
    const values = sheet.getUsedRange(true).load("address");
    await context.sync();
    expect(all.address).toBe("任务!A1:E9");
    expect(values.address).toBe("任务!A1:C3");
  });
});

test("one load reaches every sheet, with paths below it", async () => {
  const host = excelOn(workbookWith(...rows));
  const sheets = await Excel.run(async (context) => {
    const all = context.workbook.worksheets;
    all.load("items/name,items/visibility,items/protection/protected");
    await context.sync();
    return all.items.map((sheet) => sheet.toJSON());
  });
  expect(sheets).toMatchObject([{ name: "任务", visibility: "Visible" }]);
  expect(sheets[0]?.protection?.protected).toBe(false);
  expect(host.roundTrips).toBe(1);
});

test("the array form of load strips items/ too", async () => {
  excelOn(workbookWith(...rows));
  await Excel.run(async (context) => {
    const all = context.workbook.worksheets.load(["items/name"] as never);
    await context.sync();
    expect(all.items[0]?.name).toBe("任务");
  });
});

test("whole columns have no cell-level values", async () => {
  excelOn(workbookWith(...rows));
  expect(await read("A:B", "values")).toBeNull();
  expect(await read("A:B", "address")).toBe("任务!A:B");
  expect(await read("2:3", "rowCount")).toBe(2);
});

test("value types tell numbers from texts that look like numbers", async () => {
  const book = workbookWith(["'1160", 1160, true, "", "#N/A"]);
  excelOn(book);
  expect(await read("A1:E1", "valueTypes")).toEqual([
    ["String", "Double", "Boolean", "Empty", "Error"],
  ]);
});

test.each([
  ["getCell(1, 1)", (range: Excel.Range) => range.getCell(1, 1), "任务!C3"],
  ["getRow(1)", (range: Excel.Range) => range.getRow(1), "任务!B3:D3"],
  ["getColumn(0)", (range: Excel.Range) => range.getColumn(0), "任务!B2:B4"],
  ["getLastCell()", (range: Excel.Range) => range.getLastCell(), "任务!D4"],
  ["getOffsetRange(1, -1)", (range: Excel.Range) => range.getOffsetRange(1, -1), "任务!A3:C5"],
  ["getResizedRange(1, 0)", (range: Excel.Range) => range.getResizedRange(1, 0), "任务!B2:D5"],
  ["getEntireRow()", (range: Excel.Range) => range.getEntireRow(), "任务!2:4"],
  ["getEntireColumn()", (range: Excel.Range) => range.getEntireColumn(), "任务!B:D"],
  ["getBoundingRect('F9')", (range: Excel.Range) => range.getBoundingRect("F9"), "任务!B2:F9"],
  [
    "getIntersection('A1:B3')",
    (range: Excel.Range) => range.getIntersection("A1:B3"),
    "任务!B2:B3",
  ],
  ["getRowsAbove(1)", (range: Excel.Range) => range.getRowsAbove(1), "任务!B1:D1"],
  ["getRowsBelow(2)", (range: Excel.Range) => range.getRowsBelow(2), "任务!B5:D6"],
  ["getColumnsAfter(1)", (range: Excel.Range) => range.getColumnsAfter(1), "任务!E2:E4"],
  ["getColumnsBefore(1)", (range: Excel.Range) => range.getColumnsBefore(1), "任务!A2:A4"],
])("B2:D4.%s", async (_name, from, address) => {
  excelOn(workbookWith(...rows));
  const found = await onSheet(async (sheet, context) => {
    const range = from(sheet.getRange("B2:D4")).load("address");
    await context.sync();
    return range.address;
  });
  expect(found).toBe(address);
});

test("ranges do not leave the sheet", async () => {
  excelOn(workbookWith(...rows));
  const code = await codeOf(
    onSheet((sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("address"))
  );
  expect(code).toBe("InvalidArgument");
});

test("addresses quote sheet names as Excel does", async () => {
  const book = workbookWith(...rows);
  firstSheet(book).name = "附件 1's";
  excelOn(book);
  const address = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("$A$1:b2").load("address");
    await context.sync();
    return range.address;
  });
  expect(address).toBe("'附件 1''s'!A1:B2");
});

test("a range can be used again after sync while it is tracked, and is given back at the end", async () => {
  const host = excelOn(workbookWith(...rows));
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1");
    await context.sync();
    expect(host.keptRanges).toBe(1);
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["单位"]]);
  });
  await host.idle();
  await new Promise((resolve) => setTimeout(resolve));
  expect(host.keptRanges).toBe(0);
});

test("an untracked range leaves nothing behind", async () => {
  const host = excelOn(workbookWith(...rows));
  await onSheet((sheet) => {
    sheet.getRange("A1").untrack().load("values");
  });
  await host.idle();
  expect(host.log.filter((record) => record.isCleanup)).toHaveLength(0);
});
