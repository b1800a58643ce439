import {
  cellsOf,
  layoutOf,
  readReport,
  type ReportSheet,
  sameReport,
} from "../../src/workbook/reportSheet";
import type { Grid } from "../../src/domain/cells/grid";

const report: ReportSheet = {
  name: "督办清单",
  title: "2023年度基本养老保险扩面征缴督办清单",
  subtitles: ["截至2023年11月20日"],
  header: [["序号", "责任单位", "逾期天数"]],
  columns: [
    { width: 6, numberFormat: "0", align: "center" },
    { width: 20, numberFormat: "General", align: "left" },
    { width: 10, numberFormat: "0", align: "right" },
  ],
  rows: [
    [1, "区市监局", 5],
    [2, "区教科体局", 5],
  ],
  notes: ["依据:任务清单备注栏。", "以报送台账为准。"],
  filter: true,
  orientation: "portrait",
};

function gridOf(written: ReportSheet): Grid {
  const values = cellsOf(written);
  return {
    name: written.name,
    origin: { row: 0, column: 0 },
    values,
    formulas: values,
    numberFormats: values.map((row) => row.map(() => "General")),
  };
}

test("title, subtitle, header, rows and notes follow one another", () => {
  expect(layoutOf(report)).toEqual({
    headerRow: 2,
    bodyRow: 3,
    notesRow: 5,
    endRow: 7,
    columnCount: 3,
  });
  expect(cellsOf(report)[3]).toEqual([1, "区市监局", 5]);
  expect(cellsOf(report)[6]).toEqual(["以报送台账为准。", "", ""]);
});

test("a written report reads back as it was, so that an undo can write it again", () => {
  expect(readReport(gridOf(report), report)).toEqual(report);
});

test("reading back finds yesterday's rows whatever today's report holds", () => {
  const today = {
    ...report,
    title: "新标题",
    rows: [],
    notes: ["依据:台账。", "以报送台账为准。"],
  };
  const back = readReport(gridOf(report), today);
  expect(back && sameReport(back, report)).toBe(true);
});

test("an empty list and its notes are told apart", () => {
  const empty = { ...report, rows: [] };
  expect(readReport(gridOf(empty), report)?.rows).toEqual([]);
});

test("a sheet that has become something else is not taken for a report", () => {
  expect(readReport(gridOf({ ...report, header: [["姓名", "电话", ""]] }), report)).toBeUndefined();
});
