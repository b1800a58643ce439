import { unescapeText } from "../../src/xlsx/escapedText";
import { readableFormula } from "../../src/xlsx/formulaText";
import { childOf, childrenOf, flagOf } from "../../src/xlsx/xmlTree";
import { areasText, parseAreas } from "./areaReferences";
import { operatorOf, operatorWord } from "./comparisonOperators";
import { fileFormula } from "./fileFormula";
import { sameData } from "./sameData";
import { elementWith, sourceOf } from "./sourcePatch";
import { element, escapeXml, withPrefix, workbookString } from "./xmlText";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { DataValidation, Sheet, ValidationRule } from "../office-host/workbook";
import type { EditedDocument } from "./editedDocument";
import type { AttributeValues } from "./xmlText";

const COMPARING: Readonly<
  Record<string, "WholeNumber" | "Decimal" | "Date" | "Time" | "TextLength">
> = {
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
};
const ALERTS = { stop: "Stop", warning: "Warning", information: "Information" } as const;

interface FileValidation {
  readonly validation: DataValidation;
  readonly element: XmlElement;
}

export function readValidations(root: XmlElement): DataValidation[] {
  return fileValidations(root).map(({ validation }) => validation);
}

/** Validations without a condition only show a prompt; the model has no place for them. */
function fileValidations(root: XmlElement): FileValidation[] {
  return childrenOf(childOf(root, "dataValidations"), "dataValidation").flatMap((element) => {
    const rule = readRule(element);
    if (!rule) return [];
    const { attributes } = element;
    const alert = ALERTS[(attributes.errorStyle ?? "stop") as keyof typeof ALERTS] ?? "Stop";
    const validation: DataValidation = {
      areas: parseAreas(attributes.sqref),
      rule,
      ignoreBlanks: flagOf(element, "allowBlank"),
      errorAlert: {
        showAlert: flagOf(element, "showErrorMessage"),
        style: alert,
        title: unescapeText(attributes.errorTitle ?? ""),
        message: unescapeText(attributes.error ?? ""),
      },
      prompt: {
        showPrompt: flagOf(element, "showInputMessage"),
        title: unescapeText(attributes.promptTitle ?? ""),
        message: unescapeText(attributes.prompt ?? ""),
      },
    };
    return [{ validation, element }];
  });
}

function readRule(validation: XmlElement): ValidationRule | undefined {
  const type = validation.attributes.type ?? "none";
  const formula1 = formulaOf(validation, "formula1") ?? "=";
  const formula2 = formulaOf(validation, "formula2");
  if (type === "custom") return { type: "Custom", formula: formula1 };
  if (type === "list") {
    // Despite its name, showDropDown hides the arrow (ECMA-376-1, 18.3.1.32).
    const inCellDropDown = !flagOf(validation, "showDropDown");
    return { type: "List", source: listSource(formula1), inCellDropDown };
  }
  const comparing = COMPARING[type];
  if (!comparing) return undefined;
  return {
    type: comparing,
    operator: operatorOf(validation.attributes.operator, "Between"),
    formula1,
    ...(formula2 !== undefined && { formula2 }),
  };
}

function formulaOf(validation: XmlElement, name: string): string | undefined {
  const formula = childOf(validation, name);
  return formula && `=${readableFormula(unescapeText(formula.text))}`;
}

/** '="a,b"' is the list a,b; anything else is a formula. */
function listSource(formula: string): string {
  const list = /^="((?:[^"]|"")*)"$/.exec(formula)?.[1];
  return list === undefined ? formula : list.replaceAll('""', '"');
}

/** Validations that are as they were keep their source. */
export function writeValidations(document: EditedDocument, sheet: Sheet): void {
  const before = fileValidations(document.root);
  const unchanged = sameData(
    before.map(({ validation }) => validation),
    sheet.dataValidations
  );
  if (unchanged) return;
  const { source, prefix } = document;
  const kept = childrenOf(document.child("dataValidations"), "dataValidation").filter(
    (element) => !readRule(element)
  );
  const written = sheet.dataValidations.map((validation) => {
    const known = before.find((other) => isSameRule(other.validation, validation));
    return known
      ? elementWith(source, known.element, { sqref: areasText(validation.areas) })
      : withPrefix(validationXml(validation), prefix);
  });
  const promptsOnly = kept.map((element) => sourceOf(source, element));
  const all = [...promptsOnly, ...written];
  if (all.length === 0) document.setChildren("dataValidations", "");
  else document.setAttributes("dataValidations", { count: all.length }, all.join(""));
}

const isSameRule = (known: DataValidation, validation: DataValidation) =>
  sameData({ ...known, areas: [] }, { ...validation, areas: [] });

function validationXml(validation: DataValidation): string {
  const { rule, errorAlert, prompt } = validation;
  const text = (value: string) => (value === "" ? undefined : workbookString(value));
  return element(
    "dataValidation",
    {
      ...ruleAttributes(rule),
      errorStyle: errorAlert.style === "Stop" ? undefined : errorAlert.style.toLowerCase(),
      allowBlank: validation.ignoreBlanks || undefined,
      showInputMessage: prompt.showPrompt || undefined,
      showErrorMessage: errorAlert.showAlert || undefined,
      errorTitle: text(errorAlert.title),
      error: text(errorAlert.message),
      promptTitle: text(prompt.title),
      prompt: text(prompt.message),
      sqref: areasText(validation.areas),
    },
    formulasXml(rule)
  );
}

function ruleAttributes(rule: ValidationRule): AttributeValues {
  if (rule.type === "Custom") return { type: "custom" };
  if (rule.type === "List") {
    return { type: "list", showDropDown: rule.inCellDropDown ? undefined : true };
  }
  const type = Object.keys(COMPARING).find((key) => COMPARING[key] === rule.type);
  const operator = rule.operator === "Between" ? undefined : operatorWord(rule.operator);
  return { type, operator };
}

function formulasXml(rule: ValidationRule): string {
  const formula = (name: string, text: string | undefined) =>
    text === undefined ? "" : element(name, {}, escapeXml(fileFormula(text)));
  if (rule.type === "Custom") return formula("formula1", rule.formula);
  if (rule.type === "List") {
    const quoted = `"${rule.source.replaceAll('"', '""')}"`;
    return formula("formula1", rule.source.startsWith("=") ? rule.source : quoted);
  }
  return formula("formula1", rule.formula1) + formula("formula2", rule.formula2);
}
