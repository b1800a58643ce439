import { childOf, flagOf, numberOf } from "../../src/xlsx/xmlTree";
import { unescapeText } from "../../src/xlsx/escapedText";
import { DEFAULT_PAGE_LAYOUT } from "../office-host/emptyWorkbook";
import { headerFooterText, readHeaderFooter } from "./headerFooterText";
import { paperCode, paperName } from "./paperSizes";
import { sameData } from "./sameData";
import { element, escapeXml, workbookString } from "./xmlText";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { PageLayout, PageZoom, Sheet } from "../office-host/workbook";
import type { EditedDocument } from "./editedDocument";
import type { AttributeValues } from "./xmlText";

const POINTS_PER_INCH = 72;

/** What the sheet's own part says about printing; print area and titles are defined names. */
export type SheetPageLayout = Omit<PageLayout, "printArea" | "titleRows" | "titleColumns">;

const MARGINS = [
  ["leftMargin", "left"],
  ["rightMargin", "right"],
  ["topMargin", "top"],
  ["bottomMargin", "bottom"],
  ["headerMargin", "header"],
  ["footerMargin", "footer"],
] as const;
type Margins = Pick<PageLayout, (typeof MARGINS)[number][0]>;

const PRINT_OPTIONS = [
  ["centerHorizontally", "horizontalCentered"],
  ["centerVertically", "verticalCentered"],
  ["printHeadings", "headings"],
  ["printGridlines", "gridLines"],
] as const;

export function readPageLayout(root: XmlElement): SheetPageLayout {
  const setup = childOf(root, "pageSetup");
  const options = childOf(root, "printOptions");
  return {
    orientation: setup?.attributes.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: paperName(numberOf(setup, "paperSize")) ?? DEFAULT_PAGE_LAYOUT.paperSize,
    ...readMargins(childOf(root, "pageMargins")),
    zoom: readZoom(root, setup),
    centerHorizontally: flagOf(options, "horizontalCentered"),
    centerVertically: flagOf(options, "verticalCentered"),
    printGridlines: flagOf(options, "gridLines"),
    printHeadings: flagOf(options, "headings"),
    blackAndWhite: flagOf(setup, "blackAndWhite"),
    headersFooters: readHeadersFooters(root),
  };
}

function readMargins(margins: XmlElement | undefined): Margins {
  return Object.fromEntries(
    MARGINS.map(([key, name]) => {
      const inches = numberOf(margins, name);
      return [key, inches === undefined ? DEFAULT_PAGE_LAYOUT[key] : toPoints(inches)];
    })
  ) as Record<keyof Margins, number>;
}

/** A file that fits pages counts one page each way unless it says otherwise; 0 leaves a direction free. */
function readZoom(root: XmlElement, setup: XmlElement | undefined): PageZoom {
  const fits = flagOf(childOf(childOf(root, "sheetPr"), "pageSetUpPr"), "fitToPage");
  if (!fits) return { scale: numberOf(setup, "scale") ?? 100 };
  const wide = numberOf(setup, "fitToWidth") ?? 1;
  const tall = numberOf(setup, "fitToHeight") ?? 1;
  return {
    ...(wide > 0 && { horizontalFitToPages: wide }),
    ...(tall > 0 && { verticalFitToPages: tall }),
  };
}

function readHeadersFooters(root: XmlElement): PageLayout["headersFooters"] {
  const part = childOf(root, "headerFooter");
  const [leftHeader, centerHeader, rightHeader] = readHeaderFooter(
    unescapeText(childOf(part, "oddHeader")?.text ?? "")
  );
  const [leftFooter, centerFooter, rightFooter] = readHeaderFooter(
    unescapeText(childOf(part, "oddFooter")?.text ?? "")
  );
  return { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter };
}

/**
 * @param isNew A sheet the file does not have yet says all of its page set-up, so that no printer's default decides.
 */
export function writePageLayout(document: EditedDocument, sheet: Sheet, isNew: boolean): void {
  const before = readPageLayout(document.root);
  const after = sheet.pageLayout;
  writePrintOptions(document, before, after);
  if (isNew || MARGINS.some(([key]) => before[key] !== after[key])) {
    document.setAttributes("pageMargins", marginAttributes(after));
  }
  const setup = setupChanges(before, after, isNew);
  if (Object.keys(setup).length > 0) document.setAttributes("pageSetup", setup);
  if (!sameData(before.headersFooters, after.headersFooters)) writeHeadersFooters(document, after);
}

export const fitsPages = ({ zoom }: Pick<PageLayout, "zoom">) =>
  zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;

function writePrintOptions(
  document: EditedDocument,
  before: SheetPageLayout,
  after: PageLayout
): void {
  const changes = PRINT_OPTIONS.filter(([key]) => before[key] !== after[key]).map(([key, name]) => [
    name,
    after[key] || undefined,
  ]);
  if (changes.length > 0) document.setAttributes("printOptions", Object.fromEntries(changes));
}

function marginAttributes(layout: PageLayout): AttributeValues {
  return Object.fromEntries(MARGINS.map(([key, name]) => [name, toInches(layout[key])]));
}

function setupChanges(before: SheetPageLayout, after: PageLayout, isNew: boolean): AttributeValues {
  return {
    ...((isNew || before.paperSize !== after.paperSize) && {
      paperSize: paperCode(after.paperSize),
    }),
    ...(!sameData(before.zoom, after.zoom) && zoomAttributes(after.zoom)),
    ...((isNew || before.orientation !== after.orientation) && {
      orientation: after.orientation.toLowerCase(),
    }),
    ...(before.blackAndWhite !== after.blackAndWhite && {
      blackAndWhite: after.blackAndWhite || undefined,
    }),
  };
}

function zoomAttributes(zoom: PageZoom): AttributeValues {
  if (!fitsPages({ zoom })) return { scale: zoom.scale };
  return {
    scale: undefined,
    fitToWidth: zoom.horizontalFitToPages ?? 0,
    fitToHeight: zoom.verticalFitToPages ?? 0,
  };
}

function writeHeadersFooters(document: EditedDocument, { headersFooters }: PageLayout): void {
  const { leftHeader, centerHeader, rightHeader } = headersFooters;
  const { leftFooter, centerFooter, rightFooter } = headersFooters;
  const line = (name: string, parts: readonly [string, string, string]) => {
    const text = headerFooterText(parts);
    return text === "" ? "" : element(name, {}, escapeXml(workbookString(text)));
  };
  const content =
    line("oddHeader", [leftHeader, centerHeader, rightHeader]) +
    line("oddFooter", [leftFooter, centerFooter, rightFooter]);
  document.setChildren("headerFooter", content && element("headerFooter", {}, content));
}

/** Inches of a file are often rounded points; a thousandth of a point is finer than any printer. */
const toPoints = (inches: number) => Math.round(inches * POINTS_PER_INCH * 1000) / 1000;
const toInches = (points: number) => Math.round((points / POINTS_PER_INCH) * 1e6) / 1e6;
