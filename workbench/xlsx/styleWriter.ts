import { builtInFormatId } from "../../src/xlsx/builtInFormats";
import { childOf } from "../../src/xlsx/xmlTree";
import { DEFAULT_STYLE } from "../office-host/emptyWorkbook";
import { alignmentAttributes, cellLockAttributes } from "./alignmentXml";
import { changedBorder } from "./borderXml";
import { differentialFormatXml } from "./differentialFormatXml";
import { EditedDocument } from "./editedDocument";
import { fillXml } from "./fillXml";
import { changedFont } from "./fontXml";
import { sameData } from "./sameData";
import { withChildren } from "./sequenceXml";
import { elementWith, tagWith } from "./sourcePatch";
import { element, withPrefix, workbookString } from "./xmlText";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { DifferentialFormat, Style } from "../office-host/workbook";
import type { ChildChanges } from "./sequenceXml";
import type { StyleSheet } from "./styleSheet";
import type { AttributeValue } from "./xmlText";

const STYLE_SHEET_ORDER = [
  ...["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"],
  ...["tableStyles", "colors", "extLst"],
];
const XF_CHILDREN = ["alignment", "protection", "extLst"];
const FIRST_CUSTOM_FORMAT = 164;

type FieldChanges = Record<string, AttributeValue>;

/** Items of one list of the stylesheet: those of the file, then new ones, each only once. */
class ItemList {
  private readonly ids = new Map<string, number>();
  private readonly added: string[] = [];

  constructor(
    readonly name: string,
    private readonly existing: number
  ) {}

  idOf(xml: string): number {
    const known = this.ids.get(xml);
    if (known !== undefined) return known;
    const id = this.existing + this.added.length;
    this.ids.set(xml, id);
    this.added.push(xml);
    return id;
  }

  writeTo(document: EditedDocument): void {
    if (this.added.length === 0) return;
    const content = document.contentOf(this.name) + this.added.join("");
    document.setAttributes(this.name, { count: this.existing + this.added.length }, content);
  }
}

/** Finds or makes the file's styles for the model's, adding to the stylesheet and changing nothing that is there. */
export class StyleWriter {
  private readonly known = new Map<Style, number>();
  private readonly numFmts = new Map<string, number>();
  private readonly newFormats: string[] = [];
  private readonly fonts: ItemList;
  private readonly fills: ItemList;
  private readonly borders: ItemList;
  private readonly xfs: ItemList;
  private readonly dxfs: ItemList;
  private nextFormatId: number;
  private readonly prefix: string;

  /**
   * @param file What styles of this file name as theirs (FileStyle.file).
   */
  constructor(
    private readonly sheet: StyleSheet,
    private readonly file: object
  ) {
    this.fonts = new ItemList("fonts", sheet.fonts.length);
    this.fills = new ItemList("fills", sheet.fills.length);
    this.borders = new ItemList("borders", sheet.borders.length);
    this.xfs = new ItemList("cellXfs", sheet.xfs.length);
    this.dxfs = new ItemList("dxfs", sheet.differentialFormats.length);
    for (const [id, code] of sheet.customFormats) this.numFmts.set(code, id);
    this.nextFormatId = Math.max(FIRST_CUSTOM_FORMAT - 1, ...sheet.customFormats.keys()) + 1;
    this.prefix = sheet.root.rawName.slice(0, sheet.root.rawName.indexOf(":") + 1);
  }

  /** The index into cellXfs of a style that looks like this one. */
  indexOf(style: Style): number {
    let index = this.known.get(style);
    if (index === undefined) {
      index = this.findOrMake(style);
      this.known.set(style, index);
    }
    return index;
  }

  /** An index the file uses, if the file has such a style. */
  inFile(index: number | undefined): number | undefined {
    return this.sheet.xfs[index ?? -1] && index;
  }

  /** The number of a differential format, new or of the file. */
  differentialFormatOf(format: DifferentialFormat): number {
    const known = this.sheet.differentialFormats.findIndex((other) => sameData(other, format));
    if (known >= 0) return known;
    const formatId = format.numberFormat === undefined ? 0 : this.formatIdOf(format.numberFormat);
    return this.dxfs.idOf(withPrefix(differentialFormatXml(format, formatId), this.prefix));
  }

