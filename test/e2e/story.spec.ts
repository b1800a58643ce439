import type { Frame } from "@playwright/test";
import { expect, test, type ExcelPage } from "./excelPage";

const TASKS = "附件3 任务分解表";
/** The rows of the 20 townships. */
const RANKS = ["G5:G24", "L5:L24"];
const RED = "#F8CBCB";

/** The pane on a day of the plan, with the allocation table in front. */
async function paneOn(excel: ExcelPage, asOf: string): Promise<Frame> {
  await excel.open();
  await excel.tab(TASKS).click();
  const pane = await excel.openPane();
  await pane.getByLabel("统计日期").fill(asOf);
  await expect(pane.getByText(/处与计算结果不一致/)).toBeVisible();
  return pane;
}

const recalculateButton = (pane: Frame) =>
  pane.getByRole("button", { name: "重新计算", exact: true }).first();

test("recalculate corrects the five published ranks, and undo restores every cell", async ({
  excel,
}) => {
  const pane = await paneOn(excel, "2023-12-01");
  const read = async () => {
    const sheets = [
      [TASKS, "A1:L29"],
      ["附件1 任务清单", "A1:F21"],
    ] as const;
    return Promise.all(sheets.map(([sheet, area]) => excel.values(pane, sheet, area)));
  };
  const ranks = async () =>
    (await Promise.all(RANKS.map((area) => excel.values(pane, TASKS, area)))).flat(2);
  const [before, ranksBefore] = [await read(), await ranks()];

  await recalculateButton(pane).click();
  await expect(pane.getByText(/计算完成/)).toBeVisible();
  const ranksAfter = await ranks();
  expect(ranksAfter.filter((rank, place) => rank !== ranksBefore[place])).toHaveLength(5);

  await pane.getByRole("button", { name: "撤销本次" }).click();
  await expect(pane.getByText("已撤销，工作簿恢复原样。")).toBeVisible();
  expect(await read()).toEqual(before);
});

test("a second run finds nothing to change", async ({ excel }) => {
  const pane = await paneOn(excel, "2023-12-01");
  await recalculateButton(pane).click();
  await expect(pane.getByText(/计算完成，更改了/)).toBeVisible();
  await recalculateButton(pane).click();
  await expect(pane.getByText("计算完成，没有需要更改的单元格。")).toBeVisible();
});

test("preview writes nothing", async ({ excel }) => {
  const pane = await paneOn(excel, "2023-12-01");
  const before = await excel.values(pane, TASKS, "A1:L29");
  await pane.getByRole("button", { name: "预览", exact: true }).click();
  await expect(pane.getByText("将要更改的内容")).toBeVisible();
  expect(await excel.values(pane, TASKS, "A1:L29")).toEqual(before);
});

test("late units turn red in the grid", async ({ excel }) => {
  const pane = await paneOn(excel, "2023-12-01");
  await excel.tab("附件1 任务清单").click();
  expect(await excel.pointsOf(RED)).toBe(0);
  await recalculateButton(pane).click();
  await expect(pane.getByText(/计算完成/)).toBeVisible();
  // On that day the first late unit stands below the part of the list that is in sight.
  await excel.goTo("A20");
  await expect.poll(() => excel.pointsOf(RED)).toBeGreaterThan(500);
});

test("while a cell is being edited, the pane says to press Enter", async ({ excel }) => {
  const pane = await paneOn(excel, "2023-12-01");
  await excel.goTo("N5");
  await excel.page.keyboard.type("12");
  await recalculateButton(pane).evaluate((button: HTMLElement) => button.click());
  await expect(pane.getByText(/有单元格正在编辑/)).toBeVisible();
});

test("a protected sheet is named, and nothing is written", async ({ excel }) => {
  const pane = await paneOn(excel, "2023-12-01");
  await excel.ribbonButton("保护工作表").click();
  const before = await excel.values(pane, TASKS, "A1:L29");
  await recalculateButton(pane).click();
  await expect(pane.getByText(new RegExp(`工作表“${TASKS}”受保护`))).toBeVisible();
  expect(await excel.values(pane, TASKS, "A1:L29")).toEqual(before);
});

test("the pane follows Excel's language and dark theme", async ({ excel }) => {
  await excel.open("?lang=en-US&theme=dark");
  const pane = await excel.openPane("Enrolment Tracker");
  await expect(pane.getByRole("button", { name: "Recalculate" }).first()).toBeVisible();
  const scheme = await pane.evaluate(() =>
    getComputedStyle(document.querySelector("#root > div")!).getPropertyValue("color-scheme")
  );
  expect(scheme).toBe("dark");
});

test("the ribbon's button recalculates without the pane", async ({ excel }) => {
  await excel.open();
  expect(await excel.pointsOf(RED)).toBe(0);
  await excel.ribbonButton("重新计算").click();
  await expect.poll(() => excel.pointsOf(RED)).toBeGreaterThan(500);
});
