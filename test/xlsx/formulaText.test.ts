import { readableFormula, shiftFormula } from "../../src/xlsx/formulaText";

describe("a formula filled down and to the right", () => {
  test.each([
    ["A1+B$2+$C3+$D$4", "C4+D$2+$C6+$D$4"],
    ["SUM(A:A)+SUM($B:$B)+SUM(1:3)+SUM($4:4)", "SUM(C:C)+SUM($B:$B)+SUM(4:6)+SUM($4:7)"],
    ['LOG10(A1)&"A1"', 'LOG10(C4)&"A1"'],
    ["'A1 表'!A1+附件3!B2+Q1_率", "'A1 表'!C4+附件3!D5+Q1_率"],
    ["表1[[#This Row],[A1]]+A1", "表1[[#This Row],[A1]]+C4"],
    ["1.5E3*A1", "1.5E3*C4"],
  ])("%s", (formula, shifted) => {
    expect(shiftFormula(formula, 3, 2)).toBe(shifted);
  });

  test("runs over the edge of the sheet to its other side", () => {
    expect(shiftFormula("A1", -1, -1)).toBe("XFD1048576");
  });
});

test("variables of LET lose their mark", () => {
  expect(readableFormula("_xlfn.LET(_xlpm.a,1,_xlpm.a+1)")).toBe("LET(a,1,a+1)");
});
