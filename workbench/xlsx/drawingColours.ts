import { childOf, numberOf } from "../../src/xlsx/xmlTree";
import { element } from "./xmlText";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { ChartLineStyle } from "../office-host/workbook";

/** English Metric Units, in which drawings measure: 12,700 to a point (ECMA-376-1, 20.1.2.1). */
export const EMU_PER_POINT = 12_700;

const DASHES: Readonly<Record<Exclude<ChartLineStyle, "None">, string>> = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  RoundDot: "sysDot",
};

export interface LineLook {
  readonly color?: string;
  readonly lineWeight?: number;
  readonly lineStyle?: ChartLineStyle;
}

export function solidFill(color: string): string {
  return element("a:solidFill", {}, element("a:srgbClr", { val: color.slice(1) }));
}

/** Colours of the theme are left to the program: '#RRGGBB' only where the file says one. */
export function readSolidFill(parent: XmlElement | undefined): string | undefined {
  const value = childOf(childOf(parent, "a:solidFill"), "a:srgbClr")?.attributes.val;
  return value === undefined ? undefined : `#${value.toUpperCase()}`;
}

export function lineXml({ color, lineWeight, lineStyle }: LineLook): string {
  if (color === undefined && lineWeight === undefined && lineStyle === undefined) return "";
  const width = lineWeight === undefined ? undefined : Math.round(lineWeight * EMU_PER_POINT);
  if (lineStyle === "None") return element("a:ln", { w: width }, element("a:noFill", {}));
  const dash = lineStyle && element("a:prstDash", { val: DASHES[lineStyle] });
  const fill = color === undefined ? "" : solidFill(color);
  return element("a:ln", { w: width, cap: "rnd" }, `${fill}${dash ?? ""}<a:round/>`);
}

export function readLine(shape: XmlElement | undefined): LineLook {
  const line = childOf(shape, "a:ln");
  const color = readSolidFill(line);
  const width = numberOf(line, "w");
  const dash = childOf(line, "a:prstDash")?.attributes.val;
  const style = Object.entries(DASHES).find(([, word]) => word === dash)?.[0];
  const lineStyle = childOf(line, "a:noFill") ? "None" : (style as ChartLineStyle | undefined);
  return {
    ...(color !== undefined && { color }),
    ...(width !== undefined && { lineWeight: width / EMU_PER_POINT }),
    ...(lineStyle && { lineStyle }),
  };
}
