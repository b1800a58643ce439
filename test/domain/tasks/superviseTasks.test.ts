import type { Milestone } from "../../../src/domain/tasks/milestone";
import { comingUp } from "../../../src/domain/tasks/overdueList";
import type { Supervision } from "../../../src/domain/tasks/superviseTasks";
import { superviseTasks } from "../../../src/domain/tasks/superviseTasks";
import { taskFindings as chinese } from "../../../src/i18n/zh-CN/tasks";
import { taskFindings as english } from "../../../src/i18n/en-US/tasks";
import { SEVERITY } from "../../../src/domain/tasks/taskFindings";
import { day, ledger, noticeOn, taskLists, TOWNSHIPS } from "./notice";

const DEPARTMENTS_WITH_SURVEY = 12;
const OFFICES_WITH_SURVEY = 2;

const at = { sheet: "摸底表", row: 1, column: 0 };
const form = (unit: string, date?: string, employers = 3) => ({
  unit,
  at,
  employers,
  ...(date && { date: day(date) }),
});
const of = ({ milestones }: Supervision, unit: string, item = "摸底") =>
  milestones.filter((milestone) => milestone.unit === unit && milestone.item === item);
const shown = ({ deadline, status, daysLate }: Milestone) =>
  `${deadline} ${status}${daysLate > 0 ? ` ${daysLate}` : ""}`;
const codes = ({ findings }: Supervision) => findings.map(({ code }) => code);
const textOfRow = ({ statusCells }: Supervision, row: number) =>
  statusCells.find((cell) => cell.row === row)?.text;

describe("the notice", () => {
  test("nobody is late on 15 November 2023: '11月15日前' includes the day", () => {
    const supervision = superviseTasks(noticeOn("2023-11-15"));
    expect(supervision.overdue).toEqual([]);
    expect(of(supervision, "区工信局").map(shown)).toEqual(["2023-11-15 dueSoon"]);
  });

  test("on 16 November every unit with a survey and without a form is", () => {
    const { overdue } = superviseTasks(
      noticeOn("2023-11-16", { surveyForms: [form("区工业和信息化局", "2023-11-14")] })
    );
    expect(overdue).toHaveLength(
      DEPARTMENTS_WITH_SURVEY - 1 + OFFICES_WITH_SURVEY + TOWNSHIPS.length
    );
    expect(overdue.map(({ unit }) => unit)).not.toContain("区工信局");
    expect(overdue.at(0)).toEqual({
      unit: "区市监局",
      item: "摸底",
      deadline: "2023-11-15",
      daysLate: 1,
      basis: { sheet: "附件1", row: 5, column: 3 },
      words: "11月15日前",
    });
  });

  test("the words in the sheet, worst milestone first", () => {
    const supervision = superviseTasks(noticeOn("2023-12-01"));
    expect(textOfRow(supervision, 2)).toBe("常态化");
    expect(textOfRow(supervision, 6)).toBe("逾期16天:摸底(11月15日)");
    expect(textOfRow(supervision, 14)).toBe("临近到期:月度反馈(12月5日,还有4天)");
    expect(textOfRow(supervision, 18)).toBe("逾期16天:摸底(11月15日)");
    expect(textOfRow(supervision, 19)).toBe("逾期16天:摸底(11月15日) 20个单位");
    expect(supervision.statusCells.find(({ row }) => row === 19)?.daysLate).toBe(16);
    expect(supervision.statusCells.find(({ row }) => row === 2)?.daysLate).toBeUndefined();
  });

  test("the common row of the townships names the last few", () => {
    const surveyForms = TOWNSHIPS.slice(2).map((unit) => form(unit, "2023-11-10"));
    const supervision = superviseTasks(noticeOn("2023-11-17", { surveyForms }));
    expect(textOfRow(supervision, 19)).toBe("逾期2天:摸底(11月15日) 梅林镇、城市社区");
  });

  test("the year end asks every department for completion", () => {
    const supervision = superviseTasks(noticeOn("2024-01-01"));
    expect(of(supervision, "区司法局", "办结").map(shown)).toEqual(["2023-12-31 overdue 1"]);
    expect(of(supervision, "区人社局", "办结").map(shown)).toEqual(["null ongoing"]);
    expect(textOfRow(supervision, 9)).toBe("逾期47天:摸底(11月15日);逾期1天:办结(12月31日)");
  });

  test("what is due next, by date", () => {
    const next = comingUp(superviseTasks(noticeOn("2023-11-16")).milestones);
    expect(next.map(({ deadline, item, units }) => [deadline, item, units.length])).toEqual([
      ["2023-12-05", "月度反馈", 2],
      ["2023-12-31", "办结", DEPARTMENTS_WITH_SURVEY + OFFICES_WITH_SURVEY + TOWNSHIPS.length],
    ]);
  });

  test("leaving the day out is a setting", () => {
    const { overdue } = superviseTasks(noticeOn("2023-11-15", { dayInclusive: false }));
    expect(overdue).toHaveLength(DEPARTMENTS_WITH_SURVEY + OFFICES_WITH_SURVEY + TOWNSHIPS.length);
    const yearEnd = superviseTasks(noticeOn("2023-12-31", { dayInclusive: false }));
    expect(of(yearEnd, "区司法局", "办结").map(shown)).toEqual(["2023-12-31 dueSoon"]);
  });
});

