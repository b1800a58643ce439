import type { Finding } from "../findings";

/** A kind of mistake in the allocation tables, in the words of official documents, and whom it concerns. */
export interface DataProblem {
  readonly words: string;
  readonly count: number;
  readonly units: readonly string[];
}

/** Findings that a bulletin names; those about looks and formulas are nobody's business but the bureau's. */
const WORDS: Readonly<Record<string, string>> = {
  wrongRank: "排位有误",
  wrongRate: "完成率有误",
  wrongGap: "差值有误",
  wrongTotal: "合计与各行不符",
  noBase: "未填任务数",
  noDone: "未填完成数",
  unitMissingInMeasure: "漏填一项指标",
  countUnreadable: "数字无法识别",
  countError: "数字为错误值",
  countNotWhole: "人数不是整数",
  countNegative: "人数为负数",
  implausibleRate: "完成数远超任务数",
  dueOutOfLine: "应缴费人数与参保人数不相称",
  unitTwice: "单位重复",
};

/** Grouped by kind, in the order above; a unit with the same mistake twice is named once and counted twice. */
export function dataProblems(findings: readonly Finding[]): readonly DataProblem[] {
  return Object.entries(WORDS).flatMap(([code, words]) => {
    const found = findings.filter((finding) => finding.code === code);
    if (found.length === 0) return [];
    const units = found.flatMap(({ params }) =>
      params.unit === undefined ? [] : [`${params.unit}`]
    );
    return [{ words, count: found.length, units: [...new Set(units)] }];
  });
}
