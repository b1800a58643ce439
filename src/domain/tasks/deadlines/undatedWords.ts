import type { Limit } from "./limit";
import { undetermined } from "./limit";
import { NUMBER } from "./numerals";
import { sticky } from "./sticky";

/** Words about time that name no day, and what they mean. */
export interface UndatedWords {
  readonly pattern: RegExp;
  readonly limit: Limit;
}

/** 常态化, 长期坚持: never late. */
export const ONGOING: UndatedWords = {
  pattern: sticky(
    "(?:常态化?|长期|持续|常年|不定期|经常性?|日常|随时|贯穿(?:全年|始终|全过程)?|全程|全过程|始终|滚动|动态|实时|一直|永久|长效|不断|全年(?:持续|常态|坚持|推进|开展))[^,;。、()0-9]*"
  ),
  limit: { kind: "ongoing" },
};

/** 5个工作日内 of something the text does not name. */
export const WITHIN: UndatedWords = {
  pattern: sticky(
    `(?:\\d{1,3}|${NUMBER}|半|几|数)个?(?:工作日|自然日|日|天|周|星期|月|年|小时|季度)(?:之|以)?内`
  ),
  limit: undetermined("relative"),
};

/** 本周五前, 下月底 */
const RELATIVE = sticky(
  "(?:本|当|下|上个?|这)(?:个)?(?:周|星期|月|季度|旬)(?:(?:份)?(?:底|末|内|中旬|上旬|下旬|初|[一二三四五六日天]|\\d{1,2}[日号])?)|(?:月|季|旬|周)(?:底|末)|(?:明|次|当|今)[日天]"
);
const FESTIVAL = sticky(
  "(?:元旦|春节|元宵|清明|五一|劳动节|端午|中秋|国庆|十一|除夕|双节|两节|节假日|[^,;。0-9]{0,4}[节会])(?:节|假期?|长假)?(?:之|以)?前"
);
const SEASON = sticky(
  "(?:(?:19|20)\\d{2}年|[今明当本]年?)?(?:[冬春夏秋](?:季|天)?(?:[今明][冬春])?(?:开学)?|入[冬夏汛]|主?汛期|[寒暑](?:假|期)|开学|开工|年[初中])(?:之|以)?[前后内]?"
);
const AT_ONCE = sticky(
  "(?:立行立改|即知即改|立查立改|边查边改|立即|马上|尽快|尽早|及时|即时|近期|限期|如期|按期|按时|适时|择期|当场|待定|另定|另行通知|视情况?|(?:按照?|根据)[^,;。]{0,12}(?:要求|进度|计划|安排|通知|时间|规定|需要|情况))"
);

/** To be tried in this order where no date can be read: '12月底' is no '月底'. */
export const WITHOUT_DATE: readonly UndatedWords[] = [
  { pattern: RELATIVE, limit: undetermined("relative") },
  { pattern: FESTIVAL, limit: undetermined("vague") },
  { pattern: SEASON, limit: undetermined("vague") },
  { pattern: AT_ONCE, limit: undetermined("vague") },
];
