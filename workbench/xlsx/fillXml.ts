import { childOf } from "../../src/xlsx/xmlTree";
import { colourXml } from "./fontXml";
import { element } from "./xmlText";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { Fill } from "../office-host/workbook";
import type { Colours } from "./colours";

const WHITE = "#FFFFFF";
const BLACK = "#000000";

/** How files name the patterns that Excel.FillPattern names otherwise. */
const PATTERNS: Readonly<Record<string, string>> = {
  solid: "Solid",
  mediumGray: "Gray50",
  darkGray: "Gray75",
  lightGray: "Gray25",
  gray125: "Gray16",
  gray0625: "Gray8",
  darkHorizontal: "Horizontal",
  darkVertical: "Vertical",
  darkDown: "Down",
  darkUp: "Up",
  darkGrid: "Checker",
  darkTrellis: "SemiGray75",
  lightHorizontal: "LightHorizontal",
  lightVertical: "LightVertical",
  lightDown: "LightDown",
  lightUp: "LightUp",
  lightGrid: "Grid",
  lightTrellis: "CrissCross",
};

/** Reads a <fill> of a cell; of a gradient, its first colour is what the model can hold. */
export function readFill(fill: XmlElement | undefined, colours: Colours): Fill | undefined {
  const gradient = childOf(fill, "gradientFill");
  if (gradient) {
    const color = colours.of(childOf(gradient.children[0], "color")) ?? WHITE;
    return { color, pattern: "LinearGradient" };
  }
  const patternFill = childOf(fill, "patternFill");
  const type = patternFill?.attributes.patternType ?? "none";
  if (type === "none") return undefined;
  const front = colours.of(childOf(patternFill, "fgColor"));
  const back = colours.of(childOf(patternFill, "bgColor"));
  if (type === "solid") return { color: front ?? back ?? BLACK, pattern: "Solid" };
  return {
    color: back ?? WHITE,
    pattern: PATTERNS[type] ?? "Solid",
    patternColor: front ?? BLACK,
  };
}

/** A <fill> of a cell; a solid fill's colour is the pattern's, not the background's (ECMA-376-1, 18.8.32). */
export function fillXml(fill: Fill | undefined): string {
  if (!fill) return element("fill", {}, element("patternFill", { patternType: "none" }));
  const type = Object.keys(PATTERNS).find((key) => PATTERNS[key] === fill.pattern) ?? "solid";
  const content =
    type === "solid"
      ? colourXml("fgColor", fill.color) + element("bgColor", { indexed: 64 })
      : colourXml("fgColor", fill.patternColor ?? BLACK) + colourXml("bgColor", fill.color);
  return element("fill", {}, element("patternFill", { patternType: type }, content));
}
