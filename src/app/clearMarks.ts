import type { CalendarDate } from "../domain/dates/calendarDate";
import { valueAt } from "../domain/cells/grid";
import type { CellChange, ChangeSet, ColumnLook } from "../workbook/changes";
import { readReport, type ReportSheet } from "../workbook/reportSheet";
import type { OwnedRange, SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { recalculate } from "./recalculate";
import type { Settings } from "./settings";
import { ADDED_COLUMNS, modelColumn } from "./taskMarks";

/**
 * 清除助手的标记: takes away every highlight, the columns beside the task lists and the result sheets a run makes. What
 * people keep in the workbook stays, also where the add-in made the sheet: ledger, saved periods, forms brought in; and
 * the corrected numbers, of course. A result sheet with somebody's notes in it stays, too, and is theirs from then on.
 */
export function clearMarks(
  snapshot: WorkbookSnapshot,
  settings: Settings,
  asOf: CalendarDate
): ChangeSet {
  const { sheets, owned: before } = snapshot;
  const columns = before.flatMap((range) => markColumn(snapshot, range) ?? []);
  const made = resultSheets(snapshot, settings, asOf);
  const owned = before.filter(
    (range) => !columns.some((column) => column.range === range) && !made.has(range.key)
  );
  return {
    cells: columns.flatMap(({ cells }) => cells),
    columns: columns.map(({ look }) => look),
    highlights: sheets
      .filter(({ highlights }) => highlights.length > 0)
      .map(({ name, highlights }) => ({ sheet: name, before: highlights, after: [] })),
    reports: before.flatMap((range) => removal(sheets, range, made.get(range.key)) ?? []),
    ...(owned.length < before.length && { owned: { before, after: owned } }),
  };
}

/** A column of marks with what takes it away; undefined for anything else the add-in owns. */
function markColumn({ sheets, owned }: WorkbookSnapshot, range: OwnedRange) {
  const added = addedColumn(range);
  const sheet = sheets.find(({ name }) => name === range.sheet);
  if (!added || !sheet) return undefined;
  const { area } = range;
  const ownColumns = owned
    .filter((other) => other.sheet === sheet.name && addedColumn(other))
    .map((other) => other.area.column);
  const look: ColumnLook = {
    sheet: sheet.name,
    area,
    model: modelColumn(area.column, ownColumns),
    width: added.width,
    after: "bare",
  };
  return { range, look, cells: emptied(sheet, range) };
}

const addedColumn = ({ key }: OwnedRange) => ADDED_COLUMNS.find((added) => added.key === key);

function emptied(sheet: SheetSnapshot, { area }: OwnedRange): CellChange[] {
  const rows = Array.from({ length: area.rowCount }, (_, index) => area.row + index);
  return rows.flatMap((row): CellChange[] => {
    const value = valueAt(sheet, row, area.column);
    if (value === "") return [];
    return [
      {
        sheet: sheet.name,
        row,
        column: area.column,
        before: { kind: "value", value },
        after: { kind: "value", value: "" },
        shown: { before: value, after: "" },
        kind: "filled",
      },
    ];
  });
}

/** The sheets that a run makes on request, by their keys, as it would make them if there were none. */
function resultSheets(
  snapshot: WorkbookSnapshot,
  settings: Settings,
  asOf: CalendarDate
): ReadonlyMap<string, ReportSheet> {
  const reports = snapshot.owned.filter(({ key }) => key.startsWith("report."));
  const bare: WorkbookSnapshot = {
    ...snapshot,
    sheets: snapshot.sheets.filter(({ name }) => !reports.some(({ sheet }) => sheet === name)),
    owned: snapshot.owned.filter((range) => !reports.includes(range)),
  };
  const { changes } = recalculate(bare, settings, asOf, { makeReports: true });
  const keys = new Map(changes.owned?.after.map(({ key, sheet }) => [sheet, key]));
  return new Map(
    changes.reports.flatMap(({ name, after }) => {
      const key = keys.get(name);
      return key !== undefined && after ? [[key, after] as const] : [];
    })
  );
}

/** The removal of a result sheet, with what an undo needs to make it again. */
function removal(
  sheets: readonly SheetSnapshot[],
  { sheet: name }: OwnedRange,
  template: ReportSheet | undefined
): ChangeSet["reports"] {
  const sheet = sheets.find((one) => one.name === name);
  const before = sheet && template && readReport(sheet, { ...template, name });
  if (!before || hasNotesBeside(sheet, before)) return [];
  return [{ name, before, after: undefined }];
}

/** An undo could not bring back what stands right of the report's own columns. */
function hasNotesBeside({ values, origin }: SheetSnapshot, { columns }: ReportSheet): boolean {
  const beside = Math.max(0, columns.length - origin.column);
  return values.some((row) => row.slice(beside).some((value) => value !== ""));
}
