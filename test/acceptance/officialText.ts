import { unzipSync } from "fflate";

/** A Word document as a person reads it. */
export interface OfficialText {
  readonly paragraphs: readonly string[];
  /** The rows of its tables, a text for each cell. */
  readonly rows: readonly (readonly string[])[];
}

/** Reads the words of a .docx file from its XML, apart from the code that wrote it; numbers of headings are Word's own. */
export function officialText(bytes: Uint8Array): OfficialText {
  const part = unzipSync(bytes)["word/document.xml"];
  if (!part) throw new Error("no Word document");
  const xml = new TextDecoder().decode(part);
  const [table = ""] = /<w:tbl>.*<\/w:tbl>/s.exec(xml) ?? [];
  return {
    paragraphs: paragraphsIn(xml.replace(table, "")),
    rows: [...table.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => paragraphsIn(cell).join(""))
    ),
  };
}

const paragraphsIn = (xml: string) =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("")
    )
    .filter((text) => text !== "");

/** '梅林镇119.22%' has '119.22'; a sign belongs to its number. */
export const numbersIn = (text: string): string[] => text.match(/[+-]?\d+(?:\.\d+)?/g) ?? [];
