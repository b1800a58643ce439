import { readdirSync, readFileSync } from "node:fs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { recalculate } from "../../src/app/recalculate";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import type { CalendarDate } from "../../src/domain/dates/calendarDate";
import { bringInFile } from "../../src/excel/bringInFile";
import { readWorkbook } from "../../src/excel/readWorkbook";
import type { HandedIn } from "../../src/workbook/importedFile";
import { type StartOptions, startHost } from "../../workbench/office-host/startHost";
import { emptyWorkbook } from "../../workbench/office-host/emptyWorkbook";
import { openWorkbook } from "../../workbench/xlsx/open";
import { openBook } from "./workbooks";

const FORMS = "samples/forms";
const form = (unit: string): HandedIn => ({
  name: `${unit}.xlsx`,
  bytes: readFileSync(`${FORMS}/${unit}.xlsx`),
});
const ALL = readdirSync(FORMS).map((file) => form(file.replace(/\.xlsx$/, "")));

/** Excel opens files itself, as the stand-in does with this. */
const openFile = async (bytes: Uint8Array) => openWorkbook(bytes);
const startOn = (options: Partial<StartOptions> = {}) =>
  startHost({ workbook: emptyWorkbook("工作表1"), openFile, ...options }).host;

/** The same form with a chart on its sheet. */
function withChart({ name, bytes }: HandedIn): HandedIn {
  const drawing = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:graphicFrame/></xdr:wsDr>`;
  const relationship = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdChart" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>`;
  const parts = {
    ...unzipSync(bytes),
    "xl/drawings/drawing1.xml": strToU8(drawing),
    "xl/worksheets/_rels/sheet1.xml.rels": strToU8(relationship),
  };
  return { name, bytes: zipSync(parts) };
}

const sheetNames = async () => (await readWorkbook()).sheets.map(({ name }) => name);

async function employersByUnit() {
  const asOf = "2023-11-20" as CalendarDate;
  const { survey } = recalculate(await readWorkbook(), DEFAULT_SETTINGS, asOf);
  return new Map(survey.statistics.map(({ unit, employers }) => [unit, employers]));
}

test("fourteen departments' files become fourteen sheets named after who filled them", async () => {
  startOn();
  for (const file of ALL) {
    const report = await bringInFile(file, false);
    expect(report).toMatchObject({ file: file.name, outcome: "broughtIn", as: "copied" });
  }
  const names = await sheetNames();
  expect(names).toHaveLength(15);
  expect(names).toContain("摸底-区教科体局");
  expect((await employersByUnit()).size).toBe(14);
});

test("Excel on the web refuses a form with a chart: its rows come in as values, like all the others", async () => {
  startOn();
  await bringInFile(form("区工信局"), false);
  const expected = await employersByUnit();

  startOn({ profile: "web" });
  const files = ALL.map((file) => (file.name === "区工信局.xlsx" ? withChart(file) : file));
  const reports = [];
  for (const file of files) reports.push(await bringInFile(file, false));
  expect(reports.filter((report) => "as" in report && report.as === "values")).toMatchObject([
    { file: "区工信局.xlsx", outcome: "broughtIn", sheets: [{ name: "摸底-区工信局" }] },
  ]);
  const employers = await employersByUnit();
  expect(employers.size).toBe(14);
  expect(employers.get("区工信局")).toBe(expected.get("区工信局"));
});

test("a file that is no workbook, or holds nothing known, is reported and stops nobody", async () => {
  startOn();
  const text = { name: "说明.xlsx", bytes: strToU8("只是文字") };
  expect(await bringInFile(text, false)).toEqual({
    file: "说明.xlsx",
    outcome: "unreadable",
    reason: "notXlsx",
  });
  expect(await bringInFile(form("区住建局"), false)).toMatchObject({ outcome: "broughtIn" });
});

test("a file comes in once; replacing puts the new rows where the old ones were", async () => {
  const host = startOn();
  await bringInFile(form("区住建局"), false);
  expect(await bringInFile(form("区住建局"), false)).toEqual({
    file: "区住建局.xlsx",
    outcome: "alreadyThere",
    sheets: ["摸底-区住建局"],
  });
  const newer = { ...form("区商务局"), name: "区住建局.xlsx" };
  expect(await bringInFile(newer, true)).toMatchObject({
    outcome: "replaced",
    sheets: [{ name: "摸底-区商务局" }],
  });
  expect(await bringInFile(newer, true)).toMatchObject({ outcome: "replaced" });
  expect(await sheetNames()).toEqual(["工作表1", "摸底-区商务局"]);
  expect(host.workbook.names).toHaveLength(1);
});

test("the staff's own sheet of that name stays; the form gets a number", async () => {
  await openBook({ "摸底-区住建局": [["草稿"]] }, { openFile });
  const report = await bringInFile(form("区住建局"), false);
  expect(report).toMatchObject({ sheets: [{ name: "摸底-区住建局(2)" }] });
});

describe("when something goes wrong half-way", () => {
  test.each(Array.from({ length: 12 }, (_, action) => action))(
    "action %i of naming and removing: the old sheet is there as it was, or the new one in its place",
    async (action) => {
      const host = startOn();
      await bringInFile(form("区住建局"), false);
      const tabs = () => host.workbook.sheets.map(({ id, name }) => `${id} ${name}`);
      const before = tabs();
      // The outline, what is there, the copy; the fourth request names and removes.
      host.inject({ kind: "failAction", request: 3, action, code: "GeneralException" });
      const outcome = await bringInFile(form("区住建局"), true).catch((error: unknown) => error);
      // With the eighth the new sheet is recorded: from there on the replacement is finished, not taken back.
      expect(outcome).toMatchObject(
        action < 8 ? { state: "restored" } : { outcome: "replaced", as: "copied" }
      );
      if (action < 8) expect(tabs()).toEqual(before);
      else expect(await sheetNames()).toEqual(["工作表1", "摸底-区住建局"]);
      const owned = (await readWorkbook()).owned.filter(({ sheet }) => sheet === "摸底-区住建局");
      expect(owned).toHaveLength(1);
    }
  );

  test("values that could not all be written are removed again", async () => {
    const host = startOn({ profile: "web" });
    host.inject({ kind: "refuse", request: 4, code: "RequestPayloadSizeLimitExceeded" });
    await expect(bringInFile(withChart(form("区住建局")), false)).rejects.toMatchObject({
      reason: "tooLarge",
      state: "restored",
    });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["工作表1"]);
  });

  test("an answer that got lost does not bring the sheets twice", async () => {
    const host = startOn();
    host.inject({ kind: "loseAnswer", request: 2 });
    expect(await bringInFile(form("区住建局"), false)).toMatchObject({ as: "values" });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["工作表1", "摸底-区住建局"]);
  });

  test("while a cell is being edited nothing is tried", async () => {
    const host = startOn();
    host.beginCellEdit();
    await expect(bringInFile(form("区住建局"), false)).rejects.toMatchObject({
      reason: "cellEditMode",
    });
    host.endCellEdit();
  });
});
