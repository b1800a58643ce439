import { listText, percentText } from "./numberWords";
import { lastThree, type Placed, placed, type Ranked, tiesIn, topThree } from "./rankedUnits";
import type { BulletinFacts } from "./facts";

/** Up to how many units are listed from the first to the last, where first and last three would overlap. */
const SHORT_LIST = 5;

export const RANKING_FIELDS = [
  "排名单位数",
  "前三",
  "前三并列",
  "后三",
  "后三并列",
  "后三称谓",
  "全榜",
  "全榜并列",
  "并列率",
] as const;

/**
 * The places in words: first and last three, the whole list where there are few units, or the one rate that all have. A
 * single unit has no place to tell.
 */
export function rankingFields(
  units: readonly Ranked[],
  ties: BulletinFacts["ties"]
): Partial<Record<(typeof RANKING_FIELDS)[number], string | null>> {
  const all = placed(units, ties);
  const [first] = all;
  if (!first || all.length < 2) return {};
  const 排名单位数 = String(all.length);
  if (all.every(({ place }) => place === 1)) return { 排名单位数, 并列率: rateText(first.unit) };
  if (all.length <= SHORT_LIST)
    return { 排名单位数, 全榜: namesWithRates(all), 全榜并列: tiesText(all) };
  const [top, last] = [topThree(all), lastThree(all, ties)];
  return {
    排名单位数,
    前三: namesWithRates(top),
    前三并列: tiesText(top),
    后三: namesWithRates(last) || null,
    后三并列: tiesText(last),
    后三称谓: lastName(last.length),
  };
}

/** Where ties fill the first places, fewer than three are left for the last. */
const lastName = (count: number) => ["", "末位", "后两位"][count] ?? "后三位";

const rateText = ({ base, done }: Ranked) => percentText(done, base);

const namesWithRates = (named: readonly Placed[]) =>
  listText(named.map(({ unit }) => unit.unit + rateText(unit)));

function tiesText(named: readonly Placed[]): string {
  const ties = tiesIn(named).map((shared) => {
    const names = listText(shared.map(({ unit }) => unit.unit));
    return `${names}并列第${shared[0]?.place}位`;
  });
  return ties.length > 0 ? `，其中${ties.join("，")}` : "";
}
