import { cellAt } from "../../../workbench/office-host/sheetCells";
import { codeOf, excelOn, fill, firstSheet, onSheet, read, workbookWith } from "./excel";
import { emptyWorkbook } from "../../../workbench/office-host/emptyWorkbook";

test("formulas, names, rules, merges and print areas follow inserted rows", async () => {
  const book = workbookWith(["甲", 1], ["乙", 2], ["合计", "=SUM(B1:B2)"]);
  excelOn(book);
  await onSheet((sheet, context) => {
    context.workbook.names.add("数据", sheet.getRange("B1:B2"));
    const rule = sheet.getRange("B2:B3").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=$B2>1";
    sheet.getRange("C3:D3").merge();
    sheet.pageLayout.setPrintArea("A1:B3");
    sheet.pageLayout.setPrintTitleRows("$2:$2");
  });
  await onSheet((sheet) => void sheet.getRange("2:3").insert("Down"));
  const [sheet] = book.sheets;
  expect(await read("A5:B5", "formulas")).toEqual([["合计", "=SUM(B1:B4)"]]);
  expect(book.names[0]?.formula).toBe("=任务!$B$1:$B$4");
  expect(sheet?.conditionalFormats[0]).toMatchObject({
    areas: [{ row: 3, rowCount: 2 }],
    rule: { formula: "=$B4>1" },
  });
  expect(sheet?.merges).toEqual([{ row: 4, column: 2, rowCount: 1, columnCount: 2 }]);
  expect(sheet?.pageLayout).toMatchObject({ printArea: [{ rowCount: 5 }], titleRows: [3, 3] });
});

test("deleting what a formula refers to leaves #REF!", async () => {
  excelOn(workbookWith([1], [2], ["=A2"], ["=SUM(A1:A2)"]));
  await onSheet((sheet) => sheet.getRange("2:2").delete("Up"));
  expect(await read("A1:A3", "formulas")).toEqual([[1], ["=#REF!"], ["=SUM(A1:A1)"]]);
});

test("cells alone can be shifted, and only their band moves", async () => {
  excelOn(workbookWith(["a", "b", "c"], ["d", "e", "=A2"]));
  await onSheet((sheet) => void sheet.getRange("A1").insert("Right"));
  expect(await read("A1:D2", "formulas")).toEqual([
    ["", "a", "b", "c"],
    ["d", "e", "=A2", ""],
  ]);
});

test("a kept range moves along, and is invalid once its cells are gone", async () => {
  excelOn(workbookWith([1], [2]));
  await onSheet(async (sheet, context) => {
    const second = sheet.getRange("A2").load("address");
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    second.load("address,values");
    await context.sync();
    expect([second.address, second.values]).toEqual(["任务!A3", [[2]]]);
    sheet.getRange("3:3").delete("Up");
    await context.sync();
    second.load("values");
    expect(await codeOf(context.sync())).toBe("InvalidReference");
  });
});

test("new rows look like the one above", async () => {
  const book = workbookWith([1]);
  excelOn(book);
  await onSheet((sheet) => void (sheet.getRange("A1").format.fill.color = "#00FF00"));
  await onSheet((sheet) => void sheet.getRange("2:2").insert("Down"));
  expect(cellAt(firstSheet(book), 1, 0)).toMatchObject({
    value: "",
    style: { fill: { color: "#00FF00" } },
  });
});

test("merged cells are not torn apart", async () => {
  excelOn(workbookWith([1, 2], [3, 4]));
  await onSheet((sheet) => sheet.getRange("A2:B2").merge());
  const code = await codeOf(onSheet((sheet) => void sheet.getRange("A1").insert("Down")));
  expect(code).toBe("InsertDeleteConflict");
});

describe("sheets", () => {
  const twoSheets = () => {
    const book = emptyWorkbook("任务", "附件 3");
    fill(firstSheet(book), [["='附件 3'!A1", "='附件 3'!$B$2:C9"]]);
    return book;
  };

  test("formulas and names follow a new name", async () => {
    const book = twoSheets();
    excelOn(book);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("附件 3");
      context.workbook.names.add("区", sheet.getRange("A1"));
      await context.sync();
      sheet.name = "进度";
      await context.sync();
    });
    expect(await read("A1:B1", "formulas")).toEqual([["=进度!A1", "=进度!$B$2:C9"]]);
    expect(book.names[0]?.formula).toBe("=进度!$A$1");
  });

  test("references to a deleted sheet become #REF!", async () => {
    excelOn(twoSheets());
    await onSheet((_sheet, context) => context.workbook.worksheets.getItem("附件 3").delete());
    expect(await read("A1", "formulas")).toEqual([["=#REF!"]]);
  });

  test.each([[""], ["a/b"], ["a:b"], ["[a]"], ["长".repeat(32)], ["'a"], ["附件 3"]])(
    "no sheet is called %j",
    async (name) => {
      excelOn(twoSheets());
      const code = await codeOf(onSheet((sheet) => void (sheet.name = name)));
      expect(code).toBe(name === "附件 3" ? "ItemAlreadyExists" : "InvalidArgument");
    }
  );

  test("the last visible sheet stays", async () => {
    excelOn(workbookWith());
    expect(await codeOf(onSheet((sheet) => sheet.delete()))).toBe("InvalidOperation");
    expect(await codeOf(onSheet((sheet) => void (sheet.visibility = "Hidden")))).toBe(
      "InvalidOperation"
    );
  });

  test("adding, moving, copying and finding them", async () => {
    const host = excelOn(twoSheets());
    const names = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.add("督办清单").position = 0;
      sheets.getItem("任务").copy("After", sheets.getItem("任务"));
      const count = sheets.getCount();
      const next = sheets.getItem("任务").getNext().load("name");
      const none = sheets.getFirst().getPreviousOrNullObject();
      sheets.load("items/name");
      await context.sync();
      expect(count.value).toBe(4);
      expect(next.name).toBe("任务 (2)");
      expect(none.isNullObject).toBe(true);
      return sheets.items.map((sheet) => sheet.name);
    });
    expect(names).toEqual(["督办清单", "任务", "任务 (2)", "附件 3"]);
    expect(host.undoCleared).toEqual(["worksheets.add", "worksheet.copy"]);
  });

  test("a deleted sheet cannot be used any more", async () => {
    excelOn(twoSheets());
    const code = await codeOf(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("附件 3");
        sheet.load("name");
        await context.sync();
        sheet.delete();
        await context.sync();
        sheet.getRange("A1").load("values");
        await context.sync();
      })
    );
    expect(code).toBe("ItemNotFound");
  });
});
