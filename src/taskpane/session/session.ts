import type { LoggedSubmission } from "../../app/ledger";
import type { RecalculationResult } from "../../app/result";
import type { CalendarDate } from "../../domain/dates/calendarDate";
import type { CellLocation } from "../../domain/findings";
import { failureOf } from "../../i18n/failureText";
import { type ChangeSet, isEmpty, NO_CHANGES } from "../../workbook/changes";
import type { WorkbookFailure } from "../../workbook/failure";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { PaneHost, PaneSettings } from "../host";
import type { UseCases } from "../useCases";
import { bringInFile, type FileOutcome } from "./bringInFile";
import { changeCount } from "./changeCount";

/** What is being done at the moment, for the progress line. */
export type Step =
  | { readonly name: "reading" | "calculating" | "undoing" | "saving" | "inserting" | "logging" }
  | { readonly name: "writing"; readonly count: number }
  | {
      readonly name: "bringingIn";
      readonly file: string;
      readonly number: number;
      readonly total: number;
    };

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
  readonly lastSubmission: LoggedSubmission | undefined;
  /** The files handed in last. */
  readonly imports: Imports | undefined;
}

export interface Imports {
  readonly outcomes: readonly FileOutcome[];
  /** How many have not had their turn. */
  readonly waiting: number;
}

export interface Problem {
  readonly failure: WorkbookFailure;
  /** Does again what failed. */
  readonly retry: () => Promise<void>;
}

/** What writes to the workbook and can be taken back. */
export type RunName =
  | "recalculate"
  | "makeReports"
  | "clearMarks"
  | "newLedger"
  | "charts"
  | "blankForms"
  | "archive"
  | "bulletinSheet"
  | "bulletinWording"
  | "reminderWording";

/** The workbook as it was just read, and what the rules say about it. */
export interface Work {
  readonly settings: PaneSettings;
  readonly snapshot: WorkbookSnapshot;
  readonly result: RecalculationResult;
}

export type ChangesFor = (work: Work) => ChangeSet | Promise<ChangeSet>;

/** What the last run wrote. After an undo, `kept` lists the cells that were left as somebody had changed them since. */
export interface LastRun {
  readonly name: RunName;
  readonly changes: ChangeSet;
  readonly undone?: { readonly kept: readonly CellLocation[] };
}

/** Steps during which nothing is written; whatever comes next may take their place. */
const REPLACEABLE: readonly (Step["name"] | undefined)[] = ["reading", "calculating"];

/** Several files can be stopped between two of them; any other writing runs to its end. */
export const canCancel = (step: Step | undefined) =>
  REPLACEABLE.includes(step?.name) || (step?.name === "bringingIn" && step.number < step.total);

/**
 * What the pane knows and does, without any screen: reads, calculates, writes, undoes, one thing at a time. A new
 * action replaces one that is still reading; nothing interrupts writing.
 */
