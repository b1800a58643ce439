import { recalculate } from "../../src/app/recalculate";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import { calendarDate, type CalendarDate } from "../../src/domain/dates/calendarDate";
import { applyChanges, undoChanges } from "../../src/excel/applyChanges";
import { readWorkbook } from "../../src/excel/readWorkbook";
import type { ChangeSet } from "../../src/workbook/changes";
import { DEFAULT_STYLE, emptyWorkbook } from "../office-host/emptyWorkbook";
import type { Host } from "../office-host/host";
import { setCell } from "../office-host/sheetCells";
import { startHost } from "../office-host/startHost";
import { allocationRows } from "./allocationBook";
import { table } from "./timing";

const AS_OF = calendarDate(2023, 12, 1) as CalendarDate;
const UNITS = [20, 2_000];
/** Cell by cell, each a round trip of its own: more would only take longer. */
const MOST_UNITS_CELL_BY_CELL = 20;

/** Round trips and bytes of reading, writing and undoing, beside an adapter that goes from cell to cell. */
export async function benchTraffic(): Promise<string> {
  const rows: string[][] = [];
  for (const units of UNITS) rows.push(...(await measured(units)));
  return table(["operation", "units", "round trips", "bytes sent", "bytes received"], rows);
}

async function measured(units: number): Promise<string[][]> {
  const { host } = startHost({ workbook: workbookOf(units), profile: "web" });
  const rows: string[][] = [];
  const record = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    host.clearLog();
    const result = await work();
    rows.push([name, units.toLocaleString("en"), ...traffic(host)]);
    return result;
  };
  const snapshot = await record("read", readWorkbook);
  const { changes } = recalculate(snapshot, DEFAULT_SETTINGS, AS_OF);
  await record("write", () => applyChanges(changes));
  await record("undo", () => undoChanges(changes));
  if (units <= MOST_UNITS_CELL_BY_CELL) {
    await record("read cell by cell", () => readCellByCell(units));
    await record("write cell by cell", () => writeCellByCell(changes));
  }
  return rows;
}

function traffic({ log }: Host): string[] {
  const own = log.filter(({ isCleanup }) => !isCleanup);
  const sum = (bytes: (record: (typeof own)[number]) => number) =>
    own.reduce((total, record) => total + bytes(record), 0).toLocaleString("en");
  return [
    String(own.length),
    sum(({ bytesToHost }) => bytesToHost),
    sum(({ bytesToAddin }) => bytesToAddin),
  ];
}

/** What a first attempt at an add-in looks like: one range, one load and one sync for each cell. */
async function readCellByCell(units: number): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("附件3");
    for (let row = 0; row < units + 2; row++) {
      for (let column = 0; column < 10; column++) {
        sheet.getCell(row, column).load("values,formulas,numberFormat");
        await synced(context);
      }
    }
  });
}

async function writeCellByCell({ cells }: ChangeSet): Promise<void> {
  await Excel.run(async (context) => {
    for (const { sheet, row, column, shown } of cells) {
      context.workbook.worksheets.getItem(sheet).getCell(row, column).values = [[shown.after]];
      await synced(context);
    }
  });
}

const synced = (context: Excel.RequestContext) => context.sync();

function workbookOf(units: number) {
  const workbook = emptyWorkbook("附件3");
  const [sheet] = workbook.sheets;
  allocationRows(units).forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (sheet && value !== "") setCell(sheet, row, column, { value, style: DEFAULT_STYLE });
    })
  );
  return workbook;
}
