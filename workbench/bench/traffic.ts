import { readFileSync } from "node:fs";
import path from "node:path";
import { archivePeriod } from "../../src/app/archivePeriod";
import { bulletinChanges, composeBulletin } from "../../src/app/bulletin";
import { recalculate } from "../../src/app/recalculate";
import { DEFAULT_SETTINGS as SETTINGS } from "../../src/app/settings";
import { calendarDate, type CalendarDate } from "../../src/domain/dates/calendarDate";
import { applyChanges, undoChanges } from "../../src/excel/applyChanges";
import { bringInFile } from "../../src/excel/bringInFile";
import { readWorkbook } from "../../src/excel/readWorkbook";
import type { ChangeSet } from "../../src/workbook/changes";
import { cellsOf } from "../../src/workbook/reportSheet";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { DEFAULT_STYLE, emptyWorkbook } from "../office-host/emptyWorkbook";
import type { Host } from "../office-host/host";
import { setCell } from "../office-host/sheetCells";
import { startHost } from "../office-host/startHost";
import type { Workbook } from "../office-host/workbook";
import { openWorkbook } from "../xlsx/open";
import { allocationRows } from "./allocationBook";
import { table } from "./timing";

const AS_OF = calendarDate(2023, 12, 1) as CalendarDate;
const UNITS = 2_000;
const SAMPLES = path.resolve(__dirname, "../../samples");
const FORM = "区住建局.xlsx";

/** Round trips and bytes of each operation, beside an adapter that goes from cell to cell. */
export async function benchTraffic(): Promise<string> {
  const sample = openWorkbook(readFileSync(path.join(SAMPLES, "ganxian-2023.xlsx")));
  const rows = [
    ...(await ofSample(sample)),
    ...(await ofTable(`${UNITS.toLocaleString("en")} units`)),
  ];
  return table(
    [
      ...["workbook", "operation", "round trips", "bytes sent", "bytes received"],
      ...["cell by cell: round trips", "bytes sent", "bytes received"],
    ],
    rows
  );
}

async function ofSample(workbook: Workbook): Promise<string[][]> {
  const openFile = async (bytes: Uint8Array) => openWorkbook(bytes);
  const { host } = startHost({ workbook, profile: "web", openFile });
  const bytes = readFileSync(path.join(SAMPLES, "forms", FORM));
  const rows: string[][] = [];
  const measure = async (
    operation: string,
    work: () => Promise<void>,
    naive: () => Promise<void>
  ) => {
    const own = await traffic(host, work);
    rows.push(["sample", operation, ...own, ...(await traffic(host, naive))]);
  };
  const snapshot = await readWorkbook();
  await measure(
    "read",
    async () => void (await readWorkbook()),
    () => readByCells(snapshot)
  );
  const result = recalculate(snapshot, SETTINGS, AS_OF);
  await measure(
    "recalculate",
    () => applyChanges(result.changes),
    () => writeByCells(result.changes)
  );
  await measure(
    "undo",
    async () => void (await undoChanges(result.changes)),
    () => writeByCells(result.changes, "before")
  );
  await measure(
    "import a form",
    async () => void (await bringInFile({ name: FORM, bytes }, false)),
    async () => {
      const { sheets } = await readWorkbook();
      await writeRowsByCells(sheets.at(-1)?.values ?? []);
    }
  );
  const archived = archivePeriod(await readWorkbook(), SETTINGS, AS_OF).changes;
  await measure(
    "archive",
    () => applyChanges(archived),
    () => writeByCells(archived)
  );
  const document = composeBulletin(snapshot, result, SETTINGS)?.document;
  if (!document) throw new Error("The sample gave no bulletin.");
  const bulletin = bulletinChanges(await readWorkbook(), document);
  await measure(
    "bulletin",
    () => applyChanges(bulletin),
    () => writeByCells(bulletin)
  );
  return rows;
}

/** Without the way from cell to cell, which would take a quarter of an hour. */
async function ofTable(name: string): Promise<string[][]> {
  const { host } = startHost({ workbook: tableOf(UNITS), profile: "web" });
  let snapshot: WorkbookSnapshot | undefined;
  const read = await traffic(host, async () => {
    snapshot = await readWorkbook();
  });
  const { changes } = recalculate(snapshot!, SETTINGS, AS_OF);
  const write = await traffic(host, () => applyChanges(changes));
  const undo = await traffic(host, async () => void (await undoChanges(changes)));
  const none = ["—", "—", "—"];
  return [
    [name, "read", ...read, ...none],
    [name, "recalculate", ...write, ...none],
    [name, "undo", ...undo, ...none],
  ];
}

async function traffic(host: Host, work: () => Promise<void>): Promise<string[]> {
  host.clearLog();
  await work();
  const own = host.log.filter(({ isCleanup }) => !isCleanup);
  const sum = (bytes: (record: (typeof own)[number]) => number) =>
    own.reduce((total, record) => total + bytes(record), 0).toLocaleString("en");
  return [
    own.length.toLocaleString("en"),
    sum(({ bytesToHost }) => bytesToHost),
    sum(({ bytesToAddin }) => bytesToAddin),
  ];
}

const synced = (context: Excel.RequestContext) => context.sync();

/** What a first attempt at an add-in looks like: one range, one load and one sync for each cell. */
async function readByCells({ sheets }: WorkbookSnapshot): Promise<void> {
  await Excel.run(async (context) => {
    for (const { name, origin, values } of sheets) {
      const sheet = context.workbook.worksheets.getItem(name);
      for (const [row, cells] of values.entries()) {
        for (const column of cells.keys()) {
          sheet
            .getCell(origin.row + row, origin.column + column)
            .load("values,formulas,numberFormat");
          await synced(context);
        }
      }
    }
  });
}

/** The contents alone, without any looks. */
async function writeByCells(
  { cells, reports }: ChangeSet,
  side: "before" | "after" = "after"
): Promise<void> {
  await Excel.run(async (context) => {
    for (const { sheet, row, column, shown } of cells) {
      context.workbook.worksheets.getItem(sheet).getCell(row, column).values = [[shown[side]]];
      await synced(context);
    }
  });
  for (const { after } of reports) if (after) await writeRowsByCells(cellsOf(after));
}

/** Onto a sheet that is only there to take them. */
async function writeRowsByCells(rows: WorkbookSnapshot["sheets"][number]["values"]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    for (const [row, cells] of rows.entries()) {
      for (const [column, value] of cells.entries()) {
        if (value === "") continue;
        sheet.getCell(row, column).values = [[value]];
        await synced(context);
      }
    }
    sheet.delete();
    await synced(context);
  });
}

function tableOf(units: number): Workbook {
  const workbook = emptyWorkbook("附件3");
  const [sheet] = workbook.sheets;
  allocationRows(units).forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (sheet && value !== "") setCell(sheet, row, column, { value, style: DEFAULT_STYLE });
    })
  );
  return workbook;
}
