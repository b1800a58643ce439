import { unescapeText } from "../../src/xlsx/escapedText";
import { childOf } from "../../src/xlsx/xmlTree";
import { bordersXml, readBorders } from "./borderXml";
import { colourXml, isSet, underlineOf, underlineXml } from "./fontXml";
import { element } from "./xmlText";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { DifferentialFormat } from "../office-host/workbook";
import type { Colours } from "./colours";

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Reads a <dxf>: only what it sets. */
export function readDifferentialFormat(dxf: XmlElement, colours: Colours): DifferentialFormat {
  const font = childOf(dxf, "font");
  const patternFill = childOf(childOf(dxf, "fill"), "patternFill");
  const borders = readBorders(childOf(dxf, "border"), colours);
  const code = childOf(dxf, "numFmt")?.attributes.formatCode;
  const underline = underlineOf(font);
  const format: Mutable<DifferentialFormat> = {
    // The fill of a differential format is solid without saying so, and its colour is the background's.
    fillColor: colours.of(childOf(patternFill, "bgColor") ?? childOf(patternFill, "fgColor")),
    fontColor: colours.of(childOf(font, "color")),
    bold: isSet(font, "b"),
    italic: isSet(font, "i"),
    strikethrough: isSet(font, "strike"),
    underline: underline === "Double" || underline === "DoubleAccountant" ? "Double" : undefined,
    numberFormat: code === undefined ? undefined : unescapeText(code),
    borders: Object.keys(borders).length > 0 ? borders : undefined,
  };
  if (underline !== undefined && format.underline === undefined) {
    format.underline = underline === "None" ? "None" : "Single";
  }
  return format;
}

/** A <dxf>; its number format needs an id of the stylesheet's. */
export function differentialFormatXml(format: DifferentialFormat, numFmtId: number): string {
  return element(
    "dxf",
    {},
    [
      fontPart(format),
      format.numberFormat === undefined
        ? ""
        : element("numFmt", { numFmtId, formatCode: format.numberFormat }),
      format.fillColor === undefined
        ? ""
        : element(
            "fill",
            {},
            // fgColor beside bgColor makes LibreOffice and WPS show the fill as well.
            element(
              "patternFill",
              { patternType: "solid" },
              colourXml("fgColor", format.fillColor) + colourXml("bgColor", format.fillColor)
            )
          ),
      format.borders ? element("border", {}, bordersXml(format.borders)) : "",
    ].join("")
  );
}

function fontPart({
  bold,
  italic,
  strikethrough,
  underline,
  fontColor,
}: DifferentialFormat): string {
  const flag = (name: string, on: boolean | undefined) =>
    on === undefined ? "" : element(name, { val: on ? undefined : false });
  const content =
    flag("b", bold) +
    flag("i", italic) +
    flag("strike", strikethrough) +
    (underline === undefined
      ? ""
      : underline === "None"
        ? element("u", { val: "none" })
        : underlineXml(underline)) +
    (fontColor === undefined ? "" : colourXml("color", fontColor));
  return content === "" ? "" : element("font", {}, content);
}
