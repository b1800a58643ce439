import type { CellValue, Grid } from "../cells/grid";
import { normaliseText } from "../cells/text";

/** A block of columns, both included. */
export interface Columns {
  readonly first: number;
  readonly last: number;
}

export interface FilledCell {
  readonly column: number;
  readonly value: CellValue;
  readonly text: string;
}

/** A cell's text as it stands, with where it stands: what is written above and below a table. */
export interface TextLine {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The cells of a row that hold something, left to right, with their normalised text. */
export function filledCells(grid: Grid, row: number, columns?: Columns): FilledCell[] {
  const values = grid.values[row - grid.origin.row] ?? [];
  const first = Math.max(0, (columns?.first ?? 0) - grid.origin.column);
  const last = Math.min(values.length - 1, (columns?.last ?? Infinity) - grid.origin.column);
  const cells: FilledCell[] = [];
  for (let index = first; index <= last; index++) {
    const value = values[index] ?? "";
    if (value === "") continue;
    const text = normaliseText(value);
    if (text !== "") cells.push({ column: grid.origin.column + index, value, text });
  }
  return cells;
}

const LOOKS_NUMERIC = /^[-+−(]*[\d.,]+\)?(?:人|户|家|名|个|元|万元|%|万)*\)?$/;
const isYear = (value: number) => Number.isInteger(value) && value >= 1990 && value <= 2100;

/** A figure rather than a word; a bare year may be a word ('2023' over a group of columns). */
export function isFigure({ value, text }: FilledCell): boolean {
  if (typeof value === "number") return !isYear(value);
  return typeof value === "string" && LOOKS_NUMERIC.test(text) && !isYear(Number(text));
}

const CAPTION =
  /^(?:附件|附表|表[一二三四五六七八九十\d]+(?:[:.、]|$))|(?:表|清单|台账|名单|一览|通报|方案|通知)(?:\([^)]*\))?$|^(?:单位|填报|填表|制表|审核|日期|时间|联系|截止|截至)[^:]*:|^\((?:单位|金额)[:为]|:$/;

/** Titles, '单位:人', '填表人:…': what stands around a table and names no column. */
export const isCaption = (text: string) => CAPTION.test(text);

const FOOTNOTE =
  /^[(*※]*(?:备注|附注|注释?|说明|填表说明|填报说明|指标解释|口径说明|统计口径)\d*(?:[)]*[:.、]|$)/;
const SIGNATURE =
  /^[(]*(?:填表人|填报人|制表人?|审核人?|复核人?|经办人|联系人|联系电话|单位负责人|负责人|分管领导|主管领导|统计负责人|单位盖章|\(?盖章\)?|填报单位|填报日期|填表日期|报送时间|报出日期|资料来源|数据来源|此表|本表)/;
const NUMBERED_NOTE = /^(?:[(]?\d{1,2}[)]?[.、)]|[①-⑳])\D/;
const SECTION = /^(?:\(?[一二三四五六七八九十]+\)?[、.)]|第[一二三四五六七八九十]+[章节部])/;
const SENTENCE = /[。;；!?]|.{25,}/;

/** A row that opens the notes under a table: nothing after it belongs to the table. */
export function isFootnote(cells: readonly FilledCell[]): boolean {
  const first = cells[0];
  if (!first) return false;
  const isSignature = SIGNATURE.test(first.text);
  // '填表人:张三 … 45250': a date among signatures is a number, and no row of data for that.
  if (isSignature && first.text.includes(":")) return true;
  return (isSignature || FOOTNOTE.test(first.text)) && !cells.some(isFigure);
}

/** A single text that heads a section of rows or is a note, rather than a row's name. */
export function isLooseText(text: string): boolean {
  return (
    isCaption(text) ||
    SECTION.test(text) ||
    SENTENCE.test(text) ||
    NUMBERED_NOTE.test(text) ||
    text.includes(":")
  );
}

const COLUMN_MARK =
  /^(?:[甲乙丙丁戊己]|栏次|[A-Za-z]|\(?\d{1,2}\)?(?:=[\d()+\-*/×÷%]+)?|第?\d{1,2}[栏列])$/;
const UNIT_MARK =
  /^\(?(?:计量单位|单位|人|户|家|个|名|次|元|万元|亿元|万人|%|百分比|人次|名次|位|位次|件|宗|亩|吨)\)?$/;

/** Rows that belong to the header although they name nothing: column numbers (甲 乙 1 2 3=2/1), units ((人) (%)). */
export function isHeaderAppendix(cells: readonly FilledCell[]): boolean {
  if (cells.length < 2) return false;
  if (cells.every(({ text }) => UNIT_MARK.test(text))) return true;
  if (cells.length < 3 || !cells.every(({ text }) => COLUMN_MARK.test(text))) return false;
  const numbers = cells.map(({ text }) => Number(/\d+/.exec(text)?.[0] ?? NaN));
  const counted = numbers.filter((number) => !Number.isNaN(number));
  return counted.length >= 2 && counted.every((n, i) => i === 0 || n === (counted[i - 1] ?? 0) + 1);
}

export function textLines(grid: Grid, firstRow: number, lastRow: number): TextLine[] {
  const lines: TextLine[] = [];
  for (let row = firstRow; row <= lastRow; row++)
    for (const { column, value } of filledCells(grid, row))
      lines.push({ row, column, text: String(value) });
  return lines;
}
