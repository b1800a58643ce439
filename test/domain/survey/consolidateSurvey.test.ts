import { codeOf, FIRST_ROW, noticeForm, rowOf, sheet, survey } from "./sheets";

test("a form's rate divides what the rows add up to", () => {
  const { forms, total } = survey([
    noticeForm("区商务局", [
      rowOf(1, { workers: 30, uninsured: 30 }),
      rowOf(2, { workers: 10, uninsured: 0 }),
    ]),
  ]);
  expect(forms).toEqual([
    {
      sheet: "区商务局",
      reportingUnit: "区商务局",
      employers: 2,
      workers: 40,
      uninsured: 30,
      rate: 0.25,
      gap: -30,
      rank: 1,
    },
  ]);
  expect(total).toMatchObject({ forms: 1, units: 1, employers: 2, rate: 0.25, repeatedRows: 0 });
});

test("departments are ranked by rate, ties share a place, a form without workers has none", () => {
  const { forms } = survey([
    noticeForm("甲局", [rowOf(1, { workers: 3, uninsured: 2 })]),
    noticeForm("乙局", [rowOf(2, { workers: 10, uninsured: 0 })]),
    noticeForm("丙局", [rowOf(3, { workers: 9, uninsured: 6 })]),
    noticeForm("丁局", []),
  ]);
  expect(forms.map(({ rank }) => rank)).toEqual([2, 1, 2, undefined]);
});

test("two forms of one department, under two spellings of its name, are added up", () => {
  const { statistics } = survey(
    [noticeForm("区教科体局", [rowOf(1)]), noticeForm("赣县区教育科技体育局", [rowOf(2)])],
    () => "区教科体局"
  );
  expect(statistics).toHaveLength(1);
  expect(statistics[0]).toMatchObject({
    unit: "区教科体局",
    forms: 2,
    employers: 2,
    workers: 20,
    uninsured: 4,
    rate: 0.8,
    gap: -4,
    rank: 1,
  });
});

test("the total counts an employer of two departments once and says so", () => {
  const { forms, total, duplicates } = survey([
    noticeForm("区商务局", [rowOf(1), rowOf(2)]),
    noticeForm("区工信局", [rowOf(1), rowOf(3)]),
  ]);
  expect(forms.map(({ employers }) => employers)).toEqual([2, 2]);
  expect(total).toMatchObject({ employers: 3, workers: 30, uninsured: 6, repeatedRows: 1 });
  expect(duplicates).toEqual([
    {
      creditCode: codeOf(1),
      name: "赣县区第1幼儿园",
      at: [
        { sheet: "区商务局", row: FIRST_ROW },
        { sheet: "区工信局", row: FIRST_ROW },
      ],
    },
  ]);
});

test("of two reports the one with usable counts is the one that counts", () => {
  const { total } = survey([
    noticeForm("区商务局", [rowOf(1, { workers: "约20" })]),
    noticeForm("区工信局", [rowOf(1, { workers: 20, uninsured: 5 })]),
  ]);
  expect(total).toMatchObject({ employers: 1, workers: 20, uninsured: 5 });
});

test("without a code an employer is the same by its name, however that is written", () => {
  const { duplicates } = survey([
    noticeForm("区商务局", [rowOf(1, { name: "赣县(梅林)商贸有限责任公司", code: "" })]),
    noticeForm("区工信局", [rowOf(2, { name: "赣县(梅林) 商贸有限公司" })]),
  ]);
  expect(duplicates.map(({ at }) => at.length)).toEqual([2]);
});

test("one name with two valid codes is two employers", () => {
  const { total, duplicates } = survey([
    noticeForm("区商务局", [rowOf(1, { name: "为民药店" }), rowOf(2, { name: "为民药店" })]),
  ]);
  expect(total.employers).toBe(2);
  expect(duplicates).toEqual([]);
});

