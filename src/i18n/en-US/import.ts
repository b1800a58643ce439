/** What became of a file that was brought in, and why one could not be read. */
export const imports = {
  broughtIn: "“{{file}}”: brought in {{sheets}}.",
  replaced: "“{{file}}”: replaced {{sheets}} by the new file.",
  asValues: "Excel does not accept this file's format, so only its values were brought in.",
  sheet: "“{{name}}” ({{kind}}, {{rows}} rows)",
  alreadyThere:
    "“{{file}}”: brought in before as “{{sheets}}”, not brought in again. Choose “Replace” to update it.",
  nothingKnown:
    "“{{file}}”: no survey form, business registry or list of people recognised, nothing brought in. Check the headings.",
  unreadable: "“{{file}}”: {{reason}}",
  reasons: {
    notXlsx: "It is not an Excel workbook (.xlsx). Check that its extension was not changed.",
    encrypted: "It needs a password to open. Remove the password in Excel first.",
    oldXls: "It is an old .xls workbook. Save it as .xlsx in Excel first.",
    binaryWorkbook: "It is a binary .xlsb workbook. Save it as .xlsx in Excel first.",
    damaged: "The file is damaged and cannot be opened. Ask whoever sent it for another copy.",
    tooLarge: "It unpacks to more than is safe to open.",
    noAccess:
      "The computer did not let it be read. Close the program that uses it, or download it first.",
  },
} as const;
