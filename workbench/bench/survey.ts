import type { CellValue } from "../../src/domain/cells/grid";
import { consolidateSurvey } from "../../src/domain/survey/consolidateSurvey";
import { creditCodeCheckCharacter } from "../../src/domain/survey/creditCode";
import { findSurveyTables } from "../../src/domain/survey/surveyTables";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { engineTime } from "./formulaEngine";
import { inMilliseconds, noise, table, timed, type Timing } from "./timing";

const ROW_COUNTS = [1_000, 10_000, 100_000];
/** Looking every code up in every row takes time with the square of the rows: more would take hours. */
const MOST_ROWS_BY_FORMULAS = 1_000;
const FORMS = 17;
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const SECTORS = ["教育", "住宿和餐饮业", "建筑业", "批发和零售业", "制造业", "卫生和社会工作"];

interface Ratio {
  readonly rows: number;
  readonly parse: Timing;
  readonly survey: Timing;
}

/**
 * Measures the survey against the floor under any program that works on a workbook: JSON.parse of the same snapshot.
 * 17 departments' forms and a business registry of as many rows are found, checked, merged and cross-checked.
 */
export async function benchSurvey(): Promise<string> {
  const rows: string[][] = [];
  for (const count of ROW_COUNTS) {
    const { parse, survey } = await measure(count);
    const engine =
      count > MOST_ROWS_BY_FORMULAS ? undefined : await engineTime(surveyFormulas(count), 3);
    rows.push([
      count.toLocaleString("en"),
      inMilliseconds(parse.median),
      inMilliseconds(survey.median),
      (survey.median / parse.median).toFixed(2),
      `${((survey.median * 1000) / (2 * count)).toFixed(2)} µs`,
      engine ? inMilliseconds(engine.median) : "—",
      engine ? (engine.median / survey.median).toFixed(1) : "—",
      Math.max(noise(parse), noise(survey)).toFixed(2),
    ]);
  }
  return table(
    [
      ...["employers", "JSON.parse", "survey", "ratio", "per row"],
      ...["formula engine", "engine ÷ ours", "noise"],
    ],
    rows
  );
}

async function measure(rows: number): Promise<Ratio> {
  const text = JSON.stringify(surveySnapshot(rows));
  const snapshot = JSON.parse(text) as WorkbookSnapshot;
  // Small counts need many rounds until the engine has compiled the code, as it has in a pane that is open.
  const rounds = Math.max(7, Math.round(200_000 / rows));
  const timings = await timed(
    {
      parse: () => JSON.parse(text) as unknown,
      survey: () => {
        const { total } = surveyOf(snapshot);
        if (total.employers < rows * 0.9) throw new Error("The survey lost employers.");
      },
    },
    rounds
  );
  return { rows, ...timings };
}

function surveyOf({ sheets }: WorkbookSnapshot) {
  const found = sheets.map(findSurveyTables);
  const tables = {
    forms: found.flatMap(({ forms }) => forms),
    registries: found.flatMap(({ registries }) => registries),
    peopleLists: found.flatMap(({ peopleLists }) => peopleLists),
  };
  return consolidateSurvey(tables, { canonicalUnit: (name) => name, ties: "competition" });
}

/** Forms of 17 departments with so many employers in all, and a registry of as many. */
export function surveySnapshot(rows: number): WorkbookSnapshot {
  const perForm = Math.ceil(rows / FORMS);
  const forms = Array.from({ length: FORMS }, (_, form) => formSheet(form, perForm, rows));
  return { sheets: [...forms, registrySheet(rows)], readOnly: false, owned: [] };
}

/**
 * What a spreadsheet would compute of the same data, one employer a row: how often its code is reported, whether the
 * registry's is; and for each department its employers, workers, people not enrolled, rate and place.
 */
function surveyFormulas(rows: number): CellValue[][] {
  const perForm = Math.ceil(rows / FORMS);
  return Array.from({ length: rows }, (_, index): CellValue[] => {
    const row = index + 1;
    const registered = codeOf(index % 10 === 0 ? rows + index : index);
    const employer = [Math.floor(index / perForm), codeOf(index), 5 + (index % 60), index % 5];
    const lookedUp = [`=COUNTIF($B$1:$B$${rows},B${row})`, `=COUNTIF($B$1:$B$${rows},F${row})`];
    const department =
      index >= FORMS
        ? []
        : [
            index,
            `=COUNTIFS($A$1:$A$${rows},H${row})`,
            `=SUMIFS($C$1:$C$${rows},$A$1:$A$${rows},H${row})`,
            `=SUMIFS($D$1:$D$${rows},$A$1:$A$${rows},H${row})`,
            `=1-K${row}/J${row}`,
            `=RANK.EQ(L${row},$L$1:$L$${FORMS})`,
          ];
    return [...employer, lookedUp[0] ?? "", registered, lookedUp[1] ?? "", ...department];
  });
}

function formSheet(form: number, perForm: number, rows: number): SheetSnapshot {
  const first = form * perForm;
  const body = Array.from({ length: Math.min(perForm, rows - first) }, (_, index): CellValue[] => {
    const employer = first + index;
    const workers = 5 + (employer % 60);
    const telephone = String(13_800_000_000 + employer);
    const representative = `张${nameOf(employer).slice(6, 8)}`;
    const uninsured = employer % 5;
    const remark = employer % 10 === 0 ? "停业整顿" : "";
    const [name, code] = [nameOf(employer), codeOf(employer)];
    return [index + 1, name, code, representative, workers, uninsured, telephone, remark];
  });
  return sheet(`第${form + 1}局`, [
    ["基本养老保险扩面征缴调查摸底统计表"],
    [`填报单位(盖章):区第${form + 1}局`, "", "", "填表人及联系电话:张三 13800000000"],
    [
      "序号",
      "单位名称",
      "统一社会信用代码",
      "法人姓名",
      "用工人数",
      "未参保人数",
      "单位联系电话",
      "备注",
    ],
    ...body,
    ["此表格由主管部门汇总上报人社部门并自存。报送时间为2023年11月15日前。"],
  ]);
}

/** Every tenth employer of the registry is in no form. */
function registrySheet(rows: number): SheetSnapshot {
  const body = Array.from({ length: rows }, (_, index): CellValue[] => {
    const employer = index % 10 === 0 ? rows + index : index;
    const sector = SECTORS[employer % SECTORS.length] ?? "";
    return [index + 1, nameOf(employer), codeOf(employer), sector, 5 + (employer % 60)];
  });
  return sheet("市场主体名单", [
    ["市场主体名单"],
    ["序号", "市场主体名称", "统一社会信用代码", "所属行业", "从业人数"],
    ...body,
  ]);
}

function nameOf(employer: number): string {
  const digits = String(employer).padStart(6, "0");
  const word = [...digits].map((digit) => "东南西北中金木水火土"[Number(digit)]).join("");
  return `赣州市赣县区${word}商贸有限公司`;
}

function codeOf(employer: number): string {
  const first17 = `91360704MA${String(employer).padStart(6, "0")}${ALPHABET[employer % 31]}`;
  return first17 + creditCodeCheckCharacter(first17);
}

function sheet(name: string, rows: readonly (readonly CellValue[])[]): SheetSnapshot {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => [...row, ...Array<CellValue>(width - row.length).fill("")]);
  return {
    id: name,
    name,
    origin: { row: 0, column: 0 },
    values,
    formulas: values,
    numberFormats: values.map((row) => row.map(() => "General")),
    visibility: "visible",
    protected: false,
    highlights: [],
  };
}
