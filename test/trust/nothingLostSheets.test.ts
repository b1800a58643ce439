import { archivePeriod } from "../../src/app/archivePeriod";
import { insertBlankForms } from "../../src/app/blankForms";
import {
  bulletinChanges,
  composeBulletin,
  keepBulletinTemplate,
  keepReminderTemplate,
} from "../../src/app/bulletin";
import { chartChanges } from "../../src/app/charts";
import { newLedger } from "../../src/app/ledger";
import { recalculate } from "../../src/app/recalculate";
import type { RecalculationResult } from "../../src/app/result";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import type { CalendarDate } from "../../src/domain/dates/calendarDate";
import { applyChanges, undoChanges } from "../../src/excel/applyChanges";
import { readWorkbook } from "../../src/excel/readWorkbook";
import type { ChangeSet } from "../../src/workbook/changes";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { type NamedWrite, tryEvery } from "./tryEvery";

/* The sheets that the pane makes one by one; what recalculating writes is in nothingLost.test.ts. */

const DATES = ["2023-10-31", "2023-11-30", "2023-12-31"] as CalendarDate[];
const [OCTOBER, NOVEMBER, DECEMBER] = DATES as [CalendarDate, CalendarDate, CalendarDate];

type ChangesFor = (snapshot: WorkbookSnapshot, result: RecalculationResult) => ChangeSet;

/** As the pane does it: reads, calculates, and asks for the changes. */
async function changesBy(changesFor: ChangesFor): Promise<ChangeSet> {
  const snapshot = await readWorkbook();
  return changesFor(snapshot, recalculate(snapshot, DEFAULT_SETTINGS, NOVEMBER));
}

async function done(changesFor: ChangesFor): Promise<ChangeSet> {
  const changes = await changesBy(changesFor);
  await applyChanges(changes);
  return changes;
}

const archive =
  (date: CalendarDate): ChangesFor =>
  (snapshot) =>
    archivePeriod(snapshot, DEFAULT_SETTINGS, date).changes;

const charts: ChangesFor = (snapshot, result) => chartChanges(snapshot, result, DEFAULT_SETTINGS);

const bulletin: ChangesFor = (snapshot, result) =>
  bulletinChanges(snapshot, composeBulletin(snapshot, result, DEFAULT_SETTINGS)!.document);

/** Reading was tried with the other writes: these begin where they write. */
const written = (name: string, changesFor: ChangesFor, ...earlier: ChangesFor[]): NamedWrite => ({
  name,
  prepare: async () => {
    for (const before of earlier) await done(before);
    return changesBy(changesFor);
  },
  run: (changes) => applyChanges(changes as ChangeSet),
});

tryEvery([
  written("saving the first period", archive(OCTOBER)),
  written("saving another period", archive(NOVEMBER), archive(OCTOBER)),
  written("drawing charts", charts, archive(OCTOBER), archive(NOVEMBER)),
  written("drawing charts anew", charts, archive(OCTOBER), charts, archive(DECEMBER)),
  {
    name: "taking charts back",
    prepare: () => done(charts),
    run: (changes) => undoChanges(changes as ChangeSet),
  },
  written("the sheet of the bulletin", bulletin),
  written("the bulletin's wording", (snapshot, result) =>
    keepBulletinTemplate(snapshot, result, DEFAULT_SETTINGS)
  ),
  written("the reminders' wording", (snapshot, result) =>
    keepReminderTemplate(snapshot, result, DEFAULT_SETTINGS)
  ),
  written("blank forms", (snapshot) => insertBlankForms(snapshot, 2024)),
  written("a new ledger", newLedger),
]);
