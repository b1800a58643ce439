import type { Job } from "../../../workbench/cli/job";
import { readArguments } from "../../../workbench/cli/arguments";
import type { CalendarDate } from "../../../src/domain/dates/calendarDate";
import { OwnProcess } from "../../../workbench/cli/ownProcess";
import { Folder, recalculate, taskTable } from "./folder";

/** As package.json starts the command. */
const NODE_OPTIONS = ["--import", "tsx"];

let folder: Folder;
let worker: OwnProcess;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => {
  worker.end();
  folder.remove();
});

async function job(): Promise<Job> {
  const input = folder.write("任务.xlsx", await taskTable("赣县区"));
  const options = readArguments([input, "--json"], "2023-12-01" as CalendarDate);
  return { input, out: undefined, options };
}

test("a process of its own answers as this one would, one workbook after the other", async () => {
  worker = new OwnProcess({ memoryMb: 1024, timeMs: 60_000 }, NODE_OPTIONS);
  const given = await job();
  const here = await recalculate(given.input, "--json", "--as-of", "2023-12-01");
  for (const answer of [await worker.doJob(given), await worker.doJob(given)])
    expect(answer).toMatchObject({ report: JSON.parse(here.stdout), told: [] });
});

test("a workbook that never ends gets its sentence, and the next one a new process", async () => {
  worker = new OwnProcess({ memoryMb: 1024, timeMs: 1 }, NODE_OPTIONS);
  for (const given of [await job(), await job()])
    expect(await worker.doJob(given)).toEqual({
      told: [],
      error: `文件“${given.input}”：0.001 秒内没有算完，没有写出结果。`,
    });
});

test("so does one that takes all memory", async () => {
  worker = new OwnProcess({ memoryMb: 8, timeMs: 60_000 }, NODE_OPTIONS);
  expect(await worker.doJob(await job())).toMatchObject({ error: expect.stringContaining("内存") });
});
