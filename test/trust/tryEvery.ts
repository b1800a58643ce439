import type { Workbook } from "../../workbench/office-host/workbook";
import {
  type Disturbance,
  failedActions,
  failedRequests,
  hostOn,
  intrusions,
  modelBefore,
  modelsAfter,
  type Outcome,
  outcomeOf,
  type Write,
} from "./failurePoints";
import { copyOf } from "./workbookModel";
import { trialBook } from "./trialBook";

export interface NamedWrite {
  readonly name: string;
  /** What was done to the workbook before; `run` gets its result. */
  readonly prepare?: () => Promise<unknown>;
  readonly run: (prepared: unknown) => Promise<unknown>;
  /** A round trip that may be refused and is then done in another way: the other way's result is complete, too. */
  readonly refused?: number;
  /** Written in two round trips: should the workbook be closed between them, what came with the first is there. */
  readonly inTwo?: boolean;
}

let tried = 0;

/** Tries each write with everything that can go wrong, and looks at the workbook and at what the person is told. */
export function tryEvery(writes: readonly NamedWrite[]): void {
  let book: Workbook;
  beforeAll(async () => {
    book = await trialBook();
  });
  afterAll(() => {
    console.log(`${tried} failure points tried`);
  });
  describe.each(writes)("$name", (given) => tryOne(given, () => book));
}

function tryOne(given: NamedWrite, book: () => Workbook): void {
  let write: Write;
  let whole: Outcome;

  beforeAll(async () => {
    const workbook = copyOf(book());
    hostOn(workbook);
    const prepared = await given.prepare?.();
    write = {
      workbook,
      run: () => given.run(prepared),
      refused: given.refused,
      inTwo: given.inTwo,
    };
    whole = await outcomeOf(write);
    expect(whole.state).toBe("done");
    expect(whole.model).not.toEqual(modelBefore(write));
  });

  test("an action that fails leaves all or nothing", async () => {
    await tryAll(write, whole, failedActions(whole.requests));
  }, 120_000);

  test("a round trip that fails leaves all or nothing", async () => {
    await tryAll(write, whole, failedRequests(whole.requests));
  }, 120_000);

  test("what somebody else does meanwhile stays, and the rest is all or nothing", async () => {
    await tryAll(
      write,
      whole,
      intrusions(
        whole.requests,
        write.workbook.sheets.map(({ name }) => name)
      )
    );
  }, 120_000);
}

/** Every action of every write takes minutes: TRUST=all tries them all, otherwise each seventh, from another one each. */
const stride = process.env.TRUST === "all" ? 1 : 7;

const every = <Item>(step: number, items: readonly Item[]) =>
  items.length < 200 ? items : items.filter((_, index) => index % step === items.length % step);

async function tryAll(
  write: Write,
  whole: Outcome,
  disturbances: readonly Disturbance[]
): Promise<void> {
  const problems: string[] = [];
  for (const disturbance of every(stride, disturbances)) {
    tried++;
    const problem = await problemOf(write, whole, disturbance);
    if (problem) problems.push(`${disturbance.name}: ${problem}`);
  }
  expect(problems).toEqual([]);
}

/** What is wrong with the workbook after a disturbed write, or with what the person is told of it. */
async function problemOf(
  write: Write,
  whole: Outcome,
  disturbance: Disturbance
): Promise<string | undefined> {
  const { state, reason, model } = await outcomeOf(write, disturbance);
  const told = `${state} (${reason})`;
  const changed = difference(modelBefore(write, disturbance), model);
  if (state === "untouched" || state === "restored") return changed && `${told} but ${changed}`;
  if (state !== "done" && !(state === "unknown" && disturbance.isFinal)) return told;
  if (state === "unknown" && (changed === "" || write.inTwo)) return undefined;
  const after = await modelsAfter(write, whole, disturbance);
  const wrongs = after.map((possible) => difference(possible, model));
  return wrongs.includes("") ? undefined : `${told} but ${wrongs.join(" or ")}`;
}

function difference(one: unknown, other: unknown, path = ""): string {
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) {
    return one === other ? "" : `${path}: ${JSON.stringify(one)} is ${JSON.stringify(other)}`;
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  for (const key of keys) {
    const found = difference(
      (one as Record<string, unknown>)[key],
      (other as Record<string, unknown>)[key],
      `${path}/${key}`
    );
    if (found) return found;
  }
  return "";
}
