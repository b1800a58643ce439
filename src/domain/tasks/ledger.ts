import type { Grid } from "../cells/grid";
import { isBlank } from "../cells/text";
import type { FoundTable, Vocabulary } from "../tables/findTables";
import { findTables } from "../tables/findTables";
import type { Rows } from "../tables/locateTables";
import type { CellText, TimeCell } from "./cellText";
import { cellText, timeCell } from "./cellText";
import { yearInTitle } from "./taskList";

/** 报送台账: who handed in what, and when. */
export interface SubmissionLedger {
  readonly sheet: string;
  readonly header: Rows;
  readonly columns: Readonly<Partial<Record<LedgerColumn, number>>>;
  /** '2023年度' in its title. */
  readonly titleYear: number | undefined;
  readonly lines: readonly LedgerLine[];
  /** The first free row below the lines, where the next submission goes. */
  readonly nextRow: number;
}

/** A line as typed; what it means is read with the plan at hand. */
export interface LedgerLine {
  readonly row: number;
  readonly unit: CellText;
  readonly item: CellText;
  readonly period: TimeCell;
  readonly date: TimeCell;
  readonly remark: CellText;
  readonly extension: TimeCell;
}

export type LedgerColumn = "unit" | "item" | "period" | "date" | "handler" | "extension" | "remark";

/** Headings of a new ledger, in order. */
export const LEDGER_HEADINGS = [
  "责任单位",
  "事项",
  "所属期",
  "报送日期",
  "经手人",
  "备注",
] as const;

const VOCABULARY: Vocabulary<LedgerColumn> = {
  columns: {
    period: [/所属期|所属月份|所属时期|报告期|^期别$/],
    date: [/^(?:报送|上报|提交|收到|报出|收件|登记)(?:日期|时间)/],
    handler: [/^(?:经手人|经办人|接收人|登记人|收件人)/],
    extension: [/延期|展期/],
    unit: [/^(?:责任|报送|填报|上报)?(?:单位|部门)(?:名称)?$/],
    item: [/^(?:报送)?(?:事项|内容|材料|类别|项目)/],
    remark: [/^(?:备注|说明)/],
  },
  required: ["unit", "item", "date"],
};

/** Finds ledgers by their headings; beside unit, item and date, a ledger says the period or who took it in. */
export function findLedgers(grid: Grid): readonly SubmissionLedger[] {
  return findTables(grid, VOCABULARY)
    .filter(({ columns }) => columns.period !== undefined || columns.handler !== undefined)
    .map((table) => {
      const lines = readLines(grid, table);
      return {
        sheet: grid.name,
        header: table.header,
        columns: table.columns,
        titleYear: yearInTitle(table.above),
        lines,
        nextRow: (lines.at(-1)?.row ?? table.header.lastRow) + 1,
      };
    });
}

function readLines(grid: Grid, { body, columns }: FoundTable<LedgerColumn>): readonly LedgerLine[] {
  const lines: LedgerLine[] = [];
  for (let row = body.firstRow; row <= body.lastRow; row++) {
    const line = {
      row,
      unit: cellText(grid, row, columns.unit),
      item: cellText(grid, row, columns.item),
      period: timeCell(grid, row, columns.period),
      date: timeCell(grid, row, columns.date),
      remark: cellText(grid, row, columns.remark),
      extension: timeCell(grid, row, columns.extension),
    };
    if (!isBlank(line.unit.text) || !isBlank(line.item.text)) lines.push(line);
  }
  return lines;
}
