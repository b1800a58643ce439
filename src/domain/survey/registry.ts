import type { Grid } from "../cells/grid";
import { normaliseText } from "../cells/text";
import type { LocatedTable } from "../tables/locateTables";
import type { CreditCodeReading } from "./creditCode";
import { readCreditCode } from "./creditCode";
import { cellAt, isEmployerRow, readText, type SheetRow } from "./employer";
import { employerNameKey } from "./employerName";
import type { SurveyColumns } from "./surveyVocabulary";

/** A business registry (市场主体名单): what the surveys must leave nothing out of. */
export interface Registry {
  readonly sheet: string;
  readonly headerRow: number;
  readonly codeColumn: number | undefined;
  readonly entries: readonly RegistryEntry[];
}

export interface RegistryEntry {
  readonly row: number;
  readonly name: string;
  readonly nameKey: string;
  readonly creditCode: CreditCodeReading;
  /** The sector, else the township or district; '' when the registry does not say. */
  readonly group: string;
}

/** Reads a table known to be a business registry. */
export function readRegistry(grid: Grid, table: LocatedTable, columns: SurveyColumns): Registry {
  const { sector, township, district, village } = columns;
  const groupColumn = sector ?? township ?? district ?? village;
  const entries: RegistryEntry[] = [];
  for (let row = table.body.firstRow; row <= table.body.lastRow; row++) {
    const values = grid.values[row - grid.origin.row] ?? [];
    const source = { row, values, firstColumn: grid.origin.column };
    const entry = readEntry(source, columns, groupColumn);
    if (entry) entries.push(entry);
  }
  const { lastRow: headerRow } = table.header;
  return { sheet: grid.name, headerRow, codeColumn: columns.creditCode, entries };
}

function readEntry(
  source: SheetRow,
  columns: SurveyColumns,
  groupColumn: number | undefined
): RegistryEntry | undefined {
  const creditCode = readCreditCode(cellAt(source, columns.creditCode));
  if (creditCode.kind === "blank" && !isEmployerRow(source, columns)) return undefined;
  const name = readText(source, columns.name);
  const nameKey = employerNameKey(name);
  if (nameKey === "") return undefined;
  const group = normaliseText(cellAt(source, groupColumn));
  return { row: source.row, name, nameKey, creditCode, group };
}
