import { checkContainer } from "./container";
import { partKey, relationshipsPartOf, resolveTarget } from "./partNames";
import { decodeText, decodeTextBlocks } from "./partText";
import { XlsxError } from "./xlsxError";
import { childrenOf, parseXml } from "./xmlTree";
import { compressedData, listEntries, unpackEntry } from "./zipArchive";
import type { ZipEntry } from "./zipArchive";

const CONTENT_TYPES = "/[Content_Types].xml";
const RELATIONSHIPS_EXTENSION = "rels";

export interface Relationship {
  readonly id: string;
  /** The last word of its type, the same in strict files: 'worksheet', 'styles', 'table'. */
  readonly type: string;
  /** A part name, or for external relationships the address as it is. */
  readonly target: string;
  readonly external: boolean;
}

/** The parts of an Office document (ECMA-376-2) and how they point to each other. Parts are unpacked when asked for. */
export class XlsxPackage {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly contentTypes: ContentTypes;
  /** The part that all the others hang on. */
  readonly workbookPart: string;

  /** Use openPackage, which tells first what kind of file it is. */
  constructor(private readonly archive: Uint8Array) {
    const files = listEntries(archive).filter((entry) => !entry.name.endsWith("/"));
    this.entries = new Map(files.map((entry) => [partKey(entry.name), entry]));
    if (!this.has(CONTENT_TYPES)) throw new XlsxError("notXlsx", "an archive of something else");
    this.contentTypes = readContentTypes(this.text(CONTENT_TYPES));
    this.workbookPart = this.findWorkbook();
  }

  /** In the order of the archive, as the archive writes them, without a leading '/'. */
  get fileNames(): readonly string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  has(part: string): boolean {
    return this.entries.has(partKey(part));
  }

  /** @throws XlsxError damaged when the part is missing or cannot be unpacked. */
  bytes(part: string): Uint8Array {
    const entry = this.entry(part);
    const bytes = new Uint8Array(entry.size);
    let at = 0;
    unpackEntry(this.archive, entry, (block) => {
      bytes.set(block, at);
      at += block.length;
    });
    return bytes;
  }

  /** The part as it is packed, to be copied into another archive. */
  packed(part: string): { readonly entry: ZipEntry; readonly data: Uint8Array } {
    const entry = this.entry(part);
    return { entry, data: compressedData(this.archive, entry) };
  }

  text(part: string): string {
    return decodeText(this.bytes(part));
  }

  /** Unpacks a large part block by block instead of holding its whole text. */
  readText(part: string, onText: (text: string) => void): void {
    const entry = this.entry(part);
    decodeTextBlocks((onBlock) => unpackEntry(this.archive, entry, onBlock), onText);
  }

  contentType(part: string): string {
    const key = partKey(part);
    const extension = key.slice(key.lastIndexOf(".") + 1);
    return this.contentTypes.parts.get(key) ?? this.contentTypes.extensions.get(extension) ?? "";
  }

  /** What a part points to, in the order of the file; '/' asks for the package itself. */
  relationships(source: string): readonly Relationship[] {
    const part = relationshipsPartOf(source);
    return this.has(part) ? readRelationships(this.text(part), source) : [];
  }

  /** The parts that `source` points to by relationships of a type and that are really there. */
  related(source: string, type: string): readonly string[] {
    return this.relationships(source)
      .filter((relationship) => relationship.type === type && !relationship.external)
      .map((relationship) => relationship.target)
      .filter((part) => this.has(part));
  }

  private entry(part: string): ZipEntry {
    const entry = this.entries.get(partKey(part));
    if (!entry) throw new XlsxError("damaged", `${part} is missing`);
    return entry;
  }

  private findWorkbook(): string {
    const document = this.relationships("/").find(({ type }) => type === "officeDocument");
    if (!document) throw new XlsxError("notXlsx", "an archive of something else");
    const contentType = this.contentType(document.target);
    if (contentType.includes("ms-excel.sheet.binary")) {
      throw new XlsxError("binaryWorkbook", contentType);
    }
    if (!/spreadsheetml|ms-excel/i.test(contentType)) throw new XlsxError("notXlsx", contentType);
    return document.target;
  }
}

/**
 * Opens a workbook file without unpacking its sheets.
 * @throws XlsxError for every kind of file that is no readable workbook.
 */
export function openPackage(bytes: Uint8Array): XlsxPackage {
  checkContainer(bytes);
  return new XlsxPackage(bytes);
}

interface ContentTypes {
  /** By part key. */
  readonly parts: ReadonlyMap<string, string>;
  readonly extensions: ReadonlyMap<string, string>;
}

function readContentTypes(text: string): ContentTypes {
  const root = parseXml(text, CONTENT_TYPES);
  const extensions = new Map(
    childrenOf(root, "Default").map(({ attributes }) => [
      (attributes.Extension ?? "").toLowerCase(),
      attributes.ContentType ?? "",
    ])
  );
  extensions.delete(RELATIONSHIPS_EXTENSION);
  const parts = new Map(
    childrenOf(root, "Override").map(({ attributes }) => [
      partKey(attributes.PartName ?? ""),
      attributes.ContentType ?? "",
    ])
  );
  return { parts, extensions };
}

function readRelationships(text: string, source: string): Relationship[] {
  const root = parseXml(text, relationshipsPartOf(source));
  return childrenOf(root, "Relationship").map(({ attributes }) => {
    const external = attributes.TargetMode === "External";
    const target = attributes.Target ?? "";
    return {
      id: attributes.Id ?? "",
      type: (attributes.Type ?? "").replace(/^.*\//, ""),
      target: external ? target : resolveTarget(source, target),
      external,
    };
  });
}
