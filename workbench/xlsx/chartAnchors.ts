import { COLUMN_LIMIT, ROW_LIMIT } from "../office-host/areas";
import { leftOf, topOf } from "../office-host/edits/dimensions";
import { childOf, numberOf } from "../../src/xlsx/xmlTree";
import { EMU_PER_POINT } from "./drawingColours";
import { element } from "./xmlText";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { Chart, Sheet } from "../office-host/workbook";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** In points from the sheet's top left corner. */
export type Place = Pick<Chart, "left" | "top" | "width" | "height">;

/** What holds a chart in a drawing, with the id of the relationship to the chart's part. */
export interface ChartAnchor {
  readonly anchor: XmlElement;
  readonly relationshipId: string;
}

/** The charts of a drawing; what else it holds is left alone. */
export function chartAnchors(drawing: XmlElement): ChartAnchor[] {
  return drawing.children.flatMap((anchor) => {
    const graphic = childOf(childOf(anchor, "xdr:graphicFrame"), "a:graphic");
    const chart = childOf(childOf(graphic, "a:graphicData"), "c:chart");
    const relationshipId = chart?.attributes["r:id"];
    return relationshipId === undefined ? [] : [{ anchor, relationshipId }];
  });
}

export function anchorName(anchor: XmlElement): string {
  const properties = childOf(childOf(anchor, "xdr:graphicFrame"), "xdr:nvGraphicFramePr");
  return childOf(properties, "xdr:cNvPr")?.attributes.name ?? "";
}

/** @param sheet Its columns and rows say where cells are. */
export function readPlace(anchor: XmlElement, sheet: Sheet): Place {
  const from = cornerOf(childOf(anchor, "xdr:from"), sheet);
  const to = childOf(anchor, "xdr:to");
  const position = childOf(anchor, "xdr:pos");
  const extent = childOf(anchor, "xdr:ext");
  const { left, top } = position
    ? { left: points(position, "x"), top: points(position, "y") }
    : from;
  if (!to) return { left, top, width: points(extent, "cx"), height: points(extent, "cy") };
  const corner = cornerOf(to, sheet);
  return { left, top, width: corner.left - left, height: corner.top - top };
}

const points = (element: XmlElement | undefined, name: string) =>
  (numberOf(element, name) ?? 0) / EMU_PER_POINT;

function cornerOf(corner: XmlElement | undefined, sheet: Sheet): { left: number; top: number } {
  const number = (name: string) => Number(childOf(corner, name)?.text ?? 0);
  return {
    left: leftOf(sheet, number("xdr:col")) + number("xdr:colOff") / EMU_PER_POINT,
    top: topOf(sheet, number("xdr:row")) + number("xdr:rowOff") / EMU_PER_POINT,
  };
}

/** An anchor as Excel writes it: the chart moves with the cells it stands on. */
export function anchorXml(chart: Chart, sheet: Sheet, number: number, relationshipId: string) {
  const { left, top, width, height } = chart;
  const reference = element("c:chart", {
    "xmlns:c": CHART,
    "xmlns:r": RELATIONSHIPS,
    "r:id": relationshipId,
  });
  const properties =
    element("xdr:cNvPr", { id: number, name: chart.name }) + element("xdr:cNvGraphicFramePr", {});
  const none = '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/>';
  const graphic = element("a:graphic", {}, element("a:graphicData", { uri: CHART }, reference));
  return element(
    "xdr:twoCellAnchor",
    {},
    element("xdr:from", {}, cornerXml(sheet, left, top)) +
      element("xdr:to", {}, cornerXml(sheet, left + width, top + height)) +
      element(
        "xdr:graphicFrame",
        { macro: "" },
        element("xdr:nvGraphicFramePr", {}, properties) + element("xdr:xfrm", {}, none) + graphic
      ) +
      element("xdr:clientData", {})
  );
}

function cornerXml(sheet: Sheet, left: number, top: number): string {
  const column = lastBefore(left, COLUMN_LIMIT, (index) => leftOf(sheet, index));
  const row = lastBefore(top, ROW_LIMIT, (index) => topOf(sheet, index));
  const emu = (length: number) => String(Math.round(length * EMU_PER_POINT));
  return (
    element("xdr:col", {}, String(column)) +
    element("xdr:colOff", {}, emu(left - leftOf(sheet, column))) +
    element("xdr:row", {}, String(row)) +
    element("xdr:rowOff", {}, emu(top - topOf(sheet, row)))
  );
}

/** The last of the rows or columns that begin at or before a place; `startOf` never falls. */
function lastBefore(place: number, limit: number, startOf: (index: number) => number): number {
  let [low, high] = [0, limit - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (startOf(middle) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
