/**
 * Lets LibreOffice recalculate the formulas the command writes and compares every cell with the values it writes:
 * `npx tsx test/acceptance/libreoffice.ts`. Needs `soffice`; not part of `npm test`.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Workbook } from "exceljs";
import { rightFormulas } from "./cases/formulas";
import { furnitureCases } from "./cases/furniture";
import { habitCases } from "./cases/habits";
import { headingCases } from "./cases/headings";
import { numberCases } from "./cases/numbers";
import { otherPrograms } from "./cases/otherPrograms";
import { placementCases } from "./cases/placement";
import { publishedLayouts } from "./cases/published";
import { placeCases, totalCases } from "./cases/totals";
import { recalculated } from "./command";
import { opened, shownValue } from "./openedWorkbook";
import { caseBytes } from "./workbookCase";

const TOLERANCE = 1e-12;

/** Forgets every stored result, so that LibreOffice cannot but compute. */
const WITHOUT_RESULTS = /(<\/f>|<f[^>]*\/>)<v>[^<]*<\/v>/g;

async function books(): Promise<[string, Uint8Array][]> {
  const sample = join(__dirname, "../../samples/ganxian-2023.xlsx");
  const cases = [
    ...publishedLayouts,
    ...headingCases,
    ...habitCases,
    ...totalCases,
    ...placeCases,
    ...numberCases,
    ...placementCases,
    ...furnitureCases,
    ...otherPrograms,
    rightFormulas,
  ];
  const built = await Promise.all(
    cases.map(async (one): Promise<[string, Uint8Array]> => [one.name, await caseBytes(one)])
  );
  return [["the sample", new Uint8Array(readFileSync(sample))], ...built];
}

async function withoutResults(bytes: Uint8Array): Promise<Uint8Array> {
  const { unzipSync, zipSync, strFromU8, strToU8 } = await import("fflate");
  const parts = Object.entries(unzipSync(bytes)).map(([name, data]): [string, Uint8Array] =>
    name.startsWith("xl/worksheets/sheet")
      ? [name, strToU8(strFromU8(data).replace(WITHOUT_RESULTS, "$1"))]
      : [name, data]
  );
  return zipSync(Object.fromEntries(parts));
}

function recalculatedByLibreOffice(folder: string, files: readonly string[]): void {
  execFileSync("soffice", ["--headless", "--convert-to", "xlsx", "--outdir", folder, ...files], {
    stdio: "ignore",
  });
}

function disagreements(values: Workbook, formulas: Workbook): { cells: number; wrong: string[] } {
  const wrong: string[] = [];
  let cells = 0;
  for (const sheet of values.worksheets) {
    const other = formulas.getWorksheet(sheet.name);
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const expected = shownValue(cell);
        if (typeof expected !== "number") return;
        cells += 1;
        const got = other ? shownValue(other.getCell(cell.address)) : undefined;
        const agrees =
          typeof got === "number" && Math.abs(got - expected) <= Math.abs(expected) * TOLERANCE;
        if (!agrees) wrong.push(`${sheet.name}!${cell.address}: ${expected} / ${String(got)}`);
      })
    );
  }
  return { cells, wrong };
}

async function compare(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
  const asOf = ["--as-of", "2023-12-01"];
  const all: { name: string; file: string }[] = [];
  for (const [index, [name, bytes]] of (await books()).entries()) {
    const file = `${index}.xlsx`;
    try {
      const values = (await recalculated(bytes, asOf)).output;
      const formulas = (await recalculated(bytes, [...asOf, "--formulas"])).output;
      writeFileSync(join(folder, `formulas-${file}`), await withoutResults(formulas));
      writeFileSync(join(folder, `values-${file}`), values);
      all.push({ name, file });
    } catch (error) {
      process.stdout.write(`REFUSED  ${name}: ${String(error)}\n`);
    }
  }
  const converted = mkdtempSync(join(tmpdir(), "libreoffice-out-"));
  recalculatedByLibreOffice(
    converted,
    all.flatMap(({ file }) => [join(folder, `formulas-${file}`), join(folder, `values-${file}`)])
  );
  for (const { name, file } of all) {
    const [values, formulas] = await Promise.all(
      ["values", "formulas"].map((kind) =>
        opened(new Uint8Array(readFileSync(join(converted, `${kind}-${file}`))))
      )
    );
    const { cells, wrong } = disagreements(values!, formulas!);
    process.stdout.write(`${wrong.length === 0 ? "agrees" : "DIFFERS"}  ${cells} cells  ${name}\n`);
    for (const line of wrong.slice(0, 5)) process.stdout.write(`    ${line}\n`);
  }
  rmSync(folder, { recursive: true });
  rmSync(converted, { recursive: true });
}

void compare();
