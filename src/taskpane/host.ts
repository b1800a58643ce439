import type { CellLocation } from "../domain/findings";
import type { Settings } from "../app/settings";
import type { ChangeSet } from "../workbook/changes";
import type { HandedIn, ImportedFile } from "../workbook/importedFile";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/**
 * What the pane needs of the program it sits in, so that no component knows Excel. Everything that touches the
 * workbook rejects with a WorkbookFailure, whose reason has its sentence in src/i18n.
 */
export interface PaneHost {
  /** tooOld: lacks the requirement set the manifest states. outside: the page was opened in a plain browser. */
  readonly availability: "ready" | "tooOld" | "outside";
  /** The display language as Office says it, e.g. 'zh-CN' or 'en-US'. */
  readonly language: string;
  /** undefined where Office does not say (the web); the pane then follows the system. */
  theme(): "light" | "dark" | undefined;
  onThemeChanged(handler: () => void): Unsubscribe;

  read(): Promise<WorkbookSnapshot>;
  apply(changes: ChangeSet): Promise<void>;
  /** Takes a run back. Cells somebody has changed since keep their content and are returned. */
  undo(changes: ChangeSet): Promise<readonly CellLocation[]>;
  /** Shows a cell to the person: its sheet in front, the cell selected. */
  select(at: CellLocation): Promise<void>;
  /** Calls back when the person changes cells; not for the add-in's own writes nor for those of co-authors. */
  onChanged(handler: () => void): Promise<Unsubscribe>;

  loadSettings(): Promise<PaneSettings>;
  saveSettings(settings: PaneSettings): Promise<void>;

  /** Brings a file's known sheets into the workbook; `replace` takes those of an earlier file of that name away. */
  bringIn(file: HandedIn, replace: boolean): Promise<ImportedFile>;
  /** Inserts the sample workbook's sheets. */
  insertSample(): Promise<void>;
}

/** The settings of the rules and those of the pane alone; all of them travel with the workbook. */
export interface PaneSettings extends Settings {
  /** Recalculate by itself, a moment after the person changed a cell. */
  readonly recalculateOnChange: boolean;
  readonly ignored: readonly IgnoredFinding[];
}

/** A finding somebody has looked at and found in order. The key is findingKey's. */
export interface IgnoredFinding {
  readonly key: string;
  readonly reason: string;
}

export type Unsubscribe = () => void;
