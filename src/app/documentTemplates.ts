import type { DocumentFinding } from "../domain/bulletin/documentFindings";
import { type DocumentTemplate, LINE_STYLES, type TemplateLine } from "../domain/bulletin/template";
import {
  type ReadTemplate,
  readTemplate,
  TEMPLATE_HEADINGS,
} from "../domain/bulletin/templateTable";
import { documentFinding } from "../domain/bulletin/documentFindings";
import { type ChangeSet, NO_CHANGES } from "../workbook/changes";
import type { ReportSheet } from "../workbook/reportSheet";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { ownedSheet, sheetsChange } from "./ownership";
import { freeSheetName } from "./reports";

/** The lines of a document: the workbook's own wording where it keeps one, else the standard one. */
export function templateOf(snapshot: WorkbookSnapshot, template: DocumentTemplate): ReadTemplate {
  const kept = templateIn(snapshot, template);
  if (!kept) return { lines: template.lines, findings: [] };
  if (kept.lines.length > 0) return kept;
  const at = { sheet: template.sheetName, row: 0, column: 0 };
  const findings: DocumentFinding[] = [documentFinding("templateEmpty", at)];
  return { lines: template.lines, findings };
}

function templateIn({ sheets }: WorkbookSnapshot, template: DocumentTemplate) {
  for (const sheet of sheets) {
    const read = readTemplate(sheet, template);
    if (read) return read;
  }
  return undefined;
}

/**
 * Puts the standard wording of a document into a sheet of its own, to be edited there. From then on it is the staff's: it
 * is read and never written again. A workbook that keeps one already gets no second one.
 *
 * @param fieldNames what the wording may name, listed under it
 */
export function keepTemplate(
  snapshot: WorkbookSnapshot,
  template: DocumentTemplate,
  fieldNames: readonly string[]
): ChangeSet {
  if (templateIn(snapshot, template)) return NO_CHANGES;
  const taken = new Set(snapshot.sheets.map((sheet) => sheet.name.toLowerCase()));
  const name = freeSheetName(template.sheetName, taken);
  const after = { ...templateSheet(template, template.lines, fieldNames), name };
  const key = `report.template.${template.name === "通报" ? "bulletin" : "reminder"}`;
  return sheetsChange(snapshot, [{ name, before: undefined, after }], [ownedSheet(key, name)]);
}

function templateSheet(
  { sheetName }: DocumentTemplate,
  lines: readonly TemplateLine[],
  fieldNames: readonly string[]
): ReportSheet {
  return {
    name: sheetName,
    title: sheetName,
    subtitles: [],
    header: [TEMPLATE_HEADINGS],
    columns: [
      { width: 12, numberFormat: "@", align: "center", choices: LINE_STYLES },
      { width: 100, numberFormat: "@", align: "left" },
    ],
    rows: lines.map(({ style, text }) => [style, text]),
    notes: [
      "每行一段,可增删、改字、换顺序。{{ }}内是字段,由程序填数,请勿改名;不需要的整行删除即可。",
      "{{如…}}表示只在该情况下出现这一行,字段名前加“如有”也可以(有数时才出现,如{{如有扩面参保.后三}});带“逾期.”“数据问题.”等列表字段的行,有几条就重复几行。",
      `可用字段:${fieldNames.map((field) => `{{${field}}}`).join(" ")}`,
    ],
    filter: false,
    orientation: "landscape",
  };
}
