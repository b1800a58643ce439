import path from "node:path";
import type { Browser, Frame, Page } from "@playwright/test";
import { Host } from "../office-host/host";
import type { Workbook } from "../office-host/workbook";
import { ADDIN_BUILD } from "../page/builds";
import { servePage, type ServedPage } from "../page/serve";

const SAMPLE = path.resolve(__dirname, "../../samples/ganxian-2023.xlsx");

/** Serves the pane's production build by itself; its Excel has this workbook open, in this process. */
export function servePane(workbook: Workbook): Promise<ServedPage> {
  const excel = new Host({ workbook, profile: "web" });
  return servePage({ port: 0, sample: SAMPLE, addin: ADDIN_BUILD, excel });
}

export interface PaneAlone {
  readonly frame: Frame;
  /** Ends once nothing is being read or calculated. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Without one, as in a web view that starts none, everything is calculated on the pane's own thread. */
  readonly worker: boolean;
  /** So many times slower than this machine. */
  readonly slower?: number;
}

export async function openPane(
  browser: Browser,
  { url }: ServedPage,
  { worker, slower = 1 }: OpenOptions
): Promise<PaneAlone> {
  const page = await throttledPage(browser, slower);
  await page.addInitScript(WATCH_FRAMES);
  if (!worker) await page.addInitScript(() => Reflect.deleteProperty(window, "Worker"));
  await page.goto(`${url}workbench/alone.html`);
  await page.frameLocator('iframe[name="addin-pane"]').getByRole("tabpanel").waitFor();
  const frame = page.frame({ name: "addin-pane" });
  if (!frame) throw new Error("The pane did not open.");
  return {
    frame,
    idle: () => frame.getByRole("progressbar").waitFor({ state: "detached", timeout: 120_000 }),
    close: () => page.close(),
  };
}

/** A page as wide as a pane, on a machine so many times slower. */
export async function throttledPage(browser: Browser, slower: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 350, height: 800 } });
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  return page;
}

/** Runs in the page, and keeps the longest time without an animation frame. A text: compilers add calls of their own. */
const WATCH_FRAMES = `
  window.longestGap = 0;
  let last = performance.now();
  requestAnimationFrame(function drawn() {
    const now = performance.now();
    window.longestGap = Math.max(window.longestGap, now - last);
    last = now;
    requestAnimationFrame(drawn);
  });`;

/** The longest time, in milliseconds, for which the pane was not drawn while something was done. */
export async function longestGap(pane: PaneAlone, work: () => Promise<void>): Promise<number> {
  await pane.frame.evaluate("window.longestGap = 0");
  await work();
  return pane.frame.evaluate<number>("window.longestGap");
}
