import {
  type AllocationRecognition,
  findAllocationTables,
} from "../domain/allocation/findAllocationTables";
import { findHistory } from "../domain/history/historyTable";
import { findSurveyTables, type SurveyTables } from "../domain/survey/surveyTables";
import { findLedgers, type SubmissionLedger } from "../domain/tasks/ledger";
import { findTaskLists, type TaskList } from "../domain/tasks/taskList";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import type { RecognisedSheet, SheetKind } from "./recognisedSheet";

/** What was found in one sheet of the workbook. */
export interface SheetContents {
  readonly sheet: SheetSnapshot;
  readonly allocation: AllocationRecognition;
  readonly survey: SurveyTables;
  readonly taskLists: readonly TaskList[];
  readonly ledgers: readonly SubmissionLedger[];
}

/**
 * Looks through every sheet but those the add-in itself made, whose tables repeat what other sheets say. 进度历史 is known
 * by its headings as well: its lines look like an allocation table's, and copying a sheet loses the record of its maker.
 */
export function recognise(snapshot: WorkbookSnapshot): readonly SheetContents[] {
  const made = new Set(
    snapshot.owned.filter(({ key }) => key.startsWith("report.")).map(({ sheet }) => sheet)
  );
  return snapshot.sheets
    .filter((sheet) => !made.has(sheet.name) && !findHistory(sheet))
    .map((sheet) => ({
      sheet,
      allocation: findAllocationTables(sheet),
      survey: findSurveyTables(sheet),
      taskLists: findTaskLists(sheet),
      ledgers: findLedgers(sheet),
    }));
}

/** One line per sheet of the workbook, in the order of the tabs. */
export function summarise(
  snapshot: WorkbookSnapshot,
  contents: readonly SheetContents[]
): readonly RecognisedSheet[] {
  return snapshot.sheets.map(({ name }) => {
    const found = contents.find(({ sheet }) => sheet.name === name);
    return { name, ...(found ? kindOf(found) : { kind: "report", rows: 0 }) };
  });
}

function kindOf({ allocation, survey, taskLists, ledgers }: SheetContents): {
  kind: SheetKind;
  rows: number;
} {
  const counts: [SheetKind, number[]][] = [
    [
      "allocation",
      allocation.tables.map(({ rows }) => rows.filter(({ kind }) => kind === "unit").length),
    ],
    ["taskList", taskLists.map(({ rows }) => rows.length)],
    ["ledger", ledgers.map(({ lines }) => lines.length)],
    ["survey", survey.forms.map(({ employers }) => employers.length)],
    ["registry", survey.registries.map(({ entries }) => entries.length)],
    ["people", survey.peopleLists.map(({ people }) => people.length)],
  ];
  const [kind, rows] = counts.find(([, tables]) => tables.length > 0) ?? ["unknown", []];
  return { kind, rows: rows.reduce((sum, count) => sum + count, 0) };
}
