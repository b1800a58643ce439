import { bands } from "./blocks";
import {
  cellsOf,
  layoutOf,
  linesOf,
  type ReportLayout,
  type ReportSheet,
} from "../workbook/reportSheet";
import { typed } from "./typedText";

/** Fonts of official documents (GB/T 9704-2012); Excel falls back by itself where one is not installed. */
const TITLE_FONT = { name: "方正小标宋简体", size: 18 };
const HEADER_FONT = { name: "黑体", size: 11 };
const BODY_FONT = { name: "仿宋_GB2312", size: 11 };
/** One character of the default font in points: 7 of 96 dots to the inch, times 72. */
const POINTS_PER_CHARACTER = 5.25;
const MARGINS = { left: 1.8, right: 1.8, top: 2, bottom: 2, header: 0.8, footer: 0.8 };

/**
 * Queues a whole report: cells, looks, filter, frozen header and A4 print set-up. A sheet that is there already is
 * emptied first, but only the report's own columns, so that remarks to its right stay.
 */
export function writeReport(
  sheet: Excel.Worksheet,
  report: ReportSheet,
  before?: ReportSheet
): void {
  if (before) clearReport(sheet, before);
  const layout = layoutOf(report);
  setColumns(sheet, report, layout);
  setCells(sheet, report);
  setTitle(sheet, report, layout);
  setHeader(sheet, report, layout);
  setBody(sheet, layout);
  setHeights(sheet, report, layout);
  setPrint(sheet, report, layout);
}

function clearReport(sheet: Excel.Worksheet, before: ReportSheet): void {
  const { endRow, columnCount } = layoutOf(before);
  const old = sheet.getRangeByIndexes(0, 0, endRow, columnCount);
  if (before.filter) sheet.autoFilter.remove();
  old.unmerge();
  old.dataValidation.clear();
  old.clear();
}

function setColumns(sheet: Excel.Worksheet, report: ReportSheet, layout: ReportLayout): void {
  report.columns.forEach((column, index) => {
    const whole = sheet.getRangeByIndexes(0, index, 1, 1).getEntireColumn();
    whole.format.columnWidth = column.width * POINTS_PER_CHARACTER;
    if (report.rows.length === 0) return;
    const body = sheet.getRangeByIndexes(layout.bodyRow, index, report.rows.length, 1);
    // One text for the whole range, which Excel allows and its types do not.
    body.numberFormat = column.numberFormat as unknown as string[][];
    body.format.horizontalAlignment = ALIGNMENT[column.align];
    if (column.choices) setChoices(sheet, body, column.choices, layout.columnCount + 1 + index);
  });
}

/** Excel takes a list of choices of at most this many characters; a longer one has to stand in cells. */
const LONGEST_CHOICES = 255;

function setChoices(
  sheet: Excel.Worksheet,
  body: Excel.Range,
  choices: readonly string[],
  column: number
): void {
  const text = choices.join(",");
  if (choices.length === 0) return;
  let source: string | Excel.Range = text;
  if (text.length > LONGEST_CHOICES) {
    source = sheet.getRangeByIndexes(0, column, choices.length, 1);
    source.values = choices.map((choice) => [typed(choice)]);
    source.columnHidden = true;
  }
  body.dataValidation.rule = { list: { inCellDropDown: true, source } };
  // The list helps and does not bind: a unit may be written in another way.
  body.dataValidation.errorAlert = {
    showAlert: false,
    style: "Information",
    title: "",
    message: "",
  };
}

const ALIGNMENT = { left: "Left", center: "Center", right: "Right" } as const;

function setCells(sheet: Excel.Worksheet, report: ReportSheet): void {
  const cells = cellsOf(report).map((row) => row.map(typed));
  const area = { row: 0, column: 0, rowCount: cells.length, columnCount: report.columns.length };
  for (const band of bands([{ sheet: report.name, area }])) {
    const { row, column, rowCount, columnCount } = band.area;
    const range = sheet.getRangeByIndexes(row, column, rowCount, columnCount);
    range.values = cells.slice(row, row + rowCount);
    range.untrack();
  }
}

