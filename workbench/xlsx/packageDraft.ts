import {
  partKey,
  relationshipsPartOf,
  relativeTarget,
  resolveTarget,
} from "../../src/xlsx/partNames";
import { childrenOf, parseXml } from "../../src/xlsx/xmlTree";
import { BLANK_RELATIONSHIPS } from "./blankParts";
import { SourcePatch, sourceOf } from "./sourcePatch";
import { element, withPrefix } from "./xmlText";
import { packFile, writeArchive } from "./zipWriting";
import type { XlsxPackage } from "../../src/xlsx/xlsxPackage";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { PackedFile } from "./zipWriting";

const CONTENT_TYPES = "/[Content_Types].xml";
/** A package that is being changed: parts not touched keep their bytes. */
export class PackageDraft {
  /** By part key. */
  private readonly changed = new Map<string, { readonly part: string; readonly text: string }>();
  private readonly removed = new Set<string>();

  constructor(private readonly file: XlsxPackage) {}

  has(part: string): boolean {
    const key = partKey(part);
    return this.changed.has(key) || (this.file.has(part) && !this.removed.has(key));
  }

  text(part: string): string {
    return this.changed.get(partKey(part))?.text ?? this.file.text(part);
  }

  setText(part: string, text: string): void {
    this.changed.set(partKey(part), { part, text });
    this.removed.delete(partKey(part));
  }

  /** Adds a part under a name that is free: '/xl/worksheets/sheet#.xml' with the next number. */
  add(pattern: string, text: string, contentType: string | undefined): string {
    let number = 1;
    while (this.has(pattern.replace("#", String(number)))) number++;
    const part = pattern.replace("#", String(number));
    this.setText(part, text);
    if (contentType !== undefined) this.setContentType(part, contentType);
    return part;
  }

  /** Takes a part away, with what only belongs to it: its relationships and its content type. */
  remove(part: string): void {
    for (const gone of [part, relationshipsPartOf(part)]) {
      this.changed.delete(partKey(gone));
      this.removed.add(partKey(gone));
    }
    this.setContentType(part, undefined);
  }

  /** Adds a relationship and returns its id. */
  relate(source: string, type: string, target: string): string {
    const part = relationshipsPartOf(source);
    const text = this.has(part) ? this.text(part) : BLANK_RELATIONSHIPS;
    const root = parseXml(text, part);
    const ids = new Set(this.relationshipIds(source));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const xml = element("Relationship", {
      Id: id,
      Type: type,
      Target: relativeTarget(source, target),
    });
    this.setText(part, withLastChild(text, root, xml));
    return id;
  }

  /** Takes away the relationships of `source` to a part. */
  unrelate(source: string, target: string): void {
    const part = relationshipsPartOf(source);
    if (!this.has(part)) return;
    const text = this.text(part);
    const patch = new SourcePatch(text);
    for (const { attributes, place } of this.relationships(source)) {
      if (isTo(source, target, attributes)) patch.replace(place.start, place.end, "");
    }
    if (!patch.isEmpty) this.setText(part, patch.apply());
  }

  /** The ids of the relationships that `source` has. */
  relationshipIds(source: string): string[] {
    return this.relationships(source).map(({ attributes }) => attributes.Id ?? "");
  }

  /** The ids of the relationships from `source` to a part. */
  relationshipIdsTo(source: string, target: string): string[] {
    return this.relationships(source)
      .filter(({ attributes }) => isTo(source, target, attributes))
      .map(({ attributes }) => attributes.Id ?? "");
  }

  /** The parts that `source` points to by relationships of a type: 'drawing'. */
  related(source: string, type: string): string[] {
    return this.relationships(source)
      .filter(({ attributes }) => attributes.Type?.endsWith(`/${type}`))
      .map(({ attributes }) => resolveTarget(source, attributes.Target ?? ""))
      .filter((part) => this.has(part));
  }

