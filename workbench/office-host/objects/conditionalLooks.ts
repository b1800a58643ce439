import { boolean, color, integer, oneOf, text } from "../checks";
import { changeRuleFormat, ruleById } from "../edits/conditionalRules";
import { HostFailure } from "../failure";
import { method, navigation, type ObjectType, readable, writable } from "../objectTypes";
import type { Session } from "../session";
import { HostObject, type RuleBorderTarget, type RuleEdge, type RuleTarget } from "../targets";
import type { Border, DifferentialFormat } from "../workbook";

const looks = (target: RuleTarget) => ruleById(target).format;

function change(target: RuleTarget, changes: DifferentialFormat, session: Session): void {
  changeRuleFormat(session, target, changes);
}

/** learn.microsoft.com/javascript/api/excel/excel.conditionalrangeformat */
export const conditionalRangeFormat: ObjectType<"ConditionalRangeFormat"> = {
  properties: {
    numberFormat: writable(
      text,
      (target) => looks(target).numberFormat ?? "",
      (target, numberFormat, session) => change(target, { numberFormat }, session)
    ),
  },
  objects: {
    borders: navigation("ConditionalRangeBorderCollection", (target) => target),
    fill: navigation("ConditionalRangeFill", (target) => target),
    font: navigation("ConditionalRangeFont", (target) => target),
  },
};

/** learn.microsoft.com/javascript/api/excel/excel.conditionalrangefill */
export const conditionalRangeFill: ObjectType<"ConditionalRangeFill"> = {
  properties: {
    color: writable(
      color,
      (target) => looks(target).fillColor ?? "",
      (target, fillColor, session) =>
        change(target, { fillColor: fillColor === "" ? undefined : fillColor }, session)
    ),
  },
  methods: {
    clear: method([], (target, session) => change(target, { fillColor: undefined }, session)),
  },
};

/** learn.microsoft.com/javascript/api/excel/excel.conditionalrangefont: null for what the rule leaves alone. */
export const conditionalRangeFont: ObjectType<"ConditionalRangeFont"> = {
  properties: {
    bold: writable(
      boolean,
      (target) => looks(target).bold ?? null,
      (target, bold, session) => change(target, { bold }, session)
    ),
    color: writable(
      color,
      (target) => looks(target).fontColor ?? "",
      (target, fontColor, session) => change(target, { fontColor }, session)
    ),
    italic: writable(
      boolean,
      (target) => looks(target).italic ?? null,
      (target, italic, session) => change(target, { italic }, session)
    ),
    strikethrough: writable(
      boolean,
      (target) => looks(target).strikethrough ?? null,
      (target, strikethrough, session) => change(target, { strikethrough }, session)
    ),
    underline: writable(
      oneOf("None", "Single", "Double"),
      (target) => looks(target).underline ?? "None",
      (target, underline, session) => change(target, { underline }, session)
    ),
  },
  methods: {
    clear: method([], (target, session) =>
      change(
        target,
        {
          bold: undefined,
          fontColor: undefined,
          italic: undefined,
          strikethrough: undefined,
          underline: undefined,
        },
        session
      )
    ),
  },
};

const EDGES: readonly RuleEdge[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
const edgeCheck = oneOf(...EDGES);

const edgeOf = (target: RuleTarget, edge: RuleEdge) =>
  new HostObject("ConditionalRangeBorder", { ...target, edge });

/** learn.microsoft.com/javascript/api/excel/excel.conditionalrangebordercollection */
export const conditionalRangeBorders: ObjectType<"ConditionalRangeBorderCollection"> = {
  properties: { count: readable(() => EDGES.length) },
  items: (target) => EDGES.map((edge) => edgeOf(target, edge)),
  item: (target, key) => edgeOf(target, edgeCheck(key, "index")),
  objects: {
    bottom: { open: (target) => edgeOf(target, "EdgeBottom") },
    left: { open: (target) => edgeOf(target, "EdgeLeft") },
    right: { open: (target) => edgeOf(target, "EdgeRight") },
    top: { open: (target) => edgeOf(target, "EdgeTop") },
  },
  methods: {
    getItemAt: method([integer], (target, _session, index) => {
      const edge = EDGES[index];
      if (!edge) throw new HostFailure("InvalidArgument", `there is no border ${index}`);
      return edgeOf(target, edge);
    }),
  },
};

const line = (target: RuleBorderTarget) => looks(target).borders?.[target.edge];

function draw(target: RuleBorderTarget, border: Border | undefined, session: Session): void {
  change(target, { borders: { ...looks(target).borders, [target.edge]: border } }, session);
}

const THIN_BLACK: Border = { style: "Continuous", weight: "Thin", color: "#000000" };

/** learn.microsoft.com/javascript/api/excel/excel.conditionalrangeborder */
export const conditionalRangeBorder: ObjectType<"ConditionalRangeBorder"> = {
  identity: ({ edge }) => ({ _Id: edge }),
  properties: {
    color: writable(
      color,
      (target) => line(target)?.color ?? "",
      (target, given, session) =>
        draw(target, { ...(line(target) ?? THIN_BLACK), color: given }, session)
    ),
    sideIndex: readable(({ edge }) => edge),
    style: writable(
      oneOf("None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"),
      (target) => (line(target)?.style ?? "None") as "None",
      (target, style, session) =>
        draw(
          target,
          style === "None" ? undefined : { ...(line(target) ?? THIN_BLACK), style },
          session
        )
    ),
  },
};
