import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { fraction, places } from "./fraction";
import { surveyCases, type ExpectedForm, type SurveyCase } from "./cases/surveys";
import { recalculated } from "./command";
import type { Report } from "./report";

const AS_OF = ["--as-of", "2023-11-20"];
const samplesFolder = join(__dirname, "../../samples");

async function bytesOf(surveyCase: SurveyCase): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  surveyCase.build(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function wrongForms(report: Report, forms: readonly ExpectedForm[]): string[] {
  const placed = places(
    forms.map(({ workers, uninsured }) => fraction(workers - uninsured, workers))
  );
  return forms.flatMap((form, index) => {
    const found = report.survey.forms.find(({ sheet }) => sheet === form.sheet);
    const expected = {
      ...form,
      rate: (form.workers - form.uninsured) / form.workers,
      rank: placed[index],
    };
    const same = Object.entries(expected).every(
      ([key, value]) => found?.[key as keyof typeof found] === value
    );
    return same ? [] : [`expected ${JSON.stringify(expected)}, got ${JSON.stringify(found)}`];
  });
}

function wrongFindings(report: Report, expected: readonly string[]): string[] {
  const alarms = report.findings.filter(({ severity }) => severity !== "info");
  const at = (place: string): typeof alarms =>
    alarms.filter(({ sheet, cell }) =>
      place.endsWith("!*") ? place === `${sheet}!*` : place === `${sheet}!${cell}`
    );
  const counted = expected.flatMap((place) => {
    const found = at(place);
    return found.length === 1
      ? []
      : [`${place}: ${found.length} findings ${JSON.stringify(found)}`];
  });
  const expectedOnes = new Set(expected.flatMap(at));
  const needless = alarms
    .filter((finding) => !expectedOnes.has(finding))
    .map((finding) => `needless ${JSON.stringify(finding)}`);
  return [...counted, ...needless];
}

describe("surveys of other shapes", () => {
  const named = surveyCases.map((one): [string, SurveyCase] => [one.name, one]);
  test.each(named)("%s", async (_, surveyCase) => {
    const { report } = await recalculated(await bytesOf(surveyCase), AS_OF);
    const { survey } = report;
    const names = (list: readonly unknown[]): string[] =>
      list.map((one) => (one as { name: string }).name);
    expect([
      ...wrongForms(report, surveyCase.forms),
      ...wrongFindings(report, surveyCase.findings),
    ]).toEqual([]);
    expect(
      survey.duplicates.map(({ creditCode, at }) => ({ creditCode, rows: at.length }))
    ).toEqual(surveyCase.duplicates ?? []);
    expect(names(survey.notCovered)).toEqual(surveyCase.notCovered ?? []);
    expect(names(survey.notFound)).toEqual(surveyCase.notFound ?? []);
  });
});

test("fourteen files brought into the bureau's workbook give what the pasted workbook gives", async () => {
  const formsFolder = join(samplesFolder, "forms");
  const forms = Object.fromEntries(
    readdirSync(formsFolder).map((name) => [name, readFileSync(join(formsFolder, name))])
  );
  const empty = new ExcelJS.Workbook();
  empty.addWorksheet("封面").getCell("A1").value = "摸底汇总";
  const bytes = new Uint8Array(await empty.xlsx.writeBuffer());
  const merged = (await recalculated(bytes, AS_OF, forms)).report.survey;
  const pasted = (
    await recalculated(readFileSync(join(samplesFolder, "ganxian-2023-survey.xlsx")), AS_OF)
  ).report.survey;
  const figures = (survey: Report["survey"]): unknown[] =>
    survey.forms
      .map(({ reportingUnit, employers, workers, uninsured, rate, rank }) => ({
        ...{ reportingUnit, employers, workers, uninsured, rate, rank },
      }))
      .sort((a, b) => a.reportingUnit.localeCompare(b.reportingUnit));
  expect(merged.forms).toHaveLength(14);
  expect(figures(merged)).toEqual(figures(pasted));
  expect(merged.total).toEqual(pasted.total);
});

test("identity numbers are masked in the report and in the result sheets", async () => {
  const book = readFileSync(join(samplesFolder, "ganxian-2023-survey.xlsx"));
  const { report, output } = await recalculated(book, [...AS_OF, "--reports"]);
  const identity = /360704\d{11}[\dX]/;
  expect(JSON.stringify(report)).not.toMatch(identity);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(output.slice().buffer as ArrayBuffer);
  const resultSheet = workbook.getWorksheet("未参保人员比对");
  const texts: string[] = [];
  resultSheet?.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  expect(texts.length).toBeGreaterThan(60);
  expect(texts.join(" ")).not.toMatch(identity);
});
