import { SOURCE_SHEET_HEADING } from "./surveyVocabulary";

/**
 * The words of the survey's result sheets: names, titles and headers as official papers have them. Every one of
 * them names the source sheet of its rows, by which the add-in tells its own results from the sheets it reads.
 */
export const SURVEY_SHEETS = {
  employers: "摸底汇总",
  statistics: "摸底统计",
  uncovered: "未覆盖单位",
  people: "未参保人员比对",
} as const;

export const SURVEY_TITLES = {
  employers: "基本养老保险扩面征缴调查摸底汇总表",
  statistics: "基本养老保险扩面征缴调查摸底情况统计表",
  uncovered: "市场主体名单中未列入调查摸底的单位",
  people: "未参保人员与花名册比对情况表",
} as const;

export const EMPLOYER_HEADER = [
  "序号",
  "填报单位",
  "单位名称",
  "统一社会信用代码",
  "法人姓名",
  "用工人数",
  "未参保人数",
  "单位联系电话",
  "备注",
  "问题",
  SOURCE_SHEET_HEADING,
  "来源行",
] as const;

export const STATISTICS_HEADER = [
  "序号",
  "填报单位",
  "摸底表数",
  "单位数",
  "用工人数",
  "未参保人数",
  "参保率",
  "差值",
  "排位",
  "问题数",
  SOURCE_SHEET_HEADING,
] as const;

export const UNCOVERED_HEADER = [
  "序号",
  "行业(辖区)",
  "单位名称",
  "统一社会信用代码",
  SOURCE_SHEET_HEADING,
  "来源行",
] as const;

export const PEOPLE_HEADER = [
  "序号",
  "乡镇",
  "村(社区)",
  "姓名",
  "身份证号",
  "比对结果",
  "花名册位置",
  SOURCE_SHEET_HEADING,
  "来源行",
] as const;

export const PEOPLE_OUTCOMES = {
  found: "已在花名册",
  possible: "疑似(同名同乡镇,身份证号待核)",
  notFound: "未在花名册",
} as const;

/** What a registry that does not say is grouped under. */
export const NO_GROUP = "未注明";
export const TOTAL = "合计";
