import { DEFAULT_SETTINGS, settingsFrom } from "../../src/app/settings";

test("a workbook without settings has the defaults of the notice", () => {
  expect(settingsFrom(undefined)).toEqual(DEFAULT_SETTINGS);
  expect(settingsFrom("damaged")).toEqual(DEFAULT_SETTINGS);
});

test("what an office has set is kept, and what was damaged is the default", () => {
  const stored = {
    ties: "dense",
    dueSoonDays: 3,
    targets: { contribution: 0.8, enrolment: "all" },
    colours: { overdue: "red", dueSoon: "#FFF2CC" },
    aliases: [{ alias: "教科体", unit: "区教科体局" }, { alias: 5 }],
    planYear: 23,
  };
  expect(settingsFrom(stored)).toMatchObject({
    ties: "dense",
    dueSoonDays: 3,
    targets: { ...DEFAULT_SETTINGS.targets, contribution: 0.8 },
    colours: { ...DEFAULT_SETTINGS.colours, dueSoon: "#FFF2CC" },
    aliases: [{ alias: "教科体", unit: "区教科体局" }],
    planYear: undefined,
  });
});

test("settings survive being written as JSON and read again", () => {
  expect(settingsFrom(JSON.parse(JSON.stringify(DEFAULT_SETTINGS)))).toEqual(DEFAULT_SETTINGS);
});
