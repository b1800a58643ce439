import type { CellValue } from "../cells/grid";
import type { Reading } from "../cells/number";
import { readCount } from "../cells/number";
import { normaliseText } from "../cells/text";
import { isLooseText } from "../tables/row";
import type { CreditCodeReading } from "./creditCode";
import { readCreditCode } from "./creditCode";
import { employerNameKey } from "./employerName";
import type { SurveyColumns } from "./surveyVocabulary";
import type { TelephoneReading } from "./telephone";
import { readTelephone } from "./telephone";

/** One row of a survey form or of a business registry. */
export interface Employer {
  /** Absolute and zero-based. */
  readonly row: number;
  /** As typed; '' when missing. */
  readonly name: string;
  readonly nameKey: string;
  readonly creditCode: CreditCodeReading;
  readonly legalRepresentative: string;
  readonly workers: Reading;
  readonly uninsured: Reading;
  readonly telephone: TelephoneReading;
  readonly telephoneText: string;
  readonly remark: string;
}

/** A count that can be added up; undefined for anything but a whole number that is not negative. */
export function wholeCount(reading: Reading): number | undefined {
  const isWhole =
    reading.kind === "number" && Number.isSafeInteger(reading.value) && reading.value >= 0;
  return isWhole ? reading.value : undefined;
}

/** Reads a row; undefined for rows that hold no employer: blanks, totals, section titles, '以下空白', notes. */
export function readEmployer(
  values: readonly CellValue[],
  firstColumn: number,
  columns: SurveyColumns,
  row: number
): Employer | undefined {
  const at = (column: number | undefined) =>
    column === undefined ? "" : (values[column - firstColumn] ?? "");
  const name = textOf(at(columns.name));
  const creditCode = readCreditCode(at(columns.creditCode));
  if (creditCode.kind === "blank" && !isEmployerRow(values, firstColumn, columns, name))
    return undefined;
  const telephone = at(columns.telephone);
  const workers = readCount(at(columns.workers));
  return {
    row,
    name,
    nameKey: employerNameKey(name),
    creditCode,
    legalRepresentative: textOf(at(columns.legalRepresentative ?? columns.personName)),
    workers,
    uninsured: readUninsured(at(columns.uninsured), at(columns.insured), columns, workers),
    telephone: readTelephone(telephone),
    telephoneText: textOf(telephone),
    remark: textOf(at(columns.remark)),
  };
}

function textOf(value: CellValue): string {
  return typeof value === "string" ? value.trim() : String(value);
}

/** Without a 未参保人数 column it is what 已参保人数 leaves of the workers. */
function readUninsured(
  uninsured: CellValue,
  insured: CellValue,
  columns: SurveyColumns,
  workers: Reading
): Reading {
  if (columns.uninsured !== undefined) return readCount(uninsured);
  const reading = readCount(insured);
  const [all, enrolled] = [wholeCount(workers), wholeCount(reading)];
  if (all === undefined || enrolled === undefined) return reading;
  return { kind: "number", value: all - enrolled, writtenAs: "number" };
}

const TOTAL = /^.{0,8}(?:合计|总计|小计|共计|累计)(?:\(.*\))?:?$/;
const NO_EMPLOYER = /^(?:以下空白|此(?:页|表)?以下空白|无|零报告|空白|[-—/]+)$/;

/** Whether a row without a credit code is an employer's all the same, with the code missing. */
function isEmployerRow(
  values: readonly CellValue[],
  firstColumn: number,
  columns: SurveyColumns,
  name: string
): boolean {
  const nameColumn = columns.name ?? firstColumn;
  for (let index = 0; index <= nameColumn - firstColumn; index++) {
    const text = values[index];
    if (typeof text === "string" && TOTAL.test(normaliseText(text))) return false;
  }
  const filled = (column: number | undefined) => {
    const value = column === undefined ? "" : values[column - firstColumn];
    return value !== "" && value !== undefined && value !== 0 && normaliseText(value) !== "";
  };
  const details = [
    columns.legalRepresentative,
    columns.workers,
    columns.uninsured,
    columns.insured,
    columns.telephone,
  ];
  if (details.some(filled)) return true;
  const text = normaliseText(name);
  return text !== "" && !NO_EMPLOYER.test(text) && !isLooseText(text);
}
