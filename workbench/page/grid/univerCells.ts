import type {
  IBorderData,
  ICellData,
  IColumnData,
  IRange,
  IRowData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from "@univerjs/core";
import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  LocaleType,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { Area } from "../../../src/workbook/snapshot";
import { DEFAULT_STYLE } from "../../office-host/emptyWorkbook";
import { usedArea } from "../../office-host/sheetCells";
import type {
  Border,
  Borders,
  Cell,
  DifferentialFormat,
  Sheet,
  Style,
  Workbook,
} from "../../office-host/workbook";

/** The rows and columns a grid has. */
export type Extent = Pick<IWorksheetData, "rowCount" | "columnCount">;

/**
 * The model in Univer's words. Nothing is decided here, only translated. `shown` has the extents of the sheets that the
 * grid shows already, by their ids; while their content fits, they stay.
 */
export function univerWorkbook(
  workbook: Workbook,
  shown: ReadonlyMap<string, Extent>
): Omit<IWorkbookData, "id"> {
  return {
    name: workbook.properties.title,
    appVersion: "",
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder: workbook.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(
      workbook.sheets.map((sheet) => [sheet.id, univerSheet(sheet, shown.get(sheet.id))])
    ),
  };
}

/** Rows and columns come in blocks, with some to spare: a grid that grew with every entry would start afresh each time. */
const [ROW_BLOCK, COLUMN_BLOCK] = [200, 26];

function roomFor(used: number, block: number, shown = 0): number {
  if (used <= shown) return shown;
  return (Math.floor((used + block / 2) / block) + 1) * block;
}

/** Pixels: Excel's standard column and a row of the default font. */
const STANDARD_COLUMN = 72;
const STANDARD_ROW = 20;

/** A sheet without its cells. */
function univerSheet(sheet: Sheet, shown: Extent | undefined): Partial<IWorksheetData> & Extent {
  const used = usedArea(sheet, false);
  const rows = used ? used.row + used.rowCount : 0;
  const columns = used ? used.column + used.columnCount : 0;
  const { freeze } = sheet;
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: flag(sheet.visibility !== "Visible"),
    tabColor: sheet.tabColor ?? "",
    rowCount: roomFor(rows, ROW_BLOCK, shown?.rowCount),
    columnCount: roomFor(columns, COLUMN_BLOCK, shown?.columnCount),
    defaultColumnWidth: sheet.defaultColumnWidth
      ? columnPixels(sheet.defaultColumnWidth)
      : STANDARD_COLUMN,
    defaultRowHeight: sheet.defaultRowHeight ? pixels(sheet.defaultRowHeight) : STANDARD_ROW,
    showGridlines: flag(sheet.showGridlines),
    mergeData: sheet.merges.map(univerRange),
    columnData: columnData(sheet),
    rowData: rowData(sheet),
    cellData: {},
    freeze: freeze
      ? {
          xSplit: freeze.columns,
          ySplit: freeze.rows,
          startRow: freeze.rows > 0 ? freeze.rows : -1,
          startColumn: freeze.columns > 0 ? freeze.columns : -1,
        }
      : { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
  };
}

const flag = (value: boolean) => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const univerRange = ({ row, column, rowCount, columnCount }: Area): IRange => ({
  startRow: row,
  endRow: row + rowCount - 1,
  startColumn: column,
  endColumn: column + columnCount - 1,
});

/** Points at 96 dots per inch. */
const pixels = (points: number) => Math.round((points * 4) / 3);

/** A character of the default font is 7 pixels wide; the file's width includes the padding (ECMA-376, 18.3.1.13). */
const columnPixels = (characters: number) => Math.round(characters * 7);

function columnData(sheet: Sheet): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  for (const [index, { width, hidden }] of sheet.columns)
    data[index] = { ...(width && { w: columnPixels(width) }), hd: flag(hidden) };
  return data;
}

