import {
  addSheet,
  bodyRows,
  rowsFrom,
  setNumberFormat,
  totalOf,
  typedRate,
  unitRows,
} from "../workbookCase";
import type { WorkbookCase } from "../workbookCase";
import { STREETS, VILLAGES, YUDU_PAID, YUDU_TOWNS } from "./places";

const HEADINGS = ["乡镇", "任务数", "完成数", "完成率", "差值", "排名"];
const COLUMNS = ["unit", "base", "done", "rate", "gap", "rank"] as const;
const PLACED = { base: "B", done: "C", rate: "D", gap: "E", rank: "F" } as const;
const percent = (done: number, base: number): number => Math.round((done / base) * 10_000) / 100;

function roleFirst(): WorkbookCase {
  return {
    name: "the role above, the measure below: 任务数 over 参保 and 缴费, 完成数 over 参保 and 缴费 …",
    build: (workbook) => {
      addSheet(
        workbook,
        "Sheet1",
        [
          ["乡镇", "任务数", "", "完成数", "", "完成率", "", "排名", ""],
          ["", "参保", "缴费", "参保", "缴费", "参保", "缴费", "参保", "缴费"],
          ...YUDU_TOWNS.map(([unit, base, done], index) => {
            const [, due = 0, paid = 0] = YUDU_PAID[index] ?? [];
            return [
              unit,
              ...[base, due, done, paid],
              ...[typedRate(done, base), typedRate(paid, due), index + 1, index + 1],
            ];
          }),
        ],
        { merges: ["A1:A2", "B1:C1", "D1:E1", "F1:G1", "H1:I1"] }
      );
    },
    measures: [
      { sheet: "Sheet1", units: unitRows(3, YUDU_TOWNS), rate: "F", rank: "H" },
      { sheet: "Sheet1", units: unitRows(3, YUDU_PAID), rate: "G", rank: "I" },
    ],
  };
}

