import type { CellValue, Grid } from "../cells/grid";
import { normaliseText } from "../cells/text";
import type { LocatedTable } from "../tables/locateTables";
import type { CreditCodeReading } from "./creditCode";
import { readEmployer } from "./employer";
import type { SurveyColumns } from "./surveyVocabulary";

/** A business registry (市场主体名单): what the surveys must leave nothing out of. */
export interface Registry {
  readonly sheet: string;
  readonly headerRow: number;
  /** What `group` is of: 行业, else the township or district column; undefined when there is neither. */
  readonly groupedBy: "sector" | "district" | undefined;
  readonly codeColumn: number | undefined;
  readonly entries: readonly RegistryEntry[];
}

export interface RegistryEntry {
  readonly row: number;
  readonly name: string;
  readonly nameKey: string;
  readonly creditCode: CreditCodeReading;
  /** The sector or district; '' when the cell is empty. */
  readonly group: string;
}

/** Reads a table known to be a business registry. */
export function readRegistry(grid: Grid, table: LocatedTable, columns: SurveyColumns): Registry {
  const place = columns.township ?? columns.district ?? columns.village;
  const groupColumn = columns.sector ?? place;
  const entries: RegistryEntry[] = [];
  for (let row = table.body.firstRow; row <= table.body.lastRow; row++) {
    const values = grid.values[row - grid.origin.row] ?? [];
    const employer = readEmployer(values, grid.origin.column, columns, row);
    if (!employer || employer.nameKey === "") continue;
    const { name, nameKey, creditCode } = employer;
    const group = groupOf(values, grid.origin.column, groupColumn);
    entries.push({ row, name, nameKey, creditCode, group });
  }
  return {
    sheet: grid.name,
    headerRow: table.header.lastRow,
    groupedBy: groupedBy(columns.sector, place),
    codeColumn: columns.creditCode,
    entries,
  };
}

function groupedBy(sector: number | undefined, place: number | undefined) {
  if (sector !== undefined) return "sector";
  return place === undefined ? undefined : "district";
}

function groupOf(
  values: readonly CellValue[],
  firstColumn: number,
  column: number | undefined
): string {
  return column === undefined ? "" : normaliseText(values[column - firstColumn] ?? "");
}
