import type { Area } from "../../../src/workbook/snapshot";
import { lastColumn, lastRow, WHOLE_SHEET } from "../areas";
import { integer, optional } from "../checks";
import { requireEditable } from "../edits/permission";
import { HostFailure } from "../failure";
import { method, type ObjectType } from "../objectTypes";
import type { Session } from "../session";
import { HostObject } from "../targets";
import type { Sheet } from "../workbook";
import { areaOf } from "./rangeArea";
import { rangeAt, rangeOrAddress } from "./worksheet";

function freeze(sheet: Sheet, session: Session, rows: number, columns: number): void {
  requireEditable(session);
  if (rows < 0 || columns < 0) throw new HostFailure("InvalidArgument", "a negative count");
  sheet.freeze = rows + columns === 0 ? undefined : { rows, columns };
}

/** The frozen rows, the frozen columns, or the cells that are both. */
function frozenArea(sheet: Sheet): Area | undefined {
  if (!sheet.freeze) return undefined;
  const { rows, columns } = sheet.freeze;
  return {
    ...WHOLE_SHEET,
    ...(rows > 0 ? { rowCount: rows } : {}),
    ...(columns > 0 ? { columnCount: columns } : {}),
  };
}

function location(sheet: Sheet, session: Session): HostObject | null {
  const area = frozenArea(sheet);
  return area ? new HostObject("Range", session.range(sheet, area)) : null;
}

/** learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes */
export const freezePanes: ObjectType<"WorksheetFreezePanes"> = {
  properties: {},
  methods: {
    freezeAt: method(
      [optional(rangeOrAddress)],
      (sheet, session, at) => {
        if (at === undefined) return freeze(sheet, session, 0, 0);
        const area = areaOf(typeof at === "string" ? rangeAt(session, sheet, at) : at);
        return freeze(sheet, session, lastRow(area) + 1, lastColumn(area) + 1);
      },
      7
    ),
    freezeColumns: method(
      [optional(integer)],
      (sheet, session, count) => freeze(sheet, session, 0, count ?? 1),
      7
    ),
    freezeRows: method(
      [optional(integer)],
      (sheet, session, count) => freeze(sheet, session, count ?? 1, 0),
      7
    ),
    getLocation: method(
      [],
      (sheet, session) => {
        const range = location(sheet, session);
        if (!range) throw new HostFailure("ItemNotFound", "nothing is frozen");
        return range;
      },
      7
    ),
    getLocationOrNullObject: method([], location, 7),
    unfreeze: method([], (sheet, session) => freeze(sheet, session, 0, 0), 7),
  },
};
