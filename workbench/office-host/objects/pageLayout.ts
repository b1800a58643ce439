import type { Area } from "../../../src/workbook/snapshot";
import { lastColumn, lastRow, WHOLE_SHEET } from "../areas";
import { boolean, either, number, objectOf, oneOf, plainObject, text } from "../checks";
import { requireEditable } from "../edits/permission";
import { HostFailure } from "../failure";
import {
  type Check,
  method,
  navigation,
  type ObjectType,
  type Property,
  writable,
} from "../objectTypes";
import type { Session } from "../session";
import { HostObject, type RangesTarget, type RangeTarget } from "../targets";
import type { HeadersFooters, PageLayout, PageZoom, Sheet } from "../workbook";
import { areaOf } from "./rangeArea";
import { rangeOrAddress, rangeAt } from "./worksheet";

function change(sheet: Sheet, session: Session, changes: Partial<PageLayout>): void {
  requireEditable(session);
  sheet.pageLayout = { ...sheet.pageLayout, ...changes };
}

function of<K extends keyof PageLayout>(key: K, check: Check<PageLayout[K]>): Property<Sheet> {
  return writable<Sheet, PageLayout[K]>(
    check,
    ({ pageLayout }) => pageLayout[key],
    (sheet, value, session) => change(sheet, session, { [key]: value }),
    9
  );
}

/** Excel.PaperType. */
const PAPERS = oneOf(
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio"
);

const zoomCheck: Check<PageZoom> = (value, what) => {
  const { scale, horizontalFitToPages, verticalFitToPages, ...unknown } = plainObject(value, what);
  if (Object.keys(unknown).length > 0) {
    throw new HostFailure("InvalidArgument", `zoom has no ${Object.keys(unknown).join()}`);
  }
  const given = Object.entries({ scale, horizontalFitToPages, verticalFitToPages }).filter(
    ([, part]) => part !== undefined && part !== null
  );
  const zoom: PageZoom = Object.fromEntries(given.map(([key, part]) => [key, number(part, key)]));
  if (zoom.scale !== undefined && (zoom.scale < 10 || zoom.scale > 400)) {
    throw new HostFailure("InvalidArgument", "a scale is between 10 and 400");
  }
  return zoom;
};

const POINTS_PER: Readonly<Record<string, number>> = {
  Points: 1,
  Inches: 72,
  Centimeters: 72 / 2.54,
};
const MARGINS = ["top", "bottom", "left", "right", "header", "footer"];

function setMargins(
  sheet: Sheet,
  session: Session,
  unit: string,
  margins: Readonly<Record<string, unknown>>
): void {
  const points = POINTS_PER[unit] ?? 1;
  const changes = Object.entries(margins).map(([name, size]) => {
    if (!MARGINS.includes(name)) throw new HostFailure("InvalidArgument", `no margin ${name}`);
    return [`${name}Margin`, number(size, name) * points] as const;
  });
  change(sheet, session, Object.fromEntries(changes));
}

function printAreas(
  sheet: Sheet,
  session: Session,
  given: RangeTarget | RangesTarget | string
): readonly Area[] {
  if (typeof given !== "string")
    return "ranges" in given ? given.ranges.map(areaOf) : [areaOf(given)];
  return given.split(",").map((address) => areaOf(rangeAt(session, sheet, address)));
}

function printArea(sheet: Sheet, session: Session): HostObject | null {
  const { printArea: areas } = sheet.pageLayout;
  if (areas.length === 0) return null;
  const ranges = areas.map((area) => session.range(sheet, area));
  return new HostObject("RangeAreas", { sheet, ranges });
}

function titleRows(sheet: Sheet, session: Session): HostObject | null {
  const { titleRows: rows } = sheet.pageLayout;
  if (!rows) return null;
  const area = { ...WHOLE_SHEET, row: rows[0], rowCount: rows[1] - rows[0] + 1 };
  return new HostObject("Range", session.range(sheet, area));
}

