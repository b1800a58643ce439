import { childOf, flagOf, numberOf } from "../../src/xlsx/xmlTree";
import { lineXml, readLine, readSolidFill, solidFill } from "./drawingColours";
import { element, escapeXml } from "./xmlText";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { ChartKind } from "../office-host/chartTypes";
import type { ChartLabelPosition, ChartMarkerStyle, ChartSeries } from "../office-host/workbook";

const MARKERS: Readonly<Record<ChartMarkerStyle, string>> = {
  None: "none",
  Automatic: "auto",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  Circle: "circle",
};
const LABEL_POSITIONS: Readonly<Record<ChartLabelPosition, string>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
};

/** One series as its plot wants it, the elements in the order of the schema (ECMA-376-1, 21.2.2.170 and others). */
export function seriesXml(series: ChartSeries, order: number, kind: ChartKind): string {
  const { categories, values } = series;
  return element(
    "c:ser",
    {},
    element("c:idx", { val: series.id }) +
      element("c:order", { val: order }) +
      nameXml(series) +
      lookXml(series, kind) +
      labelsXml(series, kind) +
      (categories === undefined
        ? ""
        : element("c:cat", {}, element("c:strRef", {}, formulaXml(categories)))) +
      (values === "" ? "" : element("c:val", {}, element("c:numRef", {}, formulaXml(values)))) +
      (kind.plot === "lineChart" ? element("c:smooth", { val: false }) : "")
  );
}

const formulaXml = (formula: string) => element("c:f", {}, escapeXml(formula.slice(1)));

function nameXml({ name, nameFormula }: ChartSeries): string {
  return element(
    "c:tx",
    {},
    nameFormula === undefined
      ? element("c:v", {}, escapeXml(name))
      : element("c:strRef", {}, formulaXml(nameFormula))
  );
}

function lookXml(series: ChartSeries, kind: ChartKind): string {
  if (kind.plot === "lineChart") {
    const line = lineXml(series);
    return (line === "" ? "" : element("c:spPr", {}, line)) + markerXml(series, kind);
  }
  const fill = series.color === undefined ? "" : element("c:spPr", {}, solidFill(series.color));
  return fill + (kind.plot === "barChart" ? element("c:invertIfNegative", { val: false }) : "");
}

function markerXml({ markerStyle, color }: ChartSeries, kind: ChartKind): string {
  const style = markerStyle ?? (kind.markers ? undefined : "None");
  if (style === undefined && color === undefined) return "";
  const symbol = style === undefined ? "" : element("c:symbol", { val: MARKERS[style] });
  const fill =
    color === undefined || style === "None" ? "" : element("c:spPr", {}, solidFill(color));
  return element("c:marker", {}, symbol + fill);
}

const OF_STACKED_BARS: readonly ChartLabelPosition[] = ["Center", "InsideEnd", "InsideBase"];
const OF_LINES: readonly ChartLabelPosition[] = ["Center", "Left", "Right", "Top", "Bottom"];
const OF_PIES: readonly ChartLabelPosition[] = ["Center", "InsideEnd", "OutsideEnd"];

/** Where labels can stand: Excel takes a file for damaged when its plot has no such place. */
function labelPlaces({ plot, grouping }: ChartKind): readonly ChartLabelPosition[] {
  if (plot === "lineChart") return OF_LINES;
  if (plot === "pieChart") return OF_PIES;
  if (plot === "areaChart") return [];
  return grouping === "clustered" ? [...OF_STACKED_BARS, "OutsideEnd"] : OF_STACKED_BARS;
}

function labelsXml(series: ChartSeries, kind: ChartKind): string {
  if (!series.hasDataLabels) return "";
  const { labelFormat, labelPosition: wanted } = series;
  const place = labelPlaces(kind).find((possible) => possible === wanted);
  const hidden = ["c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"];
  return element(
    "c:dLbls",
    {},
    (labelFormat === undefined
      ? ""
      : element("c:numFmt", { formatCode: labelFormat, sourceLinked: false })) +
      (place === undefined ? "" : element("c:dLblPos", { val: LABEL_POSITIONS[place] })) +
      element("c:showLegendKey", { val: false }) +
      element("c:showVal", { val: true }) +
      hidden.map((name) => element(name, { val: false })).join("")
  );
}

/** A series as the file describes it, but for its type and its axes, which its plot says. */
export function readSeries(root: XmlElement, plot: string, hasMarkers: boolean): ChartSeries {
  const name = childOf(root, "c:tx");
  const nameFormula = formulaIn(name);
  const categories = formulaIn(childOf(root, "c:cat"));
  const shape = childOf(root, "c:spPr");
  const fill = readSolidFill(shape);
  const markerStyle = readMarker(root, hasMarkers);
  return {
    id: numberOf(childOf(root, "c:idx"), "val") ?? 0,
    name: childOf(name, "c:v")?.text ?? "",
    ...(nameFormula !== undefined && { nameFormula }),
    ...(categories !== undefined && { categories }),
    values: formulaIn(childOf(root, "c:val")) ?? "",
    axisGroup: "Primary",
    ...(plot === "lineChart" ? readLine(shape) : fill !== undefined && { color: fill }),
    ...(markerStyle && { markerStyle }),
    ...readLabels(childOf(root, "c:dLbls")),
  };
}

/** Of a reference to texts or numbers, with its '='. */
function formulaIn(parent: XmlElement | undefined): string | undefined {
  const text = parent?.children.flatMap((reference) => childOf(reference, "c:f")?.text ?? [])[0];
  return text === undefined ? undefined : `=${text}`;
}

export function markerSymbol(series: XmlElement): string | undefined {
  return childOf(childOf(series, "c:marker"), "c:symbol")?.attributes.val;
}

function readMarker(series: XmlElement, hasMarkers: boolean): ChartMarkerStyle | undefined {
  const symbol = markerSymbol(series);
  const style = Object.entries(MARKERS).find(([, word]) => word === symbol)?.[0];
  return hasMarkers || style !== "None" ? (style as ChartMarkerStyle | undefined) : undefined;
}

function readLabels(labels: XmlElement | undefined) {
  const format = childOf(labels, "c:numFmt")?.attributes.formatCode;
  const place = childOf(labels, "c:dLblPos")?.attributes.val;
  const position = Object.entries(LABEL_POSITIONS).find(([, word]) => word === place)?.[0];
  return {
    hasDataLabels: flagOf(childOf(labels, "c:showVal"), "val"),
    ...(format !== undefined && { labelFormat: format }),
    ...(position !== undefined && { labelPosition: position as ChartLabelPosition }),
  };
}
