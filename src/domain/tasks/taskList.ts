import type { Grid } from "../cells/grid";
import { isBlank, normaliseText } from "../cells/text";
import type { CalendarDate } from "../dates/calendarDate";
import { calendarDate } from "../dates/calendarDate";
import type { FoundTable, Vocabulary } from "../tables/findTables";
import { findTables } from "../tables/findTables";
import type { Rows } from "../tables/locateTables";
import type { TextLine } from "../tables/row";
import { filledCells } from "../tables/row";
import type { CellText, TimeCell } from "./cellText";
import { cellText, timeCell } from "./cellText";
import type { DeadlineContext } from "./deadlines/limit";
import { parseDeadlines } from "./deadlines/parseDeadline";

/** 任务清单: who must do what by when. */
export interface TaskList {
  readonly sheet: string;
  readonly header: Rows;
  readonly columns: Readonly<Partial<Record<TaskColumn, number>>>;
  readonly body: Rows;
  /** '2023年度' in its title. */
  readonly titleYear: number | undefined;
  /** '2023年11月4日印发' above or below the table. */
  readonly issuedOn: CalendarDate | undefined;
  /** The district in its title, which is left out of the names of its units. */
  readonly places: readonly string[];
  readonly rows: readonly TaskRow[];
}

/** One line; a cell merged with the one above says what that one says, and stands where that one stands. */
export interface TaskRow {
  readonly row: number;
  readonly units: readonly CellText[];
  readonly task: CellText;
  readonly deadline: TimeCell;
  readonly remark: CellText;
  /** 进展情况, 是否完成. */
  readonly progress: CellText;
  /** 实际完成时间. */
  readonly finished: TimeCell;
}

export type TaskColumn =
  | "lead"
  | "support"
  | "unit"
  | "deadline"
  | "requirement"
  | "task"
  | "remark"
  | "progress"
  | "finished"
  | "period"
  | "handler"
  | "basis";

const VOCABULARY: Vocabulary<TaskColumn> = {
  columns: {
    lead: [/^(?:牵头|主办|主要责任|主管)(?:责任)?(?:单位|部门|科室|股室)/],
    support: [/^(?:配合|协办|协助|协同|参与|参加)(?:责任)?(?:单位|部门|科室)/],
    unit: [
      /^(?:责任|主责|承办|落实|实施|负责|整改|报送|填报|上报)(?:主体|乡镇|街道|单位|部门|科室|股室|处室)/,
      /^(?:单位|单位名称|部门|科室|股室|乡镇|镇街|街道|乡镇\(街道\)|镇\(街道\)|村名|责任人及单位|任务单位)$/,
    ],
    deadline: [
      /^(?!实际|已|延期).*(?:时限|期限)/,
      /^(?!实际|已).*(?:时间节点|起止时间|(?:完成|办结|整改|销号)(?:时间|日期)|截止(?:时间|日期)|时间(?:要求|安排|进度)|进度安排)/,
      /^(?:报送|上报)(?:时间|日期)$/,
    ],
    requirement: [/具体要求|工作要求|任务要求|具体内容|(?:工作|具体|整改)措施/],
    task: [/任务|事项|工作内容|主要内容|重点工作|^(?:内容|项目|问题|存在问题|举措|措施)$/],
    remark: [/^(?:备注|说明|备考)/],
    progress: [
      /^(?:工作|任务|项目|目前|当前|最新|整改)?(?:进展|进度|完成|落实|办理|推进|整改|销号)(?:情况|状态|状况)$/,
      /^(?:工作|目前|当前|最新)?(?:进展|进度)$/,
      /^是否(?:已)?(?:按时|按期)?(?:完成|办结|落实|销号)$/,
    ],
    finished: [/^(?:实际|已)(?:完成|办结|落实|整改|销号|报送|上报)(?:时间|日期)$/],
    period: [/所属期|所属月份/],
    handler: [/^(?:经手人|经办人|接收人)/],
    basis: [/^(?:认定)?依据$/],
  },
  required: ["deadline"],
};

