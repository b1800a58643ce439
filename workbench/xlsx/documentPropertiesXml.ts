import { childOf, parseXml } from "../../src/xlsx/xmlTree";
import type { XlsxPackage } from "../../src/xlsx/xlsxPackage";
import type { CustomPropertyValue, DocumentProperties } from "../office-host/workbook";

/** The names of the properties in docProps/core.xml (ECMA-376-2, 11). */
export const CORE_PROPERTIES = [
  ["title", "dc:title"],
  ["subject", "dc:subject"],
  ["author", "dc:creator"],
  ["keywords", "cp:keywords"],
  ["comments", "dc:description"],
  ["lastAuthor", "cp:lastModifiedBy"],
  ["category", "cp:category"],
] as const satisfies readonly (readonly [keyof DocumentProperties, string])[];

export const APP_PROPERTIES = [
  ["manager", "Manager"],
  ["company", "Company"],
] as const satisfies readonly (readonly [keyof DocumentProperties, string])[];

export function readDocumentProperties(file: XlsxPackage): DocumentProperties {
  const core = rootOf(file, "core-properties");
  const app = rootOf(file, "extended-properties");
  const texts = [
    ...CORE_PROPERTIES.map(([key, name]) => [key, childOf(core, name)?.text ?? ""]),
    ...APP_PROPERTIES.map(([key, name]) => [key, childOf(app, name)?.text ?? ""]),
  ];
  const created = Date.parse(childOf(core, "dcterms:created")?.text ?? "");
  return {
    ...(Object.fromEntries(texts) as Record<TextProperty, string>),
    creationDate: Number.isNaN(created) ? undefined : new Date(created),
    revisionNumber: Number(childOf(core, "cp:revision")?.text ?? 0) || 0,
  };
}

type TextProperty = Exclude<keyof DocumentProperties, "creationDate" | "revisionNumber">;

/** docProps/custom.xml. Kinds of values that Office.js does not know are passed over. */
export function readCustomProperties(file: XlsxPackage): Map<string, CustomPropertyValue> {
  const properties = new Map<string, CustomPropertyValue>();
  for (const property of rootOf(file, "custom-properties")?.children ?? []) {
    const [typed] = property.children;
    const value = typed && toValue(typed.name, typed.text);
    if (value !== undefined) properties.set(property.attributes.name ?? "", value);
  }
  return properties;
}

function toValue(type: string, text: string): CustomPropertyValue | undefined {
  switch (type) {
    case "vt:lpwstr":
    case "vt:lpstr":
    case "vt:bstr":
      return text;
    case "vt:bool":
      return text.trim() === "true" || text.trim() === "1";
    case "vt:filetime":
    case "vt:date":
      return new Date(text);
    default:
      return /^vt:(?:[iu](?:1|2|4|8|nt)|int|uint|r4|r8|decimal)$/.test(type)
        ? Number(text)
        : undefined;
  }
}

function rootOf(file: XlsxPackage, relationship: string) {
  const [part] = file.related("/", relationship);
  return part === undefined ? undefined : parseXml(file.text(part), part);
}
