import { childOf, parseXml } from "../../src/xlsx/xmlTree";
import {
  APP_PROPERTIES,
  CORE_PROPERTIES,
  readCustomProperties,
  readDocumentProperties,
} from "./documentPropertiesXml";
import { sameData } from "./sameData";
import { SourcePatch } from "./sourcePatch";
import { element, escapeXml } from "./xmlText";
import { withLastChild } from "./packageDraft";
import type { XlsxPackage } from "../../src/xlsx/xlsxPackage";
import type { CustomPropertyValue, DocumentProperties } from "../office-host/workbook";
import type { PackageDraft } from "./packageDraft";

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CORE_TYPE = `${PACKAGE}/relationships/metadata/core-properties`;
/** Every custom property carries this id ([MS-OLEPS], FMTID_UserDefinedProperties). */
const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

interface PropertiesPart {
  readonly relationship: string;
  readonly type: string;
  readonly part: string;
  readonly contentType: string;
  readonly blank: string;
}

const CORE: PropertiesPart = {
  relationship: "core-properties",
  type: CORE_TYPE,
  part: "/docProps/core.xml",
  contentType: "application/vnd.openxmlformats-package.core-properties+xml",
  blank:
    `${HEADER}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"></cp:coreProperties>',
};
const APP: PropertiesPart = {
  relationship: "extended-properties",
  type: `${OFFICE}/relationships/extended-properties`,
  part: "/docProps/app.xml",
  contentType: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  blank: `${HEADER}<Properties xmlns="${OFFICE}/extended-properties"></Properties>`,
};
const CUSTOM: PropertiesPart = {
  relationship: "custom-properties",
  type: `${OFFICE}/relationships/custom-properties`,
  part: "/docProps/custom.xml",
  contentType: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  blank:
    `${HEADER}<Properties xmlns="${OFFICE}/custom-properties" ` +
    `xmlns:vt="${OFFICE}/docPropsVTypes"></Properties>`,
};

/** Title, author and the like, where they changed. */
export function writeDocumentProperties(
  draft: PackageDraft,
  file: XlsxPackage,
  after: DocumentProperties
): void {
  const before = readDocumentProperties(file);
  const changed = ([key]: readonly [keyof DocumentProperties, string]) =>
    !sameData(before[key], after[key]);
  const core = CORE_PROPERTIES.filter(changed).map(([key, name]) => [name, after[key]] as const);
  const revision = after.revisionNumber === 0 ? "" : String(after.revisionNumber);
  writeTexts(draft, file, CORE, [
    ...core,
    ...(before.revisionNumber === after.revisionNumber ? [] : [["cp:revision", revision] as const]),
  ]);
  const app = APP_PROPERTIES.filter(changed).map(([key, name]) => [name, after[key]] as const);
  writeTexts(draft, file, APP, app);
}

/** '' takes a property away. */
function writeTexts(
  draft: PackageDraft,
  file: XlsxPackage,
  kind: PropertiesPart,
  texts: readonly (readonly [name: string, text: string])[]
): void {
  if (texts.length === 0) return;
  const part = partOf(draft, file, kind);
  for (const [name, text] of texts) {
    const source = draft.text(part);
    const root = parseXml(source, part);
    const child = childOf(root, name);
    const xml = text === "" ? "" : element(name, {}, escapeXml(text));
    if (!child) {
      if (xml !== "") draft.setText(part, withLastChild(source, root, xml));
      continue;
    }
    const patch = new SourcePatch(source);
    const renamed = xml.replaceAll(name, child.rawName);
    patch.replace(child.place.start, child.place.end, renamed);
    draft.setText(part, patch.apply());
  }
}

/** The part of that kind, made where there is none. */
function partOf(draft: PackageDraft, file: XlsxPackage, kind: PropertiesPart): string {
  const [known] = file.related("/", kind.relationship);
  if (known !== undefined) return known;
  if (draft.has(kind.part)) return kind.part;
  const part = draft.add(kind.part, kind.blank, kind.contentType);
  draft.relate("/", kind.type, part);
  return part;
}

/** The workbook's custom properties; those that did not change keep their source and their number. */
export function writeCustomProperties(
  draft: PackageDraft,
  file: XlsxPackage,
  after: ReadonlyMap<string, CustomPropertyValue>
): void {
  const before = readCustomProperties(file);
  if (sameData([...before], [...after])) return;
  const part = partOf(draft, file, CUSTOM);
  const source = draft.text(part);
  const root = parseXml(source, part);
  const patch = new SourcePatch(source);
  const kept = new Set<string>();
  let pid = 1;
  for (const { attributes, place } of root.children) {
    const name = attributes.name ?? "";
    pid = Math.max(pid, Number(attributes.pid ?? 1));
    // Values of a kind that the model does not know are none of its business.
    if (!before.has(name) || sameData(before.get(name), after.get(name))) kept.add(name);
    else patch.replace(place.start, place.end, "");
  }
  const added = [...after]
    .filter(([name]) => !kept.has(name))
    .map(([name, value]) =>
      element("property", { fmtid: FORMAT_ID, pid: ++pid, name }, typedValue(value))
    );
  const cleaned = patch.isEmpty ? source : patch.apply();
  draft.setText(part, withLastChild(cleaned, parseXml(cleaned, part), added.join("")));
}

function typedValue(value: CustomPropertyValue): string {
  if (typeof value === "string") return element("vt:lpwstr", {}, escapeXml(value));
  if (typeof value === "boolean") return element("vt:bool", {}, String(value));
  if (value instanceof Date) return element("vt:filetime", {}, value.toISOString());
  return Number.isInteger(value) && Math.abs(value) < 2 ** 31
    ? element("vt:i4", {}, String(value))
    : element("vt:r8", {}, String(value));
}
