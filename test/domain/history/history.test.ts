import { parseIsoDate } from "../../../src/domain/dates/calendarDate";
import { compare } from "../../../src/domain/history/movement";
import { archive, type Period, periodBefore } from "../../../src/domain/history/period";

const period = (
  date: string,
  ...entries: [unit: string, done: number, rank: number | null][]
): Period => ({
  date: parseIsoDate(date)!,
  entries: entries.map(([unit, done, rank]) => ({
    unit,
    measure: "contribution",
    base: 6000,
    done,
    rank,
  })),
});

const june = period("2023-06-30", ["石芫乡", 3000, 4], ["大田乡", 3100, 2]);
const september = period("2023-09-30", ["石芫乡", 4008, 1], ["大田乡", 3801, 3]);

test("saving a period keeps them in order of their dates", () => {
  expect(archive([september], june)).toEqual([june, september]);
});

test("saving the same date again replaces the period", () => {
  const corrected = period("2023-09-30", ["石芫乡", 4010, 1]);
  expect(archive([june, september], corrected)).toEqual([june, corrected]);
});

test("a bulletin compares with the last period before its own date", () => {
  expect(periodBefore([june, september], parseIsoDate("2023-09-30")!)).toBe(june);
  expect(periodBefore([june], parseIsoDate("2023-06-30")!)).toBeUndefined();
});

test("from fourth to first is three places gained, from second to third one lost", () => {
  expect(compare(june, september).movements).toMatchObject([
    { unit: "石芫乡", placesGained: 3, doneChange: 1008 },
    { unit: "大田乡", placesGained: -1, doneChange: 701 },
  ]);
});

test("a unit without a rank has moved no places", () => {
  const unranked = period("2023-09-30", ["石芫乡", 4008, null]);
  expect(compare(june, unranked).movements[0]?.placesGained).toBeNull();
});

test("a renamed unit is named on both sides, not matched by guess", () => {
  const renamed = period("2023-09-30", ["石芫镇", 4008, 1], ["大田乡", 3801, 2]);
  expect(compare(june, renamed)).toMatchObject({ missing: ["石芫乡"], added: ["石芫镇"] });
});
