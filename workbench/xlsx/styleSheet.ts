import { formatOfId, readCustomFormats } from "../../src/xlsx/numberFormats";
import { childOf, childrenOf, flagOf, numberOf, parseXml } from "../../src/xlsx/xmlTree";
import { DEFAULT_STYLE_SHEET } from "./blankParts";
import { readAlignment, readCellLock } from "./alignmentXml";
import { readBorders } from "./borderXml";
import { readColours } from "./colours";
import { readDifferentialFormat } from "./differentialFormatXml";
import { readFill } from "./fillXml";
import { readFont } from "./fontXml";
import type { XlsxPackage } from "../../src/xlsx/xlsxPackage";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { DifferentialFormat, Style } from "../office-host/workbook";
import type { Colours } from "./colours";

/** A file's styles as the model has them, together with the source they were read from. */
export interface StyleSheet {
  /** Undefined for a file without styles, which wears the default ones. */
  readonly part: string | undefined;
  readonly source: string;
  readonly root: XmlElement;
  readonly xfs: readonly XmlElement[];
  readonly fonts: readonly XmlElement[];
  readonly fills: readonly XmlElement[];
  readonly borders: readonly XmlElement[];
  readonly customFormats: ReadonlyMap<number, string>;
  readonly colours: Colours;
  /** By index into cellXfs. Each is one object, so that cells of the same style share it. */
  readonly styles: readonly Style[];
  readonly differentialFormats: readonly DifferentialFormat[];
}

export function readStyleSheet(file: XlsxPackage): StyleSheet {
  const [part] = file.related(file.workbookPart, "styles");
  const source = part === undefined ? DEFAULT_STYLE_SHEET : file.text(part);
  const root = parseXml(source, part ?? "styles");
  const colours = readColours(file, file.workbookPart, root);
  const tables = {
    part,
    source,
    root,
    xfs: childrenOf(childOf(root, "cellXfs"), "xf"),
    fonts: childrenOf(childOf(root, "fonts"), "font"),
    fills: childrenOf(childOf(root, "fills"), "fill"),
    borders: childrenOf(childOf(root, "borders"), "border"),
    customFormats: readCustomFormats(root),
    colours,
  };
  return {
    ...tables,
    styles: tables.xfs.map((xf, index) => readStyle(xf, index, tables, file)),
    differentialFormats: childrenOf(childOf(root, "dxfs"), "dxf").map((dxf) =>
      readDifferentialFormat(dxf, colours)
    ),
  };
}

type StyleTables = Omit<StyleSheet, "styles" | "differentialFormats">;

function readStyle(xf: XmlElement, index: number, tables: StyleTables, file: object): Style {
  const { colours } = tables;
  const pick = (list: readonly XmlElement[], id: string) => list[numberOf(xf, id) ?? 0];
  return {
    numberFormat: formatOfId(numberOf(xf, "numFmtId") ?? 0, tables.customFormats),
    font: readFont(pick(tables.fonts, "fontId"), colours),
    fill: readFill(pick(tables.fills, "fillId"), colours),
    borders: readBorders(pick(tables.borders, "borderId"), colours),
    ...readAlignment(xf),
    ...readCellLock(xf),
    quotePrefix: flagOf(xf, "quotePrefix"),
    fileStyle: { file, xf: index },
  };
}
