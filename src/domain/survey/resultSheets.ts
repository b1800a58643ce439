import { SOURCE_SHEET_HEADING } from "./surveyVocabulary";

/** The words of the survey's result sheets: names, titles and headings as official papers have them. */
export const SURVEY_SHEETS = {
  employers: { name: "摸底汇总", title: "基本养老保险扩面征缴调查摸底汇总表" },
  statistics: { name: "摸底统计", title: "基本养老保险扩面征缴调查摸底情况统计表" },
  uncovered: { name: "未覆盖单位", title: "市场主体名单中未列入调查摸底的单位" },
  people: { name: "未参保人员比对", title: "未参保人员与花名册比对情况表" },
} as const;

/** Every result sheet names its rows' source, by which the add-in tells its own results from what it reads. */
export const RESULT_HEADINGS = {
  sequence: "序号",
  reportingUnit: "填报单位",
  employer: "单位名称",
  creditCode: "统一社会信用代码",
  legalRepresentative: "法人姓名",
  workers: "用工人数",
  uninsured: "未参保人数",
  telephone: "单位联系电话",
  remark: "备注",
  problems: "问题",
  forms: "摸底表数",
  employers: "单位数",
  rate: "参保率",
  gap: "差值",
  rank: "排位",
  problemCount: "问题数",
  group: "行业(辖区)",
  township: "乡镇",
  village: "村(社区)",
  person: "姓名",
  identityNumber: "身份证号",
  outcome: "比对结果",
  rosterPlace: "花名册位置",
  sourceSheet: SOURCE_SHEET_HEADING,
  sourceRow: "来源行",
} as const;

export const OUTCOME_WORDS = {
  found: "已在花名册",
  possible: "疑似,身份证号待核",
  notFound: "未在花名册",
} as const;

/** What is grouped under a sector, district or township that the sheet does not say. */
export const NOT_STATED = "未注明";
export const TOTAL = "合计";

export const asOfLine = (year: number, month: number, day: number) =>
  `截至${year}年${month}月${day}日`;

export const RESULT_NOTES = {
  rate: "参保率=(用工人数-未参保人数)÷用工人数,差值=已参保人数-用工人数,排位按参保率由高到低。",
  uncounted: "未填写或不是整数的人数未计入,详见“摸底汇总”的问题栏。",
  allCovered: "市场主体名单中的单位均已列入调查摸底。",
  repeated: (rows: number) => `各单位重复填报的单位在合计中只计一次,已扣除重复的${rows}行。`,
  uncovered: (employers: number) => `共${employers}个单位未列入调查摸底。`,
  uncoveredIn: (group: string, employers: number) => `${group}:${employers}个`,
  people: (township: string, listed: number, found: number, possible: number) =>
    `${township}:名单${listed}人,已在花名册${found}人,疑似${possible}人,未在花名册${listed - found - possible}人。`,
  rowIn: (sheet: string, row: number) => `${sheet}第${row + 1}行`,
} as const;
