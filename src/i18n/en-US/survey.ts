/** Words for what the survey's checks find. */
export const surveyFindings = {
  employerNameMissing: "The employer's name is missing. Fill it in.",
  creditCodeMissing: "The credit code of “{{name}}” is missing. Fill it in.",
  creditCodeDamaged:
    "The credit code of “{{name}}” is stored as a number ({{text}}). Excel keeps only 15 digits, so the last ones are lost. Format the cell as text and type the code again from the business licence.",
  creditCodeWrongLength:
    "The credit code “{{text}}” of “{{name}}” has {{length}} characters instead of 18. Check it.",
  creditCodeIllegalCharacter:
    "Character {{position}}, “{{character}}”, of the credit code “{{text}}” of “{{name}}” does not occur in codes (they have no I, O, S, V or Z). Check it.",
  creditCodeMisread:
    "Character {{position}}, “{{character}}”, of the credit code “{{text}}” of “{{name}}” does not occur in codes. It may be “{{suggestion}}” (I→1, O→0). Check and correct it.",
  creditCodeCheckFails:
    "The credit code “{{text}}” of “{{name}}” fails its check (its first 17 characters ask for “{{expected}}” at the end). Some real codes do too: compare it with the business licence.",
  creditCodeIsRegistrationNumber:
    "“{{text}}” given for “{{name}}” is an old 15-digit registration number. Replace it with the 18-character credit code.",
  creditCodeIsOrganisationCode:
    "“{{text}}” given for “{{name}}” is a 9-character organisation code. Replace it with the 18-character credit code.",
  creditCodeIsIdentityNumber:
    "The credit code of “{{name}}” is a personal identity number ({{text}}). Replace it with the credit code.",
  workersMissing: "The workers of “{{name}}” are missing. Fill them in; 0 if there are none.",
  workersNotWhole:
    "The workers of “{{name}}”, “{{text}}”, are not a whole number and are left out of the totals. Correct them.",
  uninsuredMissing:
    "The number not enrolled of “{{name}}” is missing. Fill it in; 0 if all are enrolled.",
  uninsuredNotWhole:
    "The number not enrolled of “{{name}}”, “{{text}}”, is not a whole number and is left out of the totals. Correct it.",
  uninsuredExceedsWorkers:
    "“{{name}}” has more people not enrolled ({{uninsured}}) than workers ({{workers}}). Check both.",
  telephoneUnknown:
    "The telephone “{{text}}” of “{{name}}” is neither a mobile nor a landline number. Check it.",
  telephoneZeroLost:
    "The telephone of “{{name}}” is stored as a number and lost the 0 of its area code. It may be “{{suggestion}}”. Format the cell as text and type it again.",
  employerTwiceInForm:
    "“{{name}}” is in this form already (row {{row}}, “{{otherName}}”); the total counts it once. Remove one of the rows.",
  employerTwiceInUnit:
    "“{{name}}” is in another form of {{unit}} already (“{{sheet}}”, row {{row}}); the total counts it once. Keep one of them.",
  employerInTwoUnits:
    "“{{name}}” is also reported by {{otherUnit}} (“{{sheet}}”, row {{row}}); the total counts it once. The two units should agree who reports it.",
  creditCodeWithTwoNames:
    "The credit code “{{creditCode}}” has two names: “{{name}}” here and “{{otherName}}” in “{{sheet}}”, row {{row}}. Check which is right; the total counts one employer.",
  employerNameWithTwoCodes:
    "“{{name}}” has two credit codes: “{{creditCode}}” here and “{{otherCreditCode}}” in “{{sheet}}”, row {{row}}. Check whether they are two employers; the total counts two.",
  reportingUnitFromSheetName:
    "This form does not say who filled it. The sheet's name, “{{unit}}”, is taken as the reporting unit. Fill in 填报单位.",
  surveyColumnMissing:
    "This form has no column “{{column}}”, so it cannot be checked or added up in full. Add the column.",
  formDateUnreadable: "The form's date, “{{text}}”, cannot be read. Write it like 2023年11月10日.",
  registryCodesUnusable:
    "{{count}} credit codes of this registry cannot be compared (the first is in row {{row}}). These employers are compared by name.",
  identityNumberMissing:
    "The identity number of “{{name}}” is missing, so only name and township can be compared. Fill it in.",
  identityNumberDamaged:
    "The identity number of “{{name}}” is stored as a number and lost its last digits. Format the cell as text and type it again.",
  identityNumberInvalid: "The identity number of “{{name}}” ({{text}}) fails its check. Check it.",
  notEnrolledListInferred:
    "No title says what this list of people is. It is taken as the list of people not enrolled. If it is a roster (花名册), say so in its title.",
  rosterInferred:
    "No title says what this list of people is. It is taken as a roster. If it lists people not enrolled (未参保), say so in its title.",
  rosterMissing:
    "The workbook has no roster to compare with, so everyone on the list of people not enrolled counts as not found.",
} as const;