describe("evidence", () => {
  test("a form in time, late, and without a date", () => {
    const supervision = superviseTasks(
      noticeOn("2023-11-20", {
        surveyForms: [
          form("赣县区住房和城乡建设局(盖章)", "2023-11-15"),
          form("卫健委", "2023-11-18"),
          form("石芫乡人民政府"),
        ],
      })
    );
    expect(of(supervision, "区住建局").map(shown)).toEqual(["2023-11-15 done"]);
    expect(of(supervision, "区卫健委").map(shown)).toEqual(["2023-11-15 doneLate 3"]);
    expect(of(supervision, "石芫乡").map(shown)).toEqual(["2023-11-15 doneUndated"]);
    expect(of(supervision, "区卫健委")[0]?.evidence).toEqual({
      kind: "form",
      at,
      date: "2023-11-18",
    });
  });

  test("a form without employers shows nothing", () => {
    const supervision = superviseTasks(
      noticeOn("2023-11-20", { surveyForms: [form("区工信局", "2023-11-10", 0)] })
    );
    expect(of(supervision, "区工信局").map(shown)).toEqual(["2023-11-15 overdue 5"]);
    expect(codes(supervision)).toContain("formWithoutEmployers");
  });

  test("a line of the ledger counts as well, and dates a form without a date", () => {
    const supervision = superviseTasks(
      noticeOn("2023-11-20", {
        surveyForms: [form("区商务局")],
        ledgers: ledger("区商务局|摸底表||2023-11-14", "区民政局|摸底表||2023年11月17日"),
      })
    );
    expect(of(supervision, "区商务局").map(shown)).toEqual(["2023-11-15 done"]);
    expect(of(supervision, "区民政局").map(shown)).toEqual(["2023-11-15 doneLate 2"]);
  });

  test("what is handed in after the as-of date had not been handed in yet", () => {
    const supervision = superviseTasks(
      noticeOn("2023-11-16", { ledgers: ledger("区民政局|摸底表||2023-11-17") })
    );
    expect(of(supervision, "区民政局").map(shown)).toEqual(["2023-11-15 overdue 1"]);
    expect(codes(supervision)).toContain("ledgerDateAfterAsOf");
  });

  test("a form of a later day does not count yet, and that is said", () => {
    const supervision = superviseTasks(
      noticeOn("2023-11-16", { surveyForms: [form("区民政局", "2023-11-17")] })
    );
    expect(of(supervision, "区民政局").map(shown)).toEqual(["2023-11-15 overdue 1"]);
    expect(codes(supervision)).toContain("formDateAfterAsOf");
  });

  test("办结 that names its task settles that row, without a name all rows of the unit", () => {
    const lists = taskLists(
      "2023年度任务清单",
      "区民政局|调查统计全区养老机构用工情况|11月底|",
      "区民政局|做好困难群体代缴养老保险费工作|11月底|"
    );
    const statuses = (line: string) =>
      superviseTasks(
        noticeOn("2023-12-05", { taskLists: lists, ledgers: ledger(line) })
      ).milestones.map(({ status }) => status);
    expect(statuses("区民政局|办结||2023-11-20||困难群体代缴已完成")).toEqual(["overdue", "done"]);
    expect(statuses("区民政局|养老机构用工情况办结||2023-11-20")).toEqual(["done", "overdue"]);
    expect(statuses("区民政局|办结||2023-11-20|张三|材料齐全")).toEqual(["done", "done"]);
  });

  test("a finished row says so, with what was late", () => {
    const supervision = superviseTasks(
      noticeOn("2024-01-05", {
        ledgers: ledger("区民政局|摸底表||2023-11-17", "区民政局|办结||2023-12-28"),
      })
    );
    expect(textOfRow(supervision, 13)).toBe("已完成:摸底(11月15日,迟2天);已完成:办结(12月31日)");
  });

  test("the telephone of a form goes into the overdue list", () => {
    const supervision = superviseTasks(
      noticeOn("2024-01-05", {
        surveyForms: [{ ...form("区民政局", "2023-11-10"), phone: "13800000000" }],
      })
    );
    expect(supervision.overdue.find(({ unit }) => unit === "区民政局")).toMatchObject({
      item: "办结",
      phone: "13800000000",
    });
  });

  test("overdue rows come by days late, then as the task list has them", () => {
    const { overdue } = superviseTasks(noticeOn("2024-01-05"));
    const days = overdue.map(({ daysLate }) => daysLate);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    expect(overdue.slice(0, 2).map(({ unit }) => unit)).toEqual(["区市监局", "区教科体局"]);
  });
});

