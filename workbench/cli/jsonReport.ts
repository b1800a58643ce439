import type { RecalculationResult } from "../../src/app/result";
import type { CellValue } from "../../src/domain/cells/grid";
import type { Finding } from "../../src/domain/findings";
import { findingText, type Words } from "../../src/i18n/words";
import { cellAddress } from "../../src/workbook/address";
import type { CellChange } from "../../src/workbook/changes";

/** The object that `--json` prints. Other programs rely on its keys: add, never rename. */
export function jsonReport(result: RecalculationResult, words: Words) {
  return {
    asOf: result.asOf,
    sheets: result.sheets,
    changes: result.changes.cells.map(changeOf),
    findings: result.findings.map((finding) => findingOf(finding, words)),
    standings: result.standings.map(({ sheet, measure, unit, base, done, rate, gap, rank }) => ({
      sheet,
      measure,
      unit,
      base,
      done,
      rate,
      gap,
      rank,
    })),
  };
}

function changeOf({ sheet, row, column, shown, after, kind }: CellChange) {
  return {
    sheet,
    cell: cellAddress(row, column),
    before: blankAsNull(shown.before),
    after: blankAsNull(shown.after),
    kind,
    ...(after.kind === "formula" && { formula: after.formula }),
  };
}

const blankAsNull = (value: CellValue) => (value === "" ? null : value);

function findingOf(finding: Finding, words: Words) {
  const { severity, code, at } = finding;
  return {
    severity,
    code,
    sheet: at.sheet,
    cell: cellAddress(at.row, at.column),
    message: findingText(words, finding),
  };
}
