import type { CellFormulaValue } from "exceljs";
import { addSheet, bodyRows, rowsFrom, unitRows } from "../workbookCase";
import type { Parts, WorkbookCase } from "../workbookCase";
import { STREETS } from "./places";

const HEADINGS = ["街道", "任务数", "完成数", "完成率", "差值", "排名"];
const COLUMNS = ["unit", "base", "done", "rate", "gap", "rank"] as const;
const SHEET = "xl/worksheets/sheet1.xml";
const STRINGS = "xl/sharedStrings.xml";

const measures = [{ sheet: "Sheet1", rate: "D", gap: "E", rank: "F", units: unitRows(2, STREETS) }];

function written(
  name: string,
  rewrite: (parts: Parts) => void,
  beyondExceljs = false
): WorkbookCase {
  return {
    beyondExceljs,
    name,
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [HEADINGS, ...bodyRows(STREETS, COLUMNS)]);
    },
    rewrite,
    measures,
  };
}

function replaceIn(part: string, change: (text: string) => string): (parts: Parts) => void {
  return (parts) => {
    parts[part] = change(parts[part] ?? "");
  };
}

function inlineStrings(parts: Parts): void {
  const strings = [...(parts[STRINGS] ?? "").matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)];
  parts[SHEET] = (parts[SHEET] ?? "").replace(
    /<c r="(\w+)"([^>]*?) t="s"([^>]*)><v>(\d+)<\/v><\/c>/g,
    (_, address: string, before: string, after: string, index: string) =>
      `<c r="${address}"${before} t="inlineStr"${after}><is><t>${strings[Number(index)]?.[1]}</t></is></c>`
  );
  delete parts[STRINGS];
  for (const part of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"]) {
    parts[part] = (parts[part] ?? "").replace(
      /<(Override|Relationship) [^>]*sharedStrings[^>]*\/>/,
      ""
    );
  }
}

function prefixed(text: string): string {
  return text
    .replace(/xmlns="(http[^"]*spreadsheetml[^"]*)"/, 'xmlns:x="$1"')
    .replace(/<(\/?)(?![\w]+:|[?!])(\w)/g, "<$1x:$2");
}

/** The part under another name, as other programs number their sheets. */
function renamedPart(parts: Parts): void {
  parts["xl/worksheets/daten.xml"] = parts[SHEET] ?? "";
  delete parts[SHEET];
  for (const part of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"]) {
    parts[part] = (parts[part] ?? "").replace("worksheets/sheet1.xml", "worksheets/daten.xml");
  }
}

/** Files as programs other than Excel write them; Excel opens every one of them. */
export const otherPrograms: readonly WorkbookCase[] = [
  written("strings in the cells themselves", inlineStrings),
  written(
    "rows and cells without addresses",
    replaceIn(SHEET, (text) => text.replace(/<(row|c) r="\w+"/g, "<$1")),
    true
  ),
  written("a namespace prefix on every element", replaceIn(SHEET, prefixed), true),
  written(
    "absolute targets of relationships",
    replaceIn("xl/_rels/workbook.xml.rels", (text) =>
      text.replace(/Target="(worksheets|sharedStrings|styles|theme)/g, 'Target="/xl/$1')
    )
  ),
  written("a sheet part of another name", renamedPart, true),
  written(
    "phonetic guides beside the strings",
    replaceIn(STRINGS, (text) =>
      text.replace(/<\/t><\/si>/g, '</t><rPh sb="0" eb="1"><t>ピンイン</t></rPh></si>')
    )
  ),
  written(
    "escaped line ends in headings",
    replaceIn(STRINGS, (text) => text.replace("任务数", "任务数_x000D_\n(人)"))
  ),
  written(
    "a byte order mark before the XML",
    replaceIn(SHEET, (text) => `\uFEFF${text}`)
  ),
  written(
    "no dimension, no widths, no print set-up",
    replaceIn(SHEET, (text) =>
      text.replace(
        /<(dimension|sheetViews|sheetFormatPr|pageMargins|pageSetup)\b.*?(\/>|<\/\1>)/g,
        ""
      )
    )
  ),
  {
    name: "shared formulas, as Excel writes filled-down ones",
    build: (workbook) => {
      const sheet = addSheet(workbook, "Sheet1", [
        HEADINGS,
        ...bodyRows(STREETS, ["unit", "base", "done"]),
      ]);
      STREETS.forEach(([, base, done], index) => {
        const row = index + 2;
        const first = index === 0;
        const shared = (column: string, formula: string, result: number): void => {
          const master = { formula, result, shareType: "shared", ref: `${column}2:${column}7` };
          const follower = { sharedFormula: `${column}2`, result };
          sheet.getCell(`${column}${row}`).value = (first ? master : follower) as CellFormulaValue;
        };
        shared("D", "C2/B2", done / base);
        shared("E", "C2-B2", done - base);
      });
      for (const row of rowsFrom(2, 7)) sheet.getCell(`F${row}`).value = 9;
    },
    measures,
  },
];
