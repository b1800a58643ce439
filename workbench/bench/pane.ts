import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "@playwright/test";
import { findChromium } from "../../test/e2e/chromium";
import { ADDIN_BUILD, bringUpToDate } from "../page/builds";
import { servePage } from "../page/serve";
import { inMilliseconds, table } from "./timing";

const SLOWER = 4;
const ROUNDS = 5;
const SAMPLE = path.resolve(__dirname, "../../samples/ganxian-2023.xlsx");

/** The pane's scripts, and how soon it can be used on a machine four times slower than this one. */
export async function benchPane(): Promise<string> {
  await bringUpToDate();
  const executablePath = findChromium();
  if (executablePath === undefined) return `${scriptSizes()}\n\nNo Chromium here: not timed.`;
  const served = await servePage({ port: 0, sample: SAMPLE, addin: ADDIN_BUILD });
  const browser = await chromium.launch({ executablePath });
  try {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const page = await browser.newPage();
      times.push(await timeToInteractive(page, served.url));
      await page.close();
    }
    times.sort((one, other) => one - other);
    const [least = NaN, median = NaN] = [times[0], times[Math.floor(ROUNDS / 2)]];
    const row = [inMilliseconds(median), inMilliseconds(least), (median / least).toFixed(2)];
    return `${scriptSizes()}\n\n${table([`interactive, CPU ${SLOWER}× slower`, "least", "noise"], [row])}`;
  } finally {
    await browser.close();
    await served.close();
  }
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

/**
 * From the pane's navigation to the moment its first view can be used, with the workbook read and calculated. The page
 * around it stands in for Excel and shares its thread, so that in Excel it can only be faster.
 */
async function timeToInteractive(page: Page, address: string): Promise<number> {
  await page.goto(`${address}workbench/index.html`);
  await page.locator("#grid canvas").first().waitFor();
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.locator("#ribbon").getByRole("button", { name: "扩面征缴助手", exact: true }).click();
  await page.frameLocator('iframe[name="addin-pane"]').getByRole("tabpanel").waitFor();
  const frame = page.frame({ name: "addin-pane" });
  if (!frame) throw new Error("The pane did not open.");
  await frame.getByRole("tabpanel").getByRole("button").first().click({ trial: true });
  return frame.evaluate(() => performance.now());
}
