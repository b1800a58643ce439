import { serialOfIsoDate, showsDate } from "../../src/xlsx/serialDates";

test.each([
  ["1900-01-01", 1],
  ["1900-02-28", 59],
  ["1900-03-01", 61],
  ["2023-11-15", 45245],
  ["2023-11-15T12:00:00", 45245.5],
  ["2023-11-15T06:00:00.000Z", 45245.25],
  ["18:00:00", 0.75],
])("%s is serial number %d", (text, serial) => {
  expect(serialOfIsoDate(text, false)).toBe(serial);
});

test("a workbook that counts from 1904", () => {
  expect(serialOfIsoDate("1904-01-02", true)).toBe(1);
});

test("a text is no date", () => {
  expect(serialOfIsoDate("11月15日前", false)).toBeUndefined();
});

test.each([
  ["yyyy/m/d", true],
  ['m"月"d"日"', true],
  ["mmm-yy", true],
  ["h:mm", false],
  ["[h]:mm:ss", false],
  ["0.00%", false],
  ['0"d"', false],
  ["General", false],
  ["@", false],
])("%s shows a date: %s", (format, expected) => {
  expect(showsDate(format)).toBe(expected);
});
