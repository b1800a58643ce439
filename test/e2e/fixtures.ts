import { expect, test as base } from "@playwright/test";
import { serveSample } from "../../workbench/page/start";
import { ExcelPage } from "./excelPage";

interface Fixtures {
  readonly excel: ExcelPage;
}
interface WorkerFixtures {
  readonly address: string;
}

/**
 * Tests get the page that stands in for Excel, with the sample open; nothing may be asked of any other machine, and
 * nothing done that a page's Content-Security-Policy forbids.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  address: [
    async ({}, run) => {
      const served = await serveSample(0);
      await run(served.url);
      await served.close();
    },
    { scope: "worker" },
  ],
  excel: async ({ page, address }, run) => {
    const outside: string[] = [];
    const errors: string[] = [];
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !/^(blob|data):/.test(url)) outside.push(url);
    });
    page.on("pageerror", (error) => errors.push(error.stack ?? String(error)));
    page.on("console", (message) => {
      if (/Content Security Policy/i.test(message.text())) errors.push(message.text());
    });
    await run(new ExcelPage(page, address));
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
  },
});
export { expect };
