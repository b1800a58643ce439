import type { CellValue, Workbook } from "exceljs";
import {
  inventedCreditCode,
  inventedIdentityNumber,
  inventedName,
} from "../../../samples/inventedPeople";
import { addSheet } from "../workbookCase";

type Row = readonly (CellValue | undefined)[];

export interface ExpectedForm {
  readonly sheet: string;
  readonly reportingUnit: string;
  readonly employers: number;
  readonly workers: number;
  readonly uninsured: number;
}

export interface SurveyCase {
  readonly name: string;
  readonly build: (workbook: Workbook) => void;
  readonly forms: readonly ExpectedForm[];
  /** Cells that get exactly one error or warning; no other cell of the file gets any. */
  readonly findings: readonly string[];
  readonly duplicates?: readonly { readonly creditCode: string; readonly rows: number }[];
  readonly notCovered?: readonly string[];
  readonly notFound?: readonly string[];
}

const code = (serial: number): string => inventedCreditCode("91", serial);
const PHONE = "0797-5550123";

function employer(serial: number, changes: Partial<Record<string, CellValue>> = {}): Row {
  const values: Record<string, CellValue> = {
    name: `赣县区第${serial}示范有限公司`,
    code: code(serial),
    person: "赵甲",
    workers: 10 + serial,
    uninsured: serial % 7,
    phone: PHONE,
    ...changes,
  };
  return [
    serial,
    values.name,
    values.code,
    values.person,
    values.workers,
    values.uninsured,
    values.phone,
    "",
  ];
}

const HEADINGS = [
  "序号",
  "单位名称",
  "统一社会信用代码",
  "法人姓名",
  "用工人数",
  "未参保人数",
  "单位联系电话",
  "备注",
];

/** The notice's form: the first employer stands in row 4. */
function form(workbook: Workbook, sheet: string, unit: string, rows: readonly Row[]): void {
  addSheet(workbook, sheet, [
    ["赣县区2023年度基本养老保险扩面征缴调查摸底统计表"],
    [`填报单位(盖章):${unit}`, "", "", "", "填表人及联系电话:钱乙 13800000001"],
    HEADINGS,
    ...rows,
    ["此表格由主管部门汇总上报人社部门并自存。报送时间为2023年11月15日前。"],
  ]);
}

function counts(serials: readonly number[]): {
  employers: number;
  workers: number;
  uninsured: number;
} {
  return {
    employers: serials.length,
    workers: serials.reduce((sum, serial) => sum + 10 + serial, 0),
    uninsured: serials.reduce((sum, serial) => sum + (serial % 7), 0),
  };
}

const wrongCheck = (serial: number): string => {
  const right = code(serial);
  return right.slice(0, -1) + (right.endsWith("5") ? "6" : "5");
};

