import type { CellValue, Workbook } from "exceljs";
import { addSheet } from "../workbookCase";
import type { MilestoneStatus } from "../report";

/** A unit's milestone on the as-of date; `daysLate` only where the status has one. */
export interface ExpectedMilestone {
  readonly unit: string;
  readonly deadline: string | null;
  readonly status: MilestoneStatus;
  readonly daysLate?: number;
}

export interface TaskListCase {
  readonly name: string;
  readonly asOf: string;
  readonly build: (workbook: Workbook) => void;
  readonly milestones: readonly ExpectedMilestone[];
  /** Units of which nothing may be overdue. */
  readonly notLate?: readonly string[];
}

const TITLE = "赣县区2023年度扩面征缴任务清单";
const LEDGER = ["责任单位", "事项", "所属期", "报送日期", "经手人", "备注"];
const FORM = [
  "序号",
  "单位名称",
  "统一社会信用代码",
  "法人姓名",
  "用工人数",
  "未参保人数",
  "单位联系电话",
  "备注",
];

function addForm(
  workbook: Workbook,
  name: string,
  unit: string,
  date: string | undefined,
  employers: readonly (readonly CellValue[])[]
): void {
  addSheet(workbook, name, [
    ["赣县区2023年度基本养老保险扩面征缴调查摸底统计表"],
    [`填报单位(盖章):${unit}`, "", "", "", "填表人及联系电话:王某 0797-5550001"],
    [date === undefined ? "" : `填报日期:${date}`],
    FORM,
    ...employers,
    ["此表格由主管部门汇总上报人社部门并自存。报送时间为2023年11月15日前。"],
  ]);
}

const EMPLOYER = [1, "某某养老院", "", "赵甲", 20, 3, "0797-5550002", ""];

