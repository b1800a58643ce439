import fc from "fast-check";
import type { CellValue } from "../../../src/domain/cells/grid";
import { findSurveyTables } from "../../../src/domain/survey/surveyTables";
import { codeOf, noticeForm, NOTICE_HEADER, rowOf, sheet, survey } from "./sheets";

const kindsIn = (name: string, rows: readonly (readonly CellValue[])[]) => {
  const { forms, registries, peopleLists } = findSurveyTables(sheet(name, rows));
  return [
    ...forms.map(() => "survey"),
    ...registries.map(() => "registry"),
    ...peopleLists.map(({ kind }) => kind),
  ];
};

describe("survey forms", () => {
  test("the notice's form is read with who filled it", () => {
    const { forms } = findSurveyTables(noticeForm("区教科体局", [rowOf(1), rowOf(2)]));
    expect(forms).toHaveLength(1);
    expect(forms[0]).toMatchObject({
      sheet: "区教科体局",
      reportingUnit: "区教科体局",
      unitFrom: "label",
      labels: { filledBy: "张三 13807970001", telephone: "13807970001" },
    });
    expect(forms[0]?.employers.map(({ name, row }) => [name, row])).toEqual([
      ["赣县区第1幼儿园", 4],
      ["赣县区第2幼儿园", 5],
    ]);
  });

  test.each([
    [["企业名称", "社会信用代码", "法定代表人", "职工人数", "未参加养老保险人数", "联系电话"]],
    [["机构名称", "代码", "法人姓名", "在职人数", "未参保人数", "联系电话"]],
    [["用人单位", "信用代码", "负责人", "从业人数", "未参保", "电话"]],
    [["商户名称", "统一社会信用代码(税号)", "经营者", "员工数", "未参保人数(人)", "联系方式"]],
    [
      [
        "单 位 名 称\n(全称)",
        "统一社会\n信用代码",
        "法人代表",
        "用工\n人数\n(人)",
        "未参保\n人数",
        "手机号码",
      ],
    ],
    [["机构名称", "组织机构代码/统一社会信用代码", "法人", "在职职工人数", "应参未参人数", "电话"]],
    [["学校名称", "统一信用代码", "校长", "教职工人数", "未缴纳社保人数", "联系电话"]],
    [["施工单位", "统一社会信用代码", "项目负责人", "用工人数", "未参保人数", "联系电话"]],
    [["*单位名称", "*统一社会信用代码", "法人姓名", "*用工总人数", "*其中:未参保人数", "电话"]],
  ])("%j is a survey form's header", (header) => {
    const row = ["甲公司", codeOf(1), "李四", 10, 2, "13807970001"];
    const [form] = findSurveyTables(sheet("表", [header, row])).forms;
    expect(form?.employers[0]).toMatchObject({
      name: "甲公司",
      creditCode: { kind: "valid", code: codeOf(1) },
      workers: 10,
      uninsured: 2,
      telephone: "13807970001",
    });
  });

  test("groups of columns, an extra column of enrolled people, and column numbers under the header", () => {
    const { forms } = findSurveyTables(
      sheet("住建局", [
        ["建筑企业用工摸底表"],
        ["填报单位:", "区住建局"],
        ["序号", "单位基本情况", "", "", "用工情况(人)", "", "", "备注"],
        [
          "",
          "单位名称",
          "统一社会信用代码",
          "联系电话",
          "用工人数",
          "已参保人数",
          "未参保人数",
          "",
        ],
        ["甲", "乙", "丙", "丁", 1, 2, 3, 4],
        [1, "甲公司", codeOf(1), "4441234", 10, 7, 3, ""],
      ])
    );
    expect(forms[0]?.employers).toHaveLength(1);
    expect(forms[0]?.employers[0]).toMatchObject({ workers: 10, uninsured: 3 });
  });

  test("without 未参保人数 it is what 已参保人数 leaves of the workers", () => {
    const { forms } = findSurveyTables(
      sheet("表", [
        ["单位名称", "信用代码", "用工人数", "已参保人数"],
        ["甲公司", codeOf(1), 10, 7],
      ])
    );
    expect(forms[0]?.employers[0]?.uninsured).toBe(3);
  });

  test("blank rows, totals, section titles, fillers and notes are no employers", () => {
    const { forms } = findSurveyTables(
      sheet("区教科体局", [
        NOTICE_HEADER,
        ["一、民办幼儿园"],
        rowOf(1),
        [2],
        ["", "小计", "", "", 10, 2],
        ["二、校外培训机构"],
        rowOf(3),
        ["", "以下空白"],
        [5, "", "", "", 0, 0],
        ["合  计", "", "", "", 20, 4],
        ["注:用工人数包括临时工。"],
      ])
    );
    expect(forms[0]?.employers.map(({ name }) => name)).toEqual([
      "赣县区第1幼儿园",
      "赣县区第3幼儿园",
    ]);
  });

  test("a row with a name alone, or with a code alone, is an employer", () => {
    const rows = [
      [1, "甲公司"],
      [2, "", codeOf(2)],
    ];
    const { forms } = findSurveyTables(noticeForm("区商务局", rows));
    expect(forms[0]?.employers).toHaveLength(2);
  });

  test("several forms in one sheet each have their own unit", () => {
    const { forms } = findSurveyTables(
      sheet("汇总", [
        ["填报单位:区商务局"],
        NOTICE_HEADER,
        rowOf(1),
        ["合计", "", "", "", 10, 2],
        [],
        ["填报单位:区民政局"],
        NOTICE_HEADER,
        rowOf(2),
        rowOf(3),
      ])
    );
    expect(forms.map(({ reportingUnit, employers }) => [reportingUnit, employers.length])).toEqual([
      ["区商务局", 1],
      ["区民政局", 2],
    ]);
  });

  test("a pasted table with a column of reporting units is one form per unit", () => {
    const { forms } = findSurveyTables(
      sheet("汇总", [
        ["主管部门", "单位名称", "信用代码", "用工人数", "未参保人数"],
        ["区商务局", "甲公司", codeOf(1), 10, 2],
        ["", "乙公司", codeOf(2), 10, 2],
        ["区民政局", "丙养老院", codeOf(3), 10, 2],
      ])
    );
    expect(forms.map(({ reportingUnit, employers }) => [reportingUnit, employers.length])).toEqual([
      ["区商务局", 2],
      ["区民政局", 1],
    ]);
  });

  test("an empty form is a form without employers", () => {
    const { forms } = findSurveyTables(noticeForm("区司法局", [[1], [2]]));
    expect(forms[0]?.employers).toEqual([]);
  });

  test("a form that does not say who filled it goes by its sheet's name", () => {
    const { forms } = findSurveyTables(sheet("区国资办", [NOTICE_HEADER, rowOf(1)]));
    expect(forms[0]).toMatchObject({ reportingUnit: "区国资办", unitFrom: "sheetName" });
  });

  test("a table that does not begin in A1 is read at its own place", () => {
    const grid = { ...noticeForm("区工信局", [rowOf(1)]), origin: { row: 5, column: 3 } };
    const [form] = findSurveyTables(grid).forms;
    expect(form?.columns.creditCode).toBe(5);
    expect(form?.employers[0]).toMatchObject({ row: 9, name: "赣县区第1幼儿园" });
    expect(form?.reportingUnit).toBe("区工信局");
  });
});