describe("the townships' year-end targets", () => {
  const rate = (unit: string, measure: string, value: number) => ({
    ...{ unit, measure, rate: value, sheet: "附件3", row: 5 },
  });
  const rates = [
    rate("石芫乡", "enrolment", 1),
    rate("石芫乡", "contribution", 0.7),
    rate("梅林镇", "enrolment", 1.19),
    rate("梅林镇", "contribution", 0.3444),
  ];

  test("reached targets are completion; below them the township is overdue after the date", () => {
    const supervision = superviseTasks(noticeOn("2024-01-01", { rates }));
    expect(of(supervision, "石芫乡", "办结")[0]).toMatchObject({
      status: "done",
      evidence: { kind: "allocation", at: { sheet: "附件3", row: 5 } },
    });
    expect(of(supervision, "梅林镇", "办结")[0]).toMatchObject({
      status: "overdue",
      daysLate: 1,
      shortfalls: [{ measure: "contribution", rate: 0.3444, target: 0.7 }],
    });
  });

  test("before the date nobody is late for them", () => {
    const supervision = superviseTasks(noticeOn("2023-12-31", { rates }));
    expect(of(supervision, "梅林镇", "办结").map(shown)).toEqual(["2023-12-31 dueSoon"]);
  });

  test("a completion logged below target is pointed out", () => {
    const supervision = superviseTasks(
      noticeOn("2024-01-01", { rates, ledgers: ledger("梅林镇|办结||2023-12-30") })
    );
    expect(of(supervision, "梅林镇", "办结").map(shown)).toEqual(["2023-12-31 done"]);
    expect(codes(supervision)).toContain("completedBelowTarget");
  });

  test("a percentage in the deadline goes before the setting", () => {
    const lists = taskLists("2023年度任务清单", "各乡镇|完成征缴|11月30日前完成缴费率95%以上|");
    const supervision = superviseTasks(
      noticeOn("2023-12-01", { taskLists: lists, rates: [rate("石芫乡", "contribution", 0.94)] })
    );
    const [milestone] = supervision.milestones.filter(({ unit }) => unit === "石芫乡");
    expect(milestone).toMatchObject({ status: "overdue", shortfalls: [{ target: 0.95 }] });
  });
});

