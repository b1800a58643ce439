import { readSharedStrings } from "../../src/xlsx/sharedStrings";
import { readWorkbookStructure } from "../../src/xlsx/workbookStructure";
import { childOf, childrenOf, numberOf } from "../../src/xlsx/xmlTree";
import { sheetId } from "../office-host/emptyWorkbook";
import { readStyleSheet } from "./styleSheet";
import type { WorkbookStructure } from "../../src/xlsx/workbookStructure";
import type { XlsxPackage } from "../../src/xlsx/xlsxPackage";
import type { Workbook } from "../office-host/workbook";
import type { FileTab } from "./definedNamesXml";
import type { StyleSheet } from "./styleSheet";

/** A file with what all of its sheets refer to. */
export interface OpenedFile {
  readonly file: XlsxPackage;
  readonly structure: WorkbookStructure;
  readonly styleSheet: StyleSheet;
  readonly sharedStrings: readonly string[];
  /** In the order of the file's tabs. */
  readonly tabs: readonly FileTab[];
}

export function openFile(file: XlsxPackage): OpenedFile {
  const structure = readWorkbookStructure(file);
  return {
    file,
    structure,
    styleSheet: readStyleSheet(file),
    sharedStrings: readSharedStrings(file),
    tabs: structure.sheets.map(({ name, kind }, place) => ({
      name,
      sheetId: kind === "worksheet" ? sheetId(place + 1) : undefined,
    })),
  };
}

/** The model's id of the sheet in front; undefined when the model does not hold it. */
export function activeSheetOf({ structure, tabs }: OpenedFile): string | undefined {
  const [view] = childrenOf(childOf(structure.root, "bookViews"), "workbookView");
  return tabs[numberOf(view, "activeTab") ?? 0]?.sheetId;
}

const sources = new WeakMap<Workbook, OpenedFile>();

/** Saving changes the file a workbook was opened from; this is how it finds that file. */
export function rememberSource(workbook: Workbook, opened: OpenedFile): void {
  sources.set(workbook, opened);
}

export function sourceFileOf(workbook: Workbook): OpenedFile | undefined {
  return sources.get(workbook);
}