function setTitle(
  sheet: Excel.Worksheet,
  report: ReportSheet,
  { columnCount, notesRow }: ReportLayout
): void {
  setLine(sheet, 0, columnCount, TITLE_FONT).set({ horizontalAlignment: "Center", rowHeight: 36 });
  report.subtitles.forEach((_, index) => setLine(sheet, 1 + index, columnCount, BODY_FONT));
  report.notes.forEach((_, index) =>
    setLine(sheet, notesRow + index, columnCount, BODY_FONT).set({
      wrapText: true,
      verticalAlignment: "Top",
    })
  );
}

/** A text across the whole width of the report. */
function setLine(
  sheet: Excel.Worksheet,
  row: number,
  columnCount: number,
  font: typeof TITLE_FONT
): Excel.RangeFormat {
  const range = sheet.getRangeByIndexes(row, 0, 1, columnCount);
  range.merge();
  const { format } = range;
  format.font.set(font);
  return format;
}

function setHeader(
  sheet: Excel.Worksheet,
  report: ReportSheet,
  { headerRow, columnCount }: ReportLayout
): void {
  const header = sheet.getRangeByIndexes(headerRow, 0, report.header.length, columnCount);
  header.format.font.set(HEADER_FONT);
  header.format.horizontalAlignment = "Center";
  header.format.verticalAlignment = "Center";
  header.format.wrapText = true;
  for (const { row, column, rowCount, columnCount: width } of headerMerges(report.header)) {
    if (rowCount * width > 1)
      sheet.getRangeByIndexes(headerRow + row, column, rowCount, width).merge();
  }
}

/** Each heading with the blanks to its right (a group) or below it (a column without group) as one block. */
export function headerMerges(header: ReportSheet["header"]) {
  return header.flatMap((cells, row) =>
    cells.flatMap((text, column) => {
      if (text === "") return [];
      const isBlank = (r: number, c: number) => header[r]?.[c] === "";
      let rowCount = 1;
      while (isBlank(row + rowCount, column)) rowCount++;
      let columnCount = 1;
      while (rowCount === 1 && row + 1 < header.length && isBlank(row, column + columnCount))
        columnCount++;
      return [{ row, column, rowCount, columnCount }];
    })
  );
}

function setBody(
  sheet: Excel.Worksheet,
  { headerRow, bodyRow, notesRow, columnCount }: ReportLayout
): void {
  const table = sheet.getRangeByIndexes(headerRow, 0, notesRow - headerRow, columnCount);
  for (const edge of EDGES) table.format.borders.getItem(edge).style = "Continuous";
  if (notesRow === bodyRow) return;
  const body = sheet.getRangeByIndexes(bodyRow, 0, notesRow - bodyRow, columnCount);
  body.format.font.set(BODY_FONT);
  body.format.verticalAlignment = "Center";
  body.format.wrapText = true;
}

/** Points that a row of one line needs, and each further line. */
const ROW_HEIGHT = 20;
const LINE_HEIGHT = 15;

/** Excel fits rows to wrapped text only where nobody set a height, and other programs often not at all. */
function setHeights(
  sheet: Excel.Worksheet,
  report: ReportSheet,
  { headerRow, bodyRow, endRow }: ReportLayout
): void {
  sheet.getRangeByIndexes(1, 0, endRow - 1, 1).format.rowHeight = ROW_HEIGHT;
  sheet.getRangeByIndexes(headerRow, 0, report.header.length, 1).format.rowHeight =
    ROW_HEIGHT + LINE_HEIGHT / 2;
  report.rows.forEach((row, index) => {
    const lines = linesOf(report, row);
    if (lines === 1) return;
    sheet.getRangeByIndexes(bodyRow + index, 0, 1, 1).format.rowHeight =
      ROW_HEIGHT + (lines - 1) * LINE_HEIGHT;
  });
}

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

function setPrint(sheet: Excel.Worksheet, report: ReportSheet, layout: ReportLayout): void {
  const { headerRow, bodyRow, notesRow, columnCount } = layout;
  sheet.freezePanes.freezeRows(bodyRow);
  if (report.filter) {
    const last = sheet.getRangeByIndexes(bodyRow - 1, 0, notesRow - bodyRow + 1, columnCount);
    sheet.autoFilter.apply(last);
  }
  const page = sheet.pageLayout;
  page.paperSize = "A4" as Excel.PaperType;
  page.orientation = report.orientation === "portrait" ? "Portrait" : "Landscape";
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  page.centerHorizontally = true;
  page.setPrintMargins("Centimeters", MARGINS);
  page.setPrintTitleRows(`$${headerRow + 1}:$${bodyRow}`);
}
