import type { Commands, OfficeEnvironment } from "../office-host/officeNamespace";
import type { ClientSwitch } from "./frames/clientSwitch";
import { element } from "./dom";

/** The widths Office gives a task pane: Mac at its narrowest, the web at its widest. */
export const PANE_WIDTHS = { narrowest: 270, usual: 350, widest: 500 };

const PANE = "addin-pane";
const FUNCTIONS = "addin-functions";

/** The frames the add-in runs in: its pane and, unseen, its page of functions. */
export class AddinFrames {
  private pane: HTMLIFrameElement | undefined;
  private functions: HTMLIFrameElement | undefined;
  private commands: Promise<Commands> | undefined;
  private tellCommands: (commands: Commands) => void = () => undefined;

  constructor(
    private readonly place: HTMLElement,
    clients: ClientSwitch,
    environment: () => OfficeEnvironment
  ) {
    window.standIn = {
      connect: (frameName, receive) => clients.connect(frameName, receive),
      get environment() {
        return environment();
      },
      ready: (frameName, commands) => {
        if (frameName === FUNCTIONS) this.tellCommands(commands);
      },
    };
  }

  /** Shows the pane's page, afresh if it is shown already. `onLoad` gets its window. */
  openPane(page: string, title: string, onLoad: (window: Window) => void): void {
    this.pane?.remove();
    const pane = element("iframe", { name: PANE, title, src: page });
    pane.addEventListener("load", () => onLoad(pane.contentWindow!));
    this.pane = pane;
    this.place.append(pane);
  }

  focusPane(): void {
    this.pane?.contentWindow?.focus();
  }

  closePane(): void {
    this.pane?.remove();
    this.pane = undefined;
  }

  /** Runs a function of the ribbon; its page is loaded when the first one is asked for. */
  async press(functionPage: string, name: string): Promise<void> {
    const commands = await (this.commands ??= this.loadFunctions(functionPage));
    await commands.press(name);
  }

  /** After the language or the theme changed: Office starts the add-in again, too. */
  forgetFunctions(): void {
    this.functions?.remove();
    this.functions = undefined;
    this.commands = undefined;
  }

  private async loadFunctions(page: string): Promise<Commands> {
    const frame = element("iframe", { name: FUNCTIONS, className: "functions", src: page });
    const loaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
    const told = new Promise<Commands>((tell) => (this.tellCommands = tell));
    this.functions = frame;
    document.body.append(frame);
    await loaded;
    return told;
  }
}
