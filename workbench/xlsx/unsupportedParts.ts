import type { XlsxPackage } from "../../src/xlsx/xlsxPackage";
import type { UnsupportedPart } from "../office-host/workbook";

const BY_RELATIONSHIP: Readonly<Record<string, UnsupportedPart>> = {
  pivotTable: "pivotTable",
  comments: "comments",
  threadedComment: "comments",
  slicer: "slicer",
  timeline: "slicer",
  ctrlProp: "control",
  control: "control",
  oleObject: "control",
  picture: "picture",
  image: "picture",
};

/** What a drawing can hold, by the elements that hold it. */
const IN_DRAWINGS: readonly (readonly [RegExp, UnsupportedPart])[] = [
  [/<(?:\w+:)?graphicFrame\b/, "chart"],
  [/<(?:\w+:)?pic\b/, "picture"],
  [/<(?:\w+:)?(?:sp|cxnSp|grpSp)\b/, "shape"],
];

/** What a sheet's file holds beyond the model, each kind once. */
export function readUnsupportedParts(file: XlsxPackage, sheetPart: string): UnsupportedPart[] {
  const kinds = file.relationships(sheetPart).map(({ type }) => BY_RELATIONSHIP[type]);
  const drawings = file.related(sheetPart, "drawing").flatMap((part) => {
    const text = file.text(part);
    return IN_DRAWINGS.filter(([pattern]) => pattern.test(text)).map(([, kind]) => kind);
  });
  return [...new Set([...kinds, ...drawings])].filter((kind) => kind !== undefined);
}
