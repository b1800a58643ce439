import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  ALLOCATION_ROWS,
  ALLOCATION_TOTAL,
  PUBLISHED_RANK_ERRORS,
  TASKS,
} from "../../samples/notice";
import { computedPlaces, wrongCells, wrongStandings } from "./allocationProblems";
import { recalculated, type Recalculated } from "./command";
import { opened, strayDifferences } from "./openedWorkbook";
import type { ReportedMilestone } from "./report";
import { rowsFrom, type ExpectedMeasure, type WorkbookCase } from "./workbookCase";

const SHEET = "附件3 任务分解表";
const book = new Uint8Array(readFileSync(join(__dirname, "../../samples/ganxian-2023.xlsx")));

const totals = [{ row: 25, of: rowsFrom(5, 24) }];
const measures: readonly ExpectedMeasure[] = [
  {
    sheet: SHEET,
    ...{ base: "C", done: "D", rate: "E", gap: "F", rank: "G" },
    units: ALLOCATION_ROWS.map(({ unit, enrolment: { base, done } }, index) => ({
      ...{ row: index + 5, unit, base, done },
    })),
    totals,
  },
  {
    sheet: SHEET,
    ...{ base: "H", done: "I", rate: "J", gap: "K", rank: "L" },
    units: ALLOCATION_ROWS.map(({ unit, contribution: { base, done } }, index) => ({
      ...{ row: index + 5, unit, base, done },
    })),
    totals,
  },
];
const notice: WorkbookCase = { name: "the notice", build: () => undefined, measures };

/** The columns the add-in writes beside the task list. */
const TASK_LIST_ROWS = TASKS.length + 3;

describe("attachment 3 of the notice", () => {
  let run: Recalculated;
  beforeAll(async () => {
    run = await recalculated(book, ["--as-of", "2023-11-15"]);
  });

  test("every rate, gap and place follows from the counts", async () => {
    const { report, output } = run;
    expect(wrongCells(await opened(output), notice)).toEqual([]);
    expect(wrongStandings(report, notice)).toEqual([]);
  });

  test("exactly the five published errors are corrected", async () => {
    const { report } = run;
    const corrected = report.changes
      .filter(({ sheet, kind }) => sheet === SHEET && kind === "corrected")
      .map(({ cell, before, after }) => ({
        unit: ALLOCATION_ROWS[Number(cell.slice(1)) - 5]?.unit,
        published: before,
        correct: after,
        column: cell.charAt(0),
      }));
    expect(corrected).toEqual(PUBLISHED_RANK_ERRORS.map((error) => ({ ...error, column: "L" })));
  });

  test("everything else in the sheet shows as it was printed", async () => {
    const { output } = run;
    const [before, after] = [await opened(book), await opened(output)];
    const mayDiffer = computedPlaces(notice);
    const stray = strayDifferences(before, after, mayDiffer).filter((one) => one.startsWith(SHEET));
    expect(stray).toEqual([]);
    const shown = after.getWorksheet(SHEET)!;
    [...ALLOCATION_ROWS, ALLOCATION_TOTAL].forEach(({ enrolment, contribution }, index) => {
      const row = shown.getRow(index + 5);
      expect((Number(row.getCell(5).value) * 100).toFixed(2)).toBe(enrolment.percent.toFixed(2));
      expect((Number(row.getCell(10).value) * 100).toFixed(2)).toBe(
        contribution.percent.toFixed(2)
      );
      expect(row.getCell(5).numFmt).toBe("0.00%");
    });
  });

  test("a second run changes nothing", async () => {
    const second = await recalculated(run.output, ["--as-of", "2023-11-15"]);
    expect(second.report.changes).toEqual([]);
    const [once, twice] = [await opened(run.output), await opened(second.output)];
    expect(strayDifferences(once, twice, new Set())).toEqual([]);
  });
});

describe("the bureau's working copy on 20 November 2023", () => {
  let run: Recalculated;
  beforeAll(async () => {
    run = await recalculated(book, ["--as-of", "2023-11-20", "--reports"]);
  });

  function survey(unit: string): ReportedMilestone | undefined {
    return run.report.milestones.find(
      (milestone) =>
        milestone.unit.endsWith(unit) && /^2023-11-(15|25)$/.test(milestone.deadline ?? "")
    );
  }

  test.each([
    ["教科体局", "done", null],
    ["工信局", "done", null],
    ["民政局", "doneLate", 3],
    ["司法局", "doneLate", 2],
    ["国资办", "done", null],
    ["商务局", "overdue", 5],
    ["住建局", "dueSoon", null],
    ["党群工作部", "overdue", 5],
    ["企业服务中心", "done", null],
    ["梅林镇", "done", null],
    ["吉埠镇", "doneUndated", null],
    ["江口镇", "doneLate", 5],
    ["五云镇", "overdue", 5],
  ])("摸底 of %s: %s", async (unit, status, daysLate) => {
    const milestone = survey(unit);
    expect(milestone?.status).toBe(status);
    if (daysLate !== null) expect(milestone?.daysLate).toBe(daysLate);
  });

  test.each([
    ["市监局", "done", null],
    ["行政审批局", "doneLate", 3],
  ])("October's monthly report of %s: %s", async (unit, status, daysLate) => {
    const milestone = run.report.milestones.find(
      (one) => one.unit.endsWith(unit) && one.deadline === "2023-11-05"
    );
    expect(milestone?.status).toBe(status);
    if (daysLate !== null) expect(milestone?.daysLate).toBe(daysLate);
  });

  test("督办清单 lists every overdue milestone, the latest first", async () => {
    const { report, output } = run;
    const sheet = (await opened(output)).getWorksheet("督办清单");
    const texts: string[] = [];
    sheet?.eachRow((row) => texts.push((row.values as unknown[]).join(" ")));
    const overdue = report.milestones.filter(({ status }) => status === "overdue");
    expect(overdue.length).toBeGreaterThan(0);
    for (const { unit } of overdue) {
      expect(texts.filter((text) => text.includes(unit)).length).toBeGreaterThan(0);
    }
    expect(sheet?.pageSetup.paperSize).toBe(9);
  });

  test("the task list says who is late, in two columns to the right", async () => {
    const sheet = (await opened(run.output)).getWorksheet("附件1 任务清单")!;
    const header = sheet.getRow(3).values as unknown[];
    expect(header.slice(5, 7)).toEqual(["督办状态", "逾期天数"]);
    const words = rowsFrom(4, TASK_LIST_ROWS).map((row) => sheet.getCell(`E${row}`).text);
    expect(words[TASKS.findIndex(({ unit }) => unit === "区商务局")]).toMatch(/逾期5天.*摸底/);
    expect(words[0]).not.toMatch(/逾期/);
    expect(words.every((text) => text !== "")).toBe(true);
  });
});
