import { openPackage } from "../../src/xlsx/xlsxPackage";
import { DEFAULT_STYLE, emptySheet, sheetId } from "../office-host/emptyWorkbook";
import { readAutoFilter } from "./autoFilterXml";
import { readCharts } from "./chartParts";
import { readCalculationMode } from "./calculationMode";
import { readColumns } from "./columnsXml";
import { readConditionalFormats } from "./conditionalFormatsXml";
import { readCustomXmlParts } from "./customXml";
import { readNames, readPrintNamesOf } from "./definedNamesXml";
import { readCustomProperties, readDocumentProperties } from "./documentPropertiesXml";
import { readMerges } from "./mergesXml";
import { activeSheetOf, openFile, rememberSource } from "./openedFile";
import { readPageLayout } from "./pageLayoutXml";
import { readProtection } from "./protectionXml";
import { RowReader } from "./rowsXml";
import { readSheetPart } from "./sheetPart";
import { readDefaultSizes, readTabColor } from "./sheetPropertiesXml";
import { readSheetView } from "./sheetViewXml";
import { readTables } from "./tablesXml";
import { readUnsupportedParts } from "./unsupportedParts";
import { readValidations } from "./validationsXml";
import type { FileCell } from "../../src/xlsx/sheetCells";
import type { SheetEntry, Visibility } from "../../src/xlsx/workbookStructure";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type {
  Cell,
  CustomXmlPart,
  Sheet,
  SheetVisibility,
  Style,
  Workbook,
} from "../office-host/workbook";
import type { OpenedFile } from "./openedFile";

const VISIBILITIES: Readonly<Record<Visibility, SheetVisibility>> = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};
/**
 * Reads an .xlsx or .xlsm file into the workbook model and remembers the file, so that saving changes only what is
 * different. Chart sheets and macros stay in the file; the model does not hold them.
 * @throws XlsxError
 */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const opened = openFile(openPackage(bytes));
  const { file, structure, tabs } = opened;
  const sheets = structure.sheets.flatMap((entry, place) =>
    entry.kind === "worksheet" ? [readSheet(entry, place, opened)] : []
  );
  const workbook: Workbook = {
    sheets,
    names: readNames(structure.root, tabs),
    customXmlParts: readCustomXmlParts(file).map(({ id, xml }): CustomXmlPart => ({ id, xml })),
    properties: readDocumentProperties(file),
    customProperties: readCustomProperties(file),
    settings: new Map(),
    activeSheetId: activeSheetOf(opened) ?? sheets[0]?.id ?? "",
    readOnly: false,
    calculationMode: readCalculationMode(structure.root),
  };
  rememberSource(workbook, opened);
  return workbook;
}

function readSheet(entry: SheetEntry, place: number, opened: OpenedFile): Sheet {
  const { file, styleSheet, structure } = opened;
  const id = sheetId(place + 1);
  const { root, cells, rows } = readCellsAndRows(file.text(entry.part), entry.part, opened);
  const formats = styleSheet.differentialFormats;
  const sheet: Sheet = {
    ...emptySheet(id, entry.name),
    visibility: VISIBILITIES[entry.visibility],
    tabColor: readTabColor(root, styleSheet.colours),
    ...readSheetView(root),
    protection: readProtection(root),
    cells,
    rows,
    columns: readColumns(root, styleSheet.styles),
    ...readDefaultSizes(root),
    merges: readMerges(root),
    conditionalFormats: readConditionalFormats(root, id, formats),
    dataValidations: readValidations(root),
    autoFilter: readAutoFilter(root),
    pageLayout: { ...readPageLayout(root), ...readPrintNamesOf(structure.root, place) },
    tables: [...readTables(file, entry.part).values()],
    unsupportedParts: readUnsupportedParts(file, entry.part),
  };
  readCharts(file, entry.part, sheet);
  return sheet;
}

function readCellsAndRows(
  text: string,
  part: string,
  opened: OpenedFile
): Pick<Sheet, "cells" | "rows"> & { root: XmlElement } {
  const { styles } = opened.styleSheet;
  const cells = new Map<number, Map<number, Cell>>();
  const rows = new RowReader(styles);
  const blanks = new Map<Style, Cell>();
  const root = readSheetPart(text, part, opened, {
    row: (row, attributes) => rows.add(row, attributes),
    cell(fileCell) {
      const cell = toCell(fileCell, styles, blanks);
      const inRow = cells.get(fileCell.row);
      if (inRow) inRow.set(fileCell.column, cell);
      else cells.set(fileCell.row, new Map([[fileCell.column, cell]]));
    },
  });
  return { root, cells, rows: rows.rows };
}

/** Blank cells of one style share one object: official forms have thousands of them. */
function toCell(cell: FileCell, styles: readonly Style[], blanks: Map<Style, Cell>): Cell {
  const style = styles[cell.style] ?? styles[0] ?? DEFAULT_STYLE;
  if (cell.value === "" && cell.formula === undefined) {
    const blank = blanks.get(style) ?? { value: "", style };
    blanks.set(style, blank);
    return blank;
  }
  return {
    value: cell.value,
    ...(cell.isError && { isError: true }),
    ...(cell.formula !== undefined && { formula: cell.formula }),
    ...(cell.arrayArea && { arrayArea: cell.arrayArea }),
    style,
  };
}
