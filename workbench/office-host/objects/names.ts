import { boolean, either, objectOf, optional, text } from "../checks";
import { localAddress, quotedSheetName } from "../areas";
import { addName, changeName, deleteName, nameOf, namesIn } from "../edits/names";
import { ERROR_TEXTS } from "../errorValues";
import { HostFailure } from "../failure";
import { onlyReference } from "../formulaReferences";
import { method, type ObjectType, readable, writable } from "../objectTypes";
import { sheetByName } from "../edits/sheets";
import type { Session } from "../session";
import { HostObject, type NamesTarget, type NameTarget, type RangeTarget } from "../targets";
import type { DefinedName } from "../workbook";
import { areaOf } from "./rangeArea";

const asObject = ({ scope }: NamesTarget, { name }: DefinedName) =>
  new HostObject("NamedItem", { scope, name });

function find(target: NamesTarget, session: Session, name: string): HostObject | null {
  const found = namesIn(session.workbook, target.scope).find(
    (candidate) => candidate.name.toLowerCase() === name.toLowerCase()
  );
  return found ? asObject(target, found) : null;
}

function required(found: HostObject | null): HostObject {
  if (!found) throw new HostFailure("ItemNotFound", "there is no such name, or it means no range");
  return found;
}

/** A range becomes an absolute reference; a text is a formula as it stands. */
function formulaOf(reference: RangeTarget | string): string {
  if (typeof reference !== "string") {
    const { sheet } = reference;
    return `=${quotedSheetName(sheet.name)}!${localAddress(areaOf(reference), "$")}`;
  }
  return reference.startsWith("=") ? reference : `=${reference}`;
}

/** learn.microsoft.com/javascript/api/excel/excel.nameditemcollection */
export const names: ObjectType<"NamedItemCollection"> = {
  properties: {},
  items: (target, session) =>
    namesIn(session.workbook, target.scope).map((name) => asObject(target, name)),
  item: (target, key, session) => required(find(target, session, text(key, "name"))),
  methods: {
    add: method(
      [text, either(objectOf("Range"), text), optional(text)],
      (target, session, name, reference, comment) =>
        asObject(target, addName(session, target, name, formulaOf(reference), comment)),
      4
    ),
    addFormulaLocal: method(
      [text, text, optional(text)],
      (target, session, name, formula, comment) =>
        asObject(target, addName(session, target, name, formulaOf(formula), comment)),
      4
    ),
    getCount: method([], (target, session) => namesIn(session.workbook, target.scope).length, 4),
    getItemOrNullObject: method([text], (target, session, name) => find(target, session, name), 4),
  },
};

/** The range a name means, when its formula is a single reference to a sheet that exists. */
function rangeOf(target: NameTarget, session: Session): HostObject | null {
  const reference = onlyReference(nameOf(session.workbook, target).formula);
  if (!reference) return null;
  const { sheetName, area } = reference;
  const sheet = sheetName === undefined ? target.scope : sheetByName(session.workbook, sheetName);
  return sheet ? new HostObject("Range", session.range(sheet, area)) : null;
}

/** What a name's formula stands for, as far as it is plain: a constant, an error, or where the range is. */
function valueOf(target: NameTarget, session: Session): { type: string; value: unknown } {
  const { formula } = nameOf(session.workbook, target);
  const constant = formula.slice(1);
  const range = rangeOf(target, session);
  if (range) {
    const { sheet, area } = range.target as RangeTarget;
    const address = `${quotedSheetName(sheet.name)}!${localAddress(area, "$")}`;
    return { type: "Range", value: address };
  }
  if (constant.includes("#REF!")) return { type: "Error", value: "#REF!" };
  if (ERROR_TEXTS.has(constant)) return { type: "Error", value: constant };
  if (/^"(?:[^"]|"")*"$/.test(constant)) {
    return { type: "String", value: constant.slice(1, -1).replaceAll('""', '"') };
  }
  if (/^(TRUE|FALSE)$/i.test(constant)) {
    return { type: "Boolean", value: constant.toUpperCase() === "TRUE" };
  }
  const number = Number(constant);
  if (constant.trim() !== "" && !Number.isNaN(number)) return { type: "Double", value: number };
  throw new HostFailure("ApiNotFound", `this host cannot compute the name ${target.name}`);
}

/** learn.microsoft.com/javascript/api/excel/excel.nameditem */
export const namedItem: ObjectType<"NamedItem"> = {
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    comment: writable(
      text,
      (target, session) => nameOf(session.workbook, target).comment,
      (target, comment, session) => changeName(session, target, { comment }),
      4
    ),
    formula: writable(
      text,
      (target, session) => nameOf(session.workbook, target).formula,
      (target, formula, session) => changeName(session, target, { formula: formulaOf(formula) }),
      7
    ),
    name: readable((target, session) => nameOf(session.workbook, target).name),
    scope: readable(({ scope }) => (scope ? "Worksheet" : "Workbook"), 4),
    type: { onlyByName: true, read: (target, session) => valueOf(target, session).type },
    value: { onlyByName: true, read: (target, session) => valueOf(target, session).value },
    visible: writable(
      boolean,
      (target, session) => nameOf(session.workbook, target).visible,
      (target, visible, session) => changeName(session, target, { visible })
    ),
  },
  objects: {
    worksheet: {
      since: 4,
      open: ({ scope, name }) => {
        if (!scope) throw new HostFailure("InvalidArgument", `${name} belongs to no sheet`);
        return new HostObject("Worksheet", scope);
      },
    },
    worksheetOrNullObject: {
      since: 4,
      open: ({ scope }) => (scope ? new HostObject("Worksheet", scope) : null),
    },
  },
  methods: {
    delete: method([], (target, session) => deleteName(session, target), 4),
    getRange: method([], (target, session) => required(rangeOf(target, session))),
    getRangeOrNullObject: method([], rangeOf, 4),
  },
};
