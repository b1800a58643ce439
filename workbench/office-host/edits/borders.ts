import type { Area } from "../../../src/workbook/snapshot";
import { lastColumn, lastRow } from "../areas";
import type { Session } from "../session";
import { cellAt } from "../sheetCells";
import type { BorderSide, BorderTarget } from "../targets";
import type { Border, BorderEdge, Style } from "../workbook";
import { restyle } from "./restyle";

export const BORDER_SIDES: readonly BorderSide[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

/** Which edges of a cell make up the side of a range; none for cells in its middle. */
function edgesAt(side: BorderSide, row: number, column: number, area: Area): readonly BorderEdge[] {
  const first = { row: row === area.row, column: column === area.column };
  const last = { row: row === lastRow(area), column: column === lastColumn(area) };
  const when = (is: boolean, edge: BorderEdge) => (is ? [edge] : []);
  switch (side) {
    case "EdgeTop":
      return when(first.row, side);
    case "EdgeBottom":
      return when(last.row, side);
    case "EdgeLeft":
      return when(first.column, side);
    case "EdgeRight":
      return when(last.column, side);
    case "InsideHorizontal":
      return [...when(!first.row, "EdgeTop"), ...when(!last.row, "EdgeBottom")];
    case "InsideVertical":
      return [...when(!first.column, "EdgeLeft"), ...when(!last.column, "EdgeRight")];
    default:
      return [side];
  }
}

/** Draws, changes or (with undefined) takes away one side's lines. */
export function setBorder(
  session: Session,
  { target, side }: BorderTarget,
  change: (line: Border | undefined) => Border | undefined
): void {
  restyle(session, target, (style, row, column, area) => {
    const edges = edgesAt(side, row, column, area);
    return edges.reduce((changed, edge) => withEdge(changed, edge, change), style);
  });
}

function withEdge(
  style: Style,
  edge: BorderEdge,
  change: (line: Border | undefined) => Border | undefined
): Style {
  const { [edge]: line, ...others } = style.borders;
  const changed = change(line);
  return { ...style, borders: changed ? { ...others, [edge]: changed } : others };
}

/** What the lines of a side have in common; null when they differ or the range has no such side. */
export function borderOf<V>(
  { target, side }: BorderTarget,
  pick: (line: Border | undefined) => V
): V | null {
  const found = new Set<V>();
  for (const { area } of target.ranges) {
    for (let row = area.row; row <= lastRow(area); row++) {
      for (let column = area.column; column <= lastColumn(area); column++) {
        const { borders } = cellAt(target.sheet, row, column).style;
        edgesAt(side, row, column, area).forEach((edge) => found.add(pick(borders[edge])));
        if (found.size > 1) return null;
      }
    }
  }
  return found.values().next().value ?? null;
}
