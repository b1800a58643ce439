import type { Area } from "../../src/workbook/snapshot";
import type { Sheet, Workbook } from "./workbook";

/** What each type of Office.js stands for behind the host. */
export interface Targets {
  Workbook: Workbook;
  Application: Workbook;
  WorksheetCollection: Workbook;
  Worksheet: Sheet;
  Range: RangeTarget;
}

export type TypeName = keyof Targets;

/** Ranges move along when rows or columns are inserted; `gone` once their cells were deleted. */
export interface RangeTarget {
  readonly sheet: Sheet;
  area: Area;
  gone: boolean;
}

/** An object a path of a request stands for. */
export class HostObject<K extends TypeName = TypeName> {
  constructor(
    readonly type: K,
    readonly target: Targets[K]
  ) {}
}
