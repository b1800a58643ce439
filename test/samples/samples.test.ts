import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { buildSamples } from "../../samples/workbooks";
import { ALLOCATION_ROWS, ALLOCATION_TOTAL, PUBLISHED_RANK_ERRORS } from "../../samples/notice";
import { departmentSurveys } from "../../samples/surveyData";

const samplesFolder = join(__dirname, "../../samples");
const built = buildSamples();

function committedSamples(): string[] {
  return readdirSync(samplesFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith(".xlsx"))
    .map((entry) => relative(samplesFolder, join(entry.parentPath, entry.name)))
    .sort();
}

function parts(bytes: Uint8Array): Record<string, string> {
  const decoder = new TextDecoder();
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, data]) => [name, decoder.decode(data)])
  );
}

async function opened(path: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(samplesFolder, path));
  return workbook;
}

test("the samples in the repository are what `npm run samples` writes", async () => {
  const files = await built;
  expect(committedSamples()).toEqual([...files.keys()].sort());
  for (const [path, bytes] of files) {
    const committed = readFileSync(join(samplesFolder, path));
    expect({ path, parts: parts(committed) }).toEqual({ path, parts: parts(bytes) });
  }
});

test("building twice gives the same bytes", async () => {
  const [first, second] = [await built, await buildSamples()];
  for (const [path, bytes] of first) expect(second.get(path)).toEqual(bytes);
});

describe("attachment 3 in the bureau's workbook", () => {
  test("its published rows add up to its published total", () => {
    const sum = (count: (row: (typeof ALLOCATION_ROWS)[number]) => number): number =>
      ALLOCATION_ROWS.reduce((total, row) => total + count(row), 0);
    expect(sum((row) => row.enrolment.base)).toBe(ALLOCATION_TOTAL.enrolment.base);
    expect(sum((row) => row.enrolment.done)).toBe(ALLOCATION_TOTAL.enrolment.done);
    expect(sum((row) => row.contribution.base)).toBe(ALLOCATION_TOTAL.contribution.base);
    expect(sum((row) => row.contribution.done)).toBe(ALLOCATION_TOTAL.contribution.done);
  });

  test("it carries the five published rank errors", async () => {
    const sheet = (await opened("ganxian-2023.xlsx")).getWorksheet("附件3 任务分解表");
    const wrong = ALLOCATION_ROWS.flatMap(({ unit, contribution }, index) => {
      const better = ALLOCATION_ROWS.filter(
        (other) =>
          other.contribution.done * contribution.base > contribution.done * other.contribution.base
      );
      const published = sheet?.getRow(index + 5).getCell(12).value;
      const correct = better.length + 1;
      return published === correct ? [] : [{ unit, published, correct }];
    });
    expect(wrong).toEqual(PUBLISHED_RANK_ERRORS);
  });
});

describe("the departments' forms", () => {
  test("fourteen departments sent one each", () => {
    const units = departmentSurveys().map(({ unit }) => unit);
    expect(new Set(units).size).toBe(14);
  });

  test("no employer or code is repeated but those seeded", () => {
    const employers = departmentSurveys().flatMap((survey) => survey.employers);
    const repeated = (values: readonly unknown[]): number => values.length - new Set(values).size;
    expect(repeated(employers.map(({ name }) => name))).toBe(3);
    expect(repeated(employers.map(({ creditCode }) => creditCode))).toBe(3);
  });
});
