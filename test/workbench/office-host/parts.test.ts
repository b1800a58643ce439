import { emptyWorkbook } from "../../../workbench/office-host/emptyWorkbook";
import type { Workbook } from "../../../workbench/office-host/workbook";
import { codeOf, excelOn, fill, firstSheet, onSheet, read, workbookWith } from "./excel";

describe("names", () => {
  test("mean ranges or constants, hidden or not, with a comment", async () => {
    const book = workbookWith([1, 2]);
    excelOn(book);
    await onSheet((sheet, context) => {
      const owned = context.workbook.names.add("_kmzj_status", sheet.getRange("A1:B9"), "本插件");
      owned.visible = false;
      context.workbook.names.add("目标", "=0.955");
      sheet.names.add("本表", "=任务!$C$1");
    });
    expect(book.names).toMatchObject([
      { name: "_kmzj_status", formula: "=任务!$A$1:$B$9", visible: false, comment: "本插件" },
      { name: "目标", formula: "=0.955" },
      { name: "本表", scope: firstSheet(book).id },
    ]);
    await Excel.run(async (context) => {
      const names = context.workbook.names.load(
        "items/name,items/visible,items/formula,items/value"
      );
      const range = names.getItem("_KMZJ_STATUS").getRange().load("address");
      const constant = context.workbook.names.getItem("目标").getRangeOrNullObject();
      const missing = context.workbook.names.getItemOrNullObject("没有");
      await context.sync();
      expect(names.items.map(({ name, value }) => [name, value])).toEqual([
        ["_kmzj_status", "任务!$A$1:$B$9"],
        ["目标", 0.955],
      ]);
      expect(range.address).toBe("任务!A1:B9");
      expect([constant.isNullObject, missing.isNullObject]).toEqual([true, true]);
    });
  });

  test.each([["A1"], ["1a"], ["a b"], ["R1C1"], [""]])("%j is no name", async (name) => {
    excelOn(workbookWith());
    const add = onSheet((_sheet, context) => void context.workbook.names.add(name, "=1"));
    expect(await codeOf(add)).toBe("InvalidArgument");
  });

  test("a name is there once, and can be deleted", async () => {
    excelOn(workbookWith());
    const add = () => onSheet((_sheet, context) => void context.workbook.names.add("名", "=1"));
    await add();
    expect(await codeOf(add())).toBe("ItemAlreadyExists");
    await onSheet((_sheet, context) => context.workbook.names.getItem("名").delete());
    await add();
  });
});

test("settings keep JSON and dates", async () => {
  const book = workbookWith();
  excelOn(book);
  const since = new Date(Date.UTC(2023, 8, 30));
  await Excel.run(async (context) => {
    context.workbook.settings.add("设置", { ties: "dense", aliases: ["人社局"] });
    context.workbook.settings.add("日期", since);
    await context.sync();
  });
  await Excel.run(async (context) => {
    const settings = context.workbook.settings.load("items/key,items/value");
    const missing = context.workbook.settings.getItemOrNullObject("没有");
    await context.sync();
    expect(settings.items.map(({ value }) => value)).toEqual([
      { ties: "dense", aliases: ["人社局"] },
      since,
    ]);
    expect(missing.isNullObject).toBe(true);
    settings.getItem("设置").delete();
    const count = settings.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
});

test("custom XML parts are found by their namespace", async () => {
  const book = workbookWith();
  excelOn(book);
  const xml = '<?xml version="1.0"?><k:历史 xmlns:k="urn:kuomian"><k:期 d="2023-09-30"/></k:历史>';
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    const part = parts.add(xml).load("id,namespaceUri");
    const none = parts.getByNamespace("urn:other").getOnlyItemOrNullObject();
    await context.sync();
    expect(part.namespaceUri).toBe("urn:kuomian");
    expect(none.isNullObject).toBe(true);
    const only = parts.getByNamespace("urn:kuomian").getOnlyItemOrNullObject();
    only.setXml("<新/>");
    const text = only.getXml();
    await context.sync();
    expect(text.value).toBe("<新/>");
    parts.getItem(part.id).delete();
    await context.sync();
  });
  expect(book.customXmlParts).toEqual([]);
  const broken = Excel.run(async (context) => {
    context.workbook.customXmlParts.add("<a><b></a>");
    await context.sync();
  });
  expect(await codeOf(broken)).toBe("InvalidArgument");
});

test("document properties, custom ones and those of a sheet", async () => {
  const book = workbookWith();
  excelOn(book);
  await onSheet(async (sheet, context) => {
    const { properties } = context.workbook;
    properties.title = "通报";
    properties.custom.add("期", "2023-09");
    sheet.customProperties.add("角色", "督办清单");
    const own = sheet.customProperties.getItemOrNullObject("角色").load("value");
    const custom = properties.custom.getItemOrNullObject("期").load("value,type");
    properties.load("title");
    await context.sync();
    expect([properties.title, custom.value, custom.type, own.value]).toEqual([
      "通报",
      "2023-09",
      "String",
      "督办清单",
    ]);
  });
});

