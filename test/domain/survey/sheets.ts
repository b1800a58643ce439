import type { CellValue, Grid } from "../../../src/domain/cells/grid";
import { consolidateSurvey } from "../../../src/domain/survey/consolidateSurvey";
import { creditCodeCheckCharacter } from "../../../src/domain/survey/creditCode";
import { findSurveyTables } from "../../../src/domain/survey/surveyTables";

/** A sheet as its rows read in Excel; short rows are filled up with blanks. */
export function sheet(name: string, rows: readonly (readonly CellValue[])[]): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => [...row, ...Array<CellValue>(width - row.length).fill("")]);
  const numberFormats = values.map((row) => row.map(() => "General"));
  return { name, origin: { row: 0, column: 0 }, values, formulas: values, numberFormats };
}

export const NOTICE_HEADER = [
  "序号",
  "单位名称",
  "统一社会信用代码",
  "法人姓名",
  "用工人数",
  "未参保人数",
  "单位联系电话",
  "备注",
];

/** Attachment 2 of the notice as a department hands it in. */
export function noticeForm(unit: string, rows: readonly (readonly CellValue[])[]): Grid {
  return sheet(unit, [
    ["附件2"],
    ["赣县区2023年度基本养老保险扩面征缴调查摸底统计表"],
    [`填报单位(盖章):${unit}`, "", "", "", "填表人及联系电话:张三 13807970001"],
    NOTICE_HEADER,
    ...rows,
    ["此表格由主管部门汇总上报人社部门并自存。报送时间为2023年11月15日前。"],
  ]);
}

/** The row of the first employer in `noticeForm`, zero-based. */
export const FIRST_ROW = 4;

/** A valid credit code, another for each number. */
export function codeOf(employer: number): string {
  const first17 = `91360704MA${String(employer).padStart(7, "0")}`;
  return first17 + creditCodeCheckCharacter(first17);
}

/** A row without anything wrong in it. */
export function rowOf(
  employer: number,
  changed: Partial<Record<"name" | "code" | "workers" | "uninsured" | "telephone", CellValue>> = {}
): CellValue[] {
  const clean = {
    name: `赣县区第${employer}幼儿园`,
    code: codeOf(employer),
    workers: 10,
    uninsured: 2,
    telephone: `1380797${String(employer).padStart(4, "0")}`,
  };
  const { name, code, workers, uninsured, telephone } = { ...clean, ...changed };
  return [employer, name, code, "李四", workers, uninsured, telephone, ""];
}

/** Finds and consolidates all of some sheets, every unit going by the name it is written with. */
export function survey(grids: readonly Grid[], canonicalUnit = (name: string) => name) {
  const found = grids.map(findSurveyTables);
  const tables = {
    forms: found.flatMap(({ forms }) => forms),
    registries: found.flatMap(({ registries }) => registries),
    peopleLists: found.flatMap(({ peopleLists }) => peopleLists),
  };
  return consolidateSurvey(tables, { canonicalUnit, ties: "competition" });
}
