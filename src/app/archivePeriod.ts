import type { CalendarDate } from "../domain/dates/calendarDate";
import type { Finding } from "../domain/findings";
import { historyFinding } from "../domain/history/historyFindings";
import type { HistoryTable } from "../domain/history/historyTable";
import { archive } from "../domain/history/period";
import { type ChangeSet, NO_CHANGES } from "../workbook/changes";
import { readReport, type ReportSheet, sameReport } from "../workbook/reportSheet";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { historyIn, periodOf } from "./history";
import { HISTORY_KEY, historySheet } from "./historySheet";
import { ownedSheet, sheetsChange } from "./ownership";
import { datedTables, progressOf } from "./progress";
import { recalculateAllocations } from "./recalculateAllocations";
import { recognise } from "./recognise";
import { freeSheetName } from "./reports";
import type { Settings } from "./settings";

export interface ArchiveResult {
  readonly changes: ChangeSet;
  readonly findings: readonly Finding[];
}

/**
 * 存档本期: saves every unit's base, done and rank under a date in 进度历史, which is made when it is not there yet.
 * Saving the same date again replaces it. A sheet whose columns the staff moved is left alone, and that is said.
 *
 * @param date the data's cut-off date, as read from the tables (RecalculationResult.dataDate) or asked for
 */
export function archivePeriod(
  snapshot: WorkbookSnapshot,
  settings: Settings,
  date: CalendarDate
): ArchiveResult {
  const contents = recognise(snapshot);
  const progress = progressOf(
    datedTables(contents, settings),
    recalculateAllocations(contents, settings)
  );
  const saved = periodOf(progress, date);
  if (saved.entries.length === 0) {
    const at = { sheet: snapshot.sheets[0]?.name ?? "", row: 0, column: 0 };
    return { changes: NO_CHANGES, findings: [historyFinding("nothingToArchive", at)] };
  }
  const history = historyIn(snapshot);
  const report = historySheet(archive(history?.periods ?? [], saved), history?.unread);
  return history ? rewritten(snapshot, history, report) : made(snapshot, report);
}

function made(snapshot: WorkbookSnapshot, report: ReportSheet): ArchiveResult {
  const taken = new Set(snapshot.sheets.map((sheet) => sheet.name.toLowerCase()));
  const name = freeSheetName(report.name, taken);
  const change = { name, before: undefined, after: { ...report, name } };
  return {
    changes: sheetsChange(snapshot, [change], [ownedSheet(HISTORY_KEY, name)]),
    findings: [],
  };
}

function rewritten(
  snapshot: WorkbookSnapshot,
  { sheet: name, firstLine }: HistoryTable,
  report: ReportSheet
): ArchiveResult {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  const after = { ...report, name };
  const before = sheet && readReport(sheet, after);
  if (!before)
    return {
      changes: NO_CHANGES,
      findings: [historyFinding("historyLayoutChanged", firstLine, { sheet: name })],
    };
  const changes = sameReport(before, after) ? [] : [{ name, before, after }];
  // A sheet found by its headings, whose record was lost, is recorded again.
  const owned = [ownedSheet(HISTORY_KEY, name)];
  return { changes: sheetsChange(snapshot, changes, owned), findings: [] };
}