test("panes freeze rows, columns or both", async () => {
  const book = workbookWith();
  excelOn(book);
  await onSheet(async (sheet, context) => {
    const { freezePanes } = sheet;
    const none = freezePanes.getLocationOrNullObject();
    freezePanes.freezeRows(3);
    const rows = freezePanes.getLocationOrNullObject().load("address");
    freezePanes.freezeAt("A1:B3");
    const both = freezePanes.getLocation().load("address");
    await context.sync();
    expect(none.isNullObject).toBe(true);
    expect([rows.address, both.address]).toEqual(["任务!1:3", "任务!A1:B3"]);
  });
  expect(firstSheet(book).freeze).toEqual({ rows: 3, columns: 2 });
  await onSheet((sheet) => sheet.freezePanes.unfreeze());
  expect(firstSheet(book).freeze).toBeUndefined();
});

test("the print set-up", async () => {
  const book = workbookWith();
  excelOn(book);
  await onSheet(async (sheet, context) => {
    const layout = sheet.pageLayout;
    layout.orientation = "Landscape";
    layout.paperSize = "A4";
    layout.zoom = { horizontalFitToPages: 1 };
    layout.centerHorizontally = true;
    layout.setPrintMargins("Centimeters", { top: 2.54, bottom: 2.54 });
    layout.setPrintArea("A1:F20");
    layout.setPrintTitleRows("$1:$3");
    layout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
    const area = layout.getPrintAreaOrNullObject().load("address");
    const rows = layout.getPrintTitleRowsOrNullObject().load("address");
    layout.load("topMargin,zoom");
    await context.sync();
    expect(layout.topMargin).toBeCloseTo(72);
    expect(layout.zoom).toEqual({ horizontalFitToPages: 1 });
    expect([area.address, rows.address]).toEqual(["任务!A1:F20", "任务!1:3"]);
  });
  expect(firstSheet(book).pageLayout).toMatchObject({
    orientation: "Landscape",
    titleRows: [0, 2],
    headersFooters: { centerFooter: "第 &P 页" },
  });
  const paper = onSheet((sheet) => void (sheet.pageLayout.paperSize = "A9" as "A4"));
  expect(await codeOf(paper)).toBe("InvalidArgument");
});

describe("data validation", () => {
  test("a list, with its alert and prompt", async () => {
    const book = workbookWith(["摸底表"], ["别的"]);
    excelOn(book);
    await onSheet((sheet) => {
      const { dataValidation } = sheet.getRange("A1:A9");
      dataValidation.rule = { list: { inCellDropDown: true, source: "摸底表,月度反馈" } };
      dataValidation.errorAlert = {
        title: "事项",
        message: "请从列表中选择",
        showAlert: true,
        style: "Stop",
      };
    });
    expect(firstSheet(book).dataValidations).toMatchObject([
      {
        areas: [{ rowCount: 9 }],
        rule: { type: "List", source: "摸底表,月度反馈" },
        errorAlert: { title: "事项" },
        ignoreBlanks: true,
      },
    ]);
    await onSheet(async (sheet, context) => {
      const one = sheet.getRange("A1").dataValidation.load("type,rule,valid");
      const both = sheet.getRange("A1:A2").dataValidation.load("valid");
      const none = sheet.getRange("B1").dataValidation.load("type");
      await context.sync();
      expect(one.type).toBe("List");
      expect(one.rule.list?.source).toBe("摸底表,月度反馈");
      expect([one.valid, both.valid, none.type]).toEqual([true, null, "None"]);
    });
  });

  test("a range as source becomes a formula", async () => {
    const book = workbookWith();
    excelOn(book);
    await onSheet((sheet) => {
      const source = sheet.getRange("C1:C20");
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } };
    });
    expect(firstSheet(book).dataValidations[0]?.rule).toMatchObject({ source: "=任务!$C$1:$C$20" });
  });

  test("a new rule replaces the old one in its cells only", async () => {
    const book = workbookWith();
    excelOn(book);
    await onSheet((sheet) => {
      const rule = { formula1: 0, operator: "GreaterThan" } as const;
      sheet.getRange("A1:A9").dataValidation.rule = { wholeNumber: rule };
      sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=LEN(A1)=18" } };
      sheet.getRange("A9").dataValidation.clear();
    });
    expect(firstSheet(book).dataValidations).toMatchObject([
      { rule: { type: "WholeNumber" }, areas: [{ row: 1, rowCount: 7 }] },
      { rule: { type: "Custom" } },
    ]);
  });
});

