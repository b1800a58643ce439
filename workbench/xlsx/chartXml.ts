import { childOf, childrenOf, flagOf, numberOf } from "../../src/xlsx/xmlTree";
import { CHART_KINDS, chartKind } from "../office-host/chartTypes";
import { markerSymbol, readSeries, seriesXml } from "./chartSeriesXml";
import { element, escapeXml } from "./xmlText";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { ChartKind } from "../office-host/chartTypes";
import type { Chart, ChartAxis, ChartLegend, ChartSeries } from "../office-host/workbook";

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACES = {
  "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
};

/** What the chart's own part says of it; name and place are in the drawing. */
export type ChartContent = Omit<Chart, "id" | "name" | "left" | "top" | "width" | "height">;

/** Any numbers will do, as long as plots and axes agree. */
const AXES = {
  Primary: { category: 111111111, value: 111111112 },
  Secondary: { category: 111111113, value: 111111114 },
} as const;
type AxisGroup = keyof typeof AXES;

/** Series that are drawn together: of one type, on the same axes. */
interface Plot {
  readonly kind: ChartKind;
  readonly group: AxisGroup;
  readonly series: readonly (readonly [series: ChartSeries, order: number])[];
}

const val = (name: string, value: string | number | boolean) => element(name, { val: value });

/**
 * The part of a chart whose type chartTypes.ts knows, elements in the order of the schema (ECMA-376-1, 21.2.2.27). The
 * numbers themselves stay in the cells: Excel and others read them from there when they open the file.
 */
export function chartXml(chart: ChartContent): string {
  const { title, legend } = chart;
  const plots = plotsOf(chart);
  const content =
    (title.visible ? titleXml(title.text, 1400) : "") +
    val("c:autoTitleDeleted", !title.visible) +
    element("c:plotArea", {}, `<c:layout/>${plots.map(plotXml).join("")}${axesXml(chart, plots)}`) +
    (legend.visible ? legendXml(legend) : "") +
    val("c:plotVisOnly", true) +
    val("c:dispBlanksAs", "gap");
  const space = val("c:roundedCorners", false) + element("c:chart", {}, content);
  return HEADER + element("c:chartSpace", NAMESPACES, space);
}

function plotsOf({ type, series }: ChartContent): Plot[] {
  const plots = new Map<string, Plot>();
  series.forEach((one, order) => {
    const name = one.type ?? type;
    const kind = chartKind(name);
    if (!kind) return;
    const key = `${name} ${one.axisGroup}`;
    const others = plots.get(key)?.series ?? [];
    plots.set(key, { kind, group: one.axisGroup, series: [...others, [one, order]] });
  });
  return [...plots.values()];
}

function plotXml({ kind, group, series }: Plot): string {
  const { plot, direction, grouping, markers } = kind;
  const isStacked = grouping === "stacked" || grouping === "percentStacked";
  const gap = series.find(([{ gapWidth }]) => gapWidth !== undefined)?.[0].gapWidth;
  const ids = AXES[group];
  return element(
    `c:${plot}`,
    {},
    (direction === undefined ? "" : val("c:barDir", direction)) +
      (grouping === undefined ? "" : val("c:grouping", grouping)) +
      val("c:varyColors", plot === "pieChart") +
      series.map(([one, order]) => seriesXml(one, order, kind)).join("") +
      (plot === "barChart" && gap !== undefined ? val("c:gapWidth", gap) : "") +
      (plot === "barChart" && isStacked ? val("c:overlap", 100) : "") +
      (markers === undefined ? "" : val("c:marker", true)) +
      (plot === "pieChart" ? "" : val("c:axId", ids.category) + val("c:axId", ids.value))
  );
}

function titleXml(text: string, size: number): string {
  const look = element("a:pPr", {}, element("a:defRPr", { sz: size, b: false }));
  const run = `${element("a:rPr", { lang: "zh-CN", sz: size, b: false })}<a:t>${plain(text)}</a:t>`;
  const rich = `<a:bodyPr/><a:lstStyle/>${element("a:p", {}, look + element("a:r", {}, run))}`;
  const words = element("c:tx", {}, element("c:rich", {}, rich));
  return element("c:title", {}, words + val("c:overlay", false));
}

