import { chartKind } from "../chartTypes";
import { boolean, color, integer, number, objectOf, oneOf, optional, text } from "../checks";
import {
  addSeries,
  changeChart,
  changeSeries,
  chartOf,
  seriesName,
  seriesOf,
  sourceFormula,
  textsAt,
  valuesAt,
} from "../edits/charts";
import { HostFailure } from "../failure";
import {
  method,
  navigation,
  type ObjectType,
  type Property,
  readable,
  writable,
} from "../objectTypes";
import type { Session } from "../session";
import { type ChartSeriesTarget, type ChartTarget, HostObject, type RangeTarget } from "../targets";
import type { ChartSeries } from "../workbook";
import { chartType, requireKnown } from "./charts";
import { areaOf } from "./rangeArea";

const all = (target: ChartTarget) =>
  chartOf(target).series.map(
    ({ id: seriesId }) => new HostObject("ChartSeries", { ...target, seriesId })
  );

/** learn.microsoft.com/javascript/api/excel/excel.chartseriescollection */
export const chartSeriesCollection: ObjectType<"ChartSeriesCollection"> = {
  properties: { count: readable((target) => all(target).length) },
  items: all,
  methods: {
    add: method(
      [optional(text), optional(integer)],
      (target, session, name, index) => {
        requireKnown(target);
        return new HostObject("ChartSeries", addSeries(session, target, name, index));
      },
      7
    ),
    getCount: method([], (target) => all(target).length, 4),
    getItemAt: method([integer], (target, _session, index) => {
      const found = all(target)[index];
      if (!found) throw new HostFailure("ItemNotFound", `there is no series ${index}`);
      return found;
    }),
  },
};

function change(target: ChartSeriesTarget, changes: Partial<ChartSeries>, session: Session): void {
  requireKnown(target);
  changeSeries(session, target, changes);
}

/** "The name's length should not be greater than 255 characters." */
const LONGEST_NAME = 255;

function setName(target: ChartSeriesTarget, name: string, session: Session): void {
  if (name.length > LONGEST_NAME) {
    throw new HostFailure("InvalidArgument", `a name of ${name.length} characters`);
  }
  change(target, { name, nameFormula: undefined }, session);
}

function dataFrom(key: "values" | "categories") {
  return method<ChartSeriesTarget, [RangeTarget]>(
    [objectOf("Range")],
    (target, session, source) => {
      areaOf(source);
      change(target, { [key]: sourceFormula(source) }, session);
    },
    7
  );
}

const dimension = oneOf("Categories", "Values", "XValues", "YValues");

/** Charts with categories have no x values; an empty one has neither. */
function formulaOf(target: ChartSeriesTarget, wanted: string): string {
  const { categories, values } = seriesOf(target);
  return (wanted === "Categories" || wanted === "XValues" ? categories : values) ?? "";
}

/** A property of the series that is kept as it is given. */
function kept<K extends keyof ChartSeries, V extends NonNullable<ChartSeries[K]>>(
  key: K,
  check: (value: unknown, what: string) => V,
  fallback: V,
  since: number
): Property<ChartSeriesTarget> {
  return writable<ChartSeriesTarget, V>(
    check,
    (target) => (seriesOf(target)[key] as V | undefined) ?? fallback,
    (target, value, session) => change(target, { [key]: value }, session),
    since
  );
}

/** learn.microsoft.com/javascript/api/excel/excel.chartseries */
export const chartSeries: ObjectType<"ChartSeries"> = {
  properties: {
    axisGroup: kept("axisGroup", oneOf("Primary", "Secondary"), "Primary", 8),
    chartType: writable<ChartSeriesTarget, string>(
      chartType,
      (target) => seriesOf(target).type ?? chartOf(target).type,
      (target, type, session) =>
        change(target, { type: type === chartOf(target).type ? undefined : type }, session),
      7
    ),
    gapWidth: kept("gapWidth", number, 150, 7),
    hasDataLabels: kept("hasDataLabels", boolean, false, 7),
    markerStyle: kept(
      "markerStyle",
      oneOf("Automatic", "None", "Square", "Diamond", "Triangle", "Circle"),
      "Automatic",
      7
    ),
    name: writable(
      text,
      (target, session) => seriesName(session, target.sheet, seriesOf(target)),
      setName
    ),
  },
  objects: {
    dataLabels: navigation("ChartDataLabels", (target) => target, 8),
    format: navigation("ChartSeriesFormat", (target) => target),
  },
  methods: {
    delete: method(
      [],
      (target, session) => {
        requireKnown(target);
        const series = chartOf(target).series.filter(({ id }) => id !== target.seriesId);
        changeChart(session, target, { series });
      },
      7
    ),
    getDimensionDataSourceString: method(
      [dimension],
      (target, _session, wanted) => formulaOf(target, wanted).slice(1),
      15
    ),
    getDimensionValues: method(
      [dimension],
      (target, session, wanted) => {
        const formula = formulaOf(target, wanted);
        const read = wanted === "Categories" ? textsAt : valuesAt;
        return read(session, target.sheet, formula);
      },
      12
    ),
    setValues: dataFrom("values"),
    setXAxisValues: dataFrom("categories"),
  },
};

/** learn.microsoft.com/javascript/api/excel/excel.chartdatalabels */
export const chartDataLabels: ObjectType<"ChartDataLabels"> = {
  properties: {
    numberFormat: kept("labelFormat", text, "General", 8),
    position: kept(
      "labelPosition",
      oneOf("Center", "InsideEnd", "InsideBase", "OutsideEnd", "Left", "Right", "Top", "Bottom"),
      "OutsideEnd",
      1
    ),
    showValue: kept("hasDataLabels", boolean, false, 1),
  },
};

/** learn.microsoft.com/javascript/api/excel/excel.chartseriesformat */
export const chartSeriesFormat: ObjectType<"ChartSeriesFormat"> = {
  properties: {},
  objects: {
    fill: navigation("ChartFill", (target) => target),
    line: navigation("ChartLineFormat", (target) => target),
  },
};

/** Bars have a fill, lines have a colour; borders of bars and fills of markers are not kept here. */
function setColor(
  target: ChartSeriesTarget,
  value: string | undefined,
  session: Session,
  isFor: "bars" | "lines"
): void {
  const isLine = chartKind(seriesOf(target).type ?? chartOf(target).type)?.plot === "lineChart";
  if (isLine !== (isFor === "lines")) {
    throw new HostFailure("NotImplemented", `this is a colour for ${isFor}`);
  }
  change(target, { color: value }, session);
}

/** learn.microsoft.com/javascript/api/excel/excel.chartfill */
export const chartFill: ObjectType<"ChartFill"> = {
  properties: {},
  methods: {
    clear: method([], (target, session) => setColor(target, undefined, session, "bars")),
    setSolidColor: method([color], (target, session, value) =>
      setColor(target, value, session, "bars")
    ),
  },
};

/** learn.microsoft.com/javascript/api/excel/excel.chartlineformat */
export const chartLineFormat: ObjectType<"ChartLineFormat"> = {
  properties: {
    color: writable(
      color,
      (target) => seriesOf(target).color ?? "",
      (target, value, session) => setColor(target, value, session, "lines")
    ),
    lineStyle: kept(
      "lineStyle",
      oneOf("None", "Continuous", "Dash", "DashDot", "DashDotDot", "RoundDot"),
      "Continuous",
      7
    ),
    weight: kept("lineWeight", number, 2.25, 7),
  },
  methods: {
    clear: method([], (target, session) => {
      change(target, { color: undefined, lineStyle: undefined, lineWeight: undefined }, session);
    }),
  },
};
