import { DARK_THEME } from "../../../workbench/office-host/officeNamespace";
import { startHost } from "../../../workbench/office-host/startHost";
import { workbookWith } from "./excel";

test("Office is ready, and says which Excel this is", async () => {
  startHost({ workbook: workbookWith(), profile: "web", apiLevel: 14 });
  const seen: unknown[] = [];
  const info = await Office.onReady((ready) => seen.push(ready));
  expect(info).toEqual({ host: Office.HostType.Excel, platform: Office.PlatformType.OfficeOnline });
  expect(seen).toEqual([info]);
  expect(Office.context.platform).toBe(Office.PlatformType.OfficeOnline);
  expect(Office.context.displayLanguage).toBe("zh-CN");
});

test("language and theme are the test's choice", () => {
  startHost({
    workbook: workbookWith(),
    environment: { displayLanguage: "en-US", theme: DARK_THEME },
  });
  expect(Office.context.displayLanguage).toBe("en-US");
  expect(Office.context.officeTheme.isDarkTheme).toBe(true);
});

test("a ribbon button runs its function until it says it is done", async () => {
  const { commands } = startHost({ workbook: workbookWith() });
  const steps: string[] = [];
  Office.actions.associate("recalculate", (event: Office.AddinCommands.Event) => {
    steps.push(event.source.id);
    void Promise.resolve().then(() => {
      steps.push("done");
      event.completed();
    });
  });
  await commands.press("recalculate");
  expect(steps).toEqual(["recalculate", "done"]);
  await expect(commands.press("没有")).rejects.toThrow("没有");
});

test("another workbook takes the place of the open one", async () => {
  const { host } = startHost({ workbook: workbookWith([1]) });
  host.open(workbookWith([2]));
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1").load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[2]]);
});