describe("a stage in percent is judged by the allocation table", () => {
  const rates = [
    ["石芫乡", 0.6, 0.7],
    ["梅林镇", 0.9, 0.3444],
    ["吉埠镇", 0.5, 0.4],
    ["田村镇", 0.8, 0.75],
    ["茅店镇", null, 0.75],
  ].flatMap(([unit, enrolment, contribution]) =>
    Object.entries({ enrolment, contribution }).map(([measure, rate]) => ({
      ...{ unit: String(unit), measure, rate: rate as number | null, sheet: "附件3", row: 5 },
    }))
  );
  const supervised = (row: string, asOf = "2023-10-08", ...lines: string[]) =>
    superviseTasks(
      noticeOn(asOf, {
        taskLists: taskLists("2023年度任务清单", row),
        allocationUnits: ["石芫乡", "梅林镇", "吉埠镇", "田村镇", "茅店镇", "大埠乡"],
        rates,
        ledgers: ledger(...lines),
      })
    );
  const stages = (supervision: Supervision) =>
    supervision.milestones
      .filter(({ deadline }) => deadline === "2023-09-30")
      .map(({ unit, item, status }) => `${unit} ${item} ${status}`);

  test("the task says which rate: 征缴 is the contribution", () => {
    const supervision = supervised("各镇(街道)|完成征缴任务|12月底|三季度末完成70%");
    expect(stages(supervision)).toEqual([
      "梅林镇 缴费率70% overdue",
      "吉埠镇 缴费率70% overdue",
      "田村镇 缴费率70% done",
      "茅店镇 缴费率70% done",
    ]);
    expect(textOfRow(supervision, 2)).toBe("逾期8天:缴费率70%(9月30日) 梅林镇、吉埠镇");
  });

  test.each([
    ["各乡镇|扩面征缴|12月底|三季度末参保率达到90%", "梅林镇 参保率90% done"],
    ["各乡镇|完成征缴任务|12月底|三季度末扩面完成90%", "梅林镇 参保率90% done"],
    ["各乡镇|推进扩面|三季度末完成90%|", "梅林镇 参保率90% done"],
    ["各乡镇|扩面征缴|三季度末参保率达到90%,缴费率达到30%|", "梅林镇 参保率90%、缴费率30% done"],
    ["各乡镇|扩面征缴|三季度末参保率、缴费率均达到90%|", "梅林镇 参保率90%、缴费率90% overdue"],
    ["各乡镇|入户宣传|12月底|三季度末入户率达到90%", "梅林镇 入户率达到90% overdue"],
  ])("the words beside the date go before the task's: %s", (row, expected) => {
    expect(stages(supervised(row))).toContain(expected);
  });

  test("where no rate is named, nobody is accused who reached it in one", () => {
    const supervision = supervised("各乡镇|落实扩面征缴任务|12月底|三季度末完成70%");
    expect(stages(supervision)).toEqual([
      "石芫乡 完成70% undetermined",
      "梅林镇 完成70% undetermined",
      "吉埠镇 完成70% overdue",
      "田村镇 完成70% done",
      "茅店镇 完成70% undetermined",
      "大埠乡 完成70% overdue",
    ]);
    expect(supervision.findings).toContainEqual({
      severity: "warning",
      code: "rateNotNamed",
      at: { sheet: "附件1", row: 2, column: 3 },
      params: { text: "三季度末完成70%", units: "石芫乡、梅林镇、茅店镇" },
    });
    const before = supervised("各乡镇|落实扩面征缴任务|12月底|三季度末完成70%", "2023-09-28");
    expect(stages(before)).toContain("石芫乡 完成70% dueSoon");
    expect(codes(before)).not.toContain("rateNotNamed");
  });

  test("a row in which it is all that is open says so", () => {
    const supervision = superviseTasks(
      noticeOn("2023-10-08", {
        taskLists: taskLists("2023年度任务清单", "各乡镇|扩面征缴|三季度末达到70%|"),
        allocationUnits: ["石芫乡", "田村镇"],
        rates,
      })
    );
    expect(textOfRow(supervision, 2)).toBe("指标待定:完成70%(9月30日) 石芫乡");
  });

  test("the ledger counts as well, for a unit without a rate it alone", () => {
    const row = "各乡镇|完成征缴任务|12月底|三季度末完成70%";
    const supervision = supervised(row, "2023-10-08", "大埠乡|其他||2023-09-28||缴费率70%已完成");
    expect(stages(supervision)).toContain("大埠乡 缴费率70% done");
  });

  test("a unit that is asked by itself is left to the ledger", () => {
    expect(stages(supervised("区税务局|完成征缴任务|12月底|三季度末完成70%"))).toEqual([
      "区税务局 缴费率70% overdue",
    ]);
  });
});

