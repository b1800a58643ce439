/** Findings about saved periods, the data's date and the money per new person. */
export const historyFindings = {
  historyLineUnreadable:
    "进度历史第{{row}}行读不出截止日期、单位、指标或人数，未参加对比（存档时原样保留）。请改正或删除这一行。",
  historyLineTwice:
    "进度历史中{{date}}的“{{unit}}”{{measure}}有两行，用的是前一行（存档时两行都保留）。请核对后删除一行。",
  historyLayoutChanged:
    "工作表“{{sheet}}”的列被移动或改名，没有写入，以免弄乱原有内容。请恢复原来的七列表头（从A列开始）后再存档。",
  historyUnitMissing:
    "{{date}}存档中的“{{unit}}”在本期表中没有。请核实是改名、撤并还是漏填；改名的，请在设置中添加别名。",
  historyUnitNew:
    "“{{unit}}”不在{{date}}的存档中，没有可比的上期名次。如系改名，请在设置中添加别名。",
  historyDoneShrank:
    "{{unit}}的{{measure}}完成数比{{date}}存档少{{fewer}}人。请核实是数据清理还是录入有误。",
  historyOtherTable:
    "工作表“{{sheet}}”也有{{measure}}数据；存档、预测和通报采用数据日期最近的“{{used}}”。如不对，请写明各表的截止日期。",
  dataDatesDiffer:
    "表中写了不同的数据截止日期：{{used}}和{{other}}，按{{used}}处理。请核对标题和备注。",
  nothingToArchive: "没有可存档的数据：没有找到填有任务数和完成数的任务分解表。",
} as const;

export const fundingFindings = {
  fundingBlank: "{{unit}}的新增人数没有填写，经费未计算。请补填；确实没有的请填0。",
  fundingUnreadable: "{{unit}}的新增人数不是整数，经费未计算。请改为数字。",
  fundingNegative: "{{unit}}的新增人数是负数，经费未计算。请核对。",
  fundingNotInBaseline: "{{unit}}不在基期存档中，新增人数无法计算，经费未计算。请核实单位名称。",
  fundingShrank:
    "{{unit}}的完成数比基期少，新增人数无法从总数推算，经费未计算。请提供新增缴费人数。",
  fundingNoDone: "{{unit}}没有完成数，新增人数无法计算，经费未计算。请补填。",
  fundingPaidUnclear:
    "“{{heading}}”没有说明是否已实际缴费；经费只按新增并已缴费人员计算。请确认后再使用经费数。",
  fundingNetIncrease:
    "没有新增人数列，经费按完成数比{{date}}存档的净增计算；其间有人终止缴费的，实际新增多于净增。",
  fundingBaselineMissing: "没有{{date}}的存档，经费无法计算。请在设置中另选基期，或先存档该期。",
} as const;