/** XML 1.0 cannot hold control characters, and a title has no use for them. */
const plain = (text: string) => escapeXml(text.replace(/[\u0000-\u0008\u000b-\u001f]/g, ""));

const LEGEND_PLACES: Readonly<Record<ChartLegend["position"], string>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
};

function legendXml({ position }: ChartLegend): string {
  return element(
    "c:legend",
    {},
    val("c:legendPos", LEGEND_PLACES[position]) + val("c:overlay", false)
  );
}

function axesXml(chart: ChartContent, plots: readonly Plot[]): string {
  const withAxes = plots.filter(({ kind }) => kind.plot !== "pieChart");
  const groups = new Set(withAxes.map(({ group }) => group));
  const lying = withAxes.some(({ kind }) => kind.direction === "bar");
  return [...groups]
    .map((group) => categoryAxisXml(chart, group, lying) + valueAxisXml(chart, group, lying))
    .join("");
}

function categoryAxisXml({ categoryAxis }: ChartContent, group: AxisGroup, lying: boolean): string {
  const ids = AXES[group];
  const shown = group === "Primary" ? categoryAxis : { ...categoryAxis, visible: false };
  return element(
    "c:catAx",
    {},
    axisStart(shown, ids.category, lying ? "l" : "b") +
      val("c:crossAx", ids.value) +
      val("c:crosses", "autoZero") +
      val("c:auto", true) +
      val("c:lblAlgn", "ctr") +
      val("c:lblOffset", 100) +
      val("c:noMultiLvlLbl", false)
  );
}

function valueAxisXml({ valueAxis }: ChartContent, group: AxisGroup, lying: boolean): string {
  const ids = AXES[group];
  const isSecond = group === "Secondary";
  const axis: ChartAxis = isSecond
    ? { visible: valueAxis.visible, reversed: false, gridlines: false }
    : valueAxis;
  return element(
    "c:valAx",
    {},
    axisStart(axis, ids.value, lying ? "b" : isSecond ? "r" : "l") +
      val("c:crossAx", ids.category) +
      val("c:crosses", isSecond ? "max" : "autoZero") +
      val("c:crossBetween", "between") +
      (axis.majorUnit === undefined ? "" : val("c:majorUnit", axis.majorUnit))
  );
}

/** What both kinds of axes begin with. */
function axisStart(axis: ChartAxis, id: number, place: string): string {
  const { maximum, minimum, title, numberFormat } = axis;
  const scaling =
    val("c:orientation", axis.reversed ? "maxMin" : "minMax") +
    (maximum === undefined ? "" : val("c:max", maximum)) +
    (minimum === undefined ? "" : val("c:min", minimum));
  return (
    val("c:axId", id) +
    element("c:scaling", {}, scaling) +
    val("c:delete", !axis.visible) +
    val("c:axPos", place) +
    (axis.gridlines ? element("c:majorGridlines", {}, GRIDLINE) : "") +
    (title === undefined ? "" : titleXml(title, 1000)) +
    element("c:numFmt", {
      formatCode: numberFormat ?? "General",
      sourceLinked: numberFormat === undefined,
    }) +
    val("c:majorTickMark", "out") +
    val("c:minorTickMark", "none") +
    val("c:tickLblPos", "low")
  );
}

const GRIDLINE = element(
  "c:spPr",
  {},
  element("a:ln", { w: 9525 }, element("a:solidFill", {}, element("a:srgbClr", { val: "D9D9D9" })))
);

/** What a chart part says, whoever wrote it: of types not known here only the series' references. */
export function readChart(root: XmlElement): ChartContent {
  const chart = childOf(root, "c:chart");
  const area = childOf(chart, "c:plotArea");
  const plots = (area?.children ?? []).filter(({ name }) => /^c:\w+Chart$/.test(name));
  const types = plots.map(typeOf);
  const [type = "Invalid"] = types.includes("Invalid") ? [] : types;
  const legend = childOf(chart, "c:legend");
  const place = childOf(legend, "c:legendPos")?.attributes.val ?? "r";
  const position = Object.entries(LEGEND_PLACES).find(([, word]) => word === place)?.[0];
  return {
    type,
    title: readTitle(chart),
    series: plots
      .flatMap((plot, index) => readPlot(plot, area, types[index] ?? "Invalid", type))
      .sort((one, other) => one.order - other.order)
      .map(({ series }) => series),
    legend: {
      visible: legend !== undefined,
      position: (position as ChartLegend["position"] | undefined) ?? "Right",
    },
    categoryAxis: readAxis(childOf(area, "c:catAx") ?? childOf(area, "c:dateAx")),
    valueAxis: readAxis(childOf(area, "c:valAx")),
  };
}

