import { TRANSITIONAL } from "./blankParts";
import { readCustomXmlParts } from "./customXml";
import { element } from "./xmlText";
import type { XlsxPackage } from "../../src/xlsx/xlsxPackage";
import type { CustomXmlPart } from "../office-host/workbook";
import type { PackageDraft } from "./packageDraft";

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n';
const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** Parts that an application stores in the workbook: new, changed and removed ones. */
export function writeCustomXmlParts(
  draft: PackageDraft,
  file: XlsxPackage,
  parts: readonly CustomXmlPart[]
): void {
  const before = readCustomXmlParts(file);
  for (const { id, part, xml } of before) {
    const after = parts.find((other) => other.id === id);
    if (!after) draft.unrelate(file.workbookPart, part);
    else if (after.xml !== xml) draft.setText(part, after.xml);
  }
  for (const added of parts.filter(({ id }) => !before.some((other) => other.id === id))) {
    addPart(draft, file.workbookPart, added);
  }
}

function addPart(draft: PackageDraft, workbookPart: string, { id, xml }: CustomXmlPart): void {
  const part = draft.add("/customXml/item#.xml", xml, undefined);
  const attributes = { "ds:itemID": id, "xmlns:ds": CUSTOM_XML };
  const properties = draft.add(
    "/customXml/itemProps#.xml",
    HEADER + element("ds:datastoreItem", attributes, "<ds:schemaRefs/>"),
    PROPERTIES_TYPE
  );
  const types = TRANSITIONAL.relationships;
  draft.relate(part, `${types}/customXmlProps`, properties);
  draft.relate(workbookPart, `${types}/customXml`, part);
}
