import type { ObjectType } from "../objectTypes";
import type { TypeName } from "../targets";
import { application } from "./application";
import { autoFilter } from "./autoFilter";
import { chartAxes, chartAxis, chartAxisTitle, chartGridlines } from "./chartAxes";
import { chart, chartLegend, charts, chartTitle } from "./charts";
import {
  chartDataLabels,
  chartFill,
  chartLineFormat,
  chartSeries,
  chartSeriesCollection,
  chartSeriesFormat,
} from "./chartSeries";
import {
  cellValueConditionalFormat,
  conditionalFormat,
  conditionalFormatRule,
  conditionalFormats,
  customConditionalFormat,
  textConditionalFormat,
} from "./conditionalFormats";
import {
  conditionalRangeBorder,
  conditionalRangeBorders,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
} from "./conditionalLooks";
import { customXmlPart, customXmlParts, customXmlPartsOfNamespace } from "./customXml";
import { dataValidation } from "./dataValidation";
import { freezePanes } from "./freezePanes";
import { namedItem, names } from "./names";
import { headerFooter, headerFooterGroup, pageLayout } from "./pageLayout";
import { customProperties, customProperty, documentProperties } from "./properties";
import { worksheetProtection } from "./protection";
import { range } from "./range";
import { rangeAreas, rangeCollection } from "./rangeAreas";
import {
  formatProtection,
  rangeBorder,
  rangeBorders,
  rangeFill,
  rangeFont,
  rangeFormat,
} from "./rangeFormat";
import { runtime } from "./runtime";
import { setting, settings } from "./settings";
import { sheetProperties, sheetProperty } from "./sheetProperties";
import { table, tables } from "./tables";
import { workbook } from "./workbook";
import { worksheet } from "./worksheet";
import { worksheets } from "./worksheets";

/** Every type of Office.js the host knows. */
export const objectTypes: { readonly [K in TypeName]: ObjectType<K> } = {
  Application: application,
  AutoFilter: autoFilter,
  CellValueConditionalFormat: cellValueConditionalFormat,
  Chart: chart,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartAxisTitle: chartAxisTitle,
  ChartCollection: charts,
  ChartDataLabels: chartDataLabels,
  ChartFill: chartFill,
  ChartGridlines: chartGridlines,
  ChartLegend: chartLegend,
  ChartLineFormat: chartLineFormat,
  ChartSeries: chartSeries,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeriesFormat: chartSeriesFormat,
  ChartTitle: chartTitle,
  ConditionalFormat: conditionalFormat,
  ConditionalFormatCollection: conditionalFormats,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeBorder: conditionalRangeBorder,
  ConditionalRangeBorderCollection: conditionalRangeBorders,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeFont: conditionalRangeFont,
  ConditionalRangeFormat: conditionalRangeFormat,
  CustomConditionalFormat: customConditionalFormat,
  CustomProperty: customProperty,
  CustomPropertyCollection: customProperties,
  CustomXmlPart: customXmlPart,
  CustomXmlPartCollection: customXmlParts,
  CustomXmlPartScopedCollection: customXmlPartsOfNamespace,
  DataValidation: dataValidation,
  DocumentProperties: documentProperties,
  FormatProtection: formatProtection,
  HeaderFooter: headerFooter,
  HeaderFooterGroup: headerFooterGroup,
  NamedItem: namedItem,
  NamedItemCollection: names,
  PageLayout: pageLayout,
  Range: range,
  RangeAreas: rangeAreas,
  RangeBorder: rangeBorder,
  RangeBorderCollection: rangeBorders,
  RangeCollection: rangeCollection,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeFormat: rangeFormat,
  Runtime: runtime,
  Setting: setting,
  SettingCollection: settings,
  Table: table,
  TableCollection: tables,
  TextConditionalFormat: textConditionalFormat,
  Workbook: workbook,
  Worksheet: worksheet,
  WorksheetCollection: worksheets,
  WorksheetCustomProperty: sheetProperty,
  WorksheetCustomPropertyCollection: sheetProperties,
  WorksheetFreezePanes: freezePanes,
  WorksheetProtection: worksheetProtection,
};
