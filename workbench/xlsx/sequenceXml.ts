import { contentOf, sourceOf, startTagOf } from "./sourcePatch";
import { element, withPrefix } from "./xmlText";
import type { XmlElement } from "../../src/xlsx/xmlTree";

/** New children by name, written without prefix; '' takes a child away. */
export type ChildChanges = Record<string, string>;

/**
 * An element with some children replaced, added or taken away, and all others as they were.
 * @param original What it was; undefined makes the element new.
 * @param order The order new children are put into.
 */
export function withChildren(
  name: string,
  source: string,
  original: XmlElement | undefined,
  changes: ChildChanges,
  order: readonly string[]
): string {
  if (!original) {
    const made = order.map((child) => changes[child] ?? "").join("");
    return element(name, {}, made);
  }
  const prefix = original.rawName.slice(0, original.rawName.indexOf(":") + 1);
  const kept = original.children
    .filter((child) => changes[child.name] === undefined)
    .map((child) => ({ place: order.indexOf(child.name), xml: sourceOf(source, child) }));
  const added = Object.entries(changes)
    .filter(([, xml]) => xml !== "")
    .map(([child, xml]) => ({ place: order.indexOf(child), xml: withPrefix(xml, prefix) }));
  const unknownLast = (place: number) => (place < 0 ? order.length : place);
  const content = [...kept, ...added]
    .sort((one, two) => unknownLast(one.place) - unknownLast(two.place))
    .map(({ xml }) => xml)
    .join("");
  const tag = startTagOf(source, original).replace(/\s*\/?>$/, "");
  return content === "" && contentOf(source, original) === ""
    ? `${tag}/>`
    : `${tag}>${content}</${original.rawName}>`;
}
