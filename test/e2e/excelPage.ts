import path from "node:path";
import { type Frame, type Page, test as base, expect } from "@playwright/test";
import type { CellValue } from "../../src/domain/cells/grid";
import { ADDIN_BUILD } from "../../workbench/page/builds";
import { servePage } from "../../workbench/page/serve";

const SAMPLE = path.resolve(__dirname, "../../samples/ganxian-2023.xlsx");

interface Fixtures {
  readonly excel: ExcelPage;
}
interface WorkerFixtures {
  readonly address: string;
}

/** Tests get the page that stands in for Excel, with the sample open; nothing may be asked of any other machine. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  address: [
    async ({}, run) => {
      const served = await servePage({ port: 0, sample: SAMPLE, addin: ADDIN_BUILD });
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
    await run(new ExcelPage(page, address));
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
  },
});
export { expect };

export class ExcelPage {
  constructor(
    readonly page: Page,
    readonly address: string
  ) {}

  async open(query = ""): Promise<void> {
    await this.page.goto(`${this.address}workbench/index.html${query}`);
    await this.page.locator("#grid canvas").first().waitFor();
    await expect(this.tab("附件1 任务清单")).toBeVisible();
  }

  tab(sheet: string) {
    return this.page.locator("#grid").getByText(sheet, { exact: true });
  }

  ribbonButton(name: string) {
    return this.page.locator("#ribbon").getByRole("button", { name, exact: true });
  }

  /** What the Name Box says. */
  selected(): Promise<string> {
    return this.page.locator("#grid input").first().inputValue();
  }

  /** Goes to a cell of the sheet in front, types and presses Enter. */
  async enter(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text, { delay: 20 });
    await this.page.keyboard.press("Enter");
    // Univer hands the entry over a moment after its editor closed.
    await this.page.waitForTimeout(600);
  }

  /** Through the Name Box, as people do who know the address. */
  async goTo(address: string): Promise<void> {
    const nameBox = this.page.locator("#grid input").first();
    await nameBox.click();
    await nameBox.fill(address);
    await nameBox.press("Enter");
    await this.page.waitForTimeout(200);
  }

  async openPane(button = "扩面征缴助手"): Promise<Frame> {
    await this.ribbonButton(button).click();
    const element = await this.page.locator('iframe[name="addin-pane"]').elementHandle();
    const frame = await element!.contentFrame();
    return frame!;
  }

  /** Reads cells through Microsoft's client, as the add-in does. */
  async values(pane: Frame, sheet: string, address: string): Promise<CellValue[][]> {
    return pane.evaluate(
      ([name, where]) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem(name).getRange(where);
          range.load("values");
          await context.sync();
          return range.values as CellValue[][];
        }),
      [sheet, address] as const
    );
  }

  /** How many points of the grid have a colour, '#RRGGBB': what a person sees of fills. */
  async pointsOf(colour: string): Promise<number> {
    return this.page.evaluate((wanted) => {
      const channels = [1, 3, 5].map((at) => parseInt(wanted.slice(at, at + 2), 16));
      let count = 0;
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>("#grid canvas")) {
        const context = canvas.getContext("2d");
        if (!context || canvas.width === 0 || canvas.height === 0) continue;
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        for (let at = 0; at < data.length; at += 4)
          if (channels.every((channel, index) => data[at + index] === channel)) count++;
      }
      return count;
    }, colour);
  }

  /** Saves the workbook and gives its bytes. */
  async save(): Promise<Buffer> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.ribbonButton("保存").click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }
}
