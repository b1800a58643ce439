import { childOf, flagOf } from "../../src/xlsx/xmlTree";
import { colourXml } from "./fontXml";
import { sameData } from "./sameData";
import { withChildren } from "./sequenceXml";
import { tagWith } from "./sourcePatch";
import { element } from "./xmlText";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { Border, BorderEdge, Borders } from "../office-host/workbook";
import type { Colours } from "./colours";
import type { ChildChanges } from "./sequenceXml";

const ORDER = ["left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];
const BLACK = "#000000";

const SIDES = [
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
] as const satisfies readonly (readonly [string, BorderEdge])[];

/** How files name what Excel.BorderLineStyle and Excel.BorderWeight say together. */
const LINES: Readonly<Record<string, Pick<Border, "style" | "weight">>> = {
  hair: { style: "Continuous", weight: "Hairline" },
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dashDot: { style: "DashDot", weight: "Thin" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  dotted: { style: "Dot", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
};

export function readBorders(border: XmlElement | undefined, colours: Colours): Borders {
  const borders: { -readonly [Edge in BorderEdge]?: Border } = {};
  for (const [name, edge] of SIDES) {
    // Strict files name the sides by reading direction.
    const strictName = { left: "start", right: "end" }[name as string] ?? name;
    const line = readLine(childOf(border, name) ?? childOf(border, strictName), colours);
    if (line) borders[edge] = line;
  }
  const diagonal = readLine(childOf(border, "diagonal"), colours);
  if (diagonal && flagOf(border, "diagonalDown")) borders.DiagonalDown = diagonal;
  if (diagonal && flagOf(border, "diagonalUp")) borders.DiagonalUp = diagonal;
  return borders;
}

function readLine(side: XmlElement | undefined, colours: Colours): Border | undefined {
  const line = LINES[side?.attributes.style ?? "none"];
  return line && { ...line, color: colours.of(childOf(side, "color")) ?? BLACK };
}

/** The <border> that turns `before` into `after`; sides that are the same stay as they were. */
export function changedBorder(
  source: string,
  border: XmlElement | undefined,
  before: Borders,
  after: Borders
): string {
  const changes: ChildChanges = {};
  for (const [name, edge] of SIDES) {
    if (!sameData(before[edge], after[edge])) changes[name] = lineXml(name, after[edge]);
  }
  const diagonals = ["DiagonalDown", "DiagonalUp"] as const;
  const sameDiagonals = diagonals.every((edge) => sameData(before[edge], after[edge]));
  if (sameDiagonals) return withChildren("border", source, border, changes, ORDER);
  changes.diagonal = lineXml("diagonal", after.DiagonalDown ?? after.DiagonalUp);
  const changed = withChildren("border", source, border, changes, ORDER);
  return changed.replace(/^<[^>]*>/, (tag) =>
    tagWith(tag, {
      diagonalUp: after.DiagonalUp ? true : undefined,
      diagonalDown: after.DiagonalDown ? true : undefined,
    })
  );
}

export function lineXml(name: string, line: Border | undefined): string {
  if (!line) return element(name, {});
  return element(name, { style: lineName(line) }, colourXml("color", line.color));
}

/** The file's word for a line; where it knows no such weight, the style in the weight it does know. */
function lineName({ style, weight }: Border): string {
  const names = Object.keys(LINES).filter((name) => LINES[name]?.style === style);
  return names.find((name) => LINES[name]?.weight === weight) ?? names[0] ?? "thin";
}

/** The sides of a differential format. */
export function bordersXml(borders: Borders): string {
  return SIDES.map(([name, edge]) => (borders[edge] ? lineXml(name, borders[edge]) : "")).join("");
}
