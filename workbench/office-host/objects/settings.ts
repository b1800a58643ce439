import { anything, text } from "../checks";
import { requireEditable } from "../edits/permission";
import { HostFailure } from "../failure";
import { method, type ObjectType, readable } from "../objectTypes";
import { HostObject } from "../targets";
import type { Workbook } from "../workbook";

const asObject = (key: string) => new HostObject("Setting", { key });

function find(book: Workbook, key: string): HostObject | null {
  return book.settings.has(key) ? asObject(key) : null;
}

/** learn.microsoft.com/javascript/api/excel/excel.settingcollection: "Sets or adds"; keys keep their capitals. */
export const settings: ObjectType<"SettingCollection"> = {
  properties: {},
  items: (book) => [...book.settings.keys()].map(asObject),
  item: (book, key) => {
    const found = find(book, text(key, "key"));
    if (!found) throw new HostFailure("ItemNotFound", `there is no setting ${String(key)}`);
    return found;
  },
  methods: {
    add: method([text, anything], (book, session, key, value) => {
      requireEditable(session);
      book.settings.set(key, value);
      return asObject(key);
    }),
    getCount: method([], (book) => book.settings.size),
    getItemOrNullObject: method([text], (book, _session, key) => find(book, key)),
  },
};

/** learn.microsoft.com/javascript/api/excel/excel.setting */
export const setting: ObjectType<"Setting"> = {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    key: readable(({ key }) => key),
    value: {
      read: ({ key }, session) => session.workbook.settings.get(key),
      write: ({ key }, value, session) => {
        requireEditable(session);
        session.workbook.settings.set(key, value);
      },
    },
  },
  methods: {
    delete: method([], ({ key }, session) => {
      requireEditable(session);
      session.workbook.settings.delete(key);
    }),
  },
};
