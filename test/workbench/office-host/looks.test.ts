import { cellAt } from "../../../workbench/office-host/sheetCells";
import { codeOf, excelOn, firstSheet, onSheet, read, workbookWith } from "./excel";

test("a format is what all cells have in common, null where they differ", async () => {
  excelOn(workbookWith([1, 2]));
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").format.font.bold = true;
    sheet.getRange("A1").format.font.color = "red";
    sheet.getRange("A1").format.horizontalAlignment = "Center";
    const format = sheet.getRange("A1:B1").format;
    format.load("horizontalAlignment,font/bold,font/color,font/name,fill/color");
    await context.sync();
    expect(format.font.bold).toBe(true);
    expect(format.font.color).toBeNull();
    expect(format.horizontalAlignment).toBeNull();
    expect(format.fill.color).toBe("#FFFFFF");
  });
});

test("enum strings and colours that do not exist are refused", async () => {
  excelOn(workbookWith([1]));
  const set = (change: (format: Excel.RangeFormat) => unknown) =>
    codeOf(onSheet((sheet) => void change(sheet.getRange("A1").format)));
  expect(await set((format) => (format.horizontalAlignment = "Centre" as "Center"))).toBe(
    "InvalidArgument"
  );
  expect(await set((format) => (format.fill.color = "#12345"))).toBe("InvalidArgument");
  expect(await set((format) => (format.font.bold = "ja" as never))).toBe("InvalidArgument");
  expect(await set((format) => (format.fill.color = "#ff8800"))).toBeUndefined();
});

test("cells that looked alike share one style afterwards, and untouched cells stay the same object", async () => {
  const book = workbookWith([1, 2, 3]);
  const sheet = firstSheet(book);
  const third = cellAt(sheet, 0, 2);
  excelOn(book);
  await onSheet((one) => void (one.getRange("A1:B1").format.wrapText = true));
  expect(cellAt(sheet, 0, 0).style).toBe(cellAt(sheet, 0, 1).style);
  expect(cellAt(sheet, 0, 2)).toBe(third);
});

test("setting what is there already changes no cell", async () => {
  const book = workbookWith([1]);
  const cell = cellAt(firstSheet(book), 0, 0);
  excelOn(book);
  await onSheet((sheet) => {
    sheet.getRange("A1").format.wrapText = false;
    sheet.getRange("A1").numberFormat = [["General"]];
    sheet.getRange("A1").format.fill.clear();
  });
  expect(cellAt(firstSheet(book), 0, 0)).toBe(cell);
});

test("a copied style remembers the file it came from", async () => {
  const book = workbookWith([1]);
  const sheet = firstSheet(book);
  const fileStyle = { file: {}, xf: 7 };
  const cell = cellAt(sheet, 0, 0);
  sheet.cells.get(0)?.set(0, { ...cell, style: { ...cell.style, fileStyle } });
  excelOn(book);
  await onSheet((one) => void (one.getRange("A1").format.font.italic = true));
  expect(cellAt(sheet, 0, 0).style.fileStyle).toBe(fileStyle);
});

test("borders: outer edges, inner lines, colour and weight", async () => {
  const book = workbookWith();
  excelOn(book);
  await onSheet(async (sheet, context) => {
    const { borders } = sheet.getRange("A1:B2").format;
    borders.getItem("EdgeTop").style = "Double";
    borders.getItem("InsideVertical").color = "#FF0000";
    borders.load("items/sideIndex,items/style");
    const top = sheet.getRange("A1:B1").format.borders.getItem("EdgeTop").load("style,weight");
    await context.sync();
    expect(top.style).toBe("Double");
    expect(borders.items.map((border) => border.sideIndex)).toContain("InsideHorizontal");
  });
  const sheet = firstSheet(book);
  expect(Object.keys(cellAt(sheet, 0, 0).style.borders).sort()).toEqual(["EdgeRight", "EdgeTop"]);
  expect(cellAt(sheet, 1, 1).style.borders).toEqual({
    EdgeLeft: { style: "Continuous", weight: "Thin", color: "#FF0000" },
  });
});

test("widths and heights are in points, and null where they differ", async () => {
  excelOn(workbookWith([1]));
  await onSheet(async (sheet, context) => {
    const standard = sheet.getRange("A1").format.load("columnWidth,rowHeight");
    await context.sync();
    expect([standard.columnWidth, standard.rowHeight]).toEqual([48, 15]);
    sheet.getRange("A:A").format.columnWidth = 90;
    sheet.getRange("1:2").format.rowHeight = 30;
    const changed = sheet.getRange("A1").format.load("columnWidth,rowHeight");
    const mixed = sheet.getRange("A1:B3").format.load("columnWidth,rowHeight");
    await context.sync();
    expect([changed.columnWidth, changed.rowHeight]).toEqual([90, 30]);
    expect([mixed.columnWidth, mixed.rowHeight]).toEqual([null, null]);
  });
});

test("a column that gets the standard width again is like the others", async () => {
  const book = workbookWith([1]);
  excelOn(book);
  await onSheet(async (sheet, context) => {
    const { format } = sheet.getRange("B:B");
    format.columnWidth = 90;
    format.load("useStandardWidth");
    sheet.load("standardWidth");
    await context.sync();
    expect([format.useStandardWidth, sheet.standardWidth]).toEqual([false, 8.43]);
    format.useStandardWidth = true;
  });
  expect(firstSheet(book).columns.size).toBe(0);
});

