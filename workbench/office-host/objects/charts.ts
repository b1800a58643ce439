import { CHART_TYPES, chartKind } from "../chartTypes";
import { boolean, integer, number, objectOf, oneOf, optional, text } from "../checks";
import {
  addChart,
  changeChart,
  chartOf,
  deleteChart,
  placeChart,
  seriesName,
  setData,
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
import { HostObject, type ChartTarget } from "../targets";
import type { Chart, Sheet } from "../workbook";
import { areaOf } from "./rangeArea";
import { rangeAt, rangeOrAddress } from "./worksheet";

const asObject = (sheet: Sheet, { id }: Chart) => new HostObject("Chart", { sheet, id });

/** "If there are multiple charts with the same name, the first one will be returned." */
function find(sheet: Sheet, key: string): HostObject | null {
  const found =
    sheet.charts.find(({ id }) => id === key) ??
    sheet.charts.find(({ name }) => name.toLowerCase() === key.toLowerCase());
  return found ? asObject(sheet, found) : null;
}

function required(found: HostObject | null): HostObject {
  if (!found) throw new HostFailure("ItemNotFound", "there is no such chart");
  return found;
}

export const chartType = oneOf(...CHART_TYPES);
const seriesBy = optional(oneOf("Auto", "Columns", "Rows"));
const sourceData = objectOf("Range");

/** learn.microsoft.com/javascript/api/excel/excel.chartcollection */
export const charts: ObjectType<"ChartCollection"> = {
  properties: { count: readable(({ charts: all }) => all.length) },
  items: (sheet) => sheet.charts.map((one) => asObject(sheet, one)),
  item: (sheet, key) => required(find(sheet, text(key, "key"))),
  methods: {
    add: method([chartType, sourceData, seriesBy], (sheet, session, type, source, by) => {
      areaOf(source);
      return new HostObject("Chart", addChart(session, sheet, type, source, by ?? "Auto"));
    }),
    getCount: method([], ({ charts: all }) => all.length, 4),
    getItem: method([text], (sheet, _session, name) => required(find(sheet, name))),
    getItemAt: method([integer], (sheet, _session, index) => {
      const chart = sheet.charts[index];
      return required(chart ? asObject(sheet, chart) : null);
    }),
    getItemOrNullObject: method([text], (sheet, _session, name) => find(sheet, name), 4),
  },
};

/** Where a chart stands and how large it is, in points. */
function measure(key: "left" | "top" | "width" | "height", least: number): Property<ChartTarget> {
  return writable<ChartTarget, number>(
    number,
    (target) => chartOf(target)[key],
    (target, points, session) => {
      if (points < least) throw new HostFailure("InvalidArgument", `${key} cannot be ${points}`);
      changeChart(session, target, { [key]: points });
    }
  );
}

/** A chart of a kind that only the file understands can be moved and deleted, but not drawn anew. */
export function requireKnown(target: ChartTarget): void {
  if (chartKind(chartOf(target).type)) return;
  throw new HostFailure("NotImplemented", "this host cannot change a chart of this type");
}

function setType(target: ChartTarget, type: string, session: Session): void {
  requireKnown(target);
  // Series of a type of their own take the chart's.
  const series = chartOf(target).series.map((one) => ({ ...one, type: undefined }));
  changeChart(session, target, { type, series });
}

/** learn.microsoft.com/javascript/api/excel/excel.chart */
export const chart: ObjectType<"Chart"> = {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    chartType: writable<ChartTarget, string>(
      chartType,
      (target) => chartOf(target).type,
      setType,
      7
    ),
    height: measure("height", 0),
    id: readable(({ id }) => id, 7),
    left: measure("left", 0),
    name: writable(
      text,
      (target) => chartOf(target).name,
      (target, name, session) => changeChart(session, target, { name })
    ),
    top: measure("top", 0),
    width: measure("width", 0),
  },
  objects: {
    axes: navigation("ChartAxes", (target) => target),
    legend: navigation("ChartLegend", (target) => target),
    series: navigation("ChartSeriesCollection", (target) => target),
    title: navigation("ChartTitle", (target) => target),
    worksheet: navigation("Worksheet", ({ sheet }) => sheet, 2),
  },
  methods: {
    delete: method([], (target, session) => deleteChart(session, target)),
    setData: method([sourceData, seriesBy], (target, session, source, by) => {
      requireKnown(target);
      areaOf(source);
      setData(session, target, source, by ?? "Auto");
    }),
    setPosition: method(
      [rangeOrAddress, optional(rangeOrAddress)],
      (target, session, start, end) => {
        const range = (given: typeof start) =>
          typeof given === "string" ? rangeAt(session, target.sheet, given) : given;
        placeChart(session, target, range(start), end === undefined ? undefined : range(end));
      }
    ),
  },
};

/** What is shown: without a text of its own, that of the only series. */
function titleText(target: ChartTarget, session: Session): string {
  const { title, series } = chartOf(target);
  const [only] = series;
  return title.text === "" && only ? seriesName(session, target.sheet, only) : title.text;
}

/** learn.microsoft.com/javascript/api/excel/excel.charttitle */
export const chartTitle: ObjectType<"ChartTitle"> = {
  properties: {
    text: writable(text, titleText, (target, words, session) => {
      requireKnown(target);
      changeChart(session, target, { title: { text: words, visible: true } });
    }),
    visible: writable(
      boolean,
      (target) => chartOf(target).title.visible,
      (target, visible, session) => {
        requireKnown(target);
        changeChart(session, target, { title: { ...chartOf(target).title, visible } });
      }
    ),
  },
};

/** learn.microsoft.com/javascript/api/excel/excel.chartlegend */
export const chartLegend: ObjectType<"ChartLegend"> = {
  properties: {
    position: writable(
      oneOf("Top", "Bottom", "Left", "Right", "Corner"),
      (target) => chartOf(target).legend.position,
      (target, position, session) => {
        requireKnown(target);
        changeChart(session, target, { legend: { ...chartOf(target).legend, position } });
      }
    ),
    visible: writable(
      boolean,
      (target) => chartOf(target).legend.visible,
      (target, visible, session) => {
        requireKnown(target);
        changeChart(session, target, { legend: { ...chartOf(target).legend, visible } });
      }
    ),
  },
};
