/** Findings of allocation tables (任务分解表). {{measure}} is the sheet's own name of the measure. */
export const allocationFindings = {
  missingBaseColumn:
    "“{{measure}}”没有任务数（应缴数）列，无法计算比率和排位。请补上该列，或检查表头用词。",
  missingDoneColumn:
    "“{{measure}}”没有完成数（已缴数）列，无法计算比率和排位。请补上该列，或检查表头用词。",
  missingCountColumns:
    "“{{measure}}”只有比率或排位，没有任务数和完成数列，无法核对。请补上这两列，或检查表头用词。",
  unclearBase:
    "“{{measure}}”有几列都可能是任务数（应缴数）：{{headings}}，不能确定按哪一列计算，未计算。请在其他列的表头注明“上年”“年初”等字样，或只保留一列。",
  unclearDone:
    "“{{measure}}”有几列都可能是完成数（已缴数）：{{headings}}，不能确定按哪一列计算，未计算。请在要用的一列表头注明“累计”或“合计”。",
  unclearRate:
    "“{{measure}}”有几列都可能是完成率：{{headings}}，不能确定填哪一列，未填写。请在要计算的一列表头注明“累计”。",
  unclearRank:
    "“{{measure}}”有几列都可能是排位：{{headings}}，不能确定填哪一列，未填写。请在要计算的一列表头注明“完成率排名”。",
  unclearOwner:
    "{{headings}}不能确定属于哪一项（{{measure}}），未填写。请在表头写明，如“参保率排名”“缴费率排名”。",
  wrongRate:
    "{{unit}}的{{measure}}比率有误：原为{{before}}，{{done}}÷{{base}}应为{{after}}，已更正。请核对已印发的材料。",
  wrongGap:
    "{{unit}}的{{measure}}差值有误：原为{{before}}，按完成{{done}}、任务{{base}}应为{{after}}，已更正。",
  wrongRank:
    "{{unit}}的{{measure}}排位有误：原为{{before}}，应为{{after}}（比率{{rate}}，比它高的有{{better}}个），已更正。请核对已印发的材料。",
  wrongTotal:
    "{{unit}}的{{measure}}合计与各行不符：原为{{before}}，{{rows}}行相加为{{after}}，已更正。请确认没有漏行或多行。",
  rankOnTotal: "{{unit}}是合计行，不参加{{measure}}排位：已清除原有的{{before}}。",
  staleResult:
    "{{unit}}的{{measure}}没有可用的任务数或完成数，不应有结果：已清除原有的{{before}}。请补填后重新计算。",
  errorReplaced: "{{unit}}的{{measure}}原为错误值{{before}}，已按{{measure}}的数据重新计算或清空。",
  textInResult:
    "{{unit}}的{{measure}}此处是文字“{{before}}”，未改动；应为{{after}}。如需自动计算，请清空该单元格。",
  valueWithRank:
    "{{unit}}的{{measure}}把数值和位次写在同一单元格（“{{before}}”），未改动；应为{{after}}。请分成两列后再计算。",
  noBase:
    "{{unit}}的{{measure}}没有任务数（应缴数），不计算比率，不参加排位。请补填；确无任务的可填“-”。",
  noDone:
    "{{unit}}的{{measure}}没有完成数（已缴数），不计算比率，不参加排位。请补填；确实为零的请填0。",
  notRanked:
    "{{unit}}的{{measure}}填的是“-”（未设任务），不计算比率，不参加排位。如应有任务数请补填。",
  unitMissingInMeasure: "{{unit}}在“{{other}}”中有数据，在“{{measure}}”中没有。请核实是否漏填。",
  measureEmpty: "“{{measure}}”还没有任何完成数，暂不计算比率和排位。",
  countUnreadable: "{{unit}}的{{measure}}人数“{{value}}”无法识别，未参加计算。请改为纯数字。",
  countError: "{{unit}}的{{measure}}人数是错误值{{value}}，未参加计算。请检查公式。",
  countAsText:
    "{{unit}}的{{measure}}人数“{{value}}”是文本，已按数字计算；Excel自带的求和会漏掉它，建议改为数字。",
  countNotWhole: "{{unit}}的{{measure}}人数{{value}}不是整数。请核对。",
  countNegative: "{{unit}}的{{measure}}人数{{value}}是负数，不计算比率，不参加排位。请核对。",
  implausibleRate:
    "{{unit}}的{{measure}}完成{{done}}，是任务{{base}}的{{times}}倍，疑为录入错误。请核对两个数。",
  dueOutOfLine:
    "{{unit}}的应缴费人数{{due}}只相当于完成参保人数{{enrolled}}的{{share}}，其他单位一般为{{usual}}。请核对应缴费人数。",
  unitTwice: "单位“{{unit}}”重复，首次出现在第{{first}}行。请核实是否重复录入或写错名称。",
  unitOnlyInOtherTable:
    "单位“{{unit}}”不在“{{other}}”第{{otherRow}}行起的表中。请核实是漏填还是名称不一致。",
  rowWithoutName: "第{{row}}行有数据但没有单位名称，未参加合计和排位。请补填名称。",
  nameWithoutFigures:
    "第{{row}}行“{{unit}}”只有名称、没有数据，按分组标题处理，未参加排位。如是单位，请补填数据。",
  totalNotChecked: "{{unit}}的{{measure}}合计未核对：其中有无法识别的数。请先更正这些数。",
  valueInsteadOfFormula:
    "“{{measure}}”有{{count}}处写入了数值而不是公式：人数是文本或行数太多时公式算不准。",
} as const;
