import type { CellValue } from "../domain/cells/grid";
import type { Area } from "./snapshot";

/** By which the add-in finds the sheet with its charts again. */
export const CHARTS_KEY = "report.charts";

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

/**
 * The cells a chart shows, headings included, down to the first row without a category; undefined without any.
 *
 * @param bodyRow the row of the first of `rows` on the sheet
 */
export function sourceOf(
  { column, columnCount }: ReportChart,
  rows: readonly (readonly CellValue[])[],
  bodyRow: number
): Area | undefined {
  const blank = rows.findIndex((row) => (row[column] ?? "") === "");
  const count = blank < 0 ? rows.length : blank;
  return count === 0 ? undefined : { row: bodyRow - 1, column, rowCount: count + 1, columnCount };
}
