/** What is open in the task list, the submission ledger and the forms, and what to do about it. */
export const taskFindings = {
  deadlineMissing: "No deadline is given, so nothing can be late here. Fill it in.",
  deadlineUnreadable:
    'No date can be read from "{{text}}", so nothing is late here. Write a date such as 11月15日前.',
  deadlineRelative:
    '"{{text}}" does not say from which day to count, so nothing is late here. Name that day (11月6日起5个工作日内) or write the date.',
  deadlineVague:
    '"{{text}}" names no day, so nothing is late here. Write a date if it is to be followed up.',
  deadlineAmbiguous:
    '"{{text}}" may mean {{readings}}. Nothing is late here until it is clear: add the missing 月 or write the full date.',
  deadlineAsOf: '"{{text}}" is the date of figures, not a deadline. Fill in the deadline.',
  deadlineReported:
    '"{{text}}" says what has been done, not by when, so nothing is late here. Fill in the deadline and log the submission in the ledger.',
  deadlineImpossible:
    '"{{text}}" names a day that does not exist, so nothing is late here. Check and correct it.',
  deadlineInferred:
    'A character is missing or wrong in "{{text}}". It can only mean {{date}} and was read so. Correct the text if that is wrong.',
  rateNotNamed:
    '"{{text}}" does not say whether 参保率 or 缴费率 is meant. {{units}} reached only one of them, or one cannot be calculated, so nothing is late here. Name the rate (缴费率70%) or log the completion in the ledger.',
  planYearAssumed:
    "The title names no year; dates without one are taken as of {{year}}. Set the plan year in the settings if that is wrong.",
  planStartAssumed:
    "Recurring reports are followed from {{date}} on; earlier ones are not asked for. Set the plan's first day in the settings if that is wrong.",
  workingDaysCounted:
    '"{{text}}" is counted in working days; public holidays and make-up days are known for {{firstYear}} to {{lastYear}}.',
  workingDaysNotCovered:
    '"{{text}}" reaches into {{year}}, whose public holidays are not known yet; only weekends were left out. Check the date.',
  taskWithoutUnit: "This row names no responsible unit. Fill it in.",
  taskUnitAmbiguous:
    '"{{name}}" may mean {{units}}; none was chosen and the row is left out. Write the full name or add an alias in the settings.',
  collectiveNotExpanded:
    'No table lists the units that "{{name}}" stands for, so it is treated as one unit. Name them one by one or add an allocation table that lists them.',
  formUnitUnknown:
    'The survey form of "{{name}}" belongs to no unit of the task list or the allocation table and does not count. Check the name or add an alias in the settings.',
  formUnitAmbiguous:
    'The survey form of "{{name}}" may belong to {{units}} and does not count. Write the full name or add an alias in the settings.',
  formWithoutEmployers:
    "The survey form of {{unit}} lists no employers and does not count. Check whether it is empty.",
  formDateAfterAsOf:
    "The survey form of {{unit}} is dated {{date}}, after the as-of date {{asOf}}; it does not count in this run. Check the date or move the as-of date.",
  ledgerUnitUnknown:
    '"{{name}}" in the ledger is no unit of the task list or the allocation table; the line does not count. Check the name or add an alias in the settings.',
  ledgerUnitAmbiguous:
    '"{{name}}" in the ledger may mean {{units}}; the line does not count. Write the full name or add an alias in the settings.',
  ledgerItemUnknown:
    'The item "{{item}}" of {{unit}} is not known; the line does not count. Choose 摸底表, 月度反馈, 办结 or 其他.',
  ledgerDateUnreadable:
    'No date can be read from "{{text}}"; the line counts as handed in without a date. Write the full date.',
  ledgerDateAfterAsOf:
    "{{unit}} has a submission of {{date}}, after the as-of date {{asOf}}; it does not count in this run. Check the date or move the as-of date.",
  ledgerPeriodUnclear:
    "The recurring report of {{unit}} has no readable period and cannot be told from others, so it does not count. Write the period, such as 2023年10月.",
  ledgerNothingOwed:
    "The task list does not ask {{unit}} for this item; the line changes nothing. Check unit and item.",
  ledgerOtherUnclear:
    "The 其他 of {{unit}} does not say what it is about, so it does not count. Name the item of the task list in the remark.",
  extensionUnreadable:
    "The extension of {{unit}} names no readable date; the old deadline stays in force. Write 延期至11月30日.",
  completedBelowTarget:
    "{{unit}} is logged as completed, but {{rates}} in the allocation table is below the target. Check what was logged or the table.",
  finishedDateUnreadable:
    'No day can be read from "{{text}}" under 实际完成时间, so it does not count. Write the full date.',
  finishedAfterAsOf:
    "The row says it was done on {{date}}, after the as-of date {{asOf}}; it does not count in this run. Check the date or move the as-of date.",
} as const;