const WITHOUT_DEADLINE: Vocabulary<TaskColumn> = {
  columns: {
    ...VOCABULARY.columns,
    unit: VOCABULARY.columns.unit.slice(0, 1),
    task: [/^(?:重点|主要|具体)?(?:工作)?(?:任务|事项|内容|举措|措施)(?:分工|清单|名称|内容)?$/],
    requirement: [/^(?:具体|工作|任务)(?:要求|内容)$/],
  },
  required: ["task"],
};

/** Finds task lists by their headings; ledgers of submissions and lists of what is overdue are none. */
export function findTaskLists(grid: Grid): readonly TaskList[] {
  const lists = findTables(grid, VOCABULARY)
    .filter(({ columns }) => isTaskList(columns))
    .map((table) => readList(grid, table));
  return lists.length > 0 ? lists : listsWithoutDeadlineColumn(grid);
}

/**
 * A list may say by when only in its remarks or tasks. It is one when it names responsible units and tasks, and a
 * deadline can be read in some row: other tables with such headings are left alone.
 */
function listsWithoutDeadlineColumn(grid: Grid): readonly TaskList[] {
  return findTables(grid, WITHOUT_DEADLINE)
    .filter(({ columns }) => isTaskList(columns))
    .map((table) => readList(grid, table))
    .filter(({ rows }) => rows.some(statesDeadline));
}

/** Whether, not when: any year and calendar will do. */
const ANY_YEAR: DeadlineContext = {
  planYear: 2000,
  workingCalendar: { isWorkingDay: () => true, covers: { firstYear: 2000, lastYear: 2000 } },
};

const statesDeadline = ({ task, remark }: TaskRow) =>
  parseDeadlines(remark.text, "remark", ANY_YEAR).length > 0 ||
  parseDeadlines(task.text, "task", ANY_YEAR).length > 0;

const readList = (grid: Grid, table: FoundTable<TaskColumn>): TaskList => ({
  sheet: grid.name,
  header: table.header,
  columns: table.columns,
  body: table.body,
  titleYear: yearInTitle(table.above),
  issuedOn: issueDate([...table.above, ...table.below]),
  places: placesInTitle(table.above),
  rows: readRows(grid, table),
});

