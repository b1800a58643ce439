import type { CellValue } from "../../src/domain/cells/grid";
import type { Area } from "../../src/workbook/snapshot";

/**
 * The workbook behind the host, as plain data without behaviour. Workbook and Sheet are mutable holders; whatever they
 * hold (cells, styles, rules, names …) is immutable and replaced as a whole when it changes. A writer therefore finds
 * what changed since a file was opened by comparing identities, and leaves the rest of the file as it was.
 * Rows and columns are zero-based everywhere.
 */
export interface Workbook {
  /** In the order of their tabs. */
  sheets: Sheet[];
  names: DefinedName[];
  customXmlParts: CustomXmlPart[];
  properties: DocumentProperties;
  /** File > Info > Properties > Custom. */
  customProperties: Map<string, CustomPropertyValue>;
  /** What the add-in keeps through workbook.settings: JSON values by key. */
  settings: Map<string, unknown>;
  activeSheetId: string;
  readOnly: boolean;
  calculationMode: CalculationMode;
}

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";
export type CustomPropertyValue = string | number | boolean | Date;

export interface Sheet {
  /** Stable while the workbook is open, e.g. '{00000000-0001-0000-0000-000000000000}'. */
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  /** '#RRGGBB' */
  tabColor: string | undefined;
  showGridlines: boolean;
  showHeadings: boolean;
  protection: Protection | undefined;
  /** Row -> column -> cell; a cell that is not there is blank and wears its row's or column's style. */
  readonly cells: Map<number, Map<number, Cell>>;
  /** Only columns that differ from the default. */
  readonly columns: Map<number, Column>;
  /** Only rows that differ from the default. */
  readonly rows: Map<number, Row>;
  /** As in the file: characters of the default font with the padding of 5 pixels; undefined is Excel's 8.43. */
  defaultColumnWidth: number | undefined;
  /** In points; undefined is what the default font needs. */
  defaultRowHeight: number | undefined;
  merges: Area[];
  /** Highest priority first; a rule's place is its priority. */
  conditionalFormats: ConditionalFormat[];
  dataValidations: DataValidation[];
  /** How many rows and columns at the top left stay in sight. */
  freeze: FrozenPanes | undefined;
  autoFilter: AutoFilter | undefined;
  pageLayout: PageLayout;
  tables: Table[];
  charts: Chart[];
  customProperties: Map<string, string>;
  /** The areas that are selected when the sheet is active. */
  selection: readonly Area[];
  /** What the file holds on this sheet and this model does not. */
  unsupportedParts: readonly UnsupportedPart[];
}

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";
export type UnsupportedPart =
  "chart" | "pivotTable" | "comments" | "slicer" | "picture" | "shape" | "control";

/** Only cells whose style is locked are refused while a sheet is protected. */
export interface Protection {
  readonly options: ProtectionOptions;
  /** The password the host was given; a file has only its hash, kept by whoever read the file. */
  readonly password?: string;
}

/** What people may still do on a protected sheet. */
export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: "Normal" | "Unlocked" | "None";
}

export interface Cell {
  /** '' when blank; an error is its text ('#DIV/0!') with isError set; dates are serial numbers. */
  readonly value: CellValue;
  readonly isError?: boolean;
  /** English, A1, with its '='; functions under the names people see (RANK.EQ, no _xlfn.). */
  readonly formula?: string;
  /** On the top left cell of an array formula: the whole area it fills. */
  readonly arrayArea?: Area;
  readonly style: Style;
}

export interface Style {
  /** English codes: 'General', '0.00%', 'yyyy/m/d'. */
  readonly numberFormat: string;
  readonly font: Font;
  readonly fill: Fill | undefined;
  readonly borders: Borders;
  readonly horizontalAlignment: HorizontalAlignment;
  readonly verticalAlignment: VerticalAlignment;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly shrinkToFit: boolean;
  /** In degrees, -90 to 90; 255 stacks the letters. */
  readonly textRotation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** The cell was typed with a leading apostrophe: its text is text, whatever it looks like. */
  readonly quotePrefix: boolean;
  /** Where this style came from, so that a writer keeps what the model does not know. Kept by copies of the style. */
  readonly fileStyle?: FileStyle;
}

export interface FileStyle {
  /** The opened file, by identity: sheets may come from several files. */
  readonly file: object;
  /** Index into the file's cellXfs. */
  readonly xf: number;
}

export interface Font {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly strikethrough: boolean;
  /** '#RRGGBB' */
  readonly color: string;
}

export interface Fill {
  /** '#RRGGBB'; for a pattern its background. */
  readonly color: string;
  readonly pattern: string;
  readonly patternColor?: string;
}

export type HorizontalAlignment =
  | "General"
  | "Left"
  | "Center"
  | "Right"
  | "Fill"
  | "Justify"
  | "CenterAcrossSelection"
  | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";

export type BorderEdge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | DiagonalEdge;
export type DiagonalEdge = "DiagonalDown" | "DiagonalUp";
export type BorderStyle =
  "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
export type BorderWeight = "Hairline" | "Thin" | "Medium" | "Thick";
export interface Border {
  readonly style: BorderStyle;
  readonly weight: BorderWeight;
  /** '#RRGGBB' */
  readonly color: string;
}
/** An edge that is not there has no line. */
export type Borders = Readonly<Partial<Record<BorderEdge, Border>>>;

export interface Column {
  /** As in the file: characters of the default font with the padding of 5 pixels (8.43 is 9.140625). */
  readonly width?: number;
  readonly hidden: boolean;
  /** Of cells in this column that are not there and have no row style. */
  readonly style?: Style;
}

export interface Row {
  /** In points. */
  readonly height?: number;
  readonly hidden: boolean;
  /** Of cells in this row that are not there. */
  readonly style?: Style;
}

