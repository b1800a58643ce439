/**
 * Excel's number formats, as far as sheets of this kind use them: sections for negative, zero and text, digits and
 * thousands, percent, exponents, dates and times, literals. Colours and conditions in brackets are left out.
 */
export function formatNumber(value: number, format: string): string {
  if (format === "General" || format === "@") return generalNumber(value);
  const sections = splitSections(format);
  const { section, signed } = chosenSection(value, sections);
  if (/General/i.test(section)) return section.replace(/General/i, generalNumber(value));
  const tokens = tokenize(section);
  if (tokens.some(({ kind }) => kind === "date")) return formatDate(value, tokens);
  return formatDigits(signed ? value : Math.abs(value), tokens);
}

/** As General shows it: at most 11 characters wide, exponents for the very large and small. */
export function generalNumber(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    return value
      .toExponential(5)
      .replace(/\.?0+e/, "e")
      .replace(/e([+-])(\d)$/, "e$10$2")
      .toUpperCase();
  }
  return String(Number(value.toPrecision(10)));
}

type Token =
  | { readonly kind: "literal"; readonly text: string }
  /** 0 # ? . , as they stand in the format. */
  | { readonly kind: "digit"; readonly text: string }
  | { readonly kind: "percent" }
  | { readonly kind: "exponent"; readonly sign: string }
  | { readonly kind: "date"; readonly text: string };

/** At the semicolons that are no part of a text. */
function splitSections(format: string): readonly string[] {
  return format.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;|$)/g) ?? [format];
}

/** Whether the chosen section writes the minus sign itself. */
function chosenSection(value: number, sections: readonly string[]) {
  const [positive = "", negative, zero] = sections;
  if (value < 0 && negative !== undefined) return { section: negative, signed: false };
  if (value === 0 && zero !== undefined) return { section: zero, signed: true };
  return { section: positive, signed: true };
}

const TOKEN =
  /"([^"]*)"|\\(.)|_.|\*.|\[(h+|m+|s+)\]|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|(AM\/PM|A\/P|上午\/下午|y+|m+|d+|h+|s+|aaaa?)|(E[+-])|(%)|([0#?.,]+)|([\s\S])/gi;

function tokenize(section: string): readonly Token[] {
  return [...section.matchAll(TOKEN)].flatMap(tokenOf);
}

function tokenOf(match: RegExpExecArray): readonly Token[] {
  const [, quoted, escaped, elapsed, currency, date, exponent, percent, digits, other] = match;
  const literal = quoted ?? escaped ?? currency ?? other;
  if (literal !== undefined) return [{ kind: "literal", text: literal }];
  if (elapsed !== undefined) return [{ kind: "date", text: `[${elapsed}]` }];
  if (date !== undefined) return [{ kind: "date", text: date }];
  if (exponent !== undefined) return [{ kind: "exponent", sign: exponent.charAt(1) }];
  if (percent !== undefined) return [{ kind: "percent" }];
  if (digits !== undefined) return [{ kind: "digit", text: digits }];
  return match[0].startsWith("_") ? [{ kind: "literal", text: " " }] : [];
}

function formatDigits(value: number, tokens: readonly Token[]): string {
  const number = digitsOf(value, tokens);
  let written = false;
  const text = tokens.map((token) => {
    if (token.kind === "literal") return token.text;
    if (token.kind === "percent") return "%";
    if (token.kind !== "digit" || written) return "";
    written = true;
    return number;
  });
  const isNegative = value < 0 && /[1-9]/.test(number);
  return (isNegative ? "-" : "") + text.join("");
}

function digitsOf(value: number, tokens: readonly Token[]): string {
  const digits = (some: readonly Token[]) =>
    some.map((token) => (token.kind === "digit" ? token.text : "")).join("");
  const place = tokens.findIndex(({ kind }) => kind === "exponent");
  const exponent = tokens[place];
  if (exponent?.kind === "exponent") {
    return scientific(value, digits(tokens.slice(0, place)), exponent.sign);
  }
  const percents = tokens.filter(({ kind }) => kind === "percent").length;
  return fixed(value * 100 ** percents, digits(tokens));
}

/** The size of a number with the pattern's digits: '#,##0.00'. Trailing commas divide by a thousand. */
function fixed(value: number, pattern: string): string {
  const [whole = "", fraction = ""] = pattern.replace(/,+$/, "").split(".");
  const thousands = /,+$/.exec(pattern)?.[0].length ?? 0;
  const places = fraction.replaceAll(",", "").length;
  const rounded = roundedText(Math.abs(value) / 1000 ** thousands, places);
  const [integer = "0", decimals = ""] = rounded.split(".");
  const least = whole.replace(/[^0]/g, "").length;
  const digits = integer === "0" && least === 0 ? "" : integer.padStart(least, "0");
  const grouped = whole.includes(",") ? digits.replace(/\B(?=(\d{3})+$)/g, ",") : digits;
  const kept = withoutOptionalZeros(decimals, fraction);
  return pattern.includes(".") ? `${grouped}.${kept}` : grouped;
}

