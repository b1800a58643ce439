import { addSheet, bodyRows, rowsFrom, setNumberFormat, totalOf, unitRows } from "../workbookCase";
import type { Line, WorkbookCase } from "../workbookCase";
import { VILLAGES } from "./places";

/** Layouts of tables that counties really published, with numbers filled in. */
const cities: readonly Line[] = [
  ["郑州", 412, 398],
  ["开封", 120, 96],
  ["洛阳", 210, 197],
  ["平顶山", 96, 90],
  ["安阳", 80, 64],
];

const provinces: readonly Line[] = [
  ["北 京", 182_0401, 175_3302],
  ["天 津", 99_5120, 91_2044],
  ["内 蒙 古", 410_2200, 377_6401],
  ["江 西", 1720_4400, 1650_2203],
];

const farming: readonly Line[] = [
  ["*粮食播种面积(万亩)", 42, 43],
  ["蔬菜产量(万吨)", 120, 111],
  ["新增土地流转(亩)", 8600, 9010],
  ["*新建农民专业合作社(家)", 40, 25],
];

const villageTotal = totalOf(VILLAGES);
const provinceTotal = totalOf(provinces);

export const publishedLayouts: readonly WorkbookCase[] = [
  {
    name: "township to villages: title in the table, the town's name as total, its value one column left",
    build: (workbook) => {
      const sheet = addSheet(
        workbook,
        "Sheet1",
        [
          ["2018年曹溪镇各村城乡居民养老保险任务完成情况"],
          ["序号", "村委会名称", "参保任务人数", "已参保人数", "参保率", "排名"],
          ...bodyRows(VILLAGES, ["number", "unit", "base", "done", "rate", "rank"]),
          ["曹溪镇", undefined, villageTotal.base, villageTotal.done, 0.9, undefined],
          ["注:1.任务数按户籍人口测算;2.参保率排名前三的村给予奖励。"],
        ],
        { merges: ["A1:F1", "A9:B9", "A10:F10"] }
      );
      setNumberFormat(sheet, "E", rowsFrom(3, 9), "0.00%");
    },
    measures: [
      {
        sheet: "Sheet1",
        units: unitRows(3, VILLAGES),
        totals: [{ row: 9, of: rowsFrom(3, 8) }],
        base: "C",
        done: "D",
        rate: "E",
        rank: "F",
      },
    ],
    // 0.9 is not what the town's counts give.
    findings: ["Sheet1!E9"],
  },
  {
    name: "report rate of a province: 上报率(%) holds 80.0, 93.8 and 80",
    build: (workbook) => {
      addSheet(
        workbook,
        "附件一",
        [
          ["未能按时完成季报上报任务的城市名单"],
          ["序号", "城市", "企业总数", "上报企业数", "上报率(%)"],
          ...cities.map(([unit, base, done], index) => [
            index + 1,
            unit,
            base,
            done,
            Math.round((done / base) * 1000) / 10,
          ]),
        ],
        { merges: ["A1:E1"] }
      );
    },
    measures: [
      {
        sheet: "附件一",
        units: unitRows(3, cities),
        base: "C",
        done: "D",
        rate: "E",
        scale: 100,
      },
    ],
  },
  {
    name: "statistics bureau: spaces inside names, 全国总计 first, blank cells without data",
    build: (workbook) => {
      const sheet = addSheet(workbook, "表3", [
        ["参加农村社会养老保险情况"],
        ["地 区", "应参保人数", "实际参保人数", "参 保 率"],
        ["全国总计", provinceTotal.base, provinceTotal.done, undefined],
        ...bodyRows(provinces, ["unit", "base", "done", "rate"]),
        ["西 藏", undefined, undefined, undefined],
      ]);
      setNumberFormat(sheet, "D", rowsFrom(3, 8), "0.0%");
    },
    measures: [
      {
        sheet: "表3",
        units: [...unitRows(4, provinces), { row: 8, unit: "西 藏" }],
        totals: [{ row: 3, of: rowsFrom(4, 7) }],
        base: "B",
        done: "C",
        rate: "D",
      },
    ],
    findings: ["表3!A8"],
  },
  {
    name: "county targets: 完成情况 and 完成比例, section rows between, asterisks before names",
    build: (workbook) => {
      const sheet = addSheet(
        workbook,
        "目标任务",
        [
          ["表一:2012年农业目标任务完成情况"],
          ["主要指标", "目标任务", "完成情况", "完成比例"],
          ["一、加快发展现代农业"],
          ...bodyRows(farming.slice(0, 2), ["unit", "base", "done", "rate"]),
          ["二、深化农村改革"],
          ...bodyRows(farming.slice(2), ["unit", "base", "done", "rate"]),
        ],
        { merges: ["A1:D1", "A3:D3", "A6:D6"] }
      );
      setNumberFormat(sheet, "D", rowsFrom(4, 8), "0%");
    },
    measures: [
      {
        sheet: "目标任务",
        units: [...unitRows(4, farming.slice(0, 2)), ...unitRows(7, farming.slice(2))],
        rate: "D",
      },
    ],
  },
];

