import type {
  Cell,
  DocumentProperties,
  Font,
  PageLayout,
  ProtectionOptions,
  Sheet,
  Style,
  Workbook,
} from "./workbook";

export const DEFAULT_FONT: Font = {
  name: "宋体",
  size: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  color: "#000000",
};

export const DEFAULT_STYLE: Style = {
  numberFormat: "General",
  font: DEFAULT_FONT,
  fill: undefined,
  borders: {},
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  shrinkToFit: false,
  textRotation: 0,
  locked: true,
  formulaHidden: false,
  quotePrefix: false,
};

export const BLANK_CELL: Cell = { value: "", style: DEFAULT_STYLE };

/** Margins of Excel's 'Normal' preset: 0.7 and 0.75 inch, header and footer 0.3 inch. */
export const DEFAULT_PAGE_LAYOUT: PageLayout = {
  orientation: "Portrait",
  paperSize: "A4",
  topMargin: 54,
  bottomMargin: 54,
  leftMargin: 50.4,
  rightMargin: 50.4,
  headerMargin: 21.6,
  footerMargin: 21.6,
  zoom: { scale: 100 },
  printArea: [],
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  headersFooters: {
    leftHeader: "",
    centerHeader: "",
    rightHeader: "",
    leftFooter: "",
    centerFooter: "",
    rightFooter: "",
  },
};

/** What Excel's 'Protect Sheet' dialogue offers when nothing is ticked beyond selecting cells. */
export const DEFAULT_PROTECTION_OPTIONS: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

const NO_PROPERTIES: DocumentProperties = {
  title: "",
  subject: "",
  author: "",
  lastAuthor: "",
  keywords: "",
  comments: "",
  category: "",
  manager: "",
  company: "",
  creationDate: undefined,
  revisionNumber: 0,
};

export function emptySheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: undefined,
    showGridlines: true,
    showHeadings: true,
    protection: undefined,
    cells: new Map(),
    columns: new Map(),
    rows: new Map(),
    defaultColumnWidth: undefined,
    defaultRowHeight: undefined,
    merges: [],
    conditionalFormats: [],
    dataValidations: [],
    freeze: undefined,
    autoFilter: undefined,
    pageLayout: DEFAULT_PAGE_LAYOUT,
    tables: [],
    charts: [],
    customProperties: new Map(),
    selection: [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }],
    unsupportedParts: [],
  };
}

/** A workbook of blank sheets with the given names (Excel itself never has a workbook without one). */
export function emptyWorkbook(...names: [string, ...string[]]): Workbook {
  const sheets = names.map((name, index) => emptySheet(sheetId(index + 1), name));
  return {
    sheets,
    names: [],
    customXmlParts: [],
    properties: NO_PROPERTIES,
    customProperties: new Map(),
    settings: new Map(),
    activeSheetId: sheetId(1),
    readOnly: false,
    calculationMode: "Automatic",
  };
}

/** Sheet ids look as in Excel for Windows: a GUID whose first block counts. */
export function sheetId(number: number): string {
  const count = number.toString(16).toUpperCase().padStart(8, "0");
  return `{${count}-0001-0000-0000-000000000000}`;
}
