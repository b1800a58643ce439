/** A number as it was typed, with the format that comes along with the way it was written. */
export interface TypedNumber {
  readonly value: number;
  readonly numberFormat?: string;
}

const MS_PER_DAY = 86_400_000;
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

/** Dates and times as a Chinese Excel reads what is typed; without a year they are of this year. */
export function readDate(entry: string): TypedNumber | undefined {
  const full = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(entry);
  if (full && !entry.includes(".")) return dated(full.slice(1), "yyyy/m/d");
  const chinese = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(entry);
  if (chinese) return dated(chinese.slice(1), 'yyyy"年"m"月"d"日"');
  const month = /^(\d{4})年(\d{1,2})月$/.exec(entry);
  if (month) return dated([...month.slice(1), "1"], 'yyyy"年"m"月"');
  const day = /^(\d{1,2})(?:[-/]|月)(\d{1,2})日?$/.exec(entry);
  if (day && /^\d+[-/]\d+$|^\d+月\d+日$/.test(entry)) {
    return dated([String(new Date().getFullYear()), ...day.slice(1)], 'm"月"d"日"');
  }
  return readTime(entry);
}

function dated(parts: readonly string[], numberFormat: string): TypedNumber | undefined {
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  const milliseconds = Date.UTC(year, month - 1, day);
  const date = new Date(milliseconds);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) {
    return undefined;
  }
  return { value: (milliseconds - SERIAL_EPOCH) / MS_PER_DAY, numberFormat };
}

function readTime(entry: string): TypedNumber | undefined {
  const time = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(entry);
  if (!time) return undefined;
  const [, hours, minutes, seconds] = time;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return { value, numberFormat: seconds === undefined ? "h:mm" : "h:mm:ss" };
}
