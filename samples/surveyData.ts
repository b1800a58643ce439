import {
  inventedCreditCode,
  inventedLandline,
  inventedMobile,
  inventedName,
} from "./inventedPeople";

/** One line of a survey form; a string where a clerk typed something other than a plain number. */
export interface Employer {
  readonly name: string;
  readonly creditCode: string | number | undefined;
  readonly legalRepresentative: string;
  readonly workers: number | string;
  readonly uninsured: number | string;
  readonly telephone: string;
  readonly remark?: string;
}

export interface Survey {
  /** 填报单位 */
  readonly unit: string;
  /** The sheet's name in the department's own file. */
  readonly sheetName: string;
  readonly filledBy: string;
  /** 填报日期, and where it stands; some departments leave it out. */
  readonly date?: { readonly text: string; readonly place: "above" | "below" };
  readonly employers: readonly Employer[];
  /** Some departments add a total row; most leave ruled blank rows. */
  readonly totalRow: boolean;
}

interface Department {
  readonly unit: string;
  readonly sheetName: string;
  /** First two characters of the credit codes: what kind of body these employers are. */
  readonly codeKind: string;
  readonly endings: readonly string[];
  readonly count: number;
  /** Workers of the smallest and of the largest employer. */
  readonly size: readonly [number, number];
  readonly date?: Survey["date"];
  readonly totalRow?: boolean;
}

const DEPARTMENTS: readonly Department[] = [
  {
    unit: "区市监局",
    sheetName: "Sheet1",
    codeKind: "92",
    endings: ["大药房", "药店", "中药饮片行", "健康药房"],
    count: 18,
    size: [2, 14],
    date: { text: "2023年11月14日", place: "above" },
  },
  {
    unit: "区教科体局",
    sheetName: "附件2",
    codeKind: "52",
    endings: ["幼儿园", "艺术培训学校", "双语幼儿园", "职业培训学校"],
    count: 16,
    size: [8, 65],
    date: { text: "2023年11月10日", place: "above" },
    totalRow: true,
  },
  {
    unit: "区工信局",
    sheetName: "附件2",
    codeKind: "91",
    endings: ["电子科技有限公司", "稀土新材料有限公司", "家具制造有限公司", "服饰有限公司"],
    count: 20,
    size: [45, 620],
    date: { text: "2023年11月15日", place: "below" },
    totalRow: true,
  },
  {
    unit: "区国资办",
    sheetName: "摸底表",
    codeKind: "91",
    endings: ["资产经营有限公司", "粮食储备有限公司", "水务有限公司"],
    count: 8,
    size: [20, 180],
    date: { text: "2023.11.15", place: "above" },
  },
  {
    unit: "区司法局",
    sheetName: "Sheet1",
    codeKind: "31",
    endings: ["律师事务所"],
    count: 6,
    size: [4, 22],
    date: { text: "2023年11月17日", place: "below" },
  },
  {
    unit: "区住建局",
    sheetName: "附件2",
    codeKind: "91",
    endings: ["建筑工程有限公司", "市政工程有限公司", "建筑劳务有限公司", "装饰工程有限公司"],
    count: 18,
    size: [12, 240],
  },
  {
    unit: "区卫健委",
    sheetName: "附件2",
    codeKind: "52",
    endings: ["医院", "口腔诊所", "中医诊所", "门诊部"],
    count: 14,
    size: [3, 120],
    date: { text: "2023年11月13日", place: "above" },
    totalRow: true,
  },
  {
    unit: "区商务局",
    sheetName: "Sheet1",
    codeKind: "91",
    endings: ["商贸有限公司", "超市有限公司", "购物广场有限公司"],
    count: 12,
    size: [10, 150],
    date: { text: "2023年11月15日", place: "above" },
  },
  {
    unit: "区民政局",
    sheetName: "附件2",
    codeKind: "52",
    endings: ["养老院", "敬老院", "康养中心"],
    count: 9,
    size: [6, 40],
    date: { text: "2023年11月18日", place: "above" },
  },
  {
    unit: "区文广新旅局",
    sheetName: "摸底表",
    codeKind: "91",
    endings: ["旅行社有限公司", "酒店管理有限公司", "大酒店有限公司"],
    count: 11,
    size: [5, 90],
    date: { text: "2023年11月15日", place: "above" },
  },
  {
    unit: "区城投集团",
    sheetName: "附件2",
    codeKind: "91",
    endings: ["置业有限公司", "物业服务有限公司", "建材有限公司"],
    count: 7,
    size: [15, 130],
    date: { text: "2023年11月9日", place: "below" },
    totalRow: true,
  },
  {
    unit: "区交通运输局",
    sheetName: "Sheet1",
    codeKind: "91",
    endings: ["物流有限公司", "运输有限公司", "汽车客运有限公司"],
    count: 13,
    size: [8, 110],
    date: { text: "2023年11月14日", place: "above" },
  },
  {
    unit: "赣州高新区管委会党群工作部",
    sheetName: "附件2",
    codeKind: "91",
    endings: ["科技有限公司", "新能源有限公司"],
    count: 10,
    size: [30, 300],
    date: { text: "2023年11月15日", place: "above" },
  },
  {
    unit: "赣州高新区管委会企业服务中心",
    sheetName: "附件2",
    codeKind: "91",
    endings: ["精密制造有限公司", "包装材料有限公司", "智能装备有限公司"],
    count: 15,
    size: [30, 420],
    date: { text: "2023年11月15日", place: "above" },
    totalRow: true,
  },
];

