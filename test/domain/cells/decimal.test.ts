import fc from "fast-check";
import {
  compareFractions,
  exactDifference,
  exactSum,
  fraction,
  nearestNumber,
} from "../../../src/domain/cells/decimal";

test("adds decimals as on paper", () => {
  expect(exactSum([0.1, 0.2])).toBe(0.3);
  expect(exactSum([1e21, 1])).toBe(1e21);
  expect(exactDifference(0.3, 0.1)).toBe(0.2);
  expect(exactSum([])).toBe(0);
});

test("a rate is the double nearest to the fraction", () => {
  expect(nearestNumber(fraction(4278, 4040))).toBe(4278 / 4040);
  expect(nearestNumber(fraction(0.3, 0.1))).toBe(3);
  expect(nearestNumber(fraction(0, 7))).toBe(0);
});

test("thirds of different size are equal, and neighbours beyond double precision are not", () => {
  expect(compareFractions(fraction(1, 3), fraction(2, 6))).toBe(0);
  const big = Number.MAX_SAFE_INTEGER;
  expect(compareFractions(fraction(big - 1, big), fraction(big - 2, big - 1))).toBe(1);
  expect((big - 1) / big).toBe((big - 2) / (big - 1));
});

const count = fc.integer({ min: 1, max: 1e9 });

test("scaling both counts leaves a fraction where it is", () => {
  fc.assert(
    fc.property(count, count, fc.integer({ min: 1, max: 1000 }), (a, b, factor) => {
      expect(compareFractions(fraction(a, b), fraction(a * factor, b * factor))).toBe(0);
    })
  );
});

test("comparing is antisymmetric and agrees with clearly different doubles", () => {
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const order = compareFractions(fraction(a, b), fraction(c, d));
      expect(compareFractions(fraction(c, d), fraction(a, b))).toBe(order === 0 ? 0 : -order);
      if (Math.abs(a / b - c / d) > 1e-9 * (a / b)) expect(order).toBe(Math.sign(a / b - c / d));
    })
  );
});
