import { XlsxError } from "./xlsxError";
import { childOf, childrenOf, flagOf, parseXml } from "./xmlTree";
import type { XlsxPackage } from "./xlsxPackage";
import type { XmlElement } from "./xmlTree";

export type Visibility = "visible" | "hidden" | "veryHidden";

export interface SheetEntry {
  readonly name: string;
  /** Names the sheet for as long as the file lives, whatever it is renamed to. */
  readonly sheetId: string;
  readonly relationshipId: string;
  readonly part: string;
  /** Only 'worksheet' has cells; others are 'chartsheet', 'dialogsheet', 'xlMacrosheet'. */
  readonly kind: string;
  readonly visibility: Visibility;
}

export interface WorkbookStructure {
  readonly root: XmlElement;
  /** In the order of their tabs. */
  readonly sheets: readonly SheetEntry[];
  /** Dates count from 1904, as old Excel for Mac did. */
  readonly uses1904: boolean;
}

/**
 * Reads the part that lists a workbook's sheets.
 * @throws XlsxError notXlsx when the document is of another kind, damaged when a sheet is missing or
 *   two have one name.
 */
export function readWorkbookStructure(file: XlsxPackage): WorkbookStructure {
  const root = parseXml(file.text(file.workbookPart), file.workbookPart);
  if (root.name !== "workbook") throw new XlsxError("notXlsx", `a document of <${root.name}>`);
  const relationships = new Map(
    file.relationships(file.workbookPart).map((relationship) => [relationship.id, relationship])
  );
  const sheets = childrenOf(childOf(root, "sheets"), "sheet").map((sheet): SheetEntry => {
    const relationshipId = sheet.attributes["r:id"] ?? "";
    const relationship = relationships.get(relationshipId);
    const name = sheet.attributes.name ?? "";
    if (!relationship || !file.has(relationship.target)) {
      throw new XlsxError("damaged", `the sheet ${name} is missing`);
    }
    return {
      name,
      sheetId: sheet.attributes.sheetId ?? "",
      relationshipId,
      part: relationship.target,
      kind: relationship.type,
      visibility: visibilityOf(sheet.attributes.state),
    };
  });
  refuseSameNames(sheets);
  const uses1904 = flagOf(childOf(root, "workbookPr"), "date1904");
  return { root, sheets, uses1904 };
}

/** What is written goes to a sheet by its name. */
function refuseSameNames(sheets: readonly SheetEntry[]): void {
  const names = new Set<string>();
  for (const { name } of sheets) {
    if (names.has(name)) throw new XlsxError("damaged", `two sheets are called ${name}`);
    names.add(name);
  }
}

function visibilityOf(state: string | undefined): Visibility {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}
