import { type ReportChart, sourceOf } from "../workbook/chartSheet";
import { layoutOf, type ReportSheet } from "../workbook/reportSheet";
import type { Area } from "../workbook/snapshot";

/** In points: about as wide as a page of A4 across, wider where there are more names and numbers than have room there. */
const SIZE = { width: 720, height: 290 };
const BAR_ROOM = 36;
const GAP = 20;
/** Light enough for the numbers in the bars. */
const BAR = "#9DC3E6";
const TARGET = "#C00000";
/** Of lines, told apart without their colour by the order of the legend. */
const LINES = ["#4472C4", "#ED7D31", "#70AD47", "#7030A0", "#FFC000", "#44546A", "#00B0F0"];

/**
 * Queues a report's charts: those on the sheet are given the new cells and stay where the staff put them, those missing
 * are made to the right of the table, and those the report no longer has are removed.
 *
 * @param present the names of the add-in's own charts on the sheet
 * @param isReshaped whether the table has got other columns: its charts make room and are dressed anew
 */
export function queueCharts(
  sheet: Excel.Worksheet,
  report: ReportSheet,
  present: readonly string[],
  isReshaped: boolean
): void {
  const wanted = (report.charts ?? []).flatMap((chart) => {
    const source = sourceOf(chart, report.rows, layoutOf(report).bodyRow);
    return source ? [{ chart, source }] : [];
  });
  for (const name of present) {
    if (!wanted.some(({ chart }) => chart.name === name)) sheet.charts.getItem(name).delete();
  }
  wanted.forEach(({ chart, source }, place) => {
    const isNew = !present.includes(chart.name);
    const range = rangeOf(sheet, source);
    const drawn = isNew
      ? added(sheet, chart, range, source.rowCount - 1)
      : sheet.charts.getItem(chart.name);
    if (!isNew) drawn.setData(range, BY_COLUMNS);
    drawn.title.text = chart.title;
    if (!isNew && !isReshaped) {
      keepTarget(drawn, chart);
      return;
    }
    position(drawn, sheet, report, place);
    dress(drawn, chart);
  });
}

const BY_COLUMNS = "Columns";

const rangeOf = (sheet: Excel.Worksheet, { row, column, rowCount, columnCount }: Area) =>
  sheet.getRangeByIndexes(row, column, rowCount, columnCount);

function added(
  sheet: Excel.Worksheet,
  { name, kind }: ReportChart,
  source: Excel.Range,
  bars: number
): Excel.Chart {
  const type = kind === "bars" ? "ColumnClustered" : "LineMarkers";
  const made = sheet.charts.add(type, source, BY_COLUMNS);
  made.name = name;
  made.width = kind === "bars" ? Math.max(SIZE.width, bars * BAR_ROOM) : SIZE.width;
  made.height = SIZE.height;
  return made;
}

/** One below the other, to the right of the table. */
function position(
  drawn: Excel.Chart,
  sheet: Excel.Worksheet,
  report: ReportSheet,
  place: number
): void {
  const { bodyRow, columnCount } = layoutOf(report);
  drawn.setPosition(sheet.getRangeByIndexes(bodyRow, columnCount + 1, 1, 1));
  drawn.top = FIRST_TOP + place * (SIZE.height + GAP);
}

/** Title, subtitle and two rows of headings are about as high. */
const FIRST_TOP = 111;

function dress(made: Excel.Chart, chart: ReportChart): void {
  made.legend.visible = true;
  made.legend.position = "Bottom";
  const { valueAxis } = made.axes;
  valueAxis.numberFormat = chart.numberFormat;
  // Bars that do not begin at nothing make small differences look large.
  if (chart.kind === "bars") valueAxis.minimum = 0;
  for (let index = 0; index < chart.columnCount - 1; index++) {
    const series = made.series.getItemAt(index);
    if (chart.column + 1 + index === chart.target) dressTarget(series);
    else if (chart.kind === "bars") dressBars(series);
    else dressLine(series, LINES[index % LINES.length] ?? BAR);
  }
}

/** Other cells may make a chart of one type again. */
function keepTarget(drawn: Excel.Chart, { column, target }: ReportChart): void {
  if (target !== undefined) drawn.series.getItemAt(target - column - 1).chartType = "Line";
}

function dressBars(series: Excel.ChartSeries): void {
  series.format.fill.setSolidColor(BAR);
  series.gapWidth = 60;
  series.hasDataLabels = true;
  // At their feet, since the target line runs through the numbers at or above the ends of the bars.
  series.dataLabels.position = "InsideBase";
  series.dataLabels.numberFormat = "0.0%";
}

function dressTarget(series: Excel.ChartSeries): void {
  series.chartType = "Line";
  series.format.line.color = TARGET;
  series.format.line.weight = 2;
  series.format.line.lineStyle = "Dash";
}

function dressLine(series: Excel.ChartSeries, color: string): void {
  series.format.line.color = color;
  series.format.line.weight = 2.25;
  series.hasDataLabels = true;
  series.dataLabels.position = "Top";
  series.dataLabels.numberFormat = "0.0%";
}
