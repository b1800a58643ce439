import { ALLOCATION_ROWS, PUBLISHED_RANK_ERRORS } from "../../../samples/notice";
import type { Grid } from "../../../src/domain/cells/grid";
import { textGrid } from "../tables/textGrid";
import { noticeTable } from "./noticeTable";
import { applied, changeTexts, codes, recalculated, VALUES } from "./recalculated";

const FORMULAS = { ...VALUES, output: "formulas" } as const;
const rowOf = (unit: string) => 3 + ALLOCATION_ROWS.findIndex((row) => row.unit === unit);

describe("attachment 3 of the notice", () => {
  const grid = noticeTable();
  const result = recalculated(grid);

  test("is found with both measures, its 20 units and its total", () => {
    const [table, ...more] = result.tables;
    expect(more).toEqual([]);
    expect(table?.header).toEqual({ firstRow: 1, lastRow: 2 });
    expect(table?.measures.map(({ id, name, columns }) => [id, name, columns])).toEqual([
      ["enrolment", "扩面参保任务", { base: 2, done: 3, rate: 4, gap: 5, rank: 6 }],
      ["contribution", "缴费率任务", { base: 7, done: 8, rate: 9, gap: 10, rank: 11 }],
    ]);
    expect(table?.rows.filter(({ kind }) => kind === "unit")).toHaveLength(20);
    expect(table?.rows.at(-1)).toMatchObject({ kind: "total", name: "合计", row: 23 });
    expect(table?.below).toHaveLength(4);
  });

  test("has exactly the five published contribution ranks corrected, and nothing else", () => {
    const corrected = result.cells.filter(({ kind }) => kind !== "precise");
    expect(corrected.every(({ column, kind }) => column === 11 && kind === "corrected")).toBe(true);
    const expected = PUBLISHED_RANK_ERRORS.map(({ unit, correct }) => [rowOf(unit), correct]);
    expect(corrected.map(({ row, result: rank }) => [row, rank])).toEqual(expected);
  });

  test("gets its text rates as exact numbers that show as before", () => {
    const precise = result.cells.filter(({ kind }) => kind === "precise");
    expect(precise).toHaveLength(42);
    expect(precise[0]).toEqual({
      row: 3,
      column: 4,
      before: { kind: "value", value: "119.22%" },
      after: { kind: "value", value: 1383 / 1160 },
      result: 1383 / 1160,
      numberFormat: { before: "General", after: "0.00%" },
      kind: "precise",
    });
  });

  test("says why each rank was wrong, and that 茅店镇 is out of line", () => {
    expect(codes(result.findings)).toEqual([
      "dueOutOfLine",
      ...PUBLISHED_RANK_ERRORS.map(() => "wrongRank"),
    ]);
    expect(result.findings[0]).toMatchObject({
      at: { sheet: "附件3", row: rowOf("茅店镇"), column: 7 },
      params: { unit: "茅店镇", due: 6604, enrolled: 7688, share: "85.9%", usual: "99.1%" },
    });
    expect(result.findings[1]?.params).toEqual({
      measure: "缴费率任务",
      unit: "大田乡",
      before: "4",
      after: "3",
      rate: "66.08%",
      better: 2,
    });
  });

  test("changes nothing more on a second run", () => {
    expect(recalculated(applied(grid, result.cells)).cells).toEqual([]);
  });

  test("合计 divides the sums, it does not average the rates", () => {
    expect(result.totals.map(({ rate, gap, rank }) => ({ rate, gap, rank }))).toEqual([
      { rate: 199336 / 210000, gap: -10664, rank: null },
      { rate: 118045 / 196701, gap: -78656, rank: null },
    ]);
  });

  test("tells where each unit stands in each measure", () => {
    expect(result.standings).toHaveLength(40);
    expect(result.standings[0]).toEqual({
      sheet: "附件3",
      measure: "enrolment",
      unit: "梅林镇",
      base: 1160,
      done: 1383,
      rate: 1383 / 1160,
      gap: 223,
      rank: 1,
      row: 3,
    });
  });

  test("as formulas shows the same numbers, and a second run changes nothing", () => {
    const live = recalculated(grid, FORMULAS);
    expect(live.cells.every(({ after }) => after.kind === "formula")).toBe(true);
    const numbers = new Map(
      result.cells.map(({ row, column, result: value }) => [`${row},${column}`, value])
    );
    for (const { row, column, result: value } of live.cells)
      expect(value).toBe(numbers.get(`${row},${column}`) ?? grid.values[row]?.[column]);
    expect(recalculated(applied(grid, live.cells), FORMULAS).cells).toEqual([]);
  });
});

