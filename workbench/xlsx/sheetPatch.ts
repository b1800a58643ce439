import { areaAddress } from "../../src/workbook/address";
import { usedArea } from "../office-host/sheetCells";
import { writeAutoFilter } from "./autoFilterXml";
import { CellsPatch } from "./cellsPatch";
import { writeColumns } from "./columnsXml";
import { writeConditionalFormats } from "./conditionalFormatsXml";
import { EditedDocument } from "./editedDocument";
import { writeMerges } from "./mergesXml";
import { writePageLayout } from "./pageLayoutXml";
import { writeProtection } from "./protectionXml";
import { WORKSHEET_ORDER, readSheetPart } from "./sheetPart";
import { writeDefaultSizes, writeSheetProperties } from "./sheetPropertiesXml";
import { writeSheetView } from "./sheetViewXml";
import { SourcePatch } from "./sourcePatch";
import { writeValidations } from "./validationsXml";
import type { Sheet } from "../office-host/workbook";
import type { CellWriters } from "./cellsPatch";
import type { OpenedFile } from "./openedFile";

export interface SheetPatchContext extends CellWriters {
  readonly opened: OpenedFile;
  /** Whether the sheet's tab shall be selected; undefined leaves it as it is. */
  readonly isSelected: boolean | undefined;
  /** The file does not have the sheet yet. */
  readonly isNew: boolean;
}

export interface PatchedSheet {
  readonly text: string;
  readonly cellsChanged: boolean;
}

/**
 * Makes a sheet's part say what the model says. What already does keeps its source, so that a sheet nobody changed
 * comes out as it was, byte by byte.
 */
export function patchSheet(
  source: string,
  part: string,
  sheet: Sheet,
  context: SheetPatchContext
): PatchedSheet {
  const { opened, styles } = context;
  const patch = new SourcePatch(source);
  const cells = new CellsPatch(source, sheet, context, patch);
  const root = readSheetPart(source, part, opened, cells);
  cells.finish();
  const document = new EditedDocument(source, root, WORKSHEET_ORDER, patch);
  const { colours, differentialFormats } = opened.styleSheet;
  writeSheetProperties(document, sheet, colours);
  if (cells.cellsChanged) writeDimension(document, sheet);
  writeSheetView(document, sheet, context.isSelected);
  writeDefaultSizes(document, sheet);
  writeColumns(document, sheet, styles);
  writeProtection(document, sheet);
  writeAutoFilter(document, sheet);
  writeMerges(document, sheet);
  writeConditionalFormats(document, sheet, differentialFormats, styles);
  writeValidations(document, sheet);
  writePageLayout(document, sheet, context.isNew);
  const text = patch.isEmpty ? source : patch.apply();
  return { text, cellsChanged: cells.cellsChanged };
}

/** Some programs read only the area a file says it uses. */
function writeDimension(document: EditedDocument, sheet: Sheet): void {
  const area = usedArea(sheet, false);
  if (document.child("dimension") && area) {
    document.setAttributes("dimension", { ref: areaAddress(area) });
  }
}
