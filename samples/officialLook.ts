import type { Alignment, Borders, Cell, Font, Worksheet } from "exceljs";

/**
 * How an attachment of a Chinese government document looks: 小标宋 for the title, 黑体 for headings, 仿宋 for the text,
 * thin black rules, A4 with the margins of GB/T 9704. Where a computer lacks a font, family and character set let Excel
 * choose the nearest one (宋体 for the serif family, 微软雅黑 for the other).
 */
const GB2312_CHARSET = 134;
const SERIF = 1;
const SANS = 2;

export const TITLE_FONT: Partial<Font> = officialFont("方正小标宋简体", SERIF, 20);
export const LABEL_FONT: Partial<Font> = officialFont("黑体", SANS, 16);
export const HEADING_FONT: Partial<Font> = officialFont("黑体", SANS, 12);
export const BODY_FONT: Partial<Font> = officialFont("仿宋_GB2312", SERIF, 12);
export const NOTE_FONT: Partial<Font> = officialFont("仿宋_GB2312", SERIF, 11);

export const CENTRED: Partial<Alignment> = {
  horizontal: "center",
  vertical: "middle",
  wrapText: true,
};
export const LEFT: Partial<Alignment> = { horizontal: "left", vertical: "middle", wrapText: true };
export const RIGHT: Partial<Alignment> = { horizontal: "right", vertical: "middle" };

const RULE = { style: "thin", color: { argb: "FF000000" } } as const;
const ALL_RULES: Partial<Borders> = { top: RULE, left: RULE, bottom: RULE, right: RULE };

function officialFont(name: string, family: number, size: number): Partial<Font> {
  return { name, family, charset: GB2312_CHARSET, size };
}

/** Widths in characters of the default font, left to right from column A. */
export function setColumnWidths(sheet: Worksheet, widths: readonly number[]): void {
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
}

/** '附件3' at the left of the first row. */
export function writeAttachmentLabel(sheet: Worksheet, label: string): void {
  const row = sheet.addRow([label]);
  row.height = 26;
  row.getCell(1).font = LABEL_FONT;
  row.getCell(1).alignment = { vertical: "middle" };
}

/** The title, merged across the table. */
export function writeTitle(sheet: Worksheet, title: string, columnCount: number): void {
  const row = sheet.addRow([title]);
  row.height = 42;
  sheet.mergeCells(row.number, 1, row.number, columnCount);
  row.getCell(1).font = TITLE_FONT;
  row.getCell(1).alignment = CENTRED;
}

/** A line of text merged across the table, above or below it. */
export function writeLine(
  sheet: Worksheet,
  text: string,
  columnCount: number,
  height: number
): void {
  const row = sheet.addRow([text]);
  row.height = height;
  sheet.mergeCells(row.number, 1, row.number, columnCount);
  row.getCell(1).font = NOTE_FONT;
  row.getCell(1).alignment = LEFT;
}

/** Adds a row of the table, ruled, in one font; `alignments` beyond its end repeats its last entry. */
export function writeTableRow(
  sheet: Worksheet,
  values: readonly (string | number | Date | undefined)[],
  look: { readonly font: Partial<Font>; readonly height: number },
  alignments: readonly Partial<Alignment>[] = [CENTRED]
): void {
  const row = sheet.addRow([]);
  row.height = look.height;
  values.forEach((value, index) => {
    const cell = row.getCell(index + 1);
    if (value !== undefined) cell.value = value;
    dressTableCell(cell, look.font, alignments[Math.min(index, alignments.length - 1)] ?? CENTRED);
  });
}

export function dressTableCell(
  cell: Cell,
  font: Partial<Font>,
  alignment: Partial<Alignment>
): void {
  cell.font = font;
  cell.alignment = alignment;
  cell.border = ALL_RULES;
}

/**
 * A4, one page wide, headings repeated on every page, 第 n 页 at the foot.
 * @param pagesTall 1 squeezes the table onto one page; 0 takes as many as it needs
 */
export function setUpPrint(
  sheet: Worksheet,
  orientation: "portrait" | "landscape",
  headingRows: string,
  pagesTall: 0 | 1 = 0
): void {
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: pagesTall,
    horizontalCentered: true,
    printTitlesRow: headingRows,
    margins: { left: 0.71, right: 0.71, top: 0.98, bottom: 0.79, header: 0.31, footer: 0.39 },
  });
  sheet.headerFooter.oddFooter = "&C第 &P 页,共 &N 页";
}

/** How many lines a text takes in a wrapped cell: an ideograph is two characters wide. */
export function wrappedLines(text: string, columnWidth: number, fontSize: number): number {
  const defaultSize = 11;
  const perLine = Math.floor(((columnWidth - 1) * defaultSize) / fontSize / 2);
  return Math.max(1, Math.ceil(text.length / perLine));
}
