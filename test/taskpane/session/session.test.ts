import { type CalendarDate } from "../../../src/domain/dates/calendarDate";
import { Session } from "../../../src/taskpane/session/session";
import { NO_CHANGES } from "../../../src/workbook/changes";
import { WorkbookFailure } from "../../../src/workbook/failure";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { CLEARED, fakeHost, fakeUseCases, SETTINGS } from "../fakeHost";
import { AS_OF, SAMPLE } from "../sampleResult";

const sessionOn = (answers: Parameters<typeof fakeHost>[0] = {}, result = SAMPLE) => {
  const { host, log } = fakeHost(answers);
  const { useCases, asked } = fakeUseCases(result);
  return { session: new Session(host, useCases, AS_OF), log, asked };
};

test("looking reads and calculates, and writes nothing", async () => {
  const { session, log } = sessionOn();
  await session.look();
  expect(session.state().result).toBe(SAMPLE);
  expect(log.applied).toEqual([]);
});

test("a run writes what looking found, and afterwards nothing is pending", async () => {
  const { session, log } = sessionOn();
  await session.recalculate();
  expect(log.applied).toEqual([SAMPLE.changes]);
  expect(session.state().lastRun?.changes).toBe(SAMPLE.changes);
  expect(session.state().result?.changes).toBe(NO_CHANGES);
});

test("a run without changes does not write at all", async () => {
  const { session, log } = sessionOn({}, { ...SAMPLE, changes: NO_CHANGES });
  await session.recalculate();
  expect(log.applied).toEqual([]);
  expect(session.state().lastRun?.changes).toBe(NO_CHANGES);
});

test("undo takes back what the run wrote, once, and says which cells it left alone", async () => {
  const kept = [{ sheet: "附件3", row: 6, column: 9 }];
  const undone: unknown[] = [];
  const { session } = sessionOn({
    undo: async (changes) => {
      undone.push(changes);
      return kept;
    },
  });
  await session.recalculate();
  await session.undo();
  await session.undo();
  expect(undone).toEqual([SAMPLE.changes]);
  expect(session.state().lastRun?.undone).toEqual({ kept });
});

test("a failure is kept with the way to try again", async () => {
  let editing = true;
  const { session, log } = sessionOn({
    apply: async (changes) => {
      if (editing) throw new WorkbookFailure("cellEditMode");
      log.applied.push(changes);
    },
  });
  await session.recalculate();
  expect(session.state().problem?.failure.reason).toBe("cellEditMode");
  expect(session.state().step).toBeUndefined();

  editing = false;
  await session.state().problem?.retry();
  expect(session.state().problem).toBeUndefined();
  expect(log.applied).toHaveLength(1);
});

test("an error nobody foresaw is told as one, not thrown", async () => {
  const { session } = sessionOn({
    read: async () => {
      throw new TypeError("x is undefined");
    },
  });
  await session.look();
  expect(session.state().problem?.failure.reason).toBe("unexpected");
});

test("cancelling while Excel is being read ends the work; the late answer changes nothing", async () => {
  let answer: (snapshot: WorkbookSnapshot) => void = () => undefined;
  const { session, log } = sessionOn({
    read: () => new Promise((resolve) => (answer = resolve)),
  });
  const running = session.recalculate();
  await expectStep(session, "reading");
  session.cancel();
  expect(session.state().step).toBeUndefined();
  answer({ sheets: [], readOnly: false, owned: [] });
  await running;
  expect(log.applied).toEqual([]);
  expect(session.state().problem).toBeUndefined();
});

test("cancelling a calculation stops it where it is done", async () => {
  const { session, asked } = sessionOn({
    read: async () => {
      setTimeout(() => session.cancel(), 0);
      return { sheets: [], readOnly: false, owned: [] };
    },
  });
  await session.look();
  expect(asked.abandoned).toBe(1);
  expect(session.state()).toMatchObject({ step: undefined, problem: undefined, result: undefined });
});

test("writing cannot be cancelled; what is asked meanwhile comes after it", async () => {
  let written: () => void = () => undefined;
  const { session } = sessionOn({
    apply: () => new Promise((resolve) => (written = () => resolve())),
  });
  const running = session.recalculate();
  await expectStep(session, "writing");
  session.cancel();
  expect(session.state().step?.name).toBe("writing");
  const looking = session.setAsOf("2023-12-01" as CalendarDate);
  written();
  await Promise.all([running, looking]);
  expect(session.state().lastRun).toBeDefined();
  expect(session.state().asOf).toBe("2023-12-01");
});

test("settings are saved in the workbook and calculated with; two quick changes both count", async () => {
  const { session, log } = sessionOn();
  await session.look();
  const first = session.changeSettings({ ...SETTINGS, ties: "dense" });
  const second = session.changeSettings({ ...session.state().settings!, dueSoonDays: 3 });
  await Promise.all([first, second]);
  expect(log.settings).toMatchObject({ ties: "dense", dueSoonDays: 3 });
});

