import { HostFailure } from "../office-host/failure";
import { DEFAULT_PROTECTION_OPTIONS } from "../office-host/emptyWorkbook";
import { AddinFrames } from "./addinFrames";
import {
  aboutContent,
  type BookState,
  type ChromeActions,
  ribbon,
  standInNotice,
  titleBar,
} from "./chrome";
import { byId, element } from "./dom";
import { ClientSwitch } from "./frames/clientSwitch";
import { UniverGrid } from "./grid/univerGrid";
import { manifestRibbon, type RibbonAction } from "./manifestRibbon";
import { CommandRefusal, OpenBook } from "./openBook";
import { makeResizable } from "./paneSplitter";
import { regionKeys } from "./regions";
import { type ExcelSettings, officeEnvironment, settingsFrom } from "./settings";
import { PAGE_WORDS, type PageWords } from "./words";

const SAMPLE = { address: "/sample.xlsx", fileName: "ganxian-2023.xlsx" };

/** The page as a whole: what surrounds the grid, and what its buttons do. */
class Page implements ChromeActions {
  private settings = settingsFrom(new URLSearchParams(location.search));
  private fileName = SAMPLE.fileName;
  private grid: UniverGrid | undefined;
  private shownPane: string | undefined;
  /** What the message bar says is about the sheet in front. */
  private isSayingOfSheet = false;
  private readonly frames: AddinFrames;
  private readonly keys: ReturnType<typeof regionKeys>;

  constructor(
    private readonly manifest: XMLDocument,
    private readonly book: OpenBook
  ) {
    const clients = new ClientSwitch({
      connect: (send) =>
        book.host.connect((text) => {
          send(text);
          void book.draw();
        }),
    });
    this.frames = new AddinFrames(byId("pane"), clients, () => officeEnvironment(this.settings));
    makeResizable(byId("splitter"), byId("pane"));
    this.keys = regionKeys([
      { element: byId("ribbon"), focus: () => byId("ribbon").querySelector("button")?.focus() },
      { element: byId("grid"), focus: () => this.grid?.focus() },
      { element: byId("pane"), focus: () => this.frames.focusPane() },
    ]);
  }

  async start(): Promise<void> {
    await this.rebuild();
    this.tellNotComputed();
  }

  open(): void {
    const input = element("input", { type: "file", accept: ".xlsx,.xlsm" });
    input.onchange = () => {
      const [file] = input.files ?? [];
      if (file) void file.arrayBuffer().then((bytes) => this.replace(bytes, file.name));
    };
    input.click();
  }

  save(): void {
    void this.book.save().then((bytes) => {
      const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
      element("a", { href: address, download: this.fileName }).click();
      URL.revokeObjectURL(address);
      this.say(this.words.saved);
    });
  }

  sample(): void {
    void fetchBytes(SAMPLE.address).then((bytes) => this.replace(bytes, SAMPLE.fileName));
  }

  toggleReadOnly(): void {
    this.book.workbook.readOnly = !this.book.workbook.readOnly;
    byId("message-bar").hidden = true;
    this.drawChrome();
  }

  toggleProtection(): void {
    const { workbook } = this.book;
    byId("message-bar").hidden = true;
    const sheet = workbook.sheets.find(({ id }) => id === workbook.activeSheetId);
    if (sheet)
      sheet.protection = sheet.protection ? undefined : { options: DEFAULT_PROTECTION_OPTIONS };
    this.drawChrome();
  }

  press(action: RibbonAction): void {
    if (action.type === "ShowTaskpane") {
      this.shownPane = action.page;
      this.showPane(() => this.frames.focusPane());
      return;
    }
    const { functionPage } = this.ribbon;
    void this.frames
      .press(functionPage, action.name)
      .catch((error: unknown) => this.say(String(error)));
  }

  set(settings: ExcelSettings): void {
    this.settings = settings;
    void this.rebuild();
  }

  about(): void {
    (byId("about") as HTMLDialogElement).showModal();
  }

  tellRefusal(error: unknown): void {
    const { words } = this;
    const denied = error instanceof HostFailure && error.code === "AccessDenied";
    if (error instanceof CommandRefusal) this.say(words.commandRefusal);
    else if (!denied) this.say(words.entryRefusal);
    else this.say(this.state.readOnly ? words.readOnlyRefusal : words.protectedRefusal);
  }

