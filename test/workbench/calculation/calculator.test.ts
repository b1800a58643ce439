import type { CellValue } from "../../../src/domain/cells/grid";
import { CalculationTimeout, createCalculator } from "../../../workbench/calculation/calculator";
import type { FormulaCalculator } from "../../../workbench/calculation/calculator";
import { setCell } from "../../../workbench/office-host/sheetCells";
import type { DefinedName, Workbook } from "../../../workbench/office-host/workbook";
import { parseArea } from "../../../src/workbook/address";
import { cellOf, put, valueOf, workbookOf } from "./sheetOf";

let calculator: FormulaCalculator;
beforeAll(() => {
  calculator = createCalculator();
});
afterAll(() => calculator.dispose());

/** The sheet 进度 has townships, bases and dones; the formula stands in Z1. */
const PROGRESS = {
  A1: "乡镇",
  B1: "任务数",
  C1: "完成数",
  A2: "茅店镇",
  B2: 1000,
  C2: 955,
  A3: "五云镇",
  B3: 800,
  C3: 800,
  A4: "王母渡镇",
  B4: 500,
  C4: 400,
  A5: "江口镇",
  B5: 600,
  C5: 573,
};

async function computed(formula: string, more: Record<string, CellValue> = {}) {
  const workbook = workbookOf({
    进度: { ...PROGRESS, ...more, Z1: formula },
    "附件 3": { A1: 42 },
  });
  await calculator.recalculate(workbook);
  return cellOf(workbook, "进度", "Z1");
}

const name = (text: string, formula: string, scope?: string): DefinedName => ({
  name: text,
  formula,
  scope,
  visible: true,
  comment: "",
});

async function changed(workbook: Workbook, sheet: string, address: string, content: CellValue) {
  put(workbook, sheet, address, content);
  const sheetId = workbook.sheets.find((candidate) => candidate.name === sheet)!.id;
  await calculator.recalculate(workbook, [{ sheetId, area: parseArea(address)! }]);
}

describe("one formula", () => {
  test.each<[string, CellValue]>([
    ["=C2/B2", 0.955],
    ["=SUM(C2:C5)/SUM(B2:B5)", 2728 / 2900],
    ["=SUM(B:B)", 2900],
    ["=RANK(C2,C2:C5)", 1],
    ["=RANK.EQ(C4,$C$2:$C$5)", 4],
    ['=COUNTIF(B2:B5,">=600")', 3],
    ['=COUNTIFS(B2:B5,">=600",C2:C5,"<800")', 1],
    ['=SUMIF(A2:A5,"*镇",C2:C5)', 2728],
    ['=SUMIFS(C2:C5,B2:B5,">=600",A2:A5,"<>五云镇")', 1528],
    ["=SUMPRODUCT((B2:B5>=600)*(C2:C5<800))", 1],
    ["=SUMPRODUCT(--(C2:C5*B5>C5*B2:B5))+1", 2],
    ['=IF(B2="","",ROUND(C2/B2*100,1)&"%")', "95.5%"],
    ['=IFERROR(C2/Z9,"-")', "-"],
    ['=TEXT(C2/B2,"0.00%")', "95.50%"],
    ['=TEXT(DATE(2023,11,15),"m月d日")', "11月15日"],
    ['="逾期"&(DATE(2023,12,1)-DATE(2023,11,15))&"天"', "逾期16天"],
    ["=12%*100", 12],
    ['=N("说明")+1', 1],
    ["='附件 3'!A1", 42],
    ["=A2", "茅店镇"],
    ["=Y99", 0],
    ["=B2>B3", true],
    ['=VLOOKUP("五云镇",A2:C5,3,0)', 800],
    ["=SUM(B2:B1048576)", 2900],
    ["=SUM(Y2:Y65536)", 0],
    ['=INDIRECT("B"&3)', 800],
  ])("%s", async (formula, value) => {
    const cell = await computed(formula);
    expect(cell.isError ?? false).toBe(false);
    if (typeof value === "number") expect(cell.value).toBeCloseTo(value, 12);
    else expect(cell.value).toBe(value);
  });

  test.each([
    ["=B2/Z9", "#DIV/0!"],
    ["=NA()", "#N/A"],
    ["=A2+1", "#VALUE!"],
    ["=没有的名称", "#NAME?"],
    ["=NOSUCHFUNCTION(B2)", "#NAME?"],
    ["=没有的表!A1", "#REF!"],
    ["=#REF!+B2", "#REF!"],
  ])("%s is the error %s, as its text", async (formula, error) => {
    expect(await computed(formula)).toMatchObject({ value: error, isError: true });
  });

  test("an error in one cell goes on to those that read it", async () => {
    expect(await computed("=SUM(D2:D3)", { D2: "=B2/0", D3: 1 })).toMatchObject({
      value: "#DIV/0!",
      isError: true,
    });
  });

  test("an empty text is text, not zero", async () => {
    expect(await computed("=D2+1", { D2: '=IF(B2>0,"",1)' })).toMatchObject({ isError: true });
  });

  test("of a whole column, a plain formula takes the cell in its own row", async () => {
    const workbook = workbookOf({ 进度: { ...PROGRESS, Z3: "=B2:B5" } });
    await calculator.recalculate(workbook);
    expect(valueOf(workbook, "进度", "Z3")).toBe(800);
  });
});

