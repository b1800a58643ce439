import { gridOf } from "../tables/textGrid";
import type { CellValue, Grid } from "../../../src/domain/cells/grid";
import type { CalendarDate } from "../../../src/domain/dates/calendarDate";
import { parseIsoDate } from "../../../src/domain/dates/calendarDate";
import { findLedgers } from "../../../src/domain/tasks/ledger";
import type { Supervised } from "../../../src/domain/tasks/superviseTasks";
import { findTaskLists } from "../../../src/domain/tasks/taskList";
import { weekendsOff } from "./weekendsOff";

/** Attachment 1 of the notice: 责任单位, 工作任务, 完成时限, 备注; the tasks shortened to what matters. */
const SURVEY = "11月15日前完成摸底";
const ROWS: readonly (readonly string[])[] = [
  ["区人社局", "负责编制社会保险基金预算、决算报表,牵头推进全民参保计划落实。", "常态化", ""],
  ["区税务局", "负责做好全区社会保险费征缴工作,全面完成养老保险征缴收入任务。", "常态化", ""],
  [
    "区财政局",
    "负责社会保险费的管理和监督;负责社保基金政府配套资金拨付、工作经费保障等。",
    "常态化",
    "",
  ],
  [
    "区市监局",
    "提供存量市场主体相关信息,每月5日前将新增个体类市场主体信息、用工人数反馈人社部门,督促参保缴费。",
    "12月底",
    SURVEY,
  ],
  ["区教科体局", "负责调查统计全区各类办学机构用工情况,督促参保缴费。", "12月底", SURVEY],
  ["区工信局", "负责调查统计全区规上工业企业用工情况,督促参保缴费。", "12月底", SURVEY],
  ["区国资办", "负责调查统计区内国有企业劳动用工情况,督促参保缴费。", "12月底", SURVEY],
  ["区司法局", "负责调查统计区属律师事务所用工情况,督促参保缴费。", "12月底", SURVEY],
  ["区住建局", "负责调查统计全区建筑企业、项目工地用工情况,督促参保缴费。", "12月底", SURVEY],
  ["区卫健委", "负责调查统计全区卫生机构用工情况,督促参保缴费。", "12月底", SURVEY],
  ["区商务局", "负责调查统计全区大型商超用工情况,督促参保缴费。", "12月底", SURVEY],
  ["区民政局", "负责调查统计全区养老机构用工情况,督促参保缴费。", "12月底", SURVEY],
  [
    "区行政审批局",
    "负责调查统计非个体类市场主体登记情况,每月5日前将新增市场主体反馈人社部门。",
    "常态化",
    "",
  ],
  ["区文广新旅局", "负责调查统计全区旅行社、酒店用工情况,督促参保缴费。", "12月底", SURVEY],
  ["区城投集团", "负责调查统计下属企业用工情况,督促参保缴费。", "12月底", SURVEY],
  ["区交通运输局", "负责调查统计全区交通运输、物流企业用工情况,督促参保缴费。", "12月底", SURVEY],
  [
    "赣州高新区管委会党群工作部、企业服务中心",
    "负责调查统计园区企业用工情况,督促参保缴费。",
    "12月底",
    SURVEY,
  ],
  [
    "各乡镇、城市社区管委会",
    "负责调查统计辖区适龄户籍人口参加城乡居民养老保险情况,完成参保缴费任务。",
    "12月底",
    SURVEY,
  ],
];

/** The order of attachment 3. */
export const TOWNSHIPS = (
  "梅林镇 城市社区 石芫乡 大田乡 三溪乡 吉埠镇 白鹭乡 田村镇 茅店镇 韩坊镇 " +
  "大埠乡 储潭镇 王母渡镇 南塘镇 长洛乡 湖江镇 阳埠乡 沙地镇 江口镇 五云镇"
).split(" ");

const TITLE = "赣县区2023年度基本养老保险扩面征缴任务清单";
const HEADINGS = ["责任单位", "工作任务", "完成时限", "备注"];

export function taskListGrid(rows = ROWS, title = TITLE): Grid {
  const padded = [[title], HEADINGS, ...rows].map((row) => [...row, "", "", ""].slice(0, 4));
  return gridOf(padded, "附件1");
}

const LEDGER_HEADINGS = ["责任单位", "事项", "所属期", "报送日期", "经手人", "备注"];

/** A ledger's lines as unit|item|period|date|clerk|remark. */
export function ledgerGrid(...lines: readonly string[]): Grid {
  const rows = lines.map((line) => [...line.split("|"), "", "", "", "", ""].slice(0, 6));
  return gridOf([LEDGER_HEADINGS, ...rows] as CellValue[][], "报送台账");
}

export function day(text: string): CalendarDate {
  const date = parseIsoDate(text);
  if (!date) throw new Error(`${text} is no date`);
  return date;
}

/** The notice as of a date, without any evidence unless given. */
export function noticeOn(asOf: string, changes: Partial<Supervised> = {}): Supervised {
  return {
    taskLists: findTaskLists(taskListGrid()),
    ledgers: [],
    surveyForms: [],
    allocationUnits: TOWNSHIPS,
    rates: [],
    targets: { enrolment: 1, contribution: 0.7 },
    aliases: [],
    asOf: day(asOf),
    dueSoonDays: 7,
    dayInclusive: true,
    workingCalendar: weekendsOff,
    ...changes,
  };
}

/** A task list of its own: rows as unit|task|deadline|remark. */
export const taskLists = (title: string, ...rows: readonly string[]) =>
  findTaskLists(
    taskListGrid(
      rows.map((row) => row.split("|")),
      title
    )
  );

export const ledger = (...lines: readonly string[]) => findLedgers(ledgerGrid(...lines));