export const surveyCases: readonly SurveyCase[] = [
  {
    name: "clean forms: nothing is found, whatever the typing",
    build: (workbook) => {
      form(workbook, "民政", "区民政局", [
        employer(1, { code: code(1).toLowerCase() }),
        employer(2, { code: `${code(2).slice(0, 6)} ${code(2).slice(6)}` }),
        employer(3, { workers: "13人", uninsured: "３" }),
        employer(4, { phone: "13800001234" }),
        employer(5, { phone: "5550123" }),
        employer(6, { phone: "0797-5550123转8" }),
      ]);
      form(workbook, "司法", "区司法局", [employer(11), employer(12), [], []]);
    },
    forms: [
      { sheet: "民政", reportingUnit: "区民政局", ...counts([1, 2, 3, 4, 5, 6]) },
      { sheet: "司法", reportingUnit: "区司法局", ...counts([11, 12]) },
    ],
    findings: [],
  },
  {
    name: "every seeded mistake once, at its cell",
    build: (workbook) => {
      form(workbook, "住建", "区住建局", [
        employer(21),
        employer(22, { code: wrongCheck(22) }),
        employer(23, { code: code(23).slice(0, 15) }),
        employer(24, { code: code(24).replace("MAYY", "MAIO") }),
        employer(25, { code: 913607040000123 }),
        employer(26, { code: "" }),
        employer(27, { name: "" }),
        employer(28, { workers: "约30人" }),
        employer(29, { uninsured: 2.5 }),
        employer(30, { workers: 5, uninsured: 9 }),
        employer(31, { phone: "138000012" }),
      ]);
    },
    forms: [],
    findings: [
      "住建!C5",
      "住建!C6",
      "住建!C7",
      "住建!C8",
      "住建!C9",
      "住建!B10",
      "住建!E11",
      "住建!F12",
      "住建!F13",
      "住建!G14",
    ],
  },
  {
    name: "the same employer in two departments' forms, by code",
    build: (workbook) => {
      form(workbook, "工信", "区工信局", [employer(41), employer(42)]);
      form(workbook, "高新", "赣州高新区管委会企业服务中心", [employer(43), employer(41)]);
    },
    forms: [
      { sheet: "工信", reportingUnit: "区工信局", ...counts([41, 42]) },
      { sheet: "高新", reportingUnit: "赣州高新区管委会企业服务中心", ...counts([43, 41]) },
    ],
    // Told once, where the second department reports it.
    findings: ["高新!*"],
    duplicates: [{ creditCode: code(41), rows: 2 }],
  },
  {
    name: "other headings: 企业名称, 社会信用代码, 法定代表人, 职工人数; the unit in a cell of its own; a total row",
    build: (workbook) => {
      addSheet(
        workbook,
        "Sheet1",
        [
          ["企业参加养老保险情况摸底表"],
          ["填报单位:", "区商务局", "", "填报日期:", "2023年11月9日", "", ""],
          ["企业基本情况", "", "", "", "参保情况", "", "联系电话"],
          ["企业名称", "社会信用代码", "法定代表人", "行业", "职工人数", "未参保人数", ""],
          ["某某商贸一有限公司", code(51), "孙丙", "零售业", 30, 4, PHONE],
          ["某某商贸二有限公司", code(52), "李丁", "零售业", 45, 0, PHONE],
          ["合计", "", "", "", 75, 4, ""],
          ["填表人:周戊 联系电话:0797-5550456"],
        ],
        { merges: ["A1:G1", "A3:D3", "E3:F3", "G3:G4", "A7:D7"] }
      );
    },
    forms: [
      { sheet: "Sheet1", reportingUnit: "区商务局", employers: 2, workers: 75, uninsured: 4 },
    ],
    findings: [],
  },
  {
    name: "a registry and forms: what no department reported",
    build: (workbook) => {
      form(workbook, "民政", "区民政局", [employer(61), employer(62)]);
      addSheet(workbook, "市场主体名单", [
        ["序号", "企业名称", "统一社会信用代码", "所属乡镇", "从业人数"],
        [1, "赣县区第61示范有限公司", code(61), "梅林镇", 71],
        [2, "赣县区第62示范有限责任公司", code(62), "梅林镇", 72],
        [3, "赣县区第63示范有限公司", code(63), "江口镇", 5],
      ]);
    },
    forms: [{ sheet: "民政", reportingUnit: "区民政局", ...counts([61, 62]) }],
    findings: [],
    notCovered: ["赣县区第63示范有限公司"],
  },
  {
    name: "the bureau's list of persons not enrolled against a roster",
    build: (workbook) => {
      form(workbook, "民政", "区民政局", [employer(71)]);
      const line = (serial: number): Row => [
        serial,
        inventedName(serial),
        inventedIdentityNumber(serial),
        "梅林镇",
        "河背村",
      ];
      addSheet(workbook, "未参保人员名单", [
        ["未参保人员名单"],
        ["序号", "姓名", "身份证号", "乡镇", "村"],
        ...[1, 2, 3, 4].map(line),
      ]);
      addSheet(workbook, "花名册", [
        ["2023年入户核查花名册"],
        ["序号", "姓名", "身份证号码", "乡镇", "村", "核查情况"],
        ...[1, 2, 4].map((serial) => [...line(serial), "已参保"]),
      ]);
    },
    forms: [{ sheet: "民政", reportingUnit: "区民政局", ...counts([71]) }],
    findings: [],
    notFound: [inventedName(3)],
  },
];
