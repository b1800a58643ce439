import { expect, test } from "./fixtures";
import { openWorkbook } from "../../workbench/xlsx/open";
import { cellAt } from "../../workbench/office-host/sheetCells";

const TASKS = "附件3 任务分解表";

test("says that it stands in for Excel, in both languages", async ({ excel }) => {
  await excel.open();
  await expect(excel.page.getByRole("note")).toContainText("这不是 Excel");
  await excel.page.getByRole("button", { name: "它能做什么、不能做什么" }).click();
  await expect(excel.page.getByRole("dialog")).toContainText("不能设置格式");
  await excel.page.getByRole("dialog").getByRole("button", { name: "关闭" }).click();
  await excel.page.getByLabel("显示语言").selectOption("en-US");
  await expect(excel.page.getByRole("note")).toContainText("This is not Excel");
});

test("has the buttons that the manifest declares, in the display language", async ({ excel }) => {
  await excel.open("?lang=en-US");
  await expect(excel.ribbonButton("Enrolment Tracker")).toBeVisible();
  await expect(excel.ribbonButton("Recalculate")).toBeVisible();
  await excel.page.getByLabel("Display language").selectOption("zh-CN");
  await expect(excel.ribbonButton("扩面征缴助手")).toBeVisible();
  await expect(excel.ribbonButton("重新计算")).toBeVisible();
});

test("what is typed is saved, formulas with their values", async ({ excel }) => {
  await excel.open();
  await excel.tab(TASKS).click();
  await excel.enter("N5", "95.5%");
  await excel.enter("N6", "=N5*2");
  const workbook = openWorkbook(await excel.save());
  const sheet = workbook.sheets.find(({ name }) => name === TASKS)!;
  expect(cellAt(sheet, 4, 13)).toMatchObject({ value: 0.955, style: { numberFormat: "0.00%" } });
  expect(cellAt(sheet, 5, 13)).toMatchObject({ value: 1.91, formula: "=N5*2" });
});

test("a saved file opens again", async ({ excel }) => {
  await excel.open();
  await excel.tab(TASKS).click();
  await excel.enter("N5", "又见");
  const buffer = await excel.save();
  await excel.openFile("副本.xlsx", buffer);
  await expect(excel.page.locator("#title-bar")).toContainText("副本.xlsx");
});

test("a file that is no workbook is refused with a sentence", async ({ excel }) => {
  await excel.open();
  await excel.openFile("坏.xlsx", Buffer.from("no workbook"));
  await expect(excel.page.getByRole("status")).toContainText("打不开这个文件");
});

test("a read-only workbook and a protected sheet take no entry", async ({ excel }) => {
  await excel.open();
  await excel.ribbonButton("只读").click();
  await excel.enter("B4", "改");
  await expect(excel.page.getByRole("status")).toContainText("只读");
  await excel.ribbonButton("只读").click();
  await excel.ribbonButton("保护工作表").click();
  await excel.enter("B4", "改");
  await expect(excel.page.getByRole("status")).toContainText("受保护");
});

test("what it does not carry over it refuses with a sentence", async ({ excel }) => {
  await excel.open();
  await excel.goTo("B4");
  await excel.page.keyboard.press("Control+b");
  await expect(excel.page.getByRole("status")).toContainText("试用页面不做这个操作");
});

test("the pane is as wide as Office lets it be", async ({ excel }) => {
  await excel.open();
  await excel.openPane();
  const width = async () => (await excel.page.locator("#pane").boundingBox())!.width;
  expect(await width()).toBe(350);
  const splitter = excel.page.getByRole("separator");
  for (let step = 0; step < 20; step++) await splitter.press("ArrowLeft");
  expect(await width()).toBe(500);
  for (let step = 0; step < 30; step++) await splitter.press("ArrowRight");
  expect(await width()).toBe(270);
});
