import type { RecalculationResult } from "../../src/app/result";
import type { TargetMeasure } from "../../src/domain/forecast/outlook";
import { type TextColumn, textTable } from "./textTable";

/** One workbook's line in the table over all of them. */
export interface SummaryLine {
  readonly file: string;
  /** As the titles name it; null where none does. */
  readonly district: string | null;
  /** The whole district's rates, as shares of one: the sum of the done by the sum of the bases. */
  readonly enrolmentRate: number | null;
  readonly contributionRate: number | null;
  /** How many units have something overdue; null where nothing is asked of anybody. */
  readonly lateUnits: number | null;
  readonly findings: number | null;
  /** Why the workbook could not be done; null when it was. */
  readonly error: string | null;
}

export function summaryLine(
  file: string,
  district: string | undefined,
  result: RecalculationResult
): SummaryLine {
  return {
    file,
    district: district ?? null,
    enrolmentRate: districtRate(result, "enrolment"),
    contributionRate: districtRate(result, "contribution"),
    lateUnits: lateUnits(result),
    findings: result.findings.length,
    error: null,
  };
}

export const failedLine = (file: string, error: string): SummaryLine => ({
  file,
  district: null,
  enrolmentRate: null,
  contributionRate: null,
  lateUnits: null,
  findings: null,
  error,
});

const lateUnits = ({ milestones, overdue }: RecalculationResult): number | null =>
  milestones.length === 0 ? null : new Set(overdue.map(({ unit }) => unit)).size;

/** Of the units that have both counts, from the latest table where a workbook has several. */
function districtRate({ forecast }: RecalculationResult, measure: TargetMeasure): number | null {
  const units = forecast.units.filter((unit) => unit.measure === measure);
  const base = units.reduce((sum, unit) => sum + unit.base, 0);
  const done = units.reduce((sum, unit) => sum + unit.done, 0);
  return base > 0 ? done / base : null;
}

const COLUMNS: readonly TextColumn[] = [
  { heading: "文件", align: "left" },
  { heading: "地区", align: "left" },
  { heading: "参保率", align: "right" },
  { heading: "缴费率", align: "right" },
  { heading: "逾期单位", align: "right" },
  { heading: "问题", align: "right" },
  { heading: "结果", align: "left" },
];

/** The table that ends a run over many workbooks, and the reason of each that failed. */
export function summaryText(lines: readonly SummaryLine[]): string {
  const failed = lines.filter(({ error }) => error !== null);
  return [
    `共 ${lines.length} 个工作簿，完成 ${lines.length - failed.length} 个，失败 ${failed.length} 个`,
    textTable(COLUMNS, lines.map(cellsOf)),
    ...(failed.length > 0 ? [failed.map(({ error }) => `失败：${error}`).join("\n")] : []),
  ].join("\n\n");
}

const cellsOf = (line: SummaryLine): string[] => [
  line.file,
  line.district ?? "-",
  percent(line.enrolmentRate),
  percent(line.contributionRate),
  String(line.lateUnits ?? "-"),
  String(line.findings ?? "-"),
  line.error === null ? "完成" : "失败",
];

const percent = (rate: number | null) => (rate === null ? "-" : `${(rate * 100).toFixed(2)}%`);
