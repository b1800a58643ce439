import type { RecalculationResult } from "../../src/app/result";
import type { Standing } from "../../src/domain/allocation/standing";
import type { CalendarDate } from "../../src/domain/dates/calendarDate";
import type { CellChange } from "../../src/workbook/changes";

const SHEET = "附件3";
export const AS_OF = "2023-11-20" as CalendarDate;

const TOWNS = [
  ["梅林镇", 21_480, 21_655, 9_812, 7_403],
  ["茅店镇", 17_326, 16_604, 8_211, 5_220],
  ["五云镇", 15_211, 14_873, 6_903, 5_101],
  ["湖江镇", 18_004, 17_655, 8_450, 6_007],
  ["储潭镇", 9_877, 9_102, 4_120, 2_511],
  ["王母渡镇", 26_310, 25_233, 11_980, 8_604],
  ["沙地镇", 14_006, 13_988, 6_320, 4_871],
  ["城市社区管委会", 30_112, 27_001, 13_455, 7_903],
] as const;

function standingsOf(measure: "enrolment" | "contribution", base: number[], done: number[]) {
  const rates = base.map((count, index) => (done[index] ?? 0) / count);
  const sorted = rates.toSorted((left, right) => right - left);
  return TOWNS.map(([unit], index): Standing => ({
    sheet: SHEET,
    measure,
    unit,
    base: base[index] ?? null,
    done: done[index] ?? null,
    rate: rates[index] ?? null,
    gap: (done[index] ?? 0) - (base[index] ?? 0),
    rank: sorted.indexOf(rates[index] ?? 0) + 1,
    row: 5 + index,
  }));
}

export const CHANGES: readonly CellChange[] = [
  {
    sheet: SHEET,
    row: 6,
    column: 9,
    before: { kind: "value", value: 11 },
    after: { kind: "value", value: 12 },
    kind: "corrected",
  },
  {
    sheet: SHEET,
    row: 7,
    column: 9,
    before: { kind: "value", value: 12 },
    after: { kind: "value", value: 11 },
    kind: "corrected",
  },
  {
    sheet: SHEET,
    row: 8,
    column: 3,
    before: { kind: "value", value: "" },
    after: { kind: "value", value: 0.9806 },
    numberFormat: { before: "General", after: "0.00%" },
    kind: "filled",
  },
];

/** A district of eight townships with something of everything the pane shows. */
export const SAMPLE: RecalculationResult = {
  asOf: AS_OF,
  sheets: [
    { name: "附件1", kind: "taskList", rows: 18 },
    { name: SHEET, kind: "allocation", rows: TOWNS.length },
    { name: "教科体局摸底", kind: "survey", rows: 46 },
    { name: "通讯录", kind: "unknown", rows: 0 },
  ],
  changes: { cells: CHANGES, columns: [], highlights: [], reports: [] },
  findings: [
    {
      severity: "error",
      code: "sample.rank",
      at: { sheet: SHEET, row: 6, column: 9 },
      params: { unit: "茅店镇", before: 11, after: 12 },
    },
    {
      severity: "warning",
      code: "sample.due",
      at: { sheet: SHEET, row: 7, column: 6 },
      params: { unit: "五云镇" },
    },
    {
      severity: "info",
      code: "sample.date",
      at: { sheet: "附件1", row: 4, column: 3 },
      params: { text: "1115日前完成摸底" },
    },
  ],
  totals: [],
  standings: [
    ...standingsOf(
      "enrolment",
      TOWNS.map((town) => town[1]),
      TOWNS.map((town) => town[2])
    ),
    ...standingsOf(
      "contribution",
      TOWNS.map((town) => town[3]),
      TOWNS.map((town) => town[4])
    ),
  ],
};
