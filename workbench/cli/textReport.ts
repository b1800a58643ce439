import type { RecalculationResult } from "../../src/app/result";
import type { Standing } from "../../src/domain/allocation/standing";
import type { CellValue } from "../../src/domain/cells/grid";
import type { Finding } from "../../src/domain/findings";
import { findingText, locationText, type Words } from "../../src/i18n/words";
import { cellAddress } from "../../src/workbook/address";
import type { CellChange } from "../../src/workbook/changes";
import { plainLine, widthOf, wrapped } from "./terminalText";
import { type TextColumn, textTable } from "./textTable";

const left = (heading: string): TextColumn => ({ heading, align: "left" });
const right = (heading: string): TextColumn => ({ heading, align: "right" });

/** What a person reads in a terminal: what was recognised, the rankings, what changed, what to look at. */
export function textReport(result: RecalculationResult, words: Words): string {
  return [
    `截止日期 ${result.asOf}`,
    recognised(result, words),
    ...rankings(result),
    ...overdue(result),
    ...changes(result),
    ...findings(result, words),
  ].join("\n\n");
}

function recognised({ sheets }: RecalculationResult, words: Words): string {
  const rows = sheets.map(({ name, kind, rows: count }) => [
    name,
    words.t(`pane.sheetKinds.${kind}`),
    kind === "unknown" ? "" : String(count),
  ]);
  return textTable([left("工作表"), left("识别为"), right("行数")], rows);
}

function rankings({ standings, totals }: RecalculationResult): string[] {
  const tables = new Map<string, Standing[]>();
  for (const standing of standings) {
    const key = `${standing.sheet}\n${standing.measure}`;
    tables.set(key, [...(tables.get(key) ?? []), standing]);
  }
  return [...tables.values()].map((table) => {
    const [first] = table;
    const sums = totals.filter(
      (one) => one.sheet === first?.sheet && one.measure === first.measure
    );
    const title = `${first?.sheet} ${MEASURES[first?.measure ?? ""] ?? first?.measure}`;
    const ranked = [...table].sort(
      (one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity)
    );
    return `${title}\n${textTable(RANKING_COLUMNS, [...ranked, ...sums].map(rankingRow))}`;
  });
}

const MEASURES: Readonly<Record<string, string>> = { enrolment: "扩面参保", contribution: "缴费" };

const RANKING_COLUMNS = [
  right("排位"),
  left("单位"),
  right("任务（应缴）"),
  right("完成（已缴）"),
  right("率"),
  right("差值"),
];

const rankingRow = ({ rank, unit, base, done, rate, gap }: Standing): string[] => [
  shown(rank),
  unit,
  shown(base),
  shown(done),
  rate === null ? "-" : `${(rate * 100).toFixed(2)}%`,
  shown(gap),
];

const shown = (value: number | null) => (value === null ? "-" : String(value));

function overdue({ overdue: rows, milestones }: RecalculationResult): string[] {
  if (milestones.length === 0) return [];
  if (rows.length === 0) return ["没有逾期事项。"];
  const lines = rows.map(({ unit, item, deadline, daysLate, basis, phone }) => [
    unit,
    item,
    deadline,
    String(daysLate),
    locationText(basis),
    phone ?? "",
  ]);
  return [`逾期 ${rows.length} 项\n${textTable(OVERDUE_COLUMNS, lines)}`];
}

const OVERDUE_COLUMNS = [
  left("责任单位"),
  left("事项"),
  left("完成时限"),
  right("逾期天数"),
  left("依据"),
  left("联系电话"),
];

function changes({ changes: { cells } }: RecalculationResult): string[] {
  const count = (kind: CellChange["kind"]) => cells.filter((cell) => cell.kind === kind).length;
  const summary = `改动 ${cells.length} 个单元格：更正 ${count("corrected")}，填入 ${count("filled")}，精度 ${count("precise")}`;
  const corrected = cells.filter((cell) => cell.kind === "corrected");
  if (corrected.length === 0) return [summary];
  const rows = corrected.map(({ sheet, row, column, shown: { before, after } }) => [
    sheet,
    cellAddress(row, column),
    valueText(before),
    valueText(after),
  ]);
  return [
    summary,
    textTable([left("工作表"), left("单元格"), right("原来"), right("更正为")], rows),
  ];
}

const valueText = (value: CellValue) => (value === "" ? "（空）" : String(value));

/** A terminal is often 100 places wide; a finding's text stands after its mark and cell. */
const LINE = 100;

/** A list under each sheet's name, in the order of the findings: sentences are too long for a table. */
function findings({ findings: all }: RecalculationResult, words: Words): string[] {
  if (all.length === 0) return ["没有发现问题。"];
  const sheets = new Map<string, string[]>();
  for (const finding of all) {
    const { sheet } = finding.at;
    const lines = sheets.get(sheet) ?? [plainLine(sheet)];
    lines.push(findingLines(finding, words));
    sheets.set(sheet, lines);
  }
  return [
    `问题 ${all.length} 项：${countsOf(all, words)}`,
    ...[...sheets.values()].map((lines) => lines.join("\n")),
  ];
}

function findingLines(finding: Finding, words: Words): string {
  const { row, column } = finding.at;
  const mark = `  [${severityText(finding.severity, words)}] ${cellAddress(row, column).padEnd(5)} `;
  const indent = " ".repeat(widthOf(mark));
  const lines = wrapped(findingText(words, finding), LINE - widthOf(mark));
  return lines.map((line, index) => (index === 0 ? mark : indent) + line).join("\n");
}

const SEVERITIES = ["error", "warning", "info"] as const;

const severityText = (severity: Finding["severity"], words: Words) =>
  words.t(`pane.findings.severities.${severity}`);

function countsOf(all: readonly Finding[], words: Words): string {
  return SEVERITIES.map((severity) => ({
    name: severityText(severity, words),
    count: all.filter((finding) => finding.severity === severity).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name} ${count}`)
    .join(",");
}