test("where a project and a builder are named, the builder is the employer", () => {
  const header = ["项目名称", "施工单位", "信用代码", "用工人数", "未参保人数"];
  const row = ["学校扩建", "甲建筑公司", codeOf(1), 30, 3];
  const [form] = findSurveyTables(sheet("住建局", [header, row])).forms;
  expect(form?.employers[0]?.name).toBe("甲建筑公司");
});

test("whatever a sheet holds, reading it does not fail", () => {
  const words = [...NOTICE_HEADER, "姓名", "身份证号", "乡镇", "填报单位:", "合计", "注:", "#REF!"];
  const cell = fc.oneof(
    fc.constantFrom<CellValue>("", ...words),
    fc.constantFrom<CellValue>(0, -1, 2.5, 9.1e17, true, "=1+1", codeOf(1), "😀\u202E\t"),
    fc.string({ unit: "grapheme" })
  );
  const rows = fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 12 });
  fc.assert(
    fc.property(rows, rows, (above, below) => {
      const result = survey([
        sheet("甲", above),
        sheet("乙", [...above, NOTICE_HEADER, ...below]),
        sheet("丙", [["姓名", "身份证号"], ...below]),
        sheet("丁", [["名称", "信用代码"], ...below]),
      ]);
      expect(result.total.employers).toBeLessThanOrEqual(result.employers.length);
    })
  );
});

