import ExcelJS from "exceljs";
import {
  DATED_WORDINGS,
  ONGOING_WORDINGS,
  UNDETERMINED_WORDINGS,
  type Wording,
} from "./cases/deadlineWordings";
import { taskListCases, type ExpectedMilestone, type TaskListCase } from "./cases/taskLists";
import { recalculated } from "./command";
import type { Report, ReportedMilestone } from "./report";
import { addSheet } from "./workbookCase";

async function bytesOf(build: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  build(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** 区民政局, 赣县区民政局 and 民政局 are the same to this test. */
function bare(unit: string): string {
  return unit
    .replace(/^赣州高新区管委会/, "")
    .replace(/^(赣县区|区|县)/, "")
    .replace(/管委会$/, "");
}

function milestonesOf(report: Report, unit: string): ReportedMilestone[] {
  return report.milestones.filter((milestone) => bare(milestone.unit) === bare(unit));
}

function problem(report: Report, expected: ExpectedMilestone): string[] {
  const own = milestonesOf(report, expected.unit);
  const found = own.find(({ deadline }) => deadline === expected.deadline);
  const got = JSON.stringify(found ?? own);
  const right =
    found !== undefined &&
    found.status === expected.status &&
    (expected.daysLate === undefined || found.daysLate === expected.daysLate);
  return right ? [] : [`${JSON.stringify(expected)}: got ${got}`];
}

describe("task lists of other places", () => {
  const named = taskListCases.map((listCase): [string, TaskListCase] => [listCase.name, listCase]);
  test.each(named)("%s", async (_, { asOf, build, milestones }) => {
    const { report } = await recalculated(await bytesOf(build), ["--as-of", asOf]);
    expect(milestones.flatMap((expected) => problem(report, expected))).toEqual([]);
  });
});

describe("wordings of deadlines, in a plan for 2023, seen on 20 November", () => {
  const wordingReport = async (wordings: readonly Wording[]): Promise<Report> => {
    const input = await bytesOf((workbook) => {
      addSheet(workbook, "任务清单", [
        ["赣县区2023年度重点任务清单"],
        ["责任单位", "工作任务", "完成时限", "备注"],
        ...wordings.map(([unit, text]) => [unit, "落实重点任务。", text, ""]),
      ]);
    });
    return (await recalculated(input, ["--as-of", "2023-11-20"])).report;
  };

  test("dated ones", async () => {
    const report = await wordingReport(DATED_WORDINGS);
    const problems = DATED_WORDINGS.flatMap(([unit, text, deadlines]) => {
      const got = milestonesOf(report, unit).map(({ deadline }) => deadline);
      return JSON.stringify([...got].sort()) === JSON.stringify(deadlines)
        ? []
        : [`${String(text)}: expected ${deadlines.join()}, got ${got.join()}`];
    });
    expect(problems).toEqual([]);
  });

  test("days late follow from the dates", async () => {
    const report = await wordingReport(DATED_WORDINGS);
    const problems = report.milestones.filter(({ deadline, status, daysLate }) => {
      const late = (Date.UTC(2023, 10, 20) - Date.parse(`${deadline}T00:00:00Z`)) / 86_400_000;
      if (late > 0) return status !== "overdue" || daysLate !== late;
      return status !== (late >= -7 ? "dueSoon" : "notDue");
    });
    expect(problems).toEqual([]);
  });

  test.each([
    ["ongoing", ONGOING_WORDINGS],
    ["undetermined", UNDETERMINED_WORDINGS],
  ])("%s ones are never late", async (status, wordings) => {
    const report = await wordingReport(wordings);
    const problems = wordings.flatMap(([unit, text]) => {
      const own = milestonesOf(report, unit);
      return own.length > 0 && own.every((milestone) => milestone.status === status)
        ? []
        : [`${String(text)}: got ${JSON.stringify(own)}`];
    });
    expect(problems).toEqual([]);
  });
});
