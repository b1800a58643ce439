import { boolean, oneOf, optional, plainObject, text } from "../checks";
import { DEFAULT_PROTECTION_OPTIONS } from "../emptyWorkbook";
import { requireEditable } from "../edits/permission";
import { HostFailure } from "../failure";
import { method, type ObjectType, readable } from "../objectTypes";
import type { ProtectionOptions } from "../workbook";

const selectionMode = oneOf("Normal", "Unlocked", "None");

function optionsFrom(given: Readonly<Record<string, unknown>>): ProtectionOptions {
  const options: Record<string, unknown> = { ...DEFAULT_PROTECTION_OPTIONS };
  for (const [name, value] of Object.entries(given)) {
    if (!(name in DEFAULT_PROTECTION_OPTIONS)) {
      throw new HostFailure("InvalidArgument", `there is no protection option ${name}`);
    }
    if (value === null) continue;
    options[name] = (name === "selectionMode" ? selectionMode : boolean)(value, name);
  }
  return options as unknown as ProtectionOptions;
}

/** learn.microsoft.com/javascript/api/excel/excel.worksheetprotection */
export const worksheetProtection: ObjectType<"WorksheetProtection"> = {
  properties: {
    options: readable((sheet) => sheet.protection?.options ?? null, 2),
    protected: readable((sheet) => sheet.protection !== undefined, 2),
  },
  methods: {
    protect: method(
      [optional(plainObject), optional(text)],
      (sheet, session, options, password) => {
        requireEditable(session);
        // "Fails if the worksheet has already been protected."
        if (sheet.protection) throw new HostFailure("InvalidOperation", "it is protected already");
        sheet.protection = {
          options: optionsFrom(options ?? {}),
          ...(password ? { password } : {}),
        };
        session.clearUndo("protection.protect");
      },
      2
    ),
    unprotect: method(
      [optional(text)],
      (sheet, session, password) => {
        requireEditable(session);
        const wanted = sheet.protection?.password;
        if (wanted !== undefined && wanted !== password) {
          throw new HostFailure("AccessDenied", "the password is wrong");
        }
        sheet.protection = undefined;
        session.clearUndo("protection.unprotect");
      },
      2
    ),
  },
};