describe("words without an object of their own mean the row's task", () => {
  const demanded = (row: string, asOf = "2023-09-12") =>
    superviseTasks(
      noticeOn(asOf, {
        taskLists: taskLists("2023年度任务清单", row),
        surveyForms: [form("区工信局", "2023-09-10")],
      })
    ).milestones.map(({ item, deadline, status }) => `${item} ${deadline} ${status}`);

  test("报送 of a survey is the survey, and its final date stays the completion", () => {
    expect(demanded("区工信局|开展企业参保摸底,报送摸底表|9月中旬|9月15日前报送")).toEqual([
      "办结 2023-09-20 notDue",
      "摸底 2023-09-15 done",
    ]);
  });

  test.each([
    ["区工信局|开展企业参保摸底|9月15日前报送区人社局|", "摸底 2023-09-15 done"],
    ["区工信局|调查统计用工情况,督促参保|12月底|9月15日前反馈", "摸底 2023-09-15 done"],
    ["区工信局|逐户摸底,建立台账|12月底|9月15日前全面完成", "摸底 2023-09-15 done"],
    ["区工信局|开展企业摸底|12月底|9月15日前", "摸底 2023-09-15 done"],
  ])("%s", (row, expected) => {
    expect(demanded(row)).toContain(expected);
  });

  test.each([
    ["区工信局|开展摸底,报送工作总结|12月底|9月15日前报送", "报送 2023-09-15 dueSoon"],
    [
      "区工信局|开展摸底|12月底|9月15日前报送工作总结至区人社局",
      "报送工作总结至区人社局 2023-09-15 dueSoon",
    ],
    ["区工信局|开展摸底,督促参保|12月底|9月15日前完成", "办结 2023-09-15 dueSoon"],
    ["区工信局|推进扩面|12月底|9月15日前报送", "报送 2023-09-15 dueSoon"],
  ])("what is asked for otherwise stays what it is: %s", (row, expected) => {
    expect(demanded(row)).toContain(expected);
  });

  test("a remark that repeats the final date asks for nothing more", () => {
    expect(demanded("区工信局|开展企业摸底|12月底|12月底前完成")).toEqual([
      "办结 2023-12-31 notDue",
    ]);
  });
});

