import { builtInFormat } from "./builtInFormats";
import { unescapeText } from "./escapedText";
import { childOf, childrenOf, numberOf } from "./xmlTree";
import type { XmlElement } from "./xmlTree";

const GENERAL = "General";

/** The number formats a stylesheet defines, by id. */
export function readCustomFormats(styleSheet: XmlElement | undefined): ReadonlyMap<number, string> {
  return new Map(
    childrenOf(childOf(styleSheet, "numFmts"), "numFmt").map((format) => [
      numberOf(format, "numFmtId") ?? 0,
      normalFormat(unescapeText(format.attributes.formatCode ?? GENERAL)),
    ])
  );
}

/** The code behind an id, whether the file defines it or Excel does. */
export function formatOfId(id: number, custom: ReadonlyMap<number, string>): string {
  return custom.get(id) ?? builtInFormat(id);
}

/** The number format of every cell style (index into cellXfs). */
export function readNumberFormats(styleSheet: XmlElement | undefined): readonly string[] {
  const custom = readCustomFormats(styleSheet);
  return childrenOf(childOf(styleSheet, "cellXfs"), "xf").map((xf) =>
    formatOfId(numberOf(xf, "numFmtId") ?? 0, custom)
  );
}

/** LibreOffice and others write 'GENERAL'. */
const normalFormat = (code: string) => (code.toLowerCase() === "general" ? GENERAL : code);
