import { chromium } from "@playwright/test";
import { findChromium } from "../../test/e2e/chromium";
import { bringUpToDate } from "../page/builds";
import { employersBook } from "./employersBook";
import { longestGap, openPane, servePane } from "./paneAlone";
import { inMilliseconds, table } from "./timing";

const EMPLOYERS = [1_000, 10_000, 100_000];
const SANDBOX = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** The longest time without an animation frame while a workbook is read and calculated, with and without the worker. */
export async function benchFrames(): Promise<string> {
  const executablePath = findChromium();
  if (executablePath === undefined) return "No Chromium here: not measured.";
  await bringUpToDate();
  const browser = await chromium.launch({ executablePath, args: SANDBOX });
  try {
    const rows: string[][] = [];
    for (const employers of EMPLOYERS) {
      const served = await servePane(employersBook(employers));
      const gapOf = async (worker: boolean) => {
        const pane = await openPane(browser, served, { worker });
        const gap = await longestGap(pane, () => pane.idle());
        await pane.close();
        return gap;
      };
      const [inWorker, onThread] = [await gapOf(true), await gapOf(false)];
      await served.close();
      rows.push([
        employers.toLocaleString("en"),
        inMilliseconds(inWorker),
        inMilliseconds(onThread),
        (onThread / inWorker).toFixed(1),
      ]);
    }
    return table(["employers", "in a worker", "on the pane's thread", "ratio"], rows);
  } finally {
    await browser.close();
  }
}
