import { childOf, flagOf, numberOf } from "../../src/xlsx/xmlTree";
import { DEFAULT_FONT } from "../office-host/emptyWorkbook";
import { withChildren } from "./sequenceXml";
import { element } from "./xmlText";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { Font } from "../office-host/workbook";
import type { Colours } from "./colours";
import type { ChildChanges } from "./sequenceXml";

/** Excel writes a font's parts in this order; the schema leaves it free. */
const ORDER = [
  ...["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign"],
  ...["sz", "color", "name", "family", "charset", "scheme"],
];

const UNDERLINES: Readonly<Record<string, Font["underline"]>> = {
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
  none: "None",
};

/** Reads a <font>; what it leaves out is as in the default font. */
export function readFont(font: XmlElement | undefined, colours: Colours): Font {
  return {
    name: childOf(font, "name")?.attributes.val ?? DEFAULT_FONT.name,
    size: numberOf(childOf(font, "sz"), "val") ?? DEFAULT_FONT.size,
    bold: isSet(font, "b") ?? false,
    italic: isSet(font, "i") ?? false,
    strikethrough: isSet(font, "strike") ?? false,
    underline: underlineOf(font) ?? "None",
    color: colours.of(childOf(font, "color")) ?? DEFAULT_FONT.color,
  };
}

/** <b/> and <b val="1"/> are on, <b val="0"/> is off. */
export function isSet(font: XmlElement | undefined, name: string): boolean | undefined {
  const flag = childOf(font, name);
  return flag && flagOf(flag, "val", true);
}

export function underlineOf(font: XmlElement | undefined): Font["underline"] | undefined {
  const underline = childOf(font, "u");
  return underline && (UNDERLINES[underline.attributes.val ?? "single"] ?? "Single");
}

/** The <font> that turns `before` into `after`: parts that are the same, and unknown ones, stay as they were. */
export function changedFont(
  source: string,
  font: XmlElement | undefined,
  before: Font,
  after: Font
): string {
  const changes: ChildChanges = {};
  const flag = (on: boolean, name: string) => (on ? element(name, {}) : "");
  if (before.bold !== after.bold) changes.b = flag(after.bold, "b");
  if (before.italic !== after.italic) changes.i = flag(after.italic, "i");
  if (before.strikethrough !== after.strikethrough) {
    changes.strike = flag(after.strikethrough, "strike");
  }
  if (before.underline !== after.underline) changes.u = underlineXml(after.underline);
  if (before.size !== after.size) changes.sz = element("sz", { val: after.size });
  if (before.color !== after.color) changes.color = colourXml("color", after.color);
  if (before.name !== after.name) {
    // Family, character set and the link to the theme belong to the typeface that goes.
    Object.assign(changes, { name: element("name", { val: after.name }), family: "", scheme: "" });
    changes.charset = isChinese(after.name) ? element("charset", { val: 134 }) : "";
  }
  return withChildren("font", source, font, changes, ORDER);
}

export function underlineXml(underline: Font["underline"]): string {
  if (underline === "None") return "";
  const val = Object.keys(UNDERLINES).find((key) => UNDERLINES[key] === underline);
  return element("u", { val: val === "single" ? undefined : val });
}

/** '#RRGGBB' as an element; files write colours with an opaque alpha channel in front. */
export function colourXml(name: string, colour: string): string {
  return element(name, { rgb: `FF${colour.slice(1).toUpperCase()}` });
}

const isChinese = (fontName: string) => /\p{Script=Han}/u.test(fontName);
