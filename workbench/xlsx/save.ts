import { strToU8, zipSync } from "fflate";
import { openPackage } from "../../src/xlsx/xlsxPackage";
import { BLANK_WORKBOOK, STRICT, TRANSITIONAL, blankSheetPart } from "./blankParts";
import { writeCharts } from "./chartParts";
import { writeCustomProperties, writeDocumentProperties } from "./documentPropertiesPatch";
import { writeCustomXmlParts } from "./customXmlPatch";
import { activeSheetOf, openFile, sourceFileOf } from "./openedFile";
import { PackageDraft } from "./packageDraft";
import { SharedStringWriter } from "./sharedStringWriter";
import { patchSheet } from "./sheetPatch";
import { writeTables } from "./tableParts";
import { StyleWriter } from "./styleWriter";
import { writeWorkbookPart } from "./workbookPatch";
import type { Sheet, Workbook } from "../office-host/workbook";
import type { Dialect } from "./blankParts";
import type { OpenedFile } from "./openedFile";
import type { PlacedSheet } from "./placedSheet";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

interface Saving {
  readonly workbook: Workbook;
  readonly opened: OpenedFile;
  readonly draft: PackageDraft;
  readonly dialect: Dialect;
  readonly styles: StyleWriter;
  readonly strings: SharedStringWriter;
}

/**
 * Writes a workbook as an .xlsx file (.xlsm if it was opened from one). A workbook that was opened from a file is that
 * file with only the differences changed; parts without any are the same byte by byte. Saving the same workbook twice
 * gives the same bytes. Formulas' values that may be out of date are marked to be computed when Excel opens the file.
 */
export function saveWorkbook(workbook: Workbook): Uint8Array {
  const opened = sourceFileOf(workbook) ?? openFile(openPackage(blankPackage()));
  const saving: Saving = {
    workbook,
    opened,
    draft: new PackageDraft(opened.file),
    dialect: isStrict(opened) ? STRICT : TRANSITIONAL,
    styles: new StyleWriter(opened.styleSheet, opened.file),
    strings: new SharedStringWriter(opened.sharedStrings.length),
  };
  const placed = placeSheets(saving);
  const cellsChanged = placed.filter((sheet) => writeSheet(saving, sheet)).length > 0;
  writeTables(saving.draft, opened, placed, saving.dialect);
  writeCharts(saving.draft, placed, saving.dialect);
  writeWorkbookPart(saving, placed, cellsChanged);
  writeStyles(saving);
  writeStrings(saving);
  writeCustomXmlParts(saving.draft, opened.file, workbook.customXmlParts);
  writeDocumentProperties(saving.draft, opened.file, workbook.properties);
  writeCustomProperties(saving.draft, opened.file, workbook.customProperties);
  saving.draft.removeUnreachable();
  return saving.draft.toBytes();
}

function blankPackage(): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(BLANK_WORKBOOK).map(([name, text]) => [name, strToU8(text)]))
  );
}

function isStrict({ structure }: OpenedFile): boolean {
  return Object.values(structure.root.attributes).includes(STRICT.main);
}

/** Gives every sheet of the model its part: the one it was opened from, or a new one. */
function placeSheets({ workbook, opened, draft, dialect }: Saving): PlacedSheet[] {
  const parts = new Map(
    opened.tabs.map(({ sheetId }, place) => [sheetId, opened.structure.sheets[place]?.part])
  );
  const { workbookPart } = opened.file;
  return workbook.sheets.map((sheet) => {
    const part = parts.get(sheet.id);
    if (part !== undefined) return { sheet, part, newRelationshipId: undefined };
    const newPart = draft.add(
      "/xl/worksheets/sheet#.xml",
      blankSheetPart(dialect),
      `${CONTENT_TYPE}.worksheet+xml`
    );
    const type = `${dialect.relationships}/worksheet`;
    return { sheet, part: newPart, newRelationshipId: draft.relate(workbookPart, type, newPart) };
  });
}

/** @returns whether cells of the sheet changed. */
function writeSheet(saving: Saving, { sheet, part, newRelationshipId }: PlacedSheet): boolean {
  const source = saving.draft.text(part);
  const { text, cellsChanged } = patchSheet(source, part, sheet, {
    ...saving,
    isSelected: isSelected(saving, sheet),
    isNew: newRelationshipId !== undefined,
  });
  if (text !== source) saving.draft.setText(part, text);
  return cellsChanged;
}

/** Undefined leaves the selection of tabs as it is: the active sheet is the one it was. */
function isSelected({ workbook, opened }: Saving, { id }: Sheet): boolean | undefined {
  const { activeSheetId } = workbook;
  return activeSheetId === activeSheetOf(opened) ? undefined : id === activeSheetId;
}

function writeStyles({ styles, opened, draft, dialect }: Saving): void {
  const changed = styles.changedSource();
  const { part } = opened.styleSheet;
  if (part !== undefined) {
    if (changed !== undefined) draft.setText(part, changed);
    return;
  }
  if (changed === undefined) return;
  const added = draft.add("/xl/styles.xml", changed, `${CONTENT_TYPE}.styles+xml`);
  draft.relate(opened.file.workbookPart, `${dialect.relationships}/styles`, added);
}

function writeStrings({ strings, opened, draft, dialect }: Saving): void {
  if (strings.isUnchanged) return;
  const { file } = opened;
  const [part] = file.related(file.workbookPart, "sharedStrings");
  if (part !== undefined) {
    draft.setText(part, strings.changedSource(file.text(part), dialect));
    return;
  }
  const source = strings.changedSource(undefined, dialect);
  const added = draft.add("/xl/sharedStrings.xml", source, `${CONTENT_TYPE}.sharedStrings+xml`);
  draft.relate(file.workbookPart, `${dialect.relationships}/sharedStrings`, added);
}
