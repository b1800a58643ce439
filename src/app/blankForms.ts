import { findAllocationTables } from "../domain/allocation/findAllocationTables";
import { valueAt } from "../domain/cells/grid";
import type { CellText } from "../domain/tasks/cellText";
import type { DeadlineContext } from "../domain/tasks/deadlines/limit";
import { splitExtension } from "../domain/tasks/rowExtension";
import { remarkedCompletion } from "../domain/tasks/rowProgress";
import { findTaskLists, placesInTitle, type TaskList } from "../domain/tasks/taskList";
import type { TextLine } from "../domain/tables/row";
import type { ChangeSet } from "../workbook/changes";
import { NO_CHANGES } from "../workbook/changes";
import type { ReportColumn, ReportSheet } from "../workbook/reportSheet";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { historyIn } from "./history";
import { historySheet } from "./historySheet";
import { blankLedger } from "./ledger";
import { freeSheetName } from "./reports";
import { chinaWorkingCalendar } from "./workingCalendar";

/** What is carried over from last year's workbook; in an empty one the notice's own wording stands. */
interface CarriedOver {
  readonly place: string;
  readonly townships: readonly string[];
  readonly townshipHeading: string;
  readonly tasks: readonly (readonly string[])[];
  readonly notes: readonly string[];
  readonly units: readonly string[];
}

/**
 * The forms of a new year, made like the notice's attachments 1 to 3, with the ledger and 进度历史: names and units are
 * carried over from the workbook, numbers are empty, titles bear the new year. Without a workbook, or with an empty
 * one, rows are blank.
 */
export function blankForms(
  snapshot: WorkbookSnapshot | undefined,
  year: number
): readonly ReportSheet[] {
  const carried = carriedOver(snapshot?.sheets ?? [], year);
  return [
    taskListForm(carried, year),
    surveyForm(carried, year),
    allocationForm(carried, year),
    blankLedger(
      [...new Set([...carried.units, ...carried.townships])],
      `${carried.place}${year}年度基本养老保险扩面征缴报送台账`
    ),
    // Periods of all years go into the one 进度历史 of a workbook.
    ...(snapshot && historyIn(snapshot) ? [] : [historySheet([])]),
  ];
}

/** Adds the forms to the workbook. They are the staff's own from then on: nothing is recorded as the add-in's. */
export function insertBlankForms(snapshot: WorkbookSnapshot, year: number): ChangeSet {
  const taken = new Set(snapshot.sheets.map((sheet) => sheet.name.toLowerCase()));
  const reports = blankForms(snapshot, year).map((form) => {
    const name = freeSheetName(form.name, taken);
    taken.add(name.toLowerCase());
    return { name, before: undefined, after: { ...form, name } };
  });
  return { ...NO_CHANGES, reports };
}

function carriedOver(sheets: readonly SheetSnapshot[], year: number): CarriedOver {
  const lists = sheets.flatMap((sheet) => findTaskLists(sheet).map((list) => ({ sheet, list })));
  const tables = sheets.flatMap((sheet) =>
    findAllocationTables(sheet).tables.map((table) => ({ sheet, table }))
  );
  const [list] = lists;
  const [found] = tables;
  const places = [...lists.map((one) => one.list.places), ...tables.map(placesAbove)];
  const tasks = list ? tasksOf(list.list, year) : [];
  return {
    place: places.find((names) => names.length > 0)?.at(-1) ?? "",
    townships: found
      ? found.table.rows.filter(({ kind }) => kind === "unit").map(({ name }) => name)
      : [],
    townshipHeading: found ? headingOver(found.sheet, found.table) : "乡镇",
    tasks,
    notes: found ? notesOf(found.table.below, year) : NOTICE_NOTES,
    units: tasks.flatMap(([unit]) => (unit === undefined || unit === "" ? [] : [unit])),
  };
}

const placesAbove = ({ table }: { readonly table: { readonly above: readonly TextLine[] } }) =>
  placesInTitle(table.above);

function headingOver(
  sheet: SheetSnapshot,
  {
    header,
    unitColumn,
  }: { header: { firstRow: number; lastRow: number }; readonly unitColumn: number }
): string {
  for (let row = header.lastRow; row >= header.firstRow; row--) {
    const text = String(valueAt(sheet, row, unitColumn)).trim();
    if (text !== "") return text;
  }
  return "乡镇";
}

function tasksOf({ rows, titleYear }: TaskList, year: number): (readonly string[])[] {
  const later = titleYear === undefined ? 0 : year - titleYear;
  const context = { planYear: titleYear ?? year, workingCalendar: chinaWorkingCalendar };
  return rows.map(({ units, task, deadline, remark }) => [
    units.map(({ text }) => text).join("\n"),
    task.text,
    deadline.isNumber ? "" : inLaterYear(deadline.text, later),
    inLaterYear(askedIn(remark, context), later),
  ]);
}

