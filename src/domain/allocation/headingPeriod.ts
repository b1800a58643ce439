/**
 * The time a heading speaks of. Tables put last year beside this year and one month beside the whole year; a base, a
 * done count and a rate belong together only when they speak of the same time.
 */

const YEARS = /(?:20)?(\d{2})(?:年)?[-—~至](?:20)?(\d{2})年/;
const YEAR = /(?<!\d)(?:20)?(\d{2})年/;

/** '24' for 2024年, '21-25' for 2021-2025年; the innermost heading that names a year decides. */
export function yearOf(path: readonly string[]): string | undefined {
  for (const text of path.toReversed()) {
    const years = YEARS.exec(text);
    if (years) return `${years[1]}-${years[2]}`;
    const year = YEAR.exec(text);
    if (year) return year[1];
  }
  return undefined;
}

/** part: this month, one month, a quarter. whole: the year so far, or all of it. */
export type Stretch = "part" | "whole";

const PART =
  /[本当][月周日季期旬]|[今昨]日|上周|月度|季度|周度|[上下]半年|第?[一二三四1-4]季|第[\d一二三四五六七八九十]+周|新增/;
const FROM_JANUARY = /(?<!\d)0?1(?:月份?)?[-—~至到]\d{1,2}月/;
const AS_OF = /截[至止到]|\d{1,2}月(?:底|末|\d{1,2}日)/;
const ONE_MONTH = /(?<![\d-—~至到])\d{1,2}月|\d{1,2}(?:月份?)?[-—~至到]\d{1,2}月/;
const WHOLE = /累计|总|全年|年度|年末|年底|目前|合计/;

export function stretchOf(text: string): Stretch | undefined {
  if (FROM_JANUARY.test(text) || AS_OF.test(text)) return "whole";
  if (PART.test(text) || ONE_MONTH.test(text)) return "part";
  return WHOLE.test(text) ? "whole" : undefined;
}

/** From 0 to 1: how late in the year a cumulative count was taken; one without a date is the current one. */
export function latenessOf(text: string): number {
  const dates = [...text.matchAll(/(\d{1,2})月(?:(\d{1,2})日)?/g)];
  const last = dates.at(-1);
  if (!last) return 0.9;
  const [, month = "0", day = "31"] = last;
  return (Number(month) * 31 + Number(day)) / 1000;
}
