import { parseXml } from "../../src/xlsx/xmlTree";
import { chartKind } from "../office-host/chartTypes";
import { anchorName, anchorXml, chartAnchors, readPlace } from "./chartAnchors";
import { chartXml, readChart } from "./chartXml";
import { EditedDocument } from "./editedDocument";
import { relationshipAttribute } from "./relationshipAttribute";
import { sameData } from "./sameData";
import { WORKSHEET_ORDER } from "./sheetPart";
import { SourcePatch } from "./sourcePatch";
import { element, escapeXml, withPrefix } from "./xmlText";
import type { XlsxPackage } from "../../src/xlsx/xlsxPackage";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { Chart, ChartSeries, Sheet } from "../office-host/workbook";
import type { Dialect } from "./blankParts";
import type { PackageDraft } from "./packageDraft";
import type { PlacedSheet } from "./placedSheet";

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const BLANK_DRAWING =
  `${HEADER}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ` +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>';

/** A chart as it was when its file was opened. */
interface DrawnChart {
  readonly chart: Chart;
  readonly drawing: string;
  readonly part: string;
}

/** Charts stay where the file has them, in cells, though the model says it in points: what was read is compared. */
const drawnOn = new WeakMap<Sheet, readonly DrawnChart[]>();

/** Reads the charts of a sheet whose cells, columns and rows are read already, and remembers them for saving. */
export function readCharts(file: XlsxPackage, sheetPart: string, sheet: Sheet): void {
  const drawn = file.related(sheetPart, "drawing").flatMap((drawing) =>
    chartAnchors(parseXml(file.text(drawing), drawing)).flatMap(({ anchor, relationshipId }) => {
      const part = file.relationships(drawing).find(({ id }) => id === relationshipId)?.target;
      if (part === undefined || !file.has(part)) return [];
      const content = readChart(parseXml(file.text(part), part));
      const place = readPlace(anchor, sheet);
      return [{ drawing, part, chart: { ...content, ...place, name: anchorName(anchor) } }];
    })
  );
  const numbered = drawn.map((one, index) => ({
    ...one,
    chart: { ...one.chart, id: `{chart-${index + 1}}` },
  }));
  drawnOn.set(sheet, numbered);
  sheet.charts = numbered.map(({ chart }) => chart);
}

/** Writes the charts of all sheets: changed ones in their part, new ones in a part of their own. */
export function writeCharts(
  draft: PackageDraft,
  placed: readonly PlacedSheet[],
  dialect: Dialect
): void {
  for (const sheet of placed) writeSheetCharts(draft, sheet, dialect);
}

function writeSheetCharts(draft: PackageDraft, placed: PlacedSheet, dialect: Dialect): void {
  const { sheet, newRelationshipId } = placed;
  const before = newRelationshipId === undefined ? (drawnOn.get(sheet) ?? []) : [];
  const known = new Map(before.map((drawn) => [drawn.chart.id, drawn]));
  for (const drawn of before) {
    const after = sheet.charts.find(({ id }) => id === drawn.chart.id);
    if (!after) removeChart(draft, drawn);
    else if (after !== drawn.chart) changeChart(draft, drawn, after, sheet);
  }
  // Of a chart that only another file understands nothing could be written.
  const added = sheet.charts.filter(({ id, type }) => !known.has(id) && chartKind(type));
  if (added.length === 0) return;
  const drawing = before[0]?.drawing ?? drawingOf(draft, placed, dialect);
  for (const chart of added) addChart(draft, drawing, chart, sheet, dialect);
}

/** The sheet's drawing, made where it has none. */
function drawingOf(draft: PackageDraft, { part }: PlacedSheet, dialect: Dialect): string {
  const [existing] = draft.related(part, "drawing");
  if (existing !== undefined) return existing;
  const drawing = draft.add("/xl/drawings/drawing#.xml", BLANK_DRAWING, DRAWING_TYPE);
  const id = draft.relate(part, `${dialect.relationships}/drawing`, drawing);
  const source = draft.text(part);
  const document = new EditedDocument(source, parseXml(source, part), WORKSHEET_ORDER);
  const attributes = relationshipAttribute(document.root, id, dialect);
  document.putSource("drawing", withPrefix(element("drawing", attributes), document.prefix));
  draft.setText(part, document.patch.apply());
  return drawing;
}