describe("coverage", () => {
  const registry = (...rows: (string | number)[][]) =>
    sheet("市场主体名单", [["单位名称", "统一社会信用代码", "所属行业"], ...rows]);

  test("what the registry has and no form, by code or else by name, grouped by sector", () => {
    const { notCovered, findings } = survey([
      noticeForm("区商务局", [
        rowOf(1),
        rowOf(2, { name: "乙有限公司", code: "" }),
        rowOf(3, { name: "丙公司", code: `${codeOf(3).slice(0, 17)}${codeOf(4).slice(17)}` }),
      ]),
      registry(
        ["改了名的第一幼儿园", codeOf(1), "教育"],
        ["乙有限责任公司", codeOf(2), "零售"],
        ["丙公司", codeOf(3), "零售"],
        ["丁公司", codeOf(5), "零售"],
        ["戊学校", codeOf(6), "教育"],
        ["己公司", codeOf(7), "零售"],
        ["己公司", codeOf(7), "零售"]
      ),
    ]);
    expect(notCovered.map(({ name, group, row }) => [name, group, row])).toEqual([
      ["丁公司", "零售", 4],
      ["己公司", "零售", 6],
      ["戊学校", "教育", 5],
    ]);
    expect(findings.filter(({ at }) => at.sheet === "市场主体名单")).toEqual([]);
  });

  test("an employer of the same name with another valid code is another employer", () => {
    const { notCovered } = survey([
      noticeForm("区市监局", [rowOf(1, { name: "为民药店" })]),
      registry(["为民药店", codeOf(2), "零售"]),
    ]);
    expect(notCovered).toHaveLength(1);
  });

  test("codes of the registry that cannot be compared are one finding", () => {
    const { findings } = survey([
      registry(["甲", 913607040000123456, "教育"], ["乙", "123", "教育"]),
    ]);
    expect(findings).toMatchObject([
      { code: "registryCodesUnusable", severity: "info", params: { count: 2, row: 2 } },
    ]);
  });
});

describe("people", () => {
  const ZHANG = "11010519491231002X";
  const LI = "110105199001010010";
  const bureau = (...rows: (string | number)[][]) =>
    sheet("未参保人员名单", [["姓名", "身份证号", "乡镇", "村"], ...rows]);
  const roster = (...rows: (string | number)[][]) =>
    sheet("花名册", [["填报单位:梅林镇"], ["姓名", "身份证号", "村"], ...rows]);
  const outcomes = (...grids: ReturnType<typeof sheet>[]) =>
    survey(grids).people.map(({ name, outcome }) => [name, outcome]);

  test("found by identity number whatever its spelling, and masked in every result", () => {
    const result = survey([
      bureau(["张三", ZHANG, "梅林镇", "上村"]),
      roster(["张 三", "110105491231002", "上村"]),
    ]);
    expect(result.people).toEqual([
      {
        name: "张三",
        identityNumber: "110105********002X",
        township: "梅林镇",
        village: "上村",
        sheet: "未参保人员名单",
        row: 1,
        outcome: "found",
        foundAt: { sheet: "花名册", row: 2 },
      },
    ]);
    expect(JSON.stringify(result)).not.toContain(ZHANG);
  });

  test("name and township are a possible match where a number cannot be read", () => {
    expect(
      outcomes(
        bureau(
          ["张三", "", "梅林镇", ""],
          ["李四", ZHANG, "梅林镇", ""],
          ["王五", "", "江口镇", ""]
        ),
        roster(["张三", ZHANG.replace("X", "1"), ""], ["李四", "", ""], ["王五", "", ""])
      )
    ).toEqual([
      ["张三", "possible"],
      ["李四", "possible"],
      ["王五", "notFound"],
    ]);
  });

  test("two people of one name with two valid numbers are two people", () => {
    expect(outcomes(bureau(["张三", ZHANG, "梅林镇", ""]), roster(["张三", LI, ""]))).toEqual([
      ["张三", "notFound"],
    ]);
  });

  test("numbers that cannot be compared are findings, masked too", () => {
    const { findings } = survey([
      bureau(
        ["张三", 110105194912310021, "梅林镇", ""],
        ["李四", "110105194912310021", "梅林镇", ""],
        ["王五", "", "梅林镇", ""]
      ),
      roster(["赵六", LI, ""]),
    ]);
    expect(findings.map(({ code, params }) => [code, params.text])).toEqual([
      ["identityNumberDamaged", ""],
      ["identityNumberInvalid", "110105********0021"],
      ["identityNumberMissing", ""],
    ]);
  });

  test("a list without any roster, and a list that nothing names, are reported", () => {
    const people = [
      ["姓名", "身份证号", "乡镇"],
      ["张三", ZHANG, "梅林镇"],
    ];
    const { findings } = survey([sheet("Sheet1", people)]);
    expect(findings.map(({ code }) => code)).toEqual(["notEnrolledListInferred", "rosterMissing"]);
  });
});

test("identity numbers that strayed into a form are masked in every result", () => {
  const [number, row] = ["11010519491231002X", rowOf(1, { code: "11010519491231002X" })];
  row[7] = `法人身份证${number}`;
  const result = survey([noticeForm("区市监局", [row])]);
  expect(JSON.stringify(result.findings)).not.toContain(number);
  expect(result.employers[0]?.employer.remark).toBe("法人身份证110105********002X");
});
