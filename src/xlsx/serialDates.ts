const DAY = 86_400_000;
/** Day 0 of the 1900 date system; serial 60 is the 29 February 1900 that never was, so earlier days are one less. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** The serial of a day is this much larger in the 1900 system than in the 1904 one. */
export const DAYS_BETWEEN_SYSTEMS = 1462;

/** An ISO 8601 date or time of a cell with t="d" as the workbook's serial number; undefined for any other text. */
export function serialOfIsoDate(text: string, uses1904: boolean): number | undefined {
  const match =
    /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(
      text.trim()
    );
  if (!match || text.trim() === "") return undefined;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (uses1904) return (date - EPOCH_1904) / DAY + time;
  const serial = (date - EPOCH_1900) / DAY;
  return (serial < 61 ? serial - 1 : serial) + time;
}

/** Whether a number format shows a calendar date: a day, a month or a year, not only a time or a duration. */
export function showsDate(numberFormat: string): boolean {
  const firstSection = numberFormat.split(";")[0] ?? "";
  const codes = firstSection.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").toLowerCase();
  if (codes.includes("general") || codes.includes("@")) return false;
  return /[yd]/.test(codes) || (codes.includes("m") && !/[hs]/.test(codes));
}
