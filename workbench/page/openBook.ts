import type { Area } from "../../src/workbook/snapshot";
import { areaAddress, cellAddress } from "../../src/workbook/address";
import { createCalculator, type NotComputed } from "../calculation/calculator";
import { Host } from "../office-host/host";
import type { Workbook } from "../office-host/workbook";
import { openWorkbook } from "../xlsx/open";
import { saveWorkbook } from "../xlsx/save";
import type { GridListener, UniverGrid } from "./grid/univerGrid";

export interface BookListener {
  /** Hears of what the person wants and cannot have, as the error that stood against it. */
  onRefused(refusal: unknown): void;
  /** Another sheet has come to the front. */
  onSheetShown(): void;
}

/** The workbook that is open, the host in front of it and the calculator behind it. */
export class OpenBook implements GridListener {
  readonly host: Host;
  private readonly calculator = createCalculator();
  private grid: UniverGrid | undefined;
  private drawing: Promise<void> | undefined;
  private isStale = false;
  private shownSheetId: string | undefined;

  private constructor(
    workbook: Workbook,
    private readonly listener: BookListener
  ) {
    this.host = new Host({
      workbook,
      profile: "web",
      calculator: this.calculator,
      openFile: (bytes) => Promise.resolve(openWorkbook(bytes)),
    });
  }

  static async open(bytes: Uint8Array, listener: BookListener): Promise<OpenBook> {
    const workbook = openWorkbook(bytes);
    const book = new OpenBook(workbook, listener);
    await book.calculator.recalculate(workbook);
    return book;
  }

  get workbook(): Workbook {
    return this.host.workbook;
  }

  get notComputed(): readonly NotComputed[] {
    return this.calculator.notComputed;
  }

  /** Puts another file in the place of the open one; the add-in's frames go on with it. */
  async replace(bytes: Uint8Array): Promise<void> {
    const workbook = openWorkbook(bytes);
    await this.calculator.recalculate(workbook);
    this.host.open(workbook);
    await this.draw();
  }

  async save(): Promise<Uint8Array> {
    await this.grid?.entryTold();
    await this.host.idle();
    return saveWorkbook(this.workbook);
  }

  showIn(grid: UniverGrid): Promise<void> {
    this.grid = grid;
    return this.draw();
  }

  /** Brings the grid up to date; calls while it is being drawn make one more drawing. */
  draw(): Promise<void> {
    this.isStale = true;
    return (this.drawing ??= this.drawUntilFresh().finally(() => (this.drawing = undefined)));
  }

  onEntry(sheetId: string, row: number, column: number, entry: string | number | boolean): void {
    void this.enter(sheetId, row, column, entry);
  }

  onSelect(sheetId: string, area: Area): void {
    void this.host
      .select(this.nameOf(sheetId), areaAddress(area))
      .then(() => this.tellShownSheet());
  }

  onCellEdit(isEditing: boolean): void {
    if (isEditing) this.host.beginCellEdit();
    else this.host.endCellEdit();
  }

  onRefusedCommand(): void {
    this.listener.onRefused(new CommandRefusal());
  }

  private async enter(
    sheetId: string,
    row: number,
    column: number,
    entry: string | number | boolean
  ): Promise<void> {
    try {
      await this.host.typeInto(this.nameOf(sheetId), cellAddress(row, column), entry);
    } catch (error) {
      this.listener.onRefused(error);
    }
    await this.draw();
  }

  private async drawUntilFresh(): Promise<void> {
    while (this.isStale) {
      this.isStale = false;
      await this.host.idle();
      const highlights = await this.calculator.highlights(this.workbook);
      this.grid?.show(this.workbook, highlights);
    }
    this.tellShownSheet();
  }

  private tellShownSheet(): void {
    const { activeSheetId } = this.workbook;
    if (activeSheetId === this.shownSheetId) return;
    this.shownSheetId = activeSheetId;
    this.listener.onSheetShown();
  }

  private nameOf(sheetId: string): string {
    return this.workbook.sheets.find(({ id }) => id === sheetId)?.name ?? "";
  }
}

/** Somebody asked the grid for what the stand-in does not carry over to the workbook. */
export class CommandRefusal extends Error {}