function readTitle(chart: XmlElement | undefined): Chart["title"] {
  const title = childOf(chart, "c:title");
  const isDeleted = flagOf(childOf(chart, "c:autoTitleDeleted"), "val");
  return { text: titleText(title), visible: title !== undefined && !isDeleted };
}

function titleText(title: XmlElement | undefined): string {
  const paragraphs = childrenOf(childOf(childOf(title, "c:tx"), "c:rich"), "a:p");
  const lines = paragraphs.map((paragraph) =>
    childrenOf(paragraph, "a:r")
      .map((run) => childOf(run, "a:t")?.text ?? "")
      .join("")
  );
  return lines.join("\n");
}

const word = (parent: XmlElement | undefined, name: string) =>
  childOf(parent, name)?.attributes.val;

/** The member of Excel.ChartType for one plot of the file; 'Invalid' for kinds not known here. */
function typeOf(plot: XmlElement): string {
  const series = childrenOf(plot, "c:ser");
  const found = Object.entries(CHART_KINDS).find(([, known]: [string, ChartKind]) => {
    const hasMarkers = series.some((one) => markerSymbol(one) !== "none");
    return (
      plot.name === `c:${known.plot}` &&
      (known.direction === undefined || known.direction === word(plot, "c:barDir")) &&
      (known.grouping === undefined || known.grouping === groupingOf(plot)) &&
      (known.markers === undefined || known.markers === hasMarkers)
    );
  });
  return found?.[0] ?? "Invalid";
}

/** Where the file does not say it, bars are clustered and the others stand for themselves (21.2.2.76). */
function groupingOf(plot: XmlElement): string {
  const given = word(plot, "c:grouping");
  const own = plot.name === "c:barChart" ? "clustered" : "standard";
  return given === undefined || given === "standard" ? own : given;
}

function readPlot(
  plot: XmlElement,
  area: XmlElement | undefined,
  type: string,
  chartType: string
): { series: ChartSeries; order: number }[] {
  const kind = chartKind(type);
  const gapWidth = numberOf(childOf(plot, "c:gapWidth"), "val");
  return childrenOf(plot, "c:ser").map((root) => ({
    order: numberOf(childOf(root, "c:order"), "val") ?? 0,
    series: {
      ...readSeries(root, plot.name.slice("c:".length), kind?.markers ?? false),
      ...(type !== chartType && chartType !== "Invalid" && { type }),
      axisGroup: isSecondary(plot, area) ? "Secondary" : "Primary",
      ...(gapWidth !== undefined && { gapWidth }),
    },
  }));
}

/** The first value axis is the primary one. */
function isSecondary(plot: XmlElement, area: XmlElement | undefined): boolean {
  const axes = childrenOf(area, "c:valAx").map((axis) => word(axis, "c:axId"));
  const own = childrenOf(plot, "c:axId").map(({ attributes }) => attributes.val);
  return axes.findIndex((id) => own.includes(id)) > 0;
}

function readAxis(axis: XmlElement | undefined): ChartAxis {
  const scaling = childOf(axis, "c:scaling");
  const title = childOf(axis, "c:title");
  const format = childOf(axis, "c:numFmt");
  const number = (parent: XmlElement | undefined, name: string) =>
    numberOf(childOf(parent, name), "val");
  const [minimum, maximum] = [number(scaling, "c:min"), number(scaling, "c:max")];
  const majorUnit = number(axis, "c:majorUnit");
  return {
    visible: axis !== undefined && !flagOf(childOf(axis, "c:delete"), "val"),
    ...(title && { title: titleText(title) }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(majorUnit !== undefined && { majorUnit }),
    reversed: word(scaling, "c:orientation") === "maxMin",
    gridlines: childOf(axis, "c:majorGridlines") !== undefined,
    ...(format &&
      !flagOf(format, "sourceLinked") && { numberFormat: format.attributes.formatCode }),
  };
}
