import { WorkbookFailure } from "../../workbook/failure";
import type { Rules, UseCases } from "../useCases";
import { type Answer, answerTo, type Question, STARTED } from "./answerQuestions";
import { Crossing, type End } from "./crossing";

/** What is needed of a worker. */
export interface Thread extends End {
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** A script that takes longer to arrive is not waited for. */
const PATIENCE_MS = 10_000;

/**
 * The use cases on a thread of their own, so that the pane stays responsive however large the workbook is. Where no
 * worker starts (an old web view, a policy, a script that does not arrive), they run on this one.
 */
export function workerUseCases(start: () => Thread, onThisThread: Rules): UseCases {
  let clerk = new Clerk(start, onThisThread);
  const use =
    (name: keyof Rules) =>
    (...given: readonly unknown[]) => {
      if (clerk.isGone) clerk = new Clerk(start, onThisThread);
      return clerk.ask({ name, given });
    };
  const names = Object.keys(onThisThread) as (keyof Rules)[];
  return {
    ...(Object.fromEntries(names.map((name) => [name, use(name)])) as unknown as Rules),
    abandon: () => {
      clerk.abandon();
      // At once, so that the next question finds it ready.
      if (clerk.isGone) clerk = new Clerk(start, onThisThread);
    },
  };
}

interface Asker {
  readonly give: (value: unknown) => void;
  readonly fail: (error: unknown) => void;
}

/** Answers one question at a time, in a worker where one starts. Such a worker cannot be interrupted, only ended. */
class Clerk {
  /** There was a worker, and it is no more. */
  isGone = false;
  #thread: Thread | undefined;
  #asker: Asker | undefined;
  /** The way to the worker, once its script runs; undefined when there will be none. */
  readonly #way: Promise<Crossing | undefined>;

  constructor(
    start: () => Thread,
    private readonly onThisThread: Rules
  ) {
    this.#way = this.#start(start);
  }

  ask(question: Question): Promise<unknown> {
    return new Promise((give, fail) => {
      const asker = (this.#asker = { give, fail });
      this.#pass(question, asker).catch(fail);
    });
  }

  /** Nobody waits for the answer any more. */
  abandon(): void {
    if (this.#asker) this.#letDown("Nobody waits for the answer any more.");
  }

  #letDown(why: string): void {
    this.#asker?.fail(new Error(why));
    this.#asker = undefined;
    this.#thread?.terminate();
    this.isGone = this.#thread !== undefined;
  }

  #start(start: () => Thread): Promise<Crossing | undefined> {
    return new Promise((tell) => {
      let thread: Thread;
      try {
        thread = start();
      } catch {
        tell(undefined);
        return;
      }
      const giveUp = setTimeout(() => {
        thread.terminate();
        tell(undefined);
      }, PATIENCE_MS);
      const crossing = new Crossing(thread, (value) => {
        if (value !== STARTED) return this.#answer(value as Answer);
        clearTimeout(giveUp);
        this.#thread = thread;
        tell(crossing);
      });
      thread.onerror = () => {
        clearTimeout(giveUp);
        tell(undefined);
        // Without a worker that had started, the question is answered on this thread.
        if (this.#thread) this.#letDown("The worker failed.");
      };
    });
  }

  async #pass(question: Question, asker: Asker): Promise<void> {
    const way = await this.#way;
    if (asker !== this.#asker) return;
    if (way) await way.send(question);
    else this.#answer(await answerTo(question, this.onThisThread), asker);
  }

  #answer(answer: Answer, to = this.#asker): void {
    if (!to || to !== this.#asker) return;
    this.#asker = undefined;
    if (answer.kind === "value") to.give(answer.value);
    else to.fail(errorOf(answer));
  }
}

function errorOf(answer: Exclude<Answer, { kind: "value" }>): Error {
  if (answer.kind === "error") return new Error(answer.message);
  const { reason, sheet, state } = answer.failure;
  return new WorkbookFailure(reason, sheet, state);
}
