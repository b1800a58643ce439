import ExcelJS from "exceljs";
import { ALLOCATION_ROWS, TASKS } from "../../samples/notice";
import { addAllocationSheet } from "../../samples/sheets/allocation";
import { addTaskListSheet } from "../../samples/sheets/taskList";
import { recalculated, type Recalculated } from "./command";
import { opened, strayDifferences } from "./openedWorkbook";
import type { ReportedMilestone } from "./report";

/** Attachments 1 and 3 alone, as on the day the notice was published: no ledger, no form. */
async function noticeBook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  addTaskListSheet(workbook);
  addAllocationSheet(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function on(asOf: string, ...options: string[]): Promise<Recalculated> {
  return recalculated(await noticeBook(), ["--as-of", asOf, ...options]);
}

function overdue({ report }: Recalculated): ReportedMilestone[] {
  return report.milestones.filter(({ status }) => status === "overdue");
}

const WITH_SURVEY = TASKS.filter(({ remark }) => remark !== "").length;
/** 高新区 stands for two offices, the last row for all townships. */
const UNITS_WITH_SURVEY = WITH_SURVEY - 2 + 2 + ALLOCATION_ROWS.length;

test("on 15 November nobody is late: the day itself counts", async () => {
  expect(overdue(await on("2023-11-15"))).toEqual([]);
});

test("on 16 November every unit with a survey is one day late, and no other", async () => {
  const late = overdue(await on("2023-11-16"));
  expect(new Set(late.map(({ unit }) => unit)).size).toBe(UNITS_WITH_SURVEY);
  expect(late.map(({ deadline, daysLate }) => `${deadline} ${daysLate}`)).toEqual(
    late.map(() => "2023-11-15 1")
  );
});

test("the bureaus without an end date are never late", async () => {
  const late = overdue(await on("2024-06-30"));
  const ongoing = ["人社局", "税务局", "财政局"];
  expect(late.filter(({ unit }) => ongoing.some((name) => unit.endsWith(name)))).toEqual([]);
});

test("in the new year every township is late: none has collected 70 %", async () => {
  const late = overdue(await on("2024-01-01")).filter(({ deadline }) => deadline === "2023-12-31");
  const units = new Set(late.map(({ unit }) => unit));
  expect(ALLOCATION_ROWS.filter(({ unit }) => !units.has(unit))).toEqual([]);
});

test("townships below a year-end target are highlighted after its date, not before", async () => {
  const highlights = async (asOf: string): Promise<number> => {
    const sheet = (await opened((await on(asOf)).output)).getWorksheet("附件3 任务分解表");
    const rules = (sheet as unknown as { conditionalFormattings: unknown[] })
      .conditionalFormattings;
    return rules.length;
  };
  expect(await highlights("2023-12-31")).toBe(0);
  expect(await highlights("2024-01-01")).toBeGreaterThan(0);
});

test("running on another day and back leaves the file as it was", async () => {
  const first = await on("2023-11-16");
  const later = await recalculated(first.output, ["--as-of", "2023-12-20"]);
  const back = await recalculated(later.output, ["--as-of", "2023-11-16"]);
  const [one, two] = [await opened(first.output), await opened(back.output)];
  expect(strayDifferences(one, two, new Set())).toEqual([]);
  expect(two.worksheets[0]?.columnCount).toBe(6);
});

test("a second run with result sheets changes nothing", async () => {
  const first = await on("2023-11-20", "--reports");
  const second = await recalculated(first.output, ["--as-of", "2023-11-20"]);
  expect(second.report.changes).toEqual([]);
  const [one, two] = [await opened(first.output), await opened(second.output)];
  expect(two.worksheets.map(({ name }) => name)).toEqual(one.worksheets.map(({ name }) => name));
  expect(strayDifferences(one, two, new Set())).toEqual([]);
});

test("the lists made once are refreshed by later runs", async () => {
  const first = await on("2023-11-16", "--reports");
  const later = await recalculated(first.output, ["--as-of", "2023-11-18"]);
  const sheet = (await opened(later.output)).getWorksheet("督办清单");
  const texts: string[] = [];
  sheet?.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  expect(texts.join(" ")).toMatch(/11月18日/);
  expect(texts.filter((text) => text === "3").length).toBeGreaterThanOrEqual(UNITS_WITH_SURVEY);
});
