import { unescapeText } from "../../src/xlsx/escapedText";
import { readableFormula } from "../../src/xlsx/formulaText";
import { childrenOf, flagOf, numberOf } from "../../src/xlsx/xmlTree";
import { cellAddress } from "../../src/workbook/address";
import { areasText, parseAreas } from "./areaReferences";
import { operatorOf, operatorWord } from "./comparisonOperators";
import { fileFormula } from "./fileFormula";
import { sameData } from "./sameData";
import { elementWith } from "./sourcePatch";
import { element, escapeXml, withPrefix } from "./xmlText";
import type { Area } from "../../src/workbook/snapshot";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type {
  ConditionalFormat,
  ConditionalRule,
  DifferentialFormat,
  Sheet,
  TextOperator,
} from "../office-host/workbook";
import type { EditedDocument } from "./editedDocument";
import type { StyleWriter } from "./styleWriter";

const TEXT_RULES: Readonly<Record<string, TextOperator>> = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
};

/** Rules the model only carries along. */
const OTHER_RULES: Readonly<
  Record<string, "DataBar" | "ColorScale" | "IconSet" | "TopBottom" | "PresetCriteria">
> = { dataBar: "DataBar", colorScale: "ColorScale", iconSet: "IconSet", top10: "TopBottom" };

interface FileRule {
  readonly format: ConditionalFormat;
  readonly element: XmlElement;
  readonly priority: number;
}

export function readConditionalFormats(
  root: XmlElement,
  sheetId: string,
  formats: readonly DifferentialFormat[]
): ConditionalFormat[] {
  return fileRules(root, sheetId, formats).map(({ format }) => format);
}

/** In the order of their priorities; ids count the rules as the file lists them, so that reading again finds them. */
function fileRules(
  root: XmlElement,
  sheetId: string,
  formats: readonly DifferentialFormat[]
): FileRule[] {
  const rules: FileRule[] = [];
  for (const block of childrenOf(root, "conditionalFormatting")) {
    const areas = parseAreas(block.attributes.sqref);
    for (const rule of childrenOf(block, "cfRule")) {
      const number = String(rules.length + 1).padStart(12, "0");
      const format: ConditionalFormat = {
        id: sheetId.replace(/[0-9A-F]{12}\}$/, `${number}}`),
        areas,
        stopIfTrue: flagOf(rule, "stopIfTrue"),
        rule: readRule(rule),
        format: formats[numberOf(rule, "dxfId") ?? -1] ?? {},
      };
      rules.push({ format, element: rule, priority: numberOf(rule, "priority") ?? Infinity });
    }
  }
  return rules.sort((one, two) => one.priority - two.priority);
}

function readRule(rule: XmlElement): ConditionalRule {
  const { type = "", operator, text = "" } = rule.attributes;
  const [formula1 = "=", formula2] = childrenOf(rule, "formula").map(
    (formula) => `=${readableFormula(unescapeText(formula.text))}`
  );
  if (type === "expression") return { type: "Custom", formula: formula1 };
  if (type === "cellIs") {
    return {
      type: "CellValue",
      operator: operatorOf(operator, "EqualTo"),
      formula1,
      ...(formula2 !== undefined && { formula2 }),
    };
  }
  const textOperator = TEXT_RULES[type];
  if (textOperator) return { type: "ContainsText", operator: textOperator, text };
  return { type: OTHER_RULES[type] ?? "PresetCriteria" };
}

/** Rules that are as they were keep their source; the others are written anew, in the model's order of priority. */
export function writeConditionalFormats(
  document: EditedDocument,
  sheet: Sheet,
  formats: readonly DifferentialFormat[],
  styles: StyleWriter
): void {
  const before = fileRules(document.root, sheet.id, formats);
  const unchanged = sameData(
    before.map(({ format }) => format),
    sheet.conditionalFormats
  );
  if (unchanged) return;
  let priority = 0;
  const blocks = sheet.conditionalFormats.map((format) => {
    const known = before.find((rule) => isSameRule(rule.format, format));
    priority = Math.max(priority + 1, known?.priority ?? 0);
    const rule = known
      ? elementWith(document.source, known.element, { priority })
      : withPrefix(ruleXml(format, priority, styles), document.prefix);
    const { prefix } = document;
    const name = `${prefix}conditionalFormatting`;
    return rule && element(name, { sqref: areasText(format.areas) }, rule);
  });
  document.putSource("conditionalFormatting", blocks.join(""));
}

/** What the model does not understand is the same rule as long as it has the same id. */
function isSameRule(known: ConditionalFormat, format: ConditionalFormat): boolean {
  return known.id === format.id && sameData({ ...known, areas: [] }, { ...format, areas: [] });
}

/** '' for a rule the model does not understand and that is not in the file. */
function ruleXml(format: ConditionalFormat, priority: number, styles: StyleWriter): string {
  const { rule } = format;
  const common = {
    dxfId: styles.differentialFormatOf(format.format),
    priority,
    stopIfTrue: format.stopIfTrue || undefined,
  };
  switch (rule.type) {
    case "Custom":
      return element("cfRule", { type: "expression", ...common }, formulaXml(rule.formula));
    case "CellValue": {
      const second = rule.formula2 === undefined ? "" : formulaXml(rule.formula2);
      return element(
        "cfRule",
        { type: "cellIs", ...common, operator: operatorWord(rule.operator) },
        formulaXml(rule.formula1) + second
      );
    }
    case "ContainsText":
      return textRuleXml(rule, format.areas, common);
    default:
      return "";
  }
}

/** Beside its text, such a rule has the formula that older programs compute. */
function textRuleXml(
  { operator, text }: ConditionalRule & { type: "ContainsText" },
  areas: readonly Area[],
  common: Readonly<Record<string, number | boolean | undefined>>
): string {
  const type = Object.keys(TEXT_RULES).find((key) => TEXT_RULES[key] === operator);
  const cell = cellAddress(areas[0]?.row ?? 0, areas[0]?.column ?? 0);
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const formulas: Readonly<Record<TextOperator, string>> = {
    Contains: `NOT(ISERROR(SEARCH(${quoted},${cell})))`,
    NotContains: `ISERROR(SEARCH(${quoted},${cell}))`,
    BeginsWith: `LEFT(${cell},LEN(${quoted}))=${quoted}`,
    EndsWith: `RIGHT(${cell},LEN(${quoted}))=${quoted}`,
  };
  const word = operator === "NotContains" ? "notContains" : type;
  return element(
    "cfRule",
    { type, ...common, operator: word, text },
    formulaXml(formulas[operator])
  );
}

function formulaXml(formula: string): string {
  return element("formula", {}, escapeXml(fileFormula(formula)));
}
