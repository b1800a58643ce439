import { boolean, either, number, oneOf, optional, text } from "../checks";
import { axisOf, changeAxis } from "../edits/charts";
import { HostFailure } from "../failure";
import { method, navigation, type ObjectType, type Property, writable } from "../objectTypes";
import type { Session } from "../session";
import { type ChartAxisTarget, type ChartTarget, HostObject } from "../targets";
import type { ChartAxis } from "../workbook";
import { requireKnown } from "./charts";

const of = (target: ChartTarget, axis: ChartAxisTarget["axis"]): ChartAxisTarget => ({
  ...target,
  axis,
});

/** learn.microsoft.com/javascript/api/excel/excel.chartaxes */
export const chartAxes: ObjectType<"ChartAxes"> = {
  properties: {},
  objects: {
    categoryAxis: navigation("ChartAxis", (target) => of(target, "categoryAxis")),
    valueAxis: navigation("ChartAxis", (target) => of(target, "valueAxis")),
  },
  methods: {
    getItem: method(
      [oneOf("Category", "Value"), optional(oneOf("Primary", "Secondary"))],
      (target, _session, type, group) => {
        if (group === "Secondary") {
          throw new HostFailure("NotImplemented", "this host does not keep secondary axes");
        }
        const axis = type === "Category" ? "categoryAxis" : "valueAxis";
        return new HostObject("ChartAxis", of(target, axis));
      },
      7
    ),
  },
};

function change(target: ChartAxisTarget, changes: Partial<ChartAxis>, session: Session): void {
  requireKnown(target);
  changeAxis(session, target, changes);
}

/** "Can be set to a numeric value or an empty string (for automatic axis values)." What Excel would choose is unknown here. */
function bound(key: "minimum" | "maximum" | "majorUnit"): Property<ChartAxisTarget> {
  return writable<ChartAxisTarget, number | "">(
    either(number, oneOf("")),
    (target) => axisOf(target)[key] ?? null,
    (target, value, session) => change(target, { [key]: value === "" ? undefined : value }, session)
  );
}

function toggle(key: "visible" | "reversed", since: number): Property<ChartAxisTarget> {
  return writable<ChartAxisTarget, boolean>(
    boolean,
    (target) => axisOf(target)[key],
    (target, value, session) => change(target, { [key]: value }, session),
    since
  );
}

/** learn.microsoft.com/javascript/api/excel/excel.chartaxis */
export const chartAxis: ObjectType<"ChartAxis"> = {
  properties: {
    majorUnit: bound("majorUnit"),
    maximum: bound("maximum"),
    minimum: bound("minimum"),
    numberFormat: writable(
      text,
      (target) => axisOf(target).numberFormat ?? "General",
      (target, numberFormat, session) => change(target, { numberFormat }, session),
      8
    ),
    reversePlotOrder: toggle("reversed", 7),
    visible: toggle("visible", 7),
  },
  objects: {
    majorGridlines: navigation("ChartGridlines", (target) => target),
    title: navigation("ChartAxisTitle", (target) => target),
  },
};

/** learn.microsoft.com/javascript/api/excel/excel.chartaxistitle */
export const chartAxisTitle: ObjectType<"ChartAxisTitle"> = {
  properties: {
    text: writable(
      text,
      (target) => axisOf(target).title ?? "",
      (target, title, session) => change(target, { title }, session)
    ),
    visible: writable(
      boolean,
      (target) => axisOf(target).title !== undefined,
      (target, visible, session) => {
        const { title = "坐标轴标题" } = axisOf(target);
        change(target, { title: visible ? title : undefined }, session);
      }
    ),
  },
};

/** learn.microsoft.com/javascript/api/excel/excel.chartgridlines */
export const chartGridlines: ObjectType<"ChartGridlines"> = {
  properties: {
    visible: writable(
      boolean,
      (target) => axisOf(target).gridlines,
      (target, gridlines, session) => change(target, { gridlines }, session)
    ),
  },
};
