import type { Grid } from "../cells/grid";
import { normaliseText } from "../cells/text";
import type { LocatedTable } from "../tables/locateTables";
import { filledCells } from "../tables/row";
import { totalLevel } from "./rowNames";

/**
 * A header printed again in the middle of the rows is the top of a new page and not of a new table, when nothing new is
 * written in between and the rows above it do not end with the total of a whole table.
 */
export function joinPages(grid: Grid, located: readonly LocatedTable[]): LocatedTable[] {
  const joined: LocatedTable[] = [];
  for (const table of located) {
    const last = joined.at(-1);
    if (!last || !continuesOnNewPage(grid, last, table)) joined.push(table);
    else {
      const body = { firstRow: last.body.firstRow, lastRow: table.body.lastRow };
      joined.splice(-1, 1, { ...last, body, below: table.below });
    }
  }
  return joined;
}

function continuesOnNewPage(grid: Grid, above: LocatedTable, below: LocatedTable): boolean {
  if (below.header.firstRow === above.header.firstRow) return false;
  if (JSON.stringify(above.headings) !== JSON.stringify(below.headings)) return false;
  const titles = new Set(above.above.map(({ text }) => normaliseText(text)));
  const isRepeated = (text: string) => titles.has(text) || PAGE_MARK.test(text);
  if (!below.above.every(({ text }) => isRepeated(normaliseText(text)))) return false;
  const lastCells = filledCells(grid, above.body.lastRow);
  return !lastCells.some(({ text }) => (totalLevel(text) ?? 1) > 1);
}

/** 续表, 接上页, 第2页 共3页: what a second page says of itself. */
const PAGE_MARK = /^\(?(?:续表?\d*|[接续]上页|上接.*|第\d+页.*)\)?$/;