test("settings that could not be saved are shown as they were", async () => {
  const { session } = sessionOn({
    saveSettings: async () => {
      throw new WorkbookFailure("readOnly");
    },
  });
  await session.look();
  await session.changeSettings({ ...SETTINGS, ties: "dense" });
  expect(session.state().settings).toEqual(SETTINGS);
  expect(session.state().problem?.failure.reason).toBe("readOnly");
});

test("jumping to a cell of a hidden sheet is told, and does not disturb what is being done", async () => {
  const { session } = sessionOn({
    select: async ({ sheet }) => {
      throw new WorkbookFailure("sheetHidden", sheet);
    },
  });
  await session.look();
  await session.select({ sheet: "附件3", row: 0, column: 0 });
  expect(session.state().problem?.failure).toMatchObject({ reason: "sheetHidden", sheet: "附件3" });
  expect(session.state().result).toBe(SAMPLE);
});

test("result sheets are made only when asked for", async () => {
  const { session, log, asked } = sessionOn();
  await session.recalculate();
  expect(asked.calculated).toEqual([undefined]);
  await session.makeReports();
  expect(asked.calculated).toContainEqual({ makeReports: true });
  expect(session.state().lastRun).toMatchObject({ name: "makeReports", changes: SAMPLE.changes });
  expect(log.applied).toHaveLength(2);
});

test("marks are cleared and the workbook looked at again; undo takes the clearing back", async () => {
  const { session, log } = sessionOn();
  await session.clearMarks();
  expect(log.applied).toEqual([CLEARED]);
  expect(session.state().result).toBe(SAMPLE);
  await session.undo();
  expect(log.undone).toEqual([CLEARED]);
});

const files = (...names: string[]) => names.map((name) => new File(["x"], name));

describe("bringing files in", () => {
  test("a file that fails does not stop the others", async () => {
    const { session } = sessionOn({
      bringIn: async ({ name: file }) => {
        if (file === "乙.xlsx") throw new WorkbookFailure("unexpected", undefined, "restored");
        return { file, outcome: "nothingKnown" };
      },
    });
    await session.bringIn(files("甲.xlsx", "乙.xlsx", "丙.xlsx"));
    expect(session.state().imports).toMatchObject({
      outcomes: [
        { report: { file: "甲.xlsx" } },
        { failure: { reason: "unexpected" } },
        { report: { file: "丙.xlsx" } },
      ],
      waiting: 0,
    });
    expect(session.state().problem).toBeUndefined();
  });

  test("a file the computer does not let be read is told", async () => {
    const { session } = sessionOn();
    const [file] = files("甲.xlsx") as [File];
    file.arrayBuffer = () => Promise.reject(new DOMException("", "NotReadableError"));
    await session.bringIn([file]);
    expect(session.state().imports?.outcomes).toMatchObject([
      { report: { outcome: "unreadable", reason: "noAccess" } },
    ]);
  });

  test("a cell being edited stops all; trying again goes on where it stopped", async () => {
    let editing = false;
    const { host, log } = fakeHost();
    const { session } = sessionOn({
      bringIn: async (file, replace) => {
        if (editing) throw new WorkbookFailure("cellEditMode");
        editing = true;
        return host.bringIn(file, replace);
      },
    });
    await session.bringIn(files("甲.xlsx", "乙.xlsx"));
    expect(session.state().imports).toMatchObject({ waiting: 1 });
    editing = false;
    await session.state().problem?.retry();
    expect(log.broughtIn.map(({ file }) => file)).toEqual(["甲.xlsx", "乙.xlsx"]);
    expect(session.state().imports).toMatchObject({ waiting: 0 });
  });

  test("cancelling lets the file at hand come in and leaves the rest out", async () => {
    let arrive: () => void = () => undefined;
    const { session } = sessionOn({
      bringIn: ({ name: file }) =>
        new Promise((resolve) => (arrive = () => resolve({ file, outcome: "nothingKnown" }))),
    });
    const running = session.bringIn(files("甲.xlsx", "乙.xlsx", "丙.xlsx"));
    await expectStep(session, "bringingIn");
    session.cancel();
    expect(session.state().step?.name).toBe("bringingIn");
    await new Promise((done) => setTimeout(done, 0));
    arrive();
    await running;
    expect(session.state().imports).toMatchObject({ outcomes: [{}], waiting: 2 });
  });
});

async function expectStep(session: Session, name: string) {
  while (session.state().step?.name !== name) await new Promise((done) => setTimeout(done, 0));
  expect(session.state().step?.name).toBe(name);
}
