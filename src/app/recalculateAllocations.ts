import { compareTables } from "../domain/allocation/compareTables";
import {
  type AllocationResult,
  recalculateAllocation,
} from "../domain/allocation/recalculateAllocation";
import type { AllocationCell } from "../domain/allocation/resultCell";
import type { Standing } from "../domain/allocation/standing";
import { type CellValue, valueAt } from "../domain/cells/grid";
import type { Finding } from "../domain/findings";
import type { CellChange } from "../workbook/changes";
import type { SheetSnapshot } from "../workbook/snapshot";
import type { SheetContents } from "./recognise";
import type { Settings } from "./settings";

export interface AllocationsResult {
  readonly cells: readonly CellChange[];
  readonly findings: readonly Finding[];
  readonly standings: readonly Standing[];
  readonly totals: readonly Standing[];
}

/** Works out every 任务分解表 of the workbook anew; of one in a hidden sheet it is said, as nobody sees it change. */
export function recalculateAllocations(
  contents: readonly SheetContents[],
  settings: Settings
): AllocationsResult {
  const results = contents.flatMap(({ sheet, allocation }) =>
    allocation.tables.map((table) => ({
      sheet,
      result: recalculateAllocation(sheet, table, settings),
    }))
  );
  const all = <Part>(part: (result: AllocationResult) => readonly Part[]) =>
    results.flatMap(({ result }) => part(result));
  return {
    cells: results.flatMap(({ sheet, result }) =>
      result.cells.map((cell) => cellChange(sheet, cell))
    ),
    findings: [
      ...contents.flatMap(hiddenAllocation),
      ...contents.flatMap(({ allocation }) => allocation.findings),
      ...all(({ findings }) => findings),
      ...compareTables(contents.flatMap(({ allocation }) => allocation.tables)),
    ],
    standings: all(({ standings }) => standings),
    totals: all(({ totals }) => totals),
  };
}

function cellChange(sheet: SheetSnapshot, cell: AllocationCell): CellChange {
  const { row, column, before, after, result, numberFormat, kind } = cell;
  const shownBefore: CellValue = valueAt(sheet, row, column);
  return {
    sheet: sheet.name,
    row,
    column,
    before,
    after,
    shown: { before: shownBefore, after: result },
    kind,
    ...(numberFormat && { numberFormat }),
  };
}

function hiddenAllocation({ sheet, allocation }: SheetContents): Finding[] {
  const [table] = allocation.tables;
  if (!table || sheet.visibility === "visible") return [];
  const at = { sheet: sheet.name, row: table.header.firstRow, column: table.unitColumn };
  return [{ severity: "info", code: "hiddenSheetCalculated", at, params: { sheet: sheet.name } }];
}
