import { addSheet, bodyRows, unitRows } from "../workbookCase";
import type { Line, WorkbookCase } from "../workbookCase";
import { STREETS } from "./places";

const HEADINGS = ["乡镇", "任务数", "完成数", "完成率", "差值", "排名"];
const COLUMNS = { rate: "D", gap: "E", rank: "F" } as const;

const typedCounts: readonly Line[] = [
  ["甲镇", 1160, 1102],
  ["乙镇", 1160, 1089],
  ["丙镇", 11870, 11458],
  ["丁镇", 12345, 12000],
  ["戊镇", 980, 941],
];

export const numberCases: readonly WorkbookCase[] = [
  {
    name: "counts as text: 1,160 · 1160人 · full width · a comma in full width · spaces",
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [
        HEADINGS,
        ["甲镇", "1,160", "1102人"],
        ["乙镇", "１１６０", "1 089"],
        ["丙镇", "11，870人", " 11458 "],
        ["丁镇", "12,345 人", 12000],
        ["戊镇", "'980".slice(1), "９４１人"],
      ]);
    },
    measures: [{ sheet: "Sheet1", ...COLUMNS, units: unitRows(2, typedCounts) }],
  },
  {
    name: "rates as text become numbers",
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [
        HEADINGS,
        ...STREETS.map(([unit, base, done]) => [
          unit,
          base,
          done,
          `${((done / base) * 100).toFixed(2)}%`,
          String(done - base),
        ]),
      ]);
    },
    measures: [{ sheet: "Sheet1", ...COLUMNS, units: unitRows(2, STREETS) }],
  },
  {
    name: "a rate column without a format gets one",
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [
        HEADINGS,
        ...bodyRows(STREETS, ["unit", "base", "done", "rate", "gap", "rank"]),
      ]);
    },
    measures: [{ sheet: "Sheet1", ...COLUMNS, units: unitRows(2, STREETS) }],
  },
  {
    name: "no usable base: 0, '-', blank, —, #DIV/0!, 待定",
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [
        HEADINGS,
        ["甲镇", 100, 90, 0.9, -10, 1],
        ["乙镇", 0, 12, { error: "#DIV/0!" }, 12, 1],
        ["丙镇", "-", "-", "-", "-", "-"],
        ["丁镇", undefined, 30, undefined, undefined, undefined],
        ["戊镇", "—", 7, undefined, undefined, undefined],
        ["己镇", { error: "#DIV/0!" }, 8, undefined, undefined, undefined],
        ["庚镇", "待定", 10, 0.5, undefined, 3],
        ["辛镇", 200, 190, 0.95, -10, 2],
      ]);
    },
    measures: [
      {
        sheet: "Sheet1",
        ...COLUMNS,
        units: [
          { row: 2, unit: "甲镇", base: 100, done: 90 },
          ...[3, 4, 5, 6, 7, 8].map((row) => ({ row, unit: "" })),
          { row: 9, unit: "辛镇", base: 200, done: 190 },
        ],
      },
    ],
    findings: ["Sheet1!B3", "Sheet1!B4", "Sheet1!B5", "Sheet1!B6", "Sheet1!B7", "Sheet1!B8"],
  },
  {
    name: "counts that cannot be: negative, halves; done twelve times the base",
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [
        HEADINGS,
        ["甲镇", 1000, 900],
        ["乙镇", 1000, -20],
        ["丙镇", 1000, 850.5],
        ["丁镇", 1000, 12_000],
        ["戊镇", 1000, 940],
        ["己镇", 1000, 930],
      ]);
    },
    measures: [],
    findings: ["Sheet1!C3", "Sheet1!C4", "Sheet1!C5"],
  },
  {
    name: "a unit twice, and one in one group only",
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [
        ["", "参保", "", "", "缴费", "", ""],
        ["乡镇", "任务数", "完成数", "参保率", "应缴费人数", "已缴费人数", "缴费率"],
        ["甲镇", 1000, 900, 0.9, 800, 700, 0.875],
        ["乙镇", 1000, 910, 0.91, 810, 701, 0.8654],
        ["甲镇", 1200, 1100, 0.9167, 900, 810, 0.9],
        ["丙镇", 1300, 1200, 0.9231, "", "", ""],
      ]);
    },
    measures: [
      {
        sheet: "Sheet1",
        rate: "D",
        units: unitRows(3, [
          ["甲镇", 1000, 900],
          ["乙镇", 1000, 910],
          ["甲镇", 1200, 1100],
          ["丙镇", 1300, 1200],
        ]),
      },
      {
        sheet: "Sheet1",
        rate: "G",
        units: unitRows(3, [
          ["甲镇", 800, 700],
          ["乙镇", 810, 701],
          ["甲镇", 900, 810],
        ]),
      },
    ],
    findings: ["Sheet1!A5", "Sheet1!A6"],
  },
];