describe("monthly reports of 区市监局 and 区行政审批局", () => {
  const monthly = (asOf: string, ...lines: string[]) => {
    const supervision = superviseTasks(noticeOn(asOf, { ledgers: ledger(...lines) }));
    return (unit: string) => of(supervision, unit, "月度反馈").map(shown);
  };

  test("each month is judged by itself", () => {
    const reports = monthly(
      "2023-12-06",
      "区市监局|月度反馈|2023年10月|2023-11-03",
      "区行政审批局|月度反馈|10月|2023-11-08",
      "区行政审批局|月度反馈|11月|2023-12-04"
    );
    expect(reports("区市监局")).toEqual([
      "2023-11-05 done",
      "2023-12-05 overdue 1",
      "2024-01-05 notDue",
    ]);
    expect(reports("区行政审批局")).toEqual([
      "2023-11-05 doneLate 3",
      "2023-12-05 done",
      "2024-01-05 notDue",
    ]);
  });

  test("a period that was not over yet names the month in which the report was due", () => {
    const reports = monthly("2023-11-20", "区市监局|月度反馈|2023年11月|2023-11-04");
    expect(reports("区市监局")).toEqual(["2023-11-05 done", "2023-12-05 notDue"]);
  });

  test("without a period the line is asked about", () => {
    const supervision = superviseTasks(
      noticeOn("2023-12-06", { ledgers: ledger("区市监局|月度反馈||2023-12-04") })
    );
    expect(codes(supervision)).toContain("ledgerPeriodUnclear");
  });

  test("they end with the report on December", () => {
    const supervision = superviseTasks(noticeOn("2024-06-01"));
    expect(of(supervision, "区市监局", "月度反馈").map(({ period }) => period)).toEqual([
      "2023年11月",
      "2023年12月",
    ]);
  });

  test("they begin when the settings say so", () => {
    const supervision = superviseTasks(noticeOn("2023-11-06", { planStart: day("2023-10-20") }));
    expect(of(supervision, "区市监局", "月度反馈").map(shown)).toEqual([
      "2023-11-05 overdue 1",
      "2023-12-05 notDue",
    ]);
    expect(codes(supervision)).not.toContain("planStartAssumed");
  });

  test("a list without stages asks from the beginning of its year, and says so", () => {
    const lists = taskLists("2023年度任务清单", "区市监局|报送新增主体|每季度首月10日前|");
    const supervision = superviseTasks(noticeOn("2023-05-01", { taskLists: lists }));
    expect(supervision.milestones.map((one) => `${one.period} ${shown(one)}`)).toEqual([
      "2022年第4季度 2023-01-10 overdue 111",
      "2023年第1季度 2023-04-10 overdue 21",
      "2023年第2季度 2023-07-10 notDue",
    ]);
    expect(codes(supervision)).toContain("planStartAssumed");
  });
});

describe("extensions granted in the ledger", () => {
  test.each([
    ["区住建局|摸底表||||同意延期至2023年11月25日", "2023-11-25 dueSoon"],
    ["区住建局|摸底表||2023-11-14||项目工地较多,申请延期至11月25日", "2023-11-25 dueSoon"],
    ["区住建局|摸底表||2023-11-18||延期至11月25日", "2023-11-25 done"],
    ["区住建局|摸底表||||延期5个工作日", "2023-11-22 dueSoon"],
    ["区住建局|摸底表||||延期至1月10日", "2024-01-10 notDue"],
  ])("%s", (line, expected) => {
    const supervision = superviseTasks(noticeOn("2023-11-20", { ledgers: ledger(line) }));
    expect(of(supervision, "区住建局").map(shown)).toEqual([expected]);
  });

  test("after the new day the unit is late from that day, and the ledger says why", () => {
    const supervision = superviseTasks(
      noticeOn("2023-11-27", { ledgers: ledger("区住建局|摸底表||||延期至11月25日") })
    );
    expect(supervision.overdue.find(({ unit }) => unit === "区住建局")).toMatchObject({
      daysLate: 2,
      basis: { sheet: "报送台账", row: 1 },
    });
  });

  test.each(["延期至下次会议", "申请延期"])("'%s' grants no day and is reported", (remark) => {
    const supervision = superviseTasks(
      noticeOn("2023-11-20", { ledgers: ledger(`区住建局|摸底表||||${remark}`) })
    );
    expect(of(supervision, "区住建局").map(shown)).toEqual(["2023-11-15 overdue 5"]);
    expect(codes(supervision)).toContain("extensionUnreadable");
  });
});

