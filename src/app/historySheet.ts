import type { CellValue } from "../domain/cells/grid";
import { HISTORY_HEADINGS, historyLines } from "../domain/history/historyTable";
import type { Period } from "../domain/history/period";
import type { ReportSheet } from "../workbook/reportSheet";

export const HISTORY_KEY = "report.history";

/** 进度历史: every saved period in long form, one line per unit and measure, so that it can be filtered and pivoted. */
export function historySheet(
  periods: readonly Period[],
  unread: readonly (readonly CellValue[])[] = []
): ReportSheet {
  return {
    name: "进度历史",
    title: "进度历史",
    subtitles: [],
    header: [HISTORY_HEADINGS],
    columns: [
      { width: 14, numberFormat: "yyyy-mm-dd", align: "center" },
      { width: 24, numberFormat: "General", align: "left" },
      { width: 14, numberFormat: "General", align: "center" },
      { width: 14, numberFormat: "#,##0", align: "right" },
      { width: 14, numberFormat: "#,##0", align: "right" },
      { width: 11, numberFormat: "0.00%", align: "right" },
      { width: 8, numberFormat: "0", align: "center" },
    ],
    rows: [...historyLines(periods), ...unread],
    notes: [],
    filter: true,
    orientation: "portrait",
  };
}
