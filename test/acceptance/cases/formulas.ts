import type { CellErrorValue, Workbook } from "exceljs";
import { addSheet, rowsFrom, setNumberFormat, totalOf, unitRows } from "../workbookCase";
import type { Parts, WorkbookCase } from "../workbookCase";
import { fraction, places } from "../fraction";
import { STREETS } from "./places";

const HEADINGS = ["街道", "任务数", "完成数", "完成率", "差值", "排名"];
const PLACED = { base: "B", done: "C", rate: "D", gap: "E", rank: "F" } as const;
const LAST = STREETS.length + 1;

const baseAt = (index: number): number => STREETS[index]?.[1] ?? 1;
/** Below the last unit stands the total. */
const doneAt = (index: number): number => STREETS[index]?.[2] ?? totalOf(STREETS).done;
const firstThree = places(STREETS.slice(0, 3).map(([, base, done]) => fraction(done, base)));
const rightPlaces = places(STREETS.map(([, base, done]) => fraction(done, base)));

interface FormulaOptions {
  readonly rate: (row: number) => string;
  readonly rateResult: (index: number) => number;
  readonly rank: (row: number) => string;
  readonly rankResult: (index: number) => number | CellErrorValue;
}

const RIGHT: FormulaOptions = {
  rate: (row) => `C${row}/B${row}`,
  rateResult: (index) => doneAt(index) / baseAt(index),
  rank: (row) => `RANK(D${row},$D$2:$D$${LAST})`,
  rankResult: (index) => rightPlaces[index] ?? 0,
};

/** Formats stand in the file, so that right formulas leave nothing to do. */
function addFormulaSheet(workbook: Workbook, options: FormulaOptions): void {
  const sheet = addSheet(workbook, "Sheet1", [HEADINGS]);
  STREETS.forEach(([unit, base, done], index) => {
    const row = index + 2;
    sheet.getRow(row).values = [
      unit,
      base,
      done,
      { formula: options.rate(row), result: options.rateResult(index) },
      { formula: `C${row}-B${row}`, result: done - base },
      { formula: options.rank(row), result: options.rankResult(index) },
    ];
  });
  const { base, done } = totalOf(STREETS);
  const total = LAST + 1;
  sheet.getRow(total).values = [
    "合计",
    { formula: `SUM(B2:B${LAST})`, result: base },
    { formula: `SUM(C2:C${LAST})`, result: done },
    { formula: `C${total}/B${total}`, result: done / base },
    { formula: `C${total}-B${total}`, result: done - base },
  ];
  setNumberFormat(sheet, "D", rowsFrom(2, LAST + 1), "0.00%");
}

const expected = {
  sheet: "Sheet1",
  ...PLACED,
  units: unitRows(2, STREETS),
  totals: [{ row: LAST + 1, of: rowsFrom(2, LAST) }],
};

function withoutCachedValues(parts: Parts): void {
  const name = "xl/worksheets/sheet1.xml";
  parts[name] = (parts[name] ?? "").replace(/<\/f><v>[^<]*<\/v>/g, "</f>");
}

export const rightFormulas: WorkbookCase = {
  name: "right formulas, with Excel's own results",
  build: (workbook) => addFormulaSheet(workbook, RIGHT),
  measures: [expected],
};

export const rightFormulasWithoutResults: WorkbookCase = {
  name: "right formulas without stored results, as other programs write them",
  build: (workbook) => addFormulaSheet(workbook, RIGHT),
  rewrite: withoutCachedValues,
  measures: [expected],
};

export const wrongFormulas: readonly WorkbookCase[] = [
  {
    name: "rank formulas over too short a range",
    build: (workbook) =>
      addFormulaSheet(workbook, {
        ...RIGHT,
        rank: (row) => `RANK(D${row},$D$2:$D$4)`,
        rankResult: (index) => firstThree[index] ?? { error: "#N/A" },
      }),
    measures: [expected],
    findings: ["Sheet1!F2", "Sheet1!F3", "Sheet1!F4", "Sheet1!F5", "Sheet1!F6", "Sheet1!F7"],
  },
  {
    name: "rate formulas that take the row below",
    build: (workbook) =>
      addFormulaSheet(workbook, {
        ...RIGHT,
        rate: (row) => `C${row + 1}/B${row}`,
        rateResult: (index) => doneAt(index + 1) / baseAt(index),
      }),
    measures: [expected],
    findings: rowsFrom(2, LAST).map((row) => `Sheet1!D${row}`),
  },
];

/** The done count is a sum of the person's own: it stays a formula and counts as its value. */
export const countsAsFormulas: WorkbookCase = {
  name: "counts that are formulas over other columns",
  build: (workbook) => {
    const sheet = addSheet(workbook, "Sheet1", [
      ["街道", "任务数", "续保人数", "新增人数", "累计完成", "完成率", "排名"],
    ]);
    STREETS.forEach(([unit, base, done], index) => {
      const row = index + 2;
      sheet.getRow(row).values = [
        unit,
        base,
        done - 100,
        100,
        { formula: `C${row}+D${row}`, result: done },
      ];
    });
  },
  measures: [{ sheet: "Sheet1", units: unitRows(2, STREETS), rate: "F", rank: "G" }],
};