  /**
   * Takes away the parts that nothing points to any more: a removed sheet's drawings, its comments, its tables. Parts
   * that nothing pointed to in the file are none of our business.
   */
  removeUnreachable(): void {
    const before = reachableFrom("/", (source) =>
      this.file
        .relationships(source)
        .filter(({ external }) => !external)
        .map(({ target }) => target)
    );
    const after = reachableFrom("/", (source) => this.targets(source));
    for (const [key, part] of before) {
      if (!after.has(key) && this.has(part)) this.remove(part);
    }
  }

  private targets(source: string): string[] {
    return this.relationships(source)
      .filter(({ attributes }) => attributes.TargetMode !== "External")
      .map(({ attributes }) => resolveTarget(source, attributes.Target ?? ""));
  }

  private relationships(source: string): readonly XmlElement[] {
    const part = relationshipsPartOf(source);
    return this.has(part) ? childrenOf(parseXml(this.text(part), part), "Relationship") : [];
  }

  private setContentType(part: string, contentType: string | undefined): void {
    const text = this.text(CONTENT_TYPES);
    const root = parseXml(text, CONTENT_TYPES);
    const patch = new SourcePatch(text);
    for (const { attributes, place } of childrenOf(root, "Override")) {
      if (partKey(attributes.PartName ?? "") !== partKey(part)) continue;
      patch.replace(place.start, place.end, "");
    }
    const cleaned = patch.isEmpty ? text : patch.apply();
    if (contentType === undefined) {
      if (!patch.isEmpty) this.setText(CONTENT_TYPES, cleaned);
      return;
    }
    const xml = element("Override", { PartName: part, ContentType: contentType });
    this.setText(CONTENT_TYPES, withLastChild(cleaned, parseXml(cleaned, CONTENT_TYPES), xml));
  }

  /** The package as a zip archive: parts in the order of the file, new ones behind. */
  toBytes(): Uint8Array {
    const kept = this.file.fileNames
      .filter((name) => !this.removed.has(partKey(name)))
      .map((name) => this.changedFile(name) ?? copyOf(this.file, name));
    const added = [...this.changed]
      .filter(([key]) => !this.file.has(key))
      .map(([, { part, text }]) => packFile(part.slice(1), encode(text)));
    return writeArchive([...kept, ...added]);
  }

  private changedFile(name: string): PackedFile | undefined {
    const change = this.changed.get(partKey(name));
    return change && packFile(name, encode(change.text));
  }
}

function isTo(source: string, target: string, attributes: XmlElement["attributes"]): boolean {
  const internal = attributes.TargetMode !== "External";
  return internal && partKey(resolveTarget(source, attributes.Target ?? "")) === partKey(target);
}

function copyOf(file: XlsxPackage, name: string): PackedFile {
  const { entry, data } = file.packed(name);
  return { name, method: entry.method, crc: entry.crc, size: entry.size, data };
}

/** All parts that can be come to, by part key. */
function reachableFrom(
  root: string,
  targetsOf: (source: string) => readonly string[]
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const waiting = [root];
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    for (const target of targetsOf(source)) {
      if (found.has(partKey(target))) continue;
      found.set(partKey(target), target);
      waiting.push(target);
    }
  }
  return found;
}

/** Parts are written in UTF-8, whatever they were read in. */
function encode(text: string): Uint8Array {
  return new TextEncoder().encode(
    text.replace(/^(<\?xml[^>]*encoding=["'])[^"']*(["'])/, (declaration, before, after) =>
      /utf-?8/i.test(declaration) ? declaration : `${before}UTF-8${after}`
    )
  );
}

export function withLastChild(text: string, root: XmlElement, xml: string): string {
  const prefix = root.rawName.slice(0, root.rawName.indexOf(":") + 1);
  const child = withPrefix(xml, prefix);
  const rootText = sourceOf(text, root);
  const { start, end } = root.place;
  const changed = rootText.endsWith("/>")
    ? `${rootText.slice(0, -2)}>${child}</${root.rawName}>`
    : rootText.replace(/<\/[^<]*$/, (close) => child + close);
  return text.slice(0, start) + changed + text.slice(end);
}
