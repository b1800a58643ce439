import type { CellValue } from "../cells/grid";
import { readCount } from "../cells/number";
import { normaliseText } from "../cells/text";
import { isLooseText } from "../tables/row";
import type { CreditCodeReading } from "./creditCode";
import { readCreditCode } from "./creditCode";
import { employerNameKey } from "./employerName";
import { maskIdentityNumbersIn } from "./identityNumber";
import type { SurveyColumns } from "./surveyVocabulary";

/**
 * One row of a survey form. Texts are as typed, but for identity numbers in them, which are masked. Counts and
 * telephones stay the cells they were, so that 100,000 employers are not 400,000 more objects.
 */
export interface Employer {
  /** Absolute and zero-based. */
  readonly row: number;
  /** '' when missing. */
  readonly name: string;
  readonly nameKey: string;
  readonly creditCode: CreditCodeReading;
  readonly legalRepresentative: string;
  readonly workers: CellValue;
  readonly uninsured: CellValue;
  readonly telephone: CellValue;
  readonly remark: string;
}

/** A row of a sheet with the column its first value stands in. */
export interface SheetRow {
  readonly row: number;
  readonly values: readonly CellValue[];
  readonly firstColumn: number;
}

/** A count that can be added up; undefined for anything but a whole number that is not negative. */
export function wholeCount(cell: CellValue): number | undefined {
  if (typeof cell === "number") return Number.isSafeInteger(cell) && cell >= 0 ? cell : undefined;
  const reading = readCount(cell);
  return reading.kind === "number" ? wholeCount(reading.value) : undefined;
}

/** Reads a row; undefined for rows that hold no employer: blanks, totals, section titles, '以下空白', notes. */
export function readEmployer(source: SheetRow, columns: SurveyColumns): Employer | undefined {
  const name = readText(source, columns.name);
  const creditCode = readCreditCode(cellAt(source, columns.creditCode));
  if (creditCode.kind === "blank" && !isEmployerRow(source, columns)) return undefined;
  const workers = cellAt(source, columns.workers);
  return {
    row: source.row,
    name,
    nameKey: employerNameKey(name),
    creditCode,
    legalRepresentative: readText(source, columns.legalRepresentative ?? columns.personName),
    workers,
    uninsured:
      columns.uninsured === undefined
        ? leftOver(workers, cellAt(source, columns.insured))
        : cellAt(source, columns.uninsured),
    telephone: cellAt(source, columns.telephone),
    remark: readText(source, columns.remark),
  };
}

export function cellAt({ values, firstColumn }: SheetRow, column: number | undefined): CellValue {
  return column === undefined ? "" : (values[column - firstColumn] ?? "");
}

/** A cell's text without the spaces around it, and with every identity number in it masked. */
export function readText(source: SheetRow, column: number | undefined): string {
  const value = cellAt(source, column);
  return maskIdentityNumbersIn(typeof value === "string" ? value.trim() : String(value));
}

/** Without a 未参保人数 column it is what 已参保人数 leaves of the workers. */
function leftOver(workers: CellValue, insured: CellValue): CellValue {
  const [all, enrolled] = [wholeCount(workers), wholeCount(insured)];
  return all === undefined || enrolled === undefined ? insured : all - enrolled;
}

const TOTAL = /^.{0,8}(?:合计|总计|小计|共计|累计)(?:\(.*\))?:?$/;
const NO_EMPLOYER = /^(?:以下空白|此(?:页|表)?以下空白|无|零报告|空白|[-—/]+)$/;

/** Whether a row without a credit code is an employer's all the same, with the code missing. */
export function isEmployerRow(source: SheetRow, columns: SurveyColumns): boolean {
  if (isTotal(source, columns)) return false;
  const details = [
    columns.legalRepresentative,
    columns.workers,
    columns.uninsured,
    columns.insured,
    columns.telephone,
  ];
  if (details.some((column) => isFilled(cellAt(source, column)))) return true;
  const text = normaliseText(cellAt(source, columns.name));
  return text !== "" && !NO_EMPLOYER.test(text) && !isLooseText(text);
}

function isTotal(source: SheetRow, columns: SurveyColumns): boolean {
  const upToName = source.values.slice(0, (columns.name ?? 0) - source.firstColumn + 1);
  return upToName.some((value) => typeof value === "string" && TOTAL.test(normaliseText(value)));
}

/** A prepared row may hold formulas that give 0. */
function isFilled(value: CellValue): boolean {
  return value !== 0 && normaliseText(value) !== "";
}
