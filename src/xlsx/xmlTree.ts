import { XmlReader } from "./xmlReader";
import type { XmlHandlers } from "./xmlReader";

/** An element with the place it has in the text it was read from, so that a writer can replace just that. */
export interface XmlElement {
  /** Canonical, see namespaces.ts. */
  readonly name: string;
  /** As written, with the writer's own prefix. */
  readonly rawName: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The element's own character data, without that of its children. */
  readonly text: string;
  readonly place: Place;
}

/** Offsets into the source text. */
export interface Place {
  readonly start: number;
  /** Behind the '>' of the start tag. */
  readonly tagEnd: number;
  readonly end: number;
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
  readonly place: { -readonly [Key in keyof Place]: number };
}

/** Builds the tree of a document while a reader tells it. */
export class XmlTreeBuilder implements XmlHandlers {
  private readonly path: Growing[] = [];
  private first: Growing | undefined;
  private skipping = 0;

  /**
   * @param source The text that is being read, from its beginning.
   * @param reader Where the reader is within the text.
   * @param leaveOut Names of elements whose content is passed over (the cells of a sheet).
   */
  constructor(
    private readonly source: string,
    private readonly reader: { readonly position: number },
    private readonly leaveOut: ReadonlySet<string> = new Set()
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>, rawName: string): void {
    const parent = this.path.at(-1);
    if (this.skipping > 0 || (parent && this.leaveOut.has(parent.name))) {
      this.skipping++;
      return;
    }
    const tagEnd = this.reader.position;
    // A start tag cannot contain a '<' of its own: XML forbids it in attribute values.
    const start = this.source.lastIndexOf("<", tagEnd - 1);
    const place = { start, tagEnd, end: tagEnd };
    const element: Growing = { name, rawName, attributes, children: [], text: "", place };
    parent?.children.push(element);
    this.first ??= element;
    this.path.push(element);
  }

  text(data: string): void {
    const element = this.path.at(-1);
    if (this.skipping === 0 && element) element.text += data;
  }

  close(): void {
    if (this.skipping > 0) this.skipping--;
    else this.path.pop()!.place.end = this.reader.position;
  }

  get root(): XmlElement {
    return this.first!;
  }
}

/**
 * Reads a document as a tree.
 * @param part The name of the part, for errors.
 * @throws XlsxError damaged
 */
export function parseXml(text: string, part: string): XmlElement {
  const handlers: XmlHandlers = {
    open: (name, attributes, rawName) => builder.open(name, attributes, rawName),
    text: (data) => builder.text(data),
    close: () => builder.close(),
  };
  const reader = new XmlReader(part, handlers);
  const builder = new XmlTreeBuilder(text, reader);
  reader.write(text);
  reader.end();
  return builder.root;
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** xsd:boolean; an attribute that is not there is `absent`. */
export function flagOf(element: XmlElement | undefined, name: string, absent = false): boolean {
  const value = element?.attributes[name];
  return value === undefined ? absent : isTrue(value);
}

export const isTrue = (value: string) => value === "1" || value === "true" || value === "on";

/** The attribute as a number, or undefined where it is not there or none. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const value = element?.attributes[name];
  if (value === undefined || value.trim() === "") return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
