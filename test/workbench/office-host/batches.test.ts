import { codeOf, excelOn, firstSheet, onSheet, read, workbookWith } from "./excel";

const threeWrites = () =>
  onSheet((sheet) => {
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A2").values = [[2, 2]] as never;
    sheet.getRange("A3").values = [[3]];
  });

test("a batch that fails keeps what the actions before did, and does none after", async () => {
  excelOn(workbookWith());
  expect(await codeOf(threeWrites())).toBe("InvalidArgument");
  expect(await read("A1:A3", "values")).toEqual([[1], [""], [""]]);
});

test("each action of a batch can be made to fail", async () => {
  const host = excelOn(workbookWith());
  const writes = host.log;
  await onSheet((sheet) => void (sheet.getRange("A1:B1").values = [[1, 1]]));
  const last = writes[0]?.actions.indexOf("set values") ?? -1;
  host.inject({ kind: "failAction", request: 0, action: last, code: "GeneralException" });
  const failed = onSheet((sheet) => void (sheet.getRange("A1:B1").values = [[2, 2]]));
  expect(await codeOf(failed)).toBe("GeneralException");
  expect(await read("A1:B1", "values")).toEqual([[1, 1]]);
});

test("faults wait for their request", async () => {
  const host = excelOn(workbookWith());
  host.inject({ kind: "refuse", request: 1, code: "RequestAborted" });
  expect(await codeOf(read("A1", "values"))).toBeUndefined();
  expect(await codeOf(read("A1", "values"))).toBe("RequestAborted");
  expect(await codeOf(read("A1", "values"))).toBeUndefined();
});

test("an answer can be lost after everything was done", async () => {
  const host = excelOn(workbookWith());
  host.inject({ kind: "loseAnswer", request: 0 });
  const write = onSheet((sheet) => void (sheet.getRange("A1").values = [[1]]));
  expect(await codeOf(write)).toBe("ConnectionFailure");
  expect(await read("A1", "values")).toEqual([[1]]);
});

test("somebody else may get in between reading and writing", async () => {
  const book = workbookWith([1]);
  const host = excelOn(book);
  host.inject({
    kind: "before",
    request: 1,
    run: () => void (firstSheet(book).name = "别人改的"),
  });
  const work = Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("任务").getRange("A1").load("values");
    await context.sync();
    context.workbook.worksheets.getItem("任务").getRange("A1").values = range.values;
    await context.sync();
  });
  expect(await codeOf(work)).toBe("ItemNotFound");
});

describe("while a person edits a cell", () => {
  test("every request is refused, reading too", async () => {
    const host = excelOn(workbookWith([1]));
    host.beginCellEdit();
    expect(await codeOf(read("A1", "values"))).toBe("InvalidOperationInCellEditMode");
    host.endCellEdit();
    expect(await read("A1", "values")).toEqual([[1]]);
  });

  test("delayForCellEdit waits for Enter", async () => {
    const host = excelOn(workbookWith([1]));
    host.beginCellEdit();
    const work = Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getItem("任务").getRange("A1").load("values");
      await context.sync();
      return range.values;
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(host.roundTrips).toBe(0);
    host.endCellEdit();
    expect(await work).toEqual([[1]]);
  });
});

