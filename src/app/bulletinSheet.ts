import { numberedText, type OfficialDocument } from "../domain/bulletin/bulletin";
import type { Paragraph } from "../domain/bulletin/compose";
import type { ProgressColumn } from "../domain/bulletin/progressTable";
import type { LineStyle } from "../domain/bulletin/template";
import type { ReportColumn, ReportLine, ReportSheet } from "../workbook/reportSheet";

const COLUMNS: Readonly<Record<ProgressColumn["kind"], ReportColumn>> = {
  serial: { width: 6, numberFormat: "0", align: "center" },
  unit: { width: 13, numberFormat: "General", align: "center" },
  count: { width: 10, numberFormat: "0", align: "center" },
  rate: { width: 10, numberFormat: "0.00%", align: "center" },
  rank: { width: 6, numberFormat: "0", align: "center" },
  text: { width: 6, numberFormat: "@", align: "center" },
};

/** As wide as a page of text where there is no table. */
const PAGE: readonly ReportColumn[] = [{ width: 92, numberFormat: "@", align: "left" }];

const LOOKS: Readonly<Record<LineStyle, ReportLine["look"]>> = {
  标题: "centre",
  期号: "centre",
  主送: "text",
  正文: "text",
  一级标题: "heading",
  二级标题: "subheading",
  三级标题: "text",
  附件: "text",
  落款: "right",
  日期: "right",
  附件表: "centre",
};

/** 通报 as a sheet ready to print: the text across the page, the attached table under it. */
export function bulletinSheet({ paragraphs, table }: OfficialDocument): ReportSheet {
  const [title, ...rest] = paragraphs;
  return {
    name: "通报",
    title: title ? numberedText(title) : "通报",
    subtitles: [],
    lines: rest.map(lineOf),
    header: table?.header ?? [],
    columns: table ? table.columns.map(({ kind }) => COLUMNS[kind]) : PAGE,
    rows: table?.rows ?? [],
    notes: [],
    filter: false,
    orientation: "portrait",
  };
}

/** Paragraphs begin two characters in; what is centred, on the right or addressed does not. */
function lineOf(paragraph: Paragraph): ReportLine {
  const look = LOOKS[paragraph.style];
  const isFlush = look === "centre" || look === "right" || paragraph.style === "主送";
  return { text: `${isFlush ? "" : "　　"}${numberedText(paragraph)}`, look };
}
