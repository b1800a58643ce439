import type { TextLine } from "../tables/row";

/** '2023年' or '2023年度' in the lines above a table. */
const TITLE_YEAR = /((?:19|20)\d{2})年/;

/** The year in a table's title; undefined where it has none. */
export function titleYear(above: readonly TextLine[]): number | undefined {
  const years = above.flatMap(({ text }) => TITLE_YEAR.exec(text.normalize("NFKC"))?.[1] ?? []);
  return years[0] === undefined ? undefined : Number(years[0]);
}
