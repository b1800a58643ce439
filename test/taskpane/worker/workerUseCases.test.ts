import { recalculate } from "../../../src/app/recalculate";
import { DEFAULT_SETTINGS } from "../../../src/app/settings";
import { answerQuestions } from "../../../src/taskpane/worker/answerQuestions";
import type { End } from "../../../src/taskpane/worker/crossing";
import { type Thread, workerUseCases } from "../../../src/taskpane/worker/workerUseCases";
import type { Rules } from "../../../src/taskpane/useCases";
import { WorkbookFailure } from "../../../src/workbook/failure";
import { allocationSnapshot } from "../../../workbench/bench/allocationBook";
import { fakeUseCases } from "../fakeHost";
import { AS_OF, SAMPLE } from "../sampleResult";

/* The worker's two ends over a real message channel: data is copied as between threads. */

const BOOK = allocationSnapshot(1_000);
const open: MessagePort[] = [];
afterEach(() => open.splice(0).forEach((port) => port.close()));

/** Stands for the worker's thread: its script runs the rules, or does what it is told instead. */
function threads(script: (end: End, thread: Thread) => void) {
  const ended: Thread[] = [];
  let started = 0;
  const start = (): Thread => {
    started++;
    const { port1, port2 } = new MessageChannel();
    open.push(port1, port2);
    const thread = Object.assign(port1, {
      onerror: null,
      terminate: () => {
        ended.push(thread);
        port1.close();
      },
    }) as Thread & MessagePort;
    script(port2, thread);
    return thread;
  };
  return { start, ended, started: () => started };
}

const rules = (own: Partial<Rules> = {}): Rules => {
  const { abandon: _, ...fakes } = fakeUseCases(SAMPLE).useCases;
  return { ...fakes, ...own };
};
const notHere = rules({
  recalculate: () => {
    throw new Error("on the pane's thread");
  },
});

test("a large workbook is calculated over there, with the result it has here", async () => {
  const { start } = threads((end) => answerQuestions(end, rules({ recalculate })));
  const result = await workerUseCases(start, notHere).recalculate(BOOK, DEFAULT_SETTINGS, AS_OF);
  expect(result).toEqual(recalculate(BOOK, DEFAULT_SETTINGS, AS_OF));
  expect(result.changes.cells.length).toBeGreaterThanOrEqual(4_000);
});

test("one worker answers one question after the other", async () => {
  const { start, started } = threads((end) => answerQuestions(end, rules()));
  const useCases = workerUseCases(start, notHere);
  await useCases.recalculate(BOOK, DEFAULT_SETTINGS, AS_OF);
  await useCases.newLedger(BOOK);
  expect(started()).toBe(1);
});

test("a failure of the workbook crosses with its reason, its sheet and the state it leaves", async () => {
  const failing = rules({
    recalculate: () => {
      throw new WorkbookFailure("protected", "附件3", "restored");
    },
  });
  const { start } = threads((end) => answerQuestions(end, failing));
  const asked = workerUseCases(start, notHere).recalculate(BOOK, DEFAULT_SETTINGS, AS_OF);
  await expect(asked).rejects.toBeInstanceOf(WorkbookFailure);
  await expect(asked).rejects.toMatchObject({
    reason: "protected",
    sheet: "附件3",
    state: "restored",
  });
});

test("an error nobody foresaw crosses with what developers need, and the worker goes on", async () => {
  let fails = true;
  const { start, started } = threads((end) =>
    answerQuestions(
      end,
      rules({
        recalculate: () => {
          if (fails) throw new TypeError("x is undefined");
          return SAMPLE;
        },
      })
    )
  );
  const useCases = workerUseCases(start, notHere);
  const ask = () => useCases.recalculate(BOOK, DEFAULT_SETTINGS, AS_OF);
  await expect(ask()).rejects.toThrow("x is undefined");
  fails = false;
  expect(await ask()).toEqual(JSON.parse(JSON.stringify(SAMPLE)));
  expect(started()).toBe(1);
});

test("abandoning ends the worker at its work; the next question finds a new one", async () => {
  let busy: () => void = () => undefined;
  const calculating = new Promise<void>((begin) => (busy = begin));
  let count = 0;
  const { start, ended, started } = threads((end) =>
    answerQuestions(
      end,
      rules({
        recalculate: () => {
          busy();
          return count++ === 0 ? new Promise(() => undefined) : SAMPLE;
        },
      })
    )
  );
  const useCases = workerUseCases(start, notHere);
  const ask = () => useCases.recalculate(BOOK, DEFAULT_SETTINGS, AS_OF);
  const first = ask();
  await calculating;
  useCases.abandon();
  await expect(first).rejects.toThrow();
  expect([ended.length, started()]).toEqual([1, 2]);
  expect(await ask()).toBeDefined();
  expect(started()).toBe(2);
});

test("abandoning while nothing is asked leaves the worker in peace", async () => {
  const { start, ended } = threads((end) => answerQuestions(end, rules()));
  const useCases = workerUseCases(start, notHere);
  await useCases.newLedger(BOOK);
  useCases.abandon();
  expect(ended).toEqual([]);
});

test("a worker that dies fails what it was asked; the next question finds a new one", async () => {
  let die = true;
  const { start, started } = threads((end, thread) => {
    const own = rules({
      recalculate: () => {
        if (!die) return SAMPLE;
        thread.onerror?.({} as ErrorEvent);
        return new Promise(() => undefined);
      },
    });
    answerQuestions(end, own);
  });
  const useCases = workerUseCases(start, notHere);
  const ask = () => useCases.recalculate(BOOK, DEFAULT_SETTINGS, AS_OF);
  await expect(ask()).rejects.toThrow();
  die = false;
  expect(await ask()).toBeDefined();
  expect(started()).toBe(2);
});

describe("where no worker starts, the pane's own thread calculates", () => {
  test("the web view has none", async () => {
    const useCases = workerUseCases(() => {
      throw new ReferenceError("Worker is not defined");
    }, rules());
    expect(await useCases.recalculate(BOOK, DEFAULT_SETTINGS, AS_OF)).toEqual(SAMPLE);
  });

  test("its script does not arrive", async () => {
    const { start } = threads((_end, thread) =>
      queueMicrotask(() => thread.onerror?.({} as ErrorEvent))
    );
    const useCases = workerUseCases(start, rules());
    expect(await useCases.recalculate(BOOK, DEFAULT_SETTINGS, AS_OF)).toEqual(SAMPLE);
    useCases.abandon();
    expect(await useCases.recalculate(BOOK, DEFAULT_SETTINGS, AS_OF)).toEqual(SAMPLE);
  });

  test("nothing is heard of it for too long", async () => {
    jest.useFakeTimers();
    const { start, ended } = threads(() => undefined);
    const asked = workerUseCases(start, rules()).recalculate(BOOK, DEFAULT_SETTINGS, AS_OF);
    jest.advanceTimersByTime(10_000);
    jest.useRealTimers();
    expect(await asked).toEqual(SAMPLE);
    expect(ended).toHaveLength(1);
  });
});
