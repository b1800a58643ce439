import { settingsFrom } from "../app/settings";
import type { IgnoredFinding, PaneHost, PaneSettings } from "../taskpane/host";
import { applyChanges, undoChanges } from "./applyChanges";
import { insertSample } from "./insertSample";
import { readWorkbook } from "./readWorkbook";
import { selectCell } from "./selectCell";
import { loadSettings, saveSettings } from "./settingsPart";
import { watchChanges } from "./watchChanges";

/** The requirement set that manifest.xml states: Excel 2021 and later, and Excel on the web. */
const REQUIREMENT_SET = "1.14";

/** Waits for Office and offers the pane what it needs of Excel. */
export async function connectToExcel(): Promise<PaneHost> {
  const { host } = await Office.onReady();
  return {
    availability: availabilityIn(host),
    language: Office.context.displayLanguage ?? "zh-CN",
    theme,
    onThemeChanged,
    read: readWorkbook,
    apply: applyChanges,
    undo: undoChanges,
    select: selectCell,
    onChanged: watchChanges,
    loadSettings: async () => paneSettingsFrom(await loadSettings()),
    saveSettings,
    // What a file can hold is known to the rules, which the pane loads later.
    bringIn: async (...given) => (await import("./bringInFile")).bringInFile(...given),
    insertSample,
  };
}

function availabilityIn(host: Office.HostType | null): PaneHost["availability"] {
  if (host !== Office.HostType.Excel) return "outside";
  const { requirements } = Office.context;
  return requirements.isSetSupported("ExcelApi", REQUIREMENT_SET) ? "ready" : "tooOld";
}

function theme(): "light" | "dark" | undefined {
  // Excel on the web leaves the theme out.
  const office = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (!office) return undefined;
  const isDark = office.isDarkTheme ?? isDarkColour(office.bodyBackgroundColor);
  return isDark ? "dark" : "light";
}

/** Older versions say only the background, '#RRGGBB'; its luminance decides (ITU-R BT.601). */
function isDarkColour(colour: string): boolean {
  const [red = 255, green = 255, blue = 255] = (colour.match(/[0-9a-f]{2}/gi) ?? []).map((part) =>
    parseInt(part, 16)
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

function onThemeChanged(handler: () => void): () => void {
  // Not in every host yet; a pane opened afresh has the right theme in any case.
  const officeDocument = Office.context.document as Office.Document | undefined;
  officeDocument?.addHandlerAsync?.(Office.EventType.OfficeThemeChanged, handler);
  return () =>
    officeDocument?.removeHandlerAsync?.(Office.EventType.OfficeThemeChanged, { handler });
}

function paneSettingsFrom(stored: unknown): PaneSettings {
  const { recalculateOnChange, ignored } = (stored ?? {}) as Partial<PaneSettings>;
  return {
    ...settingsFrom(stored),
    recalculateOnChange: recalculateOnChange === true,
    ignored: Array.isArray(ignored) ? ignored.filter(isIgnoredFinding) : [],
  };
}

function isIgnoredFinding(stored: unknown): stored is IgnoredFinding {
  const { key, reason } = (stored ?? {}) as Partial<IgnoredFinding>;
  return typeof key === "string" && typeof reason === "string";
}
