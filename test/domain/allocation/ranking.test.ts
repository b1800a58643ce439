import fc from "fast-check";
import { compareFractions, fraction, type Fraction } from "../../../src/domain/cells/decimal";
import { rankByRate } from "../../../src/domain/allocation/ranking";

const rates = (...pairs: [number, number][]) => pairs.map(([done, base]) => fraction(done, base));

test("ties share a place and take up the next: 1,2,3,3,5", () => {
  const five = rates([9, 10], [8, 10], [7, 10], [14, 20], [1, 10]);
  expect(rankByRate(five, "competition")).toEqual([1, 2, 3, 3, 5]);
});

test("the dense style leaves no gap: 1,2,3,3,4", () => {
  const five = rates([9, 10], [8, 10], [7, 10], [14, 20], [1, 10]);
  expect(rankByRate(five, "dense")).toEqual([1, 2, 3, 3, 4]);
});

test("65.890% and 65.892% both print as 65.89% and are no tie", () => {
  expect(rankByRate(rates([65890, 100000], [65892, 100000]), "competition")).toEqual([2, 1]);
});

test("a unit without a rate has no place and takes none up", () => {
  expect(rankByRate([undefined, fraction(1, 2), undefined, fraction(2, 3)], "competition")).toEqual(
    [undefined, 2, undefined, 1]
  );
});

const rate = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 30 }))
  .map(([done, base]) => fraction(done, base));
const ranking = fc.array(fc.option(rate, { nil: undefined }), { maxLength: 40 });
const style = fc.constantFrom("competition" as const, "dense" as const);

const better = (a: Fraction, b: Fraction) => compareFractions(a, b) > 0;

test("a place is one more than the number of better units", () => {
  fc.assert(
    fc.property(ranking, (all) => {
      const places = rankByRate(all, "competition");
      all.forEach((own, index) => {
        const ahead = all.filter((other) => own && other && better(other, own)).length;
        expect(places[index]).toBe(own ? ahead + 1 : undefined);
      });
    })
  );
});

test("dense places run from 1 without gaps and keep the same order", () => {
  fc.assert(
    fc.property(ranking, (all) => {
      const places = rankByRate(all, "dense").flatMap((place) => place ?? []);
      const used = [...new Set(places)].sort((a, b) => a - b);
      expect(used).toEqual(used.map((_, index) => index + 1));
    })
  );
});

test("the order of the rows does not matter", () => {
  const shuffled = ranking.chain((all) =>
    fc
      .shuffledSubarray(
        all.map((_, index) => index),
        { minLength: all.length }
      )
      .map((order) => ({ all, order }))
  );
  fc.assert(
    fc.property(shuffled, style, ({ all, order }, ties) => {
      const places = rankByRate(all, ties);
      const moved = rankByRate(
        order.map((index) => all[index]),
        ties
      );
      expect(moved).toEqual(order.map((index) => places[index]));
    })
  );
});

test("counting in other units (persons, tens) changes no place", () => {
  fc.assert(
    fc.property(ranking, fc.bigInt({ min: 1n, max: 1000n }), style, (all, factor, ties) => {
      const scaled = all.map(
        (own) => own && { numerator: own.numerator * factor, denominator: own.denominator * factor }
      );
      expect(rankByRate(scaled, ties)).toEqual(rankByRate(all, ties));
    })
  );
});
