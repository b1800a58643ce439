import { addSheet, bodyRows, rowsFrom, totalOf, unitRows } from "../workbookCase";
import type { Line, WorkbookCase } from "../workbookCase";
import { STREETS, VILLAGES, YUDU_TOWNS } from "./places";

const COLUMNS = ["unit", "base", "done", "rate", "gap", "rank"] as const;
const HEADINGS = ["乡镇", "任务数", "完成数", "完成率", "差值", "排名"];
const towns = totalOf(YUDU_TOWNS);
const east = YUDU_TOWNS.slice(0, 4);
const west = YUDU_TOWNS.slice(4);

/** Places counted from 1 to 9 over both blocks. */
const rankedThrough = bodyRows(YUDU_TOWNS, COLUMNS);

const computed = { rate: "D", gap: "E", rank: "F", base: "B", done: "C" } as const;

export const totalCases: readonly WorkbookCase[] = [
  {
    name: "全县 in the first row",
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [
        HEADINGS,
        ["全县", towns.base, towns.done],
        ...bodyRows(YUDU_TOWNS, COLUMNS),
      ]);
    },
    measures: [
      {
        sheet: "Sheet1",
        ...computed,
        units: unitRows(3, YUDU_TOWNS),
        totals: [{ row: 2, of: rowsFrom(3, 11) }],
      },
    ],
  },
  {
    name: "小计 after each block and 总计 at the end, all blank; places run through",
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [
        ["片区", ...HEADINGS],
        ...rankedThrough.slice(0, 4).map((row, index) => [index === 0 ? "东片" : "", ...row]),
        ["", "小计"],
        ...rankedThrough.slice(4).map((row, index) => [index === 0 ? "西片" : "", ...row]),
        ["", "小计"],
        ["", "总计"],
      ]);
    },
    measures: [
      {
        sheet: "Sheet1",
        base: "C",
        done: "D",
        rate: "E",
        gap: "F",
        rank: "G",
        units: [...unitRows(2, east), ...unitRows(7, west)],
        totals: [
          { row: 6, of: rowsFrom(2, 5) },
          { row: 12, of: rowsFrom(7, 11) },
          { row: 13, of: [...rowsFrom(2, 5), ...rowsFrom(7, 11)] },
        ],
      },
    ],
  },
  {
    name: "小计 before its block; places run through",
    build: (workbook) => {
      const [first, second] = [totalOf(east), totalOf(west)];
      addSheet(workbook, "Sheet1", [
        HEADINGS,
        ["合计", towns.base, towns.done],
        ["东片小计", first.base, first.done],
        ...rankedThrough.slice(0, 4),
        ["西片小计", second.base, second.done],
        ...rankedThrough.slice(4),
      ]);
    },
    measures: [
      {
        sheet: "Sheet1",
        ...computed,
        units: [...unitRows(4, east), ...unitRows(9, west)],
        totals: [
          { row: 2, of: [...rowsFrom(4, 7), ...rowsFrom(9, 13)] },
          { row: 3, of: rowsFrom(4, 7) },
          { row: 8, of: rowsFrom(9, 13) },
        ],
      },
    ],
  },
  {
    name: "places that start anew in each block stay places within the block",
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [
        HEADINGS,
        ...bodyRows(east, COLUMNS),
        ["东片小计"],
        ...bodyRows(west, COLUMNS),
        ["西片小计"],
      ]);
    },
    measures: [
      {
        sheet: "Sheet1",
        ...computed,
        units: unitRows(2, east),
        totals: [{ row: 6, of: rowsFrom(2, 5) }],
      },
      {
        sheet: "Sheet1",
        ...computed,
        units: unitRows(7, west),
        totals: [{ row: 12, of: rowsFrom(7, 11) }],
      },
    ],
  },
  {
    name: "the county's name as total, in the last row",
    build: (workbook) => {
      addSheet(
        workbook,
        "Sheet1",
        [
          ["于都县2022年城乡居民养老保险扩面情况"],
          HEADINGS,
          ...bodyRows(YUDU_TOWNS, COLUMNS),
          ["于都县", towns.base, towns.done, undefined, undefined, undefined],
        ],
        { merges: ["A1:F1"] }
      );
    },
    measures: [
      {
        sheet: "Sheet1",
        ...computed,
        units: unitRows(3, YUDU_TOWNS),
        totals: [{ row: 12, of: rowsFrom(3, 11) }],
      },
    ],
  },
  {
    name: "a stored total that disagrees with its rows",
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [
        HEADINGS,
        ...bodyRows(STREETS, COLUMNS),
        ["合计", 21_400, totalOf(STREETS).done, 0.95, -900],
      ]);
    },
    measures: [
      {
        sheet: "Sheet1",
        ...computed,
        units: unitRows(2, STREETS),
        totals: [{ row: 8, of: rowsFrom(2, 7) }],
      },
    ],
    findings: ["Sheet1!B8"],
  },
  {
    name: "a total label merged over number and unit",
    build: (workbook) => {
      addSheet(
        workbook,
        "Sheet1",
        [
          ["序号", ...HEADINGS],
          ...bodyRows(VILLAGES, ["number", ...COLUMNS]),
          ["合　计", undefined, totalOf(VILLAGES).base, totalOf(VILLAGES).done],
        ],
        { merges: ["A8:B8"] }
      );
    },
    measures: [
      {
        sheet: "Sheet1",
        base: "C",
        done: "D",
        rate: "E",
        gap: "F",
        rank: "G",
        units: unitRows(2, VILLAGES),
        totals: [{ row: 8, of: rowsFrom(2, 7) }],
      },
    ],
  },
];

