import { archivePeriod } from "../../src/app/archivePeriod";
import { recalculate } from "../../src/app/recalculate";
import { DEFAULT_SETTINGS, type Settings } from "../../src/app/settings";
import { parseIsoDate } from "../../src/domain/dates/calendarDate";
import { findHistory } from "../../src/domain/history/historyTable";
import { isEmpty } from "../../src/workbook/changes";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { attachment3, sheetOf, withReports, workbook } from "./noticeSnapshot";

const day = (text: string) => parseIsoDate(text)!;
const JUNE = day("2023-06-30");
const SEPTEMBER = day("2023-09-30");
const AS_OF = day("2023-11-20");

const save = (snapshot: WorkbookSnapshot, date = SEPTEMBER) =>
  withReports(snapshot, archivePeriod(snapshot, DEFAULT_SETTINGS, date).changes);
const history = (snapshot: WorkbookSnapshot) =>
  snapshot.sheets.flatMap((sheet) => findHistory(sheet) ?? [])[0];
const run = (snapshot: WorkbookSnapshot, settings: Settings = DEFAULT_SETTINGS) =>
  recalculate(snapshot, settings, AS_OF);

/** In June everybody had enrolled 100 fewer, and 梅林镇 had paid for 1000, far more than now. */
const juneTable = attachment3(({ unit, enrolment, contribution }) => [
  enrolment.base,
  enrolment.done - 100,
  contribution.base,
  unit === "梅林镇" ? 1000 : contribution.done - 200,
]);

const juneThenSeptember = () => {
  const saved = save(workbook(juneTable), JUNE);
  return { ...saved, sheets: [attachment3(), ...saved.sheets.slice(1)] };
};

test("a period is saved with every unit's base, done and rank, under the date", () => {
  const saved = history(save(workbook(attachment3())));
  expect(saved?.periods).toHaveLength(1);
  expect(saved?.periods[0]?.entries).toHaveLength(40);
  expect(saved?.periods[0]?.entries[0]).toEqual({
    unit: "梅林镇",
    measure: "enrolment",
    base: 1160,
    done: 1383,
    rank: 1,
  });
});

test("saving the same date again changes nothing, or replaces the corrected figures", () => {
  const once = save(workbook(attachment3()));
  expect(isEmpty(archivePeriod(once, DEFAULT_SETTINGS, SEPTEMBER).changes)).toBe(true);
  const corrected = { ...once, sheets: [juneTable, ...once.sheets.slice(1)] };
  const [period, ...others] = history(save(corrected))?.periods ?? [];
  expect(others).toEqual([]);
  expect(period?.entries[0]?.done).toBe(1283);
});

test("进度历史 is known by its headings when the record is lost, and is never taken for a task table", () => {
  const copied = { ...save(workbook(attachment3())), owned: [] };
  const result = run(copied);
  expect(result.sheets.map(({ kind }) => kind)).toEqual(["allocation", "report"]);
  expect(result.standings).toHaveLength(40);
  expect(archivePeriod(copied, DEFAULT_SETTINGS, JUNE).changes.reports[0]?.name).toBe("进度历史");
});

test("a sheet whose columns were moved is left alone, and that is said", () => {
  const saved = save(workbook(attachment3()));
  const moved = saved.sheets[1]!.values.map((row) => ["", ...row]);
  const { changes, findings } = archivePeriod(
    { ...saved, sheets: [attachment3(), sheetOf("进度历史", moved)] },
    DEFAULT_SETTINGS,
    JUNE
  );
  expect(isEmpty(changes)).toBe(true);
  expect(findings.map(({ code }) => code)).toEqual(["historyLayoutChanged"]);
});

test("lines that cannot be read are reported and survive the next saving", () => {
  const saved = save(workbook(attachment3()));
  const rows = [...saved.sheets[1]!.values, ["上个月", "石芫乡", "缴费", 5982, 3000, "", ""]];
  const spoilt = { ...saved, sheets: [attachment3(), sheetOf("进度历史", rows)] };
  expect(run(spoilt).findings.map(({ code }) => code)).not.toContain("historyUnitNew");
  const again = history(save(spoilt, JUNE));
  expect(again?.periods.map(({ date }) => date)).toEqual([JUNE, SEPTEMBER]);
  expect(again?.unread).toEqual([["上个月", "石芫乡", "缴费", 5982, 3000, "", ""]]);
});

test("without a saved period there is nothing to compare with, and no estimate", () => {
  const result = run(workbook(attachment3()));
  expect(result).toMatchObject({ dataDate: "2023-09-30", comparedWith: undefined, movements: [] });
  expect(result.forecast.units.every(({ forecast }) => forecast === null)).toBe(true);
  expect(result.funding.source).toEqual({ kind: "none" });
});

