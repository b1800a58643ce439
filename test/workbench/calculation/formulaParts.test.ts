import { formulaParts } from "../../../workbench/calculation/formulaParts";

const addresses = (formula: string) =>
  formulaParts(formula).references.map(({ sheet, start, end }) => [
    sheet,
    formula.slice(start, end),
  ]);

test("a quoted Chinese sheet name belongs to its reference", () => {
  expect(addresses("=SUM('附件 3'!$A$1:B2)+任务!C3")).toEqual([
    ["附件 3", "'附件 3'!$A$1:B2"],
    ["任务", "任务!C3"],
  ]);
});

test("an apostrophe in a sheet name is doubled in the formula", () => {
  expect(formulaParts("='it''s'!A1").references[0]?.sheet).toBe("it's");
});

test("whole columns and whole rows reach to the end of the sheet", () => {
  const [columns, rows] = formulaParts("=SUM(B:C)+SUM($3:5)").references;
  expect(columns?.area).toEqual({ row: 0, column: 1, rowCount: 1_048_576, columnCount: 2 });
  expect(rows?.area).toEqual({ row: 2, column: 0, rowCount: 3, columnCount: 16_384 });
});

test("what stands in quotes is text, whatever it looks like", () => {
  const parts = formulaParts('=IF("A1+税率""B2"="","SUM(C3)",1)');
  expect(parts.references).toEqual([]);
  expect(parts.names).toEqual([]);
  expect(parts.functions).toEqual(["IF"]);
});

test("LOG10 is a function although there is a column LOG", () => {
  expect(formulaParts("=LOG10(100)").references).toEqual([]);
});

test("functions are told by their plain names", () => {
  expect(formulaParts("=_xlfn.RANK.EQ(A1,A1:A9)").functions).toEqual(["RANK.EQ"]);
});

test("other words are defined names; TRUE and FALSE are not", () => {
  expect(formulaParts("=税率*Rate_2+TRUE").names.map(({ name }) => name)).toEqual([
    "税率",
    "RATE_2",
  ]);
});

test.each(["=SUM(表1[列])", "=[1]Sheet1!A1", "=SUM(一月:三月!A1)"])(
  "%s reads what the workbook does not hold as plain cells",
  (formula) => {
    expect(formulaParts(formula).foreign).toBe(true);
  }
);

test.each(['=INDIRECT("A1")', "=OFFSET(A1,1,0)", "=SUM(A1:INDEX(B:B,3))"])(
  "what %s reads is known only when it is computed",
  (formula) => {
    expect(formulaParts(formula).dynamic).toBe(true);
  }
);

test("an error in a formula is no name", () => {
  expect(formulaParts("=#REF!+A1").names).toEqual([]);
});
