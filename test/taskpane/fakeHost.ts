import { DEFAULT_SETTINGS } from "../../src/app/settings";
import type { CellLocation } from "../../src/domain/findings";
import type { PaneHost, PaneSettings, Submission } from "../../src/taskpane/host";
import type { ChangeSet } from "../../src/workbook/changes";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";

const EMPTY_WORKBOOK: WorkbookSnapshot = { sheets: [], readOnly: false, owned: [] };

export const SETTINGS: PaneSettings = {
  ...DEFAULT_SETTINGS,
  recalculateOnChange: false,
  ignored: [],
};

/** What was asked of the host, in order. */
export interface HostLog {
  readonly applied: ChangeSet[];
  readonly undone: ChangeSet[];
  readonly selected: CellLocation[];
  readonly submissions: Submission[];
  settings: PaneSettings;
  /** Plays the person changing a cell. */
  changeCell(): void;
}

/** Stands in for src/excel behind the pane's own interface; single answers can be replaced. */
export function fakeHost(answers: Partial<PaneHost> = {}): { host: PaneHost; log: HostLog } {
  const handlers = new Set<() => void>();
  const log: HostLog = {
    applied: [],
    undone: [],
    selected: [],
    submissions: [],
    settings: SETTINGS,
    changeCell: () => handlers.forEach((handler) => handler()),
  };
  const host: PaneHost = {
    availability: "ready",
    language: "zh-CN",
    theme: () => "light",
    onThemeChanged: () => () => undefined,
    read: async () => EMPTY_WORKBOOK,
    apply: async (changes) => void log.applied.push(changes),
    undo: async (changes) => {
      log.undone.push(changes);
      return [];
    },
    select: async (at) => void log.selected.push(at),
    onChanged: async (handler) => {
      handlers.add(handler);
      return () => handlers.delete(handler);
    },
    loadSettings: async () => log.settings,
    saveSettings: async (settings) => {
      log.settings = settings;
    },
    logSubmission: async (submission) => void log.submissions.push(submission),
    ...answers,
  };
  return { host, log };
}