/** A table of one measure: unit, base, done, rate, gap, rank in columns A to F, units from row 2 on. */
const table = (rows: string, heading = "| 镇街 | 任务数 | 完成数 | 完成率 | 差值 | 排名 |") =>
  textGrid(`${heading}\n${rows}`);

const withCells = (
  grid: Grid,
  part: "formulas" | "numberFormats",
  cells: Readonly<Record<string, string>>
): Grid => ({
  ...grid,
  [part]: grid[part].map((line, row) =>
    line.map((content, column) => cells[`${"ABCDEF"[column]}${row + 1}`] ?? content)
  ),
});

describe("what is written", () => {
  test("blanks are filled, ties share a place", () => {
    const { cells } = recalculated(table("| 甲镇 | 4 | 2 | | | |\n| 乙镇 | 6 | 3 | | | |"));
    expect(changeTexts(cells)).toEqual([
      "D2:  → 0.5",
      "E2:  → -2",
      "F2:  → 1",
      "D3:  → 0.5",
      "E3:  → -3",
      "F3:  → 1",
    ]);
    expect(new Set(cells.map(({ kind }) => kind))).toEqual(new Set(["filled"]));
  });

  test("a format that is there stays, and only a rate without one gets 0.00%", () => {
    const grid = withCells(
      table("| 甲镇 | 4 | 2 | | | |\n| 乙镇 | 6 | 3 | | | |"),
      "numberFormats",
      {
        D2: "0.0%",
        F2: "@",
      }
    );
    const formats = recalculated(grid).cells.flatMap(({ row, column, numberFormat }) =>
      numberFormat ? [[row, column, numberFormat.after]] : []
    );
    expect(formats).toEqual([
      [1, 5, "General"],
      [2, 3, "0.00%"],
    ]);
  });

  test("a rate right to the digits it shows is only made precise, else corrected", () => {
    const grid = withCells(
      table("| 甲镇 | 3 | 2 | 0.6667 | -1 | 1 |\n| 乙镇 | 3 | 1 | 0.34 | -2 | 2 |"),
      "numberFormats",
      { D2: "0.00%", D3: "0.00%" }
    );
    const { cells, findings } = recalculated(grid);
    expect(cells.map(({ kind, result }) => [kind, result])).toEqual([
      ["precise", 2 / 3],
      ["corrected", 1 / 3],
    ]);
    expect(findings.map(({ code, params }) => [code, params.before, params.after])).toEqual([
      ["wrongRate", "34.00%", "33.33%"],
    ]);
  });

  test("without a usable base stale numbers go, and '-' stays", () => {
    const grid = table(
      "| 甲镇 | 4 | 2 | 0.5 | -2 | 1 |\n| 乙镇 | 0 | 3 | 0.9 | 3 | 2 |\n| 丙镇 | - | - | - | - | - |\n| 丁镇 | | 3 | #DIV/0! | | |"
    );
    const { cells, findings, standings } = recalculated(grid);
    expect(changeTexts(cells)).toEqual(["D3: 0.9 → ", "F3: 2 → ", "D5: #DIV/0! → "]);
    expect(codes(findings)).toEqual([
      "noBase",
      "notRanked",
      "noBase",
      "staleResult",
      "staleResult",
      "errorReplaced",
    ]);
    expect(standings.map(({ rate, rank }) => [rate, rank])).toEqual([
      [0.5, 1],
      [null, null],
      [null, null],
      [null, null],
    ]);
  });

  test("the clerk's words in a result cell stay and are reported", () => {
    const { cells, findings } = recalculated(
      table("| 甲镇 | 4 | 2 | 暂缓 | -2 | 1 |\n| 乙镇 | 4 | 1 | 0.25 | -3 | 2 |")
    );
    expect(changeTexts(cells)).toEqual([]);
    expect(findings).toMatchObject([{ code: "textInResult", at: { row: 1, column: 3 } }]);
  });

  test("a total that disagrees with its rows is corrected and reported, its rank removed", () => {
    const grid = table(
      "| 甲镇 | 4 | 2 | 0.5 | -2 | 1 |\n| 乙镇 | 4 | 1 | 0.25 | -3 | 2 |\n| 合 计 | 9 | 3 | 0.375 | -5 | 3 |"
    );
    const { cells, findings } = recalculated(grid);
    expect(changeTexts(cells)).toEqual(["B4: 9 → 8", "F4: 3 → "]);
    expect(codes(findings)).toEqual(["wrongTotal", "rankOnTotal"]);
  });

  test("a total over a count that cannot be read is left alone", () => {
    const grid = table(
      "| 甲镇 | 4 | 约2 | | | |\n| 乙镇 | 4 | 1 | 0.25 | -3 | 1 |\n| 合计 | 8 | 3 | 0.375 | -5 | |"
    );
    const { cells, findings } = recalculated(grid);
    expect(changeTexts(cells)).toEqual([]);
    expect(codes(findings)).toEqual(["countUnreadable", "totalNotChecked"]);
  });

  test("a column of percents headed (%) keeps holding 95.5", () => {
    const heading = "| 序号 | 城市 | 企业总数 | 上报企业数 | 上报率(%) |";
    const grid = table(
      "| 1 | 郑州 | 325 | 260 | 80.0 |\n| 2 | 开封 | 81 | 76 | 93.8 |\n| 3 | 洛阳 | 7 | 5 | |",
      heading
    );
    const { cells } = recalculated(grid);
    expect(changeTexts(cells)).toEqual([
      "E3: 93.8 → 93.82716049382717",
      "E4:  → 71.42857142857143",
    ]);
    expect(cells.map(({ kind, numberFormat }) => [kind, numberFormat?.after])).toEqual([
      ["precise", "0.00"],
      ["filled", "0.00"],
    ]);
  });

  test("缺口 counts what is lacking; 差值 is done minus base, unless its values say otherwise", () => {
    const rows = "| 甲镇 | 4 | 2 | 0.5 | | 2 |\n| 乙镇 | 4 | 5 | 1.25 | | 1 |";
    const gaps = (grid: Grid) =>
      recalculated(grid).cells.flatMap(({ column, result }) => (column === 4 ? [result] : []));
    expect(gaps(table(rows))).toEqual([-2, 1]);
    expect(gaps(table(rows, "| 镇街 | 任务数 | 完成数 | 完成率 | 缺口 | 排名 |"))).toEqual([2, -1]);
    const positive = rows.replace("0.5 | |", "0.5 | 3 |");
    expect(gaps(table(positive))).toEqual([2, -1]);
    const floored =
      "| 甲镇 | 4 | 2 | 0.5 | 2 | 3 |\n| 乙镇 | 4 | 5 | 1.25 | 0 | 1 |\n| 丙镇 | 4 | 6 | 1.5 | | 1 |";
    expect(gaps(table(floored, "| 镇街 | 任务数 | 完成数 | 完成率 | 未完成数 | 排名 |"))).toEqual([
      0,
    ]);
  });

  test("subtotals with rankings of their own keep them", () => {
    const grid = table(
      "| 甲镇 | 10 | 9 | 0.9 | -1 | 1 |\n| 乙镇 | 10 | 6 | 0.6 | -4 | 2 |\n| 小计 | 20 | 15 | 0.75 | -5 | |\n| 丙镇 | 10 | 5 | 0.5 | -5 | 2 |\n| 丁镇 | 10 | 7 | 0.7 | -3 | 1 |\n| 小计 | 20 | 12 | 0.6 | -8 | |\n| 合计 | 40 | 27 | 0.675 | -13 | |"
    );
    expect(changeTexts(recalculated(grid).cells)).toEqual([]);
  });

  test("stale places that run through the subtotals are one ranking, however many fit a block by chance", () => {
    const grid = table(
      "| 甲镇 | 10 | 9 | | | 1 |\n| 乙镇 | 10 | 6 | | | 2 |\n| 小计 | 20 | 15 | | | |\n| 丙镇 | 10 | 7 | | | 3 |\n| 丁镇 | 10 | 8 | | | 4 |\n| 小计 | 20 | 15 | | | |"
    );
    const places = recalculated(grid).standings.map(({ rank }) => rank);
    expect(places).toEqual([1, 4, 3, 2]);
  });

  test("a right rate without a number format gets one and stays as it is, formula or not", () => {
    const rows = "| 甲镇 | 4 | 4 | 1 | 0 | 1 |\n| 乙镇 | 4 | 2 | 0.5 | -2 | 2 |";
    const grid = withCells(table(rows), "formulas", { D3: "=C3/B3" });
    const { cells } = recalculated(grid);
    expect(cells.map(({ before, after, numberFormat }) => [before, after, numberFormat])).toEqual([
      [{ kind: "value", value: 1 }, { kind: "value", value: 1 }, TO_PERCENT],
      [{ kind: "formula", formula: "=C3/B3" }, { kind: "formula", formula: "=C3/B3" }, TO_PERCENT],
    ]);
    expect(recalculated(applied(grid, cells)).cells).toEqual([]);
  });
});

