import type { Area } from "../../src/workbook/snapshot";
import type { ChangedArea } from "./calculator";
import { HostFailure } from "./failure";
import type { EventQueue } from "./events";
import { References } from "./references";
import type { RangeTarget } from "./targets";
import type { Sheet, Workbook } from "./workbook";

/** A requirement set of Excel by the number after the point: 14 is ExcelApi 1.14, since 1.9 comes before 1.14. */
export type ApiLevel = number;

/** Which Excel the host plays: the sizes it refuses differ, and what it lets be inserted. */
export type Profile = "desktop" | "web";

/** Reads the bytes of an .xlsx file; throws for what is none. */
export type OpenFile = (bytes: Uint8Array) => Promise<Workbook>;

/** What the host knows while it serves an open workbook. */
export class Session {
  readonly references = new References();
  private calculationDemanded = false;
  /** What changed since formulas were last computed; undefined once anything may have. */
  private pending: ChangedArea[] | undefined = [];
  /** The calls that emptied the person's undo stack, oldest first. */
  readonly undoCleared: string[] = [];
  calculationSuspended = false;
  /** Who is behind the edit that is going on; events say it (ExcelApi 1.14). */
  editedBy: "ThisLocalAddin" | "Unknown" = "ThisLocalAddin";

  constructor(
    readonly workbook: Workbook,
    readonly profile: Profile,
    readonly apiLevel: ApiLevel,
    readonly events: EventQueue,
    readonly openFile: OpenFile | undefined
  ) {}

  range(sheet: Sheet, area: Area): RangeTarget {
    return this.references.track({ sheet, area, gone: false });
  }

  /** To be called after cells of the area got other values or formulas. */
  cellsChanged(sheet: Sheet, area: Area): void {
    this.pending?.push({ sheetId: sheet.id, area });
  }

  /** To be called after sheets or names came, went or got other names. */
  structureChanged(): void {
    this.pending = undefined;
  }

  /** application.calculate(): everything, even while the mode is manual. */
  calculate(): void {
    this.pending = undefined;
    this.calculationDemanded = true;
  }

  get needsCalculation(): boolean {
    if (this.calculationDemanded) return true;
    const wanted = !this.calculationSuspended && this.workbook.calculationMode !== "Manual";
    return wanted && (this.pending === undefined || this.pending.length > 0);
  }

  takePendingChanges(): readonly ChangedArea[] | undefined {
    const changes = this.pending;
    this.pending = [];
    this.calculationDemanded = false;
    return changes;
  }

  clearUndo(call: string): void {
    this.undoCleared.push(call);
  }

  sheetById(id: string): Sheet {
    const sheet = this.workbook.sheets.find((candidate) => candidate.id === id);
    if (!sheet) throw new HostFailure("ItemNotFound", `no sheet has the id ${id}`);
    return sheet;
  }
}
