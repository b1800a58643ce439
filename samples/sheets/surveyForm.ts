import type { Workbook, Worksheet } from "exceljs";
import { SURVEY_FOOTNOTE, SURVEY_HEADERS, SURVEY_TITLE } from "../notice";
import {
  BODY_FONT,
  CENTRED,
  HEADING_FONT,
  LEFT,
  NOTE_FONT,
  RIGHT,
  setColumnWidths,
  setUpPrint,
  writeLine,
  writeTableRow,
  writeAttachmentLabel,
  writeTitle,
} from "../officialLook";
import type { Employer, Survey } from "../surveyData";

const WIDTHS = [6, 40, 25, 11, 11, 11, 17, 14];
const COLUMN_COUNT = WIDTHS.length;
const BLANK_ROWS = 4;
const ROW_LOOK = { font: BODY_FONT, height: 22 };
const ALIGNMENTS = [CENTRED, LEFT, CENTRED];

/** Attachment 2 as a department fills it in. */
export function addSurveySheet(workbook: Workbook, survey: Survey, sheetName: string): void {
  const sheet = workbook.addWorksheet(sheetName, { views: [{ showGridLines: false }] });
  setColumnWidths(sheet, WIDTHS);
  writeAttachmentLabel(sheet, "附件2");
  writeTitle(sheet, SURVEY_TITLE, COLUMN_COUNT);
  writeWhoAndWhen(sheet, survey);
  const headingRow = sheet.rowCount + 1;
  writeTableRow(sheet, SURVEY_HEADERS, { font: HEADING_FONT, height: 30 });
  survey.employers.forEach((employer, index) => writeEmployer(sheet, employer, index + 1));
  if (survey.totalRow) writeTotal(sheet, survey.employers);
  else for (let blank = 0; blank < BLANK_ROWS; blank += 1) writeBlankRow(sheet);
  writeLine(sheet, SURVEY_FOOTNOTE, COLUMN_COUNT, 20);
  if (survey.date?.place === "below") {
    writeLine(sheet, dateLine(survey.date.text), COLUMN_COUNT, 20);
    sheet.lastRow!.getCell(1).alignment = RIGHT;
  }
  setUpPrint(sheet, "landscape", `${headingRow}:${headingRow}`);
}

function dateLine(text: string): string {
  return `填报日期:${text}`;
}

function writeWhoAndWhen(sheet: Worksheet, survey: Survey): void {
  const row = sheet.addRow([]);
  row.height = 24;
  const parts = [
    { from: 1, to: 3, text: `填报单位(盖章):${survey.unit}` },
    { from: 4, to: 8, text: `填表人及联系电话:${survey.filledBy}` },
  ];
  for (const { from, to, text } of parts) {
    sheet.mergeCells(row.number, from, row.number, to);
    const cell = row.getCell(from);
    cell.value = text;
    cell.font = NOTE_FONT;
    cell.alignment = LEFT;
  }
  if (survey.date?.place === "above") {
    writeLine(sheet, dateLine(survey.date.text), COLUMN_COUNT, 20);
    sheet.lastRow!.getCell(1).alignment = RIGHT;
  }
}

function writeEmployer(sheet: Worksheet, employer: Employer, number: number): void {
  const values = [
    number,
    employer.name,
    employer.creditCode,
    employer.legalRepresentative,
    employer.workers,
    employer.uninsured,
    employer.telephone,
    employer.remark,
  ];
  writeTableRow(sheet, values, ROW_LOOK, ALIGNMENTS);
  const row = sheet.lastRow!;
  // A code that was typed as a number into an ordinary cell has lost its last digits: that is how they arrive.
  if (typeof employer.creditCode === "string") row.getCell(3).numFmt = "@";
  row.getCell(7).numFmt = "@";
}

function writeBlankRow(sheet: Worksheet): void {
  writeTableRow(sheet, Array<undefined>(COLUMN_COUNT).fill(undefined), ROW_LOOK, ALIGNMENTS);
}

function writeTotal(sheet: Worksheet, employers: readonly Employer[]): void {
  const sum = (count: (employer: Employer) => number | string): number =>
    employers
      .map(count)
      .filter((value) => typeof value === "number")
      .reduce((total, value) => total + value, 0);
  const workers = sum((employer) => employer.workers);
  const uninsured = sum((employer) => employer.uninsured);
  const values = [
    undefined,
    "合计",
    undefined,
    undefined,
    workers,
    uninsured,
    undefined,
    undefined,
  ];
  writeTableRow(sheet, values, ROW_LOOK, [CENTRED]);
}
