import { childrenOf, numberOf, parseXml } from "../../src/xlsx/xmlTree";
import { EditedDocument } from "./editedDocument";
import { relationshipAttribute } from "./relationshipAttribute";
import { WORKSHEET_ORDER } from "./sheetPart";
import { sourceOf } from "./sourcePatch";
import { readTables, tableXml } from "./tablesXml";
import { element, withPrefix } from "./xmlText";
import type { Table } from "../office-host/workbook";
import type { Dialect } from "./blankParts";
import type { OpenedFile } from "./openedFile";
import type { PackageDraft } from "./packageDraft";
import type { PlacedSheet } from "./placedSheet";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/** Writes the tables of all sheets: changed ones in their part, new ones in a part of their own. */
export function writeTables(
  draft: PackageDraft,
  opened: OpenedFile,
  placed: readonly PlacedSheet[],
  dialect: Dialect
): void {
  let number = highestNumber(opened);
  for (const sheet of placed) {
    const before =
      sheet.newRelationshipId === undefined
        ? readTables(opened.file, sheet.part)
        : new Map<string, Table>();
    const { tables } = sheet.sheet;
    const kept = new Map<Table, string>();
    for (const [part, table] of before) {
      const after = tables.find(({ id }) => id === table.id);
      if (after) kept.set(after, part);
      else draft.unrelate(sheet.part, part);
    }
    const added = tables.filter((table) => !kept.has(table));
    for (const [table, part] of kept) {
      const source = draft.text(part);
      const text = tableXml(source, table, sheet.sheet, 0, dialect.main);
      if (text !== source) draft.setText(part, text);
    }
    const ids = added.map((table) => {
      const text = tableXml(undefined, table, sheet.sheet, ++number, dialect.main);
      const part = draft.add("/xl/tables/table#.xml", text, CONTENT_TYPE);
      return draft.relate(sheet.part, `${dialect.relationships}/table`, part);
    });
    if (added.length > 0 || kept.size < before.size) listTables(draft, sheet.part, ids, dialect);
  }
}

/** Tables are numbered through the workbook. */
function highestNumber({ file, structure }: OpenedFile): number {
  const numbers = structure.sheets.flatMap(({ part }) =>
    file
      .related(part, "table")
      .map((table) => numberOf(parseXml(file.text(table), table), "id") ?? 0)
  );
  return Math.max(0, ...numbers);
}

/** Points to the sheet's tables: those whose relationship is still there, and new ones. */
function listTables(
  draft: PackageDraft,
  part: string,
  newIds: readonly string[],
  dialect: Dialect
): void {
  const source = draft.text(part);
  const document = new EditedDocument(source, parseXml(source, part), WORKSHEET_ORDER);
  const related = new Set(draft.relationshipIds(part));
  const kept = childrenOf(document.child("tableParts"), "tablePart")
    .filter(({ attributes }) => related.has(attributes["r:id"] ?? ""))
    .map((tablePart) => sourceOf(source, tablePart));
  const added = newIds.map((id) =>
    withPrefix(
      element("tablePart", relationshipAttribute(document.root, id, dialect)),
      document.prefix
    )
  );
  const all = [...kept, ...added];
  if (all.length === 0) document.setChildren("tableParts", "");
  else document.setAttributes("tableParts", { count: all.length }, all.join(""));
  draft.setText(part, document.patch.apply());
}
