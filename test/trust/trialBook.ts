import type { CellValue } from "../../src/domain/cells/grid";
import type { Workbook } from "../../workbench/office-host/workbook";
import { openBook } from "../excel/workbooks";

type Rows = readonly (readonly CellValue[])[];

const TASKS: Rows = [
  ["2023年扩面征缴任务清单", "", "", ""],
  ["序号", "工作任务", "责任单位", "完成时限"],
  [1, "报送《调查摸底统计表》", "区市监局、区住建局", "2023年11月15日前"],
  [2, "每月报送工作进展情况", "各乡镇", "每月25日前"],
];

const ALLOCATION: Rows = [
  ["2023年任务分解表", "", "", "", "", ""],
  ["序号", "乡镇", "参保任务数", "已参保人数", "参保率", "排位"],
  [1, "大田乡", 1000, 900, 0.5, 1],
  [2, "白鹭乡", 800, 790, "", ""],
  [3, "三溪乡", 600, 300, "50%", 2],
  ["", "合计", "=SUM(C3:C5)", "=SUM(D3:D5)", "", ""],
];

const LEDGER: Rows = [
  ["报送台账", "", "", "", ""],
  ["报送单位", "报送内容", "报送日期", "经办人", "备注"],
  ["区市监局", "调查摸底统计表", "2023-11-14", "张三", ""],
];

/**
 * A small workbook with what an office's has: a title over merged cells, widths, fonts, lines, conditional formats of
 * the staff's below and above where the add-in puts its own, a name, a filter.
 */
export async function trialBook(): Promise<Workbook> {
  const { host } = await openBook({ "附件1 清单": TASKS, 附件3: ALLOCATION, 台账: LEDGER });
  await Excel.run(async ({ workbook }) => {
    const tasks = workbook.worksheets.getItem("附件1 清单");
    tasks.getRange("A1:D1").merge();
    const table = tasks.getRange("A2:D4");
    table.format.font.set({ name: "仿宋_GB2312", size: 12 });
    table.format.borders.getItem("EdgeBottom").style = "Continuous";
    table.format.borders.getItem("InsideHorizontal").style = "Dot";
    tasks.getRange("A2:D2").format.fill.color = "#DDEBF7";
    tasks.getRange("E:E").format.columnWidth = 33;
    tasks.getRange("E3:F9").format.fill.color = "#FFF2CC";
    addStaffFormat(tasks, "A1:H30", "=ISERROR(A1)");
    const allocation = workbook.worksheets.getItem("附件3");
    allocation.getRange("C3:D6").numberFormat = "#,##0" as unknown as string[][];
    allocation.getRange("A1:F1").merge();
    addStaffFormat(allocation, "F3:F5", "=F3>5");
    workbook.names.add("任务合计", "='附件3'!$C$6", "局里用的名称");
    workbook.worksheets.getItem("台账").autoFilter.apply("A2:E3");
    await workbook.context.sync();
  });
  return host.workbook;
}

export function addStaffFormat(sheet: Excel.Worksheet, address: string, formula: string): void {
  const format = sheet
    .getRange(address)
    .conditionalFormats.add("Custom" as Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = "#00FF00";
  format.stopIfTrue = true;
}
