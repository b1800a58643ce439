import { contains, lastRow } from "../areas";
import { integer, optional, plainObject } from "../checks";
import { displayText } from "../displayText";
import { requireAllowed } from "../edits/permission";
import { HostFailure } from "../failure";
import { method, type ObjectType, readable } from "../objectTypes";
import type { Session } from "../session";
import { cellAt, usedArea } from "../sheetCells";
import { HostObject } from "../targets";
import type { AutoFilter, FilterCriterion, Sheet } from "../workbook";
import { areaOf } from "./rangeArea";
import { rangeAt, rangeOrAddress } from "./worksheet";

function criterionFrom(column: number, given: Readonly<Record<string, unknown>>): FilterCriterion {
  const { filterOn } = given;
  if (filterOn !== "Values" || !Array.isArray(given.values)) {
    throw new HostFailure("ApiNotFound", `this host filters by values only, not ${filterOn}`);
  }
  return { column, filterOn, values: given.values.map(String) };
}

/** Hides the rows whose cells show none of the values that are wanted. */
function hideRows(sheet: Sheet, filter: AutoFilter): void {
  const used = usedArea(sheet, true, filter.area) ?? filter.area;
  for (let row = filter.area.row + 1; row <= lastRow(used); row++) {
    const hidden = filter.criteria.some(({ column, values }) => {
      const shown = displayText(cellAt(sheet, row, filter.area.column + column));
      return values !== undefined && !values.includes(shown);
    });
    const old = sheet.rows.get(row);
    if ((old?.hidden ?? false) !== hidden) sheet.rows.set(row, { ...old, hidden });
  }
}

function showRows(sheet: Sheet): void {
  const { autoFilter } = sheet;
  if (autoFilter?.criteria.length) hideRows(sheet, { ...autoFilter, criteria: [] });
}

function applyFilter(sheet: Sheet, filter: AutoFilter): void {
  showRows(sheet);
  sheet.autoFilter = filter;
  if (filter.criteria.length > 0) hideRows(sheet, filter);
}

function without(sheet: Sheet, session: Session, column?: number): void {
  requireAllowed(session, sheet, "allowAutoFilter");
  if (!sheet.autoFilter) return;
  const criteria = sheet.autoFilter.criteria.filter(
    (criterion) => column !== undefined && criterion.column !== column
  );
  applyFilter(sheet, { ...sheet.autoFilter, criteria });
}

function filterRange(sheet: Sheet, session: Session): HostObject | null {
  const { autoFilter } = sheet;
  return autoFilter ? new HostObject("Range", session.range(sheet, autoFilter.area)) : null;
}

/** learn.microsoft.com/javascript/api/excel/excel.autofilter */
export const autoFilter: ObjectType<"AutoFilter"> = {
  properties: {
    criteria: readable((sheet) => sheet.autoFilter?.criteria ?? null, 9),
    enabled: readable((sheet) => sheet.autoFilter !== undefined, 9),
    isDataFiltered: readable((sheet) => (sheet.autoFilter?.criteria.length ?? 0) > 0, 9),
  },
  methods: {
    apply: method(
      [rangeOrAddress, optional(integer), optional(plainObject)],
      (sheet, session, range, column, criteria) => {
        requireAllowed(session, sheet, "allowAutoFilter");
        const area = areaOf(typeof range === "string" ? rangeAt(session, sheet, range) : range);
        if (column !== undefined && !contains(area, area.row, area.column + column)) {
          throw new HostFailure("InvalidArgument", `there is no column ${column} in the filter`);
        }
        const wanted = criteria ? [criterionFrom(column ?? 0, criteria)] : [];
        applyFilter(sheet, { area, criteria: wanted });
      },
      9
    ),
    clearColumnCriteria: method(
      [integer],
      (sheet, session, column) => without(sheet, session, column),
      14
    ),
    clearCriteria: method([], (sheet, session) => without(sheet, session), 9),
    getRange: method(
      [],
      (sheet, session) => {
        const range = filterRange(sheet, session);
        if (!range) throw new HostFailure("ItemNotFound", "the sheet has no filter");
        return range;
      },
      9
    ),
    getRangeOrNullObject: method([], filterRange, 9),
    reapply: method([], (sheet) => sheet.autoFilter && applyFilter(sheet, sheet.autoFilter), 9),
    remove: method(
      [],
      (sheet, session) => {
        requireAllowed(session, sheet, "allowAutoFilter");
        showRows(sheet);
        sheet.autoFilter = undefined;
      },
      9
    ),
  },
};
