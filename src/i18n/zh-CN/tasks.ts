/** What is open in the task list, the submission ledger and the forms, and what to do about it. */
export const taskFindings = {
  deadlineMissing: "没有填写完成时限，不判逾期。请补填时限。",
  deadlineUnreadable: "读不出“{{text}}”是哪一天，不判逾期。请写成“11月15日前”这样的日期。",
  deadlineRelative:
    "“{{text}}”没有写明从哪一天算起，不判逾期。请写明起算日（如“11月6日起5个工作日内”）或直接写日期。",
  deadlineVague: "“{{text}}”没有明确的日期，不判逾期。需要督办的，请改写为具体日期。",
  deadlineAmbiguous:
    "“{{text}}”可能是 {{readings}}，无法确定是哪一天，暂不判逾期。请补上“月”字或写全日期。",
  deadlineAsOf: "“{{text}}”是数据截止日，不是完成时限，不判逾期。请补填时限。",
  deadlineReported:
    "“{{text}}”说的是已经办理的情况，不是完成时限，不判逾期。请补填时限，并在报送台账登记报送日期。",
  deadlineImpossible: "“{{text}}”写的日期不存在，不判逾期。请核对后改正。",
  deadlineInferred: "“{{text}}”有缺字或错字，只能读成 {{date}}，已按此判断。如有不符，请改正原文。",
  rateNotNamed:
    "“{{text}}”没有写明是参保率还是缴费率，{{units}} 只达到其中一项或有一项无法计算，暂不判逾期。请写明是哪一个率（如“缴费率70%”），或在报送台账登记完成情况。",
  planYearAssumed:
    "标题里没有年度，未写年份的日期按 {{year}} 年判断。如有不符，请在设置中填写方案年度。",
  planStartAssumed:
    "定期报送事项从 {{date}} 起逐期判断（此前的各期不要求）。如方案开始日期不同，请在设置中填写。",
  workingDaysCounted:
    "“{{text}}”按工作日计算，节假日和调休数据覆盖 {{firstYear}} 至 {{lastYear}} 年。",
  workingDaysNotCovered:
    "“{{text}}”涉及 {{year}} 年，节假日数据尚未收录该年，只除去了周末。请自行核对日期。",
  taskWithoutUnit: "这一行没有责任单位，无法督办。请补填责任单位。",
  taskUnitAmbiguous:
    "“{{name}}”可能是 {{units}}，没有代为选择，这一行未计入。请写全称，或在设置中添加别名。",
  collectiveNotExpanded:
    "“{{name}}”包括哪些单位没有表可查，只作为一个单位判断。请逐个写明单位，或提供列有这些单位的任务分解表。",
  formUnitUnknown:
    "摸底表的填报单位“{{name}}”不在任务清单和任务分解表中，未计作报送。请核对名称，或在设置中添加别名。",
  formUnitAmbiguous:
    "摸底表的填报单位“{{name}}”可能是 {{units}}，未计作报送。请写全称，或在设置中添加别名。",
  formWithoutEmployers: "{{unit}} 的摸底表中没有用人单位，未计作报送。请核对是否为空表。",
  formDateAfterAsOf:
    "{{unit}} 的摸底表填报日期 {{date}} 晚于统计日期 {{asOf}}，本次未计作报送。请核对日期，或调整统计日期。",
  ledgerUnitUnknown:
    "台账中的“{{name}}”不在任务清单和任务分解表中，这一行未计入。请核对名称，或在设置中添加别名。",
  ledgerUnitAmbiguous:
    "台账中的“{{name}}”可能是 {{units}}，这一行未计入。请写全称，或在设置中添加别名。",
  ledgerItemUnknown:
    "{{unit}} 这一行的事项“{{item}}”无法识别，未计入。请从摸底表、月度反馈、办结、其他中选择。",
  ledgerDateUnreadable:
    "报送日期“{{text}}”读不出是哪一天，按已报送、日期未填处理。请改为完整日期。",
  ledgerDateAfterAsOf:
    "{{unit}} 的报送日期 {{date}} 晚于统计日期 {{asOf}}，本次未计入。请核对日期，或调整统计日期。",
  ledgerPeriodUnclear:
    "{{unit}} 的定期报送没有填写可识别的所属期，无法对应到某一期，未计入。请填写如“2023年10月”。",
  ledgerNothingOwed: "任务清单没有要求 {{unit}} 报送这一事项，此行不影响督办。请核对单位和事项。",
  ledgerOtherUnclear:
    "{{unit}} 的“其他”没有说明是哪一项，未计入。请在备注中写明任务清单里的事项名称。",
  extensionUnreadable:
    "{{unit}} 的延期日期读不出是哪一天，仍按原时限判断。请写成“延期至11月30日”。",
  completedBelowTarget:
    "{{unit}} 登记为已完成，但任务分解表中的 {{rates}} 未达到目标。请核对登记或任务分解表。",
  finishedDateUnreadable:
    "实际完成时间“{{text}}”读不出是哪一天，未计入。请改为完整日期，如2023年11月10日。",
  finishedAfterAsOf:
    "填写的完成日期 {{date}} 晚于统计日期 {{asOf}}，本次未计入。请核对日期，或调整统计日期。",
} as const;
