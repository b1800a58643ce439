import type { Workbook, Worksheet } from "exceljs";
import {
  ALLOCATION_FOOTNOTES,
  ALLOCATION_ROWS,
  ALLOCATION_TITLE,
  ALLOCATION_TOTAL,
  type AllocationRow,
  type PublishedMeasure,
} from "../notice";
import {
  BODY_FONT,
  HEADING_FONT,
  setColumnWidths,
  setUpPrint,
  writeLine,
  writeTableRow,
  writeAttachmentLabel,
  writeTitle,
} from "../officialLook";

const WIDTHS = [6, 13, 14, 19, 16, 11, 8, 14, 14, 16, 11, 8];
const GROUP_HEADINGS = [
  "序号",
  "乡镇",
  "扩面参保任务",
  "",
  "",
  "",
  "",
  "缴费率任务",
  "",
  "",
  "",
  "",
];
const HEADINGS = [
  "",
  "",
  "参保任务数\n(人)",
  "目前完成参保人数\n(人)",
  "目前完成参保率",
  "差值\n(人)",
  "排位",
  "应缴费人数\n(人)",
  "已缴费人数\n(人)",
  "目前完成缴费率",
  "差值\n(人)",
  "排位",
];
const HEADER_MERGES = ["A3:A4", "B3:B4", "C3:G3", "H3:L3"];
const RATE_COLUMNS = [5, 10];

/** Attachment 3 as published, its five wrong ranks included. Rates are numbers of four digits, shown as 0.00%. */
export function addAllocationSheet(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("附件3 任务分解表", {
    views: [{ state: "frozen", xSplit: 2, ySplit: 4, showGridLines: false }],
  });
  setColumnWidths(sheet, WIDTHS);
  writeAttachmentLabel(sheet, "附件3");
  writeTitle(sheet, ALLOCATION_TITLE, WIDTHS.length);
  writeHeader(sheet);
  ALLOCATION_ROWS.forEach((row, index) => writeRow(sheet, row, index + 1));
  writeRow(sheet, ALLOCATION_TOTAL, "");
  for (const note of ALLOCATION_FOOTNOTES) writeLine(sheet, note, WIDTHS.length, 18);
  setUpPrint(sheet, "landscape", "3:4", 1);
}

function writeHeader(sheet: Worksheet): void {
  writeTableRow(sheet, GROUP_HEADINGS, { font: HEADING_FONT, height: 22 });
  writeTableRow(sheet, HEADINGS, { font: HEADING_FONT, height: 48 });
  for (const merge of HEADER_MERGES) sheet.mergeCells(merge);
}

function writeRow(sheet: Worksheet, row: AllocationRow, number: number | ""): void {
  const values = [
    number === "" ? undefined : number,
    row.unit,
    ...measureCells(row.enrolment),
    ...measureCells(row.contribution),
  ];
  writeTableRow(sheet, values, { font: BODY_FONT, height: 20 });
  for (const column of RATE_COLUMNS) sheet.lastRow!.getCell(column).numFmt = "0.00%";
}

function measureCells(measure: PublishedMeasure): (number | undefined)[] {
  const rate = Math.round(measure.percent * 100) / 10_000;
  return [measure.base, measure.done, rate, measure.gap, measure.rank];
}
