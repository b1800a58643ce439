import { text } from "../checks";
import { requireEditable } from "../edits/permission";
import { HostFailure } from "../failure";
import { method, type ObjectType, readable } from "../objectTypes";
import type { Session } from "../session";
import { HostObject, type XmlPartTarget } from "../targets";
import type { CustomXmlPart, Workbook } from "../workbook";

const asObject = ({ id }: CustomXmlPart) => new HostObject("CustomXmlPart", { id });

/** The namespace of the root element, '' when it has none. */
function namespaceOf({ xml }: CustomXmlPart): string {
  const root = /<([^\s/>:]+:)?[^\s/>:]+(\s[^>]*)?\/?>/.exec(
    xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, "")
  );
  const prefix = root?.[1]?.slice(0, -1);
  const name = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? "")?.[1] ?? "";
}

/** Roughly what any XML reader refuses: no root element, or tags that do not pair up. */
function requireXml(xml: string): void {
  const open: string[] = [];
  const bare = xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, "");
  const tags = [...bare.matchAll(/<(\/?)([^\s/>]+)(?:"[^"]*"|'[^']*'|[^'">])*?(\/?)>/g)];
  const paired = tags.every(([, closing, name = "", empty]) => {
    if (closing) return open.pop() === name;
    if (!empty) open.push(name);
    return true;
  });
  if (tags.length === 0 || !paired || open.length > 0) {
    throw new HostFailure("InvalidArgument", "that is no XML");
  }
}

function partById({ workbook }: Session, { id }: XmlPartTarget): CustomXmlPart {
  const part = workbook.customXmlParts.find((candidate) => candidate.id === id);
  if (!part) throw new HostFailure("ItemNotFound", `the XML part ${id} is gone`);
  return part;
}

function find(parts: readonly CustomXmlPart[], id: string): HostObject | null {
  const part = parts.find((candidate) => candidate.id === id);
  return part ? asObject(part) : null;
}

function required(part: HostObject | null): HostObject {
  if (!part) throw new HostFailure("ItemNotFound", "there is no such XML part");
  return part;
}

function freeId(book: Workbook): string {
  let number = book.customXmlParts.length + 1;
  const id = () =>
    `{${number.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
  while (book.customXmlParts.some((part) => part.id === id())) number++;
  return id();
}

/** learn.microsoft.com/javascript/api/excel/excel.customxmlpartcollection */
export const customXmlParts: ObjectType<"CustomXmlPartCollection"> = {
  properties: {},
  items: (book) => book.customXmlParts.map(asObject),
  item: (book, key) => required(find(book.customXmlParts, text(key, "id"))),
  methods: {
    add: method([text], (book, session, xml) => {
      requireEditable(session);
      requireXml(xml);
      const part: CustomXmlPart = { id: freeId(book), xml };
      book.customXmlParts = [...book.customXmlParts, part];
      return asObject(part);
    }),
    getByNamespace: method(
      [text],
      (_book, _session, namespace) => new HostObject("CustomXmlPartScopedCollection", { namespace })
    ),
    getCount: method([], (book) => book.customXmlParts.length),
    getItemOrNullObject: method([text], (book, _session, id) => find(book.customXmlParts, id)),
  },
};

function ofNamespace(namespace: string, session: Session): readonly CustomXmlPart[] {
  return session.workbook.customXmlParts.filter((part) => namespaceOf(part) === namespace);
}

function onlyPart(parts: readonly CustomXmlPart[]): HostObject | null {
  const [part, ...others] = parts;
  return part && others.length === 0 ? asObject(part) : null;
}

/** learn.microsoft.com/javascript/api/excel/excel.customxmlpartscopedcollection */
export const customXmlPartsOfNamespace: ObjectType<"CustomXmlPartScopedCollection"> = {
  properties: {},
  items: ({ namespace }, session) => ofNamespace(namespace, session).map(asObject),
  item: ({ namespace }, key, session) =>
    required(find(ofNamespace(namespace, session), text(key, "id"))),
  methods: {
    getCount: method([], ({ namespace }, session) => ofNamespace(namespace, session).length),
    getItemOrNullObject: method([text], ({ namespace }, session, id) =>
      find(ofNamespace(namespace, session), id)
    ),
    // "If the collection contains exactly one item, this method returns it. Otherwise, this method produces an error."
    getOnlyItem: method([], ({ namespace }, session) =>
      required(onlyPart(ofNamespace(namespace, session)))
    ),
    getOnlyItemOrNullObject: method([], ({ namespace }, session) =>
      onlyPart(ofNamespace(namespace, session))
    ),
  },
};

/** learn.microsoft.com/javascript/api/excel/excel.customxmlpart */
export const customXmlPart: ObjectType<"CustomXmlPart"> = {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: readable(({ id }) => id),
    namespaceUri: readable((target, session) => namespaceOf(partById(session, target))),
  },
  methods: {
    delete: method([], (target, session) => {
      requireEditable(session);
      const part = partById(session, target);
      const { workbook } = session;
      workbook.customXmlParts = workbook.customXmlParts.filter((other) => other !== part);
    }),
    getXml: method([], (target, session) => partById(session, target).xml),
    setXml: method([text], (target, session, xml) => {
      requireEditable(session);
      requireXml(xml);
      const old = partById(session, target);
      const { workbook } = session;
      workbook.customXmlParts = workbook.customXmlParts.map((part) =>
        part === old ? { ...part, xml } : part
      );
    }),
  },
};