function titleColumns(sheet: Sheet, session: Session): HostObject | null {
  const { titleColumns: columns } = sheet.pageLayout;
  if (!columns) return null;
  const area = { ...WHOLE_SHEET, column: columns[0], columnCount: columns[1] - columns[0] + 1 };
  return new HostObject("Range", session.range(sheet, area));
}

function required(found: HostObject | null): HostObject {
  if (!found) throw new HostFailure("ItemNotFound", "it is not set");
  return found;
}

function areaFrom(sheet: Sheet, session: Session, given: RangeTarget | string): Area {
  return areaOf(typeof given === "string" ? rangeAt(session, sheet, given) : given);
}

/** learn.microsoft.com/javascript/api/excel/excel.pagelayout */
export const pageLayout: ObjectType<"PageLayout"> = {
  properties: {
    blackAndWhite: of("blackAndWhite", boolean),
    bottomMargin: of("bottomMargin", number),
    centerHorizontally: of("centerHorizontally", boolean),
    centerVertically: of("centerVertically", boolean),
    footerMargin: of("footerMargin", number),
    headerMargin: of("headerMargin", number),
    leftMargin: of("leftMargin", number),
    orientation: of("orientation", oneOf("Portrait", "Landscape")),
    paperSize: of("paperSize", PAPERS),
    printGridlines: of("printGridlines", boolean),
    printHeadings: of("printHeadings", boolean),
    rightMargin: of("rightMargin", number),
    topMargin: of("topMargin", number),
    zoom: of("zoom", zoomCheck),
  },
  objects: { headersFooters: navigation("HeaderFooterGroup", (sheet) => sheet, 9) },
  methods: {
    getPrintArea: method([], (sheet, session) => required(printArea(sheet, session)), 9),
    getPrintAreaOrNullObject: method([], printArea, 9),
    getPrintTitleColumns: method([], (sheet, session) => required(titleColumns(sheet, session)), 9),
    getPrintTitleColumnsOrNullObject: method([], titleColumns, 9),
    getPrintTitleRows: method([], (sheet, session) => required(titleRows(sheet, session)), 9),
    getPrintTitleRowsOrNullObject: method([], titleRows, 9),
    setPrintArea: method(
      [either(either(objectOf("Range"), objectOf("RangeAreas")), text)],
      (sheet, session, given) =>
        change(sheet, session, { printArea: printAreas(sheet, session, given) }),
      9
    ),
    setPrintMargins: method([oneOf("Points", "Inches", "Centimeters"), plainObject], setMargins, 9),
    setPrintTitleColumns: method(
      [rangeOrAddress],
      (sheet, session, given) => {
        const area = areaFrom(sheet, session, given);
        change(sheet, session, { titleColumns: [area.column, lastColumn(area)] });
      },
      9
    ),
    setPrintTitleRows: method(
      [rangeOrAddress],
      (sheet, session, given) => {
        const area = areaFrom(sheet, session, given);
        change(sheet, session, { titleRows: [area.row, lastRow(area)] });
      },
      9
    ),
  },
};

/** learn.microsoft.com/javascript/api/excel/excel.headerfootergroup: one for all pages is what the host knows. */
export const headerFooterGroup: ObjectType<"HeaderFooterGroup"> = {
  properties: {},
  objects: { defaultForAllPages: navigation("HeaderFooter", (sheet) => sheet, 9) },
};

function headerFooterPart(key: keyof HeadersFooters): Property<Sheet> {
  return writable<Sheet, string>(
    text,
    (sheet) => sheet.pageLayout.headersFooters[key],
    (sheet, value, session) => {
      const headersFooters = { ...sheet.pageLayout.headersFooters, [key]: value };
      change(sheet, session, { headersFooters });
    },
    9
  );
}

/** learn.microsoft.com/javascript/api/excel/excel.headerfooter */
export const headerFooter: ObjectType<"HeaderFooter"> = {
  properties: {
    centerFooter: headerFooterPart("centerFooter"),
    centerHeader: headerFooterPart("centerHeader"),
    leftFooter: headerFooterPart("leftFooter"),
    leftHeader: headerFooterPart("leftHeader"),
    rightFooter: headerFooterPart("rightFooter"),
    rightHeader: headerFooterPart("rightHeader"),
  },
};
