import type { CellValue, Grid } from "../cells/grid";
import { endOf, valueAt } from "../cells/grid";
import { isBlank } from "../cells/text";
import type { CalendarDate } from "../dates/calendarDate";
import { readTelephone } from "./telephone";
import { readWrittenDate } from "../dates/writtenDate";

/** What stands around a survey form or a roster, above or below its table. */
export interface FormLabels {
  readonly reportingUnit?: LabelledText;
  /** As written: usually a name with a telephone number. */
  readonly filledBy?: string;
  readonly telephone?: string;
  readonly date?: CalendarDate;
  /** A 填报日期 that is no date: its text and place, for a finding. */
  readonly unreadableDate?: LabelledText;
}

export interface LabelledText {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** A text cell above or below a table. */
export interface SurroundingLine {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

type LabelKind = "reportingUnit" | "filledBy" | "telephone" | "date" | "other";

/** Longest first where one begins with the other. `other` ends the value before it and is not kept. */
const LABELS: readonly (readonly [LabelKind, string])[] = [
  [
    "filledBy",
    "(?:填表人|填报人|经办人|联系人|制表人|填写人)(?:员)?(?:姓名)?(?:及|和|、|与)?(?:联系)?(?:电话|方式|手机号?码?)",
  ],
  ["reportingUnit", "(?:填报|填表|报送|上报|报表|填写)(?:单位|部门)(?:名称)?"],
  ["reportingUnit", "(?:主管|责任|牵头|行业主管)(?:部门|单位)(?:名称)?"],
  ["reportingUnit", "单位(?:名称)?(?=\\((?:盖章|公章|签章)\\))"],
  // '单位:人' is a unit of measure; '单位:区工信局(盖章)' is not.
  [
    "reportingUnit",
    "单位(?=\\s*:\\s*[^\\s:]*(?:[局委办镇乡]|街道|中心|集团|公司|\\((?:盖章|公章|签章)\\))(?:\\s|$))",
  ],
  ["date", "(?:填报|填表|制表|上报|报送|填写|报出)(?:日期|时间)"],
  ["filledBy", "(?:填表|填报|经办|制表|填写|联系)人员?(?:姓名|签字|签名)?"],
  ["telephone", "(?:联系|办公)?(?:电话|手机)(?:号码)?|联系方式"],
  ["other", "单位(?=\\s*:)"],
  ["other", "(?:单位|部门|分管)?(?:负责人|领导|审核人|审批人)(?:签字|签名)?"],
];
const LABEL = new RegExp(
  `(?:${LABELS.map(([, pattern]) => `(${pattern})`).join("|")})(\\([^()]*\\))*(?:\\s*:|\\s|$)`,
  "g"
);
const SEAL = /\((?:盖章|公章|签章|印章|加盖公章|章)\)/g;
const BLANK_LINE = /[_＿]+/g;

/**
 * Reads 填报单位, 填表人及联系电话 and 填报日期 from the lines above and below a table. Label and value may share a
 * cell, one cell may hold several labels, or the value stands in the next filled cell to the right.
 */
export function readFormLabels(grid: Grid, lines: readonly SurroundingLine[]): FormLabels {
  const found = lines.flatMap((line) => labelsIn(grid, line));
  const first = (kind: LabelKind) =>
    found.find((label) => label.kind === kind && label.text !== "");
  const unit = found.find(isUnitName);
  const filledBy = first("filledBy");
  const contact = [first("telephone"), filledBy].map((label) => label && numberIn(label.text));
  const telephone = contact.find((number) => number !== undefined);
  return {
    ...(unit && { reportingUnit: { text: unit.text, row: unit.row, column: unit.column } }),
    ...(filledBy && { filledBy: filledBy.text }),
    ...(telephone !== undefined && { telephone }),
    ...readDate(first("date"), lines),
  };
}

interface Label extends LabelledText {
  readonly kind: LabelKind;
  readonly value: CellValue;
}

function labelsIn(grid: Grid, line: SurroundingLine): Label[] {
  const text = line.text.normalize("NFKC").replace(BLANK_LINE, " ");
  const matches = [...text.matchAll(LABEL)];
  return matches.map((match, index) => {
    const kind = LABELS[match.slice(1).findIndex((group) => group !== undefined)]?.[0] ?? "other";
    const written = tidy(text.slice(match.index + match[0].length, matches[index + 1]?.index));
    const place = { row: line.row, column: line.column, kind };
    const isLast = index === matches.length - 1;
    if (written !== "" || !isLast) return { ...place, text: written, value: written };
    const value = valueToTheRight(grid, line);
    return { ...place, text: tidy(String(value)), value };
  });
}

/** An empty 填报单位 may have the form's date to its right. */
function isUnitName({ kind, value, text }: Label): boolean {
  return kind === "reportingUnit" && /\p{L}/u.test(text) && !readWrittenDate(value);
}

function tidy(text: string): string {
  return text
    .normalize("NFKC")
    .replace(SEAL, "")
    .replace(BLANK_LINE, " ")
    .replace(/\s+/g, " ")
    .replace(/[;,。、\s]+$/, "")
    .trim();
}

/** The next filled cell of the row, unless that is a label itself. */
function valueToTheRight(grid: Grid, line: SurroundingLine): CellValue {
  for (let column = line.column + 1; column < endOf(grid).column; column++) {
    const value = valueAt(grid, line.row, column);
    if (isBlank(value)) continue;
    return typeof value === "string" && isLabel(value) ? "" : value;
  }
  return "";
}

function isLabel(text: string): boolean {
  return text.normalize("NFKC").search(LABEL) === 0;
}

function numberIn(text: string): string | undefined {
  const reading = readTelephone(text);
  return reading.kind === "known" ? reading.numbers.join("、") : undefined;
}

function readDate(
  label: Label | undefined,
  lines: readonly SurroundingLine[]
): Pick<FormLabels, "date" | "unreadableDate"> {
  if (!label) {
    // A date standing alone is how official papers are dated; '截至9月30日' is not one.
    const alone = lines.find((line) => readWrittenDate(line.text));
    const date = alone && readWrittenDate(alone.text);
    return date ? { date } : {};
  }
  const date = readWrittenDate(label.value, yearIn(lines));
  if (date) return { date };
  // An empty form has '年 月 日' to be filled in.
  if (/^[年月日\s]*$/.test(label.text)) return {};
  return { unreadableDate: { text: label.text, row: label.row, column: label.column } };
}

function yearIn(lines: readonly SurroundingLine[]): number | undefined {
  for (const { text } of lines) {
    const year = /(20\d{2})年/.exec(text.normalize("NFKC"))?.[1];
    if (year !== undefined) return Number(year);
  }
  return undefined;
}
