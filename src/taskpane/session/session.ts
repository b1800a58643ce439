import type { RecalculationResult } from "../../app/result";
import type { Settings } from "../../app/settings";
import type { CalendarDate } from "../../domain/dates/calendarDate";
import type { CellLocation } from "../../domain/findings";
import { failureOf } from "../../i18n/failureText";
import { type ChangeSet, isEmpty, NO_CHANGES } from "../../workbook/changes";
import type { WorkbookFailure } from "../../workbook/failure";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { PaneHost, PaneSettings, Submission } from "../host";
import { changeCount } from "./changeCount";

/** The use case, as the pane calls it; a promise where its script has yet to arrive. */
export type Recalculate = (
  snapshot: WorkbookSnapshot,
  settings: Settings,
  asOf: CalendarDate
) => RecalculationResult | Promise<RecalculationResult>;

/** What is being done at the moment, for the progress line. */
export type Step =
  | { readonly name: "reading" | "calculating" | "undoing" | "saving" | "inserting" | "logging" }
  | { readonly name: "writing"; readonly count: number };

export interface SessionState {
  readonly asOf: CalendarDate;
  /** undefined until they are loaded. */
  readonly settings: PaneSettings | undefined;
  readonly step: Step | undefined;
  readonly problem: Problem | undefined;
  /** The workbook as it was read last, and what the rules say about it; its changes are not yet written. */
  readonly snapshot: WorkbookSnapshot | undefined;
  readonly result: RecalculationResult | undefined;
  readonly lastRun: LastRun | undefined;
  readonly lastSubmission: Submission | undefined;
}

export interface Problem {
  readonly failure: WorkbookFailure;
  /** Does again what failed. */
  readonly retry: () => Promise<void>;
}

/** What the last run wrote. After an undo, `kept` lists the cells that were left as somebody had changed them since. */
export interface LastRun {
  readonly changes: ChangeSet;
  readonly undone?: { readonly kept: readonly CellLocation[] };
}

/** Steps during which Excel is writing; they run to their end. */
const UNINTERRUPTED: readonly Step["name"][] = [
  "writing",
  "undoing",
  "saving",
  "inserting",
  "logging",
];

export const canCancel = (step: Step | undefined) =>
  step !== undefined && !UNINTERRUPTED.includes(step.name);

/**
 * What the pane knows and does, without any screen: reads, calculates, writes, undoes, one thing at a time. A new
 * action replaces one that is still reading; nothing interrupts writing.
 */
