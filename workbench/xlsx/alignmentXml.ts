import { childOf, flagOf, numberOf } from "../../src/xlsx/xmlTree";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { Style } from "../office-host/workbook";
import type { AttributeValues } from "./xmlText";

export type Alignment = Pick<
  Style,
  | "horizontalAlignment"
  | "verticalAlignment"
  | "wrapText"
  | "indentLevel"
  | "shrinkToFit"
  | "textRotation"
>;
export type CellLock = Pick<Style, "locked" | "formulaHidden">;

const HORIZONTAL: Readonly<Record<string, Style["horizontalAlignment"]>> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
const VERTICAL: Readonly<Record<string, Style["verticalAlignment"]>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};
/** Files count clockwise angles from 90 up; 255 stacks the letters. */
const STACKED = 255;

export function readAlignment(xf: XmlElement | undefined): Alignment {
  const alignment = childOf(xf, "alignment");
  const rotation = numberOf(alignment, "textRotation") ?? 0;
  return {
    horizontalAlignment: HORIZONTAL[alignment?.attributes.horizontal ?? "general"] ?? "General",
    verticalAlignment: VERTICAL[alignment?.attributes.vertical ?? "bottom"] ?? "Bottom",
    wrapText: flagOf(alignment, "wrapText"),
    indentLevel: numberOf(alignment, "indent") ?? 0,
    shrinkToFit: flagOf(alignment, "shrinkToFit"),
    textRotation: rotation > 90 && rotation !== STACKED ? 90 - rotation : rotation,
  };
}

export function alignmentAttributes(alignment: Alignment): AttributeValues {
  const { horizontalAlignment, verticalAlignment, textRotation } = alignment;
  const horizontal = keyOf(HORIZONTAL, horizontalAlignment);
  const vertical = keyOf(VERTICAL, verticalAlignment);
  const rotation = textRotation < 0 ? 90 - textRotation : textRotation;
  return {
    horizontal: horizontal === "general" ? undefined : horizontal,
    vertical: vertical === "bottom" ? undefined : vertical,
    textRotation: rotation === 0 ? undefined : rotation,
    wrapText: alignment.wrapText || undefined,
    indent: alignment.indentLevel === 0 ? undefined : alignment.indentLevel,
    shrinkToFit: alignment.shrinkToFit || undefined,
  };
}

export function readCellLock(xf: XmlElement | undefined): CellLock {
  const protection = childOf(xf, "protection");
  return {
    locked: flagOf(protection, "locked", true),
    formulaHidden: flagOf(protection, "hidden"),
  };
}

export function cellLockAttributes({ locked, formulaHidden }: CellLock): AttributeValues {
  return { locked: locked ? undefined : false, hidden: formulaHidden || undefined };
}

function keyOf(names: Readonly<Record<string, string>>, value: string): string | undefined {
  return Object.keys(names).find((key) => names[key] === value);
}
