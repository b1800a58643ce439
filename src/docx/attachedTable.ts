import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import {
  type ProgressColumn,
  type ProgressTable,
  shownCell,
} from "../domain/bulletin/progressTable";
import { type FontName, FONTS } from "./fonts";

/** Half-points: 五号 where the rows have room, else 小五, as in the headings. */
const SIZE = { roomy: 21, tight: 18 } as const;
/** Twips: how high a row is, from the tightest that reads well; from `roomy` on it holds the larger letters. */
const ROW = { least: 12.25 * 20, roomy: 15 * 20, most: 20 * 20 } as const;
const HEADING_LINE = 13 * 20;
/** How many lines the names in each row of headings take. */
const HEADING_LINES = [1, 2] as const;
/** A thin line above each row. */
const BORDER = 10;

/** How wide a column is by what it holds, against the others. */
const SHARES: Readonly<Record<ProgressColumn["kind"], number>> = {
  serial: 5,
  unit: 12,
  count: 10,
  rate: 10,
  rank: 5,
  text: 5,
};

/** The space on a page, in twips. */
interface Room {
  readonly width: number;
  readonly height: number;
}

/** The table under a bulletin, on one page where its rows fit; else its header rows come again on every page. */
export function attachedTable({ header, columns, rows }: ProgressTable, room: Room): Table {
  const shares = columns.map(({ kind }) => SHARES[kind]);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share / whole) * room.width));
  const height = rowHeight(header.length, rows.length, room.height);
  const size = height < ROW.roomy ? SIZE.tight : SIZE.roomy;
  const look = { font: "仿宋_GB2312", size, line: Math.min(height, ROW.roomy) } as const;
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: [
      ...header.map((cells, row) => headerRow(header, cells, row)),
      ...rows.map((row) =>
        tableRow(
          height,
          row.map((value, index) =>
            cell(shownCell(value, columns[index] ?? { kind: "text" }), look)
          )
        )
      ),
    ],
  });
}

/** As high as fills the page, within what looks well; where not even the tightest fit, pages go on comfortably. */
function rowHeight(headerRows: number, rows: number, room: number): number {
  const headings = HEADING_LINES.slice(0, headerRows).reduce((sum, lines) => sum + lines, 0);
  const left = room - headings * HEADING_LINE - (headerRows + rows + 1) * BORDER;
  const height = Math.floor(left / Math.max(1, rows));
  return height < ROW.least ? ROW.roomy : Math.min(height, ROW.most);
}

const tableRow = (height: number, children: TableCell[], tableHeader = false) =>
  new TableRow({
    tableHeader,
    cantSplit: true,
    height: { value: height, rule: HeightRule.ATLEAST },
    children,
  });

/** A blank in the first row belongs to the group on its left; one in the second row to the heading above it. */
function headerRow(
  header: ProgressTable["header"],
  cells: readonly string[],
  row: number
): TableRow {
  const look = { font: "黑体", size: SIZE.tight, line: HEADING_LINE } as const;
  const children = cells.flatMap((text, column) => {
    if (text === "") return [];
    const rowSpan = row === 0 && header[1]?.[column] === "" ? header.length : 1;
    const columnSpan = rowSpan > 1 ? 1 : spanOf(cells, column, row);
    return [cell(text, look, { rowSpan, columnSpan })];
  });
  return tableRow((HEADING_LINES[row] ?? 1) * HEADING_LINE, children, true);
}

function spanOf(cells: readonly string[], column: number, row: number): number {
  let span = 1;
  while (row === 0 && column + span < cells.length && cells[column + span] === "") span++;
  return span;
}

interface Look {
  readonly font: FontName;
  /** Half-points. */
  readonly size: number;
  /** Twips from line to line. */
  readonly line: number;
}

function cell(
  text: string,
  { font, size, line }: Look,
  spans: { readonly rowSpan?: number; readonly columnSpan?: number } = {}
): TableCell {
  return new TableCell({
    ...spans,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 40, right: 40 },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { line, lineRule: LineRuleType.EXACT },
        children: [new TextRun({ text, font: FONTS[font], size })],
      }),
    ],
  });
}
