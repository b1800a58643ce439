import {
  CommandType,
  CustomCommandExecutionError,
  type ICellData,
  ICommandService,
  type IDisposable,
  type IExecutionOptions,
  type IRange,
  LocaleType,
  mergeLocales,
  ThemeService,
  Univer,
  UniverInstanceType,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
  SetRangeValuesMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
  SelectionMoveType,
  SetSelectionsOperation,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import enUS from "@univerjs/preset-sheets-core/locales/en-US";
import zhCN from "@univerjs/preset-sheets-core/locales/zh-CN";
import type { Area } from "../../../src/workbook/snapshot";
import { sameArea } from "../../office-host/areas";
import type { Workbook } from "../../office-host/workbook";
import type { Highlights } from "../../calculation/conditionalFormats";
import { isCarriedOver } from "./carriedOver";
import { ShownCells } from "./shownCells";
import { type Extent, univerCell, univerWorkbook } from "./univerCells";

/** What the person does in the grid. Sheets are told by their ids. */
export interface GridListener {
  /** Typed, pasted, filled or deleted: texts are as they were typed. */
  onEntry(sheetId: string, row: number, column: number, entry: string | number | boolean): void;
  onSelect(sheetId: string, area: Area): void;
  onCellEdit(isEditing: boolean): void;
  /** The person asked for something the stand-in does not do. */
  onRefusedCommand(): void;
}

export type GridLanguage = "zh-CN" | "en-US";

/**
 * Univer's grid as a view of the model: it shows what the model holds and tells what the person does. It computes
 * nothing, so that there is one calculator behind the host, in the browser and in Node alike.
 */
export class UniverGrid {
  private readonly univer: Univer;
  private readonly api: FUniver;
  private readonly commands: ICommandService;
  private readonly subscriptions: IDisposable[] = [];
  private shown = new Map<string, ShownCells>();
  private frame = "";
  private extents: ReadonlyMap<string, Extent> = new Map();
  private unitNumber = 0;
  /** The text of the cell editor when it closed, until Univer writes what it made of it. */
  private typed:
    { readonly row: number; readonly column: number; readonly text: string } | undefined;
  private isShowing = false;

  constructor(
    private readonly container: HTMLElement,
    language: GridLanguage,
    private readonly listener: GridListener
  ) {
    this.univer = new Univer({
      locale: language === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US,
      locales: {
        [LocaleType.ZH_CN]: mergeLocales(zhCN),
        [LocaleType.EN_US]: mergeLocales(enUS),
      },
    });
    for (const plugin of gridPlugins(container)) this.univer.registerPlugin(...plugin);
    this.api = FUniver.newAPI(this.univer);
    const injector = this.univer.__getInjector();
    this.commands = injector.get(ICommandService);
    const themes = injector.get(ThemeService);
    themes.setTheme({ ...themes.getCurrentTheme(), primary: EXCEL_GREEN });
    this.listen();
  }

  /** Brings the grid up to date with the model. */
  show(workbook: Workbook, highlights: ReadonlyMap<string, Highlights>): void {
    this.isShowing = true;
    try {
      this.showFrame(workbook);
      for (const sheet of workbook.sheets) {
        const shown = this.shown.get(sheet.id)!;
        const stale = shown.takeStale(sheet, highlights.get(sheet.id)!);
        const cellValue: Record<number, Record<number, ICellData>> = {};
        for (const { row, column, cell, highlight } of stale)
          (cellValue[row] ??= {})[column] = univerCell(cell, highlight);
        if (stale.length > 0) this.write(sheet.id, cellValue);
      }
      this.showSelection(workbook);
    } finally {
      this.isShowing = false;
    }
  }

  setDark(dark: boolean): void {
    this.api.toggleDarkMode(dark);
  }

  /** Draws a cell again at the next show(), whatever the grid made of it. */
  forget(sheetId: string, row: number, column: number): void {
    this.shown.get(sheetId)?.forget(row, column);
  }

  /** Resolves once what was typed last has been told: a moment after its editor closed, and never if it is the same. */
  async entryTold(): Promise<void> {
    const latest = Date.now() + ENTRY_MS;
    while (this.typed && Date.now() < latest) await new Promise((next) => setTimeout(next, 20));
  }

  /** Univer hears keys where its cell editor has the focus. */
  focus(): void {
    this.container.querySelector<HTMLElement>("[contenteditable=true]")?.focus();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.univer.dispose();
  }

  /** Sheets, their order, widths, merges and frozen panes: where one of these changed, Univer starts afresh. */
  private showFrame(workbook: Workbook): void {
    const data = univerWorkbook(workbook, this.extents);
    const frame = JSON.stringify(data);
    if (frame === this.frame) return;
    const before = this.api.getActiveWorkbook();
    const unitId = `workbook-${++this.unitNumber}`;
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, { ...data, id: unitId });
    if (before) this.api.disposeUnit(before.getId());
    this.frame = frame;
    this.extents = new Map(Object.entries(data.sheets) as [string, Extent][]);
    this.shown = new Map(workbook.sheets.map(({ id }) => [id, new ShownCells()]));
  }

  private showSelection(workbook: Workbook): void {
    const book = this.api.getActiveWorkbook();
    const model = workbook.sheets.find(({ id }) => id === workbook.activeSheetId);
    if (!book || !model || model.visibility !== "Visible") return;
    const active = book.getActiveSheet();
    const sheet = active.getSheetId() === model.id ? active : book.setActiveSheet(model.id);
    const [area] = model.selection;
    const selected = sheet.getSelection()?.getActiveRange()?.getRange();
    if (!area || (selected && sameArea(areaOf(selected), area))) return;
    sheet.getRange(area.row, area.column, area.rowCount, area.columnCount).activate();
    // What is before it stays in sight; rows may be so high that more of them would push it out.
    sheet.scrollToCell(Math.max(0, area.row - 1), Math.max(0, area.column - 3));
  }

  private write(subUnitId: string, cellValue: ISetRangeValuesMutationParams["cellValue"]): void {
    const unitId = this.api.getActiveWorkbook()!.getId();
    const params: ISetRangeValuesMutationParams = { unitId, subUnitId, cellValue };
    this.commands.syncExecuteCommand(SetRangeValuesMutation.id, params, { onlyLocal: true });
  }

  private listen(): void {
    const { Event } = this.api;
    this.subscriptions.push(
      this.commands.beforeCommandExecuted(({ id, type }) => {
        // A stand-in that lets people do what it then forgets would be worse than one that does not let them.
        if (COMPUTING.has(id)) throw new CustomCommandExecutionError(id);
        if (this.isShowing || type !== CommandType.COMMAND || isCarriedOver(id)) return;
        this.listener.onRefusedCommand();
        // Univer takes this one as 'not now', without complaint.
        throw new CustomCommandExecutionError(id);
      }),
      this.commands.onCommandExecuted(({ id, params }, options) => {
        if (id === SetRangeValuesMutation.id)
          this.tellEntries(params as ISetRangeValuesMutationParams, options);
        // The facade's own event of this begins some seconds after the page.
        if (id === SetSelectionsOperation.id)
          this.tellSelection(params as ISetSelectionsOperationParams);
      }),
      this.api.addEvent(Event.SheetEditStarted, () => this.listener.onCellEdit(true)),
      this.api.addEvent(Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm }) => {
        this.typed = isConfirm ? { row, column, text: value.toPlainText() } : undefined;
      }),
      this.api.addEvent(Event.SheetEditEnded, () => this.listener.onCellEdit(false)),
      this.api.addEvent(Event.ActiveSheetChanged, ({ activeSheet }) => {
        const range = activeSheet.getSelection()?.getActiveRange()?.getRange() ?? TOP_LEFT;
        if (!this.isShowing) this.listener.onSelect(activeSheet.getSheetId(), areaOf(range));
      })
    );
  }

  private tellSelection({ subUnitId, selections, type }: ISetSelectionsOperationParams): void {
    const [selection] = selections;
    if (this.isShowing || !selection || type === SelectionMoveType.MOVING) return;
    this.listener.onSelect(subUnitId, areaOf(selection.range));
  }

  private tellEntries(
    { subUnitId, cellValue }: ISetRangeValuesMutationParams,
    options: IExecutionOptions | undefined
  ): void {
    if (this.isShowing || options?.onlyLocal || !cellValue) return;
    for (const [row, cells] of Object.entries(cellValue))
      for (const [column, cell] of Object.entries(cells as Record<number, ICellData | null>))
        if (hasContent(cell)) this.tellEntry(subUnitId, Number(row), Number(column), cell);
    this.typed = undefined;
  }

  private tellEntry(sheetId: string, row: number, column: number, cell: ICellData | null): void {
    const wasTyped = this.typed?.row === row && this.typed.column === column;
    const entry = wasTyped ? this.typed!.text : (cell?.f ?? cell?.v ?? "");
    this.forget(sheetId, row, column);
    this.listener.onEntry(sheetId, row, column, entry);
  }
}

