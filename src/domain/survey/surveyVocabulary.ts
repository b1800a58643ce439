import type { HeadingWords } from "../tables/findHeaders";
import { matchColumns, type Vocabulary } from "../tables/findTables";
import type { Heading } from "../tables/headerBlock";

/**
 * The columns of everything the survey deals in. One vocabulary serves survey forms, registries and lists of
 * people, because what tells them apart is which of these columns stand side by side.
 */
export type SurveyColumn =
  | "source"
  | "personName"
  | "identityNumber"
  | "reportingUnit"
  | "creditCode"
  | "uninsured"
  | "insured"
  | "workers"
  | "legalRepresentative"
  | "telephone"
  | "remark"
  | "sector"
  | "township"
  | "village"
  | "district"
  | "address"
  | "rate"
  | "name";

export type SurveyColumns = Readonly<Partial<Record<SurveyColumn, number>>>;

/** What a table is by its columns. `employers` has names and codes but no 未参保人数: its surroundings decide. */
export type SurveyTableKind = "survey" | "employers" | "people";

/** Marks the add-in's own result sheets, whose rows look like the sheets they came from. */
export const SOURCE_SHEET_HEADING = "来源工作表";

const EMPLOYER =
  "(?:企业|单位|商户|商家|公司|机构|市场主体|经营主体|主体|店铺|门店|学校|个体户|个体工商户)";
/** A note in brackets, a mark for required columns: '*用工人数(人)'. */
const exactly = (pattern: string) => new RegExp(`^\\*?(?:${pattern})(?:\\(.*\\))?\\*?$`);

const COLUMNS: Vocabulary<SurveyColumn>["columns"] = {
  source: [exactly(SOURCE_SHEET_HEADING)],
  identityNumber: [/^(?!.*(?:法人|代表|负责|经营者|业主)).*(?:身份证|公民身份|身份号码|证件号)/],
  personName: [/^(?!.*(?:法人|代表|负责|经营|业主|老板|联系|填表|户主)).{0,6}姓名/],
  reportingUnit: [
    exactly("(?:填报|填表|报送|上报|摸底|归口)(?:单位|部门)(?:名称)?"),
    exactly("(?:行业)?主管(?:单位|部门)(?:名称)?|(?:责任|牵头)(?:单位|部门)"),
  ],
  creditCode: [
    /信用代?码|社会信用|信用编码|信用号/,
    /组织机构代码|机构代码|纳税人识别号|税号|工商注册号|营业执照(?:注册)?(?:编?号|号码)|^注册号/,
    exactly("(?:企业|单位|机构)?代码"),
  ],
  uninsured: [
    /^(?!.*(?:率|原因|名单|说明)).*(?:未|没有?|不|应参)(?:参|缴|购|买|办|交|纳|投|入)/,
    /漏保|脱保|断保/,
  ],
  insured: [/^(?!.*(?:未|没|应|不|率|类|险种|形式|日期|时间)).*(?:参保|参加|缴费|缴纳|购买|投保)/],
  workers: [
    exactly(
      ".*(?:用工|职工|从业|员工|在岗|雇工|聘用|在职|工作人员|雇员|用人|就业|教职工)(?:人员|员工|职工)?总?(?:人?数|数量|总量|总计|合计|规模)?"
    ),
    exactly("(?:总|现有|在册|实有|单位|企业)*(?:总?人数|人员数量?)"),
  ],
  legalRepresentative: [
    exactly("法人|.*(?:法定代表人?|法人代表).*|法人.*姓名"),
    exactly(`${EMPLOYER}?(?:主要)?(?:负责人|经营者|业主|投资人|老板|店主)(?:姓名)?`),
    exactly("(?:园|校|院|所|店)长(?:姓名)?|项目负责人"),
  ],
  telephone: [/(?:单位|联系).*(?:电话|方式)/, /电话|联系方式|手机|联系号码/],
  remark: [exactly("备注|说明|情况说明|备注说明|其他说明|注")],
  sector: [/行业|企业类[别型]|单位类[别型]|主体类[别型]|^类[别型]|产业|业态|经济类型|经营项目/],
  township: [exactly(".*(?:乡镇|镇街|街镇|街道|乡\\(镇\\)|镇\\(街\\)|乡镇场).*")],
  village: [exactly(".*(?:村|社区|居委会|村居).*")],
  district: [/辖区|属地|区域|地区|片区|登记机关|管辖|监管所|市场所|园区/],
  address: [/地址|住所|经营场所|所在地/],
  rate: [/率|排位|排名|名次|位次|任务数|目标/],
  name: [
    exactly(
      `(?:用人|用工|参保|缴费|被调查|所在)?${EMPLOYER}(?:\\(?[/或及、和]?${EMPLOYER}\\)?)*(?:名称|全称)`
    ),
    exactly("用人单位|用工单位|施工单位|承建单位|(?:字号|商号)(?:名称)?|名称|.*主体名称"),
    exactly("(?!.*(?:乡镇|村|街道|部门|行业|任务|指标|险种|产品)).*(?:名称|全称)"),
    exactly(`${EMPLOYER}|工作单位|所在单位|就业单位`),
  ],
};

/** Nearly every cell of a large sheet is no heading: one test on the length and one expression must say so. */
const ANY_HEADING = new RegExp(
  Object.values<readonly RegExp[]>(COLUMNS)
    .flat()
    .map((pattern) => pattern.source)
    .join("|")
);
const LONGEST_HEADING = 24;

export const surveyHeadings: HeadingWords = {
  isHeading: (text) => text.length <= LONGEST_HEADING && ANY_HEADING.test(text),
  makeTable: (headings) => kindOf(surveyColumns(headings)) !== undefined,
};

export function surveyColumns(headings: readonly Heading[]): SurveyColumns {
  return matchColumns(headings, { columns: COLUMNS, required: [] });
}

/**
 * Lists of people have 姓名 beside 身份证号. Survey forms have employers with counts. An allocation table headed
 * 单位名称 with 未参保人数 as its gap has rates or ranks and no codes: it is none of ours.
 */
export function kindOf(columns: SurveyColumns): SurveyTableKind | undefined {
  const has = (column: SurveyColumn) => columns[column] !== undefined;
  if (has("source")) return undefined;
  if (has("identityNumber") && has("personName")) return "people";
  if (!has("name")) return undefined;
  const enrolment = has("uninsured") || (has("insured") && has("workers"));
  if (enrolment && (has("creditCode") || (has("workers") && !has("rate")))) return "survey";
  if (has("creditCode")) return "employers";
  return undefined;
}
