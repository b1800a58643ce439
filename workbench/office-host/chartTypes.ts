/** What a chart type is made of in a file; only the types that are listed here can be made or changed. */
export interface ChartKind {
  readonly plot: "barChart" | "lineChart" | "areaChart" | "pieChart";
  /** Of bars: 'col' stand upright. */
  readonly direction?: "col" | "bar";
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  /** Of lines. */
  readonly markers?: boolean;
}

/** Members of Excel.ChartType. */
export const CHART_KINDS = {
  ColumnClustered: { plot: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { plot: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { plot: "barChart", direction: "col", grouping: "percentStacked" },
  BarClustered: { plot: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { plot: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { plot: "barChart", direction: "bar", grouping: "percentStacked" },
  Line: { plot: "lineChart", grouping: "standard", markers: false },
  LineStacked: { plot: "lineChart", grouping: "stacked", markers: false },
  LineStacked100: { plot: "lineChart", grouping: "percentStacked", markers: false },
  LineMarkers: { plot: "lineChart", grouping: "standard", markers: true },
  LineMarkersStacked: { plot: "lineChart", grouping: "stacked", markers: true },
  LineMarkersStacked100: { plot: "lineChart", grouping: "percentStacked", markers: true },
  Area: { plot: "areaChart", grouping: "standard" },
  AreaStacked: { plot: "areaChart", grouping: "stacked" },
  AreaStacked100: { plot: "areaChart", grouping: "percentStacked" },
  Pie: { plot: "pieChart" },
} as const satisfies Readonly<Record<string, ChartKind>>;

export type ChartTypeName = keyof typeof CHART_KINDS;

export const CHART_TYPES = Object.keys(CHART_KINDS) as ChartTypeName[];

/** undefined for 'Invalid', a chart that only the file understands. */
export function chartKind(type: string): ChartKind | undefined {
  return (CHART_KINDS as Readonly<Record<string, ChartKind>>)[type];
}
