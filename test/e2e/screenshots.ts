import { mkdir } from "node:fs/promises";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { bringUpToDate } from "../../workbench/page/builds";
import { serveSample } from "../../workbench/page/start";
import { findChromium } from "./chromium";
import { ExcelPage } from "./excelPage";
import { type PaneLanguage, type TaskPane, type View, VIEWS } from "./taskPane";

const IMAGES = path.resolve(__dirname, "../../docs/images");
const AS_OF = "2023-12-01";
/** Tall enough for what a view is about, short enough for a table of pictures. */
const PANE_WINDOW = { width: 1280, height: 820 };
const PAGE_WINDOW = { width: 1240, height: 720 };

type Theme = "light" | "dark";

interface Shot {
  readonly language: PaneLanguage;
  readonly theme: Theme;
  readonly views: readonly View[];
}

const SHOTS: readonly Shot[] = [
  { language: "zh-CN", theme: "light", views: VIEWS },
  { language: "zh-CN", theme: "dark", views: VIEWS },
  { language: "en-US", theme: "light", views: ["overview"] },
];

/** `npm run screenshots`: the pictures of the README, docs/images/*.png, from the builds as they are now. */
async function screenshots(): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium found; name one in CHROMIUM.");
  await bringUpToDate();
  await mkdir(IMAGES, { recursive: true });
  const served = await serveSample(0);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    for (const shot of SHOTS) await take(shot, browser, served.url);
  } finally {
    await browser.close();
    await served.close();
  }
}

async function take({ language, theme, views }: Shot, browser: Browser, url: string) {
  const page = await browser.newPage({ viewport: PANE_WINDOW, locale: language });
  const excel = new ExcelPage(page, url);
  await excel.open(`?lang=${language}&theme=${theme}`);
  await excel.tab("附件3 任务分解表").click();
  const pane = await excel.openPane(language);
  await pane.setAsOf(AS_OF);
  await pane.recalculate();
  const suffix = language === "zh-CN" ? theme : `${theme}-en`;
  for (const view of views) {
    await pane.open(view);
    await still(pane);
    const frame = page.locator("#pane iframe");
    await frame.screenshot({ path: path.join(IMAGES, `pane-${view}-${suffix}.png`) });
  }
  await page.setViewportSize(PAGE_WINDOW);
  await pane.open("overview");
  await excel.tab("附件1 任务清单").click();
  await excel.goTo("A20");
  await still(pane);
  await page.screenshot({ path: path.join(IMAGES, `workbench-${suffix}.png`) });
  await page.close();
}

/** Until spinners and transitions have ended. */
async function still(pane: TaskPane): Promise<void> {
  await pane.idle();
  await pane.frame.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished))
  );
}

screenshots().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
