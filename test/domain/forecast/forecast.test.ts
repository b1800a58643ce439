import fc from "fast-check";
import { parseIsoDate } from "../../../src/domain/dates/calendarDate";
import { forecast } from "../../../src/domain/forecast/forecast";
import { elapsedShare, pace, peopleNeeded } from "../../../src/domain/forecast/pace";

const day = (text: string) => parseIsoDate(text)!;
const YEAR_END = day("2023-12-31");

test("石芫乡 needs 180 more payers for 70 % of 5982 due", () => {
  expect(peopleNeeded(5982, 4008, 0.7)).toBe(4188 - 4008);
});

test("70 % of 10 is exactly 7, though 0.7 × 10 is not exact in floating point", () => {
  expect(peopleNeeded(10, 6, 0.7)).toBe(1);
  expect(peopleNeeded(10, 7, 0.7)).toBe(0);
});

test("adding the people needed reaches the target, one fewer does not", () => {
  const counts = fc.record({
    base: fc.integer({ min: 1, max: 1e6 }),
    done: fc.nat(1e6),
    target: fc.integer({ min: 1, max: 1000 }),
  });
  fc.assert(
    fc.property(counts, ({ base, done, target }) => {
      const needed = peopleNeeded(base, done, target / 1000);
      expect((done + needed) * 1000).toBeGreaterThanOrEqual(base * target);
      if (needed > 0) expect((done + needed - 1) * 1000).toBeLessThan(base * target);
    })
  );
});

test("from 30 September to the year's end 92 days are left", () => {
  const { needed, daysLeft, perDay, perWeek } = pace(
    { base: 5982, done: 4008 },
    0.7,
    day("2023-09-30"),
    YEAR_END
  );
  expect({ needed, daysLeft }).toEqual({ needed: 180, daysLeft: 92 });
  expect(perWeek).toBeCloseTo((perDay ?? 0) * 7);
});

test("nothing is needed per day when the target is reached, or no day is left", () => {
  expect(pace({ base: 1160, done: 1383 }, 1, day("2023-09-30"), YEAR_END).perDay).toBeNull();
  expect(pace({ base: 1160, done: 1000 }, 1, day("2024-01-10"), YEAR_END)).toMatchObject({
    needed: 160,
    perDay: null,
  });
});

test("the year is over on 31 December, leap years included", () => {
  expect(elapsedShare(YEAR_END, YEAR_END)).toBe(1);
  expect(elapsedShare(day("2023-11-30"), YEAR_END)).toBeCloseTo(334 / 365);
  expect(elapsedShare(day("2024-02-29"), day("2024-12-31"))).toBeCloseTo(60 / 366);
});

test("two periods give an estimate, three its range", () => {
  const june = { date: day("2023-06-30"), done: 3000 };
  const september = { date: day("2023-09-30"), done: 3920 };
  const november = { date: day("2023-11-30"), done: 4103 };
  expect(forecast([june, september], YEAR_END)).toEqual({
    expected: 4840,
    low: 4840,
    high: 4840,
    intervals: 1,
  });
  const three = forecast([june, september, november], YEAR_END);
  expect(three).toMatchObject({ low: 4103 + 3 * 31, high: 4103 + 10 * 31, intervals: 2 });
  expect(three?.expected).toBeGreaterThan(three?.low ?? 0);
});

test("one period, or a deadline that has passed, gives no forecast", () => {
  const point = { date: day("2023-09-30"), done: 3000 };
  expect(forecast([point], YEAR_END)).toBeUndefined();
  expect(forecast([point, { date: YEAR_END, done: 4000 }], YEAR_END)).toBeUndefined();
});
