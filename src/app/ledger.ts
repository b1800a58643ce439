import { type CellValue, numberFormatAt, valueAt } from "../domain/cells/grid";
import { type CalendarDate, toSerial } from "../domain/dates/calendarDate";
import { LEDGER_ITEMS } from "../domain/tasks/item";
import { planDirectory } from "../domain/tasks/responsibleUnits";
import { findTaskLists } from "../domain/tasks/taskList";
import { findAllocationTables } from "../domain/allocation/findAllocationTables";
import {
  findLedgers,
  LEDGER_HEADINGS,
  type LedgerColumn,
  type SubmissionLedger,
} from "../domain/tasks/ledger";
import { type CellChange, type ChangeSet, NO_CHANGES } from "../workbook/changes";
import type { ReportColumn, ReportSheet } from "../workbook/reportSheet";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { freeSheetName } from "./reports";

/** What somebody handed in, as the pane's form takes it down. */
export interface LoggedSubmission {
  readonly unit: string;
  readonly item: string;
  /** 所属期 as the person wrote it, '' where the item has none. */
  readonly period: string;
  readonly submitted: CalendarDate;
  readonly handler: string;
  readonly remark: string;
}

const BLANK_LINES = 30;
const DATE_FORMAT = "yyyy-mm-dd";

/** An empty 报送台账, ready to be typed into: drop-downs for unit and item, dates as dates. */
export function blankLedger(units: readonly string[], title = "报送台账"): ReportSheet {
  const column = (width: number, look: Partial<ReportColumn> = {}): ReportColumn => ({
    width,
    numberFormat: "General",
    align: "center",
    ...look,
  });
  return {
    name: "报送台账",
    title,
    subtitles: [],
    header: [LEDGER_HEADINGS],
    columns: [
      column(24, { choices: units }),
      column(12, { choices: LEDGER_ITEMS }),
      column(14, { numberFormat: "@" }),
      column(14, { numberFormat: DATE_FORMAT }),
      column(12),
      column(36, { align: "left" }),
    ],
    rows: Array.from({ length: BLANK_LINES }, () => LEDGER_HEADINGS.map(() => "")),
    notes: ["同意延期的,在备注栏写明“延期至某月某日”。"],
    filter: false,
    orientation: "landscape",
  };
}

/** Adds a line to the workbook's ledger, in the first free row; a workbook without one gets a ledger with that line. */
export function logSubmission(snapshot: WorkbookSnapshot, submission: LoggedSubmission): ChangeSet {
  for (const sheet of snapshot.sheets) {
    const [ledger] = findLedgers(sheet);
    if (ledger) return { ...NO_CHANGES, cells: lineCells(sheet, ledger, submission) };
  }
  const line = COLUMNS.map((column) => valueFor(column, submission));
  return ledgerWith(snapshot, [line]);
}

/** 新建报送台账: a sheet for a workbook that has none; its drop-down offers the units of the plan. */
export function newLedger(snapshot: WorkbookSnapshot): ChangeSet {
  return ledgerWith(snapshot, []);
}

function ledgerWith(snapshot: WorkbookSnapshot, lines: readonly CellValue[][]): ChangeSet {
  const blank = blankLedger(unitsOf(snapshot));
  const name = freeSheetName(
    blank.name,
    new Set(snapshot.sheets.map((sheet) => sheet.name.toLowerCase()))
  );
  const rows = [...lines, ...blank.rows.slice(lines.length)];
  return { ...NO_CHANGES, reports: [{ name, before: undefined, after: { ...blank, name, rows } }] };
}

/** The units that owe something: those of the task lists, each of 各乡镇 by its own name. */
function unitsOf(snapshot: WorkbookSnapshot): readonly string[] {
  const taskLists = snapshot.sheets.flatMap(findTaskLists);
  const tables = snapshot.sheets.flatMap((sheet) => findAllocationTables(sheet).tables);
  const townships = tables.flatMap(({ rows }) => rows.filter(({ kind }) => kind === "unit"));
  return planDirectory(taskLists, [...new Set(townships.map(({ name }) => name))], []).units.map(
    ({ name }) => name
  );
}

const COLUMNS = [
  "unit",
  "item",
  "period",
  "date",
  "handler",
  "remark",
] as const satisfies LedgerColumn[];

function valueFor(column: (typeof COLUMNS)[number], submission: LoggedSubmission): CellValue {
  return column === "date" ? toSerial(submission.submitted) : submission[column];
}

function lineCells(
  sheet: SheetSnapshot,
  { columns, nextRow }: SubmissionLedger,
  submission: LoggedSubmission
): CellChange[] {
  const row = firstFreeRow(sheet, Object.values(columns), nextRow);
  return COLUMNS.flatMap((key) => {
    const column = columns[key];
    const after = valueFor(key, submission);
    if (column === undefined || after === "") return [];
    const format = numberFormatAt(sheet, row, column);
    return [
      {
        sheet: sheet.name,
        row,
        column,
        before: { kind: "value", value: "" },
        after: { kind: "value", value: after },
        shown: { before: "", after },
        ...(key === "date" &&
          format === "General" && { numberFormat: { before: format, after: DATE_FORMAT } }),
        kind: "filled",
      },
    ];
  });
}

/** A note below the last line is not written over. */
function firstFreeRow(sheet: SheetSnapshot, columns: readonly number[], from: number): number {
  let row = from;
  while (columns.some((column) => valueAt(sheet, row, column) !== "")) row++;
  return row;
}