test("a filter by values hides the other rows", async () => {
  excelOn(workbookWith(["单位", "状态"], ["甲", "逾期"], ["乙", "已完成"]));
  await onSheet((sheet) =>
    sheet.autoFilter.apply("A1:B3", 1, { filterOn: "Values", values: ["逾期"] })
  );
  expect(await read("A3", "rowHidden")).toBe(true);
  await onSheet(async (sheet, context) => {
    const range = sheet.autoFilter.getRangeOrNullObject().load("address");
    sheet.autoFilter.load("enabled,isDataFiltered");
    await context.sync();
    expect([range.address, sheet.autoFilter.enabled]).toEqual(["任务!A1:B3", true]);
    sheet.autoFilter.remove();
    await context.sync();
  });
  expect(await read("A1:A3", "rowHidden")).toBe(false);
});

test("tables: header, body, name, and no overlap", async () => {
  excelOn(workbookWith(["单位", "企业数"], ["甲", 3], ["乙", 4]));
  await onSheet(async (sheet, context) => {
    const table = sheet.tables.add("A1:B3", true);
    table.name = "摸底";
    const body = table.getDataBodyRange().load("values");
    const header = table.getHeaderRowRange().load("values");
    await context.sync();
    expect([header.values, body.values]).toEqual([
      [["单位", "企业数"]],
      [
        ["甲", 3],
        ["乙", 4],
      ],
    ]);
  });
  const overlap = onSheet((sheet) => void sheet.tables.add("B3:C4", true));
  expect(await codeOf(overlap)).toBe("MergedRangeConflict");
  const merge = onSheet((sheet) => sheet.getRange("A1:B1").merge());
  expect(await codeOf(merge)).toBe("MergedRangeConflict");
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("摸底").delete();
    const count = context.workbook.tables.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

describe("insertWorksheetsFromBase64", () => {
  const form = (): Workbook => {
    const book = emptyWorkbook("任务", "说明");
    fill(firstSheet(book), [["企业", "=任务!B2"]]);
    return book;
  };
  const insert = (base64: string, options?: Excel.InsertWorksheetOptions) =>
    Excel.run(async (context) => {
      const ids = context.workbook.insertWorksheetsFromBase64(base64, options);
      const sheets = context.workbook.worksheets.load("items/name,items/id");
      await context.sync();
      return { ids: ids.value, names: sheets.items.map(({ name }) => name) };
    });
  const openFile = () => Promise.resolve(form());

  test("all sheets at the end; a name that is taken gets a number", async () => {
    const book = workbookWith([1]);
    const host = excelOn(book, { openFile });
    const { ids, names } = await insert(btoa("xlsx"));
    expect(names).toEqual(["任务", "任务 (2)", "说明"]);
    expect(ids).toEqual(book.sheets.slice(1).map(({ id }) => id));
    expect(host.undoCleared).toEqual(["insertWorksheetsFromBase64"]);
    const formulas = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("任务 (2)").getRange("A1:B1");
      range.load("formulas");
      await context.sync();
      return range.formulas;
    });
    expect(formulas).toEqual([["企业", "='任务 (2)'!B2"]]);
  });

  test("chosen sheets at a chosen place", async () => {
    excelOn(workbookWith([1]), { openFile });
    const { names } = await insert(btoa("xlsx"), {
      sheetNamesToInsert: ["说明"],
      positionType: "Before",
      relativeTo: "任务",
    });
    expect(names).toEqual(["说明", "任务"]);
    const missing = insert(btoa("xlsx"), { sheetNamesToInsert: ["没有"] });
    expect(await codeOf(missing)).toBe("ItemNotFound");
  });

  test("the web takes no sheets with charts or comments, the desktop does", async () => {
    const withComments = async () => {
      const book = form();
      firstSheet(book).unsupportedParts = ["comments"];
      return Promise.resolve(book);
    };
    excelOn(workbookWith([1]), { openFile: withComments, profile: "web" });
    expect(await codeOf(insert(btoa("xlsx")))).toBe("UnsupportedOperation");
    excelOn(workbookWith([1]), { openFile: withComments });
    expect(await codeOf(insert(btoa("xlsx")))).toBeUndefined();
  });

  test("no macros, no damaged files, no other text than Base64", async () => {
    excelOn(workbookWith([1]), { openFile });
    expect(await codeOf(insert(btoa("PK xl/vbaProject.bin")))).toBe("InvalidArgument");
    expect(await codeOf(insert("不是"))).toBe("InvalidArgument");
    excelOn(workbookWith([1]), { openFile: () => Promise.reject(new Error("damaged")) });
    expect(await codeOf(insert(btoa("x")))).toBe("InvalidArgument");
  });
});
