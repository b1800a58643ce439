import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const MOST_STOPS = 60;

/** Presses Tab until the element with the focus, in whichever frame, has the name. */
async function tabTo(page: Page, name: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(key);
    const focused = await focusedName(page);
    if (focused === name) return;
    passed.push(focused);
  }
  throw new Error(`${key} does not lead to '${name}', but to ${passed.join(" | ")}`);
}

/** The label or text of what has the focus. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const outer = document.activeElement;
    const active =
      outer instanceof HTMLIFrameElement ? outer.contentDocument!.activeElement : outer;
    if (!active) return "";
    const label = "labels" in active ? (active as HTMLInputElement).labels?.[0] : undefined;
    return active.getAttribute("aria-label") ?? (label ?? active).textContent.trim();
  });
}

test("the whole run needs no mouse", async ({ excel }) => {
  const { page } = excel;
  await excel.open();
  // In the grid Tab goes from cell to cell.
  await page.keyboard.press("F6");
  await tabTo(page, "扩面征缴助手");
  await page.keyboard.press("Enter");
  const pane = await excel.pane();
  const { words } = pane;

  await tabTo(page, words.asOf.label);
  await page.keyboard.type("2023.12.1", { delay: 50 });
  await page.keyboard.press("Enter");
  await pane.idle();
  await tabTo(page, words.actions.recalculate);
  await page.keyboard.press("Enter");
  await expect(pane.sentence(words.run.recalculate_other)).toBeVisible();

  await tabTo(page, words.views.overview, "Shift+Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(pane.tab("overdue")).toBeFocused();
  await expect(pane.tab("overdue")).toHaveAttribute("aria-selected", "true");
  const late = pane.frame.getByRole("region").first().getByRole("listitem").getByRole("button");
  await tabTo(page, (await late.first().textContent())!.trim());
  await page.keyboard.press("Enter");
  await expect.poll(() => excel.activeSheet(pane)).toBe("附件1 任务清单");

  await tabTo(page, words.views.overdue, "Shift+Tab");
  await page.keyboard.press("Home");
  await tabTo(page, words.actions.undo);
  await page.keyboard.press("Enter");
  await expect(pane.sentence(words.run.undone)).toBeVisible();
});

test("F6 goes round the ribbon, the grid and the pane", async ({ excel }) => {
  const { page } = excel;
  await excel.open();
  await excel.openPane();
  await page.keyboard.press("F6");
  await expect(page.locator("#ribbon button").first()).toBeFocused();
  await page.keyboard.press("F6");
  const from = await excel.nameBox.inputValue();
  await page.keyboard.press("ArrowDown");
  await expect(excel.nameBox).not.toHaveValue(from);
  await page.keyboard.press("F6");
  await expect(page.locator("#pane iframe")).toBeFocused();
  await page.keyboard.press("Shift+F6");
  await page.keyboard.press("ArrowUp");
  await expect(excel.nameBox).toHaveValue(from);
});
