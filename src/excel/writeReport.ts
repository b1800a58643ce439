import { bands } from "./blocks";
import {
  cellsOf,
  layoutOf,
  linesAcross,
  linesOf,
  linesRowOf,
  type ReportLayout,
  type ReportLine,
  type ReportSheet,
  titleRowOf,
} from "../workbook/reportSheet";
import type { Step } from "./steps";
import { typed } from "./typedText";
import { queueCharts } from "./writeCharts";

/** Fonts of official documents (GB/T 9704-2012); Excel falls back by itself where one is not installed. */
const LABEL_FONT = { name: "黑体", size: 16 };
const TITLE_FONT = { name: "方正小标宋简体", size: 18 };
const HEADER_FONT = { name: "黑体", size: 11 };
const BODY_FONT = { name: "仿宋_GB2312", size: 11 };
/** One character of the default font in points: 7 of 96 dots to the inch, times 72. */
const POINTS_PER_CHARACTER = 5.25;
const MARGINS = { left: 1.8, right: 1.8, top: 2, bottom: 2, header: 0.8, footer: 0.8 };

export type ReportExtent = Pick<ReportLayout, "endRow" | "columnCount">;

/**
 * The steps that write a whole report: cells, looks, filter, frozen header and A4 print set-up. On a sheet that is there
 * already the add-in's own looks are renewed, and only in the report's own columns: remarks to its right stay, and so
 * do the widths and the print set-up the staff chose since, their colours and their conditional formats.
 *
 * @param open gets or adds the sheet
 * @param extent how many rows and columns an earlier version of the report may occupy
 * @param chartsBefore which of its charts, or of an earlier version's, are on the sheet
 */
export function reportSteps(
  open: () => Excel.Worksheet,
  report: ReportSheet,
  extent?: ReportExtent,
  chartsBefore: readonly string[] = []
): Step[] {
  const layout = layoutOf(report);
  let sheet: Excel.Worksheet;
  const prepare = () => {
    sheet = open();
    setWidths(sheet, report, extent?.columnCount ?? 0);
    if (extent) clearReport(sheet, report, extent);
    alignPlainly(sheet, layout);
    setColumns(sheet, report, layout);
  };
  const dress = () => {
    setTitle(sheet, report, layout);
    if (report.header.length > 0) {
      setHeader(sheet, report, layout);
      setBody(sheet, layout);
    }
    setHeights(sheet, report, layout);
    setLines(sheet, report, layout);
    if (!extent) setPrint(sheet, report, layout);
    setPanes(sheet, report, layout);
    const isReshaped = extent !== undefined && extent.columnCount !== layout.columnCount;
    queueCharts(sheet, report, chartsBefore, isReshaped);
  };
  return [
    { cells: 0, queue: prepare },
    ...cellSteps(() => sheet, report),
    { cells: report.rows.length, queue: dress },
  ];
}

/** The report's own looks go from where its rows may have been. */
function clearReport(sheet: Excel.Worksheet, report: ReportSheet, extent: ReportExtent): void {
  const { endRow, columnCount } = layoutOf(report);
  const rows = Math.max(extent.endRow, endRow);
  const columns = Math.max(extent.columnCount, columnCount);
  const old = sheet.getRangeByIndexes(0, 0, rows, columns);
  if (report.filter) sheet.autoFilter.remove();
  old.unmerge();
  old.clear("Contents");
  if (report.columns.some(({ choices }) => choices)) old.dataValidation.clear();
  old.numberFormat = "General" as unknown as string[][];
  old.format.useStandardHeight = true;
  for (const edge of EDGES) old.format.borders.getItem(edge).style = "None";
  clearColumns(sheet, layoutOf(report).columnCount, { endRow: rows, columnCount: columns });
  const unused = extent.endRow - endRow;
  if (unused > 0) sheet.getRangeByIndexes(endRow, 0, unused, columns).clear("Formats");
}

/** Columns that an earlier version had and this one has not look as if it had never been there. */
function clearColumns(sheet: Excel.Worksheet, kept: number, extent: ReportExtent): void {
  const { endRow, columnCount } = extent;
  if (columnCount <= kept) return;
  const left = sheet.getRangeByIndexes(0, kept, endRow, columnCount - kept);
  left.clear("Formats");
  left.getEntireColumn().format.useStandardWidth = true;
}

/** Only of columns that are new: the staff may have chosen others since. */
function setWidths(sheet: Excel.Worksheet, { columns }: ReportSheet, columnsBefore: number): void {
  columns.forEach(({ width }, index) => {
    if (index < columnsBefore) return;
    const whole = sheet.getRangeByIndexes(0, index, 1, 1).getEntireColumn();
    whole.format.columnWidth = width * POINTS_PER_CHARACTER;
  });
}

/** Stated for new sheets as well, since what a fresh cell has differs: Chinese Excel centres, others do not. */
function alignPlainly(sheet: Excel.Worksheet, { endRow, columnCount }: ReportLayout): void {
  const { format } = sheet.getRangeByIndexes(0, 0, endRow, columnCount);
  format.set({ horizontalAlignment: "General", verticalAlignment: "Center", wrapText: false });
}

