import type { Workbook } from "exceljs";
import { inventedCreditCode, inventedIdentityNumber, inventedName } from "../inventedPeople";
import { ALLOCATION_ROWS } from "../notice";
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
import { inventedBrand, registeredEmployers } from "../surveyData";

type ListRow = readonly (string | number | undefined)[];

interface PlainList {
  readonly sheetName: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly ListRow[];
  /** Columns (from 1) whose cells are text: codes and identity numbers. */
  readonly textColumns: readonly number[];
}

/** Employers in the registry that no department reported. */
const NOT_COVERED = [
  { ending: "建材经营部", kind: "92", sector: "批发和零售业", township: "王母渡镇" },
  { ending: "餐饮店", kind: "92", sector: "住宿和餐饮业", township: "梅林镇" },
  {
    ending: "汽车维修有限公司",
    kind: "91",
    sector: "居民服务、修理和其他服务业",
    township: "茅店镇",
  },
  { ending: "脐橙专业合作社", kind: "93", sector: "农、林、牧、渔业", township: "五云镇" },
  { ending: "木业有限公司", kind: "91", sector: "制造业", township: "江口镇" },
  { ending: "图文广告有限公司", kind: "91", sector: "租赁和商务服务业", township: "城市社区" },
  { ending: "快递服务部", kind: "92", sector: "交通运输、仓储和邮政业", township: "储潭镇" },
  { ending: "美容美发店", kind: "92", sector: "居民服务、修理和其他服务业", township: "吉埠镇" },
] as const;

const SECTORS: Readonly<Record<string, string>> = {
  区市监局: "批发和零售业",
  区教科体局: "教育",
  区工信局: "制造业",
  区国资办: "电力、热力、燃气及水生产和供应业",
  区司法局: "租赁和商务服务业",
  区住建局: "建筑业",
  区卫健委: "卫生和社会工作",
  区商务局: "批发和零售业",
  区民政局: "卫生和社会工作",
  区文广新旅局: "住宿和餐饮业",
  区城投集团: "房地产业",
  区交通运输局: "交通运输、仓储和邮政业",
  赣州高新区管委会党群工作部: "制造业",
  赣州高新区管委会企业服务中心: "制造业",
};

function townshipOf(serial: number): string {
  return ALLOCATION_ROWS[serial % ALLOCATION_ROWS.length]?.unit ?? "";
}

/** 市场主体名单: every employer of the surveys once, as the registry knows it, and eight that nobody reported. */
export function addRegistrySheet(workbook: Workbook): void {
  const reported: ListRow[] = registeredEmployers().map(({ unit, employer }, index) => [
    employer.name,
    employer.creditCode,
    SECTORS[unit],
    townshipOf(index),
    employer.workers,
  ]);
  const missing: ListRow[] = NOT_COVERED.map(({ ending, kind, sector, township }, index) => [
    `赣县区${inventedBrand(index * 17 + 5)}${ending}`,
    inventedCreditCode(kind, 800 + index),
    sector,
    township,
    3 + index * 4,
  ]);
  addList(workbook, {
    sheetName: "市场主体名单",
    title: "赣县区市场主体名单",
    headings: ["序号", "市场主体名称", "统一社会信用代码", "行业门类", "所在乡镇", "从业人数"],
    widths: [6, 40, 25, 32, 14, 10],
    rows: [...reported, ...missing].map((row, index) => [index + 1, ...row]),
    textColumns: [3],
  });
}

const PERSONS = 60;
const VILLAGES = ["上坪村", "田心村", "长岭村", "河背村", "圩镇居委会"];

function person(serial: number): {
  name: string;
  identity: string;
  township: string;
  village: string;
} {
  return {
    name: inventedName(serial * 3 + 200),
    identity: inventedIdentityNumber(serial),
    township: townshipOf(serial * 7),
    village: VILLAGES[serial % VILLAGES.length] ?? "",
  };
}

/** 未参保人员名单: the bureau's own list of persons who are not enrolled. */
export function addNotEnrolledSheet(workbook: Workbook): void {
  addList(workbook, {
    sheetName: "未参保人员名单",
    title: "赣县区城乡居民基本养老保险未参保人员名单",
    headings: ["序号", "姓名", "身份证号", "乡镇", "村(社区)", "备注"],
    widths: [6, 12, 25, 14, 16, 16],
    rows: Array.from({ length: PERSONS }, (_, index) => {
      const { name, identity, township, village } = person(index);
      return [index + 1, name, identity, township, village, undefined];
    }),
    textColumns: [3],
  });
}

/** 入户核查花名册: whom the townships met; every fourth person of the bureau's list is not on it. */
export function addRosterSheet(workbook: Workbook): void {
  const findings = ["本人已参保缴费", "外出务工,已电话动员", "已在外地参加职工养老保险"];
  const met = Array.from({ length: PERSONS }, (_, index) => index).filter((n) => n % 4 !== 3);
  const alsoMet = Array.from({ length: 10 }, (_, index) => 500 + index);
  addList(workbook, {
    sheetName: "入户核查花名册",
    title: "赣县区养老保险扩面入户核查花名册",
    headings: ["序号", "姓名", "公民身份号码", "乡镇", "村(社区)", "核查情况"],
    widths: [6, 12, 25, 14, 16, 30],
    rows: [...met, ...alsoMet].map((serial, index) => {
      const { name, identity, township, village } = person(serial);
      const finding = findings[serial % findings.length];
      return [index + 1, name, identity, township, village, finding];
    }),
    textColumns: [3],
  });
}

function addList(workbook: Workbook, list: PlainList): void {
  const sheet = workbook.addWorksheet(list.sheetName, { views: [{ state: "frozen", ySplit: 2 }] });
  setColumnWidths(sheet, list.widths);
  writeTitle(sheet, list.title, list.headings.length);
  writeTableRow(sheet, list.headings, { font: HEADING_FONT, height: 28 });
  for (const row of list.rows) {
    writeTableRow(sheet, row, { font: BODY_FONT, height: 20 }, [CENTRED, LEFT, CENTRED]);
    for (const column of list.textColumns) sheet.lastRow!.getCell(column).numFmt = "@";
  }
  setUpPrint(sheet, "portrait", "2:2");
}
