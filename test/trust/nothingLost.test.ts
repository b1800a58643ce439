import { clearMarks } from "../../src/app/clearMarks";
import { logSubmission } from "../../src/app/ledger";
import { recalculate } from "../../src/app/recalculate";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import type { CalendarDate } from "../../src/domain/dates/calendarDate";
import { applyChanges, undoChanges } from "../../src/excel/applyChanges";
import { readWorkbook } from "../../src/excel/readWorkbook";
import { loadSettings, saveSettings } from "../../src/excel/settingsPart";
import type { ChangeSet } from "../../src/workbook/changes";
import { type NamedWrite, tryEvery } from "./tryEvery";

const AS_OF = "2023-12-01" as CalendarDate;
const LATER = "2023-12-28" as CalendarDate;

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

tryEvery(WRITES);