  /** The stylesheet with what was added, or undefined when nothing was. */
  changedSource(): string | undefined {
    const document = new EditedDocument(this.sheet.source, this.sheet.root, STYLE_SHEET_ORDER);
    if (this.newFormats.length > 0) {
      const content = document.contentOf("numFmts") + this.newFormats.join("");
      const count = this.sheet.customFormats.size + this.newFormats.length;
      document.setAttributes("numFmts", { count }, content);
    }
    const lists = [this.fonts, this.fills, this.borders, this.xfs, this.dxfs];
    for (const list of lists) list.writeTo(document);
    return document.patch.isEmpty ? undefined : document.patch.apply();
  }

  private findOrMake(style: Style): number {
    const { fileStyle } = style;
    const fromHere = fileStyle?.file === this.file;
    const baseIndex = fromHere ? fileStyle.xf : 0;
    const xf = this.sheet.xfs[baseIndex];
    // What wears the host's default wears the default of this file, whatever that looks like.
    const base = fileStyle === undefined ? DEFAULT_STYLE : this.sheet.styles[baseIndex];
    if (!xf || !base) return 0;
    const changes = this.changedFields(style, base, baseIndex);
    if (Object.keys(changes).length === 0) return baseIndex;
    return this.xfs.idOf(this.changedXf(xf, changes, style, base));
  }

  private changedFields(style: Style, base: Style, baseIndex: number): FieldChanges {
    const { source } = this.sheet;
    const changes: FieldChanges = {};
    const baseItem = (list: readonly XmlElement[], id: string) =>
      list[Number(this.sheet.xfs[baseIndex]?.attributes[id] ?? 0)];
    if (style.numberFormat !== base.numberFormat) {
      changes.numFmtId = this.formatIdOf(style.numberFormat);
      changes.applyNumberFormat = true;
    }
    if (!sameData(style.font, base.font)) {
      const font = baseItem(this.sheet.fonts, "fontId");
      changes.fontId = this.fonts.idOf(this.own(changedFont(source, font, base.font, style.font)));
      changes.applyFont = true;
    }
    if (!sameData(style.fill, base.fill)) {
      changes.fillId = this.fills.idOf(withPrefix(fillXml(style.fill), this.prefix));
      changes.applyFill = true;
    }
    if (!sameData(style.borders, base.borders)) {
      const border = baseItem(this.sheet.borders, "borderId");
      const xml = changedBorder(source, border, base.borders, style.borders);
      changes.borderId = this.borders.idOf(this.own(xml));
      changes.applyBorder = true;
    }
    if (!sameData(alignmentAttributes(style), alignmentAttributes(base))) {
      changes.applyAlignment = true;
    }
    if (!sameData(cellLockAttributes(style), cellLockAttributes(base))) {
      changes.applyProtection = true;
    }
    if (style.quotePrefix !== base.quotePrefix)
      changes.quotePrefix = style.quotePrefix || undefined;
    return changes;
  }

  /** Elements made from one of the file's wear its prefix already. */
  private own(xml: string): string {
    return this.prefix !== "" && xml.startsWith(`<${this.prefix}`)
      ? xml
      : withPrefix(xml, this.prefix);
  }

  private changedXf(xf: XmlElement, changes: FieldChanges, style: Style, base: Style): string {
    const { source } = this.sheet;
    const children: ChildChanges = {};
    if (changes.applyAlignment) {
      const attributes = differing(alignmentAttributes(style), alignmentAttributes(base));
      children.alignment = this.changedChild(xf, "alignment", attributes);
    }
    if (changes.applyProtection) {
      const attributes = differing(cellLockAttributes(style), cellLockAttributes(base));
      children.protection = this.changedChild(xf, "protection", attributes);
    }
    const content = withChildren("xf", source, xf, children, XF_CHILDREN);
    return content.replace(/^<[^>]*>/, (tag) => tagWith(tag, changes));
  }

  private changedChild(xf: XmlElement, name: string, attributes: FieldChanges): string {
    const child = childOf(xf, name);
    if (!child) return element(name, attributes);
    const changed = elementWith(this.sheet.source, child, attributes);
    return changed.replace(`<${this.prefix}`, "<");
  }

  private formatIdOf(code: string): number {
    const known = this.numFmts.get(code) ?? builtInFormatId(code);
    if (known !== undefined) return known;
    const numFmtId = this.nextFormatId++;
    this.numFmts.set(code, numFmtId);
    const xml = element("numFmt", { numFmtId, formatCode: workbookString(code) });
    this.newFormats.push(withPrefix(xml, this.prefix));
    return numFmtId;
  }
}

function differing(
  after: Readonly<Record<string, AttributeValue>>,
  before: Readonly<Record<string, AttributeValue>>
): FieldChanges {
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => before[name] !== value)
  );
}
