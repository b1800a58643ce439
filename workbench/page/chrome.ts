import { element } from "./dom";
import type { ManifestRibbon, RibbonAction } from "./manifestRibbon";
import type { ExcelSettings, Language, ThemeName } from "./settings";
import type { PageWords } from "./words";

/** What the person asks of Excel itself. */
export interface ChromeActions {
  open(): void;
  save(): void;
  sample(): void;
  toggleReadOnly(): void;
  toggleProtection(): void;
  press(action: RibbonAction): void;
  set(settings: ExcelSettings): void;
  about(): void;
}

export interface BookState {
  readonly fileName: string;
  readonly readOnly: boolean;
  readonly isProtected: boolean;
}

/** The green bar with the file's name and what stands for the person's Office settings. */
export function titleBar(
  { fileName, readOnly }: BookState,
  settings: ExcelSettings,
  words: PageWords,
  actions: ChromeActions
): Node[] {
  const name = readOnly ? `${fileName} [${words.readOnly}]` : fileName;
  const language = choice(
    words.language,
    { "zh-CN": "中文", "en-US": "English" },
    settings.language
  );
  language.select.onchange = () =>
    actions.set({ ...settings, language: language.select.value as Language });
  const theme = choice(words.theme, words.themes, settings.theme);
  theme.select.onchange = () =>
    actions.set({ ...settings, theme: theme.select.value as ThemeName });
  return [
    element("span", { className: "mark", ariaHidden: "true" }, "X"),
    element("span", { className: "file" }, name),
    element("span", { className: "spring" }),
    language.label,
    theme.label,
  ];
}

function choice(name: string, options: Readonly<Record<string, string>>, chosen: string) {
  const select = element("select", { name });
  for (const [value, text] of Object.entries(options))
    select.append(element("option", { value, selected: value === chosen }, text));
  return { select, label: element("label", {}, name, select) };
}

/** One sentence that nobody can mistake, and where to read more. */
export function standInNotice(words: PageWords, actions: ChromeActions): Node[] {
  const more = element(
    "button",
    { type: "button", onclick: () => actions.about() },
    words.moreAbout
  );
  return [element("span", {}, words.standIn), more];
}

/** The Home tab: the page's own buttons, then those the manifest declares. */
export function ribbon(
  addin: ManifestRibbon,
  state: BookState,
  words: PageWords,
  actions: ChromeActions
): Node[] {
  const own = [
    group(words.file, [
      button(words.open, drawn(ICONS.open), () => actions.open()),
      button(words.save, drawn(ICONS.save), () => actions.save()),
      button(words.sample, drawn(ICONS.sample), () => actions.sample()),
    ]),
    group(words.state, [
      toggle(words.readOnly, drawn(ICONS.readOnly), state.readOnly, () => actions.toggleReadOnly()),
      toggle(words.protect, drawn(ICONS.protect), state.isProtected, () =>
        actions.toggleProtection()
      ),
    ]),
  ];
  const declared = addin.groups.map(({ label, buttons }) =>
    group(
      label,
      buttons.map(({ id, label: text, tip, icon, action }) => {
        const made = button(text, element("img", { src: icon, alt: "" }), () =>
          actions.press(action)
        );
        made.id = id;
        made.title = tip;
        return made;
      })
    )
  );
  const tabs = words.tabs.map((tab) => element("span", { className: "tab active" }, tab));
  return [
    element("div", { className: "tabs" }, ...tabs),
    element("div", { className: "groups" }, ...own, ...declared),
  ];
}

function group(label: string, buttons: readonly HTMLButtonElement[]): HTMLElement {
  const made = element(
    "div",
    { className: "group", role: "group", ariaLabel: label },
    element("div", { className: "buttons" }, ...buttons),
    element("div", { className: "group-label", ariaHidden: "true" }, label)
  );
  return made;
}

function button(label: string, icon: Element, onclick: () => void): HTMLButtonElement {
  return element("button", { type: "button", onclick }, icon, element("span", {}, label));
}

function toggle(label: string, icon: Element, isOn: boolean, onclick: () => void) {
  const made = button(label, icon, onclick);
  made.ariaPressed = String(isOn);
  return made;
}

/** Outlines on a square of 24. */
const ICONS = {
  open: "M3 6h6l2 2h10v11H3zM3 10h18",
  save: "M4 4h13l3 3v13H4zM8 4v5h7V4M8 20v-6h8v6",
  sample: "M4 4h16v16H4zM4 9h16M4 14h16M10 4v16",
  readOnly: "M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
  protect: "M6 11h12v9H6zM8 11V8a4 4 0 0 1 8 0v3",
};

const SVG = "http://www.w3.org/2000/svg";

function drawn(outline: string): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", outline);
  for (const [name, value] of [
    ["fill", "none"],
    ["stroke", "currentColor"],
    ["stroke-width", "1.4"],
  ] as const)
    path.setAttribute(name, value);
  svg.append(path);
  return svg;
}

/** What the stand-in does and what it cannot do. */
export function aboutContent(words: PageWords, close: () => void): Node[] {
  const list = (items: readonly string[]) =>
    element("ul", {}, ...items.map((item) => element("li", {}, item)));
  return [
    element("h2", {}, words.about.title),
    element("h3", {}, words.doesTitle),
    list(words.about.does),
    element("h3", {}, words.cannotTitle),
    list(words.about.cannot),
    element("button", { type: "button", onclick: close }, words.close),
  ];
}
