import { expect, test } from "@playwright/test";
import { employersBook } from "../../workbench/bench/employersBook";
import { longestGap, openPane, servePane } from "../../workbench/bench/paneAlone";

const EMPLOYERS = 100_000;
/** Far below what the worker saves, and far above what a busy machine adds to either side. */
const AT_MOST = 1 / 3;

test("the pane goes on being drawn while a workbook of 100,000 employers is read and calculated", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const served = await servePane(employersBook(EMPLOYERS));
  const gapOf = async (worker: boolean) => {
    const pane = await openPane(browser, served, { worker });
    const gap = await longestGap(pane, () => pane.idle());
    await expect(pane.frame.getByText("100,000")).toBeVisible();
    expect(pane.frame.page().workers()).toHaveLength(worker ? 1 : 0);
    await pane.close();
    return gap;
  };
  const [inWorker, onThread] = [await gapOf(true), await gapOf(false)];
  await served.close();
  test.info().annotations.push({
    type: "longest time between two frames",
    description: `${Math.round(inWorker)} ms in a worker, ${Math.round(onThread)} ms on the pane's own thread`,
  });
  expect(inWorker / onThread).toBeLessThan(AT_MOST);
});
