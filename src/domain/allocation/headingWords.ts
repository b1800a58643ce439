import { latenessOf, stretchOf } from "./headingPeriod";

/**
 * What a heading of an allocation table means, from the wordings of real documents. Texts are normalised
 * (normaliseText). A word decides only what a column may be; its group and its values decide the rest.
 */
export type Role = "base" | "done" | "rate" | "gap" | "rank";

/** The two measures of the notice's attachment 3: 扩面参保 and 缴费. */
export type KnownMeasure = "enrolment" | "contribution";

/** Last period's figures, changes, weights, words: columns that look alike and are none of ours. */
const FOREIGN =
  /上期|上月|上周|上次|上年|去年|前期|同期|同比|环比|变化|升降|增减|增长|增幅|增速|序时|平均|标准|权重|得分|分值|奖|下[期月周]|预计|备注|说明|时限|时间|日期|措施|内容|要求|原因|责任人|联系|电话|名单|基数|占全(?!年)|综合|总分|^其中|超额|超任务|超计划|核减|扣除/;

const RANK = /(?:排位|排名|位次|名次|序位|排序|排次|位序|名序)(?:情况)?$/;
/** 完成数排名 orders by the count done, 差值排名 by the gap: not the places that rates give. */
const RANK_OF_COUNT =
  /(?:数|人数|户数|家数|量|总量|额|人次|差值|差额|缺口)(?:排位|排名|位次|名次|序位|排序|排次|位序|名序)/;

const RATE =
  /(?:率|完成比|比例|占比|百分比|百分数|百分率|完成进度|任务进度|完成度|达成度|覆盖面|参保面)$|^占.*(?:任务|目标|计划|指标)数?$/;
const PERCENT_RATE = /率|比|占|进度|完成|达|^%?$/;
/** 目标参保率 is what should be reached, not what was; 未完成率 is the rest to one. */
const NO_RATE =
  /^(?:年度|全年|年末|年底)?(?:目标|任务|计划|应达|要求|指标)(?!.*(?:完成|达成|实现|执行|落实|进度))|未|目标值|率.*(?:目标|任务|要求)$/;

const GAP =
  /^(?:差值|差额|差数|差距|相差|差$|缺口|缺额|缺数|还差|尚差|仍差|超欠|超差|剩余|欠|尚欠|短缺)|(?:差值|差额|差数|差距|缺口|缺额)(?:数|人数)?$|^(?:尚|还|仍)?未(?!来|成年|婚)|与.*任务.*差|应.*未|^(?:还|尚|仍)(?:需|要|应|须)|^(?:超欠|欠超|超缺|缺超|超短|短超|超减|余缺|盈亏)/;
/** Headings that count what is lacking, so that a positive number means short. */
const SHORTAGE = /缺|[还尚仍][差需要应须]|未|剩余|^欠|尚欠/;

const DONE =
  /^(?:目前|累计|当前|现|实际|本年|全年|年度|共|总|任务|目标|目标任务|计划|参保|缴费|扩面)*(?:已)?完成(?!时|单位|目标$)|完成(?:情况|数|人数|量|额|值|数量|户数|家数|总数)?$|^(?:累计|目前|当前|实际|现)?已|^(?:累计)?实(?:际|缴|参|收|征|报|到|保|发|领|办|认|检|交|签|采|录)|^(?:按时|按期|及时|准时|如期)(?!率)|^实绩/;
const PLANNED_DONE = /^(?:计划|应|需|须|拟)完成/;
/** What ends a heading that counts something. */
const COUNT = "(?:人数|户数|家数|人次|数量|金额|人口|数|量|额|人|户|家)";
const DONE_OF_SOME = new RegExp(`^.{1,8}(?:已|实际).{1,8}${COUNT}$`);
const DONE_WEAK =
  /^(?:(?:累计|新增|目前|现有?|上报|续保|缴费|参保|征缴|征收|入库|登记|办理|扩面|净增|居民|人员|企业|单位|收入|覆盖|当前|本期|本月|本周|今日|当日|当月|到账|缴纳|缴|收缴)[/、及和与]?)+(?:总?人数|总?户数|家数|总?数|人次|总?额|金额|企业数|单位数|数量|人口|人|进度|情况)?$|^进度$|^执行(?:数|情况)?$/;

const DUE_VERB =
  "参|缴|交|征|收|报|上报|完成|续|扩|办|登|保|覆盖|达|到|发|领|享|认|检|验|签|采|录|激活|核";
/** 应参尽参 is a slogan, 应急 and 应用 are words of their own; who it is that must may stand in front (脱贫人口应参保人数). */
const DUE = new RegExp(
  `^(?:应|需|须)(?!.尽|急|用|对|届|聘|诉|求|要)(?:${DUE_VERB})|^.{0,8}(?<![对相供反响适效])应(?!.尽|急|用|对|届|聘|诉).{1,8}${COUNT}$`
);
/** 计划参保人数, 目标参保数, 核定缴费人数. */
const PLANNED = new RegExp(
  `^(?:计划|拟|目标|任务|核定|下达|分配|确定)(?!外|内|.*完成).{1,6}${COUNT}$`
);
const BASE =
  /(?:任务|目标|计划|指标)(?:任务|总?人数|总?数|总?量|总?额|值|数量|户数|家数|人次|分解数?|下达数?)*$|^(?:下达|分解|核定)(?:任务|人数|数)/;
