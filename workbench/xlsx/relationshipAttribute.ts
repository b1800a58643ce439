import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { Dialect } from "./blankParts";
import type { AttributeValues } from "./xmlText";

/** The attribute r:id under the prefix the document has for it, or with a declaration of its own. */
export function relationshipAttribute(
  root: XmlElement,
  id: string,
  { relationships }: Dialect
): AttributeValues {
  const declaration = Object.keys(root.attributes).find(
    (name) => name.startsWith("xmlns:") && root.attributes[name] === relationships
  );
  return declaration === undefined
    ? { "xmlns:r": relationships, "r:id": id }
    : { [`${declaration.slice("xmlns:".length)}:id`]: id };
}