describe("defined names", () => {
  test("a name stands for cells or for a formula of its own", async () => {
    const workbook = workbookOf({ 进度: { B2: 10, C2: "=目标*2", C3: "=SUM(任务)" } });
    workbook.names = [name("目标", "=0.5+0.4"), name("任务", "=进度!$B$2:$B$9")];
    await calculator.recalculate(workbook);
    expect(valueOf(workbook, "进度", "C2")).toBeCloseTo(1.8, 12);
    expect(valueOf(workbook, "进度", "C3")).toBe(10);
  });

  test("a sheet's own name hides the workbook's", async () => {
    const workbook = workbookOf({ 甲: { A1: "=目标" }, 乙: { A1: "=目标" } });
    workbook.names = [name("目标", "=90"), name("目标", "=70", workbook.sheets[1]!.id)];
    await calculator.recalculate(workbook);
    expect(valueOf(workbook, "甲", "A1")).toBe(90);
    expect(valueOf(workbook, "乙", "A1")).toBe(70);
  });

  test("cells behind a name are computed before the formula that uses it", async () => {
    const workbook = workbookOf({ 进度: { A1: "=合计+1", B1: "=2+3" } });
    workbook.names = [name("合计", "=进度!$B$1")];
    await calculator.recalculate(workbook);
    expect(valueOf(workbook, "进度", "A1")).toBe(6);
  });
});

describe("after a change", () => {
  const chain = () =>
    workbookOf({ 表: { A1: 1, B1: "=A1+1", C1: "=B1*2", D1: "=5+5", E1: "=C1>0" } });

  test("what reads the changed cell follows, through other formulas too", async () => {
    const workbook = chain();
    await calculator.recalculate(workbook);
    await changed(workbook, "表", "A1", 10);
    expect(valueOf(workbook, "表", "C1")).toBe(22);
  });

  test("a cell whose value stays is the same object as before", async () => {
    const workbook = chain();
    await calculator.recalculate(workbook);
    const [untouched, same] = [cellOf(workbook, "表", "D1"), cellOf(workbook, "表", "E1")];
    await changed(workbook, "表", "A1", 10);
    expect(cellOf(workbook, "表", "D1")).toBe(untouched);
    expect(cellOf(workbook, "表", "E1")).toBe(same);
  });

  test("a formula just written is computed", async () => {
    const workbook = chain();
    await calculator.recalculate(workbook);
    await changed(workbook, "表", "F1", "=C1+D1");
    expect(valueOf(workbook, "表", "F1")).toBe(14);
  });

  test("a renamed sheet takes its references away", async () => {
    const workbook = workbookOf({ 甲: { A1: "=乙!A1" }, 乙: { A1: 3 } });
    await calculator.recalculate(workbook);
    workbook.sheets[1]!.name = "丙";
    await calculator.recalculate(workbook);
    expect(valueOf(workbook, "甲", "A1")).toBe("#REF!");
  });

  test("references that are known only when computed settle in the end", async () => {
    const workbook = workbookOf({ 表: { A1: '=INDIRECT("B1")+1', B1: "=C1+1", C1: 1 } });
    await calculator.recalculate(workbook);
    await changed(workbook, "表", "C1", 5);
    expect(valueOf(workbook, "表", "A1")).toBe(7);
  });
});