const third: readonly Line[] = [
  ["甲镇", 3, 1],
  ["乙镇", 300_000, 99_999],
  ["丙镇", 6000, 2000],
  ["丁镇", 10_000, 3334],
  ["戊镇", 10_000, 3333],
];

/** Places: ties, near ties, many units, great numbers. */
export const placeCases: readonly WorkbookCase[] = [
  {
    name: "rates that look alike: 1/3, 99999/300000 and 0.3333 are three different ones",
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [HEADINGS, ...bodyRows(third, COLUMNS)]);
    },
    measures: [{ sheet: "Sheet1", ...computed, units: unitRows(2, third) }],
  },
  {
    name: "three units at 100 %",
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [
        HEADINGS,
        ["甲村", 120, 120],
        ["乙村", 80, 79],
        ["丙村", 95, 95],
        ["丁村", 240, 240],
        ["戊村", 60, 61],
        ["己村", 60, 30],
      ]);
    },
    measures: [
      {
        sheet: "Sheet1",
        ...computed,
        units: unitRows(2, [
          ["甲村", 120, 120],
          ["乙村", 80, 79],
          ["丙村", 95, 95],
          ["丁村", 240, 240],
          ["戊村", 60, 61],
          ["己村", 60, 30],
        ]),
      },
    ],
  },
  manyUnits(),
  {
    name: "national counts of hundreds of millions",
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [
        ["地区", "应参保人数", "参保人数", "参保率", "排名"],
        ["广东", 123_456_789, 117_283_949],
        ["河南", 98_640_211, 93_708_200],
        ["江苏", 987_654_321_012, 938_271_604_961],
      ]);
    },
    measures: [
      {
        sheet: "Sheet1",
        units: unitRows(2, [
          ["广东", 123_456_789, 117_283_949],
          ["河南", 98_640_211, 93_708_200],
          ["江苏", 987_654_321_012, 938_271_604_961],
        ]),
        rate: "D",
        rank: "E",
      },
    ],
  },
];

function manyUnits(): WorkbookCase {
  const lines: Line[] = Array.from({ length: 200 }, (_, index) => {
    const base = 200 + ((index * 37) % 900);
    return [`第${index + 1}网格`, base, base - ((index * 13) % 190)];
  });
  return {
    name: "200 units",
    build: (workbook) => {
      addSheet(workbook, "网格", [
        ["单位名称", ...HEADINGS.slice(1)],
        ...bodyRows(lines, COLUMNS),
        ["合计"],
      ]);
    },
    measures: [
      {
        sheet: "网格",
        ...computed,
        units: unitRows(2, lines),
        totals: [{ row: 202, of: rowsFrom(2, 201) }],
      },
    ],
  };
}