const FIRST_SYLLABLES = "青泽樟韵榕晟沐昀岚畅";
const SECOND_SYLLABLES = "浦翎栖禾煦漾笙陌屿棠蓝岑朵珞霖";

/** 150 two-syllable names, in an order that does not look like one. */
export function inventedBrand(serial: number): string {
  const first = FIRST_SYLLABLES.charAt((serial * 7) % FIRST_SYLLABLES.length);
  const second = SECOND_SYLLABLES.charAt(
    (serial + Math.floor(serial / SECOND_SYLLABLES.length)) % SECOND_SYLLABLES.length
  );
  return first + second;
}

function employer(department: Department, index: number, serial: number): Employer {
  const [smallest, largest] = department.size;
  const workers = smallest + ((serial * 53) % (largest - smallest + 1));
  const ending = department.endings[index % department.endings.length] ?? "";
  const inMobileRange = serial % 3 === 0;
  return {
    name: `赣州市赣县区${inventedBrand(serial)}${ending}`,
    creditCode: inventedCreditCode(department.codeKind, serial),
    legalRepresentative: inventedName(serial),
    workers,
    uninsured: Math.floor((workers * ((serial * 11) % 35)) / 100),
    telephone: inMobileRange ? inventedMobile(serial) : inventedLandline(serial),
  };
}

function cleanSurveys(): Survey[] {
  let serial = 0;
  return DEPARTMENTS.map(({ unit, sheetName, date, totalRow, ...rest }, number) => ({
    unit,
    sheetName,
    date,
    totalRow: totalRow ?? false,
    filledBy: `${inventedName(900 + number)} ${inventedLandline(9000 + number)}`,
    employers: Array.from({ length: rest.count }, (_, index) =>
      employer({ unit, sheetName, ...rest }, index, (serial += 1))
    ),
  }));
}

/** Mistakes of the kind real forms have, each described in samples/README.md. */
interface SeededMistake {
  readonly unit: string;
  /** The line's 序号. */
  readonly line: number;
  readonly change: Partial<Employer>;
}

function seededMistakes(surveys: readonly Survey[]): SeededMistake[] {
  const find = (unit: string, line: number): Employer => {
    const found = surveys.find((survey) => survey.unit === unit)?.employers[line - 1];
    if (!found) throw new Error(`No line ${line} in the form of ${unit}`);
    return found;
  };
  const school = find("区教科体局", 4);
  const shared = find("区工信局", 7);
  const contractor = find("区住建局", 3);
  const hotel = find("区文广新旅局", 2);
  const code = String(contractor.creditCode);
  return [
    { unit: "区住建局", line: 3, change: { creditCode: code.slice(0, -1) + otherCheck(code) } },
    { unit: "区住建局", line: 9, change: { creditCode: "91360704MAYY00" } },
    { unit: "区卫健委", line: 5, change: { creditCode: 523607040000012345 } },
    { unit: "区商务局", line: 6, change: { workers: 24, uninsured: 42 } },
    { unit: "区交通运输局", line: 8, change: { telephone: "138000012" } },
    { unit: "赣州高新区管委会企业服务中心", line: 4, change: shared },
    { unit: "区文广新旅局", line: 9, change: hotel },
    { unit: "区城投集团", line: 2, change: { workers: "约30人" } },
    { unit: "区民政局", line: 6, change: { creditCode: undefined } },
    { unit: "区教科体局", line: 11, change: { name: school.name } },
    { unit: "区市监局", line: 12, change: { creditCode: find("区市监局", 3).creditCode } },
    // Not mistakes, only untidy: to be read as what they mean.
    { unit: "区司法局", line: 2, change: { creditCode: untidy(find("区司法局", 2)) } },
    { unit: "区国资办", line: 5, change: { workers: "１２８", uninsured: "16人" } },
  ];
}

function otherCheck(code: string): string {
  return code.endsWith("7") ? "8" : "7";
}

function untidy({ creditCode }: Employer): string {
  const code = String(creditCode).toLowerCase();
  return `${code.slice(0, 8)} ${code.slice(8)}`;
}

/** The forms of 14 departments, with the seeded mistakes in them. */
export function departmentSurveys(): readonly Survey[] {
  const surveys = cleanSurveys();
  const mistakes = seededMistakes(surveys);
  return surveys.map((survey) => ({
    ...survey,
    employers: survey.employers.map((line, index) => {
      const mistake = mistakes.find(
        (candidate) => candidate.unit === survey.unit && candidate.line === index + 1
      );
      return mistake ? { ...line, ...mistake.change } : line;
    }),
  }));
}

/** The employers of the forms as the business registry knows them: each once, without the clerks' mistakes. */
export function registeredEmployers(): readonly {
  readonly unit: string;
  readonly employer: Employer;
}[] {
  const reported = new Set(
    departmentSurveys().flatMap(({ employers }) =>
      employers.flatMap(({ name, creditCode }) => [name, creditCode])
    )
  );
  return cleanSurveys().flatMap(({ unit, employers }) =>
    employers
      .filter(({ name, creditCode }) => reported.has(name) || reported.has(creditCode))
      .map((employer) => ({ unit, employer }))
  );
}
