import fc from "fast-check";
import { recalculate } from "../../src/app/recalculate";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import type { CellValue } from "../../src/domain/cells/grid";
import type { CalendarDate } from "../../src/domain/dates/calendarDate";
import { applyChanges } from "../../src/excel/applyChanges";
import { readWorkbook } from "../../src/excel/readWorkbook";
import { WorkbookFailure } from "../../src/workbook/failure";
import { DEFAULT_STYLE, emptyWorkbook } from "../../workbench/office-host/emptyWorkbook";
import { setCell } from "../../workbench/office-host/sheetCells";
import type { Sheet, Workbook } from "../../workbench/office-host/workbook";
import { hostOn } from "./failurePoints";

const AS_OF = "2023-12-01" as CalendarDate;
const SEED = 20231204;

type Rows = readonly (readonly CellValue[])[];

/** A workbook whose texts are texts, whatever they begin with. */
function bookOf(sheets: readonly (readonly [name: string, rows: Rows])[]): Workbook {
  const names = sheets.map(([name]) => name) as [string, ...string[]];
  const workbook = emptyWorkbook(...names);
  sheets.forEach(([, rows], index) => fill(workbook.sheets[index], rows));
  return workbook;
}

function fill(sheet: Sheet | undefined, rows: Rows): void {
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (sheet && value !== "") setCell(sheet, row, column, { value, style: DEFAULT_STYLE });
    })
  );
}

/** The words over columns that the add-in computes or adds. */
const COMPUTED = /率|排|名次|位次|差|完成|进度|督办状态|逾期天数|占比|比例/;

/** Runs the whole way and looks what it did to the sheets that were there. */
async function survives(workbook: Workbook): Promise<void> {
  const before = structuredClone(workbook.sheets);
  const host = hostOn(workbook);
  try {
    const { changes } = recalculate(await readWorkbook(), DEFAULT_SETTINGS, AS_OF, {
      makeReports: true,
    });
    await applyChanges(changes);
  } catch (error) {
    if (!(error instanceof WorkbookFailure) || error.reason === "unexpected") throw error;
    expect(error.state).toBe("untouched");
  }
  await host.idle();
  for (const sheet of workbook.sheets) {
    const old = before.find(({ id }) => id === sheet.id);
    expectNoNewFormula(sheet, old);
    if (old) expectInputsKept(sheet, old);
  }
}

function expectNoNewFormula(sheet: Sheet, old: Sheet | undefined): void {
  for (const [row, cells] of sheet.cells) {
    for (const [column, { formula }] of cells) {
      if (formula === undefined) continue;
      expect(formula).toBe(old?.cells.get(row)?.get(column)?.formula);
    }
  }
}

function expectInputsKept(sheet: Sheet, old: Sheet): void {
  for (const [row, cells] of old.cells) {
    for (const [column, { value, formula }] of cells) {
      const now = sheet.cells.get(row)?.get(column);
      if (now?.value === value && now.formula === formula) continue;
      const above = [...old.cells].filter(([line]) => line < row);
      const words = above.map(([, line]) => String(line.get(column)?.value ?? "")).join(" ");
      expect(words).toMatch(COMPUTED);
    }
  }
}

const NASTY: readonly CellValue[] = [
  "=1+1",
  '=HYPERLINK("http://example.invalid","x")',
  "+86",
  "-1",
  "@SUM(A1)",
  "\t=1+1",
  "'=1",
  "#DIV/0!",
  "2023年2月30日",
  "11月15日前",
  "９５％",
  "1,160",
  "😀乡",
  "\u202Eغرب",
  "\u200B",
  "单位\n名称",
  "x".repeat(32_767),
  -0,
  1e308,
  5e-324,
  true,
  "",
];

const HEADINGS: readonly string[] = [
  "序号",
  "乡镇",
  "参保任务数",
  "已参保人数",
  "参保率",
  "排位",
  "应缴人数",
  "已缴人数",
  "缴费率",
  "差值",
  "合计",
  "工作任务",
  "责任单位",
  "完成时限",
  "督办状态",
  "单位名称",
  "统一社会信用代码",
  "用工人数",
  "未参保人数",
  "填报单位:区工信局",
  "报送单位",
  "报送内容",
  "报送日期",
];

