/** What became of a file that was brought in, and why one could not be read. */
export const imports = {
  broughtIn: "“{{file}}”：已带入{{sheets}}。",
  replaced: "“{{file}}”：已用新文件替换{{sheets}}。",
  asValues: "Excel 不接受这个文件的格式，只带入了数值。",
  sheet: "“{{name}}”（{{kind}}，{{rows}}行）",
  alreadyThere: "“{{file}}”：以前已带入为“{{sheets}}”，没有重复带入。需要更新时请选择“替换”。",
  nothingKnown: "“{{file}}”：没有认出摸底表、市场主体名单或人员名单，没有带入。请检查表头用词。",
  unreadable: "“{{file}}”:{{reason}}",
  reasons: {
    notXlsx: "不是 Excel 工作簿（.xlsx）。请确认没有改错扩展名。",
    encrypted: "设有打开密码。请先在 Excel 中取消密码再试。",
    oldXls: "是旧版 .xls 格式。请在 Excel 中另存为 .xlsx 再试。",
    binaryWorkbook: "是二进制 .xlsb 格式。请在 Excel 中另存为 .xlsx 再试。",
    damaged: "文件已损坏，打不开。请向发来文件的人重新要一份。",
    tooLarge: "解压后过大，为安全起见没有打开。",
    noAccess: "电脑没有让读取这个文件。请关闭正在使用它的程序，或先下载到本机再试。",
  },
} as const;
