import { maskIdentityNumbersIn } from "../survey/identityNumber";
import { conditionOf, type Fields } from "./fields";
import type { LineStyle, TemplateLine } from "./template";

/** A paragraph of a document, its fields filled in. */
export interface Paragraph {
  readonly style: LineStyle;
  readonly text: string;
  /** 一、 （一） 1. before the text of a heading; '' for other styles. */
  readonly number: string;
}

/** A field that was filled in, so that every number can be traced. */
export interface UsedField {
  readonly name: string;
  readonly text: string;
}

export interface Composed {
  readonly paragraphs: readonly Paragraph[];
  readonly fields: readonly UsedField[];
  /** Fields that no document has: misspelt in the template. */
  readonly unknown: readonly { readonly line: TemplateLine; readonly field: string }[];
  /** Lines whose numbers are not known now. */
  readonly leftOut: readonly { readonly line: TemplateLine; readonly field: string }[];
}

const FIELD = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Fills a template. A line that names an unknown field keeps it visibly in its braces, and it is reported. */
export function compose(lines: readonly TemplateLine[], fields: Fields): Composed {
  const filled = lines.map((line) => fillLine(line, fields));
  return {
    paragraphs: numbered(filled.flatMap(({ paragraphs }) => paragraphs)).map(masked),
    fields: filled.flatMap(({ used }) => used),
    unknown: filled.flatMap(({ line, unknown }) => unknown.map((field) => ({ line, field }))),
    leftOut: filled.flatMap(({ line, missing }) => missing.map((field) => ({ line, field }))),
  };
}

/** A name or a remark of a cell may hold an identity number; a document that is handed out does not. */
const masked = (paragraph: Paragraph): Paragraph => ({
  ...paragraph,
  text: maskIdentityNumbersIn(paragraph.text),
});

interface FilledLine {
  readonly line: TemplateLine;
  readonly paragraphs: readonly Omit<Paragraph, "number">[];
  readonly used: readonly UsedField[];
  readonly unknown: readonly string[];
  readonly missing: readonly string[];
}

function fillLine(line: TemplateLine, fields: Fields): FilledLine {
  const names = [...line.text.matchAll(FIELD)].map(([, name = ""]) => name);
  const lists = [...new Set(names.flatMap((name) => listOf(name, fields) ?? []))];
  // A line is repeated for one list; the fields of a second one have no entry to stand for.
  const ofSecondList = (name: string) => lists.indexOf(listOf(name, fields) ?? "") > 0;
  const unknown = names.filter((name) => !isKnown(name, fields) || ofSecondList(name));
  const nothing = { line, paragraphs: [], used: [], unknown, missing: [] };
  if (names.some((name) => conditionOf(name, fields) === false)) return nothing;
  const missing = names.filter((name) => fields.texts.get(name) === null);
  const entries = lists.length === 0 ? [{}] : entriesOf(lists[0] ?? "", names, fields);
  if (entries.length === 0) return nothing;
  if (missing.length > 0) return { ...nothing, missing };
  const fills = entries.map((entry) => fill(line, fields, entry));
  return {
    ...nothing,
    paragraphs: fills.map(({ paragraph }) => paragraph),
    used: fills.flatMap(({ used }) => used),
  };
}

const splitName = (name: string): [string, string] => {
  const dot = name.indexOf(".");
  return dot < 0 ? ["", name] : [name.slice(0, dot), name.slice(dot + 1)];
};

function listOf(name: string, { lists }: Fields): string | undefined {
  const [list, field] = splitName(name);
  return lists.get(list)?.names.includes(field) ? list : undefined;
}

const isKnown = (name: string, fields: Fields) =>
  fields.texts.has(name) ||
  conditionOf(name, fields) !== undefined ||
  listOf(name, fields) !== undefined;

type Entry = Readonly<Record<string, string | null>>;

/** Entries with their fields under the names a template calls them: 逾期.事项; those that have all the line asks for. */
function entriesOf(list: string, names: readonly string[], { lists }: Fields): Entry[] {
  return (lists.get(list)?.entries ?? [])
    .map((entry): Entry =>
      Object.fromEntries(Object.entries(entry).map(([field, text]) => [`${list}.${field}`, text]))
    )
    .filter((entry) => names.every((name) => entry[name] !== null));
}

function fill(line: TemplateLine, fields: Fields, entry: Entry) {
  const used: UsedField[] = [];
  const text = line.text.replace(FIELD, (braces, name: string) => {
    if (conditionOf(name, fields) !== undefined) return "";
    const value = entry[name] ?? fields.texts.get(name);
    if (value === undefined || value === null) return braces;
    used.push({ name, text: value });
    return value;
  });
  return { paragraph: { style: line.style, text }, used };
}

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 to 99 as headings of official documents count: 一, 十, 十一, 二十. */
export function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS[tens]}十`;
  return `${ten}${DIGITS[ones]}`;
}

/** GB/T 9704-2012, 7.3.3: levels are numbered 一、 （一） 1. */
function numbered(paragraphs: readonly Omit<Paragraph, "number">[]): Paragraph[] {
  const counts = { first: 0, second: 0, third: 0 };
  return paragraphs.map((paragraph) => {
    switch (paragraph.style) {
      case "一级标题":
        Object.assign(counts, { first: counts.first + 1, second: 0, third: 0 });
        return { ...paragraph, number: `${chineseNumber(counts.first)}、` };
      case "二级标题":
        Object.assign(counts, { second: counts.second + 1, third: 0 });
        return { ...paragraph, number: `（${chineseNumber(counts.second)}）` };
      case "三级标题":
        counts.third += 1;
        return { ...paragraph, number: `${counts.third}.` };
      default:
        return { ...paragraph, number: "" };
    }
  });
}