export class Session {
  #state: SessionState;
  #task: AbortController | undefined;
  /** Ends, and never fails, when everything asked for so far is done. */
  #running: Promise<void> = Promise.resolve();
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly host: PaneHost,
    private readonly useCase: Recalculate,
    today: CalendarDate
  ) {
    this.#state = {
      asOf: today,
      settings: undefined,
      step: undefined,
      problem: undefined,
      snapshot: undefined,
      result: undefined,
      lastRun: undefined,
      lastSubmission: undefined,
    };
  }

  readonly state = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads the workbook and calculates, without writing. */
  readonly look = (): Promise<void> =>
    this.#perform(this.look, async (task) => {
      await this.#readAndCalculate(task);
    });

  /** Reads, calculates and writes. */
  readonly recalculate = (): Promise<void> =>
    this.#perform(this.recalculate, async (task) => {
      const { changes } = await this.#readAndCalculate(task);
      if (!isEmpty(changes)) {
        this.#enter(task, { name: "writing", count: changeCount(changes) });
        await this.host.apply(changes);
      }
      this.#set({ lastRun: { changes }, result: this.#withoutPendingChanges() });
    });

  /** Takes the last run back, then looks again. */
  readonly undo = (): Promise<void> =>
    this.#perform(this.undo, async (task) => {
      const { lastRun } = this.#state;
      if (!lastRun || lastRun.undone) return;
      this.#enter(task, { name: "undoing" });
      const kept = await this.host.undo(lastRun.changes);
      this.#set({ lastRun: { ...lastRun, undone: { kept } } });
      await this.#readAndCalculate(task);
    });

  readonly cancel = (): void => {
    if (!canCancel(this.#state.step)) return;
    this.#task?.abort();
    this.#set({ step: undefined });
  };

  readonly dismissProblem = (): void => this.#set({ problem: undefined });

  readonly setAsOf = (asOf: CalendarDate): Promise<void> => {
    this.#set({ asOf });
    return this.look();
  };

  /** Keeps the settings in the workbook and calculates with them. */
  readonly changeSettings = (settings: PaneSettings): Promise<void> => {
    const change = () => {
      const before = this.#state.settings;
      // At once, so that a second change made while the first is being saved builds on it.
      this.#set({ settings });
      return this.#perform(change, async (task) => {
        this.#enter(task, { name: "saving" });
        try {
          await this.host.saveSettings(settings);
        } catch (error) {
          this.#set({ settings: before });
          throw error;
        }
        await this.#readAndCalculate(task);
      });
    };
    return change();
  };

  readonly logSubmission = (submission: Submission): Promise<void> => {
    const log = () =>
      this.#perform(log, async (task) => {
        this.#enter(task, { name: "logging" });
        await this.host.logSubmission?.(submission);
        this.#set({ lastSubmission: submission });
        await this.#readAndCalculate(task);
      });
    return log();
  };

  /** Inserts sheets through the host, then looks what they are. */
  readonly insert = (insertSheets: () => Promise<void>): Promise<void> => {
    const insert = () =>
      this.#perform(insert, async (task) => {
        this.#enter(task, { name: "inserting" });
        await insertSheets();
        await this.#readAndCalculate(task);
      });
    return insert();
  };

  /** Shows a cell, without disturbing what else is being done. */
  readonly select = (at: CellLocation): Promise<void> => {
    const select = async () => {
      try {
        await this.host.select(at);
        this.#set({ problem: undefined });
      } catch (error) {
        this.#set({ problem: { failure: failureOf(error), retry: select } });
      }
    };
    return select();
  };

  async #perform(again: () => Promise<void>, work: (task: AbortSignal) => Promise<void>) {
    this.cancel();
    const previous = this.#running;
    const running = (this.#running = previous.then(() => this.#attempt(again, work)));
    await running;
  }

  async #attempt(again: () => Promise<void>, work: (task: AbortSignal) => Promise<void>) {
    const task = (this.#task = new AbortController());
    this.#set({ problem: undefined });
    try {
      await work(task.signal);
    } catch (error) {
      if (!task.signal.aborted) this.#set({ problem: { failure: failureOf(error), retry: again } });
    }
    if (!task.signal.aborted) this.#set({ step: undefined });
  }

  async #readAndCalculate(task: AbortSignal): Promise<RecalculationResult> {
    this.#enter(task, { name: "reading" });
    const settings = this.#state.settings ?? (await unlessAborted(task, this.host.loadSettings()));
    const snapshot = await unlessAborted(task, this.host.read());
    this.#enter(task, { name: "calculating" });
    await unlessAborted(task, painted());
    const result = await unlessAborted(
      task,
      Promise.resolve(this.useCase(snapshot, settings, this.#state.asOf))
    );
    this.#set({ settings, snapshot, result });
    return result;
  }

  #withoutPendingChanges(): RecalculationResult | undefined {
    return this.#state.result && { ...this.#state.result, changes: NO_CHANGES };
  }

  #enter(task: AbortSignal, step: Step) {
    task.throwIfAborted();
    this.#set({ step });
  }

  #set(change: Partial<SessionState>) {
    this.#state = { ...this.#state, ...change };
    this.#listeners.forEach((listener) => listener());
  }
}

/** Stops waiting when the person cancels; what Excel still answers is then dropped. */
async function unlessAborted<Value>(task: AbortSignal, work: Promise<Value>): Promise<Value> {
  const aborted = new Promise<never>((_, reject) => {
    task.addEventListener("abort", () => reject(task.reason), { once: true });
  });
  return Promise.race([work, aborted]);
}

/** Lets the progress line appear before a long calculation takes the thread. */
const painted = () => new Promise((resolve) => setTimeout(resolve, 0));
