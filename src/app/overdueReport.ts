import { type CalendarDate, toSerial } from "../domain/dates/calendarDate";
import { OVERDUE_HEADINGS, type OverdueRow } from "../domain/tasks/overdueList";
import { dateWords } from "../domain/tasks/statusWords";
import { cellAddress } from "../workbook/address";
import type { ReportColumn, ReportSheet } from "../workbook/reportSheet";
import type { WantedReport } from "./reports";

const COLUMNS: readonly ReportColumn[] = [
  { width: 6, numberFormat: "0", align: "center" },
  { width: 22, numberFormat: "General", align: "left" },
  { width: 18, numberFormat: "General", align: "left" },
  { width: 14, numberFormat: "yyyy-mm-dd", align: "center" },
  { width: 10, numberFormat: "0", align: "center" },
  { width: 32, numberFormat: "General", align: "left" },
  { width: 16, numberFormat: "@", align: "left" },
];

/** 督办清单: everything that is overdue, the longest first, ready for A4. */
export function overdueReport(overdue: readonly OverdueRow[], asOf: CalendarDate): WantedReport {
  const report: ReportSheet = {
    name: "督办清单",
    title: "逾期事项督办清单",
    subtitles: [`截至${dateWords(asOf, 0)}`],
    header: [OVERDUE_HEADINGS],
    columns: COLUMNS,
    rows: overdue.map((row, index) => [
      index + 1,
      row.unit,
      row.item,
      toSerial(row.deadline),
      row.daysLate,
      `${row.basis.sheet}!${cellAddress(row.basis.row, row.basis.column)} ${row.words}`,
      row.phone ?? "",
    ]),
    notes: [
      overdue.length === 0
        ? "截至当日没有逾期事项。"
        : `共${overdue.length}项。已报送的请在报送台账登记后重新计算。`,
    ],
    filter: true,
    orientation: "landscape",
  };
  return { key: "report.overdue", report };
}
