import { childrenOf, numberOf, parseXml } from "../../src/xlsx/xmlTree";
import { blankSharedStrings } from "./blankParts";
import { SourcePatch, startTagOf, tagWith } from "./sourcePatch";
import { element, textElement, withPrefix } from "./xmlText";
import type { Dialect } from "./blankParts";

/** Adds texts to the workbook's shared strings. Those of the file stay: they may be rich text and are not touched. */
export class SharedStringWriter {
  private readonly added = new Map<string, number>();

  /** @param existing How many strings the file has. */
  constructor(private readonly existing: number) {}

  indexOf(text: string): number {
    const index = this.added.get(text) ?? this.existing + this.added.size;
    this.added.set(text, index);
    return index;
  }

  get isUnchanged(): boolean {
    return this.added.size === 0;
  }

  /** @param source The part as it is; undefined for a file without shared strings. */
  changedSource(source: string | undefined, dialect: Dialect): string {
    const text = source ?? blankSharedStrings(dialect);
    const root = parseXml(text, "sharedStrings");
    const prefix = root.rawName.slice(0, root.rawName.indexOf(":") + 1);
    const items = [...this.added.keys()].map((item) => element("si", {}, textElement("t", item)));
    const patch = new SourcePatch(text);
    const count = numberOf(root, "count");
    const tag = tagWith(startTagOf(text, root), {
      count: count === undefined ? undefined : count + this.added.size,
      uniqueCount: childrenOf(root, "si").length + this.added.size,
    }).replace(/\s*\/?>$/, ">");
    patch.replace(root.place.start, root.place.tagEnd, tag);
    const xml = withPrefix(items.join(""), prefix);
    const isEmpty = root.place.tagEnd === root.place.end;
    if (isEmpty) patch.insert(root.place.end, `${xml}</${root.rawName}>`);
    else patch.insert(text.lastIndexOf("</", root.place.end - 1), xml);
    return patch.apply();
  }
}
