import type { CellValue } from "../domain/cells/grid";

/**
 * A sheet the add-in writes as a whole (督办清单, 摸底汇总, blank forms …), described as data: title, header, rows and
 * how they print. Row 0 is the title, then the subtitle lines, then the header rows, the body, the notes.
 */
export interface ReportSheet {
  readonly name: string;
  readonly title: string;
  /** Lines between title and header, e.g. '截至2023年11月20日'. */
  readonly subtitles: readonly string[];
  /** One array per header row; a blank to the right of or below a heading is merged with it. */
  readonly header: readonly (readonly string[])[];
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly notes: readonly string[];
  readonly filter: boolean;
  readonly orientation: "portrait" | "landscape";
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