describe("a protected sheet", () => {
  const lock = (context: Excel.Worksheet) => context.protection.protect();

  test("refuses writing, formatting, merging and inserting", async () => {
    excelOn(workbookWith([1, 2]));
    await onSheet(lock);
    const attempts: ((sheet: Excel.Worksheet) => unknown)[] = [
      (sheet) => (sheet.getRange("A1").values = [[9]]),
      (sheet) => (sheet.getRange("A1").numberFormat = [["0"]]),
      (sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000"),
      (sheet) => sheet.getRange("A1:B1").merge(),
      (sheet) => sheet.getRange("1:1").insert("Down"),
      (sheet) => sheet.getRange("A1").clear(),
      (sheet) => sheet.getRange("A1").conditionalFormats.add("Custom"),
      (sheet) => (sheet.getRange("A1").format.columnWidth = 50),
    ];
    for (const attempt of attempts) {
      expect(await codeOf(onSheet((sheet) => void attempt(sheet)))).toBe("AccessDenied");
    }
    expect(await read("A1", "values")).toEqual([[1]]);
  });

  test("lets unlocked cells be written", async () => {
    excelOn(workbookWith([1, 2]));
    await onSheet((sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      lock(sheet);
    });
    await onSheet((sheet) => void (sheet.getRange("B1").values = [[9]]));
    expect(await read("A1:B1", "values")).toEqual([[1, 9]]);
    const both = onSheet((sheet) => void (sheet.getRange("A1:B1").values = [[8, 8]]));
    expect(await codeOf(both)).toBe("AccessDenied");
  });

  test("allows what its options allow", async () => {
    excelOn(workbookWith([1, 2]));
    await onSheet((sheet) => sheet.protection.protect({ allowFormatCells: true }));
    await onSheet((sheet) => void (sheet.getRange("A1").format.font.bold = true));
    const options = await onSheet(async (sheet, context) => {
      sheet.protection.load("protected,options");
      await context.sync();
      return sheet.protection.options;
    });
    expect(options).toMatchObject({ allowFormatCells: true, allowSort: false });
  });

  test("opens only with its password, and is not protected twice", async () => {
    excelOn(workbookWith([1]));
    await onSheet((sheet) => sheet.protection.protect({}, "密码"));
    expect(await codeOf(onSheet(lock))).toBe("InvalidOperation");
    expect(await codeOf(onSheet((sheet) => sheet.protection.unprotect("x")))).toBe("AccessDenied");
    await onSheet((sheet) => sheet.protection.unprotect("密码"));
    await onSheet((sheet) => void (sheet.getRange("A1").values = [[9]]));
  });
});

test("a workbook open for reading only is read and not written", async () => {
  const book = workbookWith([1]);
  book.readOnly = true;
  excelOn(book);
  const readOnly = await Excel.run(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    await context.sync();
    return workbook.readOnly;
  });
  expect(readOnly).toBe(true);
  const attempts: ((sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown)[] = [
    (sheet) => (sheet.getRange("A1").values = [[2]]),
    (_sheet, context) => context.workbook.worksheets.add("新"),
    (_sheet, context) => context.workbook.settings.add("键", 1),
    (sheet) => (sheet.name = "新"),
  ];
  for (const attempt of attempts) {
    expect(await codeOf(onSheet((sheet, context) => void attempt(sheet, context)))).toBe(
      "AccessDenied"
    );
  }
});

describe("the web refuses what is too large", () => {
  const wide = Array.from({ length: 60 }, () => ["长".repeat(32_000)]);

  test("requests above 5 MB", async () => {
    excelOn(workbookWith(), { profile: "web" });
    const write = onSheet((sheet) => void (sheet.getRange("A1:A60").values = wide));
    expect(await codeOf(write)).toBe("RequestPayloadSizeLimitExceeded");
    excelOn(workbookWith(), { profile: "desktop" });
    await onSheet((sheet) => void (sheet.getRange("A1:A60").values = wide));
  });

  test("answers above 5 MB", async () => {
    excelOn(workbookWith(...wide), { profile: "web" });
    expect(await codeOf(read("A1:A60", "values"))).toBe("ResponsePayloadSizeLimitExceeded");
    expect(await codeOf(read("A1:A20", "values"))).toBeUndefined();
  });

  test("reads above five million cells, everywhere", async () => {
    excelOn(workbookWith(), { profile: "desktop" });
    expect(await codeOf(read("A1:Z200000", "values"))).toBe("RangeExceedsLimit");
  });
});

describe("an older Excel", () => {
  test("does not know later calls, as the client says itself", async () => {
    excelOn(workbookWith([1]), { apiLevel: 8 });
    expect(await codeOf(onSheet((sheet) => sheet.getRanges("A1,B1").load("address")))).toBe(
      "ApiNotFound"
    );
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.8")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(false);
  });

  test("refuses to load later properties", async () => {
    excelOn(workbookWith([1]), { apiLevel: 6 });
    expect(await codeOf(read("A1", "isEntireRow"))).toBe("InvalidArgument");
  });

  test("1.9 comes before 1.14", async () => {
    excelOn(workbookWith([1]), { apiLevel: 14 });
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
  });
});
