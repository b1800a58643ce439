/**
 * The namespaces of workbook files, with the prefix this folder knows each by. Writers choose prefixes freely, and ISO
 * strict files use other addresses for the same names (ISO/IEC 29500-1 and -4); canonical names hide both.
 */
const CANONICAL_PREFIXES: Readonly<Record<string, string>> = {
  "": "",
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "",
  "http://purl.oclc.org/ooxml/spreadsheetml/main": "",
  "http://schemas.openxmlformats.org/package/2006/content-types": "",
  "http://schemas.openxmlformats.org/package/2006/relationships": "",
  "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties": "",
  "http://purl.oclc.org/ooxml/officeDocument/customProperties": "",
  "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "",
  "http://purl.oclc.org/ooxml/officeDocument/extendedProperties": "",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes": "vt",
  "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes": "vt",
  "http://schemas.openxmlformats.org/officeDocument/2006/customXml": "ds",
  "http://purl.oclc.org/ooxml/officeDocument/customXml": "ds",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
  "http://purl.oclc.org/ooxml/drawingml/chart": "c",
  "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing": "xdr",
  "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing": "xdr",
  "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://purl.org/dc/terms/": "dcterms",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
};

type Attributes = Readonly<Record<string, string>>;
type Bindings = Readonly<Record<string, string>>;

interface Scope {
  readonly depth: number;
  readonly bindings: Bindings;
  /** Raw name -> canonical name, for elements; attributes without a prefix keep their name. */
  readonly known: Map<string, string>;
}

/** Follows the namespace declarations of a document while it is read and gives every name its canonical form. */
export class NamespaceScopes {
  private scopes: [Scope, ...Scope[]] = [{ depth: 0, bindings: {}, known: new Map() }];
  private depth = 0;

  /**
   * Call for every start tag, before the element's own name is asked for.
   * @returns the attributes under their canonical names.
   */
  enter(attributes: Attributes): Attributes {
    this.depth++;
    // Nearly no element declares or uses a prefix in its attributes; a sheet has a million elements.
    for (const name in attributes) {
      if (name.includes(":") || name === "xmlns") return this.enterWithPrefixes(attributes);
    }
    return attributes;
  }

  /** Call for every end tag. */
  leave(): void {
    if (this.scopes[0].depth === this.depth) this.scopes.shift();
    this.depth--;
  }

  elementName(raw: string): string {
    const { known, bindings } = this.scopes[0];
    let name = known.get(raw);
    if (name === undefined) {
      name = canonical(raw, bindings);
      known.set(raw, name);
    }
    return name;
  }

  private enterWithPrefixes(attributes: Attributes): Attributes {
    const declarations = Object.entries(attributes).filter(([name]) => name.startsWith("xmlns"));
    if (declarations.length > 0) {
      const bindings = { ...this.scopes[0].bindings };
      for (const [name, uri] of declarations) bindings[name.slice("xmlns:".length)] = uri;
      this.scopes.unshift({ depth: this.depth, bindings, known: new Map() });
    }
    const { bindings } = this.scopes[0];
    return Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [
        name.includes(":") ? canonical(name, bindings) : name,
        value,
      ])
    );
  }
}

function canonical(raw: string, bindings: Bindings): string {
  const colon = raw.indexOf(":");
  const prefix = colon < 0 ? "" : raw.slice(0, colon);
  const local = raw.slice(colon + 1);
  const known = CANONICAL_PREFIXES[bindings[prefix] ?? ""];
  // An unknown vocabulary as the default namespace must not be taken for the workbook's own.
  const canonicalPrefix =
    known === undefined || (prefix !== "" && !(prefix in bindings)) ? prefix || "unknown" : known;
  return canonicalPrefix === "" ? local : `${canonicalPrefix}:${local}`;
}
