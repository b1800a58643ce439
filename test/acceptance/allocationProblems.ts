import type { Workbook } from "exceljs";
import { expectedCells, expectedStandings, type ExpectedCell } from "./expectedCells";
import { shownValue } from "./openedWorkbook";
import type { Report, ReportedFinding } from "./report";
import type { WorkbookCase } from "./workbookCase";

/** Relative: a rate may be divided first or multiplied first, which differ in the last binary digit. */
const LAST_DIGIT = 1e-14;

/** Each computed cell that is not as the counts demand, in words. */
export function wrongCells(after: Workbook, { measures }: WorkbookCase, dense = false): string[] {
  return measures
    .flatMap((measure) => expectedCells(measure, dense))
    .flatMap((expected) => wrongCell(after, expected));
}

function wrongCell(after: Workbook, { sheet, cell, value }: ExpectedCell): string[] {
  const cellNow = after.getWorksheet(sheet)?.getCell(cell);
  const got = cellNow === undefined ? "no such sheet" : shownValue(cellNow);
  const right =
    value === "none"
      ? typeof got !== "number"
      : typeof got === "number" && Math.abs(got - value) <= Math.abs(value) * LAST_DIGIT;
  return right ? [] : [`${sheet}!${cell}: expected ${value}, got ${JSON.stringify(got)}`];
}

/** Rate cells of the 0.955 convention must show as percentages afterwards. */
export function ratesWithoutPercentFormat(after: Workbook, { measures }: WorkbookCase): string[] {
  return measures.flatMap(({ sheet, rate, scale, units, totals }) => {
    if (rate === undefined || scale === 100) return [];
    return [...units.filter((unit) => unit.base), ...(totals ?? [])].flatMap(({ row }) => {
      const format = after.getWorksheet(sheet)?.getCell(`${rate}${row}`).numFmt;
      return format?.includes("%") ? [] : [`${sheet}!${rate}${row}: number format ${format}`];
    });
  });
}

export function wrongStandings(
  report: Report,
  { measures }: WorkbookCase,
  dense = false
): string[] {
  return measures
    .flatMap((measure) => expectedStandings(measure, dense))
    .flatMap((expected) => {
      const found = report.standings.find(
        (standing) =>
          standing.sheet === expected.sheet &&
          standing.unit.replace(/\s/g, "") === expected.unit.replace(/\s/g, "") &&
          standing.base === expected.base &&
          standing.done === expected.done
      );
      const who = `standing of ${expected.sheet} ${expected.unit} ${expected.done}/${expected.base}`;
      if (!found) return [`${who}: missing`];
      const right =
        Math.abs((found.rate ?? NaN) - expected.rate) <= expected.rate * LAST_DIGIT &&
        found.gap === expected.gap &&
        found.rank === expected.rank;
      return right
        ? []
        : [`${who}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(found)}`];
    });
}

/** The places of the cells a recalculation may write, as 'Sheet!B7'. */
export function computedPlaces({ measures }: WorkbookCase): Set<string> {
  return new Set(
    measures.flatMap(({ sheet, units, totals, base, done, rate, gap, rank }) => {
      const computed = [rate, gap, rank].filter((column) => column !== undefined);
      const counts = [base, done].filter((column) => column !== undefined);
      return [
        ...units.flatMap(({ row }) => computed.map((column) => `${sheet}!${column}${row}`)),
        ...(totals ?? []).flatMap(({ row }) =>
          [...computed, ...counts].map((column) => `${sheet}!${column}${row}`)
        ),
      ];
    })
  );
}

/** Mistakes nobody was told of, and warnings about things that are in order. */
export function wrongFindings(report: Report, workbookCase: WorkbookCase): string[] {
  const expected = workbookCase.findings ?? [];
  const missing = expected
    .filter((place) => !report.findings.some((finding) => isAt(finding, place)))
    .map((place) => `no finding at the row of ${place}`);
  const computed = computedPlaces(workbookCase);
  const needless = report.findings
    .filter(({ severity }) => severity !== "info")
    .filter(({ sheet, cell }) => !computed.has(`${sheet}!${cell}`))
    .filter((finding) => !expected.some((place) => isAt(finding, place)))
    .map(
      ({ sheet, cell, code, message }) => `needless finding ${sheet}!${cell} ${code}: ${message}`
    );
  return [...missing, ...needless, ...silentCorrections(report, computed), ...badWords(report)];
}

function isAt(finding: ReportedFinding, place: string): boolean {
  const [sheet, cell = ""] = splitPlace(place);
  if (finding.sheet !== sheet) return false;
  return cell === "*" || rowOf(finding.cell) === rowOf(cell);
}

function splitPlace(place: string): [string, string] {
  const mark = place.lastIndexOf("!");
  return [place.slice(0, mark), place.slice(mark + 1)];
}

function rowOf(cell: string): string {
  return cell.replace(/^[A-Z]+/, "");
}

/** A rate or place that was wrong and is put right is always told. */
function silentCorrections(report: Report, computed: ReadonlySet<string>): string[] {
  return report.changes
    .filter(({ kind, sheet, cell }) => kind === "corrected" && computed.has(`${sheet}!${cell}`))
    .filter(
      (change) =>
        !report.findings.some(({ sheet, cell }) => sheet === change.sheet && cell === change.cell)
    )
    .map(({ sheet, cell }) => `${sheet}!${cell}: corrected without a finding`);
}

/** Placeholders left over, or nothing said. */
function badWords(report: Report): string[] {
  return report.findings
    .filter(({ message }) => message === "" || /\{\{|\}\}|undefined|NaN|\[object/.test(message))
    .map(({ code, message }) => `words of ${code}: '${message}'`);
}
