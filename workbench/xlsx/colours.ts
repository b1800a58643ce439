import { childOf, childrenOf, flagOf, numberOf, parseXml } from "../../src/xlsx/xmlTree";
import type { XlsxPackage } from "../../src/xlsx/xlsxPackage";
import type { XmlElement } from "../../src/xlsx/xmlTree";

/** The palette of Excel 97 (ECMA-376-1, 18.8.27); 64 and 65 are the system's text and window colours. */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333 " +
  "000000 FFFFFF"
).split(" ");

/** Files count theme colours in another order than the theme lists them: light before dark. */
const THEME_ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];
/** Office's own theme, for files without one. */
const OFFICE_THEME =
  "000000 FFFFFF 44546A E7E6E6 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47 0563C1 954F72".split(" ");

/** Turns the ways a file writes colours (theme and tint, palette, RGB) into '#RRGGBB'. */
export class Colours {
  private readonly theme: readonly string[];
  private readonly palette: readonly string[];

  constructor(theme: XmlElement | undefined, styleSheet: XmlElement | undefined) {
    this.theme = themeColours(theme);
    this.palette = paletteOf(styleSheet);
  }

  /** Undefined for a missing element and for a colour that is left to the program ('automatic'). */
  of(colour: XmlElement | undefined): string | undefined {
    if (!colour || flagOf(colour, "auto")) return undefined;
    const { rgb } = colour.attributes;
    const theme = numberOf(colour, "theme");
    const indexed = numberOf(colour, "indexed");
    const base =
      rgb !== undefined
        ? rgb.slice(-6).toUpperCase()
        : theme !== undefined
          ? this.theme[THEME_ORDER[theme] ?? -1]
          : this.palette[indexed ?? -1];
    if (base === undefined) return undefined;
    return `#${tinted(base, numberOf(colour, "tint") ?? 0)}`;
  }
}

export function readColours(
  file: XlsxPackage,
  workbookPart: string,
  styleSheet: XmlElement | undefined
): Colours {
  const [part] = file.related(workbookPart, "theme");
  return new Colours(part === undefined ? undefined : parseXml(file.text(part), part), styleSheet);
}

function themeColours(theme: XmlElement | undefined): readonly string[] {
  const scheme = childOf(childOf(theme, "a:themeElements"), "a:clrScheme");
  if (!scheme) return OFFICE_THEME;
  return scheme.children.map(({ children: [colour] }) => {
    const value = colour?.attributes.lastClr ?? colour?.attributes.val ?? "000000";
    return value.toUpperCase();
  });
}

function paletteOf(styleSheet: XmlElement | undefined): readonly string[] {
  const own = childOf(childOf(styleSheet, "colors"), "indexedColors");
  const colours = childrenOf(own, "rgbColor").map(({ attributes }) =>
    (attributes.rgb ?? "").slice(-6).toUpperCase()
  );
  return [...colours, ...INDEXED.slice(colours.length)];
}

/** Lightens (tint above 0) or darkens a colour in hue, luminance and saturation (ECMA-376-1, 18.8.19). */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const high = Math.max(...channels);
  const low = Math.min(...channels);
  const luminance = (high + low) / 2;
  const changed = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  return channels
    .map((channel) => rescaled(channel, luminance, changed))
    .map((channel) => Math.round(Math.min(1, Math.max(0, channel)) * 255))
    .map((channel) => channel.toString(16).toUpperCase().padStart(2, "0"))
    .join("");
}

/**
 * Hue and saturation stay when every channel keeps its distance from the luminance, in proportion to how far colours
 * of that luminance can be from it.
 */
function rescaled(channel: number, before: number, after: number): number {
  const room = (luminance: number) => 1 - Math.abs(2 * luminance - 1);
  return room(before) === 0 ? after : after + ((channel - before) * room(after)) / room(before);
}