const content = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.constantFrom(...HEADINGS),
  fc.integer({ min: -5, max: 3000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: "grapheme", maxLength: 12 })
);
const gridOf = (cell: fc.Arbitrary<CellValue>, rows = 10, columns = 9) =>
  fc.array(fc.array(cell, { minLength: 1, maxLength: columns }), { maxLength: rows });

describe("whatever stands in the cells, nothing breaks, no text comes alive and no input is written over", () => {
  const runs = { seed: SEED, numRuns: 30 };

  test("random cells", async () => {
    await fc.assert(
      fc.asyncProperty(gridOf(content), (rows) => survives(bookOf([["表", rows]]))),
      runs
    );
  });

  test("a soup of headings over random cells", async () => {
    const heading = fc.constantFrom(...HEADINGS);
    const soup = fc.tuple(
      fc.uniqueArray(heading, { minLength: 3, maxLength: 9 }),
      gridOf(content, 8)
    );
    await fc.assert(
      fc.asyncProperty(soup, soup, ([head, rows], [others, more]) =>
        survives(
          bookOf([
            ["附件3", [["2023年任务分解表"], head, ...rows]],
            ["附件1", [others, ...more, head, ...rows]],
          ])
        )
      ),
      runs
    );
  });

  test("a right table with nasty contents in one place after another", async () => {
    for (const nasty of NASTY) {
      for (const place of [1, 2, 3, 4, 5]) {
        const row = ["1", "大田乡", 1000, 900, "", ""].map((cell, column) =>
          column === place ? nasty : cell
        );
        await survives(bookOf([["附件3", [...TABLE, row]]]));
      }
    }
  });
});

const TABLE: Rows = [
  ["序号", "乡镇", "参保任务数", "已参保人数", "参保率", "排位"],
  [1, "白鹭乡", 1000, 900, "", ""],
  [2, "三溪乡", 800, 400, "", ""],
];

describe("shapes of workbooks", () => {
  test("names that need quotes, differ by case from a result sheet's, or look like an address", async () => {
    const names = ["It's 附件1", "A1", "R1C1", "1季度 (改)", "督办清单", "a&b<c>", "Sheet!"];
    await survives(bookOf(names.map((name) => [name, TABLE] as const)));
  });

  test("500 sheets, some hidden", async () => {
    const workbook = bookOf(
      Array.from({ length: 500 }, (_, index) => [`表${index}`, index % 50 === 0 ? TABLE : []])
    );
    workbook.sheets.slice(1).forEach((sheet, index) => {
      if (index % 3 === 0) sheet.visibility = "Hidden";
      if (index % 7 === 0) sheet.visibility = "VeryHidden";
    });
    await survives(workbook);
  });

  test("everything merged", async () => {
    const workbook = bookOf([["附件3", TABLE]]);
    const [sheet] = workbook.sheets;
    if (sheet) sheet.merges = [{ row: 0, column: 0, rowCount: 3, columnCount: 6 }];
    await survives(workbook);
  });

  test("looks down to the last row and across to the last column, without contents", async () => {
    const workbook = bookOf([["附件3", TABLE]]);
    const [sheet] = workbook.sheets;
    const style = { ...DEFAULT_STYLE, wrapText: true };
    if (sheet) setCell(sheet, 1_048_575, 16_383, { value: "", style });
    await survives(workbook);
  });

  test.each([
    ["the last row", 1_048_575, 0],
    ["the last column", 0, 16_383],
  ])(
    "a stray cell in %s",
    async (_, row, column) => {
      const workbook = bookOf([["附件3", TABLE]]);
      const [sheet] = workbook.sheets;
      if (sheet) setCell(sheet, row, column, { value: "x", style: DEFAULT_STYLE });
      await survives(workbook);
    },
    60_000
  );

  test("a stray cell in the very last row and column is refused, in bounded time", async () => {
    const workbook = bookOf([["附件3", TABLE]]);
    const [sheet] = workbook.sheets;
    if (sheet) setCell(sheet, 1_048_575, 16_383, { value: "x", style: DEFAULT_STYLE });
    hostOn(workbook);
    await expect(readWorkbook()).rejects.toMatchObject({ reason: "tooLarge", sheet: "附件3" });
  });
});
