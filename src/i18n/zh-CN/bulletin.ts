/** Findings about the wording of 通报 and 催报函. */
export const documentFindings = {
  templateStyleUnknown: "模板中的样式“{{style}}”无法识别，已按“正文”处理。请从下拉列表中选择样式。",
  templateFieldUnknown:
    "模板中的字段“{{field}}”不存在，原样保留在文中。请对照模板下方的可用字段改正。",
  templateLineLeftOut: "模板这一行的“{{field}}”目前没有数据，整行未写入。",
  templateEmpty: "模板里没有内容，已按标准文字生成。请在模板中填写，或删除该工作表。",
  documentDateAssumed:
    "表中没有写明数据截止日期，文中按{{date}}写。请在任务分解表的标题或备注中写明“截至X月X日”。",
  documentDateLater:
    "表中数据截至{{date}}，晚于统计日期{{asOf}}，文中天数和落款日期会不一致。请改统计日期，或核对表中日期。",
  documentNumberAssumed:
    "没有填写通报期数，按本年度已存档的期数写为第{{number}}期。不对时请填写“通报期数”。",
} as const;
