import { messageUrl } from "../../src/commands/messageUrl";
import { recalculateWorkbook, runCommand } from "../../src/commands/recalculateCommand";
import { NO_CHANGES } from "../../src/workbook/changes";
import { WorkbookFailure } from "../../src/workbook/failure";
import { fakeHost } from "../taskpane/fakeHost";
import { AS_OF, SAMPLE } from "../taskpane/sampleResult";

test("the ribbon's button writes what a run in the pane would write", async () => {
  const { host, log } = fakeHost();
  await recalculateWorkbook(host, () => SAMPLE, AS_OF);
  expect(log.applied).toEqual([SAMPLE.changes]);
});

test("nothing is written where nothing differs", async () => {
  const { host, log } = fakeHost();
  await recalculateWorkbook(host, () => ({ ...SAMPLE, changes: NO_CHANGES }), AS_OF);
  expect(log.applied).toEqual([]);
});

test("the event is completed when the command fails, and the person is told", async () => {
  let completed = 0;
  const told: unknown[] = [];
  const failure = new WorkbookFailure("protected", "附件3");
  await runCommand(
    { completed: () => void completed++ },
    () => Promise.reject(failure),
    (error) => told.push(error)
  );
  expect(completed).toBe(1);
  expect(told).toEqual([failure]);
});

test("the sentence travels in the fragment, whatever is in it", () => {
  const url = messageUrl("https://localhost:3000/commands.html?x=1", "工作表“A#1%”受保护");
  expect(url).toMatch(/^https:\/\/localhost:3000\/message\.html#/);
  expect(decodeURIComponent(new URL(url).hash.slice(1))).toBe("工作表“A#1%”受保护");
});
