import { parseXml } from "../../src/xlsx/xmlTree";
import type { XlsxPackage } from "../../src/xlsx/xlsxPackage";
import type { CustomXmlPart } from "../office-host/workbook";

export interface FileCustomXml extends CustomXmlPart {
  readonly part: string;
}

/** The workbook's custom XML parts, with the parts of the file that hold them. */
export function readCustomXmlParts(file: XlsxPackage): FileCustomXml[] {
  return file.related(file.workbookPart, "customXml").map((part, index) => ({
    id: itemIdOf(file, part) ?? numberedId(index + 1),
    xml: file.text(part),
    part,
  }));
}

function itemIdOf(file: XlsxPackage, part: string): string | undefined {
  const [properties] = file.related(part, "customXmlProps");
  if (properties === undefined) return undefined;
  const { attributes } = parseXml(file.text(properties), properties);
  return attributes["ds:itemID"]?.toUpperCase();
}

/** For an item that has no id of its own. */
const numberedId = (number: number) =>
  `{00000000-0000-0000-0000-${String(number).padStart(12, "0")}}`;
