import fc from "fast-check";
import {
  addDays,
  calendarDate,
  daysBetween,
  endOfMonth,
  fromSerial,
  parseIsoDate,
  toSerial,
} from "../../../src/domain/dates/calendarDate";

const day = (text: string) => parseIsoDate(text)!;

test("there is no 30 February and no month 13", () => {
  expect(calendarDate(2023, 2, 30)).toBeUndefined();
  expect(calendarDate(2023, 13, 1)).toBeUndefined();
  expect(parseIsoDate("2023-11-31")).toBeUndefined();
  expect(parseIsoDate("2023-1-1")).toBeUndefined();
});

test("the end of February follows the leap years", () => {
  expect(endOfMonth(2023, 2)).toBe("2023-02-28");
  expect(endOfMonth(2024, 2)).toBe("2024-02-29");
});

test("Excel's serial 45245 is 15 November 2023, whatever the time of day", () => {
  expect(fromSerial(45245)).toBe("2023-11-15");
  expect(fromSerial(45245.75)).toBe("2023-11-15");
  expect(toSerial(day("2023-11-15"))).toBe(45245);
});

test("a count is no date: serials before March 1900 and after 9999 are refused", () => {
  expect(fromSerial(12)).toBeUndefined();
  expect(fromSerial(-1)).toBeUndefined();
  expect(fromSerial(2_958_466)).toBeUndefined();
  expect(fromSerial(Number.NaN)).toBeUndefined();
});

test("the 16th is one day after the 15th, across a month's and a year's end too", () => {
  expect(daysBetween(day("2023-11-15"), day("2023-11-16"))).toBe(1);
  expect(daysBetween(day("2023-12-31"), day("2024-01-01"))).toBe(1);
  expect(daysBetween(day("2023-11-16"), day("2023-11-15"))).toBe(-1);
});

test("adding days and counting them are opposites, and serials keep the order", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 61, max: 2_900_000 }),
      fc.integer({ min: -60, max: 50_000 }),
      (serial, days) => {
        fc.pre(serial + days >= 61);
        const date = fromSerial(serial)!;
        expect(toSerial(date)).toBe(serial);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }
    )
  );
});
