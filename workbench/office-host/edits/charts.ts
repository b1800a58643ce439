import type { Area } from "../../../src/workbook/snapshot";
import {
  fullAddress,
  isUnbounded,
  lastColumn,
  lastRow,
  localAddress,
  quotedSheetName,
} from "../areas";
import { displayText } from "../displayText";
import { HostFailure } from "../failure";
import { onlyReference } from "../formulaReferences";
import type { Session } from "../session";
import { cellAt, usedArea } from "../sheetCells";
import type { ChartAxisTarget, ChartSeriesTarget, ChartTarget, RangeTarget } from "../targets";
import type { Chart, ChartAxis, ChartSeries, Sheet } from "../workbook";
import { leftOf, topOf } from "./dimensions";
import { requireAllowed } from "./permission";
import { sheetByName } from "./sheets";

export type SeriesBy = "Auto" | "Columns" | "Rows";

/** What Excel gives a chart that is added: 5 by 3 inches. */
const NEW_CHART = { left: 0, top: 0, width: 360, height: 216 };
const NEW_AXIS: ChartAxis = { visible: true, reversed: false, gridlines: false };

export function chartOf({ sheet, id }: ChartTarget): Chart {
  const chart = sheet.charts.find((candidate) => candidate.id === id);
  if (!chart) throw new HostFailure("ItemNotFound", `the chart ${id} is gone`);
  return chart;
}

export function axisOf(target: ChartAxisTarget): ChartAxis {
  return chartOf(target)[target.axis];
}

export function seriesOf(target: ChartSeriesTarget): ChartSeries {
  const series = chartOf(target).series.find(({ id }) => id === target.seriesId);
  if (!series) throw new HostFailure("ItemNotFound", `the series ${target.seriesId} is gone`);
  return series;
}

export function addChart(
  session: Session,
  sheet: Sheet,
  type: string,
  source: RangeTarget,
  seriesBy: SeriesBy
): ChartTarget {
  requireAllowed(session, sheet, "allowEditObjects");
  const series = seriesFrom(source, seriesBy);
  const number = freeNumber(sheet);
  const [only, ...others] = series;
  const title = only && others.length === 0 ? seriesName(session, sheet, only) : "图表标题";
  const chart: Chart = {
    ...NEW_CHART,
    id: `{chart-${number}}`,
    name: `图表 ${number}`,
    type,
    title: { text: title, visible: true },
    series,
    legend: { visible: series.length > 1, position: "Bottom" },
    categoryAxis: NEW_AXIS,
    valueAxis: { ...NEW_AXIS, gridlines: true },
  };
  sheet.charts = [...sheet.charts, chart];
  return { sheet, id: chart.id };
}

function freeNumber({ charts }: Sheet): number {
  const taken = new Set(charts.flatMap(({ id, name }) => [id, name]));
  let number = 1;
  while (taken.has(`{chart-${number}}`) || taken.has(`图表 ${number}`)) number++;
  return number;
}

export function changeChart(session: Session, target: ChartTarget, changes: Partial<Chart>): void {
  requireAllowed(session, target.sheet, "allowEditObjects");
  const old = chartOf(target);
  target.sheet.charts = target.sheet.charts.map((chart) =>
    chart === old ? { ...chart, ...changes } : chart
  );
}

export function changeAxis(
  session: Session,
  target: ChartAxisTarget,
  changes: Partial<ChartAxis>
): void {
  changeChart(session, target, { [target.axis]: { ...axisOf(target), ...changes } });
}

export function changeSeries(
  session: Session,
  target: ChartSeriesTarget,
  changes: Partial<ChartSeries>
): void {
  const old = seriesOf(target);
  const series = chartOf(target).series.map((one) => (one === old ? { ...one, ...changes } : one));
  changeChart(session, target, { series });
}

export function deleteChart(session: Session, target: ChartTarget): void {
  requireAllowed(session, target.sheet, "allowEditObjects");
  const gone = chartOf(target);
  target.sheet.charts = target.sheet.charts.filter((chart) => chart !== gone);
}

/** "The new added series is not visible until values … for it are set." */
export function addSeries(
  session: Session,
  target: ChartTarget,
  name: string | undefined,
  index: number | undefined
): ChartSeriesTarget {
  const { series } = chartOf(target);
  const at = index ?? series.length;
  if (at < 0 || at > series.length) {
    throw new HostFailure("InvalidArgument", `there is no place ${at} for a series`);
  }
  const seriesId = Math.max(-1, ...series.map(({ id }) => id)) + 1;
  const added: ChartSeries = {
    id: seriesId,
    name: name ?? `系列${series.length + 1}`,
    values: "",
    ...(series[0]?.categories !== undefined && { categories: series[0].categories }),
    axisGroup: "Primary",
    hasDataLabels: false,
  };
  changeChart(session, target, { series: [...series.slice(0, at), added, ...series.slice(at)] });
  return { ...target, seriesId };
}

/** chart.setData: series keep their looks by their place. */
export function setData(
  session: Session,
  target: ChartTarget,
  source: RangeTarget,
  seriesBy: SeriesBy
): void {
  const { series: before } = chartOf(target);
  const series = seriesFrom(source, seriesBy).map((made, index) => {
    const { id, name, nameFormula, categories, values } = made;
    return { ...made, ...before[index], id, name, nameFormula, categories, values };
  });
  changeChart(session, target, { series });
}

