import type { Area } from "../../src/workbook/snapshot";
import type { BorderEdge, Sheet, Workbook } from "./workbook";

/** What each type of Office.js stands for behind the host. */
export interface Targets {
  Workbook: Workbook;
  Application: Workbook;
  Runtime: Workbook;
  DocumentProperties: Workbook;
  CustomPropertyCollection: Workbook;
  CustomProperty: EntryTarget;
  SettingCollection: Workbook;
  Setting: EntryTarget;
  CustomXmlPartCollection: Workbook;
  CustomXmlPartScopedCollection: NamespaceTarget;
  CustomXmlPart: XmlPartTarget;
  NamedItemCollection: NamesTarget;
  NamedItem: NameTarget;
  WorksheetCollection: Workbook;
  Worksheet: Sheet;
  WorksheetProtection: Sheet;
  WorksheetFreezePanes: Sheet;
  WorksheetCustomPropertyCollection: Sheet;
  WorksheetCustomProperty: SheetEntryTarget;
  AutoFilter: Sheet;
  PageLayout: Sheet;
  HeaderFooterGroup: Sheet;
  HeaderFooter: Sheet;
  Range: RangeTarget;
  RangeAreas: RangesTarget;
  RangeCollection: RangesTarget;
  RangeFormat: RangesTarget;
  RangeFont: RangesTarget;
  RangeFill: RangesTarget;
  FormatProtection: RangesTarget;
  RangeBorderCollection: RangesTarget;
  RangeBorder: BorderTarget;
  ConditionalFormatCollection: RangesTarget;
  ConditionalFormat: RuleTarget;
  CustomConditionalFormat: RuleTarget;
  ConditionalFormatRule: RuleTarget;
  CellValueConditionalFormat: RuleTarget;
  TextConditionalFormat: RuleTarget;
  ConditionalRangeFormat: RuleTarget;
  ConditionalRangeFill: RuleTarget;
  ConditionalRangeFont: RuleTarget;
  ConditionalRangeBorderCollection: RuleTarget;
  ConditionalRangeBorder: RuleBorderTarget;
  DataValidation: RangesTarget;
  TableCollection: TablesTarget;
  Table: TableTarget;
  ChartCollection: Sheet;
  Chart: ChartTarget;
  ChartTitle: ChartTarget;
  ChartLegend: ChartTarget;
  ChartAxes: ChartTarget;
  ChartAxis: ChartAxisTarget;
  ChartAxisTitle: ChartAxisTarget;
  ChartGridlines: ChartAxisTarget;
  ChartSeriesCollection: ChartTarget;
  ChartSeries: ChartSeriesTarget;
  ChartSeriesFormat: ChartSeriesTarget;
  ChartFill: ChartSeriesTarget;
  ChartLineFormat: ChartSeriesTarget;
  ChartDataLabels: ChartSeriesTarget;
}

export type TypeName = keyof Targets;

/** Ranges move along when rows or columns are inserted; `gone` once their cells were deleted. */
export interface RangeTarget {
  readonly sheet: Sheet;
  area: Area;
  gone: boolean;
}

/** One or several ranges of one sheet. */
export interface RangesTarget {
  readonly sheet: Sheet;
  readonly ranges: readonly RangeTarget[];
}

export type BorderSide = BorderEdge | "InsideHorizontal" | "InsideVertical";

export interface BorderTarget {
  readonly target: RangesTarget;
  readonly side: BorderSide;
}

/** Rules, names, tables and charts are found anew each time, since changing one makes a new object of it. */
export interface RuleTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

export type RuleEdge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

export interface RuleBorderTarget extends RuleTarget {
  readonly edge: RuleEdge;
}

/** The names everyone knows, or those only one sheet knows. */
export interface NamesTarget {
  readonly scope: Sheet | undefined;
}

export interface NameTarget extends NamesTarget {
  readonly name: string;
}

export interface EntryTarget {
  readonly key: string;
}

export interface SheetEntryTarget extends EntryTarget {
  readonly sheet: Sheet;
}

export interface NamespaceTarget {
  readonly namespace: string;
}

export interface XmlPartTarget {
  readonly id: string;
}

/** All tables of the workbook, or those of one sheet. */
export interface TablesTarget {
  readonly sheet: Sheet | undefined;
}

export interface TableTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

export interface ChartTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

export interface ChartAxisTarget extends ChartTarget {
  readonly axis: "categoryAxis" | "valueAxis";
}

export interface ChartSeriesTarget extends ChartTarget {
  readonly seriesId: number;
}

/** An object a path of a request stands for. */
export class HostObject<K extends TypeName = TypeName> {
  constructor(
    readonly type: K,
    readonly target: Targets[K]
  ) {}
}
