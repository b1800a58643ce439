import { addSheet, bodyRows, fill, rowsFrom, setNumberFormat, unitRows } from "../workbookCase";
import type { WorkbookCase } from "../workbookCase";
import { STREETS, VILLAGES, YUDU_PAID, YUDU_TOWNS } from "./places";

const HEADINGS = ["乡镇", "任务数", "完成数", "完成率", "差值", "排名"];
const COLUMNS = ["unit", "base", "done", "rate", "gap", "rank"] as const;
const PLACED = { rate: "D", gap: "E", rank: "F" } as const;

export const placementCases: readonly WorkbookCase[] = [
  {
    name: "two tables side by side, ranked each by itself",
    build: (workbook) => {
      const sheet = addSheet(workbook, "对比", [
        ["城区街道完成情况", ...Array<undefined>(6), "农村村委完成情况"],
        HEADINGS,
        ...bodyRows(STREETS, COLUMNS),
      ]);
      fill(sheet, [["村名", ...HEADINGS.slice(1)], ...bodyRows(VILLAGES, COLUMNS)], "H2");
      sheet.mergeCells("A1:F1");
      sheet.mergeCells("H1:M1");
    },
    measures: [
      { sheet: "对比", ...PLACED, units: unitRows(3, STREETS) },
      { sheet: "对比", units: unitRows(3, VILLAGES), rate: "K", gap: "L", rank: "M" },
    ],
  },
  {
    name: "two tables below each other, with notes between, ranked each by itself",
    build: (workbook) => {
      addSheet(workbook, "通报附件", [
        ["表1 参保情况"],
        HEADINGS,
        ...bodyRows(YUDU_TOWNS, COLUMNS),
        ["注:完成数为系统数。"],
        [],
        ["表2 缴费情况"],
        ["乡镇", "应缴费人数", "已缴费人数", "缴费率", "差值", "排名"],
        ...bodyRows(YUDU_PAID, COLUMNS),
      ]);
    },
    measures: [
      { sheet: "通报附件", ...PLACED, units: unitRows(3, YUDU_TOWNS) },
      { sheet: "通报附件", ...PLACED, units: unitRows(16, YUDU_PAID) },
    ],
  },
  {
    name: "two sheets, one for each month",
    build: (workbook) => {
      addSheet(workbook, "10月", [HEADINGS, ...bodyRows(YUDU_TOWNS, COLUMNS)]);
      addSheet(workbook, "11月", [HEADINGS, ...bodyRows(YUDU_PAID, COLUMNS)]);
    },
    measures: [
      { sheet: "10月", ...PLACED, units: unitRows(2, YUDU_TOWNS) },
      { sheet: "11月", ...PLACED, units: unitRows(2, YUDU_PAID) },
    ],
  },
  {
    name: "blank rows inside the table",
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [
        HEADINGS,
        ...bodyRows(STREETS.slice(0, 2), COLUMNS),
        [],
        ...bodyRows(STREETS.slice(2, 4), COLUMNS),
        [],
        ...bodyRows(STREETS.slice(4), COLUMNS),
      ]);
    },
    measures: [
      {
        sheet: "Sheet1",
        ...PLACED,
        units: [
          ...unitRows(2, STREETS.slice(0, 2)),
          ...unitRows(5, STREETS.slice(2, 4)),
          ...unitRows(8, STREETS.slice(4)),
        ],
      },
    ],
  },
  {
    name: "hidden rows and columns count as the others do",
    build: (workbook) => {
      const sheet = addSheet(workbook, "Sheet1", [
        HEADINGS,
        ...bodyRows(STREETS, COLUMNS),
        ["合计"],
      ]);
      sheet.getRow(4).hidden = true;
      sheet.getColumn("B").hidden = true;
      sheet.getColumn("E").hidden = true;
    },
    measures: [
      {
        sheet: "Sheet1",
        ...PLACED,
        base: "B",
        done: "C",
        units: unitRows(2, STREETS),
        totals: [{ row: 8, of: rowsFrom(2, 7) }],
      },
    ],
  },
  {
    name: "a hidden sheet",
    build: (workbook) => {
      addSheet(workbook, "说明", [["本表由县社保中心填报"]]);
      const sheet = addSheet(workbook, "底表", [HEADINGS, ...bodyRows(STREETS, COLUMNS)]);
      sheet.state = "hidden";
    },
    measures: [{ sheet: "底表", ...PLACED, units: unitRows(2, STREETS) }],
  },
  {
    name: "sheet names with blanks, quotes, brackets and signs",
    build: (workbook) => {
      for (const name of ["O'Brien's 表", "2023 (1)", "A&B<1>", "1月-2月!"]) {
        addSheet(workbook, name, [HEADINGS, ...bodyRows(STREETS, COLUMNS)]);
      }
    },
    measures: ["O'Brien's 表", "2023 (1)", "A&B<1>", "1月-2月!"].map((sheet) => ({
      sheet,
      ...PLACED,
      units: unitRows(2, STREETS),
    })),
  },
  {
    name: "rank formulas of the person's own outside the table stay",
    build: (workbook) => {
      const sheet = addSheet(workbook, "Sheet1", [HEADINGS, ...bodyRows(STREETS, COLUMNS)]);
      sheet.getCell("A20").value = "完成率最高";
      sheet.getCell("B20").value = { formula: "MAX(D2:D7)", result: 1 };
      setNumberFormat(sheet, "D", rowsFrom(2, 7), "0.0%");
    },
    measures: [{ sheet: "Sheet1", ...PLACED, units: unitRows(2, STREETS) }],
  },
];
