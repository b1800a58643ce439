import { rankByRate } from "../allocation/ranking";
import type { Standing } from "../allocation/standing";
import { exactSum, fraction } from "../cells/decimal";
import { peopleNeeded } from "../forecast/pace";
import type { BulletinFacts } from "./facts";

/** A unit with both counts: one that has a rate and a place. */
export type Ranked = Standing & { readonly base: number; readonly done: number };

/** A unit with its place among all units of a measure, which is the text's, whatever blocks the sheet ranks in. */
export interface Placed {
  readonly unit: Ranked;
  readonly place: number;
}

type Counts = Pick<BulletinFacts, "standings" | "totals">;

export function rankedUnits({ standings }: Pick<Counts, "standings">, measure: string): Ranked[] {
  return standings.filter(
    (one): one is Ranked => one.measure === measure && one.rate !== null && one.base !== null
  );
}

/** The counts of all units: the table's highest total, else the sums of the units' counts. */
export function totalOf(facts: Counts, measure: string) {
  const totals = facts.totals.filter((total): total is Ranked => {
    return total.measure === measure && total.base !== null && total.done !== null;
  });
  const [highest] = totals.toSorted((one, other) => other.base - one.base);
  if (highest) return { base: highest.base, done: highest.done };
  const units = rankedUnits(facts, measure);
  return {
    base: exactSum(units.map(({ base }) => base)),
    done: exactSum(units.map(({ done }) => done)),
  };
}

export const reaches = ({ base, done }: Ranked, target: number) =>
  peopleNeeded(base, done, target) === 0;

/** Best first, equal places in the order of the table. */
export function placed(units: readonly Ranked[], ties: BulletinFacts["ties"]): readonly Placed[] {
  const places = rankByRate(
    units.map(({ done, base }) => fraction(done, base)),
    ties
  );
  return units
    .map((unit, index) => ({ unit, place: places[index] ?? Infinity }))
    .toSorted((one, other) => one.place - other.place);
}

/** The first three places; whoever shares the third is named too. */
export const topThree = (all: readonly Placed[]) => all.filter(({ place }) => place <= 3);

/** The last three places, the worst first, ties at the border named too; nobody is both first and last. */
export function lastThree(all: readonly Placed[], ties: BulletinFacts["ties"]): readonly Placed[] {
  const worse = (own: number) => {
    const places = all.flatMap(({ place }) => (place > own ? [place] : []));
    return ties === "dense" ? new Set(places).size : places.length;
  };
  return all.filter(({ place }) => place > 3 && worse(place) < 3).toSorted(worstFirst);
}

const worstFirst = (one: Placed, other: Placed) => other.place - one.place;

/** Those who share a place, by place, in the order given. */
export function tiesIn(named: readonly Placed[]): readonly (readonly Placed[])[] {
  const places = [...new Set(named.map(({ place }) => place))];
  return places
    .map((place) => named.filter((one) => one.place === place))
    .filter((shared) => shared.length > 1);
}
