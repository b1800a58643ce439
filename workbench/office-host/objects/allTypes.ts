import type { ObjectType } from "../objectTypes";
import type { TypeName } from "../targets";
import { application } from "./application";
import { range } from "./range";
import { workbook } from "./workbook";
import { worksheet } from "./worksheet";
import { worksheets } from "./worksheets";

/** Every type of Office.js the host knows. */
export const objectTypes: { readonly [K in TypeName]: ObjectType<K> } = {
  Application: application,
  Range: range,
  Workbook: workbook,
  Worksheet: worksheet,
  WorksheetCollection: worksheets,
};
