import { attributeText } from "./xmlText";
import type { AttributeValues } from "./xmlText";
import type { XmlElement } from "../../src/xlsx/xmlTree";

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Changes to a text, by its original offsets; what no change touches stays as it is, byte by byte. */
export class SourcePatch {
  private readonly splices: Splice[] = [];

  constructor(readonly source: string) {}

  get isEmpty(): boolean {
    return this.splices.length === 0;
  }

  /** Replacements must not overlap; several insertions at one place come out in the order they were made. */
  replace(start: number, end: number, text: string): void {
    this.splices.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  apply(): string {
    const inOrder = this.splices
      .map((splice, made) => ({ ...splice, made }))
      .sort((one, two) => one.start - two.start || one.end - two.end || one.made - two.made);
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of inOrder) {
      pieces.push(this.source.slice(at, start), text);
      at = end;
    }
    pieces.push(this.source.slice(at));
    return pieces.join("");
  }
}

/** A start tag with some of its attributes set, or with undefined taken away; the rest stays as written. */
export function tagWith(tag: string, attributes: AttributeValues): string {
  return Object.entries(attributes).reduce((changed, [name, value]) => {
    const pattern = new RegExp(`\\s+${name}\\s*=\\s*("[^"]*"|'[^']*')`);
    if (value === undefined) return changed.replace(pattern, "");
    const written = ` ${name}="${attributeText(value)}"`;
    return pattern.test(changed)
      ? changed.replace(pattern, () => written)
      : changed.replace(/\s*\/?>$/, (end) => written + end.trim());
  }, tag);
}

/** The source of an element, whole. */
export function sourceOf(source: string, { place }: XmlElement): string {
  return source.slice(place.start, place.end);
}

export function startTagOf(source: string, { place }: XmlElement): string {
  return source.slice(place.start, place.tagEnd);
}

/** What is between an element's tags; '' for <element/>. */
export function contentOf(source: string, { place }: XmlElement): string {
  return place.tagEnd === place.end
    ? ""
    : source.slice(place.tagEnd, source.lastIndexOf("</", place.end - 1));
}

/** The element's source with some attributes set and, if given, other content; as it was when nothing is given. */
export function elementWith(
  source: string,
  element: XmlElement,
  attributes: AttributeValues,
  content?: string
): string {
  if (content === undefined && Object.keys(attributes).length === 0) {
    return sourceOf(source, element);
  }
  const tag = tagWith(startTagOf(source, element), attributes).replace(/\s*\/?>$/, "");
  const inside = content ?? contentOf(source, element);
  return inside === "" ? `${tag}/>` : `${tag}>${inside}</${element.rawName}>`;
}
