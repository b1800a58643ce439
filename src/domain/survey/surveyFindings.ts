import type { Finding, Severity } from "../findings";

/**
 * What can be wrong in the survey, how bad it is, and the words for it in the remark column of 摸底汇总.
 * A failed check character is only a warning: real codes in circulation fail it.
 */
const FINDINGS = {
  employerNameMissing: ["error", "缺单位名称"],
  creditCodeMissing: ["error", "缺信用代码"],
  creditCodeDamaged: ["error", "信用代码精度已丢失"],
  creditCodeWrongLength: ["error", "信用代码位数不对"],
  creditCodeIllegalCharacter: ["error", "信用代码含非法字符"],
  creditCodeMisread: ["error", "信用代码含非法字符"],
  creditCodeCheckFails: ["warning", "信用代码校验不通过"],
  creditCodeIsRegistrationNumber: ["warning", "填的是旧注册号"],
  creditCodeIsOrganisationCode: ["warning", "填的是组织机构代码"],
  creditCodeIsIdentityNumber: ["error", "信用代码处填了身份证号"],
  workersMissing: ["error", "缺用工人数"],
  workersNotWhole: ["error", "用工人数不是整数"],
  uninsuredMissing: ["error", "缺未参保人数"],
  uninsuredNotWhole: ["error", "未参保人数不是整数"],
  uninsuredExceedsWorkers: ["error", "未参保人数大于用工人数"],
  telephoneUnknown: ["warning", "联系电话格式不对"],
  telephoneZeroLost: ["warning", "联系电话区号缺0"],
  employerTwiceInForm: ["warning", "本表重复填报"],
  employerTwiceInUnit: ["warning", "本单位重复填报"],
  employerInTwoUnits: ["warning", "多个单位重复填报"],
  creditCodeWithTwoNames: ["warning", "同一代码两个名称"],
  employerNameWithTwoCodes: ["warning", "同一名称两个代码"],
  reportingUnitFromSheetName: ["info", "填报单位取自工作表名"],
  surveyColumnMissing: ["warning", "缺少栏目"],
  formDateUnreadable: ["warning", "填报日期无法识别"],
  registryCodesUnusable: ["info", "名单信用代码无法比对"],
  identityNumberMissing: ["warning", "缺身份证号"],
  identityNumberDamaged: ["error", "身份证号精度已丢失"],
  identityNumberInvalid: ["warning", "身份证号校验不通过"],
  notEnrolledListInferred: ["info", "按未参保人员名单处理"],
  rosterInferred: ["info", "按花名册处理"],
  rosterMissing: ["info", "没有可比对的花名册"],
} as const satisfies Record<string, readonly [Severity, string]>;

export type SurveyFindingCode = keyof typeof FINDINGS;
export type SurveyFinding = Finding<SurveyFindingCode>;

/** The finding's place in the sheet it is about. */
interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export function surveyFinding(
  code: SurveyFindingCode,
  { sheet, row, column }: Place,
  params: SurveyFinding["params"] = {}
): SurveyFinding {
  const quoted = Object.entries(params).map(([name, value]) => [name, beginningOf(value)]);
  const [severity] = FINDINGS[code];
  return { severity, code, at: { sheet, row, column }, params: Object.fromEntries(quoted) };
}

const LONGEST_QUOTE = 40;

/** A cell may hold a whole page; a message quotes its beginning. */
function beginningOf(value: string | number): string | number {
  if (typeof value === "number" || value.length <= LONGEST_QUOTE) return value;
  return `${value.slice(0, LONGEST_QUOTE)}…`;
}

/** The finding in a few official words, for a cell of a result sheet. */
export const findingWords = (code: SurveyFindingCode): string => FINDINGS[code][1];
