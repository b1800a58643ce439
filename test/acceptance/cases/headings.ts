import {
  addSheet,
  bodyRows,
  rowsFrom,
  setNumberFormat,
  totalOf,
  typedRate,
  unitRows,
} from "../workbookCase";
import type { Line, WorkbookCase } from "../workbookCase";
import { STREETS, VILLAGES, YUDU_CERTIFIED, YUDU_PAID, YUDU_TOWNS } from "./places";

const FULL = ["base", "done", "rate", "gap", "rank"] as const;

function threeGroups(): WorkbookCase {
  const rows = YUDU_TOWNS.map(([unit, base, done], index) => {
    const [, due = 0, paid = 0] = YUDU_PAID[index] ?? [];
    const [, listed = 0, certified = 0] = YUDU_CERTIFIED[index] ?? [];
    return [
      index + 1,
      unit,
      ...[base, done, typedRate(done, base), index + 1],
      ...[due, paid, typedRate(paid, due), index + 1],
      ...[listed, certified, typedRate(certified, listed), index + 1],
    ];
  });
  const measure = { sheet: "9月", totals: [{ row: 14, of: rowsFrom(5, 13) }] };
  return {
    name: "three groups: 参保, 缴费, 待遇资格认证, each with its own 排名",
    build: (workbook) => {
      const sheet = addSheet(
        workbook,
        "9月",
        [
          ["于都县城乡居民养老保险重点工作完成情况表"],
          ["截至2022年9月30日", ...Array<undefined>(10), "单位:人"],
          ["序号", "乡镇", "参保", "", "", "", "缴费", "", "", "", "待遇资格认证", "", "", ""],
          [
            "",
            "",
            ...["应参保人数", "已参保人数", "参保率", "排名"],
            ...["应缴人数", "实缴人数", "缴费率", "排名"],
            ...["应认证人数", "已认证人数", "认证率", "排名"],
          ],
          ...rows,
          ["", "合  计"],
        ],
        { merges: ["A1:N1", "A3:A4", "B3:B4", "C3:F3", "G3:J3", "K3:N3"] }
      );
      for (const column of ["E", "I", "M"]) {
        setNumberFormat(sheet, column, rowsFrom(5, 14), "0.00%");
      }
    },
    measures: [
      { ...measure, units: unitRows(5, YUDU_TOWNS), base: "C", done: "D", rate: "E", rank: "F" },
      { ...measure, units: unitRows(5, YUDU_PAID), base: "G", done: "H", rate: "I", rank: "J" },
      {
        ...measure,
        units: unitRows(5, YUDU_CERTIFIED),
        base: "K",
        done: "L",
        rate: "M",
        rank: "N",
      },
    ],
  };
}

function blanksInsteadOfMerges(): WorkbookCase {
  const rows = YUDU_TOWNS.map(([unit, base, done], index) => {
    const [, due = 0, paid = 0] = YUDU_PAID[index] ?? [];
    return [unit, base, done, undefined, undefined, undefined, due, paid];
  });
  return {
    name: "group names above with blanks instead of merges, computed columns empty",
    build: (workbook) => {
      addSheet(workbook, "进度", [
        ["", "扩面参保", "", "", "", "", "征缴"],
        [
          "乡镇",
          ...["任务数", "完成数", "完成率", "差额", "位次"],
          ...["应征人数", "已缴人数", "完成率", "差额", "位次"],
        ],
        ...rows,
      ]);
    },
    measures: [
      {
        sheet: "进度",
        units: unitRows(3, YUDU_TOWNS),
        rate: "D",
        gap: "E",
        rank: "F",
      },
      { sheet: "进度", units: unitRows(3, YUDU_PAID), rate: "I", gap: "J", rank: "K" },
    ],
  };
}

function fiveHeaderRows(): WorkbookCase {
  return {
    name: "five header rows with single columns spanning some of them",
    build: (workbook) => {
      addSheet(
        workbook,
        "附表2",
        [
          ["曹溪镇2024年城乡居民基本养老保险扩面工作调度表"],
          ["单位:人、%", "", "", "", "", "", "填表日期:2024年6月28日"],
          ["序号", "村(居)", "年度工作", "", "", "", ""],
          ["", "", "扩面", "", "", "", "备注"],
          ["", "", "参保情况", "", "", "", ""],
          ["", "", "计划", "完成", "", "", ""],
          ["", "", "目标数", "累计完成", "完成率", "名次", ""],
          ...bodyRows(VILLAGES, ["number", "unit", "base", "done", "rate", "rank", "note"]),
        ],
        { merges: ["A1:G1", "A3:A7", "B3:B7", "C3:G3", "C4:F4", "C5:F5", "D6:F6", "G4:G7"] }
      );
    },
    measures: [
      {
        sheet: "附表2",
        units: unitRows(8, VILLAGES),
        rate: "E",
        rank: "F",
      },
    ],
  };
}