test("places gained and lost since the last period", () => {
  const result = run(juneThenSeptember());
  expect(result.comparedWith).toBe(JUNE);
  const moved = (unit: string) =>
    result.movements.find((one) => one.unit === unit && one.measure === "contribution");
  expect(moved("石芫乡")).toMatchObject({ placesGained: 2, doneChange: 200 });
  expect(moved("梅林镇")).toMatchObject({ placesGained: -19, doneChange: -535 });
  expect(result.findings).toContainEqual(
    expect.objectContaining({
      code: "historyDoneShrank",
      params: { unit: "梅林镇", measure: "缴费", fewer: 535, date: "2023-06-30" },
    })
  );
});

test("a renamed unit is named on both sides; an alias in the settings joins them", () => {
  const saved = juneThenSeptember();
  const renamed = saved.sheets[0]!.values.map((row) =>
    row.map((value) => (value === "石芫乡" ? "新石芫街道" : value))
  );
  const snapshot = { ...saved, sheets: [sheetOf("附件3", renamed), saved.sheets[1]!] };
  const codes = (settings: Settings) =>
    run(snapshot, settings).findings.flatMap(({ code, params }) =>
      code.startsWith("historyUnit") ? [`${code} ${params.unit}`] : []
    );
  expect(codes(DEFAULT_SETTINGS)).toEqual([
    "historyUnitMissing 石芫乡",
    "historyUnitNew 新石芫街道",
  ]);
  const aliases = [{ alias: "石芫乡", unit: "新石芫街道" }];
  expect(codes({ ...DEFAULT_SETTINGS, aliases })).toEqual([]);
});

test("new people since the baseline are worth 15 元 each; a unit that shrank is not estimated", () => {
  expect(run(juneThenSeptember()).funding).toMatchObject({
    source: { kind: "baseline", date: "2023-06-30" },
    people: 2000,
    amount: 30_000,
    uncounted: 0,
  });
  const shrunk = save(
    workbook(
      attachment3(({ unit, enrolment, contribution }) => [
        enrolment.base,
        unit === "梅林镇" ? 2000 : enrolment.done - 1,
        contribution.base,
        contribution.done,
      ])
    ),
    JUNE
  );
  const { funding } = run({ ...shrunk, sheets: [attachment3(), shrunk.sheets[1]!] });
  expect(funding).toMatchObject({ people: 19, amount: 285, uncounted: 1 });
  expect(funding.units[0]).toMatchObject({ people: null, amount: null, reason: "shrank" });
});

test("a 新增 column goes before the baseline, and says whether these people have paid", () => {
  const table = attachment3().values.map((row, index) => [
    ...row,
    index === 1 ? "新增扩面参保缴费人数" : index > 2 && typeof row[0] === "number" ? 10 : "",
  ]);
  const { funding, findings } = run(workbook(sheetOf("附件3", table)));
  expect(funding).toMatchObject({
    source: { kind: "column", heading: "新增扩面参保缴费人数" },
    people: 200,
    amount: 3000,
  });
  expect(findings.map(({ code }) => code)).not.toContain("fundingPaidUnclear");
});

test("序时进度 is given for contribution and not for enrolment, which is a stock", () => {
  const { units } = run(workbook(attachment3())).forecast;
  expect(units.find(({ measure }) => measure === "enrolment")?.schedule).toBeNull();
  expect(units.find(({ measure }) => measure === "contribution")?.schedule).toMatchObject({
    behind: true,
  });
});

test("参保率(全区) needs both numbers of the district and is kept apart from the tasks' rate", () => {
  const result = run(workbook(attachment3()), {
    ...DEFAULT_SETTINGS,
    district: { eligible: 400_000, enrolled: 352_000 },
  });
  expect(result.district).toEqual({
    eligible: 400_000,
    enrolled: 352_000,
    rate: 0.88,
    targets: [
      { target: 0.9, needed: 8000 },
      { target: 0.955, needed: 30_000 },
    ],
  });
  expect(run(workbook(attachment3())).district).toBeUndefined();
});

test("a line that stands twice in 进度历史 counts once and is named; saving keeps both", () => {
  const once = save(workbook(juneTable), JUNE);
  const [, saved] = once.sheets;
  const first = saved!.values[2]!;
  const twice = sheetOf(saved!.name, [...saved!.values, [...first.slice(0, 4), 1, "", ""]]);
  const book = { ...once, sheets: [attachment3(), twice] };
  const found = run(book).findings.filter(({ code }) => code === "historyLineTwice");
  expect(found).toMatchObject([{ params: { date: JUNE, unit: "梅林镇", measure: "扩面参保" } }]);
  expect(history(book)?.periods[0]?.entries).toEqual(history(once)?.periods[0]?.entries);
  expect(history(save(book))?.unread).toEqual(history(book)?.unread);
});
