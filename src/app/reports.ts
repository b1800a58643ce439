import type { CellValue } from "../domain/cells/grid";
import { maskIdentityNumbersIn } from "../domain/survey/identityNumber";
import type { ReportChange } from "../workbook/changes";
import { readReport, type ReportSheet, sameReport } from "../workbook/reportSheet";
import type { OwnedRange, SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";

/** A result sheet as it should be now. */
export interface WantedReport {
  /** By which the add-in finds its sheet again, whatever the staff renamed it to: 'report.overdue'. */
  readonly key: string;
  readonly report: ReportSheet;
}

export interface ReportChanges {
  readonly changes: readonly ReportChange[];
  /** The sheets that are new and from now on the add-in's. */
  readonly owned: readonly OwnedRange[];
}

/**
 * Refreshes the result sheets that are in the workbook and, when asked to, makes those that are not: adding a sheet can
 * clear Excel's undo stack, so it is never done unasked. A sheet the staff turned into something else is left to them.
 */
export function reportChanges(
  snapshot: WorkbookSnapshot,
  wanted: readonly WantedReport[],
  make: boolean
): ReportChanges {
  const taken = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase()));
  const changes: ReportChange[] = [];
  const owned: OwnedRange[] = [];
  for (const { key, report } of wanted.map(masked)) {
    const sheet = sheetOf(snapshot, key);
    if (sheet) changes.push(...refreshed(sheet, report));
    else if (make) {
      const name = freeSheetName(report.name, taken);
      taken.add(name.toLowerCase());
      changes.push({ name, before: undefined, after: { ...report, name } });
      owned.push({ key, sheet: name, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } });
    }
  }
  return { changes, owned };
}

/** Whatever cell of the staff's it cites, a result sheet shows no identity number. */
function masked({ key, report }: WantedReport): WantedReport {
  const text = (cell: CellValue) => (typeof cell === "string" ? maskIdentityNumbersIn(cell) : cell);
  return {
    key,
    report: {
      ...report,
      ...(report.lines && {
        lines: report.lines.map((line) => ({ ...line, text: maskIdentityNumbersIn(line.text) })),
      }),
      rows: report.rows.map((row) => row.map(text)),
    },
  };
}

function sheetOf(snapshot: WorkbookSnapshot, key: string): SheetSnapshot | undefined {
  const record = snapshot.owned.find((owned) => owned.key === key);
  return snapshot.sheets.find(({ name }) => name === record?.sheet);
}

function refreshed(sheet: SheetSnapshot, report: ReportSheet): ReportChange[] {
  const after = { ...report, name: sheet.name };
  const before = readReport(sheet, after);
  return before && !sameReport(before, after) ? [{ name: sheet.name, before, after }] : [];
}

/** Excel allows 31 characters in a sheet's name and none of these, and compares names without regard to case. */
const NAME_LENGTH = 31;
const FORBIDDEN = /[\\/?*[\]:]|^'|'$/g;

/** The wanted name made fit for a sheet, with a number behind it where another sheet has it. */
export function freeSheetName(wanted: string, taken: ReadonlySet<string>): string {
  const clean = wanted.replace(FORBIDDEN, " ").trim() || "表";
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : `(${number})`;
    const name = clean.slice(0, NAME_LENGTH - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
