import { text } from "../checks";
import { requireEditable } from "../edits/permission";
import { HostFailure } from "../failure";
import { method, type ObjectType, readable, writable } from "../objectTypes";
import { HostObject, type SheetEntryTarget } from "../targets";
import type { Sheet } from "../workbook";

function keyIn(sheet: Sheet, key: string): string | undefined {
  return [...sheet.customProperties.keys()].find(
    (candidate) => candidate.toLowerCase() === key.toLowerCase()
  );
}

const asObject = (sheet: Sheet, key: string) =>
  new HostObject("WorksheetCustomProperty", { sheet, key });

function find(sheet: Sheet, key: string): HostObject | null {
  const known = keyIn(sheet, key);
  return known === undefined ? null : asObject(sheet, known);
}

/** learn.microsoft.com/javascript/api/excel/excel.worksheetcustompropertycollection: keys without regard to capitals. */
export const sheetProperties: ObjectType<"WorksheetCustomPropertyCollection"> = {
  properties: {},
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => asObject(sheet, key)),
  item: (sheet, key) => {
    const found = find(sheet, text(key, "key"));
    if (!found) throw new HostFailure("ItemNotFound", `there is no property ${String(key)}`);
    return found;
  },
  methods: {
    add: method(
      [text, text],
      (sheet, session, key, value) => {
        requireEditable(session);
        const known = keyIn(sheet, key) ?? key;
        sheet.customProperties.set(known, value);
        return asObject(sheet, known);
      },
      12
    ),
    getCount: method([], (sheet) => sheet.customProperties.size, 12),
    getItemOrNullObject: method([text], (sheet, _session, key) => find(sheet, key), 12),
  },
};

/** learn.microsoft.com/javascript/api/excel/excel.worksheetcustomproperty */
export const sheetProperty: ObjectType<"WorksheetCustomProperty"> = {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    key: readable(({ key }) => key, 12),
    value: writable<SheetEntryTarget, string>(
      text,
      ({ sheet, key }) => sheet.customProperties.get(key) ?? null,
      ({ sheet, key }, value, session) => {
        requireEditable(session);
        sheet.customProperties.set(key, value);
      },
      12
    ),
  },
  methods: {
    delete: method(
      [],
      ({ sheet, key }, session) => {
        requireEditable(session);
        sheet.customProperties.delete(key);
      },
      12
    ),
  },
};
