import type { Grid } from "../cells/grid";
import { valueAt } from "../cells/grid";
import { normaliseText } from "../cells/text";

/** One column's heading: normalised texts from the outermost group to the leaf, e.g. ['扩面参保任务', '排位']. */
export interface Heading {
  readonly column: number;
  readonly path: readonly string[];
}

/** The header rows of a table (absolute, both included) and the columns that have a heading, left to right. */
export interface HeaderBlock {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly headings: readonly Heading[];
}

export const leafOf = (heading: Heading) => heading.path.at(-1) ?? "";

/**
 * Reads the headings of some header rows. Merged cells read as blanks but for their first cell, so a group heading
 * is carried to the right over blanks that have a heading below them, as far as its parent group goes; a cell with
 * nothing below it is a leaf (merged downwards) and carries nothing.
 */
export function readHeaderBlock(
  grid: Grid,
  rows: { readonly firstRow: number; readonly lastRow: number },
  columns: { readonly first: number; readonly last: number }
): HeaderBlock {
  const texts: string[][] = [];
  for (let row = rows.firstRow; row <= rows.lastRow; row++) {
    const line: string[] = [];
    for (let column = columns.first; column <= columns.last; column++)
      line.push(normaliseText(valueAt(grid, row, column)));
    texts.push(line);
  }
  const headings = pathsOf(texts)
    .map((path, index) => ({ column: columns.first + index, path }))
    .filter(({ path }) => path.length > 0);
  return { ...rows, headings };
}

function pathsOf(texts: readonly (readonly string[])[]): string[][] {
  const width = texts[0]?.length ?? 0;
  /** The group heading in force in each row while going from left to right. */
  const groups: string[] = texts.map(() => "");
  const paths: string[][] = [];
  for (let column = 0; column < width; column++)
    paths.push(withoutRepeats(pathOfColumn(texts, column, groups)));
  return paths;
}

function pathOfColumn(
  texts: readonly (readonly string[])[],
  column: number,
  groups: string[]
): string[] {
  const own = texts.map((line) => line[column] ?? "");
  const leafRow = own.findLastIndex((text) => text !== "");
  if (leafRow < 0) return [];
  return own.slice(0, leafRow + 1).map((text, row) => {
    if (text === "") return groups[row] ?? "";
    groups.fill("", row);
    if (row < leafRow) groups[row] = text;
    return text;
  });
}

/** Some files repeat a merged cell's text in each of its cells; the repetition says nothing. */
function withoutRepeats(path: readonly string[]): string[] {
  return path.filter((text, index) => text !== "" && text !== path[index - 1]);
}
