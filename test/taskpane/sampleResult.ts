import { recalculate } from "../../src/app/recalculate";
import type { RecalculationResult } from "../../src/app/result";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import type { Standing } from "../../src/domain/allocation/standing";
import type { CalendarDate } from "../../src/domain/dates/calendarDate";
import { outlooks, yearEnd } from "../../src/domain/forecast/outlook";
import { compare } from "../../src/domain/history/movement";
import type { Period } from "../../src/domain/history/period";
import type { Milestone } from "../../src/domain/tasks/milestone";
import { overdueRows } from "../../src/domain/tasks/overdueList";
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
    shown: { before: 11, after: 12 },
    kind: "corrected",
  },
  {
    sheet: SHEET,
    row: 7,
    column: 9,
    before: { kind: "value", value: 12 },
    after: { kind: "value", value: 11 },
    shown: { before: 12, after: 11 },
    kind: "corrected",
  },
  {
    sheet: SHEET,
    row: 8,
    column: 3,
    before: { kind: "value", value: "" },
    after: { kind: "value", value: 0.9806 },
    shown: { before: "", after: 0.9806 },
    numberFormat: { before: "General", after: "0.00%" },
    kind: "filled",
  },
];

const milestone = (
  unit: string,
  item: string,
  deadline: string | null,
  rest: Partial<Milestone> & Pick<Milestone, "status">,
  row = 4
): Milestone => ({
  sheet: "附件1",
  row,
  unit,
  unitId: unit,
  collective: false,
  kind: item === "摸底" ? "survey" : "completion",
  item,
  words: "11月15日前完成摸底",
  source: { sheet: "附件1", row, column: 3 },
  deadline: deadline as CalendarDate | null,
  basis: { sheet: "附件1", row, column: 3 },
  daysLate: 0,
  daysLeft: 0,
  evidence: null,
  shortfalls: [],
  ...rest,
});

export const MILESTONES: readonly Milestone[] = [
  milestone("区市监局", "摸底", "2023-11-15", { status: "overdue", daysLate: 5 }, 4),
  milestone("区工信局", "摸底", "2023-11-15", { status: "overdue", daysLate: 5 }, 6),
  milestone("区行政审批局", "月度反馈", "2023-11-05", {
    status: "overdue",
    daysLate: 15,
    period: "2023年10月",
  }),
  milestone("区住建局", "办结", "2023-11-24", { status: "dueSoon", daysLeft: 4 }, 9),
  milestone("区教科体局", "摸底", "2023-11-15", { status: "done" }, 5),
  milestone("区国资办", "办结", "2023-12-31", { status: "notDue", daysLeft: 41 }, 7),
  milestone("区人社局", "办结", null, { status: "ongoing" }, 2),
];

const STANDINGS: readonly Standing[] = [
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
];

const LAST_PERIOD = "2023-10-31" as CalendarDate;

/** Three weeks earlier every township had a hundred people less, and 茅店镇 stood one place better. */
const PERIODS: readonly Period[] = [
  {
    date: LAST_PERIOD,
    entries: STANDINGS.map(({ unit, measure, base, done, rank }) => ({
      unit,
      measure,
      base: base ?? 0,
      done: (done ?? 0) - 100,
      rank: unit === "茅店镇" && rank !== null ? rank - 1 : rank,
    })),
  },
];
const NOW = {
  date: AS_OF,
  entries: STANDINGS.map((one) => ({ ...one, base: one.base ?? 0, done: one.done ?? 0 })),
};

/** A district of eight townships with something of everything the pane shows. */
export const SAMPLE: RecalculationResult = {
  ...recalculate({ sheets: [], readOnly: false, owned: [] }, DEFAULT_SETTINGS, AS_OF),
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
  milestones: MILESTONES,
  standings: STANDINGS,
  current: { standings: STANDINGS, totals: [] },
  dataDate: AS_OF,
  periods: PERIODS,
  comparedWith: LAST_PERIOD,
  movements: compare(PERIODS[0]!, NOW).movements,
  forecast: {
    date: AS_OF,
    deadline: yearEnd(2023),
    units: outlooks(STANDINGS, {
      targets: DEFAULT_SETTINGS.targets,
      date: AS_OF,
      deadline: yearEnd(2023),
      periods: PERIODS,
    }),
    totals: [],
  },
  overdue: overdueRows(MILESTONES, () => undefined),
  unmatched: [
    { name: "区城管办", at: { sheet: "报送台账", row: 3, column: 0 }, reason: "unknown" },
  ],
};
