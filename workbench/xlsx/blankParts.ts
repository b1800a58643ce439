import { DEFAULT_FONT } from "../office-host/emptyWorkbook";

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The vocabulary a file is written in: transitional, as nearly all are, or ISO strict. */
export interface Dialect {
  readonly main: string;
  /** Of attributes such as r:id, and in front of the types of relationships. */
  readonly relationships: string;
}

export const TRANSITIONAL: Dialect = { main: MAIN, relationships: RELATIONSHIPS };
export const STRICT: Dialect = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** A stylesheet whose only style is the host's DEFAULT_STYLE. The first two fills are fixed (ECMA-376-1, 18.8.20). */
export const DEFAULT_STYLE_SHEET =
  HEADER +
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="${DEFAULT_FONT.size}"/>` +
  `<color rgb="FF000000"/><name val="${DEFAULT_FONT.name}"/><charset val="134"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0">' +
  '<alignment vertical="center"/></xf></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0">' +
  '<alignment vertical="center"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/></styleSheet>';

export function blankSheetPart({ main, relationships }: Dialect): string {
  return `${HEADER}<worksheet xmlns="${main}" xmlns:r="${relationships}"><sheetData/></worksheet>`;
}

export function blankSharedStrings({ main }: Dialect): string {
  return `${HEADER}<sst xmlns="${main}"></sst>`;
}

export const BLANK_RELATIONSHIPS =
  HEADER +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** The parts of a workbook without sheets, for one that was not opened from a file. */
export const BLANK_WORKBOOK: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    HEADER +
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Override PartName="/xl/workbook.xml" ContentType=' +
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
    '<Override PartName="/xl/styles.xml" ContentType=' +
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
  "_rels/.rels":
    HEADER +
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `<Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/>` +
    "</Relationships>",
  "xl/workbook.xml":
    HEADER +
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews>` +
    "<sheets></sheets></workbook>",
  "xl/_rels/workbook.xml.rels":
    HEADER +
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `<Relationship Id="rId1" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/>` +
    "</Relationships>",
  "xl/styles.xml": DEFAULT_STYLE_SHEET,
};
