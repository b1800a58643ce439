import type { Grid } from "../cells/grid";
import type { HeadingWords } from "./findHeaders";
import { type Heading, leafOf } from "./headerBlock";
import { type Rows, locateTables } from "./locateTables";
import type { TextLine } from "./row";

/**
 * The headings of one kind of table. The expressions are tested on normalised text (see normaliseText): first on a
 * heading's leaf, then on its whole path joined ('参保情况' over '人数' is '参保情况人数'). Earlier keys and earlier
 * expressions go first; a column has one meaning.
 */
export interface Vocabulary<K extends string> {
  readonly columns: Readonly<Record<K, readonly RegExp[]>>;
  readonly required: readonly K[];
}

export interface FoundTable<K extends string> {
  readonly header: Rows;
  /** Absolute columns. */
  readonly columns: Readonly<Partial<Record<K, number>>>;
  /** Rows of data, both included; none when lastRow < firstRow. Sections, blank rows and totals may be among them. */
  readonly body: Rows;
  readonly above: readonly TextLine[];
  readonly below: readonly TextLine[];
}

/** Finds all tables in a sheet that have the vocabulary's required columns. */
export function findTables<K extends string>(
  grid: Grid,
  vocabulary: Vocabulary<K>
): readonly FoundTable<K>[] {
  return locateTables(grid, headingWords(vocabulary)).map(({ headings, ...table }) => ({
    ...table,
    columns: matchColumns(headings, vocabulary),
  }));
}

function headingWords<K extends string>(vocabulary: Vocabulary<K>): HeadingWords {
  const patterns = Object.values<readonly RegExp[]>(vocabulary.columns).flat();
  return {
    isHeading: (text) => patterns.some((pattern) => pattern.test(text)),
    makeTable: (headings) => {
      const columns = matchColumns(headings, vocabulary);
      return vocabulary.required.every((key) => columns[key] !== undefined);
    },
  };
}

/** Which column holds what. Leaves decide before whole paths do, so that a group's name never outweighs a column's. */
export function matchColumns<K extends string>(
  headings: readonly Heading[],
  vocabulary: Vocabulary<K>
): Partial<Record<K, number>> {
  const found: Partial<Record<K, number>> = {};
  const taken = new Set<number>();
  const assign = (textOf: (heading: Heading) => string) => {
    for (const key of Object.keys(vocabulary.columns) as K[]) {
      if (found[key] !== undefined) continue;
      const column = firstMatch(headings, vocabulary.columns[key], textOf, taken);
      if (column === undefined) continue;
      found[key] = column;
      taken.add(column);
    }
  };
  assign(leafOf);
  assign(({ path }) => path.join(""));
  return found;
}

function firstMatch(
  headings: readonly Heading[],
  patterns: readonly RegExp[],
  textOf: (heading: Heading) => string,
  taken: ReadonlySet<number>
): number | undefined {
  for (const pattern of patterns)
    for (const heading of headings)
      if (!taken.has(heading.column) && pattern.test(textOf(heading))) return heading.column;
  return undefined;
}
