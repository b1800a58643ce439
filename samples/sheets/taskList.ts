import type { Workbook } from "exceljs";
import { TASKS, TASK_LIST_TITLE } from "../notice";
import {
  BODY_FONT,
  CENTRED,
  HEADING_FONT,
  LEFT,
  setColumnWidths,
  setUpPrint,
  wrappedLines,
  writeTableRow,
  writeAttachmentLabel,
  writeTitle,
} from "../officialLook";

const HEADINGS = ["责任单位", "工作任务", "完成时限", "备注"];
const UNIT_WIDTH = 18;
const TASK_WIDTH = 50;
const WIDTHS = [UNIT_WIDTH, TASK_WIDTH, 11, 13];
const LINE_HEIGHT = 17;

/** Attachment 1 as published. */
export function addTaskListSheet(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("附件1 任务清单", {
    views: [{ state: "frozen", ySplit: 3, showGridLines: false }],
  });
  setColumnWidths(sheet, WIDTHS);
  writeAttachmentLabel(sheet, "附件1");
  writeTitle(sheet, TASK_LIST_TITLE, WIDTHS.length);
  writeTableRow(sheet, HEADINGS, { font: HEADING_FONT, height: 28 });
  for (const { unit, task, deadline, remark } of TASKS) {
    const lines = Math.max(
      wrappedLines(unit, UNIT_WIDTH, 12),
      wrappedLines(task, TASK_WIDTH, 12),
      remark === "" ? 1 : 2
    );
    writeTableRow(
      sheet,
      [unit, task, deadline, remark === "" ? undefined : remark],
      { font: BODY_FONT, height: lines * LINE_HEIGHT + 8 },
      [CENTRED, LEFT, CENTRED, CENTRED]
    );
  }
  setUpPrint(sheet, "portrait", "3:3", 1);
}
