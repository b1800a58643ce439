import {
  AlignmentType,
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

/** 五号, in half-points: a table of twelve columns on a page across. */
const SIZE = 21;
/** How wide a column is by what it holds, against the others. */
const SHARES: Readonly<Record<ProgressColumn["kind"], number>> = {
  serial: 5,
  unit: 12,
  count: 10,
  rate: 10,
  rank: 5,
  text: 5,
};

/**
 * The table under a bulletin; its two header rows come again on every page.
 *
 * @param width in twips
 */
export function attachedTable({ header, columns, rows }: ProgressTable, width: number): Table {
  const shares = columns.map(({ kind }) => SHARES[kind]);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share / whole) * width));
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: [
      ...header.map((cells, row) => headerRow(header, cells, row)),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((value, index) =>
              cell(shownCell(value, columns[index] ?? { kind: "text" }), "仿宋_GB2312")
            ),
          })
      ),
    ],
  });
}

/** A blank in the first row belongs to the group on its left; one in the second row to the heading above it. */
function headerRow(
  header: ProgressTable["header"],
  cells: readonly string[],
  row: number
): TableRow {
  const children = cells.flatMap((text, column) => {
    if (text === "") return [];
    const rowSpan = row === 0 && header[1]?.[column] === "" ? header.length : 1;
    return [
      cell(text, "黑体", { rowSpan, columnSpan: rowSpan > 1 ? 1 : spanOf(cells, column, row) }),
    ];
  });
  return new TableRow({ tableHeader: true, cantSplit: true, children });
}

function spanOf(cells: readonly string[], column: number, row: number): number {
  let span = 1;
  while (row === 0 && column + span < cells.length && cells[column + span] === "") span++;
  return span;
}

function cell(
  text: string,
  font: FontName,
  spans: { readonly rowSpan?: number; readonly columnSpan?: number } = {}
): TableCell {
  return new TableCell({
    ...spans,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 40, right: 40, top: 20, bottom: 20 },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text, font: FONTS[font], size: SIZE })],
      }),
    ],
  });
}