function day(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

export const taskListCases: readonly TaskListCase[] = [
  {
    name: "整改 list: 整改时限, 责任单位 on the right, titles without the word 任务清单",
    asOf: "2024-07-05",
    build: (workbook) => {
      addSheet(workbook, "整改台账", [
        ["2024年社保基金审计发现问题整改清单"],
        ["序号", "问题", "整改措施", "整改时限", "责任单位", "责任人"],
        [1, "未及时清退", "逐笔核实清退", "6月底", "县人社局", "李某"],
        [2, "制度不健全", "修订办法", "2024年7月10日前", "县财政局", "张某"],
        [3, "数据不一致", "定期比对", "长期坚持", "县税务局", "周某"],
      ]);
    },
    milestones: [
      { unit: "县人社局", deadline: "2024-06-30", status: "overdue", daysLate: 5 },
      { unit: "县财政局", deadline: "2024-07-10", status: "dueSoon" },
      { unit: "县税务局", deadline: null, status: "ongoing" },
    ],
  },
  {
    name: "task name merged over several rows, number column without a heading, 责任科室, 时限要求",
    asOf: "2023-12-31",
    build: (workbook) => {
      addSheet(
        workbook,
        "任务清单",
        [
          ["2023年政务公开重点工作任务清单"],
          ["工作任务", "", "具体要求", "责任科室", "时限要求"],
          ["推进信息公开", 1, "公开预决算", "财务科", "9月30日前"],
          ["", 2, "公开权责清单", "法规科", "年底前"],
          ["", 3, "更新指南", "办公室", "持续推进"],
        ],
        { merges: ["A3:A5"] }
      );
    },
    milestones: [
      { unit: "财务科", deadline: "2023-09-30", status: "overdue", daysLate: 92 },
      { unit: "法规科", deadline: "2023-12-31", status: "dueSoon" },
      { unit: "办公室", deadline: null, status: "ongoing" },
    ],
  },
  {
    name: "one unit merged over several tasks; 完成时间 as dates",
    asOf: "2023-11-20",
    build: (workbook) => {
      addSheet(
        workbook,
        "Sheet1",
        [
          [TITLE],
          ["责任单位", "工作任务", "完成时间", "备注"],
          ["区民政局", "养老机构摸底", day("2023-11-01"), ""],
          ["", "督促参保", day("2023-12-31"), ""],
          ["区司法局", "律所摸底", day("2023-11-19"), ""],
        ],
        { merges: ["A3:A4"] }
      );
    },
    milestones: [
      { unit: "区民政局", deadline: "2023-11-01", status: "overdue", daysLate: 19 },
      { unit: "区民政局", deadline: "2023-12-31", status: "notDue" },
      { unit: "区司法局", deadline: "2023-11-19", status: "overdue", daysLate: 1 },
    ],
  },
  {
    name: "several units in one cell, by 、 and by line break",
    asOf: "2023-11-20",
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [
        [TITLE],
        ["序号", "重点任务", "责任单位", "办结时限"],
        [1, "医养机构摸底", "区民政局、区卫健委", "11月15日前"],
        [2, "商贸企业摸底", "区商务局\n区文广新旅局", "11月10日前"],
      ]);
    },
    milestones: [
      { unit: "区民政局", deadline: "2023-11-15", status: "overdue", daysLate: 5 },
      { unit: "区卫健委", deadline: "2023-11-15", status: "overdue", daysLate: 5 },
      { unit: "区商务局", deadline: "2023-11-10", status: "overdue", daysLate: 10 },
      { unit: "区文广新旅局", deadline: "2023-11-10", status: "overdue", daysLate: 10 },
    ],
  },
  {
    name: "the ledger: in time, on the day, late, undated, extended, under another name of the unit",
    asOf: "2023-11-28",
    build: (workbook) => {
      addSheet(workbook, "附件1", [
        [TITLE],
        ["责任单位", "工作任务", "完成时限", "备注"],
        ...["民政局", "司法局", "商务局", "住建局", "卫健委", "工信局", "国资办"].map((name) => [
          `区${name}`,
          "负责调查统计用工情况,督促参保缴费。",
          "12月底",
          "11月15日前完成摸底",
        ]),
      ]);
      addSheet(workbook, "报送台账", [
        LEDGER,
        ["区民政局", "摸底表", "", day("2023-11-14"), "陈甲", ""],
        ["赣县区司法局", "摸底表", "", day("2023-11-15"), "陈甲", ""],
        ["商务局", "摸底表", "", "2023年11月18日", "陈甲", ""],
        ["区住房和城乡建设局", "摸底表", "", "", "陈甲", "纸质件"],
        ["区卫健委", "摸底表", "", "", "陈甲", "延期至11月30日"],
        ["区工信局", "摸底表", "", "2023.11.20", "陈甲", "延期至2023年11月25日"],
      ]);
    },
    milestones: [
      { unit: "区民政局", deadline: "2023-11-15", status: "done" },
      { unit: "区司法局", deadline: "2023-11-15", status: "done" },
      { unit: "区商务局", deadline: "2023-11-15", status: "doneLate", daysLate: 3 },
      { unit: "区住建局", deadline: "2023-11-15", status: "doneUndated" },
      { unit: "区卫健委", deadline: "2023-11-30", status: "dueSoon" },
      { unit: "区工信局", deadline: "2023-11-25", status: "done" },
      { unit: "区国资办", deadline: "2023-11-15", status: "overdue", daysLate: 13 },
    ],
  },
  {
    name: "survey forms as evidence: dated in time, dated late, undated, and an empty one",
    asOf: "2023-11-20",
    build: (workbook) => {
      addSheet(workbook, "附件1", [
        [TITLE],
        ["责任单位", "工作任务", "完成时限", "备注"],
        ...["民政局", "司法局", "商务局", "住建局"].map((name) => [
          `区${name}`,
          "负责调查统计用工情况。",
          "12月底",
          "11月15日前完成摸底",
        ]),
      ]);
      addForm(workbook, "民政", "区民政局", "2023年11月13日", [EMPLOYER]);
      addForm(workbook, "司法", "赣县区司法局", "2023年11月17日", [EMPLOYER]);
      addForm(workbook, "商务", "区商务局", undefined, [EMPLOYER]);
      addForm(workbook, "住建", "区住建局", "2023年11月10日", []);
    },
    milestones: [
      { unit: "区民政局", deadline: "2023-11-15", status: "done" },
      { unit: "区司法局", deadline: "2023-11-15", status: "doneLate", daysLate: 2 },
      { unit: "区商务局", deadline: "2023-11-15", status: "doneUndated" },
      { unit: "区住建局", deadline: "2023-11-15", status: "overdue", daysLate: 5 },
    ],
  },
  {
    name: "各乡镇、城市社区管委会 stands for every unit of the allocation table",
    asOf: "2023-11-16",
    build: (workbook) => {
      addSheet(workbook, "清单", [
        [TITLE],
        ["责任单位", "工作任务", "完成时限", "备注"],
        ["各乡镇、城市社区管委会", "完成参保缴费任务", "12月底", "11月15日前完成摸底"],
      ]);
      addSheet(workbook, "进度", [
        ["乡镇", "参保任务数", "完成数", "完成率"],
        ["梅林镇", 1160, 1383, 1.1922],
        ["城市社区", 4040, 4278, 1.0589],
        ["石芫乡", 6180, 6004, 0.9715],
      ]);
      addSheet(workbook, "台账", [
        LEDGER,
        ["石芫乡", "摸底表", "", day("2023-11-10"), "林乙", ""],
        ["城市社区管委会", "摸底表", "", day("2023-11-16"), "林乙", ""],
      ]);
    },
    milestones: [
      { unit: "梅林镇", deadline: "2023-11-15", status: "overdue", daysLate: 1 },
      { unit: "城市社区", deadline: "2023-11-15", status: "doneLate", daysLate: 1 },
      { unit: "石芫乡", deadline: "2023-11-15", status: "done" },
    ],
  },
  {
    name: "一个上级两个科室: the later office inherits the parent",
    asOf: "2023-11-16",
    build: (workbook) => {
      addSheet(workbook, "清单", [
        [TITLE],
        ["责任单位", "工作任务", "完成时限", "备注"],
        [
          "赣州高新区管委会党群工作部、企业服务中心",
          "园区企业摸底",
          "12月底",
          "11月15日前完成摸底",
        ],
      ]);
      addSheet(workbook, "台账", [
        LEDGER,
        ["赣州高新区管委会企业服务中心", "摸底表", "", day("2023-11-15"), "林乙", ""],
      ]);
    },
    milestones: [
      { unit: "党群工作部", deadline: "2023-11-15", status: "overdue", daysLate: 1 },
      { unit: "企业服务中心", deadline: "2023-11-15", status: "done" },
    ],
  },
  {
    name: "the plan of another year: the title decides, 次年 and 跨年 included",
    asOf: "2025-03-10",
    build: (workbook) => {
      addSheet(workbook, "任务分工", [
        ["××县2024年度城乡居民养老保险扩面专项行动任务分工表"],
        ["牵头单位", "工作任务", "时间节点"],
        ["县人社局", "动员部署", "3月底前"],
        ["县民政局", "总结评估", "12月20日至次年2月28日"],
        ["县财政局", "资金结算", "2025年3月31日前"],
      ]);
    },
    milestones: [
      { unit: "县人社局", deadline: "2024-03-31", status: "overdue", daysLate: 344 },
      { unit: "县民政局", deadline: "2025-02-28", status: "overdue", daysLate: 10 },
      { unit: "县财政局", deadline: "2025-03-31", status: "notDue" },
    ],
  },
];
