import { childOf, childrenOf, parseXml } from "../../src/xlsx/xmlTree";
import { SourcePatch, contentOf, elementWith } from "./sourcePatch";
import { withPrefix } from "./xmlText";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { AttributeValues } from "./xmlText";

/** A part whose root has children in an order that the schema fixes, while some of them are being changed. */
export class EditedDocument {
  /** The prefix of the document's own elements, with its colon; '' for most. */
  readonly prefix: string;

  /**
   * @param root The tree of the source.
   * @param order The names of the root's children as the schema orders them.
   */
  constructor(
    readonly source: string,
    readonly root: XmlElement,
    private readonly order: readonly string[],
    readonly patch = new SourcePatch(source)
  ) {
    this.prefix = this.root.rawName.slice(0, this.root.rawName.indexOf(":") + 1);
  }

  child(name: string): XmlElement | undefined {
    return childOf(this.root, name);
  }

  children(name: string): readonly XmlElement[] {
    return childrenOf(this.root, name);
  }

  /**
   * Puts new elements in the place of all children of that name, or where the schema wants them.
   * @param xml Written without prefix; '' takes the children away.
   */
  setChildren(name: string, xml: string): void {
    this.putSource(name, withPrefix(xml, this.prefix));
  }

  /** As setChildren, for text that already wears the document's prefix because it was taken from it. */
  putSource(name: string, text: string): void {
    const [first, ...others] = this.children(name);
    for (const other of others) this.patch.replace(other.place.start, other.place.end, "");
    if (first) this.patch.replace(first.place.start, first.place.end, text);
    else if (text !== "") this.patch.insert(this.placeFor(name), text);
  }

  /** Changes some attributes of a child (made where it is missing) and, if given, what is in it. */
  setAttributes(name: string, attributes: AttributeValues, content?: string): void {
    const child = this.child(name);
    const empty = `<${this.prefix}${name}/>`;
    if (child) {
      const { start, end } = child.place;
      this.patch.replace(start, end, elementWith(this.source, child, attributes, content));
    } else {
      const made = parseXml(empty, name);
      this.patch.insert(this.placeFor(name), elementWith(empty, made, attributes, content));
    }
  }

  contentOf(name: string): string {
    const child = this.child(name);
    return child ? contentOf(this.source, child) : "";
  }

  /** In front of the first child that has to come later; alternatives (mc:…) stand for what they contain. */
  private placeFor(name: string): number {
    const place = this.order.indexOf(name);
    const later = this.root.children.find((child) => this.order.indexOf(nameOf(child)) > place);
    return later ? later.place.start : this.source.lastIndexOf("</", this.root.place.end - 1);
  }
}

function nameOf(element: XmlElement): string {
  const [choice] = element.name === "mc:AlternateContent" ? element.children : [];
  return choice?.children[0]?.name ?? element.name;
}