/** What a remark asks for; what became of it last year, done or put off, is not carried over. */
function askedIn(remark: CellText, context: DeadlineContext): string {
  if (remarkedCompletion(remark, context)) return "";
  const { cell, grant } = splitExtension(remark, context);
  return grant ? cell.text.replace(/[,;。、]*(?:同意|批准|准予)?$/, "") : remark.text;
}

/** '2024年1月10日前' of last year's plan is '2025年1月10日前' of this one's. */
const inLaterYear = (text: string, later: number) =>
  text.replace(/(?:19|20)\d{2}(?=[年./-])/g, (year) => String(Number(year) + later));

/** The notes under attachment 3 of the notice, without its dates. */
const NOTICE_NOTES = [
  "备注:",
  "1.完成参保人数统计口径:系统内参保状态为正常缴费且至少有一次以上实际缴费的人数(不含已终止缴费,已办理待遇人员)。",
  "2.新增扩面人员为新参保并实际缴费人员。差值为完成参保人数减去参保任务数,数据实时变动。",
  "3.缴费率=已缴费人数/应缴费人数。",
] as const;

/** The same notes with the new year; the day of last year's figures is left open. */
function notesOf(lines: readonly TextLine[], year: number): readonly string[] {
  return lines.map(({ text }) =>
    text
      .replace(/(截[至止]到?)(?:(?:19|20)\d{2}年)?\d{1,2}月(?:\d{1,2}日|底|末)?/g, "$1  月  日")
      .replace(/(?:19|20)\d{2}(?=年)/g, String(year))
  );
}

const text = (width: number, align: ReportColumn["align"] = "center"): ReportColumn => ({
  width,
  numberFormat: "@",
  align,
});
const count: ReportColumn = { width: 12, numberFormat: "0", align: "center" };
const plain = (width: number): ReportColumn => ({
  width,
  numberFormat: "General",
  align: "center",
});

const FORM = { subtitles: [], notes: [], filter: false } as const;

/** How many lines a form has that nothing is carried over for. */
const BLANK_ROWS = 20;

const blankRows = (columns: number, from = 0) =>
  Array.from({ length: BLANK_ROWS }, (_, index) =>
    Array.from({ length: columns }, (_cell, column) =>
      from > 0 && column === 0 ? index + from : ""
    )
  );

function taskListForm({ place, tasks }: CarriedOver, year: number): ReportSheet {
  return {
    ...FORM,
    name: "附件1 任务清单",
    label: "附件1",
    title: `${place}${year}年度基本养老保险扩面征缴任务清单`,
    header: [["责任单位", "工作任务", "完成时限", "备注"]],
    columns: [text(18), text(52, "left"), text(12), text(16)],
    rows: tasks.length > 0 ? tasks : blankRows(4),
    orientation: "portrait",
  };
}

function surveyForm({ place }: CarriedOver, year: number): ReportSheet {
  return {
    ...FORM,
    name: "附件2 调查摸底统计表",
    label: "附件2",
    title: `${place}${year}年度基本养老保险扩面征缴调查摸底统计表`,
    subtitles: ["填报单位(盖章):", "填表人及联系电话:"],
    header: [
      [
        "序号",
        "单位名称",
        "统一社会信用代码",
        "法人姓名",
        "用工人数",
        "未参保人数",
        "单位联系电话",
        "备注",
      ],
    ],
    columns: [
      plain(6),
      text(32, "left"),
      text(22),
      text(11),
      { ...count, width: 10 },
      { ...count, width: 11 },
      text(15),
      text(14, "left"),
    ],
    rows: blankRows(8, 1),
    notes: ["此表格由主管部门汇总上报人社部门并自存。"],
    orientation: "landscape",
  };
}

function allocationForm(
  { place, townships, townshipHeading, notes }: CarriedOver,
  year: number
): ReportSheet {
  const measure = [count, { ...count, width: 14 }, RATE, count, { ...count, width: 7 }];
  const names = townships.length > 0 ? townships : Array<string>(BLANK_ROWS).fill("");
  const blank = Array<string>(10).fill("");
  return {
    ...FORM,
    name: "附件3 任务分解表",
    label: "附件3",
    title: `${year}年${place}城乡居民养老保险扩面征缴任务分解表`,
    header: [
      ["序号", townshipHeading, "扩面参保任务", "", "", "", "", "缴费率任务", "", "", "", ""],
      [
        ...["", ""],
        ...["参保任务数(人)", "目前完成参保人数(人)", "目前完成参保率", "差值(人)", "排位"],
        ...["应缴费人数(人)", "已缴费人数(人)", "目前完成缴费率", "差值(人)", "排位"],
      ],
    ],
    columns: [plain(6), text(14), ...measure, ...measure],
    rows: [...names.map((name, index) => [index + 1, name, ...blank]), ["", "合计", ...blank]],
    notes,
    orientation: "landscape",
  };
}

const RATE: ReportColumn = { width: 12, numberFormat: "0.00%", align: "center" };
