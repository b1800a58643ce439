import type { LoggedSubmission } from "../../src/app/ledger";
import type { RecalculationResult } from "../../src/app/result";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import type { CalendarDate } from "../../src/domain/dates/calendarDate";
import type { CellLocation } from "../../src/domain/findings";
import type { PaneHost, PaneSettings } from "../../src/taskpane/host";
import type { UseCases } from "../../src/taskpane/useCases";
import { type ChangeSet, NO_CHANGES } from "../../src/workbook/changes";
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
  readonly broughtIn: { readonly file: string; readonly replace: boolean }[];
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
    broughtIn: [],
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
    bringIn: async ({ name: file }, replace) => {
      log.broughtIn.push({ file, replace });
      const sheets = [{ name: file.replace(".xlsx", ""), kind: "survey", rows: 46 }];
      return { file, outcome: replace ? "replaced" : "broughtIn", sheets, as: "copied" };
    },
    insertSample: async () => undefined,
    ...answers,
  };
  return { host, log };
}

/** What was asked of the rules besides recalculating. */
export interface UseCaseLog {
  readonly submissions: LoggedSubmission[];
  /** The years of the blank forms. */
  readonly formsFor: number[];
  /** The as-of date of every calculation. */
  readonly judgedOn: CalendarDate[];
  /** The options of every calculation. */
  readonly calculated: (Parameters<UseCases["recalculate"]>[3] | undefined)[];
  abandoned: number;
}

/** Stands in for src/app: always the same result, and a change of its own for each of the other use cases. */
export function fakeUseCases(result: RecalculationResult): {
  useCases: UseCases;
  asked: UseCaseLog;
} {
  const asked: UseCaseLog = {
    submissions: [],
    formsFor: [],
    judgedOn: [],
    calculated: [],
    abandoned: 0,
  };
  const useCases: UseCases = {
    recalculate: (_snapshot, _settings, asOf, options) => {
      asked.judgedOn.push(asOf);
      asked.calculated.push(options);
      return result;
    },
    clearMarks: () => CLEARED,
    newLedger: () => LEDGER_MADE,
    chartChanges: () => CHARTS_DRAWN,
    insertBlankForms: (_snapshot, year) => {
      asked.formsFor.push(year);
      return NO_CHANGES;
    },
    logSubmission: (_snapshot, submission) => {
      asked.submissions.push(submission);
      return NO_CHANGES;
    },
    abandon: () => void asked.abandoned++,
  };
  return { useCases, asked };
}

export const CLEARED: ChangeSet = {
  ...NO_CHANGES,
  highlights: [{ sheet: "附件1", before: [], after: [] }],
};

export const CHARTS_DRAWN: ChangeSet = {
  ...NO_CHANGES,
  reports: [{ name: "图表", before: undefined, after: undefined }],
};

export const LEDGER_MADE: ChangeSet = {
  ...NO_CHANGES,
  reports: [{ name: "报送台账", before: undefined, after: undefined }],
};
