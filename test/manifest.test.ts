import { existsSync, readFileSync } from "node:fs";
import { all, parseXml, type XmlElement } from "./xmlTree";

/*
 * The rules of Microsoft's manifest reference that can be checked without Microsoft's validator, which needs the network
 * (https://learn.microsoft.com/office/dev/add-ins/develop/xml-manifest-overview).
 */
const source = readFileSync("manifest.xml", "utf8");
const manifest = parseXml(source);
const overrides = only(manifest, "VersionOverrides");
const resources = only(overrides, "Resources");

function only(parent: XmlElement, name: string): XmlElement {
  const found = parent.children.filter((child) => child.name === name);
  expect(found).toHaveLength(1);
  return found[0] as XmlElement;
}

const names = (element: XmlElement) => element.children.map(({ name }) => name);
const defaultValue = (parent: XmlElement, name: string) =>
  only(parent, name).attributes["DefaultValue"] ?? "";

/** A text with its translations. */
const texts = (element: XmlElement, override: string) => [
  element.attributes["DefaultValue"] ?? "",
  ...all(element, override).map(({ attributes }) => attributes["Value"] ?? ""),
];

/** Width and height as the PNG itself says. */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const localPath = (url: string) => url.replace("https://localhost:3000/", "");

test("the elements stand in the order of the schema", () => {
  expect(names(manifest)).toEqual([
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ]);
  expect(names(overrides)).toEqual(["Description", "Requirements", "Hosts", "Resources"]);
  expect(names(resources)).toEqual(["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
  for (const control of all(overrides, "Control"))
    expect(names(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
});

test("it is an add-in-only manifest with VersionOverrides 1.0 for Excel", () => {
  expect(manifest.attributes["xsi:type"]).toBe("TaskPaneApp");
  expect(overrides.attributes["xsi:type"]).toBe("VersionOverridesV1_0");
  expect(all(manifest, "Host").map(({ attributes }) => Object.values(attributes))).toEqual([
    ["Workbook"],
    ["Workbook"],
  ]);
  expect(only(manifest, "Permissions").text).toBe("ReadWriteDocument");
});

test("the id is a GUID and the version has four parts, the first three those of package.json", () => {
  expect(only(manifest, "Id").text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(only(manifest, "Version").text).toBe(`${version}.0`);
});

test("Excel 2021 is the floor, stated for both ways of loading the add-in", () => {
  const floors = [...all(manifest, "Set"), ...all(manifest, "bt:Set")];
  expect(floors.map(({ attributes }) => attributes)).toEqual([
    { Name: "ExcelApi", MinVersion: "1.14" },
    { Name: "ExcelApi", MinVersion: "1.14" },
  ]);
});

test("texts keep within their lengths in every language", () => {
  const longest = (found: string[]) => Math.max(...found.map((text) => text.length));
  expect(longest(texts(only(manifest, "DisplayName"), "Override"))).toBeLessThanOrEqual(125);
  expect(longest(texts(only(manifest, "Description"), "Override"))).toBeLessThanOrEqual(250);
  for (const string of all(only(resources, "bt:ShortStrings"), "bt:String"))
    expect(longest(texts(string, "bt:Override"))).toBeLessThanOrEqual(125);
  for (const string of all(only(resources, "bt:LongStrings"), "bt:String"))
    expect(longest(texts(string, "bt:Override"))).toBeLessThanOrEqual(250);
});

test("Chinese is the default and every text has its English override", () => {
  expect(only(manifest, "DefaultLocale").text).toBe("zh-CN");
  for (const name of ["DisplayName", "Description"])
    expect(all(only(manifest, name), "Override").map((o) => o.attributes["Locale"])).toEqual([
      "en-US",
    ]);
  for (const string of all(resources, "bt:String"))
    expect(all(string, "bt:Override").map((o) => o.attributes["Locale"])).toEqual(["en-US"]);
});

test("every resid names a resource, no resource is unused, ids are short", () => {
  const ids = ["bt:Image", "bt:Url", "bt:String"].flatMap((kind) =>
    all(resources, kind).map(({ attributes }) => attributes["id"])
  );
  const used = [...source.matchAll(/resid="([^"]*)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(used)).toEqual(new Set(ids));
  for (const id of ids) expect(id?.length).toBeLessThanOrEqual(32);
});

test("ids of groups and controls occur once", () => {
  const ids = [...all(overrides, "Group"), ...all(overrides, "Control")].map(
    ({ attributes }) => attributes["id"]
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test("every address is https, of the development server, and not too long", () => {
  const urls = [...source.matchAll(/"(https?:[^"]*)"/g)]
    .map((match) => match[1] as string)
    .filter((url) => !url.startsWith("http://schemas.microsoft.com/"))
    .filter((url) => !url.startsWith("http://www.w3.org/"));
  expect(urls.length).toBeGreaterThan(10);
  for (const url of urls) {
    expect(url).toMatch(/^https:\/\/localhost:3000(\/|$)/);
    expect(url.length).toBeLessThanOrEqual(2048);
  }
  expect(defaultValue(manifest, "SupportUrl")).toMatch(/^https:/);
});

test("the icons have the sizes their places ask for", () => {
  const size = (url: string) => pngSize(localPath(url));
  expect(size(defaultValue(manifest, "IconUrl"))).toEqual([32, 32]);
  expect(size(defaultValue(manifest, "HighResolutionIconUrl"))).toEqual([64, 64]);
  const urls = new Map(
    all(resources, "bt:Image").map(({ attributes }) => [
      attributes["id"],
      attributes["DefaultValue"] ?? "",
    ])
  );
  for (const icon of all(overrides, "Icon")) {
    const images = all(icon, "bt:Image");
    expect(images.map(({ attributes }) => attributes["size"])).toEqual(["16", "32", "80"]);
    for (const { attributes } of images) {
      const side = Number(attributes["size"]);
      expect(size(urls.get(attributes["resid"]) ?? "")).toEqual([side, side]);
    }
  }
});

test("every image is a file of the repository", () => {
  for (const { attributes } of all(resources, "bt:Image"))
    expect(existsSync(localPath(attributes["DefaultValue"] ?? ""))).toBe(true);
});

test("one button opens the pane, one recalculates without it", () => {
  const actions = all(overrides, "Action").map((action) => [
    action.attributes["xsi:type"],
    action.children.find(({ name }) => name === "FunctionName")?.text,
  ]);
  expect(actions).toEqual([
    ["ShowTaskpane", undefined],
    ["ExecuteFunction", "recalculate"],
  ]);
});
