import { boolean, integer, oneOf, text } from "../checks";
import {
  addRule,
  clearRules,
  deleteRule,
  placeOfRule,
  ruleById,
  rulesOn,
  setPriority,
  changeRule,
} from "../edits/conditionalRules";
import { HostFailure } from "../failure";
import { method, type Navigation, type ObjectType, readable, writable } from "../objectTypes";
import type { Session } from "../session";
import { HostObject, type RangesTarget, type RuleTarget } from "../targets";
import type { ConditionalFormat, ConditionalRule } from "../workbook";

const asObject = (sheet: RangesTarget["sheet"]) => (rule: ConditionalFormat) =>
  new HostObject("ConditionalFormat", { sheet, id: rule.id });

function found(rule: HostObject | null): HostObject {
  if (!rule) throw new HostFailure("ItemNotFound", "there is no such conditional format here");
  return rule;
}

function byId(target: RangesTarget, id: string): HostObject | null {
  const rule = rulesOn(target).find((candidate) => candidate.id === id);
  return rule ? asObject(target.sheet)(rule) : null;
}

/**
 * learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection: "The collection is sorted by priority"; a
 * new rule comes first.
 */
export const conditionalFormats: ObjectType<"ConditionalFormatCollection"> = {
  properties: {},
  items: (target) => rulesOn(target).map(asObject(target.sheet)),
  item: (target, key) => found(byId(target, text(key, "id"))),
  methods: {
    add: method([oneOf("Custom", "CellValue", "ContainsText")], (target, session, type) =>
      asObject(target.sheet)(addRule(session, target, type))
    ),
    clearAll: method([], (target, session) => clearRules(session, target)),
    getCount: method([], (target) => rulesOn(target).length),
    getItemAt: method([integer], (target, _session, index) => {
      const rule = rulesOn(target)[index];
      return found(rule ? asObject(target.sheet)(rule) : null);
    }),
    getItemOrNullObject: method([text], (target, _session, id) => byId(target, id), 14),
  },
};

type KnownType = "Custom" | "CellValue" | "ContainsText";
type Opened = "CustomConditionalFormat" | "CellValueConditionalFormat" | "TextConditionalFormat";

/** conditionalFormat.custom for rules of that type; other rules refuse it or give a null object. */
function part(type: KnownType, opened: Opened): Navigation<RuleTarget> {
  return {
    open: (target) => {
      const { rule } = ruleById(target);
      if (rule.type !== type) {
        throw new HostFailure("InvalidArgument", `this conditional format is of type ${rule.type}`);
      }
      return new HostObject(opened, target);
    },
  };
}

function partOrNull(type: KnownType, opened: Opened): Navigation<RuleTarget> {
  return {
    open: (target) => (ruleById(target).rule.type === type ? new HostObject(opened, target) : null),
  };
}

function rangesOf(target: RuleTarget, session: Session) {
  return ruleById(target).areas.map((area) => session.range(target.sheet, area));
}

function singleRange(target: RuleTarget, session: Session): HostObject | null {
  const [first, ...others] = rangesOf(target, session);
  return first && others.length === 0 ? new HostObject("Range", first) : null;
}

/** learn.microsoft.com/javascript/api/excel/excel.conditionalformat */
export const conditionalFormat: ObjectType<"ConditionalFormat"> = {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: readable(({ id }) => id),
    priority: writable(integer, placeOfRule, (target, place, session) =>
      setPriority(session, target, place)
    ),
    stopIfTrue: writable(
      boolean,
      (target) => ruleById(target).stopIfTrue,
      (target, stopIfTrue, session) => changeRule(session, target, { stopIfTrue })
    ),
    type: readable((target) => ruleById(target).rule.type),
  },
  objects: {
    cellValue: part("CellValue", "CellValueConditionalFormat"),
    cellValueOrNullObject: partOrNull("CellValue", "CellValueConditionalFormat"),
    custom: part("Custom", "CustomConditionalFormat"),
    customOrNullObject: partOrNull("Custom", "CustomConditionalFormat"),
    textComparison: part("ContainsText", "TextConditionalFormat"),
    textComparisonOrNullObject: partOrNull("ContainsText", "TextConditionalFormat"),
  },
  methods: {
    delete: method([], (target, session) => deleteRule(session, target)),
    getRange: method([], (target, session) => {
      const range = singleRange(target, session);
      if (!range) throw new HostFailure("InvalidArgument", "the rule applies to several ranges");
      return range;
    }),
    getRangeOrNullObject: method([], singleRange),
    getRanges: method(
      [],
      (target, session) =>
        new HostObject("RangeAreas", { sheet: target.sheet, ranges: rangesOf(target, session) }),
      9
    ),
  },
};

function ruleOf<T extends ConditionalRule["type"]>(target: RuleTarget, type: T) {
  const { rule } = ruleById(target);
  if (rule.type !== type) throw new HostFailure("InvalidArgument", `the rule is no ${type}`);
  return rule as Extract<ConditionalRule, { type: T }>;
}

const format: Navigation<RuleTarget> = {
  open: (target) => new HostObject("ConditionalRangeFormat", target),
};

/** learn.microsoft.com/javascript/api/excel/excel.customconditionalformat */
export const customConditionalFormat: ObjectType<"CustomConditionalFormat"> = {
  properties: {},
  objects: {
    format,
    rule: { open: (target) => new HostObject("ConditionalFormatRule", target) },
  },
};

/** learn.microsoft.com/javascript/api/excel/excel.conditionalformatrule */
export const conditionalFormatRule: ObjectType<"ConditionalFormatRule"> = {
  properties: {
    formula: writable(
      text,
      (target) => ruleOf(target, "Custom").formula,
      (target, given, session) => {
        const formula = given.startsWith("=") ? given : `=${given}`;
        changeRule(session, target, { rule: { type: "Custom", formula } });
      }
    ),
  },
};

const COMPARISON = oneOf(
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual"
);

/** learn.microsoft.com/javascript/api/excel/excel.cellvalueconditionalformat */
export const cellValueConditionalFormat: ObjectType<"CellValueConditionalFormat"> = {
  properties: {
    rule: {
      read: (target) => {
        const { operator, formula1, formula2 } = ruleOf(target, "CellValue");
        return { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
      },
      write: (target, value, session) => {
        const given = value as Record<string, unknown>;
        const formula2 =
          given.formula2 === undefined ? {} : { formula2: text(given.formula2, "formula2") };
        const rule = {
          type: "CellValue" as const,
          operator: COMPARISON(given.operator, "operator"),
          formula1: text(given.formula1, "formula1"),
          ...formula2,
        };
        changeRule(session, target, { rule });
      },
    },
  },
  objects: { format },
};

/** learn.microsoft.com/javascript/api/excel/excel.textconditionalformat */
export const textConditionalFormat: ObjectType<"TextConditionalFormat"> = {
  properties: {
    rule: {
      read: (target) => {
        const { operator, text: wanted } = ruleOf(target, "ContainsText");
        return { operator, text: wanted };
      },
      write: (target, value, session) => {
        const given = value as Record<string, unknown>;
        const operator = oneOf("Contains", "NotContains", "BeginsWith", "EndsWith");
        const rule = {
          type: "ContainsText" as const,
          operator: operator(given.operator, "operator"),
          text: text(given.text, "text"),
        };
        changeRule(session, target, { rule });
      },
    },
  },
  objects: { format },
};
