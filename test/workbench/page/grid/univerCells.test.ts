import { CellValueType } from "@univerjs/core";
import { DEFAULT_STYLE } from "../../../../workbench/office-host/emptyWorkbook";
import {
  type Extent,
  univerCell,
  univerWorkbook,
} from "../../../../workbench/page/grid/univerCells";
import { workbookOf } from "../../calculation/sheetOf";

const style = DEFAULT_STYLE;

test.each([
  [0.5, CellValueType.NUMBER, 0.5],
  [true, CellValueType.BOOLEAN, 1],
  ["梅林镇", CellValueType.STRING, "梅林镇"],
])("%p is shown as what it is", (value, t, v) => {
  expect(univerCell({ value, style }, undefined)).toMatchObject({ v, t });
});

test("a number kept as text is not read again as a number", () => {
  expect(univerCell({ value: "007", style }, undefined).t).toBe(CellValueType.FORCE_STRING);
});

test("a blank cell and a formula with an empty result differ", () => {
  expect(univerCell({ value: "", style }, undefined)).toMatchObject({ v: null, f: null });
  expect(univerCell({ value: "", formula: '=""', style }, undefined)).toMatchObject({ f: '=""' });
});

test("a highlight covers the fill, and leaves the rest of the style", () => {
  const bold = { ...style, font: { ...style.font, bold: true }, fill: undefined };
  const cell = univerCell({ value: 1, style: bold }, { fillColor: "#F8CBCB" });
  expect(cell.s).toMatchObject({ bg: { rgb: "#F8CBCB" }, bl: 1 });
});

test("a sheet has rows and columns to spare, and keeps those it has while its content fits", () => {
  const extentWith = (address: string, shown: ReadonlyMap<string, Extent> = new Map()) => {
    const { sheetOrder, sheets } = univerWorkbook(workbookOf({ 表: { [address]: 1 } }), shown);
    const id = sheetOrder[0]!;
    const { rowCount, columnCount } = sheets[id]! as Extent;
    return { id, extent: { rowCount, columnCount } };
  };
  const { id, extent } = extentWith("L29");
  expect(extent).toEqual({ rowCount: 200, columnCount: 26 });
  expect(extentWith("Z150", new Map([[id, extent]])).extent).toEqual(extent);
  expect(extentWith("AA201", new Map([[id, extent]])).extent).toEqual({
    rowCount: 400,
    columnCount: 52,
  });
});
