import { boolean } from "../checks";
import { type ObjectType, writable } from "../objectTypes";

/** learn.microsoft.com/javascript/api/excel/excel.runtime: context.runtime.enableEvents */
export const runtime: ObjectType<"Runtime"> = {
  properties: {
    enableEvents: writable(
      boolean,
      (_book, session) => session.events.enabled,
      (_book, enabled, session) => {
        session.events.enabled = enabled;
      },
      8
    ),
  },
};
