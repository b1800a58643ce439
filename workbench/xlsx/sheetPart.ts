import { SheetCellReader } from "../../src/xlsx/sheetCells";
import { XmlReader } from "../../src/xlsx/xmlReader";
import { XmlTreeBuilder } from "../../src/xlsx/xmlTree";
import type { CellHandlers } from "../../src/xlsx/sheetCells";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { OpenedFile } from "./openedFile";

/** Worksheets: the children of <worksheet> in the order of the schema (ECMA-376-1, 18.3.1.99). */
export const WORKSHEET_ORDER = [
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr"],
  ...["sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState"],
  ...["dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting"],
  ...["dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup"],
  ...["headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches"],
  ...["ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF"],
  ...["drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"],
];

/** Read cell by cell instead of as a tree. */
const CELLS: ReadonlySet<string> = new Set(["sheetData"]);

export interface SheetPartHandlers extends CellHandlers {
  /** Every tag, before the cell reader is told about it; the position is behind the tag. */
  opened?(name: string, position: number, rawName: string): void;
  /** After the cell reader was told about it. */
  closed?(name: string, position: number): void;
}

/**
 * Reads a sheet's text once: tells its cells and returns the tree of everything else.
 * @throws XlsxError damaged
 */
export function readSheetPart(
  text: string,
  part: string,
  opened: OpenedFile,
  handlers: SheetPartHandlers
): XmlElement {
  const cells = new SheetCellReader(opened.sharedStrings, opened.structure.uses1904, handlers);
  const reader = new XmlReader(part, {
    open(name, attributes, rawName) {
      tree.open(name, attributes, rawName);
      handlers.opened?.(name, reader.position, rawName);
      cells.open(name, attributes);
    },
    text(data) {
      tree.text(data);
      cells.text(data);
    },
    close(name) {
      tree.close();
      cells.close(name);
      handlers.closed?.(name, reader.position);
    },
  });
  const tree = new XmlTreeBuilder(text, reader, CELLS);
  reader.write(text);
  reader.end();
  return tree.root;
}
