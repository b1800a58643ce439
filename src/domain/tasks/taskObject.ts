import { normaliseText } from "../cells/text";
import { isSurvey, SURVEY } from "./item";

const MANNER = "(?:请|务必|及时|按时|按期|如期|统一|集中|汇总|书面|一并|须|需|要|应)*";
const PAPERS = "(?:相关|有关)?(?:材料|资料|报表|表格|数据|结果|电子版|纸质版|扫描件|盖章件)?";
/** 报人社局, 反馈至区人社局邮箱; not 报送工作总结至区人社局. */
const RECIPIENT =
  "(?:(?:至|到|给|送)?[^至到给表单册案结划总]{0,12}(?:局|部门|办|办公室|专班|中心|邮箱|科|股|处))?";
const HANDING_IN = "(?:报送|上报|填报|呈报|报出|报备|报告|反馈|提交|递交|上交|报|交)";
const COMPLETING = "(?:完成|落实|办理|办结|结束)";

const HANDS_IN = new RegExp(`^${MANNER}${HANDING_IN}(?:至|到|给)?${PAPERS}${RECIPIENT}${PAPERS}$`);
const COMPLETES = new RegExp(
  `^${MANNER}(?:全面|全部|基本)?(?:${COMPLETING}(?:到位|完毕|任务|工作)?)?(?:\\d+%(?:以上)?)?$`
);

/** Words that name no object because they mean the whole task: 完成, 落实到位, or nothing but a date. */
export const meansWholeTask = (action: string): boolean => COMPLETES.test(action);

/**
 * The words beside a date, or 摸底 where they name no object of their own and the row's task is a survey: 报送 means
 * what the task has to be handed in, 完成 the whole of it. The row's final completion stays what it is.
 */
export function namedObject(action: string, task: string, isFinal: boolean): string {
  const clauses = clausesOf(task);
  const meansSurvey = HANDS_IN.test(action)
    ? handedIn(clauses).some(namesSurvey)
    : !isFinal && meansWholeTask(action) && isWholly(clauses);
  return meansSurvey ? SURVEY : action;
}

const isWholly = (clauses: readonly string[]) =>
  clauses.some(namesSurvey) && clauses.every(belongsToSurvey);

const namesSurvey = (clause: string) => isSurvey(clause) || /调查统计/.test(clause);

/** What accompanies a survey is no other work: 建立台账, 不漏一户. */
const belongsToSurvey = (clause: string) =>
  namesSurvey(clause) || /台账|底数|名册|名单|不漏|不重|逐户|逐一|入户|走访|真实|准确/.test(clause);

const RECURS = /每[年季月旬周日天]|按[季月旬周]/;
const SENDING = "(?:报送|上报|填报|呈报|反馈|提交|递交|上交)";
const WITH_OBJECT = new RegExp(`[将把].+${SENDING}|${SENDING}.{2}`);
const WITHOUT_OBJECT = new RegExp(`^[^将把]*${SENDING}${RECIPIENT}$`);

/** The clauses that name what is handed in, else all; recurring reports are asked for by themselves. */
function handedIn(clauses: readonly string[]): readonly string[] {
  const once = clauses.filter((clause) => !RECURS.test(clause));
  const named = once.filter((clause) => WITH_OBJECT.test(clause) && !WITHOUT_OBJECT.test(clause));
  return named.length > 0 ? named : once;
}

const clausesOf = (task: string) =>
  task
    .split(/[\r\n]+/)
    .flatMap((line) => normaliseText(line).split(/[,;。]/))
    .filter((clause) => clause !== "");
