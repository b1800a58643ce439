import { Highlights } from "../../../../workbench/calculation/conditionalFormats";
import { removeCell } from "../../../../workbench/office-host/sheetCells";
import type { DifferentialFormat } from "../../../../workbench/office-host/workbook";
import { ShownCells } from "../../../../workbench/page/grid/shownCells";
import { put, workbookOf } from "../../calculation/sheetOf";

const NONE = new Highlights();

function shown() {
  const workbook = workbookOf({ 表: { A1: 1, B2: "二" } });
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("a workbook has a sheet");
  const cells = new ShownCells();
  cells.takeStale(sheet, NONE);
  return { workbook, sheet, cells };
}

test("what is shown once is not drawn again", () => {
  const { sheet, cells } = shown();
  expect(cells.takeStale(sheet, NONE)).toEqual([]);
});

test("a cell with another content is drawn", () => {
  const { workbook, sheet, cells } = shown();
  put(workbook, "表", "B2", "贰");
  expect(cells.takeStale(sheet, NONE)).toMatchObject([{ row: 1, column: 1 }]);
});

test("a cell whose highlight changes is drawn", () => {
  const { sheet, cells } = shown();
  const red: DifferentialFormat = { fillColor: "#F8CBCB" };
  const highlights = new Highlights();
  highlights.add(0, 0, red);
  expect(cells.takeStale(sheet, highlights)).toMatchObject([{ row: 0, column: 0, highlight: red }]);
});

test("a cell that is gone is drawn blank, once", () => {
  const { sheet, cells } = shown();
  removeCell(sheet, 0, 0);
  expect(cells.takeStale(sheet, NONE)).toMatchObject([{ row: 0, column: 0, cell: { value: "" } }]);
  expect(cells.takeStale(sheet, NONE)).toEqual([]);
});

test("a forgotten cell is drawn whatever it holds", () => {
  const { sheet, cells } = shown();
  cells.forget(0, 0);
  expect(cells.takeStale(sheet, NONE)).toMatchObject([{ row: 0, column: 0, cell: { value: 1 } }]);
});
