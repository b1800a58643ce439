import { boolean, color, integer, number, oneOf, text } from "../checks";
import {
  autofitColumns,
  autofitRows,
  haveStandardHeight,
  haveStandardWidth,
  standardizeHeight,
  standardizeWidth,
  columnPoints,
  rowPoints,
  setColumnPoints,
  setRowPoints,
} from "../edits/dimensions";
import { restyle, uniform } from "../edits/restyle";
import { HostFailure } from "../failure";
import {
  method,
  navigation,
  type ObjectType,
  type Property,
  writable,
  type Check,
} from "../objectTypes";
import { type BorderSide, HostObject, type RangesTarget } from "../targets";
import type { Border, BorderStyle, BorderWeight, Fill, Font, Style } from "../workbook";
import { BORDER_SIDES, borderOf, setBorder } from "../edits/borders";

/** A property of the cells' style; null while the cells differ in it. */
function ofStyle<K extends keyof Style>(
  key: K,
  check: Check<Style[K]>,
  since?: number
): Property<RangesTarget> {
  return writable<RangesTarget, Style[K]>(
    check,
    (target) => uniform(target, (style) => style[key]),
    (target, value, session) =>
      restyle(session, target, (style) =>
        style[key] === value ? style : { ...style, [key]: value }
      ),
    since
  );
}

function ofFont<K extends keyof Font>(
  key: K,
  check: Check<Font[K]>,
  since?: number
): Property<RangesTarget> {
  return writable<RangesTarget, Font[K]>(
    check,
    (target) => uniform(target, ({ font }) => font[key]),
    (target, value, session) =>
      restyle(session, target, (style) =>
        style.font[key] === value ? style : { ...style, font: { ...style.font, [key]: value } }
      ),
    since
  );
}

const HORIZONTAL = oneOf(
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed"
);
const VERTICAL = oneOf("Top", "Center", "Bottom", "Justify", "Distributed");

/** learn.microsoft.com/javascript/api/excel/excel.rangeformat */
export const rangeFormat: ObjectType<"RangeFormat"> = {
  properties: {
    columnWidth: writable(number, columnPoints, (target, points, session) =>
      setColumnPoints(session, target, points)
    ),
    horizontalAlignment: ofStyle("horizontalAlignment", HORIZONTAL),
    indentLevel: ofStyle("indentLevel", integer, 9),
    rowHeight: writable(number, rowPoints, (target, points, session) =>
      setRowPoints(session, target, points)
    ),
    shrinkToFit: ofStyle("shrinkToFit", boolean, 9),
    textOrientation: ofStyle("textRotation", integer, 7),
    useStandardHeight: writable(
      boolean,
      haveStandardHeight,
      (target, wanted, session) => standardizeHeight(session, target, wanted),
      7
    ),
    useStandardWidth: writable(
      boolean,
      haveStandardWidth,
      (target, wanted, session) => standardizeWidth(session, target, wanted),
      7
    ),
    verticalAlignment: ofStyle("verticalAlignment", VERTICAL),
    wrapText: ofStyle("wrapText", boolean),
  },
  objects: {
    borders: navigation("RangeBorderCollection", (target) => target),
    fill: navigation("RangeFill", (target) => target),
    font: navigation("RangeFont", (target) => target),
    protection: navigation("FormatProtection", (target) => target, 2),
  },
  methods: {
    autofitColumns: method([], (target, session) => autofitColumns(session, target), 2),
    autofitRows: method([], (target, session) => autofitRows(session, target), 2),
  },
};

/** learn.microsoft.com/javascript/api/excel/excel.rangefont */
export const rangeFont: ObjectType<"RangeFont"> = {
  properties: {
    bold: ofFont("bold", boolean),
    color: ofFont("color", (value, what) => color(value, what) || "#000000"),
    italic: ofFont("italic", boolean),
    name: ofFont("name", text),
    size: ofFont("size", number),
    strikethrough: ofFont("strikethrough", boolean, 9),
    underline: ofFont(
      "underline",
      oneOf("None", "Single", "Double", "SingleAccountant", "DoubleAccountant")
    ),
  },
};

const fillColor = ({ fill }: Style) => fill?.color ?? "#FFFFFF";

function withFill(
  session: Parameters<typeof restyle>[0],
  target: RangesTarget,
  fill: Fill | undefined
) {
  restyle(session, target, (style) =>
    style.fill?.color === fill?.color && style.fill?.pattern === fill?.pattern
      ? style
      : { ...style, fill }
  );
}

/** learn.microsoft.com/javascript/api/excel/excel.rangefill: white where there is no fill. */
export const rangeFill: ObjectType<"RangeFill"> = {
  properties: {
    color: writable(
      color,
      (target) => uniform(target, fillColor),
      (target, given, session) =>
        withFill(session, target, given === "" ? undefined : { color: given, pattern: "Solid" })
    ),
  },
  methods: {
    clear: method([], (target, session) => withFill(session, target, undefined)),
  },
};

/** learn.microsoft.com/javascript/api/excel/excel.formatprotection */
export const formatProtection: ObjectType<"FormatProtection"> = {
  properties: {
    formulaHidden: ofStyle("formulaHidden", boolean, 2),
    locked: ofStyle("locked", boolean, 2),
  },
};

const SIDE = oneOf(...BORDER_SIDES);

const border = (target: RangesTarget, side: BorderSide) =>
  new HostObject("RangeBorder", { target, side });

/** learn.microsoft.com/javascript/api/excel/excel.rangebordercollection */
export const rangeBorders: ObjectType<"RangeBorderCollection"> = {
  properties: {
    count: { read: () => BORDER_SIDES.length },
  },
  items: (target) => BORDER_SIDES.map((side) => border(target, side)),
  item: (target, key) => border(target, SIDE(key, "index")),
  methods: {
    getItemAt: method([integer], (target, _session, index) => {
      const side = BORDER_SIDES[index];
      if (!side) throw new HostFailure("InvalidArgument", `there is no border ${index}`);
      return border(target, side);
    }),
  },
};

const THIN_BLACK: Border = { style: "Continuous", weight: "Thin", color: "#000000" };
const STYLES: readonly (BorderStyle | "None")[] = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
];
const WEIGHTS: readonly BorderWeight[] = ["Hairline", "Thin", "Medium", "Thick"];

/** learn.microsoft.com/javascript/api/excel/excel.rangeborder: giving it a colour or weight draws a missing line. */
export const rangeBorder: ObjectType<"RangeBorder"> = {
  identity: ({ side }) => ({ _Id: side }),
  properties: {
    color: writable(
      color,
      (edge) => borderOf(edge, (line) => line?.color ?? "#000000"),
      (edge, value, session) =>
        setBorder(session, edge, (line) => ({ ...(line ?? THIN_BLACK), color: value }))
    ),
    sideIndex: { read: ({ side }) => side },
    style: writable(
      oneOf(...STYLES),
      (edge) => borderOf(edge, (line) => line?.style ?? "None"),
      (edge, value, session) =>
        setBorder(session, edge, (line) =>
          value === "None" ? undefined : { ...(line ?? THIN_BLACK), style: value }
        )
    ),
    weight: writable(
      oneOf(...WEIGHTS),
      (edge) => borderOf(edge, (line) => line?.weight ?? "Thin"),
      (edge, value, session) =>
        setBorder(session, edge, (line) => ({ ...(line ?? THIN_BLACK), weight: value }))
    ),
  },
};
