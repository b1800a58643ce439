/** A number of a date in Arabic or Chinese numerals, for use inside a larger expression. */
export const NUMBER = "(?:\\d{1,2}|[〇零一二三四五六七八九十廿卅两]{1,3})";

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  "○": 0,
  零: 0,
  O: 0,
  o: 0,
  "0": 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** 5, '05', 十五, 二十五, 廿五, 〇五; NaN for what is no number up to 99. */
export function readNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const spelt = text.replace("廿", "二十").replace("卅", "三十");
  if (!spelt.includes("十")) return readDigits(spelt);
  const [tens = "", ones = ""] = spelt.split("十");
  return (tens === "" ? 1 : readDigits(tens)) * 10 + (ones === "" ? 0 : readDigits(ones));
}

/** 2023, '23', 二〇二三, 二零二三. */
export function readYear(text: string): number {
  const year = /^\d+$/.test(text) ? Number(text) : readDigits(text);
  return year < 100 ? 2000 + year : year;
}

function readDigits(text: string): number {
  const digits = [...text].map((character) => DIGITS[character] ?? NaN);
  return digits.reduce((number, digit) => number * 10 + digit, digits.length > 0 ? 0 : NaN);
}
