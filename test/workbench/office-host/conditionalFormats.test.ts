import { codeOf, excelOn, firstSheet, onSheet, workbookWith } from "./excel";

const highlight = (range: Excel.Range, formula: string, fill = "#FF0000") => {
  const format = range.conditionalFormats.add("Custom");
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = fill;
  return format;
};

test("rules pile up, each new one on top", async () => {
  excelOn(workbookWith([1]));
  await onSheet((sheet) => void highlight(sheet.getRange("A1:B9"), "=$A1>1"));
  await onSheet((sheet) => void highlight(sheet.getRange("A1:B9"), "=$A1>1", "#00FF00"));
  await onSheet(async (sheet, context) => {
    const formats = sheet.getRange("A1:B9").conditionalFormats;
    formats.load("items/id,items/type,items/priority,items/stopIfTrue");
    const count = formats.getCount();
    await context.sync();
    expect(count.value).toBe(2);
    expect(formats.items.map(({ type, priority }) => [type, priority])).toEqual([
      ["Custom", 0],
      ["Custom", 1],
    ]);
    const [first] = formats.items.map((format) => format.custom.format.fill.load("color"));
    await context.sync();
    expect(first?.color).toBe("#00FF00");
  });
});

test("rules are read in one go with customOrNullObject, also beside rules of other types", async () => {
  excelOn(workbookWith([1]));
  await onSheet((sheet) => {
    highlight(sheet.getRange("A1:A9"), "=A1>1");
    const other = sheet.getRange("A1:A9").conditionalFormats.add("CellValue");
    other.cellValue.rule = { formula1: "=5", operator: "GreaterThan" };
  });
  await onSheet(async (sheet, context) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
    await context.sync();
    const formulas = formats.items.map(({ customOrNullObject }) =>
      customOrNullObject.isNullObject ? null : customOrNullObject.rule.formula
    );
    expect(formulas).toEqual([null, "=A1>1"]);
    formats.items[0]?.custom.rule.load("formula");
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
  });
});

test("one rule is removed by its id, and is then a null object", async () => {
  const book = workbookWith([1]);
  excelOn(book);
  const id = await onSheet(async (sheet, context) => {
    highlight(sheet.getRange("A1"), "=TRUE");
    const format = highlight(sheet.getRange("A1:A9"), "=A1>1").load("id");
    await context.sync();
    return format.id;
  });
  await onSheet(async (sheet, context) => {
    const all = sheet.getRange().conditionalFormats;
    all.getItem(id).delete();
    const gone = all.getItemOrNullObject(id);
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
  expect(firstSheet(book).conditionalFormats).toHaveLength(1);
});

test("a rule says where it applies", async () => {
  excelOn(workbookWith([1]));
  await onSheet(async (sheet, context) => {
    const single = highlight(sheet.getRange("B2:C3"), "=TRUE").getRange().load("address");
    const areas = sheet.getRanges("A1:A2,D4").conditionalFormats.add("Custom");
    areas.custom.rule.formula = "=TRUE";
    const several = areas.getRanges().load("address");
    const none = areas.getRangeOrNullObject();
    await context.sync();
    expect(single.address).toBe("任务!B2:C3");
    expect(several.address).toBe("任务!A1:A2,任务!D4");
    expect(none.isNullObject).toBe(true);
  });
});

test("clearAll takes the range out of rules that reach further", async () => {
  const book = workbookWith([1]);
  excelOn(book);
  await onSheet((sheet) => {
    highlight(sheet.getRange("A1:A9"), "=TRUE");
    sheet.getRange("A4:A5").conditionalFormats.clearAll();
  });
  expect(firstSheet(book).conditionalFormats[0]?.areas).toEqual([
    { row: 0, column: 0, rowCount: 3, columnCount: 1 },
    { row: 5, column: 0, rowCount: 4, columnCount: 1 },
  ]);
});

test("font, borders, number format, priority and stopIfTrue", async () => {
  const book = workbookWith([1]);
  excelOn(book);
  await onSheet((sheet) => {
    const format = highlight(sheet.getRange("A1"), "=TRUE");
    highlight(sheet.getRange("A1"), "=FALSE");
    format.custom.format.font.color = "#FFFFFF";
    format.custom.format.font.bold = true;
    format.custom.format.borders.getItem("EdgeBottom").style = "Dash";
    format.custom.format.numberFormat = "0.0";
    format.stopIfTrue = true;
    format.priority = 0;
  });
  expect(firstSheet(book).conditionalFormats[0]).toMatchObject({
    stopIfTrue: true,
    format: {
      fontColor: "#FFFFFF",
      bold: true,
      numberFormat: "0.0",
      borders: { EdgeBottom: { style: "Dash" } },
    },
  });
});

test("texts that are contained", async () => {
  const book = workbookWith([1]);
  excelOn(book);
  await onSheet((sheet) => {
    const format = sheet.getRange("A1:A9").conditionalFormats.add("ContainsText");
    format.textComparison.rule = { operator: "Contains", text: "逾期" };
    format.textComparison.format.fill.color = "#FF0000";
  });
  expect(firstSheet(book).conditionalFormats[0]?.rule).toEqual({
    type: "ContainsText",
    operator: "Contains",
    text: "逾期",
  });
  const unknown = onSheet((sheet) => void sheet.getRange("A1").conditionalFormats.add("DataBar"));
  expect(await codeOf(unknown)).toBe("InvalidArgument");
});
