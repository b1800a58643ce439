import { XmlReader } from "./xmlReader";
import { XlsxError } from "./xlsxError";

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

/**
 * Reads a document as a tree.
 * @param part The name of the part, for errors.
 * @param leaveOut Names of elements whose content is passed over (the cells of a sheet).
 * @throws XlsxError damaged
 */
export function parseXml(
  text: string,
  part: string,
  leaveOut: ReadonlySet<string> = new Set()
): XmlElement {
  const open: Growing[] = [];
  let root: Growing | undefined;
  let skipping = 0;
  const reader = new XmlReader(part, {
    open(name, attributes, rawName) {
      if (skipping > 0 || leaveOut.has(open.at(-1)?.name ?? "")) {
        skipping++;
        return;
      }
      const tagEnd = reader.position;
      // A start tag cannot contain a '<' of its own: XML forbids it in attribute values.
      const place = { start: text.lastIndexOf("<", tagEnd - 1), tagEnd, end: tagEnd };
      const element: Growing = { name, rawName, attributes, children: [], text: "", place };
      open.at(-1)?.children.push(element);
      root ??= element;
      open.push(element);
    },
    text(data) {
      const element = open.at(-1);
      if (skipping === 0 && element) element.text += data;
    },
    close() {
      if (skipping > 0) skipping--;
      else open.pop()!.place.end = reader.position;
    },
  });
  reader.write(text);
  reader.end();
  if (!root) throw new XlsxError("damaged", `${part} is empty`);
  return root;
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
