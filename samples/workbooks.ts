import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";
import { addAllocationSheet } from "./sheets/allocation";
import { addHistorySheet } from "./sheets/history";
import { addLedgerSheet } from "./sheets/ledger";
import { addNotEnrolledSheet, addRegistrySheet, addRosterSheet } from "./sheets/lists";
import { addSurveySheet } from "./sheets/surveyForm";
import { addTaskListSheet } from "./sheets/taskList";
import { departmentSurveys, type Survey } from "./surveyData";

/** The day of the notice: samples bear it instead of the day of their making, so that they are the same each time. */
const MADE_ON = { year: 2023, month: 10, day: 4 };

/** Departments whose forms have already come in, in the bureau's working copy. */
const RECEIVED = ["区教科体局", "区工信局", "区民政局"];

/** Every sample, by its path below samples/. */
export async function buildSamples(): Promise<ReadonlyMap<string, Uint8Array>> {
  const surveys = departmentSurveys();
  const workbooks = new Map<string, ExcelJS.Workbook>([
    ["ganxian-2023.xlsx", bureauWorkbook(surveys)],
    ["ganxian-2023-history.xlsx", historyWorkbook()],
    ["ganxian-2023-survey.xlsx", surveyWorkbook(surveys)],
    ...surveys.map((survey): [string, ExcelJS.Workbook] => [
      `forms/${survey.unit}.xlsx`,
      formWorkbook(survey),
    ]),
  ]);
  const files = new Map<string, Uint8Array>();
  for (const [path, workbook] of workbooks) files.set(path, await fileBytes(workbook));
  return files;
}

function bureauWorkbook(surveys: readonly Survey[]): ExcelJS.Workbook {
  const workbook = newWorkbook();
  addTaskListSheet(workbook);
  addAllocationSheet(workbook);
  addLedgerSheet(workbook);
  for (const survey of surveys.filter(({ unit }) => RECEIVED.includes(unit))) {
    addSurveySheet(workbook, survey, `附件2 ${survey.unit}`);
  }
  return workbook;
}

/** The bureau's table of 30 September with three earlier periods saved. */
function historyWorkbook(): ExcelJS.Workbook {
  const workbook = newWorkbook();
  addTaskListSheet(workbook);
  addAllocationSheet(workbook);
  addLedgerSheet(workbook);
  addHistorySheet(workbook);
  return workbook;
}

function surveyWorkbook(surveys: readonly Survey[]): ExcelJS.Workbook {
  const workbook = newWorkbook();
  for (const survey of surveys) addSurveySheet(workbook, survey, survey.unit);
  addRegistrySheet(workbook);
  addNotEnrolledSheet(workbook);
  addRosterSheet(workbook);
  return workbook;
}

function formWorkbook(survey: Survey): ExcelJS.Workbook {
  const workbook = newWorkbook();
  addSurveySheet(workbook, survey, survey.sheetName);
  return workbook;
}

function newWorkbook(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  const made = new Date(Date.UTC(MADE_ON.year, MADE_ON.month, MADE_ON.day));
  Object.assign(workbook, { creator: "赣县区人社局", created: made, modified: made });
  return workbook;
}

/** Packs the file anew with a fixed time: a zip remembers when each part was written, in local time. */
async function fileBytes(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return zipSync(parts, { level: 9, mtime: new Date(MADE_ON.year, MADE_ON.month, MADE_ON.day) });
}