/** Half away from zero, on the decimal digits Excel sees (15), not on the binary value. */
function roundedText(size: number, places: number): string {
  const decimal = Number(size.toPrecision(15));
  const shifted = Number(`${decimal}e${places}`);
  const whole = Number.isFinite(shifted) ? Math.round(shifted) : decimal;
  return Number.isFinite(shifted) ? Number(`${whole}e-${places}`).toFixed(places) : String(whole);
}

function withoutOptionalZeros(decimals: string, fraction: string): string {
  const least = fraction.lastIndexOf("0") + 1;
  let end = decimals.length;
  while (end > least && decimals[end - 1] === "0") end--;
  return decimals.slice(0, end);
}

function scientific(value: number, pattern: string, sign: string): string {
  const [mantissa = "0", power = "0"] = Math.abs(value)
    .toExponential(/\.(0*)/.exec(pattern)?.[1]?.length ?? 0)
    .split("e");
  const exponent = Number(power);
  const shown = exponent < 0 ? "-" : sign === "+" ? "+" : "";
  return `${mantissa}E${shown}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const WEEKDAYS = ["日", "一", "二", "三", "四", "五", "六"];

function formatDate(value: number, tokens: readonly Token[]): string {
  if (value < 0) return "#".repeat(8);
  // Excel counts a 29 February 1900, so that the days before it are one off.
  const days = value < 60 ? value + 1 : value;
  const date = new Date(EPOCH + Math.round(days * 86_400) * 1000);
  const twelveHours = tokens.some(
    (token) => token.kind === "date" && /AM|A\/P|上午/i.test(token.text)
  );
  let afterHours = false;
  return tokens
    .map((token, index) => {
      if (token.kind === "literal" || token.kind === "digit") return token.text;
      if (token.kind !== "date") return "";
      const code = token.text.toLowerCase();
      const isMinutes = /^m{1,2}$/.test(code) && (afterHours || secondsFollow(tokens, index));
      afterHours = code.startsWith("h") || code.startsWith("[h");
      return datePart(isMinutes ? code.replaceAll("m", "n") : code, date, value, twelveHours);
    })
    .join("");
}

/** m means minutes next to hours or seconds. */
function secondsFollow(tokens: readonly Token[], index: number): boolean {
  const next = tokens.slice(index + 1).find(({ kind }) => kind === "date");
  return next?.kind === "date" && /^\[?s/i.test(next.text);
}

function datePart(code: string, date: Date, value: number, twelveHours: boolean): string {
  const hours = date.getUTCHours();
  const parts: Readonly<Record<string, () => string | number>> = {
    y: () => pad(date.getUTCFullYear() % 100),
    yyy: () => date.getUTCFullYear(),
    m: () => date.getUTCMonth() + 1,
    mm: () => pad(date.getUTCMonth() + 1),
    mmm: () => date.toLocaleString("en-US", { month: "short", timeZone: "UTC" }),
    mmmm: () => date.toLocaleString("en-US", { month: "long", timeZone: "UTC" }),
    d: () => date.getUTCDate(),
    dd: () => pad(date.getUTCDate()),
    ddd: () => date.toLocaleString("en-US", { weekday: "short", timeZone: "UTC" }),
    dddd: () => date.toLocaleString("en-US", { weekday: "long", timeZone: "UTC" }),
    aaa: () => WEEKDAYS[date.getUTCDay()] ?? "",
    aaaa: () => `星期${WEEKDAYS[date.getUTCDay()]}`,
    h: () => (twelveHours ? hours % 12 || 12 : hours),
    hh: () => pad(twelveHours ? hours % 12 || 12 : hours),
    n: () => date.getUTCMinutes(),
    nn: () => pad(date.getUTCMinutes()),
    s: () => date.getUTCSeconds(),
    ss: () => pad(date.getUTCSeconds()),
    "[h]": () => Math.floor(value * 24),
    "[m]": () => Math.floor(value * 1440),
    "[s]": () => Math.round((value * MS_PER_DAY) / 1000),
    "am/pm": () => (hours < 12 ? "AM" : "PM"),
    "a/p": () => (hours < 12 ? "A" : "P"),
    "上午/下午": () => (hours < 12 ? "上午" : "下午"),
  };
  const known = code === "yy" ? "y" : code.startsWith("yyy") ? "yyy" : code;
  return String(parts[known]?.() ?? code);
}

const pad = (part: number) => String(part).padStart(2, "0");