export class Session {
  #state: SessionState;
  #task: AbortController | undefined;
  /** The person wants no more files than the one at hand. */
  #enoughFiles = false;
  /** Ends, and never fails, when everything asked for so far is done. */
  #running: Promise<void> = Promise.resolve();
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly host: PaneHost,
    private readonly useCases: UseCases,
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
      imports: undefined,
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
      const { changes } = (await this.#readAndCalculate(task)).result;
      if (!isEmpty(changes)) {
        this.#enter(task, { name: "writing", count: changeCount(changes) });
        await this.host.apply(changes);
      }
      this.#set({
        lastRun: { name: "recalculate", changes },
        result: this.#withoutPendingChanges(),
      });
    });

  /** Reads and calculates, writes what `changesFor` makes of it, and looks again. */
  readonly carryOut = (name: RunName, changesFor: ChangesFor): Promise<void> => {
    const carryOut = (): Promise<void> =>
      this.#perform(carryOut, async (task) => {
        const work = await this.#readAndCalculate(task);
        const changes = await unlessAborted(task, Promise.resolve(changesFor(work)));
        if (!isEmpty(changes)) {
          this.#enter(task, { name: "writing", count: changeCount(changes) });
          await this.host.apply(changes);
        }
        this.#set({ lastRun: { name, changes } });
        await this.#readAndCalculate(task);
      });
    return carryOut();
  };

  /** Recalculates and makes the result sheets that are not there yet. */
  readonly makeReports = (): Promise<void> =>
    this.carryOut("makeReports", async ({ snapshot, settings, result: { asOf } }) => {
      const options = { makeReports: true };
      return (await this.useCases.recalculate(snapshot, settings, asOf, options)).changes;
    });

  /** Takes away what the add-in put into the workbook. */
  readonly clearMarks = (): Promise<void> =>
    this.carryOut("clearMarks", ({ snapshot, settings, result: { asOf } }) =>
      this.useCases.clearMarks(snapshot, settings, asOf)
    );

  readonly newLedger = (): Promise<void> =>
    this.carryOut("newLedger", ({ snapshot }) => this.useCases.newLedger(snapshot));

  /** Draws both rankings and the saved periods, or renews what was drawn. */
  readonly drawCharts = (): Promise<void> =>
    this.carryOut("charts", ({ snapshot, result, settings }) =>
      this.useCases.chartChanges(snapshot, result, settings)
    );

  /** Inserts the empty forms of a year. */
  readonly insertBlankForms = (year: number): Promise<void> =>
    this.carryOut("blankForms", ({ snapshot }) => this.useCases.insertBlankForms(snapshot, year));

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
    this.#enoughFiles = true;
    this.#giveWay();
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

  readonly logSubmission = (submission: LoggedSubmission): Promise<void> => {
    const log = () =>
      this.#perform(log, async (task) => {
        this.#enter(task, { name: "logging" });
        const changes = await this.useCases.logSubmission(await this.host.read(), submission);
        await this.host.apply(changes);
        this.#set({ lastSubmission: submission });
        await this.#readAndCalculate(task);
      });
    return log();
  };

  /** Brings files in one after the other, then looks what they are. Trying again goes on with those still waiting. */
  readonly bringIn = (files: readonly File[], replace = false): Promise<void> => {
    const outcomes: FileOutcome[] = [];
    const tell = () =>
      this.#set({ imports: { outcomes: [...outcomes], waiting: files.length - outcomes.length } });
    const goOn = () =>
      this.#perform(goOn, async (task) => {
        this.#enoughFiles = false;
        tell();
        for (const file of files.slice(outcomes.length)) {
          const number = outcomes.length + 1;
          this.#enter(task, { name: "bringingIn", file: file.name, number, total: files.length });
          outcomes.push(await bringInFile(this.host, file, replace));
          tell();
          if (this.#enoughFiles) break;
        }
        await this.#readAndCalculate(task);
      });
    return goOn();
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
    this.#giveWay();
    const previous = this.#running;
    const running = (this.#running = previous.then(() => this.#attempt(again, work)));
    await running;
  }

  /** Drops what has not begun to write. */
  #giveWay(): void {
    if (!REPLACEABLE.includes(this.#state.step?.name)) return;
    this.#task?.abort();
    this.useCases.abandon();
    this.#set({ step: undefined });
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

  async #readAndCalculate(task: AbortSignal): Promise<Work> {
    this.#enter(task, { name: "reading" });
    const settings = this.#state.settings ?? (await unlessAborted(task, this.host.loadSettings()));
    const snapshot = await unlessAborted(task, this.host.read());
    this.#enter(task, { name: "calculating" });
    await unlessAborted(task, painted());
    const result = await unlessAborted(
      task,
      Promise.resolve(this.useCases.recalculate(snapshot, settings, this.#state.asOf))
    );
    this.#set({ settings, snapshot, result });
    return { settings, snapshot, result };
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

/** Lets the progress line appear first, in case that the calculation takes this thread. */
const painted = () => new Promise((resolve) => setTimeout(resolve, 0));