const BASE_WEAK =
  /^(?:企业|单位|户籍|适龄|常住|辖区|服务|符合条件|城乡|居民|劳动力|年末|对象|登记|在册)*(?:总数|总人数|总户数|总量|总人口|人口数?|人口总数|对象数|对象人数|应保人数)$/;
/** Columns of words that end like a task: 工作任务, 重点任务, 主要指标. */
const WORDS = /^(?:工作|重点|主要|具体|重点工作|绩效|主要工作|目标)?(?:任务|目标|指标|工作)$/;
const BARE_TASK = /^(?:任务|目标|指标|目标任务)$/;

const KIND =
  "乡镇|镇街|街镇|街乡|乡|镇|场|街道|办事处|村委会|居委会|委员会|行政村|村民?小组|村居|村组|村|社区|居|组|地区|地市|地州市|地方|县区|区县|县市区|市县区|市县|区市县|市州|州市|设区市|城市|省份|省市|省|市|州|盟|县|区|旗|辖区|园区|片区|区域|行政区划|区划|属地|网格|单位|部门|科室|科所|站所|分局|所站|机构|企业|学校|公司|项目|对象|主体|名称";
const UNIT = new RegExp(
  `^(?:序号)?(?:所属|所在|各|责任|牵头|填报|考核|被考核|任务|承办|实施|报送|上报|主管|参保|统计|经办|完成|分管|包保|工作)?(?:(?:${KIND})[/、,·及和或]?)+(?:名称|名|别)?$`
);
const ITEM =
  /^(?:主要|考核|具体|重点|绩效|核心|约束性)?(?:指标|项目|事项|险种|类别|险种类别)(?:名称)?$/;

