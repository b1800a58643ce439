import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "../../test/e2e/chromium";
import { ADDIN_BUILD, bringUpToDate } from "../page/builds";
import type { ServedPage } from "../page/serve";
import { openWorkbook } from "../xlsx/open";
import { openPane, servePane, throttledPage } from "./paneAlone";
import { inMilliseconds, noise, table, timed } from "./timing";

const SLOWER = 4;
const ROUNDS = 5;
const SAMPLE = path.resolve(__dirname, "../../samples/ganxian-2023.xlsx");
const SANDBOX = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** The pane's scripts, and how soon it can be used on a machine four times slower than this one. */
export async function benchPane(): Promise<string> {
  await bringUpToDate();
  const executablePath = findChromium();
  if (executablePath === undefined) return `${scriptSizes()}\n\nNo Chromium here: not timed.`;
  const served = await servePane(openWorkbook(readFileSync(SAMPLE)));
  const browser = await chromium.launch({ executablePath, args: SANDBOX });
  try {
    return `${scriptSizes()}\n\n${await interactive(browser, served)}`;
  } finally {
    await browser.close();
    await served.close();
  }
}

/**
 * From the navigation to a pane whose button answers, with the workbook read and calculated; beside it, the floor under
 * every add-in: Microsoft's client, React and one button.
 */
async function interactive(browser: Browser, served: ServedPage): Promise<string> {
  const { pane, floor } = await timed(
    {
      pane: async () => {
        const opened = await openPane(browser, served, { worker: true, slower: SLOWER });
        await opened.idle();
        const first = opened.frame.getByRole("tabpanel").getByRole("button").first();
        await first.click({ trial: true });
        await opened.close();
      },
      floor: () => openFloor(browser, served),
    },
    ROUNDS
  );
  return table(
    [`CPU ${SLOWER}× slower`, "median", "least", "÷ floor", "noise"],
    [
      [
        "pane in use, with the sample calculated",
        inMilliseconds(pane.median),
        inMilliseconds(pane.least),
        (pane.median / floor.median).toFixed(2),
        noise(pane).toFixed(2),
      ],
      [
        "floor: Office.js, React and one button",
        inMilliseconds(floor.median),
        inMilliseconds(floor.least),
        "1.00",
        noise(floor).toFixed(2),
      ],
    ]
  );
}

async function openFloor(browser: Browser, { url }: ServedPage): Promise<void> {
  const page = await throttledPage(browser, SLOWER);
  await page.goto(`${url}workbench/alone.html?pane=/workbench/floor.html`);
  await page.frameLocator("iframe").getByRole("button").click({ trial: true });
  await page.close();
}

function scriptSizes(): string {
  const scripts = readdirSync(ADDIN_BUILD).filter((name) => name.endsWith(".js"));
  const sizesOf = (names: readonly string[]) => {
    const files = names.map((name) => readFileSync(path.join(ADDIN_BUILD, name)));
    const sum = (sizes: readonly number[]) =>
      `${(sizes.reduce((total, size) => total + size, 0) / 1024).toFixed(0)} kB`;
    return [
      sum(files.map(({ length }) => length)),
      sum(files.map((file) => gzipSync(file).length)),
    ];
  };
  const first = scripts.filter((name) => name.startsWith("taskpane"));
  return table(
    ["scripts", "size", "gzip"],
    [
      ["before the pane shows", ...sizesOf(first)],
      ["all, the ribbon's and those loaded when needed among them", ...sizesOf(scripts)],
    ]
  );
}
