import {
  computedPlaces,
  ratesWithoutPercentFormat,
  wrongCells,
  wrongFindings,
  wrongStandings,
} from "./allocationProblems";
import {
  countsAsFormulas,
  rightFormulas,
  rightFormulasWithoutResults,
  wrongFormulas,
} from "./cases/formulas";
import { furnitureCases } from "./cases/furniture";
import { habitCases } from "./cases/habits";
import { headingCases } from "./cases/headings";
import { numberCases } from "./cases/numbers";
import { otherPrograms } from "./cases/otherPrograms";
import { placementCases } from "./cases/placement";
import { publishedLayouts, publishedWithoutMeasures } from "./cases/published";
import { placeCases, totalCases } from "./cases/totals";
import { recalculated, recalculateFile, type Recalculated } from "./command";
import { opened, strayDifferences } from "./openedWorkbook";
import { caseBytes, readParts, type WorkbookCase } from "./workbookCase";

const AS_OF = ["--as-of", "2023-12-01"];

const cases: readonly WorkbookCase[] = [
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
  rightFormulasWithoutResults,
  ...wrongFormulas,
  countsAsFormulas,
];

const named = (list: readonly WorkbookCase[]): [string, WorkbookCase][] =>
  list.map((workbookCase) => [workbookCase.name, workbookCase]);

/** What is wrong after a run, as far as the file can be looked into here. */
async function problemsOf(
  workbookCase: WorkbookCase,
  input: Uint8Array,
  { report, output }: Recalculated
): Promise<string[]> {
  const reported = [
    ...wrongStandings(report, workbookCase),
    ...wrongFindings(report, workbookCase),
  ];
  if (workbookCase.beyondExceljs) return reported;
  const [before, after] = [await opened(input), await opened(output)];
  return [
    ...reported,
    ...wrongCells(after, workbookCase),
    ...ratesWithoutPercentFormat(after, workbookCase),
    ...(workbookCase.measures.length === 0
      ? []
      : strayDifferences(before, after, computedPlaces(workbookCase))),
  ];
}

describe("tables of other places", () => {
  test.each(named(cases))("%s", async (_, workbookCase) => {
    const input = await caseBytes(workbookCase);
    const first = await recalculated(input, AS_OF);
    expect(await problemsOf(workbookCase, input, first)).toEqual([]);

    const second = await recalculated(first.output, AS_OF);
    expect(second.report.changes).toEqual([]);
    expect(readParts(second.output)).toEqual(readParts(first.output));
  });

  const asFormulas = [...headingCases, ...totalCases, ...placeCases, ...numberCases];
  test.each(named(asFormulas))(
    "live formulas give the same numbers: %s",
    async (_, workbookCase) => {
      const { output } = await recalculated(await caseBytes(workbookCase), [
        ...AS_OF,
        "--formulas",
      ]);
      expect(wrongCells(await opened(output), workbookCase)).toEqual([]);
    }
  );
});

describe("tables without a measure are left alone", () => {
  test.each(named(publishedWithoutMeasures))("%s", async (_, workbookCase) => {
    const input = await caseBytes(workbookCase);
    const outcome = await recalculateFile(input, [...AS_OF, "--json"]);
    if (outcome.exitCode === 2) {
      // Nothing in the file is known: then there is no output at all.
      expect(outcome.output).toBeUndefined();
      expect(workbookCase.findings).toBeUndefined();
      return;
    }
    expect(JSON.parse(outcome.stdout).standings).toEqual([]);
    const after = await opened(outcome.output!);
    expect(strayDifferences(await opened(input), after, new Set())).toEqual([]);
    expect(wrongFindings(JSON.parse(outcome.stdout), workbookCase)).toEqual([]);
  });
});

test("dense places close the gap after a tie", async () => {
  const ties = placeCases.find(({ name }) => name.startsWith("three units"))!;
  const { output, report } = await recalculated(await caseBytes(ties), [...AS_OF, "--dense"]);
  expect(wrongCells(await opened(output), ties, true)).toEqual([]);
  expect(wrongStandings(report, ties, true)).toEqual([]);
});

test("right formulas stay formulas", async () => {
  const input = await caseBytes(rightFormulas);
  const { output, report } = await recalculated(input, AS_OF);
  expect(report.changes).toEqual([]);
  expect(strayDifferences(await opened(input), await opened(output), new Set())).toEqual([]);
});