/** Habits of offices that make tables: 栏次 rows, unit rows, repeated headings, signatures, codes. */
export const habitCases: readonly WorkbookCase[] = [
  roleFirst(),
  {
    name: "a row of column numbers below the headings: 甲, 1, 2, 3=2/1",
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [
        HEADINGS,
        ["甲", 1, 2, "3=2/1", "4=2-1", 5],
        ...bodyRows(STREETS, COLUMNS),
        ["合计", totalOf(STREETS).base, totalOf(STREETS).done],
      ]);
    },
    measures: [
      {
        sheet: "Sheet1",
        ...PLACED,
        units: unitRows(3, STREETS),
        totals: [{ row: 9, of: rowsFrom(3, 8) }],
      },
    ],
  },
  {
    name: "栏次 in front of the column numbers",
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [
        ["序号", ...HEADINGS],
        ["栏次", "", 1, 2, 3, 4, 5],
        ...bodyRows(STREETS, ["number", ...COLUMNS]),
      ]);
    },
    measures: [{ sheet: "Sheet1", units: unitRows(3, STREETS), rate: "E", gap: "F", rank: "G" }],
  },
  {
    name: "units in a row of their own below the headings: (人), (人), (%)",
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [
        HEADINGS,
        ["", "(人)", "(人)", "(%)", "(人)", ""],
        ...STREETS.map(([unit, base, done]) => [
          unit,
          base,
          done,
          percent(done, base),
          done - base,
          1,
        ]),
      ]);
    },
    measures: [
      {
        sheet: "Sheet1",
        units: unitRows(3, STREETS),
        rate: "D",
        gap: "E",
        rank: "F",
        scale: 100,
      },
    ],
  },
  {
    name: "完成率 without a sign, but every cell holds 95.5: that is the column's way",
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [
        HEADINGS,
        ...STREETS.map(([unit, base, done]) => [
          unit,
          base,
          done,
          percent(done, base),
          done - base,
          1,
        ]),
      ]);
    },
    measures: [
      {
        sheet: "Sheet1",
        units: unitRows(2, STREETS),
        rate: "D",
        gap: "E",
        rank: "F",
        scale: 100,
      },
    ],
  },
  {
    name: "the headings repeated further down, as for a second printed page",
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [
        HEADINGS,
        ...bodyRows(YUDU_TOWNS.slice(0, 5), COLUMNS),
        HEADINGS,
        ...bodyRows(YUDU_TOWNS, COLUMNS).slice(5),
        ["合计"],
      ]);
    },
    measures: [
      {
        sheet: "Sheet1",
        ...PLACED,
        units: [...unitRows(2, YUDU_TOWNS.slice(0, 5)), ...unitRows(8, YUDU_TOWNS.slice(5))],
        totals: [{ row: 12, of: [...rowsFrom(2, 6), ...rowsFrom(8, 11)] }],
      },
    ],
  },
  {
    name: "signatures below, codes before the names, the unit column in the middle",
    build: (workbook) => {
      const sheet = addSheet(workbook, "Sheet1", [
        ["2024年度村级扩面参保完成情况(截至2024年11月25日)"],
        ["行政区划代码", "应参保人数", "村名", "截至11月25日累计参保人数", "参保率", "名次"],
        ...VILLAGES.map(([unit, base, done], index) => [
          `3607211${String(index).padStart(5, "0")}`,
          base,
          unit,
          done,
          typedRate(done, base),
          index + 1,
        ]),
        ["单位负责人:", "", "审核人:", "", "填表人:", ""],
      ]);
      setNumberFormat(sheet, "E", rowsFrom(3, 8), "0.00%");
    },
    measures: [{ sheet: "Sheet1", units: unitRows(3, VILLAGES), rate: "E", rank: "F" }],
  },
  {
    name: "完成数 with 其中:新增 and 续保 below it",
    build: (workbook) => {
      addSheet(
        workbook,
        "Sheet1",
        [
          ["街道", "年度任务", "累计完成数", "", "", "完成率", "排名"],
          ["", "", "合计", "其中:新增", "其中:续保", "", ""],
          ...STREETS.map(([unit, base, done]) => [unit, base, done, 100, done - 100, "", ""]),
        ],
        { merges: ["A1:A2", "B1:B2", "C1:E1", "F1:F2", "G1:G2"] }
      );
    },
    measures: [{ sheet: "Sheet1", units: unitRows(3, STREETS), rate: "F", rank: "G" }],
  },
  {
    name: "last year's figures beside this year's",
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [
        [
          "乡镇",
          "2023年完成数",
          "2024年任务数",
          "2024年完成数",
          "2024年完成率",
          "同比增长",
          "排名",
        ],
        ...STREETS.map(([unit, base, done]) => [unit, done - 300, base, done, "", 0.05, ""]),
      ]);
    },
    measures: [{ sheet: "Sheet1", units: unitRows(2, STREETS), rate: "E", rank: "G" }],
  },
  {
    name: "rates as text without a sign under (%)",
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [
        ["街道", "应缴人数", "实缴人数", "缴费率(%)", "位次"],
        ...STREETS.map(([unit, base, done]) => [
          unit,
          base,
          done,
          percent(done, base).toFixed(2),
          "第1名",
        ]),
      ]);
    },
    measures: [{ sheet: "Sheet1", units: unitRows(2, STREETS), rate: "D", rank: "E", scale: 100 }],
  },
  {
    name: "a district's whole name with a total of its abbreviation; 区本级 among the units",
    build: (workbook) => {
      const lines = [...STREETS, ["区本级", 860, 859] as const];
      const { base, done } = totalOf(lines);
      addSheet(workbook, "Sheet1", [
        ["池州市贵池区2024年扩面参保进度表"],
        HEADINGS,
        ...bodyRows(lines, COLUMNS),
        ["全  区", base, done],
      ]);
    },
    measures: [
      {
        sheet: "Sheet1",
        ...PLACED,
        units: unitRows(3, [...STREETS, ["区本级", 860, 859]]),
        totals: [{ row: 10, of: rowsFrom(3, 9) }],
      },
    ],
  },
];