describe("extensions granted in the task list itself", () => {
  const supervised = (row: string, asOf = "2023-12-10") =>
    superviseTasks(
      noticeOn(asOf, { taskLists: taskLists("2023年度任务清单", row) })
    ).milestones.map((milestone) => `${milestone.item} ${shown(milestone)}`);

  test("a remark moves the row's completion and is the basis", () => {
    const lists = taskLists("2023年度任务清单", "区住建局|督促参保|11月底|经同意延期至12月5日");
    const { overdue } = superviseTasks(noticeOn("2023-12-10", { taskLists: lists }));
    expect(overdue).toEqual([
      {
        unit: "区住建局",
        item: "办结",
        deadline: "2023-12-05",
        daysLate: 5,
        basis: { sheet: "附件1", row: 2, column: 3 },
        words: "延期至12月5日",
      },
    ]);
  });

  test("it moves the stage that stands before it", () => {
    expect(supervised("区住建局|督促参保|12月底|11月15日前完成摸底,延期至12月5日")).toEqual([
      "办结 2023-12-31 notDue",
      "摸底 2023-12-05 overdue 5",
    ]);
    expect(supervised("区住建局|督促参保|11月15日前(延期至12月5日)|")).toEqual([
      "办结 2023-12-05 overdue 5",
    ]);
  });

  test("one that is only asked for moves nothing and is no stage", () => {
    expect(supervised("区住建局|督促参保|11月底|已申请延期至12月5日")).toEqual([
      "办结 2023-11-30 overdue 10",
    ]);
  });
});

test("印发之日起30日内 counts from the day the list says it was issued", () => {
  const row = "区住建局|督促参保|印发之日起30日内|";
  const issued = taskLists("2023年度任务清单(2023年11月4日印发)", row);
  const deadlines = (lists: typeof issued) =>
    superviseTasks(noticeOn("2023-11-20", { taskLists: lists })).milestones.map(shown);
  expect(deadlines(issued)).toEqual(["2023-12-04 notDue"]);
  expect(deadlines(taskLists("2023年度任务清单", row))).toEqual(["null undetermined"]);
});

test("turns in a year whose holidays are not known yet are pointed out", () => {
  const lists = taskLists("2027年度任务清单", "区住建局|报送|每月最后一个工作日|");
  const supervision = superviseTasks(noticeOn("2027-01-10", { taskLists: lists }));
  expect(supervision.findings).toContainEqual(
    expect.objectContaining({
      code: "workingDaysNotCovered",
      params: { text: "每月最后一个工作日", year: 2027 },
    })
  );
});

