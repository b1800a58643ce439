import { areaAddress, cellAddress } from "../../src/workbook/address";
import { childOf, flagOf, numberOf } from "../../src/xlsx/xmlTree";
import { areasText, parseAreas } from "./areaReferences";
import { sameData } from "./sameData";
import { contentOf, elementWith, sourceOf } from "./sourcePatch";
import { element, withPrefix } from "./xmlText";
import type { Area } from "../../src/workbook/snapshot";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { FrozenPanes, Sheet } from "../office-host/workbook";
import type { EditedDocument } from "./editedDocument";
import type { AttributeValues } from "./xmlText";

export type SheetView = Pick<Sheet, "showGridlines" | "showHeadings" | "freeze" | "selection">;

const FIRST_CELL: Area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

/** Reads the view of the workbook's first window. */
export function readSheetView(root: XmlElement): SheetView {
  const view = firstView(root);
  return {
    showGridlines: flagOf(view, "showGridLines", true),
    showHeadings: flagOf(view, "showRowColHeaders", true),
    freeze: readFreeze(childOf(view, "pane")),
    selection: readSelection(view),
  };
}

const firstView = (root: XmlElement) => childOf(childOf(root, "sheetViews"), "sheetView");

function readFreeze(pane: XmlElement | undefined): FrozenPanes | undefined {
  if (!pane?.attributes.state?.startsWith("frozen")) return undefined;
  return { rows: numberOf(pane, "ySplit") ?? 0, columns: numberOf(pane, "xSplit") ?? 0 };
}

function readSelection(view: XmlElement | undefined): readonly Area[] {
  const activePane = childOf(view, "pane")?.attributes.activePane ?? "topLeft";
  const selection = view?.children.find(
    ({ name, attributes }) => name === "selection" && (attributes.pane ?? "topLeft") === activePane
  );
  const areas = parseAreas(selection?.attributes.sqref);
  return areas.length > 0 ? areas : [FIRST_CELL];
}

/** @param isSelected Whether the sheet's tab shall be selected; undefined leaves it as it is. */
export function writeSheetView(
  document: EditedDocument,
  sheet: Sheet,
  isSelected: boolean | undefined
): void {
  const before = readSheetView(document.root);
  const view = firstView(document.root);
  const samePanes = sameData(before.freeze, sheet.freeze);
  const sameSelection = samePanes && sameData(before.selection, sheet.selection);
  const attributes = viewChanges(before, sheet, flagOf(view, "tabSelected"), isSelected);
  if (sameSelection && Object.keys(attributes).length === 0) return;
  if (!view) {
    const content = panesXml(sheet);
    const made = element("sheetView", { ...attributes, workbookViewId: 0 }, content);
    document.setChildren("sheetViews", element("sheetViews", {}, made));
    return;
  }
  const { source, prefix } = document;
  const others = view.children
    .filter(({ name }) => name !== "pane" && name !== "selection")
    .map((child) => sourceOf(source, child));
  const content = sameSelection
    ? contentOf(source, view)
    : withPrefix(panesXml(sheet), prefix) + others.join("");
  const { start, end } = view.place;
  document.patch.replace(start, end, elementWith(source, view, attributes, content));
}

function viewChanges(
  before: SheetView,
  after: SheetView,
  wasSelected: boolean,
  isSelected = wasSelected
): AttributeValues {
  return {
    ...(before.showGridlines !== after.showGridlines && {
      showGridLines: after.showGridlines ? undefined : false,
    }),
    ...(before.showHeadings !== after.showHeadings && {
      showRowColHeaders: after.showHeadings ? undefined : false,
    }),
    ...(wasSelected !== isSelected && { tabSelected: isSelected || undefined }),
  };
}

function panesXml({ freeze, selection }: Sheet): string {
  const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
  const pane = activePane(rows, columns);
  const [first = FIRST_CELL] = selection;
  const selected = element("selection", {
    pane,
    activeCell: cellAddress(first.row, first.column),
    sqref: areasText(selection.length > 0 ? selection : [FIRST_CELL]),
  });
  if (pane === undefined) return selected;
  const attributes = {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: areaAddress({ row: rows, column: columns, rowCount: 1, columnCount: 1 }),
    activePane: pane,
    state: "frozen",
  };
  return element("pane", attributes) + selected;
}

function activePane(rows: number, columns: number): string | undefined {
  if (rows > 0) return columns > 0 ? "bottomRight" : "bottomLeft";
  return columns > 0 ? "topRight" : undefined;
}