/** Without brackets, marks (*, ①) and the period in front: '*2023年参保任务数(人)' is '参保任务数'. */
function core(text: string): string {
  // 超(欠), 欠(超): the bracket is half of the word.
  const whole = text.replace(/(?<=[超欠缺短余])额?\(([超欠缺短余减])\)/, "$1");
  const bare = whole.replace(/\([^()]*\)/g, "").replace(/^[*★#]+|[*★:]+$|(?<=[一-龥])\d$/g, "");
  const undated = bare.replace(
    /^(?:截[至止到]?)?(?:\d{2,4}年(?:度|末|底)?)?(?:\d{1,2}[-—~至]?(?:\d{1,2})?月(?:份|底|末)?)?(?:\d{1,2}日)?/,
    ""
  );
  return undated === "" ? bare : undated;
}

export const isUnitHeading = (text: string) => UNIT.test(core(text)) || ITEM.test(core(text));

/** The role a heading's words give its column; undefined for anything that is not part of a measure. */
export function roleOf(text: string): Role | undefined {
  const word = core(text);
  if (FOREIGN.test(word) || isUnitHeading(text)) return undefined;
  if (RANK.test(word)) return RANK_OF_COUNT.test(word) ? undefined : "rank";
  if (isRate(text, word)) return "rate";
  if (RATE.test(word)) return undefined;
  if (GAP.test(word)) return "gap";
  return countRole(word);
}

function isRate(text: string, word: string): boolean {
  if (NO_RATE.test(word)) return false;
  return RATE.test(word) || (text.includes("%") && PERCENT_RATE.test(word.replace("%", "")));
}

function countRole(word: string): "base" | "done" | undefined {
  if (WORDS.test(word) && !BARE_TASK.test(word)) return undefined;
  if (DONE.test(word) && !PLANNED_DONE.test(word)) return "done";
  if (DONE_OF_SOME.test(word)) return "done";
  const isBase = [DUE, BASE, PLANNED, PLANNED_DONE, BASE_WEAK].some((words) => words.test(word));
  if (isBase) return "base";
  return DONE_WEAK.test(word) ? "done" : undefined;
}

/**
 * Of several columns of one role, how near each comes to the one that counts: the adjusted task before the initial, a
 * cumulative count before one month's, the latest of several dates, 应参保人数 before 总人口.
 */
export function preference(text: string): number {
  const stretch = stretchOf(text);
  if (stretch === "part" || /序时/.test(text)) return 0;
  if (/年初|期初|初始|原定|^原|调整前|^(?:按时|按期|及时|准时|如期)/.test(text)) return 0.5;
  if (/调整后|修订|修改后|变更后|最终|最新/.test(text)) return 5;
  const lateness = stretch === "whole" ? latenessOf(text) : 0;
  if (isWeakCount(text)) return BASE_WEAK.test(core(text)) ? 1 : 1 + lateness;
  return stretch === "whole" ? 3 + lateness : 2;
}

/** 参保人数, 总人口: counts that are a base or a done count only by where they stand. */
export function isWeakCount(text: string): boolean {
  const word = core(text);
  return DONE_WEAK.test(word) || BASE_WEAK.test(word);
}

/** 认证 of 认证率: what a rate is the rate of. Undefined where that is just the task (完成率). */
export function subjectOfRate(text: string): string | undefined {
  const subject = core(text).replace(/(?:率|占比|比例|进度)(?:%)?$/, "");
  const isTask = /^(?:任务|目标|计划|工作|总)*(?:完成|达成|实现)?$/.test(subject);
  return isTask || subject.length < 2 ? undefined : subject;
}

/** What is left of a heading without the words that say its role and its time: 城乡居民 of 城乡居民任务数. */
export const qualifierOf = (text: string) => core(text).replace(ROLE_WORDS, "");

const ROLE_WORDS =
  /任务|目标|计划|指标|下达|完成|累计|目前|截[至止]|全年|年度|[本当]?[年月周日]|年初|调整[前后]|应|需|已|实际?|率|比例|百分比|占比|进度|情况|差[值额]|缺口|排[名位]|位次|名次|总?人?数|户|家|额|量|[%:、,.]|\d/g;

/** 老年人总数 beside a done count and its rate: the whole of what is counted. */
export const isWholeCount = (text: string) => /^.{1,8}总(?:人|户)?数$/.test(core(text));

const ENDS_AS_COUNT = new RegExp(`${COUNT}$|合计|小计`);

/** Is this a count of a rate's subject: 落实数 beside 落实率? What is due or planned is not. */
export function countsSubject(text: string, subject: string): boolean {
  const word = core(text);
  return (
    word.includes(subject) && ENDS_AS_COUNT.test(word) && !/应|任务|计划|目标|未|不/.test(word)
  );
}

/** 城镇化率 beside a task is no rate of it: a rate speaks of doing the task, of a measure of the trade, or of the counts. */
export function isRateOf(rate: string, counts: readonly string[]): boolean {
  const word = core(rate).replace(/率$/, "");
  if (word.length < 2 || ABOUT_A_TASK.test(word)) return true;
  // 受检率 of 应检数 and 实检数.
  if (word.length === 2) return [...word].some((letter) => counts.join("").includes(letter));
  const pairs = [...word].slice(1).map((letter, index) => `${word[index]}${letter}`);
  return pairs.some((pair) => counts.some((count) => count.includes(pair)));
}

const ABOUT_A_TASK =
  /完成|任务|目标|计划|进度|比例|百分|占|达|执行|落实|覆盖|%|参保|缴|征|扩面|续保|上报|到位|办结/;

/** A column headed 进度 or 完成情况 holds a count or a share: its cells tell. */
export const mayBeShare = (text: string) => /进度$|^(?:完成情况|完成)$/.test(core(text));

export const isForeign = (text: string) => FOREIGN.test(core(text));

/** Does the heading say that people are counted, or money? */
export function countedIn(text: string): "people" | "money" | undefined {
  if (/金额|元\)?$|资金|基金|费款|保费收入/.test(text)) return "money";
  return /人数|人次|\(人\)/.test(text) ? "people" : undefined;
}

/** Which of the notice's measures the words speak of; undefined when of none or of both (参保缴费率). */
export function measureHint(text: string): KnownMeasure | undefined {
  const enrolment = /参保|扩面/.test(text);
  const contribution = /缴|征收/.test(text);
  if (enrolment === contribution) return undefined;
  return enrolment ? "enrolment" : "contribution";
}

/** 缺口, 还差, 未完成数: base − done, positive when short. 差值 is done − base. */
export const countsShortage = (text: string) => SHORTAGE.test(core(text)) && !/超欠/.test(text);

/** Money, weights and areas may have decimals; people, households and firms may not. */
export const mayHaveDecimals = (path: readonly string[]) =>
  /元|吨|公顷|亩|公里|平方|立方|产值|产量|金额|收入|%/.test(path.join(""));

/** Forms and lists of single employers or people are never allocation tables, whatever they count. */
export const namesSingleEntities = (text: string) =>
  /信用代?码|身份证|证件号|社会保障号|组织机构代码|法人|法定代表人|未参保原因|用工形式|经营地址/.test(
    text
  );

/** A group heading that only says what its columns are, not what they measure: 完成情况, 目标任务. */
export function saysOnlyRole(text: string): boolean {
  const role = roleOf(text);
  if (role === undefined) return false;
  return measureHint(text) === undefined && core(text).length <= 6;
}

/** Leaves that say nothing of their own: the group above them names the column. */
export const isGenericLeaf = (text: string) =>
  /^(?:总?人数|总?户数|数量|家数|数值|数|金额|总数|人次|人|户|绝对数|数额)?$/.test(core(text));