function rowData(sheet: Sheet): Record<number, Partial<IRowData>> {
  const data: Record<number, Partial<IRowData>> = {};
  for (const [index, { height, hidden }] of sheet.rows)
    data[index] = { ...(height && { h: pixels(height), ia: flag(false) }), hd: flag(hidden) };
  return data;
}

/** A cell as it looks, with the conditional format that applies to it. */
export function univerCell(cell: Cell, highlight: DifferentialFormat | undefined): ICellData {
  return { ...content(cell), s: styleData(cell.style, highlight), custom: null };
}

function content({ value, formula, isError }: Cell): ICellData {
  const shown = { f: formula ?? null, si: null, p: null };
  if (typeof value === "number") return { ...shown, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...shown, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (value === "" && formula === undefined) return { ...shown, v: null, t: null };
  // Numbers kept as text must not be read again as numbers.
  const looksLikeNumber = !isError && value.trim() !== "" && Number.isFinite(Number(value));
  const t = looksLikeNumber ? CellValueType.FORCE_STRING : CellValueType.STRING;
  return { ...shown, v: value, t };
}

/** Cells share their style objects; so do the translations. */
const translated = new WeakMap<Style, IStyleData>();

function styleData(style: Style, highlight: DifferentialFormat | undefined): IStyleData {
  let data = translated.get(style);
  if (!data) translated.set(style, (data = plainStyle(style)));
  return highlight ? { ...data, ...highlightStyle(highlight) } : data;
}

function plainStyle(style: Style): IStyleData {
  const { font } = style;
  return {
    ff: font.name,
    fs: font.size,
    bl: flag(font.bold),
    it: flag(font.italic),
    ul: { s: flag(font.underline !== "None") },
    st: { s: flag(font.strikethrough) },
    cl: { rgb: font.color },
    bg: style.fill ? { rgb: style.fill.color } : null,
    bd: borderData(style.borders),
    ht: HORIZONTAL[style.horizontalAlignment] ?? HorizontalAlign.UNSPECIFIED,
    vt: VERTICAL[style.verticalAlignment] ?? VerticalAlign.BOTTOM,
    tb: style.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(style !== DEFAULT_STYLE && { n: { pattern: style.numberFormat } }),
  };
}

function highlightStyle(highlight: DifferentialFormat): IStyleData {
  return {
    ...(highlight.fillColor && { bg: { rgb: highlight.fillColor } }),
    ...(highlight.fontColor && { cl: { rgb: highlight.fontColor } }),
    ...(highlight.bold !== undefined && { bl: flag(highlight.bold) }),
    ...(highlight.italic !== undefined && { it: flag(highlight.italic) }),
    ...(highlight.strikethrough !== undefined && { st: { s: flag(highlight.strikethrough) } }),
    ...(highlight.numberFormat && { n: { pattern: highlight.numberFormat } }),
  };
}

const HORIZONTAL: Partial<Record<Style["horizontalAlignment"], HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Partial<Record<Style["verticalAlignment"], VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

function borderData(borders: Borders): IBorderData {
  const { EdgeTop, EdgeBottom, EdgeLeft, EdgeRight } = borders;
  return { t: line(EdgeTop), b: line(EdgeBottom), l: line(EdgeLeft), r: line(EdgeRight) };
}

function line(border: Border | undefined): IBorderData["t"] {
  return border ? { s: lineStyle(border), cl: { rgb: border.color } } : null;
}

function lineStyle({ style, weight }: Border): BorderStyleTypes {
  if (style === "Double") return BorderStyleTypes.DOUBLE;
  const bold = weight === "Medium" || weight === "Thick";
  if (style === "Dot") return BorderStyleTypes.DOTTED;
  if (style === "DashDot") return BorderStyleTypes.DASH_DOT;
  if (style === "DashDotDot") return BorderStyleTypes.DASH_DOT_DOT;
  if (style === "Dash") return bold ? BorderStyleTypes.MEDIUM_DASHED : BorderStyleTypes.DASHED;
  return LINE_WEIGHTS[weight];
}

const LINE_WEIGHTS: Record<Border["weight"], BorderStyleTypes> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};