const TO_PERCENT = { before: "General", after: "0.00%" };

describe("formulas of the staff", () => {
  const rows = "| 甲镇 | 3 | 2 | 0.6667 | -1 | 1 |\n| 乙镇 | 3 | 1 | 0.34 | -2 | 2 |";
  const grid = withCells(
    withCells(table(rows), "formulas", { D2: "=ROUND(C2/B2,4)", D3: "=C9/B9", E2: "=C2-B2" }),
    "numberFormats",
    { D2: "0.00%", D3: "0.00%" }
  );

  test("stay when they show the right number, and are corrected when not", () => {
    expect(changeTexts(recalculated(grid).cells)).toEqual(["D3: =C9/B9 → 0.3333333333333333"]);
  });

  test("are replaced by values when asked for", () => {
    const { cells } = recalculated(grid, { ...VALUES, existingFormulas: "replace" });
    expect(changeTexts(cells)).toEqual([
      "D2: =ROUND(C2/B2,4) → 0.6666666666666666",
      "E2: =C2-B2 → -1",
      "D3: =C9/B9 → 0.3333333333333333",
    ]);
  });
});

describe("live formulas", () => {
  const formulas = (grid: Grid, settings = FORMULAS as typeof VALUES) =>
    Object.fromEntries(
      recalculated(grid, settings).cells.map(({ row, column, after }) => [
        `${"ABCDEF"[column]}${row + 1}`,
        after.kind === "formula" ? after.formula : after.value,
      ])
    );
  const blocks = table(
    "| 甲镇 | 3 | 1 | | | |\n| 乙镇 | 6 | 2 | | | |\n| 小计 | | | | | |\n| 丙镇 | 3 | 2 | | | |\n| 小计 | | | | | |\n| 合计 | | | | | |"
  );

  test("use plain functions, show nothing without a base, and count no subtotal twice", () => {
    expect(formulas(blocks)).toMatchObject({
      D2: '=IF(COUNT(B2,C2)=2,IF(AND(B2>0,C2>=0),C2/B2,""),"")',
      E2: '=IF(COUNT(B2,C2)=2,C2-B2,"")',
      B4: "=SUM(B2:B3)",
      B7: "=SUM(B2:B3,B5)",
    });
  });

  test("rank by whole numbers over the units' own rows", () => {
    expect(formulas(blocks).F2).toBe(
      '=IF(COUNT(B2,C2)=2,IF(AND(B2>0,C2>=0),1+SUMPRODUCT(--ISNUMBER(1/(($B$2:$B$3>0)*($C$2:$C$3*B2>C2*$B$2:$B$3))))+SUMPRODUCT(--ISNUMBER(1/(($B$5>0)*($C$5*B2>C2*$B$5)))),""),"")'
    );
  });

  test("counts typed as text get values, since Excel's sums pass over them", () => {
    const { cells, findings } = recalculated(
      table("| 甲镇 | 1,160 | 580 | | | |\n| 乙镇 | 3 | 1 | | | |"),
      FORMULAS
    );
    const kinds = cells.map(({ row, after }) => [row, after.kind]);
    expect(kinds).toEqual([
      [1, "value"],
      [1, "value"],
      [1, "value"],
      [2, "formula"],
      [2, "formula"],
      [2, "value"],
    ]);
    expect(codes(findings)).toEqual(["countAsText", "valueInsteadOfFormula"]);
  });
});
