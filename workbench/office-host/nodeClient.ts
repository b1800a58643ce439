import { readFileSync } from "node:fs";
import type { Host } from "./host";
import { completeOffice, LIGHT_THEME, type OfficeEnvironment } from "./officeNamespace";
import type { Commands, OfficeGlobals } from "./officeNamespace";

/** The part of the client that runs in Excel on the web; it holds the whole of Office.js but the loader. */
const CLIENT = "@microsoft/office-js/dist/excel-web-16.00.js";

interface Bridge {
  sendMessageToHost(text: string): void;
  /** Set by the client when it starts. */
  onMessageFromHost: ((text: string) => void) | null;
}

interface ClientGlobals extends OfficeGlobals {
  _richApiNativeBridge?: Bridge;
}

/** The host the client of this realm talks to at present. */
let toHost: (text: string) => void = () => undefined;

/**
 * Loads Microsoft's client into this realm, if it is not there yet, and connects it to the host: afterwards Excel and
 * Office are globals as in a task pane. Connecting another host disconnects the one before.
 */
export function connectClient(host: Host, environment: Partial<OfficeEnvironment> = {}): Commands {
  const globals = globalThis as unknown as ClientGlobals;
  globals._richApiNativeBridge ??= loadClient(globals);
  const bridge = globals._richApiNativeBridge;
  toHost = host.connect((text) => bridge.onMessageFromHost?.(text));
  return completeOffice(globals, {
    displayLanguage: "zh-CN",
    theme: LIGHT_THEME,
    platform: host.profile === "web" ? "OfficeOnline" : "PC",
    apiLevel: host.apiLevel,
    ...environment,
  });
}

function loadClient(globals: ClientGlobals): Bridge {
  const bridge: Bridge = {
    sendMessageToHost: (text) => queueMicrotask(() => toHost(text)),
    onMessageFromHost: null,
  };
  globals._richApiNativeBridge = bridge;
  provideBrowserGlobals();
  const source = readFileSync(require.resolve(CLIENT), "utf8");
  // An indirect eval runs a script in the realm of whoever calls, which in a test is not the one vm would take: the
  // client compares prototypes of plain objects with its own realm's.
  (0, eval)(`${source}\n//# sourceURL=excel-web-16.00.js`);
  return bridge;
}

/** The little of a browser that the client looks for while it loads; what exists already is left alone. */
function provideBrowserGlobals(): void {
  const provided: Record<string, unknown> = {
    window: globalThis,
    navigator: { userAgent: "Node" },
    location: { protocol: "https:", search: "", hash: "", href: "" },
    addEventListener: () => undefined,
    document: {
      addEventListener: () => undefined,
      createElement: () => ({}),
      getElementsByTagName: () => [],
      head: { appendChild: () => undefined },
      cookie: "",
    },
  };
  for (const [name, value] of Object.entries(provided)) {
    if (name in globalThis) continue;
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }
}
