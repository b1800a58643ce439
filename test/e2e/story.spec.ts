import type { ExcelPage } from "./excelPage";
import { expect, test } from "./fixtures";
import type { TaskPane } from "./taskPane";

const TASKS = "附件3 任务分解表";
const LIST = "附件1 任务清单";
/** The rows of the 20 townships. */
const RANKS = ["G5:G24", "L5:L24"];
const RED = "#F8CBCB";
/** Surveys were due on 15 November: by now every department that did not report is late. */
const AS_OF = "2023-12-01";

/** The pane on a day of the plan, with the allocation table in front. */
async function paneOn(excel: ExcelPage, asOf: string): Promise<TaskPane> {
  await excel.open();
  await excel.tab(TASKS).click();
  const pane = await excel.openPane();
  await pane.setAsOf(asOf);
  return pane;
}

test("recalculate corrects the five published ranks, and a second run finds nothing to change", async ({
  excel,
}) => {
  const pane = await paneOn(excel, AS_OF);
  await expect(pane.sentence(pane.words.run.pending_other)).toBeVisible();
  const ranks = async () =>
    (await Promise.all(RANKS.map((area) => pane.values(TASKS, area)))).flat(2);
  const before = await ranks();

  await pane.recalculate();
  const after = await ranks();
  expect(after.filter((rank, place) => rank !== before[place])).toHaveLength(5);

  await pane.button(pane.words.actions.recalculate).click();
  await expect(pane.sentence(pane.words.run.recalculate_zero)).toBeVisible();
  expect(await ranks()).toEqual(after);
});

test("preview writes nothing, and undo restores every cell", async ({ excel }) => {
  const pane = await paneOn(excel, AS_OF);
  const read = () => Promise.all([pane.values(TASKS, "A1:L29"), pane.values(LIST, "A1:F21")]);
  const before = await read();
  await pane.button(pane.words.actions.preview).click();
  await expect(pane.sentence(pane.words.preview.title)).toBeVisible();
  expect(await read()).toEqual(before);

  await pane.recalculate();
  expect(await read()).not.toEqual(before);
  await pane.button(pane.words.actions.undo).click();
  await expect(pane.sentence(pane.words.run.undone)).toBeVisible();
  expect(await read()).toEqual(before);
});

test("late units turn red, a click goes to the deadline, and logging what came in settles it", async ({
  excel,
}) => {
  const pane = await paneOn(excel, AS_OF);
  await excel.tab(LIST).click();
  expect(await excel.pointsOf(RED)).toBe(0);
  await pane.recalculate();
  // On that day the first late unit stands below the part of the list that is in sight.
  await excel.goTo("A20");
  await expect.poll(() => excel.pointsOf(RED)).toBeGreaterThan(500);

  await excel.tab(TASKS).click();
  await pane.open("overdue");
  const late = pane.frame.getByRole("region").first().getByRole("region");
  const first = late.first().getByRole("listitem").first().getByRole("button");
  const unit = (await first.innerText()).replace(pane.words.overdue.go, "").trim();
  const owed = await late.first().getByRole("heading").innerText();
  await first.click();
  await expect(excel.nameBox).toHaveValue(/^[A-F]\d+$/);
  await expect.poll(() => excel.activeSheet(pane)).toBe(LIST);

  await log(pane, unit, owed);
  await expect(pane.sentence(pane.words.submission.saved)).toContainText(unit);
  await pane.idle();
  await expect(late.filter({ hasText: owed }).filter({ hasText: unit })).toHaveCount(0);
});

/** Logs what a unit owes, '摸底' or '月度反馈 2023年10月'. */
async function log(pane: TaskPane, unit: string, owed: string): Promise<void> {
  const [item = "", period = ""] = owed.split(" ");
  const { submission } = pane.words;
  await pane.button(submission.open).click();
  const form = pane.frame.getByRole("form");
  await form.getByLabel(submission.unit).fill(unit);
  // The ledger calls a survey by its form, 摸底表.
  const options = await form.getByLabel(submission.item).locator("option").allInnerTexts();
  const option = options.find((text) => text.startsWith(item)) ?? item;
  await form.getByLabel(submission.item).selectOption(option);
  await form.getByLabel(submission.period).fill(period);
  await form.getByRole("button", { name: submission.save }).click();
}

test("two departments' forms come in through the file dialogue and join the survey", async ({
  excel,
}) => {
  const pane = await paneOn(excel, AS_OF);
  const { bringIn } = pane.words;
  const [chooser] = await Promise.all([
    excel.page.waitForEvent("filechooser"),
    pane.button(bringIn.choose).click(),
  ]);
  await chooser.setFiles(["区住建局", "区商务局"].map((unit) => `samples/forms/${unit}.xlsx`));
  const outcome = pane.frame.getByRole("list", { name: bringIn.outcome }).getByRole("listitem");
  await expect(outcome).toHaveCount(2);
  for (const unit of ["区住建局", "区商务局"])
    await expect(outcome.filter({ hasText: unit }).getByLabel(bringIn.sorts.done)).toBeVisible();
  await pane.idle();
  for (const unit of ["区住建局", "区商务局"])
    await expect(excel.tab(`摸底-${unit}`)).toBeAttached();
});

test("a finding leads to its cell and can be set aside with a reason that stays in the workbook", async ({
  excel,
}) => {
  const pane = await paneOn(excel, AS_OF);
  const { findings } = pane.words;
  await pane.open("findings");
  const first = pane.frame.getByRole("region").first();
  const go = first.getByRole("button", { name: new RegExp(findings.go.split(" ")[0]!) }).first();
  const cell = await go.innerText();
  await go.click();
  await expect(excel.nameBox).toHaveValue(cell);

  const before = await pane.ignoreButtons.count();
  await pane.ignoreButtons.first().click();
  await pane.button(findings.ignoreSave).click();
  await expect(pane.sentence(findings.reasonRequired)).toBeVisible();
  await pane.frame.getByLabel(findings.ignoreReason).fill("已电话核实");
  await pane.button(findings.ignoreSave).click();
  await expect(pane.ignoreButtons).toHaveCount(before - 1);

  // Whoever opens the workbook next sees it, too.
  await excel.closePane();
  const again = await excel.openPane();
  await again.setAsOf(AS_OF);
  await again.open("findings");
  await again.sentence(findings.ignored_other).click();
  await expect(again.frame.getByText("已电话核实")).toBeVisible();
});

test("while a cell is being edited, the pane says to press Enter", async ({ excel }) => {
  const pane = await paneOn(excel, AS_OF);
  await excel.goTo("N5");
  await excel.page.keyboard.type("12");
  await pane.button(pane.words.actions.recalculate).evaluate((button: HTMLElement) => {
    button.click();
  });
  await expect(pane.sentence(pane.words.failures.cellEditMode)).toBeVisible();
});

test("a protected sheet is named, and nothing is written", async ({ excel }) => {
  const pane = await paneOn(excel, AS_OF);
  await excel.ribbonButton("保护工作表").click();
  const before = await pane.values(TASKS, "A1:L29");
  await pane.button(pane.words.actions.recalculate).click();
  await expect(pane.frame.getByText(new RegExp(`工作表“${TASKS}”受保护`))).toBeVisible();
  expect(await pane.values(TASKS, "A1:L29")).toEqual(before);
});

test("the pane follows Excel's language and dark theme", async ({ excel }) => {
  await excel.open("?lang=en-US&theme=dark");
  const pane = await excel.openPane("en-US");
  await pane.setAsOf(AS_OF);
  await pane.recalculate();
  const scheme = await pane.frame.evaluate(() =>
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
