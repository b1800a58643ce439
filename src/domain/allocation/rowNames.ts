import { normaliseText } from "../cells/text";

/** How far up a total reaches: 小计 adds a block, 合计 what lies between higher totals, 总计 and 全县 everything. */
export type TotalLevel = 1 | 2 | 3;

const SUBTOTAL = /^.{0,16}小计$|^[本此]页(?:合计|总计|共计)$/;
const TOTAL = /^.{0,16}(?:合计|汇总|总和)$|^累计$|^总数$/;
const GRAND =
  /^.{0,12}(?:总计|共计|总合计)$|^总体$|^全(?:国|省|市|县|区|旗|州|盟|镇|乡|街道|村|系统|域|辖区|园区|校|院)(?:合计|总计|小计|总数|汇总)?$/;
const ASIDE =
  /平均|均值|中位|最高|最低|标准差|目标值|^序时|去年同期|上年同期|^其中|^(?:数据|资料)来源/;

/** Without brackets, numbering and colons: '(二)合 计:' is 合计. */
function bareLabel(text: string): string {
  const bare = normaliseText(text)
    .replace(/^\(?[一二三四五六七八九十\d]+\)?[、.]/, "")
    .replace(/[:：、.]+$/, "");
  return /^\((.*)\)$/.exec(bare)?.[1] ?? bare.replace(/\([^()]*\)$/, "");
}

export function totalLevel(text: string): TotalLevel | undefined {
  const label = bareLabel(text);
  if (label === "" || ASIDE.test(label)) return undefined;
  if (SUBTOTAL.test(label)) return 1;
  if (GRAND.test(label)) return 3;
  return TOTAL.test(label) ? 2 : undefined;
}

/** Rows beside the matter: averages, extremes, 其中:… */
export const isAside = (text: string) => ASIDE.test(bareLabel(text));