function extraColumnsBetween(): WorkbookCase {
  const total = totalOf(STREETS);
  return {
    name: "columns of last period, pace and notes between the ones that count",
    build: (workbook) => {
      const sheet = addSheet(workbook, "Sheet1", [
        ["贵池区城乡居保扩面进度表(截至11月25日)"],
        [
          "街道",
          "联系人",
          "年度计划",
          "上期完成数",
          "累计完成",
          "占年度计划的%",
          "较上期增长",
          "序时进度",
          "上期排名",
          "排名",
          "备注",
        ],
        ...STREETS.map(([unit, base, done], index) => [
          unit,
          "李某",
          base,
          done - 100 - index,
          done,
          Math.round((done / base) * 10_000) / 100,
          100 + index,
          0.9,
          6 - index,
          index + 1,
          index === 2 ? "名次靠后,已约谈" : undefined,
        ]),
        ["合计", "", total.base, "", total.done, "", "", "", "", "", ""],
      ]);
      setNumberFormat(sheet, "F", rowsFrom(3, 9), "0.00");
    },
    measures: [
      {
        sheet: "Sheet1",
        units: unitRows(3, STREETS),
        totals: [{ row: 9, of: rowsFrom(3, 8) }],
        base: "C",
        done: "E",
        rate: "F",
        rank: "J",
        scale: 100,
      },
    ],
  };
}

const untidyHeadings: Line[] = STREETS.slice(0, 5);

export const headingCases: readonly WorkbookCase[] = [
  threeGroups(),
  blanksInsteadOfMerges(),
  fiveHeaderRows(),
  extraColumnsBetween(),
  {
    name: "one group, one header row, 镇街",
    build: (workbook) => {
      addSheet(workbook, "扩面", [
        ["镇街", "参保任务数", "完成数", "完成率", "排名"],
        ...bodyRows(STREETS, ["unit", "base", "done", "rate", "rank"]),
      ]);
    },
    measures: [{ sheet: "扩面", units: unitRows(2, STREETS), rate: "D", rank: "E" }],
  },
  {
    name: "排名 and 完成率 before the counts",
    build: (workbook) => {
      addSheet(workbook, "通报", [
        ["排名", "乡镇(街道)", "完成率", "目标任务", "已完成数", "差值"],
        ...bodyRows(STREETS, ["rank", "unit", "rate", "base", "done", "gap"]),
      ]);
    },
    measures: [{ sheet: "通报", units: unitRows(2, STREETS), rank: "A", rate: "C", gap: "F" }],
  },
  {
    name: "headings with line breaks, spaces inside, full-width brackets and units",
    build: (workbook) => {
      addSheet(workbook, "Sheet2", [
        [
          "序\n号",
          "单 位 名 称",
          "目标\n任务\n（人）",
          "实际参保\n人 数（人）",
          "参保率\n（％）",
          "差 额\r\n（人）",
          "排\n名",
        ],
        ...untidyHeadings.map(([unit, base, done], index) => [
          index + 1,
          unit,
          base,
          done,
          Math.round((done / base) * 1000) / 10,
          done - base,
          1,
        ]),
      ]);
    },
    measures: [
      {
        sheet: "Sheet2",
        units: unitRows(2, untidyHeadings),
        rate: "E",
        gap: "F",
        rank: "G",
        scale: 100,
      },
    ],
  },
  {
    name: "还差 counts what is missing",
    build: (workbook) => {
      addSheet(workbook, "缺口", [
        ["村名", "应参保人数", "已参保人数", "参保率", "还差(人)", "名次"],
        ...VILLAGES.map(([unit, base, done]) => [
          unit,
          base,
          done,
          undefined,
          undefined,
          undefined,
        ]),
      ]);
    },
    measures: [
      {
        sheet: "缺口",
        units: unitRows(2, VILLAGES),
        rate: "D",
        gap: "E",
        rank: "F",
        shortage: true,
      },
    ],
  },
  {
    name: "a group name per measure in every heading instead of a group row",
    build: (workbook) => {
      addSheet(workbook, "汇总", [
        ["2025年度农村养老保险征缴工作情况"],
        [
          "县区",
          "应缴费人数",
          "已缴费人数",
          "缴费率",
          "缴费率排名",
          "参保任务数",
          "参保完成数",
          "参保率",
          "参保率排名",
        ],
        ...YUDU_PAID.map(([unit, due, paid], index) => {
          const [, base = 0, done = 0] = YUDU_TOWNS[index] ?? [];
          return [unit, due, paid, typedRate(paid, due), 1, base, done, typedRate(done, base), 1];
        }),
      ]);
    },
    measures: [
      { sheet: "汇总", units: unitRows(3, YUDU_PAID), rate: "D", rank: "E" },
      { sheet: "汇总", units: unitRows(3, YUDU_TOWNS), rate: "H", rank: "I" },
    ],
  },
  {
    name: "a sheet whose table starts at D6, with an English name",
    build: (workbook) => {
      addSheet(
        workbook,
        "Data 2024-06",
        [
          ["辖区", "任务数", "完成数", "完成率", "差值", "排位"],
          ...bodyRows(STREETS, ["unit", ...FULL], "blank"),
        ],
        { at: "D6" }
      );
    },
    measures: [
      { sheet: "Data 2024-06", units: unitRows(7, STREETS), rate: "G", gap: "H", rank: "I" },
    ],
  },
];