test("the value of a file stays where only the last bits differ", async () => {
  const workbook = workbookOf({ 表: { A1: "=1/3" } });
  const cell = { ...cellOf(workbook, "表", "A1"), value: 0.33333333333333331 + 1e-16 };
  workbook.sheets[0]!.cells.get(0)!.set(0, cell);
  await calculator.recalculate(workbook);
  expect(cellOf(workbook, "表", "A1")).toBe(cell);
});

test("an array formula fills its area", async () => {
  const workbook = workbookOf({ 表: { A1: 1, A2: 2, D1: "=SUM(B1:B2)" } });
  const [sheet] = workbook.sheets;
  const arrayArea = { row: 0, column: 1, rowCount: 2, columnCount: 1 };
  put(workbook, "表", "B1", "=A1:A2*10");
  sheet!.cells.get(0)!.set(1, { ...cellOf(workbook, "表", "B1"), arrayArea });
  await calculator.recalculate(workbook);
  expect([valueOf(workbook, "表", "B1"), valueOf(workbook, "表", "B2")]).toEqual([10, 20]);
  expect(valueOf(workbook, "表", "D1")).toBe(30);
});

describe("what is not computed keeps its value and is listed", () => {
  test("a function the engine does not have", async () => {
    const workbook = workbookOf({ 表: { A1: "=CUBEMEMBER(1)+1", B1: "=A1+1" } });
    workbook.sheets[0]!.cells.get(0)!.set(0, { ...cellOf(workbook, "表", "A1"), value: 7 });
    await calculator.recalculate(workbook);
    expect(valueOf(workbook, "表", "B1")).toBe(8);
    expect(calculator.notComputed).toEqual([
      { sheet: "表", cell: "A1", formula: "=CUBEMEMBER(1)+1", reason: "unknownFunction" },
    ]);
  });

  test("formulas in a circle; those beside it are computed", async () => {
    const workbook = workbookOf({ 表: { A1: "=B1+1", B1: "=A1+1", C1: "=SUM(C:C)", D1: "=1+1" } });
    await calculator.recalculate(workbook);
    expect(calculator.notComputed.map(({ cell, reason }) => [cell, reason]).sort()).toEqual([
      ["A1", "circular"],
      ["B1", "circular"],
      ["C1", "circular"],
    ]);
    expect(valueOf(workbook, "表", "D1")).toBe(2);
  });
});

describe("large workbooks", () => {
  test("100,000 plain rows cost nothing", async () => {
    const workbook = workbookOf({ 表: {} });
    const style = cellOf(workbook, "表", "A1").style;
    for (let row = 0; row < 100_000; row++)
      workbook.sheets[0]!.cells.set(row, new Map([[0, { value: row, style }]]));
    put(workbook, "表", "C1", "=SUM(A:A)");
    const start = Date.now();
    await calculator.recalculate(workbook);
    expect(valueOf(workbook, "表", "C1")).toBe(4_999_950_000);
    expect(Date.now() - start).toBeLessThan(5_000);
  });

  test("a chain as long as the sheet does not overflow the stack", async () => {
    const column = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, row) => [`A${row + 2}`, `=A${row + 1}+1`])
    );
    const workbook = workbookOf({ 表: { ...column, A1: 1 } });
    await calculator.recalculate(workbook);
    expect(valueOf(workbook, "表", "A5001")).toBe(5_001);
  });

  test("computing that takes too long ends with an error that says so", async () => {
    const hasty = createCalculator({ limitMs: -1 });
    const workbook = workbookOf({ 表: { A1: "=1+1" } });
    await expect(hasty.recalculate(workbook)).rejects.toThrow(CalculationTimeout);
    hasty.dispose();
  });
});

test.each([
  ["reads a whole sheet that it names only when computed", '=SUM(INDIRECT("A1:XFD1048576"))', ""],
  ["fills a whole sheet", "=1", "A1:XFD1048576"],
])("a formula that %s keeps its value, and the others are computed", async (_, formula, filled) => {
  const workbook = workbookOf({ 表: { A1: 7, B1: "=A1*2", Z9: formula } });
  const [sheet] = workbook.sheets;
  const cell = cellOf(workbook, "表", "Z9");
  setCell(sheet!, 8, 25, { ...cell, value: 5, arrayArea: parseArea(filled) });
  await calculator.recalculate(workbook);
  expect(valueOf(workbook, "表", "B1")).toBe(14);
  expect(valueOf(workbook, "表", "Z9")).toBe(5);
  expect(calculator.notComputed.map(({ cell: address }) => address)).toEqual(["Z9"]);
});
