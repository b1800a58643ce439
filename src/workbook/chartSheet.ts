import { layoutOf, type ReportSheet } from "./reportSheet";
import type { Area } from "./snapshot";

/**
 * A native chart beside a report's table, drawn from neighbouring columns of its body: the first holds the categories,
 * each of the others one series, named by its heading.
 */
export interface ReportChart {
  /** By which the chart is found again on its sheet. */
  readonly name: string;
  readonly title: string;
  readonly kind: "bars" | "lines";
  readonly column: number;
  readonly columnCount: number;
  /** The column whose series is drawn as a target line. */
  readonly target?: number;
  /** Of the value axis. */
  readonly numberFormat: "0%";
}

/** The cells a chart shows, headings included; undefined without a single category. */
export function sourceOf(report: ReportSheet, chart: ReportChart): Area | undefined {
  const blank = report.rows.findIndex((row) => (row[chart.column] ?? "") === "");
  const count = blank < 0 ? report.rows.length : blank;
  if (count === 0) return undefined;
  const headings = layoutOf(report).bodyRow - 1;
  const { column, columnCount } = chart;
  return { row: headings, column, rowCount: count + 1, columnCount };
}
