/** What the page itself says. The add-in's own words come from its manifest and its pane. */
export interface PageWords {
  readonly standIn: string;
  readonly moreAbout: string;
  readonly about: {
    readonly title: string;
    readonly does: readonly string[];
    readonly cannot: readonly string[];
  };
  readonly doesTitle: string;
  readonly cannotTitle: string;
  readonly close: string;
  readonly opening: string;
  readonly saved: string;
  readonly tabs: readonly string[];
  readonly file: string;
  readonly open: string;
  readonly save: string;
  readonly sample: string;
  readonly state: string;
  readonly readOnly: string;
  readonly protect: string;
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<"light" | "dark" | "contrast", string>>;
  readonly readOnlyRefusal: string;
  readonly protectedRefusal: string;
  readonly entryRefusal: string;
  readonly commandRefusal: string;
  readonly cannotOpen: string;
  readonly paneWidth: string;
  readonly notComputed: (count: number) => string;
  readonly notDrawn: string;
}

const zhCN: PageWords = {
  standIn: "这不是 Excel，而是在本机代替网页版 Excel 的试用页面。",
  moreAbout: "它能做什么、不能做什么",
  about: {
    title: "代替 Excel 的试用页面",
    does: [
      "窗格和按钮是加载项的正式构建，一字未改，通过微软的 Office.js 客户端与本页对话。",
      "打开和保存 .xlsx；未改动的部分原样保留。",
      "输入、粘贴、填充、清除单元格，公式随之重算；条件格式、合并、冻结、列宽照文件显示。",
      "一切只在本机：不上传，不连外网。",
    ],
    cannot: [
      "不能设置格式、剪切、插入行列、合并、重命名或增删工作表（加载项可以写，人不可以）。",
      "不显示图表、图片、批注、数据透视表和数据条；保存时保留文件中原有的。",
      "Excel 的撤销只管人的输入；加载项写入的内容请用窗格里的“撤销”。",
      "公式由 Univer 计算，极少数函数没有，会保留文件里的结果；算一个公式的中途停不下来，极大的数组公式会让页面一直没有反应，只能关闭标签页。",
      "几十兆的文件打得开，但打开和重新显示要等几秒到几十秒。",
      "真实 Excel 的出错提示、多人同时编辑和性能，只能在 Excel 里验证（见 docs/excel-checklist.md）。",
    ],
  },
  doesTitle: "能做什么",
  cannotTitle: "不能做什么",
  close: "关闭",
  opening: "正在打开…",
  saved: "已保存到下载文件夹。",
  tabs: ["开始"],
  file: "文件",
  open: "打开",
  save: "保存",
  sample: "示例",
  state: "工作簿状态",
  readOnly: "只读",
  protect: "保护工作表",
  language: "显示语言",
  theme: "主题",
  themes: { light: "浅色", dark: "深色", contrast: "高对比度" },
  readOnlyRefusal: "工作簿以只读方式打开，不能修改。",
  protectedRefusal: "工作表受保护，不能修改这个单元格。",
  entryRefusal: "不能输入这样的内容。",
  commandRefusal: "试用页面不做这个操作；请在 Excel 中进行。",
  cannotOpen: "打不开这个文件：它不是 .xlsx，或已加密、已损坏。",
  paneWidth: "窗格宽度",
  notDrawn: "这张表里有图表、图片等内容，试用页面不画出；保存后在 Excel 或 WPS 中打开可以看到。",
  notComputed: (count) => `有 ${count} 个公式没有重算，保留文件里的结果。`,
};

const enUS: PageWords = {
  standIn: "This is not Excel but a page on this machine that stands in for Excel on the web.",
  moreAbout: "What it does and what it cannot do",
  about: {
    title: "A stand-in for Excel",
    does: [
      "Pane and buttons are the add-in's production build, unchanged, talking to this page through Microsoft's Office.js client.",
      "Opens and saves .xlsx; what did not change stays as it was.",
      "Typing, pasting, filling and clearing cells; formulas follow. Conditional formats, merges, frozen panes and widths show as in the file.",
      "Everything stays on this machine: no upload, no connection to the internet.",
    ],
    cannot: [
      "People cannot format, cut, insert rows or columns, merge, or rename, add and delete sheets (the add-in can).",
      "Charts, pictures, comments, pivot tables and data bars are not shown; those of a file are kept when it is saved.",
      "Excel's undo covers what people type; take back what the add-in wrote with Undo in the pane.",
      "Formulas are computed by Univer; the few functions it lacks keep the file's results. A single formula cannot be stopped half-way: with a huge array formula the page stops answering, and closing its tab is all that helps.",
      "Large files open, but take seconds, those of tens of megabytes up to a minute.",
      "Error messages, co-authoring and speed of the real Excel can only be tried there (docs/excel-checklist.md).",
    ],
  },
  doesTitle: "What it does",
  cannotTitle: "What it cannot do",
  close: "Close",
  opening: "Opening…",
  saved: "Saved to the downloads folder.",
  tabs: ["Home"],
  file: "File",
  open: "Open",
  save: "Save",
  sample: "Sample",
  state: "State of the workbook",
  readOnly: "Read-only",
  protect: "Protect sheet",
  language: "Display language",
  theme: "Theme",
  themes: { light: "Light", dark: "Dark", contrast: "High contrast" },
  readOnlyRefusal: "The workbook is open read-only and cannot be changed.",
  protectedRefusal: "The sheet is protected; this cell cannot be changed.",
  entryRefusal: "This cannot be entered.",
  commandRefusal: "The stand-in does not do this; use Excel for it.",
  cannotOpen: "This file cannot be opened: it is no .xlsx, or encrypted or damaged.",
  paneWidth: "Width of the pane",
  notDrawn:
    "This sheet has charts, pictures or the like, which are not drawn here; save the file and open it in Excel to see them.",
  notComputed: (count) => `${count} formulas were not recalculated and keep the file's results.`,
};

export const PAGE_WORDS = { "zh-CN": zhCN, "en-US": enUS } as const;