function addChart(
  draft: PackageDraft,
  drawing: string,
  chart: Chart,
  sheet: Sheet,
  dialect: Dialect
): void {
  const part = draft.add("/xl/charts/chart#.xml", chartXml(chart), CHART_TYPE);
  const id = draft.relate(drawing, `${dialect.relationships}/chart`, part);
  const source = draft.text(drawing);
  const root = parseXml(source, drawing);
  const patch = new SourcePatch(source);
  const xml = anchorXml(chart, sheet, freeNumber(source), id);
  const isEmptyTag = root.place.tagEnd === root.place.end;
  if (isEmptyTag) {
    const tag = source.slice(root.place.start, root.place.end).replace(/\s*\/>$/, ">");
    patch.replace(root.place.start, root.place.end, `${tag}${inDrawing(xml)}</${root.rawName}>`);
  } else patch.insert(source.lastIndexOf("</", root.place.end - 1), inDrawing(xml));
  draft.setText(drawing, patch.apply());
}

/** An anchor under declarations of its own: a drawing from elsewhere may use other prefixes. */
function inDrawing(anchor: string): string {
  return anchor.replace(
    /^<xdr:twoCellAnchor/,
    '$& xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
      'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
  );
}

/** Objects of a drawing are numbered. */
function freeNumber(drawing: string): number {
  const numbers = [...drawing.matchAll(/cNvPr\b[^>]*?\sid="(\d+)"/g)].map(([, id]) => Number(id));
  return Math.max(1, ...numbers) + 1;
}

function removeChart(draft: PackageDraft, { drawing, part }: DrawnChart): void {
  const source = draft.text(drawing);
  const anchor = anchorOf(draft, drawing, part, source);
  const patch = new SourcePatch(source);
  if (anchor) patch.replace(anchor.place.start, anchor.place.end, "");
  draft.setText(drawing, patch.apply());
  draft.unrelate(drawing, part);
}

function anchorOf(
  draft: PackageDraft,
  drawing: string,
  part: string,
  source: string
): XmlElement | undefined {
  const ids = draft.relationshipIdsTo(drawing, part);
  return chartAnchors(parseXml(source, drawing)).find(({ relationshipId }) =>
    ids.includes(relationshipId)
  )?.anchor;
}

function changeChart(draft: PackageDraft, drawn: DrawnChart, after: Chart, sheet: Sheet): void {
  const { chart: before, drawing, part } = drawn;
  const { left, top, width, height, name, ...content } = after;
  const place = { left, top, width, height, name };
  if (!sameData(before, { ...before, ...place })) {
    const source = draft.text(drawing);
    const anchor = anchorOf(draft, drawing, part, source);
    const [id] = draft.relationshipIdsTo(drawing, part);
    if (!anchor || id === undefined) return;
    const patch = new SourcePatch(source);
    const xml = inDrawing(anchorXml(after, sheet, freeNumber(source), id));
    patch.replace(anchor.place.start, anchor.place.end, xml);
    draft.setText(drawing, patch.apply());
  }
  if (sameData({ ...before, ...content }, before)) return;
  const isMoved = sameData(withoutReferences(before), withoutReferences({ ...before, ...content }));
  draft.setText(part, isMoved ? withReferences(draft.text(part), before, after) : chartXml(after));
}

const withoutReferences = (chart: Chart): Chart => ({
  ...chart,
  series: chart.series.map((one) => ({
    ...one,
    values: "",
    categories: undefined,
    nameFormula: undefined,
  })),
});

/** Only the cells it shows moved: the part keeps everything else, known here or not. */
function withReferences(source: string, before: Chart, after: Chart): string {
  const moved = new Map<string, string>();
  before.series.forEach((series, index) => {
    for (const key of ["values", "categories", "nameFormula"] as const) {
      const [old, now] = [series[key], (after.series[index] as ChartSeries)[key]];
      if (old !== undefined && now !== undefined) moved.set(old, now);
    }
  });
  const patch = new SourcePatch(source);
  for (const formula of formulasIn(parseXml(source, after.name))) {
    const now = moved.get(`=${formula.text}`);
    if (now === undefined) continue;
    const text = `<${formula.rawName}>${escapeXml(now.slice(1))}</${formula.rawName}>`;
    patch.replace(formula.place.start, formula.place.end, text);
  }
  return patch.apply();
}

function formulasIn(parent: XmlElement): XmlElement[] {
  return parent.children.flatMap((child) => (child.name === "c:f" ? [child] : formulasIn(child)));
}
