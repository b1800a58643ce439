import { expect, type Page } from "@playwright/test";
import { type PaneLanguage, TaskPane } from "./taskPane";

const ADDIN_NAMES: Readonly<Record<PaneLanguage, string>> = {
  "zh-CN": "扩面征缴助手",
  "en-US": "Enrolment Tracker",
};
const PANE = 'iframe[name="addin-pane"]';

/** The page that stands in for Excel, as people use it. */
export class ExcelPage {
  constructor(
    readonly page: Page,
    readonly address: string
  ) {}

  async open(query = ""): Promise<void> {
    await this.page.goto(`${this.address}workbench/index.html${query}`);
    await this.page.locator("#grid canvas").first().waitFor();
    await expect(this.tab("附件1 任务清单")).toBeVisible();
    // The last thing the grid does when it starts.
    await expect(this.page.locator("#grid [contenteditable=true]:focus")).toBeAttached();
  }

  tab(sheet: string) {
    return this.page.locator("#grid").getByText(sheet, { exact: true });
  }

  ribbonButton(name: string) {
    return this.page.locator("#ribbon").getByRole("button", { name, exact: true });
  }

  /** Above the grid on the left; says which cell is selected. */
  get nameBox() {
    return this.page.locator("#grid input").first();
  }

  /** Goes to a cell of the sheet in front, types and presses Enter. */
  async enter(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text, { delay: 20 });
    await this.page.keyboard.press("Enter");
    await expect(this.nameBox).not.toHaveValue(address);
  }

  /** Through the Name Box, as people do who know the address. */
  async goTo(address: string): Promise<void> {
    await this.nameBox.click();
    await this.nameBox.fill(address);
    await this.nameBox.press("Enter");
    await expect(this.nameBox).not.toBeFocused();
    await expect(this.nameBox).toHaveValue(address);
  }

  async openPane(language: PaneLanguage = "zh-CN"): Promise<TaskPane> {
    await this.ribbonButton(ADDIN_NAMES[language]).click();
    return this.pane(language);
  }

  /** The pane that is open, once it has looked at the workbook. */
  async pane(language: PaneLanguage = "zh-CN"): Promise<TaskPane> {
    await this.page.frameLocator(PANE).getByRole("tabpanel").waitFor();
    const frame = this.page.frame({ name: "addin-pane" });
    if (!frame) throw new Error("The pane is not open.");
    const pane = new TaskPane(frame, language);
    await pane.idle();
    return pane;
  }

  async closePane(): Promise<void> {
    await this.page.locator("#pane .pane-title button").click();
    await expect(this.page.locator("#pane")).toBeHidden();
  }

  /** CSS pixels. */
  async setPaneWidth(width: number): Promise<void> {
    await this.page.locator("#pane").evaluate((pane, pixels) => {
      pane.style.width = `${pixels}px`;
    }, width);
  }

  /** The sheet in front, as Microsoft's client gives it. */
  activeSheet(pane: TaskPane): Promise<string> {
    return pane.frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.load("name");
        await context.sync();
        return sheet.name;
      })
    );
  }

  /** Opens a workbook through the file dialogue. */
  async openFile(name: string, buffer: Buffer): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent("filechooser"),
      this.ribbonButton("打开").click(),
    ]);
    await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer });
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
