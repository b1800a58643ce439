import { cellAt } from "../../../workbench/office-host/sheetCells";
import { codeOf, excelOn, firstSheet, onSheet, read, workbookWith } from "./excel";

test("several ranges share a look, a rule and an address", async () => {
  const book = workbookWith([1, 2, 3], [4, 5, 6]);
  excelOn(book);
  await onSheet(async (sheet, context) => {
    const areas = sheet.getRanges("A1,C1:C2").load("address,areaCount,cellCount");
    areas.format.fill.color = "#FF0000";
    const moved = areas.getOffsetRangeAreas(1, 0).load("address");
    const parts = areas.areas.load("items/address");
    const count = areas.areas.getCount();
    await context.sync();
    expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(["任务!A1,任务!C1:C2", 2, 3]);
    expect(moved.address).toBe("任务!A2,任务!C2:C3");
    expect([parts.items.map(({ address }) => address), count.value]).toEqual([
      ["任务!A1", "任务!C1:C2"],
      2,
    ]);
    areas.clear("Contents");
    await context.sync();
  });
  expect(await read("A1:C2", "values")).toEqual([
    ["", 2, ""],
    [4, 5, ""],
  ]);
  expect(cellAt(firstSheet(book), 1, 2).style.fill?.color).toBe("#FF0000");
});

test("columns are inserted and deleted like rows", async () => {
  const book = workbookWith([1, 2, "=SUM(A1:B1)"]);
  excelOn(book);
  await onSheet((sheet) => {
    sheet.getRange("B:B").format.columnWidth = 90;
    sheet.pageLayout.setPrintTitleColumns("A:B");
    sheet.freezePanes.freezeColumns(1);
  });
  await onSheet((sheet) => void sheet.getRange("B:B").insert("Right"));
  expect(await read("A1:D1", "formulas")).toEqual([[1, "", 2, "=SUM(A1:C1)"]]);
  expect(firstSheet(book).columns.get(2)?.width).toBeGreaterThan(10);
  expect(firstSheet(book).pageLayout.titleColumns).toEqual([0, 2]);
  await onSheet((sheet) => sheet.getRange("A:B").delete("Left"));
  expect(await read("A1:B1", "formulas")).toEqual([[2, "=SUM(A1:A1)"]]);
});

test("a cell that would be pushed off the sheet stops an insertion", async () => {
  excelOn(workbookWith([1]));
  await onSheet((sheet) => void (sheet.getRange("A1048576").values = [["末"]]));
  const insert = onSheet((sheet) => void sheet.getRange("1:1").insert("Down"));
  expect(await codeOf(insert)).toBe("InsertDeleteConflict");
});

test("whole rows and columns are cleared of their look", async () => {
  const book = workbookWith([1]);
  excelOn(book);
  await onSheet((sheet) => {
    sheet.getRange("A:B").format.fill.color = "#FF0000";
    sheet.getRange("3:3").format.font.bold = true;
  });
  const bold = await onSheet(async (sheet, context) => {
    const row = sheet.getRange("3:3").format.font.load("bold");
    const mixed = sheet.getRange("A:B").format.font.load("bold");
    await context.sync();
    return [row.bold, mixed.bold];
  });
  expect(bold).toEqual([true, null]);
  await onSheet((sheet) => {
    sheet.getRange("A:B").clear();
    sheet.getRange("3:3").clear("Formats");
  });
  expect(cellAt(firstSheet(book), 0, 0)).toMatchObject({ value: "", style: { fill: undefined } });
  expect(cellAt(firstSheet(book), 2, 5).style.font.bold).toBe(false);
});

test("autofit makes room for the longest text, Chinese characters counting double", async () => {
  const book = workbookWith(["城乡居民基本养老保险", "a"]);
  excelOn(book);
  await onSheet((sheet) => {
    sheet.getRange("A:B").format.autofitColumns();
    sheet.getRange("1:1").format.rowHeight = 60;
    sheet.getRange("1:1").format.autofitRows();
  });
  const { columns, rows } = firstSheet(book);
  expect(columns.get(0)?.width).toBeGreaterThan(20);
  expect(columns.get(1)?.width).toBeLessThan(4);
  expect(rows.size).toBe(0);
});

test("widths and heights beyond Excel's limits are refused", async () => {
  excelOn(workbookWith());
  const width = onSheet((sheet) => void (sheet.getRange("A1").format.columnWidth = 2_000));
  expect(await codeOf(width)).toBe("InvalidArgument");
  const height = onSheet((sheet) => void (sheet.getRange("A1").format.rowHeight = 410));
  expect(await codeOf(height)).toBe("InvalidArgument");
});

