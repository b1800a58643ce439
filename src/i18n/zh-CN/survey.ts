/** 调查摸底检查结果的用语。 */
export const surveyFindings = {
  employerNameMissing: "缺少单位名称，请补填。",
  creditCodeMissing: "“{{name}}”缺少统一社会信用代码，请补填。",
  creditCodeDamaged:
    "“{{name}}”的信用代码存成了数值（{{text}}），Excel 只保留15位有效数字，末尾几位已丢失，无法还原。请先把单元格设为文本格式，再按营业执照重新录入。",
  creditCodeWrongLength: "“{{name}}”的信用代码“{{text}}”有{{length}}位，应为18位，请核对。",
  creditCodeIllegalCharacter:
    "“{{name}}”的信用代码“{{text}}”第{{position}}位“{{character}}”不是代码字符（代码不使用 I、O、S、V、Z），请核对。",
  creditCodeMisread:
    "“{{name}}”的信用代码“{{text}}”第{{position}}位“{{character}}”不是代码字符，可能应为“{{suggestion}}”（I→1、O→0），请核对后改正。",
  creditCodeCheckFails:
    "“{{name}}”的信用代码“{{text}}”校验不通过（按前17位推算末位应为“{{expected}}”）。个别真实代码也校验不通过，请对照营业执照核对。",
  creditCodeIsRegistrationNumber:
    "“{{name}}”填的“{{text}}”是15位旧工商注册号，请换成18位统一社会信用代码。",
  creditCodeIsOrganisationCode:
    "“{{name}}”填的“{{text}}”是9位组织机构代码，请换成18位统一社会信用代码。",
  creditCodeIsIdentityNumber:
    "“{{name}}”的信用代码处填了身份证号（{{text}}），请换成统一社会信用代码。",
  workersMissing: "“{{name}}”缺少用工人数，请补填；没有用工的填0。",
  workersNotWhole: "“{{name}}”的用工人数“{{text}}”不是整数，未计入合计，请改正。",
  uninsuredMissing: "“{{name}}”缺少未参保人数，请补填；全部参保的填0。",
  uninsuredNotWhole: "“{{name}}”的未参保人数“{{text}}”不是整数，未计入合计，请改正。",
  uninsuredExceedsWorkers:
    "“{{name}}”的未参保人数（{{uninsured}}）大于用工人数（{{workers}}），请核对。",
  telephoneUnknown: "“{{name}}”的联系电话“{{text}}”既不是手机号也不是座机号，请核对。",
  telephoneZeroLost:
    "“{{name}}”的联系电话存成了数值，区号开头的0已丢失，可能应为“{{suggestion}}”。请把单元格设为文本格式后重新录入。",
  employerTwiceInForm:
    "“{{name}}”在本表中已填报过（第{{row}}行“{{otherName}}”），合计只计一次。请删去重复的一行。",
  employerTwiceInUnit:
    "“{{name}}”在{{unit}}的另一张表中已填报过（“{{sheet}}”第{{row}}行），合计只计一次。请保留一处。",
  employerInTwoUnits:
    "“{{name}}”同时由{{otherUnit}}填报（“{{sheet}}”第{{row}}行），合计只计一次。请两个单位商定由谁填报。",
  creditCodeWithTwoNames:
    "信用代码“{{creditCode}}”对应两个名称：本行“{{name}}”，“{{sheet}}”第{{row}}行“{{otherName}}”。请核对哪一个正确；合计按同一单位只计一次。",
  employerNameWithTwoCodes:
    "“{{name}}”对应两个信用代码：本行“{{creditCode}}”，“{{sheet}}”第{{row}}行“{{otherCreditCode}}”。请核对是否为两个单位；合计按两个单位计。",
  reportingUnitFromSheetName:
    "本表没有填写填报单位，暂按工作表名“{{unit}}”作为填报单位。请在表头补填填报单位。",
  surveyColumnMissing: "本表缺少“{{column}}”一栏，相关检查和汇总无法进行，请补上该栏。",
  formDateUnreadable: "填报日期“{{text}}”无法识别，请按“2023年11月10日”的样式填写。",
  registryCodesUnusable:
    "名单中有{{count}}个信用代码无法用于比对（首个在第{{row}}行），这些单位改按名称比对。",
  identityNumberMissing: "“{{name}}”缺少身份证号，只能按姓名和乡镇比对，请补填。",
  identityNumberDamaged:
    "“{{name}}”的身份证号存成了数值，末尾几位已丢失，无法还原。请先把单元格设为文本格式再重新录入。",
  identityNumberInvalid: "“{{name}}”的身份证号（{{text}}）校验不通过，请核对。",
  notEnrolledListInferred:
    "这张人员名单没有标题说明，暂按“未参保人员名单”处理。如果是花名册，请在标题中写明。",
  rosterInferred:
    "这张人员名单没有标题说明，暂按“花名册”处理。如果是未参保人员名单，请在标题中写明。",
  rosterMissing: "工作簿中没有可比对的花名册，未参保人员名单中的人员全部列为未在花名册。",
} as const;
