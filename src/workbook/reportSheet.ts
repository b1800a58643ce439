import type { ReportChart } from "./chartSheet";
import { type CellValue, endOf, type Grid, valueAt } from "../domain/cells/grid";

/**
 * A sheet the add-in writes as a whole (督办清单, 摸底汇总, blank forms …), described as data: title, header, rows and
 * how they print. The label and the title come first, then the subtitle lines, the paragraphs, the header rows, the
 * body, the notes.
 */
export interface ReportSheet {
  readonly name: string;
  /** A line above the title: '附件1'. */
  readonly label?: string;
  readonly title: string;
  /** Lines between title and header, e.g. '截至2023年11月20日'. */
  readonly subtitles: readonly string[];
  /** Paragraphs above the table, each across its whole width and as high as it needs (通报). */
  readonly lines?: readonly ReportLine[];
  /** One array per header row; a blank to the right of or below a heading is merged with it. Empty without a table. */
  readonly header: readonly (readonly string[])[];
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly notes: readonly string[];
  /** Drawn from the body, to its right. */
  readonly charts?: readonly ReportChart[];
  readonly filter: boolean;
  readonly orientation: "portrait" | "landscape";
}

export interface ReportLine {
  readonly text: string;
  readonly look: "heading" | "subheading" | "text" | "centre" | "right";
}

export interface ReportColumn {
  /** In characters of the default font, as Excel's column width dialogue counts. */
  readonly width: number;
  /** '@' keeps codes and telephones text. */
  readonly numberFormat: "General" | "@" | "0" | "#,##0" | "0.00%" | "yyyy-mm-dd";
  readonly align: "left" | "center" | "right";
  /** Choices of a drop-down in the column's body cells. */
  readonly choices?: readonly string[];
}

/** Which rows (zero-based) each part of a report occupies. */
export interface ReportLayout {
  readonly headerRow: number;
  readonly bodyRow: number;
  readonly notesRow: number;
  /** The first row below the report. */
  readonly endRow: number;
  readonly columnCount: number;
}

export const titleRowOf = ({ label }: ReportSheet) => (label === undefined ? 0 : 1);

/** The row of the first paragraph. */
export const linesRowOf = (report: ReportSheet) => titleRowOf(report) + 1 + report.subtitles.length;

export function layoutOf(report: ReportSheet): ReportLayout {
  const headerRow = linesRowOf(report) + (report.lines?.length ?? 0);
  const bodyRow = headerRow + report.header.length;
  const notesRow = bodyRow + report.rows.length;
  return {
    headerRow,
    bodyRow,
    notesRow,
    endRow: notesRow + report.notes.length,
    columnCount: report.columns.length,
  };
}

/** The report's cells, one array per row from A1 on. */
export function cellsOf(report: ReportSheet): CellValue[][] {
  const line = (text: string) => padded([text], report.columns.length);
  return [
    ...(report.label === undefined ? [] : [line(report.label)]),
    line(report.title),
    ...report.subtitles.map(line),
    ...(report.lines ?? []).map(({ text }) => line(text)),
    ...report.header.map((row) => padded(row, report.columns.length)),
    ...report.rows.map((row) => padded(row, report.columns.length)),
    ...report.notes.map(line),
  ];
}

function padded(row: readonly CellValue[], length: number): CellValue[] {
  return Array.from({ length }, (_, column) => row[column] ?? "");
}

/** Chinese characters are two places wide in a column, whose width counts Latin digits. */
const WIDE = /[\u2e80-\uffee]/;

/** How many lines the tallest cell of a body row needs when its texts are wrapped. */
export function linesOf(report: ReportSheet, row: readonly CellValue[]): number {
  const lines = report.columns.map(({ width }, column) => {
    const value = row[column] ?? "";
    // Numbers are never wrapped, and are shown with fewer digits than they have.
    return typeof value === "string" ? Math.ceil(placesOf(value) / (width - 1)) : 1;
  });
  return Math.max(1, ...lines);
}

const placesOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);

/**
 * How many lines a text across the whole report needs.
 * @param fontSize in points; column widths count letters of the default font, of 11 points
 */
export function linesAcross({ columns }: ReportSheet, text: string, fontSize: number): number {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const places = Math.floor(((width - 1) * 11) / fontSize) - 1;
  return Math.max(1, Math.ceil(placesOf(text) / places));
}

/**
 * Reads a report back from the sheet it was written to, so that an undo can write it again: title and header tell
 * where its parts are. Undefined when the header is no longer there, that is, when the sheet has become something else.
 */
export function readReport(grid: Grid, template: ReportSheet): ReportSheet | undefined {
  const end = endOf(grid).row;
  const width = template.columns.length;
  const rowAt = (row: number) =>
    Array.from({ length: width }, (_, column) => valueAt(grid, row, column));
  const first = template.header[0] ?? [];
  const isHeader = (row: number) => sameRow(rowAt(row), padded(first, width));
  const headerRow = template.header.length === 0 ? end : range(0, end).find(isHeader);
  if (headerRow === undefined) return undefined;
  const bodyRow = headerRow + template.header.length;
  const notesRow = Math.max(bodyRow, end - trailingNotes(template, end, rowAt));
  const textOf = (row: number) => String(valueAt(grid, row, 0));
  const titleRow = titleRowOf(template);
  const texts = range(titleRow + 1, headerRow).map(textOf);
  const subtitles = template.lines ? texts.slice(0, template.subtitles.length) : texts;
  return {
    ...template,
    ...(template.label !== undefined && { label: textOf(0) }),
    title: textOf(titleRow),
    subtitles,
    ...(template.lines && {
      lines: texts.slice(subtitles.length).map((text, index) => ({
        text,
        look: template.lines?.[index]?.look ?? "text",
      })),
    }),
    rows: range(bodyRow, notesRow).map(rowAt),
    notes: range(notesRow, end).map(textOf),
  };
}

/** Notes stand in the first column alone; as many of the last rows as look like that, and as the template has. */
function trailingNotes(
  template: ReportSheet,
  end: number,
  rowAt: (row: number) => readonly CellValue[]
): number {
  let count = 0;
  while (
    count < template.notes.length &&
    rowAt(end - 1 - count)
      .slice(1)
      .every((value) => value === "")
  )
    count++;
  return count;
}

export function sameReport(one: ReportSheet, other: ReportSheet): boolean {
  const [cells, others] = [cellsOf(one), cellsOf(other)];
  return (
    cells.length === others.length && cells.every((row, index) => sameRow(row, others[index] ?? []))
  );
}

const sameRow = (one: readonly CellValue[], other: readonly CellValue[]) =>
  one.length === other.length && one.every((value, column) => value === other[column]);

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