test("copying looks takes merged cells, rules and (with everything) validations along", async () => {
  const book = workbookWith(["题", ""], [1, 2]);
  excelOn(book);
  await onSheet((sheet) => {
    sheet.getRange("A1:B1").merge();
    sheet.getRange("A2").conditionalFormats.add("Custom").custom.rule.formula = "=A2>1";
    sheet.getRange("B2").dataValidation.rule = { list: { inCellDropDown: true, source: "1,2" } };
    sheet.getRange("D1").copyFrom("A1:B2");
  });
  const sheet = firstSheet(book);
  expect(sheet.merges).toHaveLength(2);
  expect(sheet.conditionalFormats[0]?.areas).toHaveLength(2);
  expect(sheet.dataValidations[0]?.areas.map(({ column }) => column)).toEqual([1, 4]);
});

test.each([
  ["=0.955", "Double", 0.955],
  ['="截至""9月"""', "String", '截至"9月"'],
  ["=TRUE", "Boolean", true],
  ["=#N/A", "Error", "#N/A"],
  ["=没有!#REF!", "Error", "#REF!"],
])("the name %s is a %s", async (formula, type, value) => {
  excelOn(workbookWith());
  await onSheet(async (_sheet, context) => {
    const name = context.workbook.names.add("名", formula).load("type,value");
    await context.sync();
    expect([name.type, name.value]).toEqual([type, value]);
  });
});

test("a name that would have to be computed fails loudly, but not when all names are listed", async () => {
  excelOn(workbookWith());
  await onSheet((_sheet, context) => void context.workbook.names.add("动态", "=OFFSET(A1,1,1)"));
  const named = onSheet((_sheet, context) => context.workbook.names.getItem("动态").load("value"));
  expect(await codeOf(named)).toBe("ApiNotFound");
  await onSheet(async (_sheet, context) => {
    const names = context.workbook.names.load();
    await context.sync();
    expect(names.items.map(({ formula }) => formula)).toEqual(["=OFFSET(A1,1,1)"]);
  });
});

test.each([
  [{ wholeNumber: { formula1: 1, formula2: 5, operator: "Between" as const } }, [true, false]],
  [{ decimal: { formula1: 3, operator: "GreaterThan" as const } }, [false, true]],
  [{ textLength: { formula1: 1, operator: "EqualTo" as const } }, [true, false]],
  [{ list: { source: "=D1:D2", inCellDropDown: true } }, [false, false]],
])("cells are checked against %j", async (rule, valid) => {
  excelOn(workbookWith([2], [5.5], [], []));
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A2").dataValidation.rule = rule;
    const cells = ["A1", "A2"].map((address) =>
      sheet.getRange(address).dataValidation.load("valid")
    );
    await context.sync();
    expect(cells.map((cell) => cell.valid)).toEqual(valid);
  });
});

test("the looks of a rule are read back, null or empty where it leaves them alone", async () => {
  excelOn(workbookWith([1]));
  await onSheet(async (sheet, context) => {
    const { format } = sheet.getRange("A1").conditionalFormats.add("Custom").custom;
    format.font.italic = true;
    format.font.strikethrough = true;
    format.font.underline = "Single";
    format.fill.color = "#FF0000";
    format.borders.getItem("EdgeTop").color = "#00FF00";
    format.fill.clear();
    format.font.load("bold,italic,strikethrough,underline,color");
    format.fill.load("color");
    const edges = format.borders.load("items/sideIndex,items/style,items/color");
    await context.sync();
    const { bold, italic, strikethrough, underline } = format.font;
    expect({ bold, italic, strikethrough, underline }).toEqual({
      bold: null,
      italic: true,
      strikethrough: true,
      underline: "Single",
    });
    expect(format.fill.color).toBe("");
    expect(edges.items[0]).toMatchObject({ sideIndex: "EdgeTop", color: "#00FF00" });
    format.font.clear();
    format.font.load("italic");
    await context.sync();
    expect(format.font.italic).toBeNull();
  });
});

test("a table without headings gets some, pushing its rows down", async () => {
  excelOn(workbookWith(["甲", 3]));
  await onSheet(async (sheet, context) => {
    const table = sheet.tables.add("A1:B1", false);
    table.showBandedRows = false;
    table.style = "TableStyleLight1";
    const range = table.getRange().load("values");
    table.load("name,style,showTotals");
    await context.sync();
    expect([table.name, table.style, table.showTotals]).toEqual([
      "Table1",
      "TableStyleLight1",
      false,
    ]);
    expect(range.values).toEqual([
      ["列1", "列2"],
      ["甲", 3],
    ]);
    table.convertToRange();
    const count = sheet.tables.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test("update() sets nested properties in one action", async () => {
  excelOn(workbookWith([1]));
  await onSheet((sheet) =>
    (sheet.getRange("A1") as unknown as { update(state: unknown): void }).update({
      values: [[9]],
      format: { wrapText: true },
    })
  );
  expect(await read("A1", "values")).toEqual([[9]]);
});
