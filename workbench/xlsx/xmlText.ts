export type AttributeValue = string | number | boolean | undefined;
export type AttributeValues = Readonly<Record<string, AttributeValue>>;

/** What XML 1.0 cannot hold, and what would be read as such an escape. */
const NEEDS_ESCAPE =
  /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** An element with its attributes; those that are undefined are left out, booleans are written 1 and 0. */
export function element(name: string, attributes: AttributeValues, content = ""): string {
  const start = `<${name}${attributesText(attributes)}`;
  return content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}

export function attributesText(attributes: AttributeValues): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${attributeText(value)}"`))
    .join("");
}

export function attributeText(value: NonNullable<AttributeValue>): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  return escapeXml(String(value)).replace(/[\t\n\r]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

export function escapeXml(text: string): string {
  return text
    .replace(LONE_SURROGATE, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A text that may hold any character, as strings of a workbook write it (ST_Xstring). */
export function workbookString(text: string): string {
  return text.replace(
    NEEDS_ESCAPE,
    (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`
  );
}

/** An element whose whole content is a text; blanks at its ends and line breaks are marked as meant. */
export function textElement(name: string, text: string): string {
  const meant = /^\s|\s$|\n|\t| {2}/.test(text);
  return element(
    name,
    { "xml:space": meant ? "preserve" : undefined },
    escapeXml(workbookString(text))
  );
}

/** Elements written without prefix, under the prefix a document uses for its own namespace. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}
