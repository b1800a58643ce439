import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./fixtures";
import { cutTexts } from "./cutTexts";
import { VIEWS } from "./taskPane";

const AS_OF = "2023-12-01";

for (const theme of ["light", "dark"] as const)
  test(`axe finds nothing in any view, ${theme}`, async ({ excel }) => {
    await excel.open(`?theme=${theme}`);
    const pane = await excel.openPane();
    await pane.setAsOf(AS_OF);
    await pane.recalculate();
    for (const view of VIEWS) {
      await pane.unfold(view);
      const { violations } = await new AxeBuilder({ page: excel.page })
        .include({ fromFrames: ["#pane iframe", "#root"] })
        .analyze();
      expect(violations, view).toEqual([]);
    }
    const around = new AxeBuilder({ page: excel.page });
    for (const part of ["#title-bar", "#stand-in-notice", "#ribbon", "#pane .pane-title"])
      around.include(part);
    expect((await around.analyze()).violations, "around the pane").toEqual([]);
  });

for (const language of ["zh-CN", "en-US"] as const)
  test(`no text is cut in the narrowest pane nor at 200 %, ${language}`, async ({ excel }) => {
    await excel.open(`?lang=${language}`);
    const pane = await excel.openPane(language);
    await pane.setAsOf(AS_OF);
    await pane.recalculate();
    for (const view of VIEWS) {
      await pane.unfold(view);
      // Zoomed to twice its size, the pane has half as many CSS pixels.
      for (const width of [270, 135]) {
        await excel.setPaneWidth(width);
        await expect
          .poll(() => pane.frame.evaluate(cutTexts), { message: `${view}, ${width} px` })
          .toEqual([]);
      }
      await excel.setPaneWidth(270);
    }
  });
