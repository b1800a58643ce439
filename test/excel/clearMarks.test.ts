import { readFileSync } from "node:fs";
import { clearMarks } from "../../src/app/clearMarks";
import { newLedger } from "../../src/app/ledger";
import { recalculate } from "../../src/app/recalculate";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import type { CalendarDate } from "../../src/domain/dates/calendarDate";
import { applyChanges, undoChanges } from "../../src/excel/applyChanges";
import { bringInFile } from "../../src/excel/bringInFile";
import { readWorkbook } from "../../src/excel/readWorkbook";
import { NO_CHANGES } from "../../src/workbook/changes";
import { DEFAULT_STYLE } from "../../workbench/office-host/emptyWorkbook";
import { startHost } from "../../workbench/office-host/startHost";
import type { Sheet, Workbook } from "../../workbench/office-host/workbook";
import { openWorkbook } from "../../workbench/xlsx/open";

/** After the survey's deadline: late units, and so marks of every kind. */
const AS_OF = "2023-12-01" as CalendarDate;
const ALLOCATION = "附件3 任务分解表";

function openSample(): Workbook {
  const workbook = openWorkbook(readFileSync("samples/ganxian-2023.xlsx"));
  startHost({ workbook, openFile: async (bytes) => openWorkbook(bytes) });
  return workbook;
}

const run = async (makeReports: boolean) =>
  recalculate(await readWorkbook(), DEFAULT_SETTINGS, AS_OF, { makeReports });
const clearing = async () => clearMarks(await readWorkbook(), DEFAULT_SETTINGS, AS_OF);

/**
 * Everything about a sheet but cells that neither hold nor show anything. Of a row's three marks only one is ever true,
 * so their order does not count.
 */
function looksOf({ cells, conditionalFormats, ...sheet }: Sheet) {
  const visible = [...cells].flatMap(([row, inRow]) =>
    [...inRow].flatMap(([column, cell]) => {
      const style = { ...cell.style, fileStyle: undefined };
      const isPlain = JSON.stringify(style) === JSON.stringify(DEFAULT_STYLE);
      return cell.value === "" && !cell.formula && isPlain ? [] : [{ row, column, ...cell, style }];
    })
  );
  const formats = conditionalFormats.map((format) => JSON.stringify({ ...format, id: "" }));
  return { ...sheet, id: "", formats: formats.sort(), cells: visible };
}

const looks = ({ sheets, names }: Workbook) => ({ sheets: sheets.map(looksOf), names });

test("after a run with result sheets, clearing leaves only the corrected numbers, cell by cell", async () => {
  openSample();
  const { changes } = await run(true);
  expect(changes.reports.length).toBeGreaterThan(1);

  const expected = openSample();
  const corrections = changes.cells.filter(({ sheet }) => sheet === ALLOCATION);
  await applyChanges({ ...NO_CHANGES, cells: corrections });

  const workbook = openSample();
  await applyChanges(changes);
  expect(looks(workbook)).not.toEqual(looks(expected));
  await applyChanges(await clearing());
  expect(looks(workbook)).toEqual(looks(expected));
});

test("undo brings every mark and result sheet back", async () => {
  const workbook = openSample();
  await applyChanges((await run(true)).changes);
  const before = looks(workbook);
  const cleared = await clearing();
  await applyChanges(cleared);
  expect(await undoChanges(cleared)).toEqual([]);
  expect(looks(workbook)).toEqual(before);
});

test("clearing twice finds nothing the second time", async () => {
  openSample();
  await applyChanges((await run(true)).changes);
  await applyChanges(await clearing());
  expect(await clearing()).toEqual(NO_CHANGES);
});

test("ledger and forms brought in stay, and so does a result sheet with somebody's notes", async () => {
  const workbook = openSample();
  await bringInFile(
    { name: "区住建局.xlsx", bytes: readFileSync("samples/forms/区住建局.xlsx") },
    false
  );
  const withoutLedger = await readWorkbook();
  await applyChanges(newLedger(withoutLedger));
  await applyChanges((await run(true)).changes);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("督办清单").getRange("J4").values = [["已电话催过"]];
    await context.sync();
  });
  await applyChanges(await clearing());
  const names = workbook.sheets.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["摸底-区住建局", "报送台账", "督办清单"]));
  expect(names).not.toContain("摸底汇总");
  expect((await readWorkbook()).owned.map(({ key }) => key)).toEqual(["import"]);
});
