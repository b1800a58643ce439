import { childOf, childrenOf, numberOf } from "../../src/xlsx/xmlTree";
import { writeNames } from "./definedNamesXml";
import { EditedDocument } from "./editedDocument";
import { calculationModeWord, readCalculationMode } from "./calculationMode";
import { relationshipAttribute } from "./relationshipAttribute";
import { elementWith, sourceOf, tagWith } from "./sourcePatch";
import { element, withPrefix } from "./xmlText";
import type { SheetEntry } from "../../src/xlsx/workbookStructure";
import type { Sheet, Workbook } from "../office-host/workbook";
import type { Dialect } from "./blankParts";
import type { OpenedFile } from "./openedFile";
import type { PackageDraft } from "./packageDraft";
import type { PlacedSheet } from "./placedSheet";

/** The children of <workbook> in the order of the schema (ECMA-376-1, 18.2.27). */
const WORKBOOK_ORDER = [
  ...["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets"],
  ...["functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize"],
  ...["customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing"],
  ...["fileRecoveryPr", "webPublishObjects", "extLst"],
];

const STATES = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" } as const;

interface WorkbookPatchContext {
  readonly workbook: Workbook;
  readonly opened: OpenedFile;
  readonly draft: PackageDraft;
  readonly dialect: Dialect;
}

/** A tab after saving: a sheet of the model, or one that only the file knows (a chart sheet). */
interface Tab {
  /** Place in the file; undefined for a new sheet. */
  readonly before: number | undefined;
  readonly placed: PlacedSheet | undefined;
}

/** Changes the workbook's own part where its tabs, names or settings changed. */
export function writeWorkbookPart(
  context: WorkbookPatchContext,
  placed: readonly PlacedSheet[],
  cellsChanged: boolean
): void {
  const { workbook, opened, draft } = context;
  const { file, structure } = opened;
  const source = file.text(file.workbookPart);
  const document = new EditedDocument(source, structure.root, WORKBOOK_ORDER);
  const tabs = tabsAfter(opened, placed);
  writeTabs(document, tabs, context);
  writeActiveTab(document, tabs, workbook);
  writeNames(document, {
    names: workbook.names,
    sheets: workbook.sheets,
    tabs: opened.tabs,
    newPlace: (tab) => placeWhere(tabs, ({ before }) => before === tab),
    placeOfSheet: (id) => placeWhere(tabs, (tab) => tab.placed?.sheet.id === id),
  });
  const removed =
    tabs.filter(({ before }) => before !== undefined).length < structure.sheets.length;
  writeCalculation(document, context, cellsChanged || removed);
  if (!document.patch.isEmpty) draft.setText(file.workbookPart, document.patch.apply());
  unrelateRemoved(context, tabs);
}

function placeWhere(tabs: readonly Tab[], test: (tab: Tab) => boolean): number | undefined {
  const place = tabs.findIndex(test);
  return place < 0 ? undefined : place;
}

/** The model's sheets in their order; tabs the model does not hold stay behind the tab they stood behind. */
function tabsAfter(opened: OpenedFile, placed: readonly PlacedSheet[]): Tab[] {
  const tabs: Tab[] = placed.map((sheet) => {
    const before = opened.tabs.findIndex(({ sheetId }) => sheetId === sheet.sheet.id);
    return { before: before < 0 ? undefined : before, placed: sheet };
  });
  opened.tabs.forEach(({ sheetId }, before) => {
    if (sheetId !== undefined) return;
    const behind = tabs.findIndex((tab) => tab.before === before - 1);
    tabs.splice(behind < 0 && before > 0 ? tabs.length : behind + 1, 0, {
      before,
      placed: undefined,
    });
  });
  return tabs;
}

function writeTabs(document: EditedDocument, tabs: readonly Tab[], context: WorkbookPatchContext) {
  const { source, prefix, root } = document;
  const entries = childrenOf(childOf(root, "sheets"), "sheet");
  let nextId = Math.max(0, ...entries.map((entry) => numberOf(entry, "sheetId") ?? 0)) + 1;
  const written = tabs.map(({ before, placed }) => {
    const entry = entries[before ?? -1];
    if (entry) {
      const known = context.opened.structure.sheets[before ?? -1]!;
      return placed
        ? elementWith(source, entry, tabChanges(known, placed.sheet))
        : sourceOf(source, entry);
    }
    const { sheet, newRelationshipId = "" } = placed!;
    const attributes = {
      name: sheet.name,
      sheetId: nextId++,
      state: STATES[sheet.visibility],
      ...relationshipAttribute(root, newRelationshipId, context.dialect),
    };
    return withPrefix(element("sheet", attributes), prefix);
  });
  const unchanged =
    written.length === entries.length &&
    entries.every((entry, place) => written[place] === sourceOf(source, entry));
  if (!unchanged) document.setAttributes("sheets", {}, written.join(""));
}

function tabChanges(before: SheetEntry, { name, visibility }: Sheet) {
  const state = STATES[visibility];
  return {
    ...(before.name !== name && { name }),
    ...(before.visibility !== (state ?? "visible") && { state }),
  };
}

function writeActiveTab(document: EditedDocument, tabs: readonly Tab[], workbook: Workbook): void {
  const views = document.child("bookViews");
  const [view] = childrenOf(views, "workbookView");
  const place = tabs.findIndex(({ placed }) => placed?.sheet.id === workbook.activeSheetId);
  if (place < 0 || place === (numberOf(view, "activeTab") ?? 0)) return;
  const activeTab = place || undefined;
  if (!view) {
    document.setChildren(
      "bookViews",
      element("bookViews", {}, element("workbookView", { activeTab }))
    );
    return;
  }
  const first = numberOf(view, "firstSheet") ?? 0;
  const changes = { activeTab, ...(first > place && { firstSheet: undefined }) };
  const { start, tagEnd } = view.place;
  const tag = document.source.slice(start, tagEnd);
  document.patch.replace(start, tagEnd, tagWith(tag, changes));
}

/**
 * Cells that changed make the stored order of calculation wrong (Excel makes a new one), and formulas' values possibly
 * out of date.
 */
function writeCalculation(
  document: EditedDocument,
  { workbook, opened, draft }: WorkbookPatchContext,
  cellsChanged: boolean
): void {
  const { file } = opened;
  const changes = {
    ...(readCalculationMode(document.root) !== workbook.calculationMode && {
      calcMode: calculationModeWord(workbook.calculationMode),
    }),
    ...(cellsChanged && hasFormulas(workbook) && { fullCalcOnLoad: true }),
  };
  if (Object.keys(changes).length > 0) document.setAttributes("calcPr", changes);
  if (!cellsChanged) return;
  for (const chain of file.related(file.workbookPart, "calcChain")) {
    draft.unrelate(file.workbookPart, chain);
  }
}

function hasFormulas({ sheets }: Workbook): boolean {
  for (const { cells } of sheets) {
    for (const row of cells.values()) {
      for (const cell of row.values()) if (cell.formula !== undefined) return true;
    }
  }
  return false;
}

function unrelateRemoved({ opened, draft }: WorkbookPatchContext, tabs: readonly Tab[]): void {
  opened.structure.sheets.forEach(({ part }, place) => {
    const stays = tabs.some(({ before }) => before === place);
    if (!stays) draft.unrelate(opened.file.workbookPart, part);
  });
}
