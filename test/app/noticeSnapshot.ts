import type { CellValue } from "../../src/domain/cells/grid";
import { cellsOf } from "../../src/workbook/reportSheet";
import type { ChangeSet } from "../../src/workbook/changes";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { ALLOCATION_ROWS, ALLOCATION_FOOTNOTES, ALLOCATION_TITLE } from "../../samples/notice";
import { gridOf } from "../domain/tables/textGrid";

export function sheetOf(name: string, values: readonly (readonly CellValue[])[]): SheetSnapshot {
  const width = Math.max(0, ...values.map((row) => row.length));
  const padded = values.map((row) => [...row, ...Array<CellValue>(width - row.length).fill("")]);
  return {
    ...gridOf(padded, name),
    id: name,
    visibility: "visible",
    protected: false,
    highlights: [],
  };
}

export const workbook = (...sheets: SheetSnapshot[]): WorkbookSnapshot => ({
  sheets,
  readOnly: false,
  owned: [],
});

type Counts = (row: (typeof ALLOCATION_ROWS)[number]) => readonly [number, number, number, number];

const PUBLISHED: Counts = ({ enrolment, contribution }) => [
  enrolment.base,
  enrolment.done,
  contribution.base,
  contribution.done,
];

/** Attachment 3 with its counts only: task, enrolled, due, paid. */
export function attachment3(
  counts: Counts = PUBLISHED,
  notes: readonly string[] = ALLOCATION_FOOTNOTES
): SheetSnapshot {
  return sheetOf("附件3", [
    [ALLOCATION_TITLE],
    ["序号", "乡镇", "扩面参保任务", "", "缴费率任务", ""],
    ["", "", "参保任务数", "完成参保人数", "应缴费人数", "已缴费人数"],
    ...ALLOCATION_ROWS.map((row, index) => [index + 1, row.unit, ...counts(row)]),
    ...notes.map((note) => [note]),
  ]);
}

/** The workbook after the sheets of a ChangeSet were written. */
export function withReports(snapshot: WorkbookSnapshot, changes: ChangeSet): WorkbookSnapshot {
  const written = changes.reports.flatMap(({ name, after }) =>
    after ? [sheetOf(name, cellsOf(after))] : []
  );
  const names = new Set(changes.reports.map(({ name }) => name));
  return {
    ...snapshot,
    sheets: [...snapshot.sheets.filter(({ name }) => !names.has(name)), ...written],
    owned: changes.owned?.after ?? snapshot.owned,
  };
}
