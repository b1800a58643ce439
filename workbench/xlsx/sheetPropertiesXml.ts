import { childOf } from "../../src/xlsx/xmlTree";
import { colourXml } from "./fontXml";
import { fitsPages, readPageLayout } from "./pageLayoutXml";
import { withChildren } from "./sequenceXml";
import { elementWith } from "./sourcePatch";
import { element } from "./xmlText";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { Sheet } from "../office-host/workbook";
import type { Colours } from "./colours";
import type { EditedDocument } from "./editedDocument";
import type { ChildChanges } from "./sequenceXml";

const ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];

export function readTabColor(root: XmlElement, colours: Colours): string | undefined {
  return colours.of(childOf(childOf(root, "sheetPr"), "tabColor"));
}

/** Tab colour, and whether pages are fitted: what <sheetPr> holds of the model. */
export function writeSheetProperties(
  document: EditedDocument,
  sheet: Sheet,
  colours: Colours
): void {
  const { root, source } = document;
  const changes: ChildChanges = {};
  if (readTabColor(root, colours) !== sheet.tabColor) {
    changes.tabColor = sheet.tabColor === undefined ? "" : colourXml("tabColor", sheet.tabColor);
  }
  const fits = fitsPages(sheet.pageLayout);
  const properties = document.child("sheetPr");
  if (fitsPages(readPageLayout(root)) !== fits) {
    const setup = childOf(properties, "pageSetUpPr");
    const fitToPage = fits || undefined;
    // Elements of the file come with its prefix, new ones get it later.
    changes.pageSetUpPr = setup
      ? elementWith(source, setup, { fitToPage }).replace(`<${document.prefix}`, "<")
      : element("pageSetUpPr", { fitToPage });
  }
  if (Object.keys(changes).length === 0) return;
  const changed = withChildren("sheetPr", source, properties, changes, ORDER);
  if (properties) document.putSource("sheetPr", changed);
  else document.setChildren("sheetPr", changed);
}

/** Widths and heights of columns and rows that say nothing themselves. */
export function readDefaultSizes(
  root: XmlElement
): Pick<Sheet, "defaultColumnWidth" | "defaultRowHeight"> {
  const format = childOf(root, "sheetFormatPr");
  const size = (name: string) => {
    const value = Number(format?.attributes[name]);
    return value > 0 ? value : undefined;
  };
  return {
    defaultColumnWidth: size("defaultColWidth"),
    defaultRowHeight: size("defaultRowHeight"),
  };
}

/** Height of a row in the default font 宋体 11, which the schema wants written. */
const USUAL_ROW_HEIGHT = 13.5;

export function writeDefaultSizes(document: EditedDocument, sheet: Sheet): void {
  const before = readDefaultSizes(document.root);
  const { defaultColumnWidth, defaultRowHeight } = sheet;
  const changes = {
    ...(before.defaultColumnWidth !== defaultColumnWidth && {
      defaultColWidth: defaultColumnWidth,
    }),
    ...(before.defaultRowHeight !== defaultRowHeight && {
      defaultRowHeight: defaultRowHeight ?? USUAL_ROW_HEIGHT,
      customHeight: defaultRowHeight === undefined ? undefined : true,
    }),
  };
  if (Object.keys(changes).length === 0) return;
  const required = document.child("sheetFormatPr") ? {} : { defaultRowHeight: USUAL_ROW_HEIGHT };
  document.setAttributes("sheetFormatPr", { ...required, ...changes });
}
