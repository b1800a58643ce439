import { COLUMN_LIMIT, ROW_LIMIT, parseAreaReference } from "../../src/xlsx/cellReference";
import { areaAddress, columnName } from "../../src/workbook/address";
import type { Area } from "../../src/workbook/snapshot";

/** A list of areas as features write it (ST_Sqref): 'A1:B2 D4'. What cannot be read is passed over. */
export function parseAreas(references: string | undefined): Area[] {
  return (references ?? "")
    .split(/\s+/)
    .map(parseAreaReference)
    .filter((area) => area !== undefined);
}

export function areasText(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(" ");
}

/** '$A$1:$B$3', '$A:$B' for whole columns, '$1:$3' for whole rows, as defined names write areas. */
export function absoluteAddress(area: Area): string {
  const lastRow = area.row + area.rowCount;
  const lastColumn = area.column + area.columnCount - 1;
  if (area.row === 0 && area.rowCount === ROW_LIMIT) {
    return `$${columnName(area.column)}:$${columnName(lastColumn)}`;
  }
  if (area.column === 0 && area.columnCount === COLUMN_LIMIT) {
    return `$${area.row + 1}:$${lastRow}`;
  }
  const first = `$${columnName(area.column)}$${area.row + 1}`;
  const last = `$${columnName(lastColumn)}$${lastRow}`;
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name in front of an address; Excel reads quotes around every name. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
