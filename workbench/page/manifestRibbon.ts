/** A button the manifest puts on the ribbon, in one display language. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Path on this server, 32 pixels. */
  readonly icon: string;
  readonly action: RibbonAction;
}

export type RibbonAction =
  | { readonly type: "ShowTaskpane"; readonly page: string }
  | { readonly type: "ExecuteFunction"; readonly name: string };

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface ManifestRibbon {
  readonly displayName: string;
  readonly groups: readonly RibbonGroup[];
  /** The page that holds the functions of ExecuteFunction buttons. */
  readonly functionPage: string;
}

/**
 * Reads the ribbon from an add-in-only manifest (learn.microsoft.com, "Create add-in commands with the add-in only
 * manifest"). Addresses become paths, because the stand-in serves the add-in from its own.
 */
export function manifestRibbon(manifest: XMLDocument, language: string): ManifestRibbon {
  const path = pathIn(baseOf(manifest));
  const resources = new Map(
    [...manifest.getElementsByTagName("bt:String"), ...manifest.getElementsByTagName("bt:Url")]
      .concat([...manifest.getElementsByTagName("bt:Image")])
      .map((element) => [element.getAttribute("id"), inLanguage(element, "DefaultValue", language)])
  );
  const resource = (parent: Element, name: string) =>
    resources.get(childOf(parent, name)?.getAttribute("resid") ?? null) ?? "";
  const groups = [...manifest.getElementsByTagName("Group")].map((group) => ({
    label: resource(group, "Label"),
    buttons: childrenOf(group, "Control").map((control) => {
      const tip = childOf(control, "Supertip");
      const image = childrenOf(childOf(control, "Icon")!, "bt:Image").find(
        (candidate) => candidate.getAttribute("size") === "32"
      );
      return {
        id: control.getAttribute("id") ?? "",
        label: resource(control, "Label"),
        tip: tip ? resource(tip, "Description") : "",
        icon: path(resources.get(image?.getAttribute("resid") ?? null) ?? ""),
        action: actionOf(childOf(control, "Action")!, resource, path),
      };
    }),
  }));
  const name = [...manifest.documentElement.children].find((e) => e.tagName === "DisplayName")!;
  const factor = manifest.getElementsByTagName("DesktopFormFactor")[0]!;
  return {
    displayName: inLanguage(name, "DefaultValue", language),
    groups,
    functionPage: path(resource(factor, "FunctionFile")),
  };
}

function actionOf(
  action: Element,
  resource: (parent: Element, name: string) => string,
  path: (address: string) => string
): RibbonAction {
  const isPane = action.getAttribute("xsi:type") === "ShowTaskpane";
  if (isPane) return { type: "ShowTaskpane", page: path(resource(action, "SourceLocation")) };
  return { type: "ExecuteFunction", name: childOf(action, "FunctionName")?.textContent ?? "" };
}

/** The value of the element's Override for the language, else its default. */
function inLanguage(element: Element, attribute: string, language: string): string {
  const override = [...element.children].find((child) => child.getAttribute("Locale") === language);
  return override?.getAttribute("Value") ?? element.getAttribute(attribute) ?? "";
}

const childrenOf = (parent: Element, name: string) =>
  [...parent.children].filter((child) => child.tagName === name);
const childOf = (parent: Element, name: string) => childrenOf(parent, name)[0];

/** The folder the add-in is served from: that of its pane. */
function baseOf(manifest: XMLDocument): string {
  const pane = manifest.getElementsByTagName("SourceLocation")[0]?.getAttribute("DefaultValue");
  return new URL(".", pane ?? "https://localhost/").href;
}

/** An absolute address of the add-in, as the path of the same file here. */
const pathIn = (base: string) => (address: string) =>
  address.startsWith(base) ? `/${address.slice(base.length)}` : "";
