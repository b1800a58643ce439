import type { Workbook } from "../office-host/workbook";
import { COLUMN_LIMIT } from "../office-host/areas";
import { usedArea } from "../office-host/sheetCells";
import type { FormulaGraph } from "./formulaGraph";
import { isLong } from "./formulaText";

/** How large the engine takes a sheet to be: a whole column ends there, and what lies beyond it calls an error. */
export interface SheetExtent {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly lastUsedRow: number;
}

/** By sheet name: the cells in use and those that formulas read. */
export function sheetExtents(
  workbook: Workbook,
  graph: FormulaGraph
): ReadonlyMap<string, SheetExtent> {
  const extents = new Map(
    workbook.sheets.map((sheet) => {
      const used = usedArea(sheet, true);
      const rowCount = used ? used.row + used.rowCount : 1;
      const columnCount = used ? used.column + used.columnCount : 1;
      return [sheet.id, { name: sheet.name, rowCount, columnCount, lastUsedRow: rowCount - 1 }];
    })
  );
  for (const { sheetId, area } of graph.areas) {
    const extent = extents.get(sheetId)!;
    extent.rowCount = Math.max(extent.rowCount, area.row + (isLong(area) ? 1 : area.rowCount));
    const columnCount = area.columnCount === COLUMN_LIMIT ? 1 : area.columnCount;
    extent.columnCount = Math.max(extent.columnCount, area.column + columnCount);
  }
  return new Map([...extents.values()].map(({ name, ...extent }) => [name, extent]));
}
