import type { Workbook } from "exceljs";
import { ALLOCATION_ROWS, type PublishedMeasure } from "../notice";
import {
  BODY_FONT,
  CENTRED,
  HEADING_FONT,
  setColumnWidths,
  setUpPrint,
  writeTableRow,
  writeTitle,
} from "../officialLook";

const HEADINGS = ["截止日期", "单位", "指标", "任务数(应缴)", "完成数(已缴)", "完成率", "排位"];
const WIDTHS = [14, 24, 14, 14, 14, 11, 8];

/** Invented: how far the done counts of 30 September had come by each date, the faster units further behind then. */
const PERIODS = [
  { date: "2023-06-30", enrolment: 0.94, contribution: 0.55 },
  { date: "2023-07-31", enrolment: 0.96, contribution: 0.71 },
  { date: "2023-08-31", enrolment: 0.985, contribution: 0.86 },
] as const;

const MEASURES = [
  ["enrolment", "扩面参保"],
  ["contribution", "缴费"],
] as const;

interface Line {
  readonly unit: string;
  readonly base: number;
  readonly done: number;
}

/** 进度历史 with three saved periods, as 存档本期 writes it. */
export function addHistorySheet(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("进度历史", { views: [{ state: "frozen", ySplit: 2 }] });
  setColumnWidths(sheet, WIDTHS);
  writeTitle(sheet, "进度历史", WIDTHS.length);
  writeTableRow(sheet, HEADINGS, { font: HEADING_FONT, height: 28 });
  for (const { date, ...shares } of PERIODS)
    for (const [measure, name] of MEASURES) {
      const lines = linesOf((row) => row[measure], shares[measure]);
      for (const { unit, base, done } of [...lines, totalOf(lines)]) {
        const better = lines.filter((other) => other.done * base > done * other.base).length;
        const rank = unit === TOTAL ? undefined : 1 + better;
        writeTableRow(
          sheet,
          [new Date(`${date}T00:00:00Z`), unit, name, base, done, done / base, rank],
          { font: BODY_FONT, height: 20 },
          [CENTRED]
        );
        sheet.lastRow!.getCell(1).numFmt = "yyyy-mm-dd";
        sheet.lastRow!.getCell(6).numFmt = "0.00%";
      }
    }
  setUpPrint(sheet, "portrait", "2:2");
}

const TOTAL = "合计";

const totalOf = (lines: readonly Line[]): Line => ({
  unit: TOTAL,
  base: lines.reduce((sum, { base }) => sum + base, 0),
  done: lines.reduce((sum, { done }) => sum + done, 0),
});

/** Units differ a little in how early they came along, so that places change from one period to the next. */
function linesOf(
  measureOf: (row: (typeof ALLOCATION_ROWS)[number]) => PublishedMeasure,
  share: number
): Line[] {
  return ALLOCATION_ROWS.map((row, index) => {
    const { base, done } = measureOf(row);
    const early = 1 + (((index * 7) % 5) - 2) * 0.15 * (1 - share);
    return { unit: row.unit, base, done: Math.round(done * share * early) };
  });
}
