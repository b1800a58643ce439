import { strToU8, zipSync } from "fflate";

const TRANSITIONAL = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
export const STRICT = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

interface HandMadeSheet {
  readonly name: string;
  /** What stands inside <worksheet>, from <sheetPr> to <extLst>. */
  readonly xml: string;
  readonly state?: string;
  /** Relationships of the sheet: type (its last word) and target. */
  readonly related?: readonly (readonly [type: string, target: string])[];
}

interface HandMadeFile {
  readonly sheets: readonly HandMadeSheet[];
  /** What stands inside <styleSheet>. */
  readonly styles?: string;
  /** The <si> elements. */
  readonly strings?: string;
  /** What stands in <workbook> in front of and behind <sheets>. */
  readonly beforeSheets?: string;
  readonly behindSheets?: string;
  readonly dialect?: typeof TRANSITIONAL;
  /** 'x:' writes <x:row>. */
  readonly prefix?: string;
  /** More files of the archive. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** The parts of a workbook written by hand, as small as a test can want it. */
export function handMadeParts(file: HandMadeFile): Record<string, string> {
  const { dialect = TRANSITIONAL, prefix = "" } = file;
  const root = (name: string, content: string) => {
    const declaration = prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`;
    const prefixed = content.replace(/<(\/?)(?=[A-Za-z])(?!\w+:)/g, `<$1${prefix}`);
    return (
      `<?xml version="1.0" encoding="UTF-8"?>\n<${prefix}${name} ${declaration}="${dialect.main}" ` +
      `xmlns:r="${dialect.relationships}">${prefixed}</${prefix}${name}>`
    );
  };
  const sheets = file.sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="s${index}"/>`
  );
  const parts: Record<string, string> = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": relationships(dialect.relationships, [["officeDocument", "/book/main.xml"]]),
    "book/main.xml": root(
      "workbook",
      `${file.beforeSheets ?? ""}<sheets>${sheets.join("")}</sheets>${file.behindSheets ?? ""}`
    ),
  };
  const related: [string, string][] = file.sheets.map((_, index) => [
    "worksheet",
    `tables/${index}.xml`,
  ]);
  if (file.styles !== undefined) {
    parts["book/looks.xml"] = root("styleSheet", file.styles);
    related.push(["styles", "looks.xml"]);
  }
  if (file.strings !== undefined) {
    parts["book/texts.xml"] = root("sst", file.strings);
    related.push(["sharedStrings", "/book/texts.xml"]);
  }
  parts["book/_rels/main.xml.rels"] = relationships(dialect.relationships, related, "s");
  file.sheets.forEach((sheet, index) => {
    parts[`book/tables/${index}.xml`] = root("worksheet", sheet.xml);
    if (sheet.related) {
      const text = relationships(dialect.relationships, sheet.related, "r");
      parts[`book/tables/_rels/${index}.xml.rels`] = text;
    }
  });
  return { ...parts, ...file.parts };
}

export function handMadeFile(file: HandMadeFile): Uint8Array {
  return archiveOf(handMadeParts(file));
}

export function archiveOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = (part: string | Uint8Array) => (typeof part === "string" ? strToU8(part) : part);
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, bytes(part)]))
  );
}

/** A file of one sheet with these rows. */
export function fileOfRows(rows: string, more: Omit<HandMadeFile, "sheets"> = {}): Uint8Array {
  return handMadeFile({
    ...more,
    sheets: [{ name: "任务", xml: `<sheetData>${rows}</sheetData>` }],
  });
}

function relationships(
  base: string,
  related: readonly (readonly [type: string, target: string])[],
  id = "r"
): string {
  const items = related.map(
    ([type, target], index) =>
      `<Relationship Id="${id}${index}" Type="${base}/${type}" Target="${target}"/>`
  );
  return (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `${items.join("")}</Relationships>`
  );
}

const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  '<Override PartName="/book/main.xml" ContentType=' +
  '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