function setColumns(sheet: Excel.Worksheet, report: ReportSheet, layout: ReportLayout): void {
  report.columns.forEach((column, index) => {
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

function cellSteps(sheet: () => Excel.Worksheet, report: ReportSheet): Step[] {
  const cells = cellsOf(report).map((row) => row.map(typed));
  const area = { row: 0, column: 0, rowCount: cells.length, columnCount: report.columns.length };
  return bands([{ sheet: report.name, area }]).map(
    ({ area: { row, column, rowCount, columnCount } }) => ({
      cells: rowCount * columnCount,
      queue: () => {
        const range = sheet().getRangeByIndexes(row, column, rowCount, columnCount);
        range.values = cells.slice(row, row + rowCount);
        range.untrack();
      },
    })
  );
}

function setTitle(
  sheet: Excel.Worksheet,
  report: ReportSheet,
  { columnCount, notesRow }: ReportLayout
): void {
  const titleRow = titleRowOf(report);
  if (titleRow > 0) setLine(sheet, 0, columnCount, LABEL_FONT);
  setLine(sheet, titleRow, columnCount, TITLE_FONT).set({
    horizontalAlignment: "Center",
    verticalAlignment: "Center",
    wrapText: true,
  });
  report.subtitles.forEach((_, index) =>
    setLine(sheet, titleRow + 1 + index, columnCount, BODY_FONT)
  );
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
const TITLE_HEIGHT = 36;
const ROW_HEIGHT = 20;
const LINE_HEIGHT = 15;

/** Excel fits rows to wrapped text only where nobody set a height, and other programs often not at all. */
function setHeights(
  sheet: Excel.Worksheet,
  report: ReportSheet,
  { headerRow, bodyRow, endRow }: ReportLayout
): void {
  sheet.getRangeByIndexes(1, 0, endRow - 1, 1).format.rowHeight = ROW_HEIGHT;
  report.header.forEach((headings, index) => {
    // A group's heading spreads over its columns; only the lowest row stands in columns of its own.
    const isLowest = index === report.header.length - 1;
    const lines = isLowest ? linesOf(report, headings) : 1;
    sheet.getRangeByIndexes(headerRow + index, 0, 1, 1).format.rowHeight =
      ROW_HEIGHT + (lines - 1 / 2) * LINE_HEIGHT;
  });
  report.rows.forEach((row, index) => {
    const lines = linesOf(report, row);
    if (lines === 1) return;
    sheet.getRangeByIndexes(bodyRow + index, 0, 1, 1).format.rowHeight =
      ROW_HEIGHT + (lines - 1) * LINE_HEIGHT;
  });
}

/** Paragraphs as GB/T 9704-2012 has them: body in 三号 (16 points), 28 points from line to line. */
const LINE_FONTS: Readonly<Record<ReportLine["look"], typeof TITLE_FONT>> = {
  heading: { name: "黑体", size: 16 },
  subheading: { name: "楷体_GB2312", size: 16 },
  text: { name: "仿宋_GB2312", size: 16 },
  centre: { name: "方正小标宋简体", size: 16 },
  right: { name: "仿宋_GB2312", size: 16 },
};
const PARAGRAPH_LINE = 28;
const LINE_ALIGNMENT = {
  heading: "Left",
  subheading: "Left",
  text: "Left",
  centre: "Center",
  right: "Right",
} as const;

/** Merged cells never fit their rows to the text by themselves, so that each height is worked out here. */
function setLines(
  sheet: Excel.Worksheet,
  report: ReportSheet,
  { columnCount, notesRow }: ReportLayout
): void {
  const titleLines = linesAcross(report, report.title, TITLE_FONT.size);
  sheet.getRangeByIndexes(titleRowOf(report), 0, 1, 1).format.rowHeight = TITLE_HEIGHT * titleLines;
  report.lines?.forEach(({ text, look }, index) => {
    const font = LINE_FONTS[look];
    setLine(sheet, linesRowOf(report) + index, columnCount, font).set({
      horizontalAlignment: LINE_ALIGNMENT[look],
      verticalAlignment: "Center",
      wrapText: true,
      rowHeight: PARAGRAPH_LINE * linesAcross(report, text, font.size),
    });
  });
  report.notes.forEach((note, index) => {
    const lines = linesAcross(report, note, BODY_FONT.size);
    if (lines === 1) return;
    sheet.getRangeByIndexes(notesRow + index, 0, 1, 1).format.rowHeight =
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

function setPanes(
  sheet: Excel.Worksheet,
  { filter, lines }: ReportSheet,
  { bodyRow, notesRow, columnCount }: ReportLayout
): void {
  // Under paragraphs the header stands too far down to stay in view.
  if (!lines) sheet.freezePanes.freezeRows(bodyRow);
  if (!filter) return;
  const last = sheet.getRangeByIndexes(bodyRow - 1, 0, notesRow - bodyRow + 1, columnCount);
  sheet.autoFilter.apply(last);
}

function setPrint(
  sheet: Excel.Worksheet,
  { orientation, header }: ReportSheet,
  { headerRow, bodyRow }: ReportLayout
): void {
  const page = sheet.pageLayout;
  page.paperSize = "A4" as Excel.PaperType;
  page.orientation = orientation === "portrait" ? "Portrait" : "Landscape";
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  page.centerHorizontally = true;
  page.setPrintMargins("Centimeters", MARGINS);
  if (header.length > 0) page.setPrintTitleRows(`$${headerRow + 1}:$${bodyRow}`);
}
