import { anything, number, text } from "../checks";
import { requireEditable } from "../edits/permission";
import { HostFailure } from "../failure";
import {
  type Check,
  method,
  navigation,
  type ObjectType,
  type Property,
  readable,
  writable,
} from "../objectTypes";
import { HostObject } from "../targets";
import type { CustomPropertyValue, DocumentProperties, Workbook } from "../workbook";

function of<K extends keyof DocumentProperties>(
  key: K,
  check: Check<DocumentProperties[K]>
): Property<Workbook> {
  return writable<Workbook, DocumentProperties[K]>(
    check,
    ({ properties }) => properties[key],
    (book, value, session) => {
      requireEditable(session);
      book.properties = { ...book.properties, [key]: value };
    },
    7
  );
}

/** learn.microsoft.com/javascript/api/excel/excel.documentproperties */
export const documentProperties: ObjectType<"DocumentProperties"> = {
  properties: {
    author: of("author", text),
    category: of("category", text),
    comments: of("comments", text),
    company: of("company", text),
    creationDate: readable(({ properties }) => properties.creationDate?.toISOString() ?? null, 7),
    keywords: of("keywords", text),
    lastAuthor: readable(({ properties }) => properties.lastAuthor, 7),
    manager: of("manager", text),
    revisionNumber: of("revisionNumber", number),
    subject: of("subject", text),
    title: of("title", text),
  },
  objects: { custom: navigation("CustomPropertyCollection", (book) => book, 7) },
};

const asObject = (key: string) => new HostObject("CustomProperty", { key });

/** The key as it was written first: the collection is case-insensitive, as documented. */
function keyIn(book: Workbook, key: string): string | undefined {
  return [...book.customProperties.keys()].find(
    (candidate) => candidate.toLowerCase() === key.toLowerCase()
  );
}

/** "Custom properties can have a number, a string, a boolean or a date"; dates arrive as 'Date(milliseconds)'. */
const propertyValue: Check<CustomPropertyValue> = (value, what) => {
  if (typeof value === "number" || typeof value === "boolean") return value;
  const given = text(value, what);
  const date = /^Date\((\d+)\)$/.exec(given);
  return date ? new Date(Number(date[1])) : given;
};

function found(book: Workbook, key: string): HostObject | null {
  const known = keyIn(book, key);
  return known === undefined ? null : asObject(known);
}

/** learn.microsoft.com/javascript/api/excel/excel.custompropertycollection: "Creates a new or sets an existing one". */
export const customProperties: ObjectType<"CustomPropertyCollection"> = {
  properties: {},
  items: (book) => [...book.customProperties.keys()].map(asObject),
  item: (book, key) => {
    const property = found(book, text(key, "key"));
    if (!property) throw new HostFailure("ItemNotFound", `there is no property ${String(key)}`);
    return property;
  },
  methods: {
    add: method([text, anything], (book, session, key, value) => {
      requireEditable(session);
      const known = keyIn(book, key) ?? key;
      book.customProperties.set(known, propertyValue(value, "value"));
      return asObject(known);
    }),
    deleteAll: method([], (book, session) => {
      requireEditable(session);
      book.customProperties.clear();
    }),
    getCount: method([], (book) => book.customProperties.size),
    getItemOrNullObject: method([text], (book, _session, key) => found(book, key)),
  },
};

function typeOf(value: CustomPropertyValue | undefined): string {
  if (value instanceof Date) return "Date";
  if (typeof value === "number") return "Number";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** learn.microsoft.com/javascript/api/excel/excel.customproperty */
export const customProperty: ObjectType<"CustomProperty"> = {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    key: readable(({ key }) => key),
    type: readable(({ key }, session) => typeOf(session.workbook.customProperties.get(key))),
    value: writable<{ key: string }, CustomPropertyValue>(
      propertyValue,
      ({ key }, session) => session.workbook.customProperties.get(key) ?? null,
      ({ key }, value, session) => {
        requireEditable(session);
        session.workbook.customProperties.set(key, value);
      }
    ),
  },
  methods: {
    delete: method([], ({ key }, session) => {
      requireEditable(session);
      session.workbook.customProperties.delete(key);
    }),
  },
};
