import { parseAreaReference } from "../../src/xlsx/cellReference";
import { COLUMN_LIMIT, ROW_LIMIT } from "../../src/xlsx/cellReference";
import { absoluteAddress, quotedSheet } from "./areaReferences";
import type { Area } from "../../src/workbook/snapshot";
import type { PageLayout } from "../office-host/workbook";

/** Names that Excel keeps for itself; print area and titles are the model's page layout. */
export const BUILT_IN_PREFIX = "_xlnm.";
export const PRINT_AREA = "_xlnm.Print_Area";
export const PRINT_TITLES = "_xlnm.Print_Titles";

export type PrintNames = Pick<PageLayout, "printArea" | "titleRows" | "titleColumns">;

/** Reads the two names' formulas: "'任务 1'!$A$1:$H$23,'任务 1'!$J$1:$K$5" and "任务!$A:$A,任务!$1:$3". */
export function readPrintNames(
  printArea: string | undefined,
  printTitles: string | undefined
): PrintNames {
  const titles = areasOf(printTitles);
  const rows = titles.find((area) => area.columnCount === COLUMN_LIMIT);
  const columns = titles.find((area) => area.rowCount === ROW_LIMIT);
  return {
    printArea: areasOf(printArea),
    ...(rows && { titleRows: [rows.row, rows.row + rows.rowCount - 1] as const }),
    ...(columns && {
      titleColumns: [columns.column, columns.column + columns.columnCount - 1] as const,
    }),
  };
}

/** '' where there is nothing to say. */
export function printAreaFormula(sheetName: string, { printArea }: PrintNames): string {
  return printArea.map((area) => `${quotedSheet(sheetName)}!${absoluteAddress(area)}`).join(",");
}

export function printTitlesFormula(sheetName: string, names: PrintNames): string {
  const { titleRows, titleColumns } = names;
  const areas: Area[] = [];
  if (titleColumns) {
    const [first, last] = titleColumns;
    areas.push({ row: 0, rowCount: ROW_LIMIT, column: first, columnCount: last - first + 1 });
  }
  if (titleRows) {
    const [first, last] = titleRows;
    areas.push({ row: first, rowCount: last - first + 1, column: 0, columnCount: COLUMN_LIMIT });
  }
  return areas.map((area) => `${quotedSheet(sheetName)}!${absoluteAddress(area)}`).join(",");
}

/** Commas in quoted sheet names do not separate; what is no area (a formula, #REF!) is passed over. */
function areasOf(formula: string | undefined): Area[] {
  const references = formula?.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
  return references
    .map((reference) => parseAreaReference(reference.slice(reference.lastIndexOf("!") + 1)))
    .filter((area) => area !== undefined);
}
