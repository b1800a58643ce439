/** Findings of allocation tables (任务分解表). {{measure}} is the sheet's own name of the measure. */
export const allocationFindings = {
  missingBaseColumn:
    "“{{measure}}” has no column of targets (or amounts due), so rates and ranks cannot be worked out. Add the column or check the header's wording.",
  missingDoneColumn:
    "“{{measure}}” has no column of results (or amounts paid), so rates and ranks cannot be worked out. Add the column or check the header's wording.",
  missingCountColumns:
    "“{{measure}}” has a rate or rank but neither targets nor results, so it cannot be checked. Add both columns or check the header's wording.",
  unclearBase:
    "“{{measure}}” has several columns that could be its target (or amount due): {{headings}}. Nothing was worked out. Say in the headings of the others what they are (last year's, initial), or keep one column.",
  unclearDone:
    "“{{measure}}” has several columns that could be its result (or amount paid): {{headings}}. Nothing was worked out. Write 累计 or 合计 into the heading of the one that counts.",
  unclearRate:
    "“{{measure}}” has several columns that could be its rate: {{headings}}. None was filled in. Write 累计 into the heading of the one to work out.",
  unclearRank:
    "“{{measure}}” has several columns that could be its rank: {{headings}}. None was filled in. Write 完成率排名 into the heading of the one to work out.",
  unclearOwner:
    "It is unclear which measure {{headings}} belongs to ({{measure}}). It was not filled in. Say so in the heading, such as 参保率排名 or 缴费率排名.",
  wrongRate:
    "The {{measure}} rate of {{unit}} was wrong: it said {{before}}, {{done}} ÷ {{base}} is {{after}}. Corrected. Check what has been published.",
  wrongGap:
    "The {{measure}} gap of {{unit}} was wrong: it said {{before}}; with {{done}} done of {{base}} it is {{after}}. Corrected.",
  wrongRank:
    "The {{measure}} rank of {{unit}} was wrong: it said {{before}}, it is {{after}} (rate {{rate}}, {{better}} units are better). Corrected. Check what has been published.",
  wrongTotal:
    "The {{measure}} total {{unit}} disagrees with its rows: it said {{before}}, the {{rows}} rows add up to {{after}}. Corrected. Make sure that no row is missing or counted twice.",
  rankOnTotal:
    "{{unit}} is a total and has no {{measure}} rank: the {{before}} that stood there was removed.",
  staleResult:
    "{{unit}} has no usable target or result for {{measure}}, so nothing can stand here: {{before}} was removed. Fill in the counts and recalculate.",
  errorReplaced:
    "{{unit}} showed the error {{before}} for {{measure}}; it was worked out anew or cleared.",
  textInResult:
    "The {{measure}} cell of {{unit}} holds the words “{{before}}” and was left alone; it would be {{after}}. Clear the cell to have it filled.",
  valueWithRank:
    "The {{measure}} cell of {{unit}} holds a value and a rank together (“{{before}}”) and was left alone; it would be {{after}}. Split it into two columns.",
  noBase:
    "{{unit}} has no target (or amount due) for {{measure}}: no rate, no rank. Fill it in, or type “-” if there is none.",
  noDone:
    "{{unit}} has no result (or amount paid) for {{measure}}: no rate, no rank. Fill it in; type 0 if it is nothing.",
  notRanked:
    "{{unit}} has “-” as its target for {{measure}} (none was set): no rate, no rank. Fill the target in if there should be one.",
  unitMissingInMeasure:
    "{{unit}} has figures for “{{other}}” but none for “{{measure}}”. Check whether they were forgotten.",
  measureEmpty: "“{{measure}}” has no results yet; rates and ranks are left out for now.",
  countUnreadable:
    "The {{measure}} count “{{value}}” of {{unit}} cannot be read and was left out. Type a plain number.",
  countError:
    "The {{measure}} count of {{unit}} is the error {{value}} and was left out. Check its formula.",
  countAsText:
    "The {{measure}} count “{{value}}” of {{unit}} is text. It was used as a number here, but Excel's own sums leave it out; better make it a number.",
  countNotWhole: "The {{measure}} count {{value}} of {{unit}} is no whole number. Check it.",
  countNegative:
    "The {{measure}} count {{value}} of {{unit}} is negative: no rate, no rank. Check it.",
  implausibleRate:
    "{{unit}} has {{done}} done for {{measure}}, {{times}} times its target {{base}}: probably a typing error. Check both counts.",
  dueOutOfLine:
    "The {{due}} people due to pay in {{unit}} are only {{share}} of the {{enrolled}} enrolled; elsewhere it is about {{usual}}. Check the number due.",
  unitTwice:
    "The unit “{{unit}}” comes twice, first in row {{first}}. Check whether a row was entered twice or a name is wrong.",
  unitOnlyInOtherTable:
    "The unit “{{unit}}” is missing from the table that begins in row {{otherRow}} of “{{other}}”. Check whether it was forgotten or is spelt differently.",
  rowWithoutName:
    "Row {{row}} has figures but no unit's name; it was neither added up nor ranked. Fill in the name.",
  nameWithoutFigures:
    "Row {{row}}, “{{unit}}”, has a name and no figures. It was taken for the heading of a section and not ranked. If it is a unit, fill in its figures.",
  totalNotChecked:
    "The {{measure}} total {{unit}} was not checked, because a count in it cannot be read. Correct that count first.",
  valueInsteadOfFormula:
    "“{{measure}}” got numbers instead of formulas in {{count}} cells: with counts typed as text, or with too many rows, formulas would be wrong or slow.",
} as const;
