import type { CellValue } from "./grid";

/** White space of every kind (line breaks, ideographic and no-break spaces) and what takes no width at all. */
const INVISIBLE = /[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064]+/g;
const OPENING_BRACKETS = /[[{〔【〖「『〈⟨]/g;
const CLOSING_BRACKETS = /[\]}〕】〗」』〉⟩]/g;
/** Printable ASCII and ideographs without spaces or brackets: already normal. Most cells of a big sheet are. */
const ALREADY_NORMAL = /^[!-Z\\^-z|~一-鿿、。]*$/;

/**
 * A cell's text as headers and names are compared: full width folded to half width (Unicode NFKC), all white space
 * and invisible characters removed, every kind of bracket written as ( ). '地　区' and '地区' are the same, and so
 * are '差值\n（人）' and '差值(人)'.
 */
export function normaliseText(value: CellValue): string {
  if (typeof value !== "string") return String(value);
  if (ALREADY_NORMAL.test(value)) return value;
  return value
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(OPENING_BRACKETS, "(")
    .replace(CLOSING_BRACKETS, ")");
}

/** True for a cell that shows nothing: empty, or only white space and invisible characters. */
export function isBlank(value: CellValue): boolean {
  return value === "" || (typeof value === "string" && normaliseText(value) === "");
}
