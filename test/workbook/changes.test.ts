import { type ChangeSet, inverse, isEmpty, NO_CHANGES } from "../../src/workbook/changes";

const changes: ChangeSet = {
  ...NO_CHANGES,
  cells: [
    {
      sheet: "附件3",
      row: 5,
      column: 11,
      before: { kind: "value", value: 4 },
      after: { kind: "formula", formula: "=RANK(K6,K$3:K$22)" },
      shown: { before: 4, after: 3 },
      numberFormat: { before: "General", after: "0" },
      kind: "corrected",
    },
  ],
  columns: [
    {
      sheet: "附件1",
      area: { row: 1, column: 4, rowCount: 19, columnCount: 1 },
      model: 3,
      width: 120,
      after: "dressed",
    },
  ],
};

test("the inverse puts back what was there, and undone twice is done", () => {
  const undo = inverse(changes);
  expect(undo.cells[0]?.after).toEqual({ kind: "value", value: 4 });
  expect(undo.cells[0]?.numberFormat?.after).toBe("General");
  expect(undo.columns[0]?.after).toBe("bare");
  expect(inverse(undo)).toEqual(changes);
});

test("nothing to do is empty", () => {
  expect(isEmpty(NO_CHANGES)).toBe(true);
  expect(isEmpty(changes)).toBe(false);
});
