import { AxeBuilder } from "@axe-core/playwright";
import type { ExcelPage } from "./excelPage";
import { expect, test } from "./fixtures";
import { cutTexts } from "./cutTexts";
import { type TaskPane, VIEWS } from "./taskPane";

const AS_OF = "2023-12-01";
/** The narrowest pane; zoomed to twice its size, it has half as many CSS pixels. */
const WIDTHS = [270, 135];

/** Each language with a theme of its own: what one of them does to a view, the other does not undo. */
for (const [language, theme] of [
  ["zh-CN", "light"],
  ["en-US", "dark"],
] as const)
  test(`every view is accessible and nothing in it is cut, ${language}, ${theme}`, async ({
    excel,
  }) => {
    // One page for all of it: loading another would take longer than looking.
    test.slow();
    await excel.open(`?lang=${language}&theme=${theme}`);
    const pane = await excel.openPane(language);
    await pane.setAsOf(AS_OF);
    await pane.recalculate();
    for (const view of VIEWS) {
      await pane.unfold(view);
      expect(await violations(excel), view).toEqual([]);
      expect(await withForcedColours(excel, theme), `${view}, forced colours`).toEqual([]);
      await expectNothingCut(excel, pane, view);
    }
    await pane.openCalendar();
    expect(await violations(excel), "calendar").toEqual([]);
    await expectNothingCut(excel, pane, "calendar");
    await excel.page.keyboard.press("Escape");

    const around = new AxeBuilder({ page: excel.page });
    for (const part of ["#title-bar", "#stand-in-notice", "#ribbon", "#pane .pane-title"])
      around.include(part);
    expect((await around.analyze()).violations, "around the pane").toEqual([]);
  });

const axe = (excel: ExcelPage) =>
  new AxeBuilder({ page: excel.page }).include({ fromFrames: ["#pane iframe", "body"] });

const violations = async (excel: ExcelPage) => (await axe(excel).analyze()).violations;

/** As under Windows' contrast themes: the browser's colours stand in for the pane's. */
async function withForcedColours(excel: ExcelPage, colorScheme: "light" | "dark") {
  await excel.page.emulateMedia({ forcedColors: "active", colorScheme });
  const found = await axe(excel).withRules(["color-contrast"]).analyze();
  await excel.page.emulateMedia({ forcedColors: "none", colorScheme: "light" });
  return found.violations;
}

async function expectNothingCut(excel: ExcelPage, pane: TaskPane, what: string): Promise<void> {
  for (const width of WIDTHS) {
    await excel.setPaneWidth(width);
    await expect
      .poll(() => pane.frame.evaluate(cutTexts), { message: `${what}, ${width} px` })
      .toEqual([]);
  }
  await excel.setPaneWidth(WIDTHS[0]!);
}