export interface DefinedName {
  readonly name: string;
  /** With its '=': '=任务!$A$1:$B$3', '=0.7', '="text"', '=#REF!'. */
  readonly formula: string;
  /** The sheet's id for a name that only this sheet knows. */
  readonly scope?: string;
  readonly visible: boolean;
  readonly comment: string;
}

export interface CustomXmlPart {
  /** '{GUID}' in upper case. */
  readonly id: string;
  readonly xml: string;
}

export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly lastAuthor: string;
  readonly keywords: string;
  readonly comments: string;
  readonly category: string;
  readonly manager: string;
  readonly company: string;
  readonly creationDate: Date | undefined;
  readonly revisionNumber: number;
}

export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

export interface AutoFilter {
  readonly area: Area;
  /** By column within the area. */
  readonly criteria: readonly FilterCriterion[];
}
export interface FilterCriterion {
  readonly column: number;
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
  readonly values?: readonly string[];
}

/** A cell rule. Formulas are English, relative to the top left cell of the first area, with their '='. */
export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly stopIfTrue: boolean;
  readonly rule: ConditionalRule;
  readonly format: DifferentialFormat;
}
export type ConditionalRule =
  | { readonly type: "Custom"; readonly formula: string }
  | {
      readonly type: "CellValue";
      readonly operator: ComparisonOperator;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | { readonly type: "ContainsText"; readonly operator: TextOperator; readonly text: string }
  /** Kept and moved along, but not understood. */
  | { readonly type: "DataBar" | "ColorScale" | "IconSet" | "TopBottom" | "PresetCriteria" };
export type ComparisonOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqual"
  | "LessThanOrEqual";
export type TextOperator = "Contains" | "NotContains" | "BeginsWith" | "EndsWith";

/** Only what is set differs from the cell's own look. */
export interface DifferentialFormat {
  readonly fillColor?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "None" | "Single" | "Double";
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
  readonly borders?: Borders;
}

export interface DataValidation {
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: ErrorAlert;
  readonly prompt: Prompt;
}
export type ValidationRule =
  /** source: 'a,b,c' or a formula with its '='. */
  | { readonly type: "List"; readonly source: string; readonly inCellDropDown: boolean }
  | { readonly type: "Custom"; readonly formula: string }
  | {
      readonly type: "WholeNumber" | "Decimal" | "Date" | "Time" | "TextLength";
      readonly operator: ComparisonOperator;
      readonly formula1: string;
      readonly formula2?: string;
    };
export interface ErrorAlert {
  readonly showAlert: boolean;
  readonly style: "Stop" | "Warning" | "Information";
  readonly title: string;
  readonly message: string;
}
export interface Prompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

/** Lengths in points. */
export interface PageLayout {
  readonly orientation: "Portrait" | "Landscape";
  /** Excel.PaperType, e.g. 'A4', 'A3', 'Letter'. */
  readonly paperSize: string;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly headerMargin: number;
  readonly footerMargin: number;
  /** Either a scale in percent or a number of pages; a number of pages that is not given is free. */
  readonly zoom: PageZoom;
  readonly printArea: readonly Area[];
  /** First and last row, both included. */
  readonly titleRows?: readonly [first: number, last: number];
  readonly titleColumns?: readonly [first: number, last: number];
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  /** Header and footer of all pages. */
  readonly headersFooters: HeadersFooters;
}
export interface PageZoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}
export interface HeadersFooters {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

export interface Table {
  readonly id: string;
  readonly name: string;
  /** Header and total row included. */
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showFilterButton: boolean;
}

export interface Chart {
  readonly id: string;
  readonly name: string;
  /** Excel.ChartType, e.g. 'BarClustered', 'Line'; 'Invalid' for one that only the file understands. */
  readonly type: string;
  readonly title: ChartTitle;
  readonly series: readonly ChartSeries[];
  readonly legend: ChartLegend;
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
  /** In points from the sheet's top left corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
export interface ChartTitle {
  readonly text: string;
  readonly visible: boolean;
}
export interface ChartSeries {
  /** Unique in the chart; it stays when series before it go. */
  readonly id: number;
  /** What it is called where no cell says it. */
  readonly name: string;
  /** Of this series alone, where it differs from the chart's. */
  readonly type?: string;
  /** Formulas with their '=': '=图表!$B$2:$B$21'. */
  readonly nameFormula?: string;
  readonly categories?: string;
  /** '' until setValues was called: such a series is not drawn. */
  readonly values: string;
  readonly axisGroup: "Primary" | "Secondary";
  /** Of its bars or its line, '#RRGGBB'. */
  readonly color?: string;
  /** Of lines, in points. */
  readonly lineWeight?: number;
  readonly lineStyle?: ChartLineStyle;
  readonly markerStyle?: ChartMarkerStyle;
  /** Between the bars of two categories, in percent of a bar's width. */
  readonly gapWidth?: number;
  readonly hasDataLabels: boolean;
  readonly labelFormat?: string;
  readonly labelPosition?: ChartLabelPosition;
}
export type ChartLineStyle = "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "RoundDot";
export type ChartMarkerStyle = "None" | "Automatic" | "Square" | "Diamond" | "Triangle" | "Circle";
export type ChartLabelPosition =
  "Center" | "InsideEnd" | "InsideBase" | "OutsideEnd" | "Left" | "Right" | "Top" | "Bottom";
export interface ChartLegend {
  readonly visible: boolean;
  readonly position: "Top" | "Bottom" | "Left" | "Right" | "Corner";
}
export interface ChartAxis {
  readonly visible: boolean;
  readonly title?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly reversed: boolean;
  readonly gridlines: boolean;
  readonly numberFormat?: string;
}
