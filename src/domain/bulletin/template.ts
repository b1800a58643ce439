import type { CellLocation } from "../findings";

/** What a paragraph of an official document is; the words are those of the template sheet's first column. */
export const LINE_STYLES = [
  "期号",
  "标题",
  "主送",
  "正文",
  "一级标题",
  "二级标题",
  "三级标题",
  "附件",
  "落款",
  "日期",
  "附件表",
] as const;

export type LineStyle = (typeof LINE_STYLES)[number];

/** A line of a template: its style and its words with fields such as {{扩面参保.完成率}}. */
export interface TemplateLine {
  readonly style: LineStyle;
  readonly text: string;
  /** Where it stands in the workbook; undefined for the standard wording. */
  readonly at?: CellLocation;
}

/** A document the add-in words from a template. */
export interface DocumentTemplate {
  /** 通报, 催报函 */
  readonly name: string;
  /** The sheet that keeps the wording once somebody asked for it. */
  readonly sheetName: string;
  readonly lines: readonly TemplateLine[];
}

const line = (style: LineStyle, text: string): TemplateLine => ({ style, text });

/**
 * The standard wording of 通报. It holds no number of its own: every number is a field. A line with a field of a list
 * ({{逾期.…}}) is repeated for each entry; a line with {{如…}} appears only where that is so.
 */
