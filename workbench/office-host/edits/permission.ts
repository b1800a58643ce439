import type { Area } from "../../../src/workbook/snapshot";
import { cellCount, contains, fullAddress } from "../areas";
import { HostFailure } from "../failure";
import type { Session } from "../session";
import { cellAt } from "../sheetCells";
import type { ProtectionOptions, Sheet } from "../workbook";

/** Refuses any change to a workbook that is open for reading only. */
export function requireEditable(session: Session): void {
  if (session.workbook.readOnly) {
    throw new HostFailure("AccessDenied", "the workbook is open read-only");
  }
}

/** Refuses writing into a protected sheet's cells, unless every one of them is unlocked. */
export function requireUnlocked(session: Session, sheet: Sheet, area: Area): void {
  requireEditable(session);
  if (sheet.protection && !everyCellUnlocked(sheet, area)) {
    throw new HostFailure("AccessDenied", `${fullAddress(sheet, area)} is protected`);
  }
}

/** Refuses a change that a protected sheet does not allow its people. */
export function requireAllowed(
  session: Session,
  sheet: Sheet,
  option: Exclude<keyof ProtectionOptions, "selectionMode">
): void {
  requireEditable(session);
  if (sheet.protection && !sheet.protection.options[option]) {
    throw new HostFailure("AccessDenied", `the sheet '${sheet.name}' is protected (${option})`);
  }
}

/** Refuses what no option of a protection allows, such as merging cells. */
export function requireUnprotected(session: Session, sheet: Sheet): void {
  requireEditable(session);
  if (sheet.protection) {
    throw new HostFailure("AccessDenied", `the sheet '${sheet.name}' is protected`);
  }
}

const MOST_CELLS_LOOKED_AT = 1_000_000;

function everyCellUnlocked(sheet: Sheet, area: Area): boolean {
  if (cellCount(area) > MOST_CELLS_LOOKED_AT) return false;
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      if (cellAt(sheet, row, column).style.locked && !isInsideMerge(sheet, row, column))
        return false;
    }
  }
  return true;
}

/** Only the top left cell of a merged area counts; the others cannot be written anyway. */
function isInsideMerge(sheet: Sheet, row: number, column: number): boolean {
  const merge = sheet.merges.find((area) => contains(area, row, column));
  return merge !== undefined && !(merge.row === row && merge.column === column);
}
