import type { Workbook, Worksheet } from "exceljs";
import {
  BODY_FONT,
  CENTRED,
  HEADING_FONT,
  LEFT,
  setColumnWidths,
  setUpPrint,
  writeTableRow,
  writeTitle,
} from "../officialLook";

/** One line of the submission ledger; the date is YYYY-MM-DD, absent where the clerk left it out. */
interface Submission {
  readonly unit: string;
  readonly item: "摸底表" | "月度反馈" | "办结" | "其他";
  readonly period?: string;
  readonly date?: string;
  readonly clerk: string;
  readonly remark?: string;
}

const HEADINGS = ["责任单位", "事项", "所属期", "报送日期", "经手人", "备注"];
const WIDTHS = [30, 12, 14, 14, 11, 34];
const HEADING_ROW = 2;
/** Rows below the last line that are ruled and have the drop-down, ready for typing. */
const SPARE_ROWS = 8;

/** Invented submissions: in time, late, undated, and one extension. */
const SUBMISSIONS: readonly Submission[] = [
  { unit: "区市监局", item: "月度反馈", period: "2023年10月", date: "2023-11-03", clerk: "陈甲" },
  {
    unit: "区行政审批局",
    item: "月度反馈",
    period: "2023年10月",
    date: "2023-11-08",
    clerk: "陈甲",
    remark: "已电话提醒",
  },
  { unit: "石芫乡", item: "摸底表", date: "2023-11-10", clerk: "林乙" },
  { unit: "梅林镇", item: "摸底表", date: "2023-11-13", clerk: "林乙" },
  { unit: "区市监局", item: "摸底表", date: "2023-11-14", clerk: "陈甲" },
  { unit: "城市社区", item: "摸底表", date: "2023-11-15", clerk: "林乙" },
  { unit: "区国资办", item: "摸底表", date: "2023-11-15", clerk: "陈甲" },
  { unit: "赣州高新区管委会企业服务中心", item: "摸底表", date: "2023-11-15", clerk: "陈甲" },
  {
    unit: "区住建局",
    item: "摸底表",
    clerk: "陈甲",
    remark: "项目工地较多,同意延期至2023年11月25日",
  },
  { unit: "区司法局", item: "摸底表", date: "2023-11-17", clerk: "陈甲" },
  { unit: "吉埠镇", item: "摸底表", clerk: "林乙", remark: "纸质件已收" },
  { unit: "江口镇", item: "摸底表", date: "2023-11-20", clerk: "林乙" },
];

/** The bureau's ledger of what was handed in; the item is chosen from a drop-down. */
export function addLedgerSheet(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("报送台账", {
    views: [{ state: "frozen", ySplit: HEADING_ROW }],
  });
  setColumnWidths(sheet, WIDTHS);
  writeTitle(sheet, "赣县区2023年度基本养老保险扩面征缴报送台账", WIDTHS.length);
  writeTableRow(sheet, HEADINGS, { font: HEADING_FONT, height: 28 });
  SUBMISSIONS.forEach((submission) => writeSubmission(sheet, submission));
  for (let spare = 0; spare < SPARE_ROWS; spare += 1) writeSubmission(sheet, undefined);
  setUpPrint(sheet, "landscape", "2:2");
}

function writeSubmission(sheet: Worksheet, line: Submission | undefined): void {
  writeTableRow(
    sheet,
    [
      line?.unit,
      line?.item,
      line?.period,
      line?.date === undefined ? undefined : new Date(`${line.date}T00:00:00Z`),
      line?.clerk,
      line?.remark,
    ],
    { font: BODY_FONT, height: 20 },
    [LEFT, CENTRED, CENTRED, CENTRED, CENTRED, LEFT]
  );
  const row = sheet.lastRow!;
  row.getCell(4).numFmt = "yyyy-mm-dd";
  row.getCell(2).dataValidation = {
    type: "list",
    allowBlank: true,
    formulae: ['"摸底表,月度反馈,办结,其他"'],
  };
}
