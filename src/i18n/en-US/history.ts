/** Findings about saved periods, the data's date and the money per new person. */
export const historyFindings = {
  historyLineUnreadable:
    "Line {{row}} of 进度历史 has no readable date, unit, measure or counts and is not compared (saving keeps it as it is). Correct or delete it.",
  historyLineTwice:
    "进度历史 has two lines of {{unit}} for {{measure}} on {{date}}; the first is used and saving keeps both. Check them and delete one.",
  historyLayoutChanged:
    'The columns of sheet "{{sheet}}" were moved or renamed; nothing was written so that nothing is lost. Restore its seven headings from column A on, then save again.',
  historyUnitMissing:
    '"{{unit}}" was saved on {{date}} and is not in the table now. Renamed, merged or left out? If renamed, add an alias in the settings.',
  historyUnitNew:
    '"{{unit}}" is not among the figures saved on {{date}}, so it has no earlier place. If renamed, add an alias in the settings.',
  historyDoneShrank:
    "{{unit}} has {{fewer}} fewer done in {{measure}} than saved on {{date}}. Check whether data was cleaned up or mistyped.",
  historyOtherTable:
    'Sheet "{{sheet}}" has figures for {{measure}} too; saving, forecast and bulletin use "{{used}}", whose date is the latest. If that is wrong, write the cut-off date into each sheet.',
  dataDatesDiffer:
    "The table gives two cut-off dates, {{used}} and {{other}}; {{used}} is used. Check title and notes.",
  nothingToArchive: "There is nothing to save: no allocation table with tasks and done counts.",
} as const;

export const fundingFindings = {
  fundingBlank:
    "{{unit}} has no count of new people, so no money is worked out. Fill it in, 0 if there are none.",
  fundingUnreadable:
    "The count of new people of {{unit}} is no whole number, so no money is worked out. Correct it.",
  fundingNegative:
    "The count of new people of {{unit}} is negative, so no money is worked out. Check it.",
  fundingNotInBaseline:
    "{{unit}} is not in the baseline period, so its new people cannot be counted. Check the name.",
  fundingShrank:
    "{{unit}} has fewer done than in the baseline period; its new people cannot be told from the totals. Provide the count of new payers.",
  fundingNoDone: "{{unit}} has no done count, so its new people cannot be counted. Fill it in.",
  fundingPaidUnclear:
    '"{{heading}}" does not say that these people have paid; money is due for those who have. Make sure before using the amounts.',
  fundingNetIncrease:
    "There is no column of new people; money is worked out from the net growth since {{date}}. Where people left meanwhile, more are new than that.",
  fundingBaselineMissing:
    "No period of {{date}} is saved, so no money is worked out. Choose another baseline in the settings or save that period.",
} as const;