export const BULLETIN_TEMPLATE: DocumentTemplate = {
  name: "通报",
  sheetName: "通报模板",
  lines: [
    line("标题", "关于{{地区}}{{年度}}年度基本养老保险扩面征缴工作进展情况的通报"),
    line("期号", "（{{年度}}年第{{期号}}期）"),
    line("主送", "{{主送}}："),
    line(
      "正文",
      "为全面掌握基本养老保险扩面征缴工作进展，推动年度目标任务如期完成，现将截至{{截至日期}}的有关情况通报如下："
    ),
    line("一级标题", "总体情况"),
    line(
      "正文",
      "{{如有扩面参保}}扩面参保方面，任务数{{扩面参保.任务数}}人，完成{{扩面参保.完成数}}人，参保率（任务口径）{{扩面参保.完成率}}，差值{{扩面参保.差值}}人；{{扩面参保.单位数}}个单位中，达到年末目标（{{扩面参保.目标}}）的{{扩面参保.达标数}}个。"
    ),
    line(
      "正文",
      "{{如有缴费}}缴费方面，应缴费{{缴费.任务数}}人，已缴费{{缴费.完成数}}人，缴费率{{缴费.完成率}}；{{缴费.单位数}}个单位中，达到年末目标（{{缴费.目标}}）的{{缴费.达标数}}个。"
    ),
    line(
      "正文",
      "{{如有缴费}}{{如缴费未达标}}按年末缴费率{{缴费.目标}}计算，还需缴费{{缴费.还需人数}}人；缴费任务序时进度为{{缴费.序时进度}}，实际完成年末目标的{{缴费.目标完成比例}}。"
    ),
    line(
      "正文",
      "{{如有全区}}按适龄居民口径，全区应参保{{全区.应参保人数}}人，已参保{{全区.已参保人数}}人，参保率（全区）{{全区.参保率}}，年度目标{{全区.年度目标}}。该口径与参保率（任务口径）分母不同，不作比较。"
    ),
    line(
      "正文",
      "{{如有上期}}{{如有扩面参保}}与{{上期日期}}相比，扩面参保完成数{{扩面参保.较上期}}。{{扩面参保.位次变化}}"
    ),
    line(
      "正文",
      "{{如有上期}}{{如有缴费}}与{{上期日期}}相比，已缴费人数{{缴费.较上期}}。{{缴费.位次变化}}"
    ),
    line(
      "正文",
      "{{如有经费}}按新增扩面参保并实际缴费{{经费.标准}}元/人计算，可计新增{{经费.人数}}人，工作经费{{经费.金额}}元。"
    ),
    line("一级标题", "排名情况"),
    line("二级标题", "{{如有扩面参保}}扩面参保"),
    line("正文", "{{如有扩面参保}}参保率（任务口径）排前三位的是：{{扩面参保.前三}}。"),
    line(
      "正文",
      "{{如有扩面参保}}{{如有扩面参保后三}}排后三位的是（由末位起）：{{扩面参保.后三}}。"
    ),
    line("二级标题", "{{如有缴费}}缴费"),
    line("正文", "{{如有缴费}}缴费率排前三位的是：{{缴费.前三}}。"),
    line("正文", "{{如有缴费}}{{如有缴费后三}}排后三位的是（由末位起）：{{缴费.后三}}。"),
    line("一级标题", "存在问题"),
    line("二级标题", "{{如有逾期}}部分单位报送不及时"),
    line(
      "正文",
      "截至{{统计日期}}，{{逾期.事项}}（时限{{逾期.时限}}）逾期未报的单位有{{逾期.单位数}}个：{{逾期.单位}}。"
    ),
    line("二级标题", "{{如无逾期}}报送情况总体良好"),
    line("正文", "{{如无逾期}}截至{{统计日期}}，各单位均按时限要求完成报送，没有逾期事项。"),
    line("二级标题", "{{如有未达标}}部分单位与年末目标尚有差距"),
    line(
      "正文",
      "参保率（任务口径）低于{{扩面参保未达标.目标}}的单位有{{扩面参保未达标.单位数}}个：{{扩面参保未达标.单位}}。"
    ),
    line(
      "正文",
      "缴费率低于{{缴费未达标.目标}}的单位有{{缴费未达标.单位数}}个：{{缴费未达标.单位}}。"
    ),
    line(
      "正文",
      "据已存档各期估算，按目前进度年末预计难以达到{{预计不达标.指标}}目标的单位有{{预计不达标.单位数}}个（估算数，仅供参考）：{{预计不达标.单位}}。"
    ),
    line("二级标题", "{{如无未达标}}各单位均已达到年末目标"),
    line("正文", "{{如无未达标}}参保、缴费指标均达到年末目标，请继续巩固。"),
    line("二级标题", "{{如有数据问题}}部分数据有误或缺失"),
    line("正文", "{{数据问题.问题}}{{数据问题.处数}}处，涉及：{{数据问题.单位}}。"),
    line("正文", "{{摸底问题.单位}}报送的摸底表有{{摸底问题.处数}}处需要核实更正。"),
    line("一级标题", "下一步工作要求"),
    line(
      "正文",
      "{{如未到年末}}距{{年末日期}}还有{{剩余天数}}天。各单位要对照目标任务倒排时间，把工作落实到村（社区）、到人。"
    ),
    line(
      "正文",
      "{{如未到年末}}{{如有缴费}}{{如缴费未达标}}要加快征缴进度。按年末缴费率目标测算，自{{截至日期}}起平均每周需缴费{{缴费.每周需}}人，其中差距较大的单位要逐户上门动员。"
    ),
    line(
      "正文",
      "{{如有逾期}}上述逾期单位要立即补报，并安排专人负责；今后要严格按时限报送，杜绝迟报、漏报。"
    ),
    line("正文", "{{如有数据问题}}有关单位要逐条核对数据，及时更正，做到不漏单位、不漏人员。"),
    line("正文", "{{如无逾期}}各单位要继续保持按时报送，确保数据真实、准确、完整。"),
    line("附件", "附件：{{附件标题}}"),
    line("落款", "{{如有落款}}{{落款}}"),
    line("日期", "{{统计日期}}"),
    line("附件表", "{{附件标题}}"),
  ],
};

/** The standard wording of 催报函, a reminder to one late unit. */
export const REMINDER_TEMPLATE: DocumentTemplate = {
  name: "催报函",
  sheetName: "催报函模板",
  lines: [
    line("标题", "关于及时报送基本养老保险扩面征缴有关材料的催报函"),
    line("主送", "{{单位}}："),
    line(
      "正文",
      "根据{{地区}}{{年度}}年度基本养老保险扩面征缴工作安排，截至{{统计日期}}，你单位有{{事项数}}项工作已超过规定时限，尚未收到报送材料："
    ),
    line("三级标题", "{{逾期.事项}}，完成时限为{{逾期.时限}}，已逾期{{逾期.逾期天数}}天。"),
    line(
      "正文",
      "请你单位接函后抓紧办理，尽快报送并明确专人负责；已经报送的，请与我单位核对。如有特殊情况，请书面说明原因并提出完成时间。"
    ),
    line("落款", "{{如有落款}}{{落款}}"),
    line("日期", "{{统计日期}}"),
  ],
};

export const DOCUMENT_TEMPLATES = [BULLETIN_TEMPLATE, REMINDER_TEMPLATE] as const;