const ISSUED =
  /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日(?:印发|发布|下发|签发)|(?:印发|发布|下发|签发|发文)(?:日期|时间|日)?[:为]?((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日/;

function issueDate(lines: readonly TextLine[]): CalendarDate | undefined {
  for (const { text } of lines) {
    const found = ISSUED.exec(normaliseText(text))
      ?.slice(1)
      .filter((part) => part !== undefined);
    if (found) return calendarDate(Number(found[0]), Number(found[1]), Number(found[2]));
  }
  return undefined;
}

function isTaskList(columns: TaskList["columns"]): boolean {
  const named = (...keys: TaskColumn[]) => keys.some((key) => columns[key] !== undefined);
  return (
    named("unit", "lead") &&
    named("task", "requirement", "remark") &&
    !named("period", "handler", "basis")
  );
}

const titles = (lines: readonly TextLine[]) => lines.map(({ text }) => text.normalize("NFKC"));

/** '2023年度', else '2023年', in the titles above a table. */
export function yearInTitle(lines: readonly TextLine[]): number | undefined {
  const texts = titles(lines);
  const years = [/((?:19|20)\d{2})年度/, /((?:19|20)\d{2})年/].flatMap((pattern) =>
    texts.flatMap((text) => pattern.exec(text)?.[1] ?? [])
  );
  return years[0] === undefined ? undefined : Number(years[0]);
}

/** The district, and its city where that is named, in the titles above a table. */
export function placesInTitle(lines: readonly TextLine[]): readonly string[] {
  const places = titles(lines).flatMap((text) => {
    const title = text
      .replace(/\s/g, "")
      .replace(/^(?:附件\d*[:.]?|关于印发|(?:19|20)\d{2}年度?)+/, "");
    const match =
      /^([一-龥]{2,3}市)?([一-龥]{1,3}[区县市旗])(?=(?:19|20)\d{2}年|城乡|基本|养老|社会|企业|参保|扩面)/.exec(
        title
      );
    return match ? [match[1], match[2]] : [];
  });
  return [...new Set(places.flatMap((place) => place ?? []))];
}

function readRows(grid: Grid, table: FoundTable<TaskColumn>): readonly TaskRow[] {
  const rows: TaskRow[] = [];
  for (let row = table.body.firstRow; row <= table.body.lastRow; row++) {
    if (isSection(grid, row, table.columns)) continue;
    const read = readRow(grid, row, table.columns, rows.at(-1));
    if (read) rows.push(read);
  }
  return rows;
}

const NUMBERED_SECTION =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[章节部类])/;

/** '一、宣传发动' across the whole table: a heading between rows, without unit and deadline. */
function isSection(grid: Grid, row: number, columns: TaskList["columns"]): boolean {
  const cells = filledCells(grid, row);
  const known = new Set([columns.unit, columns.lead, columns.deadline, columns.remark]);
  const [only, ...others] = cells;
  if (!only) return true;
  if (cells.some(({ column, text }) => known.has(column) && !NUMBERED_SECTION.test(text)))
    return false;
  return others.length === 0 || (others.length === 1 && NUMBERED_SECTION.test(only.text + "、"));
}

const SAME_AS_ABOVE = /^(?:同上|同前|〃|″|")$/;

function readRow(
  grid: Grid,
  row: number,
  columns: TaskList["columns"],
  above: TaskRow | undefined
): TaskRow | undefined {
  const units = unitCells(grid, row, columns).map((cell, index) =>
    SAME_AS_ABOVE.test(cell.text) ? (above?.units[index] ?? cell) : cell
  );
  const task = taskText(grid, row, columns);
  const deadline = timeCell(grid, row, columns.deadline);
  const remark = cellText(grid, row, columns.remark);
  const progress = cellText(grid, row, columns.progress);
  const finished = timeCell(grid, row, columns.finished);
  if (!above) {
    const says = units.length > 0 || !isBlank(deadline.text);
    return says ? { row, units, task, deadline, remark, progress, finished } : undefined;
  }
  const merged = units.length === 0 || isBlank(task.text);
  return {
    row,
    units: units.length === 0 ? above.units : units,
    task: isBlank(task.text) ? above.task : task,
    deadline:
      (merged && isBlank(deadline.text)) || SAME_AS_ABOVE.test(deadline.text)
        ? above.deadline
        : deadline,
    remark: SAME_AS_ABOVE.test(remark.text) ? above.remark : remark,
    progress,
    finished,
  };
}

function unitCells(grid: Grid, row: number, columns: TaskList["columns"]): readonly CellText[] {
  return [columns.lead, columns.unit, columns.support]
    .filter((column) => column !== undefined)
    .map((column) => withRole(cellText(grid, row, column), column, columns))
    .filter(({ text }) => !isBlank(text));
}

function withRole(cell: CellText, column: number, columns: TaskList["columns"]): CellText {
  return column === columns.support && !isBlank(cell.text)
    ? { ...cell, text: `配合单位:${cell.text}` }
    : cell;
}

/** The task and what exactly is required, where these are two columns. */
function taskText(grid: Grid, row: number, columns: TaskList["columns"]): CellText {
  const task = cellText(grid, row, columns.task);
  const requirement = cellText(grid, row, columns.requirement);
  if (columns.task === undefined || isBlank(task.text)) return requirement;
  if (isBlank(requirement.text)) return task;
  return { ...task, text: `${task.text}\n${requirement.text}` };
}
