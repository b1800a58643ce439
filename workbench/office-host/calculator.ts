import type { Area } from "../../src/workbook/snapshot";
import type { Workbook } from "./workbook";

/** A block of cells of one sheet that was written, cleared, inserted or deleted. */
export interface ChangedArea {
  readonly sheetId: string;
  readonly area: Area;
}

/** Computes formulas. The host knows none: it awaits this after every batch of requests that changed cells. */
export interface Calculator {
  /**
   * Replaces the formula cells whose value is out of date by ones with the right value. `changed` is what changed since
   * the last call; undefined means anything may have (a workbook just opened, sheets added, renamed or removed).
   */
  recalculate(workbook: Workbook, changed?: readonly ChangedArea[]): Promise<void>;
}