/** Longer than the grid takes to write an entry. */
const ENTRY_MS = 2000;

/** What Univer begins its own calculation with: the calculator behind the host is the only one. */
const COMPUTING: ReadonlySet<string> = new Set([
  SetFormulaCalculationStartMutation.id,
  SetTriggerFormulaCalculationStartMutation.id,
]);

/** Selections and marks in Excel's colour. */
const EXCEL_GREEN = {
  50: "#eef7f1",
  100: "#e2f3e9",
  200: "#c3e5d2",
  300: "#8ac9a6",
  400: "#3a9c66",
  500: "#218d51",
  600: "#107c41",
  700: "#0e6f3a",
  800: "#0b522a",
  900: "#062814",
};

/** A change that says nothing about content is one of format alone; no cell at all is one that was cleared. */
const hasContent = (cell: ICellData | null) =>
  cell === null || "v" in cell || "f" in cell || "p" in cell;

const TOP_LEFT: IRange = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };

const areaOf = ({ startRow, endRow, startColumn, endColumn }: IRange): Area => ({
  row: startRow,
  column: startColumn,
  rowCount: endRow - startRow + 1,
  columnCount: endColumn - startColumn + 1,
});

type PluginEntry = Parameters<Univer["registerPlugin"]>;

function gridPlugins(container: HTMLElement): PluginEntry[] {
  const { plugins } = UniverSheetsCorePreset({
    container,
    // The formula bar is part of it; the toolbar is the ribbon of the page.
    header: true,
    toolbar: false,
    contextMenu: false,
    formulaBar: true,
    footer: {
      sheetBar: true,
      statisticBar: true,
      menus: false,
      zoomSlider: true,
      addSheetButtonConfig: { show: false },
    },
    sheets: { protectedRangeShadow: false, disableForceStringAlert: true },
  });
  return plugins.map((entry): PluginEntry => (Array.isArray(entry) ? entry : [entry]));
}
