import fc from "fast-check";
import { shiftedArea } from "../../../workbench/office-host/edits/shift";
import {
  changeReferences,
  movedBy,
  onlyReference,
} from "../../../workbench/office-host/formulaReferences";

const found = (formula: string) => {
  const references: string[] = [];
  changeReferences(formula, (reference) => {
    const { area, sheetName } = reference;
    references.push(
      `${sheetName ?? ""}|${area.row},${area.column},${area.rowCount},${area.columnCount}`
    );
    return reference;
  });
  return references;
};

test.each([
  ["=A1+$B$2", ["|0,0,1,1", "|1,1,1,1"]],
  ["=SUM(A1:B3)", ["|0,0,3,2"]],
  ["=任务!C3", ["任务|2,2,1,1"]],
  ["='附件 3'!A1:A2", ["附件 3|0,0,2,1"]],
  ["='it''s'!A1", ["it's|0,0,1,1"]],
  ["=SUM(B:B,2:3)", ["|0,1,1048576,1", "|1,0,2,16384"]],
  ['="A1"&A1', ["|0,0,1,1"]],
  ["=LOG10(5)+RANK.EQ(A1,A$1:A$9)", ["|0,0,1,1", "|0,0,9,1"]],
  ["=目标A1+XFE2023", []],
  ["=Table1[A1]", []],
])("%s refers to %j", (formula, references) => {
  expect(found(formula)).toEqual(references);
});

test("a formula that is one reference, and nothing else", () => {
  expect(onlyReference("=任务!$A$1:$B$3")).toMatchObject({ sheetName: "任务" });
  expect(onlyReference("=A1+1")).toBeUndefined();
  expect(onlyReference('="A1"')).toBeUndefined();
  expect(onlyReference("=0.955")).toBeUndefined();
});

test("copying moves what has no dollar sign; what leaves the sheet is #REF!", () => {
  expect(movedBy("=A1+$A1+A$1+$A$1", 2, 1)).toBe("=B3+$A3+B$1+$A$1");
  expect(movedBy("=A1", -1, 0)).toBe("=#REF!");
});

const columns = fc.integer({ min: 0, max: 200 });
const rows = fc.integer({ min: 0, max: 2_000 });

test("moving there and back gives the formula again", () => {
  fc.assert(
    fc.property(rows, columns, fc.nat(50), fc.nat(50), (row, column, down, right) => {
      const formula = movedBy("=任务!A1:C4*2", row, column);
      expect(movedBy(movedBy(formula, down, right), -down, -right)).toBe(formula);
    })
  );
});

test("inserting rows and deleting them again leaves every area as it was", () => {
  const area = fc.record({
    row: rows,
    column: columns,
    rowCount: fc.integer({ min: 1, max: 99 }),
    columnCount: fc.integer({ min: 1, max: 99 }),
  });
  fc.assert(
    fc.property(area, rows, fc.integer({ min: 1, max: 20 }), (one, at, count) => {
      const band = [0, 16_383] as const;
      const grown = shiftedArea(one, { axis: "rows", at, count, band });
      const back = grown && shiftedArea(grown, { axis: "rows", at, count: -count, band });
      expect(back).toEqual(one);
    })
  );
});
