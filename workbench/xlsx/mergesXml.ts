import { areaAddress } from "../../src/workbook/address";
import { parseAreaReference } from "../../src/xlsx/cellReference";
import { childOf, childrenOf } from "../../src/xlsx/xmlTree";
import { sameData } from "./sameData";
import { element } from "./xmlText";
import type { Area } from "../../src/workbook/snapshot";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { Sheet } from "../office-host/workbook";
import type { EditedDocument } from "./editedDocument";

export function readMerges(root: XmlElement): Area[] {
  return childrenOf(childOf(root, "mergeCells"), "mergeCell")
    .map(({ attributes }) => parseAreaReference(attributes.ref ?? ""))
    .filter((area) => area !== undefined);
}

export function writeMerges(document: EditedDocument, sheet: Sheet): void {
  if (sameData(readMerges(document.root), sheet.merges)) return;
  const cells = sheet.merges.map((area) => element("mergeCell", { ref: areaAddress(area) }));
  const count = cells.length;
  document.setChildren(
    "mergeCells",
    (count && element("mergeCells", { count }, cells.join(""))) || ""
  );
}