describe("what cannot be told is asked", () => {
  test.each([
    ["区医保局|摸底表||2023-11-10", "ledgerUnitUnknown"],
    ["赣州高新区管委会|摸底表||2023-11-10", "ledgerUnitAmbiguous"],
    ["区工信局|快递||2023-11-10", "ledgerItemUnknown"],
    ["区工信局|摸底表||上周", "ledgerDateUnreadable"],
    ["区人社局|摸底表||2023-11-10", "ledgerNothingOwed"],
    ["区工信局|其他||2023-11-10", "ledgerOtherUnclear"],
  ])("%s: %s", (line, code) => {
    expect(codes(superviseTasks(noticeOn("2023-11-20", { ledgers: ledger(line) })))).toContain(
      code
    );
  });

  test("names nobody knows are listed", () => {
    const { unmatched } = superviseTasks(
      noticeOn("2023-11-20", {
        surveyForms: [form("区医疗保障局")],
        ledgers: ledger("赣州高新区管委会|摸底表||2023-11-10"),
      })
    );
    expect(unmatched.map(({ name, reason }) => [name, reason])).toEqual([
      ["区医疗保障局", "unknown"],
      ["赣州高新区管委会", "ambiguous"],
    ]);
  });

  test("an alias of the workbook's own settles it", () => {
    const supervision = superviseTasks(
      noticeOn("2023-11-20", {
        surveyForms: [form("高新区", "2023-11-10")],
        aliases: [{ alias: "高新区", unit: "赣州高新区管委会企业服务中心" }],
      })
    );
    expect(supervision.unmatched).toEqual([]);
    expect(of(supervision, "赣州高新区管委会企业服务中心").map(shown)).toEqual(["2023-11-15 done"]);
  });

  test.each([
    ["区工信局|任务||", "deadlineMissing"],
    ["区工信局|任务|尽快|", "deadlineVague"],
    ["区工信局|任务|会后5个工作日内|", "deadlineRelative"],
    ["区工信局|任务|121日前|", "deadlineAmbiguous"],
    ["区工信局|任务|截至9月30日|", "deadlineAsOf"],
    ["区工信局|任务|见附件|", "deadlineUnreadable"],
    ["区工信局|任务|11月31日前|", "deadlineImpossible"],
    ["区工信局|任务|已于11月3日报送|", "deadlineReported"],
  ])("%s is undetermined, never late: %s", (row, code) => {
    const lists = taskLists("2023年度任务清单", row);
    const supervision = superviseTasks(noticeOn("2024-06-01", { taskLists: lists }));
    expect(supervision.milestones.map(({ status }) => status)).toEqual(["undetermined"]);
    expect(codes(supervision)).toContain(code);
  });

  test("121日 is asked with both readings, 1115日 is read and reported", () => {
    const lists = taskLists("2023年度任务清单", "区工信局|任务|121日前|1115日前完成摸底");
    const { findings } = superviseTasks(noticeOn("2023-11-16", { taskLists: lists }));
    expect(findings).toContainEqual({
      severity: "warning",
      code: "deadlineAmbiguous",
      at: { sheet: "附件1", row: 2, column: 2 },
      params: { text: "121日前", readings: "2023-01-21 / 2023-12-01" },
    });
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "deadlineInferred",
        params: { text: "1115日前", date: "2023-11-15" },
      })
    );
  });

  test("各科室 has no list of members and stands for itself", () => {
    const lists = taskLists("2023年度任务清单", "各科室|公开政务|年底前|");
    const supervision = superviseTasks(noticeOn("2024-01-02", { taskLists: lists }));
    expect(supervision.milestones.map(({ unit }) => unit)).toEqual(["各科室"]);
    expect(codes(supervision)).toContain("collectiveNotExpanded");
  });

  test("without a year in the title the as-of date's is taken and said", () => {
    const lists = taskLists("任务清单", "区工信局|任务|12月底|");
    const supervision = superviseTasks(noticeOn("2024-06-01", { taskLists: lists }));
    expect(supervision.milestones[0]?.deadline).toBe("2024-12-31");
    expect(codes(supervision)).toContain("planYearAssumed");
    const set = superviseTasks(noticeOn("2024-06-01", { taskLists: lists, planYear: 2023 }));
    expect(set.milestones[0]?.deadline).toBe("2023-12-31");
  });

  test("working days say which years the calendar covers", () => {
    const lists = taskLists("2023年度任务清单", "区工信局|任务|11月6日起5个工作日内|");
    const { findings, milestones } = superviseTasks(noticeOn("2023-11-20", { taskLists: lists }));
    expect(milestones[0]?.deadline).toBe("2023-11-13");
    expect(findings[0]).toMatchObject({
      code: "workingDaysCounted",
      params: { firstYear: 2004, lastYear: 2026 },
    });
  });
});

test("every finding has its words in both languages", () => {
  expect(Object.keys(chinese).toSorted()).toEqual(Object.keys(SEVERITY).toSorted());
  expect(Object.keys(english).toSorted()).toEqual(Object.keys(SEVERITY).toSorted());
});

test("last year's ledger and forms beside this year's list show nothing of it", () => {
  const row = "区工信局|摸清用工情况|12月底|11月15日前完成摸底";
  const [last] = taskLists("2023年度任务清单", row);
  const [next] = taskLists("2024年度任务清单", row);
  const ledgerOf = (year: number, line: string) => ({ ...ledger(line)[0]!, titleYear: year });
  const surveys = (asOf: string) =>
    of(
      superviseTasks(
        noticeOn(asOf, {
          taskLists: [last!, next!],
          ledgers: [
            ledgerOf(2023, "区工信局|办结||2024年1月3日|李四|"),
            ledgerOf(2024, "区工信局|摸底表||11月10日|李四|"),
          ],
          surveyForms: [form("区工信局", "2023-11-14")],
        })
      ),
      "区工信局"
    ).map(shown);
  expect(surveys("2024-10-01")).toEqual(["2023-11-15 done", "2024-11-15 notDue"]);
  expect(surveys("2024-11-20")).toEqual(["2023-11-15 done", "2024-11-15 done"]);
});