/** Published tables without the columns of an allocation table: nothing in them may be written. */
export const publishedWithoutMeasures: readonly WorkbookCase[] = [
  {
    name: "tasks only, nothing done yet: the sheet says what it lacks",
    build: (workbook) => {
      addSheet(
        workbook,
        "任务分解",
        [
          ["2018年曹溪镇各村城乡居民养老保险任务数"],
          ["序号", "村委会名称", "参保任务人数"],
          ...bodyRows(VILLAGES, ["number", "unit", "base"]),
          ["曹溪镇", villageTotal.base],
        ],
        { merges: ["A1:C1"] }
      );
    },
    measures: [],
    findings: ["任务分解!*"],
  },
  {
    name: "value and place in one cell, '-' for no target",
    build: (workbook) => {
      addSheet(workbook, "绩效", [
        ["2018年1-11月各区重点绩效目标完成情况"],
        ["区", "地区生产总值增速", "固定资产投资", "一般公共预算收入"],
        ["江岸区", "8.2(3)", "11.4(6)", "7.9(5)"],
        ["江汉区", "8.0(5)", "-", "8.4(2)"],
        ["硚口区", "7.9(6)", "12.3(5)", "7.1(7)"],
        ["注1:括号内数字为各区位次。"],
      ]);
    },
    measures: [],
  },
  {
    name: "charges per village in two header levels, no rate",
    build: (workbook) => {
      addSheet(
        workbook,
        "夏征",
        [
          ["2012年夏季各项费用征收任务表"],
          ["单位:元"],
          ["村名", "总任务", "一事一议\n水利工程", "", "水费", "水稻保险费", "备注"],
          ["", "", "筹款", "以资代劳", "", "", ""],
          ["长茂村", 102894, 54700, 42800, 4800, 594, ""],
          ["新民村", 88010, 46100, 37000, 4400, 510, ""],
        ],
        { merges: ["A1:G1", "C3:D3", "A3:A4", "B3:B4", "E3:E4", "F3:F4", "G3:G4"] }
      );
    },
    measures: [],
    // 总任务 is a target: the sheet is told that it lacks what was done.
    findings: ["夏征!*"],
  },
  {
    name: "任务分解表 that is a list of duties, with section rows and without numbers",
    build: (workbook) => {
      addSheet(
        workbook,
        "任务分解表",
        [
          ["2021年集美区政务公开工作任务分解表"],
          ["工作任务", "工作要求", "牵头单位", "责任单位"],
          ["一、围绕“十四五”开局起步深化政务公开"],
          ["做好规划主动公开", "主动公开本级政府制定的规划", "区发改局", "各镇(街)、区直各单位"],
          ["二、围绕优化营商环境"],
          ["推进办事公开", "在政务服务大厅设置窗口", "区行政审批局", "区直各单位"],
        ],
        { merges: ["A1:D1", "A3:D3", "A5:D5"] }
      );
    },
    measures: [],
  },
];
