import fc from "fast-check";
import { areaAddress, cellAddress, columnName, parseArea } from "../../src/workbook/address";

test("columns are counted A to Z, AA to ZZ, to Excel's last, XFD", () => {
  expect([0, 25, 26, 701, 702, 16383].map(columnName)).toEqual([
    "A",
    "Z",
    "AA",
    "ZZ",
    "AAA",
    "XFD",
  ]);
});

test("an area of one cell is written as that cell", () => {
  expect(cellAddress(2, 11)).toBe("L3");
  expect(areaAddress({ row: 2, column: 11, rowCount: 1, columnCount: 1 })).toBe("L3");
  expect(areaAddress({ row: 2, column: 0, rowCount: 20, columnCount: 12 })).toBe("A3:L22");
});

test("reads what Excel calls an address, sheet and dollar signs included", () => {
  const area = { row: 2, column: 1, rowCount: 20, columnCount: 2 };
  expect(parseArea("B3:C22")).toEqual(area);
  expect(parseArea("'附件3 任务分解表'!$B$3:$C$22")).toEqual(area);
  expect(parseArea("='它''s'!$B$3:$C$22")).toEqual(area);
  expect(parseArea("=#REF!")).toBeUndefined();
  expect(parseArea("B:B")).toBeUndefined();
});

test("every area reads back from its address", () => {
  const area = fc.record({
    row: fc.nat(1_000_000),
    column: fc.nat(16_000),
    rowCount: fc.integer({ min: 1, max: 40_000 }),
    columnCount: fc.integer({ min: 1, max: 300 }),
  });
  fc.assert(fc.property(area, (one) => expect(parseArea(areaAddress(one))).toEqual(one)));
});
