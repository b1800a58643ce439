import { localAddress, quotedSheetName } from "../areas";
import { boolean, oneOf, optional, plainObject, text } from "../checks";
import {
  setValidation,
  validationOf,
  validationsOn,
  clearValidation,
  type WithoutAreas,
} from "../edits/validations";
import { HostFailure } from "../failure";
import { method, type ObjectType, type Property } from "../objectTypes";
import { HostObject, type RangesTarget, type RangeTarget } from "../targets";
import type { ErrorAlert, Prompt, ValidationRule } from "../workbook";
import { areValid } from "../edits/validCells";

const OPERATOR = oneOf(
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual"
);

/** The rule's name in the API and in the model. */
const COMPARING = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
} as const;

/** A range, a formula or a constant, as a formula. */
function formulaFrom(given: unknown, what: string): string {
  if (given instanceof HostObject && given.type === "Range") {
    const { sheet, area } = given.target as RangeTarget;
    return `=${quotedSheetName(sheet.name)}!${localAddress(area, "$")}`;
  }
  if (typeof given === "number") return String(given);
  return text(given, what);
}

function listFrom(given: unknown): ValidationRule {
  const { source, inCellDropDown } = plainObject(given, "list");
  return {
    type: "List",
    source: formulaFrom(source, "list.source"),
    inCellDropDown: optional(boolean)(inCellDropDown, "inCellDropDown") ?? true,
  };
}

function comparisonFrom(name: keyof typeof COMPARING, given: unknown): ValidationRule {
  const { formula1, formula2, operator } = plainObject(given, name);
  return {
    type: COMPARING[name],
    operator: OPERATOR(operator, "operator"),
    formula1: formulaFrom(formula1, "formula1"),
    ...(formula2 === undefined || formula2 === null
      ? {}
      : { formula2: formulaFrom(formula2, "formula2") }),
  };
}

/** learn.microsoft.com/javascript/api/excel/excel.datavalidationrule: exactly one kind of rule is given. */
function ruleFrom(given: unknown): ValidationRule {
  const parts = Object.entries(plainObject(given, "rule")).filter(([, part]) => part !== null);
  const [name, part] = parts[0] ?? [];
  if (parts.length !== 1 || name === undefined) {
    throw new HostFailure("InvalidArgument", "a rule is of one kind");
  }
  if (name === "list") return listFrom(part);
  if (name === "custom") {
    return { type: "Custom", formula: text(plainObject(part, name).formula, "formula") };
  }
  if (!(name in COMPARING)) throw new HostFailure("InvalidArgument", `no rule is called ${name}`);
  return comparisonFrom(name as keyof typeof COMPARING, part);
}

function ruleShown(rule: ValidationRule): Readonly<Record<string, unknown>> {
  const { type, ...details } = rule;
  return { [type.charAt(0).toLowerCase() + type.slice(1)]: details };
}

function alertFrom(given: unknown): ErrorAlert {
  const { showAlert, style, title, message } = plainObject(given, "errorAlert");
  return {
    showAlert: optional(boolean)(showAlert, "showAlert") ?? true,
    style: optional(oneOf("Stop", "Warning", "Information"))(style, "style") ?? "Stop",
    title: optional(text)(title, "title") ?? "",
    message: optional(text)(message, "message") ?? "",
  };
}

function promptFrom(given: unknown): Prompt {
  const { showPrompt, title, message } = plainObject(given, "prompt");
  return {
    showPrompt: optional(boolean)(showPrompt, "showPrompt") ?? true,
    title: optional(text)(title, "title") ?? "",
    message: optional(text)(message, "message") ?? "",
  };
}

/** A part of the validation that can only be given to cells that have one. */
function detail(
  name: keyof WithoutAreas,
  from: (given: unknown) => unknown
): Property<RangesTarget> {
  return {
    since: 8,
    read: (target) => validationOf(target)?.[name] ?? null,
    write: (target, given, session) => {
      const validation = validationOf(target);
      if (!validation) throw new HostFailure("InvalidOperation", "the range has no one rule yet");
      setValidation(session, target, { ...validation, [name]: from(given) });
    },
  };
}

function typeOf(target: RangesTarget): string {
  if (validationsOn(target).length === 0) return "None";
  return validationOf(target)?.rule.type ?? "MixedCriteria";
}

const NEW_DETAILS: Omit<WithoutAreas, "rule"> = {
  ignoreBlanks: true,
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
  prompt: { showPrompt: true, title: "", message: "" },
};

/** learn.microsoft.com/javascript/api/excel/excel.datavalidation */
export const dataValidation: ObjectType<"DataValidation"> = {
  properties: {
    errorAlert: detail("errorAlert", alertFrom),
    ignoreBlanks: detail("ignoreBlanks", (given) => boolean(given, "ignoreBlanks")),
    prompt: detail("prompt", promptFrom),
    rule: {
      since: 8,
      read: (target) => {
        const validation = validationOf(target);
        return validation ? ruleShown(validation.rule) : null;
      },
      write: (target, given, session) => {
        const old = validationOf(target) ?? NEW_DETAILS;
        setValidation(session, target, { ...NEW_DETAILS, ...old, rule: ruleFrom(given) });
      },
    },
    type: { since: 8, read: typeOf },
    valid: {
      since: 8,
      onlyByName: true,
      read: (target, session) => areValid(session.workbook, target),
    },
  },
  methods: {
    clear: method([], (target, session) => clearValidation(session, target), 8),
  },
};
