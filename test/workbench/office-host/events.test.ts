import { codeOf, excelOn, onSheet, read, workbookWith } from "./excel";

/** Events arrive after the answer; the client hands them on in a later turn. */
const arrived = () => new Promise((resolve) => setTimeout(resolve, 5));

async function changesOf(act: () => Promise<unknown>): Promise<Excel.WorksheetChangedEventArgs[]> {
  const seen: Excel.WorksheetChangedEventArgs[] = [];
  const handler = await onSheet((sheet) =>
    sheet.onChanged.add((args) => {
      seen.push(args);
      return Promise.resolve();
    })
  );
  await act();
  await arrived();
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  return seen;
}

test("typing into a cell tells what it was before and is now", async () => {
  const host = excelOn(workbookWith([1, 2]));
  const changes = await changesOf(() => host.typeInto("任务", "B1", "95%"));
  expect(changes).toMatchObject([
    {
      type: "WorksheetChanged",
      address: "B1",
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "Unknown",
      details: { valueBefore: 2, valueAfter: 0.95, valueTypeAfter: "Double" },
    },
  ]);
  expect(await read("B1", "numberFormat")).toEqual([["0%"]]);
});

test("the add-in hears of its own writes, and can tell", async () => {
  excelOn(workbookWith([1, 2]));
  const changes = await changesOf(() =>
    onSheet((sheet) => void (sheet.getRange("A1:B1").values = [[3, 4]]))
  );
  expect(changes).toMatchObject([{ address: "A1:B1", triggerSource: "ThisLocalAddin" }]);
  expect(changes[0]?.details).toBeUndefined();
});

test("enableEvents = false keeps them away", async () => {
  const host = excelOn(workbookWith([1]));
  await onSheet((_sheet, context) => void (context.runtime.enableEvents = false));
  expect(await changesOf(() => host.typeInto("任务", "A1", 5))).toEqual([]);
  await onSheet((_sheet, context) => void (context.runtime.enableEvents = true));
});

test("inserting rows says so", async () => {
  excelOn(workbookWith([1]));
  const changes = await changesOf(() =>
    onSheet((sheet) => void sheet.getRange("1:1").insert("Down"))
  );
  expect(changes).toMatchObject([{ address: "1:1", changeType: "RowInserted" }]);
});

test("after remove() nothing arrives", async () => {
  const host = excelOn(workbookWith([1]));
  const changes = await changesOf(() => Promise.resolve());
  await host.typeInto("任务", "A1", 5);
  await arrived();
  expect(changes).toEqual([]);
});

test("the collection hears of added, deleted, activated and selected", async () => {
  const host = excelOn(workbookWith([1]));
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const note = (args: { type: string }) => {
      seen.push(args.type);
      return Promise.resolve();
    };
    worksheets.onAdded.add(note);
    worksheets.onDeleted.add(note);
    worksheets.onActivated.add(note);
    worksheets.onSelectionChanged.add(note);
    await context.sync();
    const sheet = worksheets.add("新");
    sheet.activate();
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  await host.select("任务", "B2");
  await arrived();
  expect(seen).toEqual([
    "WorksheetAdded",
    "WorksheetActivated",
    "WorksheetDeleted",
    "WorksheetActivated",
    "WorksheetSelectionChanged",
  ]);
});

test("a person cannot type into a protected sheet either", async () => {
  const host = excelOn(workbookWith([1]));
  await onSheet((sheet) => sheet.protection.protect());
  expect(await codeOf(host.typeInto("任务", "A1", 5))).toBe("AccessDenied");
});

test("selecting", async () => {
  excelOn(workbookWith([1]));
  await onSheet(async (sheet, context) => {
    sheet.getRange("B2:C3").select();
    const selected = context.workbook.getSelectedRange().load("address");
    const active = context.workbook.getActiveCell().load("address");
    await context.sync();
    expect([selected.address, active.address]).toEqual(["任务!B2:C3", "任务!B2"]);
  });
});
