import { clearMarks } from "../../src/app/clearMarks";
import { logSubmission } from "../../src/app/ledger";
import { recalculate } from "../../src/app/recalculate";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import type { CalendarDate } from "../../src/domain/dates/calendarDate";
import { applyChanges, undoChanges } from "../../src/excel/applyChanges";
import { readWorkbook } from "../../src/excel/readWorkbook";
import { loadSettings, saveSettings } from "../../src/excel/settingsPart";
import type { ChangeSet } from "../../src/workbook/changes";
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
import { trialBook } from "./trialBook";

const AS_OF = "2023-12-01" as CalendarDate;
const LATER = "2023-12-28" as CalendarDate;

let book: Workbook;
let tried = 0;

beforeAll(async () => {
  book = await trialBook();
});

afterAll(() => {
  console.log(`${tried} failure points tried`);
});

const changesOn = async (asOf: CalendarDate, makeReports = false): Promise<ChangeSet> =>
  recalculate(await readWorkbook(), DEFAULT_SETTINGS, asOf, { makeReports }).changes;

const run = async (asOf: CalendarDate, makeReports = false): Promise<ChangeSet> => {
  const changes = await changesOn(asOf, makeReports);
  await applyChanges(changes);
  return changes;
};

const submission = async () => logSubmission(await readWorkbook(), SUBMISSION);

const SUBMISSION = {
  unit: "区住建局",
  item: "调查摸底统计表",
  period: "",
  submitted: "2023-11-20" as CalendarDate,
  handler: "李四",
  remark: "=HYPERLINK(1)",
};

interface NamedWrite {
  readonly name: string;
  /** What was done to the workbook before; `run` gets its result. */
  readonly prepare?: () => Promise<unknown>;
  readonly run: (prepared: unknown) => Promise<unknown>;
}

/** Reading is tried with one of them; the others begin where they write. */
const applied = (changes: unknown) => applyChanges(changes as ChangeSet);

const WRITES: readonly NamedWrite[] = [
  { name: "logging a submission", run: async () => applied(await submission()) },
  { name: "recalculating", prepare: () => changesOn(AS_OF), run: applied },
  { name: "making result sheets", prepare: () => changesOn(AS_OF, true), run: applied },
  {
    name: "refreshing",
    prepare: async () => {
      await run(AS_OF, true);
      return changesOn(LATER);
    },
    run: applied,
  },
  {
    name: "undoing",
    prepare: () => run(AS_OF, true),
    run: (changes) => undoChanges(changes as ChangeSet),
  },
  {
    name: "clearing the marks",
    prepare: async () => {
      await run(AS_OF, true);
      return clearMarks(await readWorkbook(), DEFAULT_SETTINGS, AS_OF);
    },
    run: applied,
  },
  { name: "saving the first settings", run: () => saveSettings({ dueSoonDays: 3 }) },
  {
    name: "saving other settings",
    prepare: () => saveSettings({ dueSoonDays: 3 }),
    run: async () => saveSettings({ ...((await loadSettings()) as object), dueSoonDays: 5 }),
  },
];

describe.each(WRITES)("$name", (given) => {
  let write: Write;
  let whole: Outcome;

  beforeAll(async () => {
    const workbook = structuredClone(book);
    hostOn(workbook);
    const prepared = await given.prepare?.();
    write = { workbook, run: () => given.run(prepared) };
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
        book.sheets.map(({ name }) => name)
      )
    );
  }, 120_000);
});

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
  if (state === "unknown" && changed === "") return undefined;
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