test("hidden rows and columns", async () => {
  excelOn(workbookWith([1, 2], [3, 4]));
  await onSheet((sheet) => {
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
  });
  expect(await read("A1:A2", "rowHidden")).toBeNull();
  expect(await read("A2", "rowHidden")).toBe(true);
  expect(await read("B1", "hidden")).toBe(true);
  expect(await read("A1", "hidden")).toBe(false);
  expect(await read("A3", "top")).toBe(15);
});

test("text is what the number format makes of a value", async () => {
  excelOn(workbookWith([0.95623, 45245, "甲"]));
  await onSheet(
    (sheet) => void (sheet.getRange("A1:C1").numberFormat = [["0.00%", "yyyy-mm-dd", "@"]])
  );
  expect(await read("A1:C1", "text")).toEqual([["95.62%", "2023-11-15", "甲"]]);
});

describe("copyFrom", () => {
  test("everything, with references that move along", async () => {
    excelOn(workbookWith([1, 2, "=A1+$B$1"]));
    await onSheet((sheet) => {
      sheet.getRange("C1").format.font.bold = true;
      sheet.getRange("C2").copyFrom("C1");
    });
    expect(await read("C2", "formulas")).toEqual([["=A2+$B$1"]]);
    const bold = await onSheet(async (sheet, context) => {
      const { font } = sheet.getRange("C2").format;
      font.load("bold");
      await context.sync();
      return font.bold;
    });
    expect(bold).toBe(true);
  });

  test("formats only, as often as the target is larger", async () => {
    const book = workbookWith(["题", 1, 2]);
    excelOn(book);
    await onSheet((sheet) => {
      sheet.getRange("A1").format.fill.color = "#0000FF";
      sheet.getRange("B1:C2").copyFrom(sheet.getRange("A1"), "Formats");
    });
    expect(await read("B1:C1", "values")).toEqual([[1, 2]]);
    expect(cellAt(firstSheet(book), 1, 2).style.fill?.color).toBe("#0000FF");
  });

  test("values only leave formulas behind, blanks can be skipped, rows can become columns", async () => {
    excelOn(workbookWith([1, "", "=A1"]));
    await onSheet((sheet) => {
      sheet.getRange("A2:C2").values = [[7, 8, 9]];
      sheet.getRange("A2:C2").copyFrom("A1:C1", "Values", true);
      sheet.getRange("E1").copyFrom("A2:C2", "Values", false, true);
    });
    expect(await read("A2:C2", "formulas")).toEqual([[1, 8, 0]]);
    expect(await read("E1:E3", "values")).toEqual([[1], [8], [0]]);
  });
});

test("clear takes contents, formats or all", async () => {
  const book = workbookWith([1, 2, 3]);
  excelOn(book);
  await onSheet((sheet) => {
    sheet.getRange("A1:C1").format.font.bold = true;
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("B1").clear("Formats");
    sheet.getRange("C1").clear();
  });
  const sheet = firstSheet(book);
  expect(cellAt(sheet, 0, 0)).toMatchObject({ value: "", style: { font: { bold: true } } });
  expect(cellAt(sheet, 0, 1)).toMatchObject({ value: 2, style: { font: { bold: false } } });
  expect(sheet.cells.get(0)?.has(2)).toBe(false);
});

test("merging keeps the first content, and merged areas can be asked for", async () => {
  const host = excelOn(workbookWith(["", "乙"], ["丙", "丁"]));
  await onSheet((sheet) => sheet.getRange("A1:B2").merge());
  expect(await read("A1:B2", "values")).toEqual([
    ["乙", ""],
    ["", ""],
  ]);
  await onSheet(async (sheet, context) => {
    const merged = sheet.getRange("A1:D9").getMergedAreasOrNullObject().load("address,areaCount");
    const none = sheet.getRange("D9").getMergedAreasOrNullObject();
    await context.sync();
    expect([merged.address, merged.areaCount]).toEqual(["任务!A1:B2", 1]);
    expect(none.isNullObject).toBe(true);
    sheet.getRange("B2").unmerge();
  });
  expect(host.undoCleared).toContain("range.getMergedAreasOrNullObject");
  expect(firstSheet(host.workbook).merges).toEqual([]);
});

test("merge(true) merges row by row", async () => {
  const host = excelOn(workbookWith([1, 2], [3, 4]));
  await onSheet((sheet) => sheet.getRange("A1:B2").merge(true));
  expect(firstSheet(host.workbook).merges).toHaveLength(2);
  expect(await read("A1:B2", "values")).toEqual([
    [1, ""],
    [3, ""],
  ]);
});

test("whole columns keep their look for cells to come", async () => {
  const book = workbookWith();
  excelOn(book);
  await onSheet((sheet) => void (sheet.getRange("B:B").format.fill.color = "#00FF00"));
  await onSheet((sheet) => void (sheet.getRange("B5").values = [[1]]));
  expect(cellAt(firstSheet(book), 4, 1).style.fill?.color).toBe("#00FF00");
  expect(firstSheet(book).cells.size).toBe(1);
});
