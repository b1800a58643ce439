import { formulaParts } from "../../../workbench/calculation/formulaParts";
import { shiftedFormula } from "../../../workbench/calculation/shiftedFormula";

test.each([
  ["=A1", "=B3"],
  ["=$A1+A$1+$A$1", "=$A3+B$1+$A$1"],
  ["=SUM(A1:$B2)", "=SUM(B3:$B4)"],
  ["=COUNTIF(A:A,3:$5)", "=COUNTIF(B:B,5:$5)"],
  ["='附件 3'!A1&\"A1\"", "='附件 3'!B3&\"A1\""],
  ["=XFD1048576", "=A2"],
])("%s two rows down and one column right is %s", (formula, shifted) => {
  expect(shiftedFormula(formula, formulaParts(formula), 2, 1)).toBe(shifted);
});
