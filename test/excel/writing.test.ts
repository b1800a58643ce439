import fc from "fast-check";
import { ownedName, ownedRange } from "../../src/excel/ownedNames";
import { holds, typed } from "../../src/excel/typedText";
import { runsOf } from "../../src/excel/writeCells";
import { headerMerges } from "../../src/excel/writeReport";
import type { CellChange } from "../../src/workbook/changes";

const change = (row: number, column: number): CellChange => ({
  sheet: "附件3",
  row,
  column,
  before: { kind: "value", value: "" },
  after: { kind: "value", value: row },
  shown: { before: "", after: row },
  kind: "filled",
});

test("five wrong ranks among twenty rows are one write that leaves the others as they are", () => {
  const [run, ...others] = runsOf([change(5, 11), change(8, 11), change(11, 11)]);
  expect(others).toEqual([]);
  expect(run?.row).toBe(5);
  expect(run?.cells.map((cell) => cell?.row ?? null)).toEqual([5, null, null, 8, null, null, 11]);
});

test("changes far apart, or in different columns, are separate writes", () => {
  expect(runsOf([change(5, 11), change(5000, 11), change(5, 4)])).toHaveLength(3);
});

test("every change is in exactly one run, at its own place", () => {
  const cells = fc.uniqueArray(fc.tuple(fc.nat(400), fc.nat(5)), {
    selector: (cell) => cell.join(),
  });
  fc.assert(
    fc.property(cells, (places) => {
      const runs = runsOf(places.map(([row, column]) => change(row, column)));
      const placed = runs.flatMap((run) =>
        run.cells.flatMap((cell, index) => (cell ? [[run.row + index, run.column, cell]] : []))
      );
      expect(placed).toHaveLength(places.length);
      for (const [row, column, cell] of placed) expect(cell).toMatchObject({ row, column });
    })
  );
});

test("text stays text: a formula, a date and a number in disguise get an apostrophe", () => {
  expect(["=1+1", "+86", "-", "@x", "1-2", "95.62%", "TRUE", "上午9:00"].map(typed)).toEqual([
    "'=1+1",
    "'+86",
    "'-",
    "'@x",
    "'1-2",
    "'95.62%",
    "'TRUE",
    "'上午9:00",
  ]);
  expect(typed("逾期16天:摸底(11月15日)")).toBe("逾期16天:摸底(11月15日)");
  expect(typed("")).toBe("");
  expect(typed(0.9562)).toBe(0.9562);
});

test("a number and the same digits as text are not the same content", () => {
  expect(holds("=A1", { kind: "formula", formula: "=A1" })).toBe(true);
  expect(holds(1160, { kind: "value", value: 1160 })).toBe(true);
  expect(holds("1160", { kind: "value", value: 1160 })).toBe(false);
});

test("what the add-in owns reads back from its hidden name, quotes in a sheet's name included", () => {
  const range = {
    key: "status",
    sheet: "It's 附件1",
    area: { row: 2, column: 4, rowCount: 18, columnCount: 1 },
  };
  const { name, formula } = ownedName(range, 3);
  expect(formula).toBe("='It''s 附件1'!$E$3:$E$20");
  expect(ownedRange(name, formula, "")).toEqual(range);
  expect(ownedRange(name, "=#REF!", "")).toBeUndefined();
  expect(ownedRange("Print_Area", "='附件1'!$A$1:$D$20", "")).toBeUndefined();
});

test("a group heading is merged to the right, a heading without group downwards", () => {
  const header = [
    ["序号", "乡镇", "扩面参保任务", "", ""],
    ["", "", "任务数", "完成数", "参保率"],
  ];
  expect(headerMerges(header).slice(0, 3)).toEqual([
    { row: 0, column: 0, rowCount: 2, columnCount: 1 },
    { row: 0, column: 1, rowCount: 2, columnCount: 1 },
    { row: 0, column: 2, rowCount: 1, columnCount: 3 },
  ]);
});
