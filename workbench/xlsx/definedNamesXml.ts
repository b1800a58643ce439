import { unescapeText } from "../../src/xlsx/escapedText";
import { readableFormula } from "../../src/xlsx/formulaText";
import { childOf, childrenOf, flagOf, numberOf } from "../../src/xlsx/xmlTree";
import {
  BUILT_IN_PREFIX,
  PRINT_AREA,
  PRINT_TITLES,
  printAreaFormula,
  printTitlesFormula,
  readPrintNames,
} from "./builtInNames";
import { fileFormula } from "./fileFormula";
import { sameData } from "./sameData";
import { elementWith, sourceOf } from "./sourcePatch";
import { element, escapeXml, withPrefix, workbookString } from "./xmlText";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { DefinedName, Sheet } from "../office-host/workbook";
import type { PrintNames } from "./builtInNames";
import type { EditedDocument } from "./editedDocument";

/** A tab of the file: names that only one sheet knows point to it by its place. */
export interface FileTab {
  readonly name: string;
  /** The model's id of the sheet; undefined for a tab the model does not hold (a chart sheet). */
  readonly sheetId: string | undefined;
}

const PRINT_NAMES = [
  { name: PRINT_AREA, formulaOf: printAreaFormula },
  { name: PRINT_TITLES, formulaOf: printTitlesFormula },
] as const;

export function readNames(root: XmlElement, tabs: readonly FileTab[]): DefinedName[] {
  return definedNames(root)
    .filter(({ attributes }) => !attributes.name?.startsWith(BUILT_IN_PREFIX))
    .map((name) => toName(name, tabs));
}

export function readPrintNamesOf(root: XmlElement, tab: number): PrintNames {
  const textOf = (name: string) =>
    definedNames(root).find(
      (defined) => defined.attributes.name === name && numberOf(defined, "localSheetId") === tab
    )?.text;
  return readPrintNames(textOf(PRINT_AREA), textOf(PRINT_TITLES));
}

const definedNames = (root: XmlElement) => childrenOf(childOf(root, "definedNames"), "definedName");

function toName(defined: XmlElement, tabs: readonly FileTab[]): DefinedName {
  const { name = "", comment = "" } = defined.attributes;
  const scope = tabs[numberOf(defined, "localSheetId") ?? -1]?.sheetId;
  return {
    name: unescapeText(name),
    formula: `=${readableFormula(unescapeText(defined.text))}`,
    ...(scope !== undefined && { scope }),
    visible: !flagOf(defined, "hidden"),
    comment: unescapeText(comment),
  };
}

/** What the names of the file shall become. */
export interface NamesAfter {
  readonly names: readonly DefinedName[];
  readonly sheets: readonly Sheet[];
  readonly tabs: readonly FileTab[];
  /** New place of a tab of the file; undefined when it is gone. */
  readonly newPlace: (tab: number) => number | undefined;
  readonly placeOfSheet: (sheetId: string) => number | undefined;
}

/** Changes <definedNames> where a name, a print area or the order of the tabs changed; other names keep their source. */
export function writeNames(document: EditedDocument, after: NamesAfter): void {
  const { root, source, prefix } = document;
  const before = definedNames(root);
  const kept = before.map((defined) => rewritten(source, defined, after));
  const added = [...newNames(root, after), ...newPrintNames(root, after)];
  const unchanged = before.every((defined, index) => kept[index] === sourceOf(source, defined));
  if (unchanged && added.length === 0) return;
  const content = kept.join("") + withPrefix(added.join(""), prefix);
  if (content === "") document.setChildren("definedNames", "");
  else document.setAttributes("definedNames", {}, content);
}

/** A name of the file as it shall be; '' takes it away. */
function rewritten(source: string, defined: XmlElement, after: NamesAfter): string {
  const tab = numberOf(defined, "localSheetId");
  const place = tab === undefined ? undefined : after.newPlace(tab);
  if (tab !== undefined && place === undefined) return "";
  if (!stays(defined, tab, after)) return "";
  const moved = place !== tab;
  return moved ? elementWith(source, defined, { localSheetId: place }) : sourceOf(source, defined);
}

function stays(defined: XmlElement, tab: number | undefined, after: NamesAfter): boolean {
  const { name = "" } = defined.attributes;
  if (!name.startsWith(BUILT_IN_PREFIX)) {
    const before = toName(defined, after.tabs);
    return after.names.some((other) => sameData(other, before));
  }
  const printName = PRINT_NAMES.find((other) => other.name === name);
  const sheet = sheetOfTab(tab, after);
  return !printName || !sheet || saysTheSame(defined, printName, sheet, tab, after);
}

const sheetOfTab = (tab: number | undefined, { tabs, sheets }: NamesAfter) =>
  sheets.find(({ id }) => id === tabs[tab ?? -1]?.sheetId);

function saysTheSame(
  defined: XmlElement,
  { name, formulaOf }: (typeof PRINT_NAMES)[number],
  sheet: Sheet,
  tab: number | undefined,
  { tabs }: NamesAfter
): boolean {
  const before =
    name === PRINT_AREA
      ? readPrintNames(defined.text, undefined)
      : readPrintNames(undefined, defined.text);
  const oldName = tabs[tab ?? -1]?.name ?? "";
  return formulaOf(oldName, before) === formulaOf(sheet.name, sheet.pageLayout);
}

function newNames(root: XmlElement, { names, tabs, placeOfSheet }: NamesAfter): string[] {
  const known = readNames(root, tabs);
  return names
    .filter((name) => !known.some((other) => sameData(other, name)))
    .map((name) =>
      element(
        "definedName",
        {
          name: name.name,
          comment: name.comment === "" ? undefined : workbookString(name.comment),
          localSheetId: name.scope === undefined ? undefined : placeOfSheet(name.scope),
          hidden: name.visible ? undefined : true,
        },
        escapeXml(fileFormula(name.formula))
      )
    );
}

/** Print areas and titles that the file has not, or has otherwise. */
function newPrintNames(root: XmlElement, after: NamesAfter): string[] {
  return after.sheets.flatMap((sheet) =>
    PRINT_NAMES.flatMap((printName) => {
      const { name, formulaOf } = printName;
      const formula = formulaOf(sheet.name, sheet.pageLayout);
      const inFile = definedNames(root).some((defined) => {
        const tab = numberOf(defined, "localSheetId");
        const isThis = defined.attributes.name === name && sheetOfTab(tab, after) === sheet;
        return isThis && saysTheSame(defined, printName, sheet, tab, after);
      });
      if (formula === "" || inFile) return [];
      const localSheetId = after.placeOfSheet(sheet.id);
      return [element("definedName", { name, localSheetId }, escapeXml(formula))];
    })
  );
}