/** From the top left corner of the first cell to the bottom right corner of the last; without one the size stays. */
export function placeChart(
  session: Session,
  target: ChartTarget,
  start: RangeTarget,
  end: RangeTarget | undefined
): void {
  const { sheet } = target;
  if (start.sheet !== sheet || (end && end.sheet !== sheet)) {
    throw new HostFailure("InvalidArgument", "a chart stands on cells of its own sheet");
  }
  const left = leftOf(sheet, start.area.column);
  const top = topOf(sheet, start.area.row);
  const size = end && {
    width: leftOf(sheet, lastColumn(end.area) + 1) - left,
    height: topOf(sheet, lastRow(end.area) + 1) - top,
  };
  changeChart(session, target, { left, top, ...size });
}

/** The formula of a range as charts hold it: "=图表!$B$2:$B$21". */
export function sourceFormula({ sheet, area }: RangeTarget): string {
  return `=${quotedSheetName(sheet.name)}!${localAddress(area, "$")}`;
}

/** What a series is called: the text of the cells its name points to. */
export function seriesName(session: Session, home: Sheet, series: ChartSeries): string {
  if (series.nameFormula === undefined) return series.name;
  return textsAt(session, home, series.nameFormula).join(" ");
}

/** The shown texts of the cells a series' formula points to; none where it points to nothing. */
export function textsAt(session: Session, home: Sheet, formula: string): string[] {
  return cellsAt(session, home, formula).map(displayText);
}

/** The values of the cells a series' formula points to. */
export function valuesAt(session: Session, home: Sheet, formula: string) {
  return cellsAt(session, home, formula).map(({ value }) => value);
}

function cellsAt({ workbook }: Session, home: Sheet, formula: string) {
  const reference = onlyReference(formula);
  const named = reference?.sheetName;
  const sheet = named === undefined ? home : sheetByName(workbook, named);
  if (!reference || !sheet) return [];
  const { row, column, rowCount, columnCount } = reference.area;
  return Array.from({ length: rowCount * columnCount }, (_, index) =>
    cellAt(sheet, row + Math.floor(index / columnCount), column + (index % columnCount))
  );
}

/** A block of cells as a chart sees it, with what is between the headings. */
interface Block {
  readonly area: Area;
  readonly body: Area;
  readonly hasNamesAbove: boolean;
  readonly hasNamesLeft: boolean;
}

/**
 * Headings are a first row or column that holds texts; a blank corner makes headings of both, so that years above or
 * beside the numbers are no numbers.
 */
function blockOf({ sheet, area: given }: RangeTarget): Block {
  const area = withData(sheet, given);
  const { row, column, rowCount, columnCount } = area;
  const blankCorner = rowCount > 1 && columnCount > 1 && cellAt(sheet, row, column).value === "";
  const above = { ...area, rowCount: 1, ...(columnCount > 1 && afterFirst.column(area)) };
  const left = { ...area, columnCount: 1, ...(rowCount > 1 && afterFirst.row(area)) };
  const hasNamesAbove = blankCorner || hasTexts(sheet, above);
  const hasNamesLeft = blankCorner || hasTexts(sheet, left);
  const body = {
    ...area,
    ...(hasNamesAbove && afterFirst.row(area)),
    ...(hasNamesLeft && afterFirst.column(area)),
  };
  return { area, body, hasNamesAbove, hasNamesLeft };
}

const afterFirst = {
  row: ({ row, rowCount }: Area) => ({ row: row + 1, rowCount: rowCount - 1 }),
  column: ({ column, columnCount }: Area) => ({
    column: column + 1,
    columnCount: columnCount - 1,
  }),
};

/** The series of a block: named by the headings on one side, over the categories on the other. */
function seriesFrom(source: RangeTarget, seriesBy: SeriesBy): ChartSeries[] {
  const { area, body, hasNamesAbove, hasNamesLeft } = blockOf(source);
  // Auto makes no more series than categories.
  const byColumns =
    seriesBy === "Columns" || (seriesBy === "Auto" && body.rowCount >= body.columnCount);
  const above = hasNamesAbove ? { ...body, row: area.row, rowCount: 1 } : undefined;
  const left = hasNamesLeft ? { ...body, column: area.column, columnCount: 1 } : undefined;
  const [names, categories] = byColumns ? [above, left] : [left, above];
  const nth = (part: Area, index: number): Area =>
    byColumns
      ? { ...part, column: body.column + index, columnCount: 1 }
      : { ...part, row: body.row + index, rowCount: 1 };
  const formula = (part: Area) => sourceFormula({ ...source, area: part });
  const count = Math.max(0, byColumns ? body.columnCount : body.rowCount);
  return Array.from({ length: count }, (_, index) => ({
    id: index,
    name: `系列${index + 1}`,
    ...(names && { nameFormula: formula(nth(names, index)) }),
    ...(categories && { categories: formula(categories) }),
    values: formula(nth(body, index)),
    axisGroup: "Primary",
    hasDataLabels: false,
  }));
}

/** Whole rows and columns count as far as the sheet is used. */
function withData(sheet: Sheet, area: Area): Area {
  if (!isUnbounded(area)) return area;
  const used = usedArea(sheet, true, area);
  if (!used) throw new HostFailure("InvalidArgument", `${fullAddress(sheet, area)} is empty`);
  return used;
}

function hasTexts(sheet: Sheet, { row, column, rowCount, columnCount }: Area): boolean {
  for (let y = row; y < row + rowCount; y++) {
    for (let x = column; x < column + columnCount; x++) {
      const { value } = cellAt(sheet, y, x);
      if (typeof value === "string" && value !== "") return true;
    }
  }
  return false;
}