describe("what is told apart from survey forms", () => {
  test("a business registry", () => {
    const [registry] = findSurveyTables(
      sheet("市场主体", [
        ["赣县区市场主体名单"],
        ["序号", "企业名称", "统一社会信用代码", "所属行业", "从业人数"],
        [1, "甲公司", codeOf(1), "教育", 12],
        [2, "乙公司", "", "建筑业", ""],
        ["", "合计", "", "", 12],
      ])
    ).registries;
    expect(registry?.entries.map(({ name, group }) => [name, group])).toEqual([
      ["甲公司", "教育"],
      ["乙公司", "建筑业"],
    ]);
  });

  test.each([
    [["市场主体名称", "统一社会信用代码", "辖区"], "registry"],
    [["名称", "注册号/信用代码", "所属乡镇", "经营者", "联系电话"], "registry"],
    [["姓名", "身份证号", "乡镇", "村"], "notEnrolled"],
    [["姓名", "性别", "公民身份号码", "工作单位", "联系电话"], "roster"],
    [
      ["序号", "乡镇", "参保任务数", "目前完成参保人数", "目前完成参保率", "差值", "排位"],
      undefined,
    ],
    [["单位名称", "应参保人数", "已参保人数", "参保率", "未参保人数", "排名"], undefined],
    [["责任单位", "工作任务", "完成时限", "备注"], undefined],
    [["责任单位", "事项", "所属期", "报送日期", "经手人", "备注"], undefined],
  ])("%j is %s", (header, kind) => {
    const row = header.map((_, index) => `值${index}`);
    expect(kindsIn("表", [header, row, row])).toEqual(kind ? [kind] : []);
  });

  test.each([
    ["未参保人员名单", "Sheet1", "notEnrolled"],
    ["2023年全区应参未参人员比对表", "Sheet1", "notEnrolled"],
    ["", "未参保人员", "notEnrolled"],
    ["梅林镇参保人员花名册", "Sheet1", "roster"],
    ["摸底人员名单", "Sheet1", "roster"],
    ["", "花名册", "roster"],
    ["未参保人员花名册", "Sheet1", "notEnrolled"],
  ])("people under the title '%s' in sheet '%s' are a list of kind %s", (title, name, kind) => {
    const rows = [[title], ["姓名", "身份证号", "乡镇", "村"], ["张三", "", "梅林镇", "上村"]];
    expect(kindsIn(name, rows)).toEqual([kind]);
  });

  test("a list of people not enrolled that a township filled in is its roster", () => {
    const rows = [
      ["未参保人员摸底花名册"],
      ["填报单位:梅林镇"],
      ["姓名", "身份证号", "村"],
      ["张三", "11010519491231002X", "上村"],
    ];
    const [list] = findSurveyTables(sheet("Sheet1", rows)).peopleLists;
    expect(list).toMatchObject({ kind: "roster", people: [{ township: "梅林镇" }] });
  });

  test("a form whose 未参保人数 column was deleted is still the form it says it is", () => {
    const rows = [
      ["填报单位:区商务局"],
      ["单位名称", "信用代码", "用工人数"],
      ["甲", codeOf(1), 3],
    ];
    expect(kindsIn("表", rows)).toEqual(["survey"]);
  });
});