  /** Says what of the sheet in front is not drawn: a sheet of charts would otherwise look as if they were missing. */
  tellSheet(): void {
    this.drawChrome();
    const { sheets, activeSheetId } = this.book.workbook;
    const sheet = sheets.find(({ id }) => id === activeSheetId);
    const count = (sheet?.charts.length ?? 0) + (sheet?.unsupportedParts.length ?? 0);
    if (count > 0) this.say(this.words.notDrawn);
    else if (this.isSayingOfSheet) byId("message-bar").hidden = true;
    this.isSayingOfSheet = count > 0;
  }

  private get words(): PageWords {
    return PAGE_WORDS[this.settings.language];
  }

  private get ribbon() {
    return manifestRibbon(this.manifest, this.settings.language);
  }

  private get state(): BookState {
    const { readOnly, sheets, activeSheetId } = this.book.workbook;
    const active = sheets.find(({ id }) => id === activeSheetId);
    return { fileName: this.fileName, readOnly, isProtected: active?.protection !== undefined };
  }

  /** Draws everything in the language and theme that are set; Office starts the add-in again then, too. */
  private async rebuild(): Promise<void> {
    const { language, theme } = this.settings;
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
    document.title = `${this.fileName} · ${this.ribbon.displayName}`;
    this.drawChrome();
    this.grid?.dispose();
    byId("grid").replaceChildren();
    this.grid = new UniverGrid(byId("grid"), language, this.book);
    await this.book.showIn(this.grid);
    this.grid.setDark(theme !== "light");
    this.frames.forgetFunctions();
    if (this.shownPane) this.showPane();
  }

  private drawChrome(): void {
    const { state, settings, words } = this;
    byId("title-bar").replaceChildren(...titleBar(state, settings, words, this));
    byId("stand-in-notice").replaceChildren(...standInNotice(words, this));
    byId("ribbon").replaceChildren(...ribbon(this.ribbon, state, words, this));
    byId("splitter").ariaLabel = words.paneWidth;
    const about = byId("about") as HTMLDialogElement;
    about.replaceChildren(...aboutContent(words, () => about.close()));
  }

  private showPane(onLoad: () => void = () => undefined): void {
    if (!this.shownPane) return;
    const title = this.ribbon.displayName;
    const close = element("button", { type: "button", ariaLabel: this.words.close }, "✕");
    close.onclick = () => this.hidePane();
    byId("pane").replaceChildren(
      element("div", { className: "pane-title" }, element("span", {}, title), close)
    );
    byId("pane").hidden = byId("splitter").hidden = false;
    this.frames.openPane(this.shownPane, title, (window) => {
      this.keys.listenIn(window);
      onLoad();
    });
  }

  private hidePane(): void {
    this.frames.closePane();
    this.shownPane = undefined;
    byId("pane").hidden = byId("splitter").hidden = true;
  }

  private async replace(bytes: ArrayBuffer | Uint8Array, fileName: string): Promise<void> {
    this.say(this.words.opening);
    // Opening takes the thread; a task of its own lets the sentence appear first.
    await new Promise((next) => setTimeout(next));
    try {
      await this.book.replace(new Uint8Array(bytes));
    } catch {
      this.say(this.words.cannotOpen);
      return;
    }
    byId("message-bar").hidden = true;
    this.fileName = fileName;
    this.drawChrome();
    this.tellNotComputed();
    if (this.shownPane) this.showPane();
  }

  private tellNotComputed(): void {
    const { length } = this.book.notComputed;
    if (length > 0) this.say(this.words.notComputed(length));
  }

  private say(text: string): void {
    const bar = byId("message-bar");
    const close = element("button", { type: "button", ariaLabel: this.words.close }, "✕");
    close.onclick = () => (bar.hidden = true);
    bar.replaceChildren(element("span", {}, text), close);
    this.isSayingOfSheet = false;
    bar.hidden = false;
  }
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function start(): Promise<void> {
  const manifestText = await (await fetch("/manifest.xml")).text();
  const manifest = new DOMParser().parseFromString(manifestText, "application/xml");
  const bytes = await fetchBytes(SAMPLE.address);
  const book = await OpenBook.open(bytes, {
    onRefused: (refusal) => page.tellRefusal(refusal),
    onSheetShown: () => page.tellSheet(),
  });
  const page = new Page(manifest, book);
  await page.start();
}

void start();
