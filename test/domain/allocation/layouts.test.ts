import type { Grid } from "../../../src/domain/cells/grid";
import { findAllocationTables } from "../../../src/domain/allocation/findAllocationTables";
import { textGrid } from "../tables/textGrid";
import { applied, changeTexts, codes, recalculated } from "./recalculated";

/** A table in one line: its unit column, its measures with their columns, its units and totals. */
function seen(grid: Grid) {
  return findAllocationTables(grid).tables.map(({ unitColumn, measures, rows }) => ({
    unitColumn,
    measures: measures.map(({ id, name, columns }) => {
      const { base, done, rate, gap, rank } = columns;
      return `${id} ${name}: ${[base, done, rate, gap, rank].map((column) => column ?? "–").join(" ")}`;
    }),
    units: rows.filter(({ kind }) => kind === "unit").map(({ name }) => name),
    totals: rows
      .filter(({ kind }) => kind === "total")
      .map(({ name, covers }) => `${name}=${covers.map((row) => row + 1).join("+")}`),
  }));
}

function settles(grid: Grid) {
  const { cells } = recalculated(grid);
  expect(recalculated(applied(grid, cells)).cells).toEqual([]);
  return changeTexts(cells);
}

describe("real layouts of other places", () => {
  test("曹溪镇: the title inside the table, the total named like the township and slipped to the left", () => {
    const grid = textGrid(`
      | 2018年曹溪镇各村城乡居民养老保险任务数 | | |
      | 序号 | 村委会名称 | 参保任务人数 |
      | 1 | 东港村 | 5000 |
      | 2 | 农科所 | 700 |
      | 3 | 西村 | 5000 |
      | 曹溪镇 | 10700 | |
      | 注:按完成率发放奖励。 | | |
    `);
    expect(seen(grid)).toEqual([
      {
        unitColumn: 1,
        measures: [],
        units: ["东港村", "农科所", "西村"],
        totals: ["曹溪镇=3+4+5"],
      },
    ]);
    expect(codes(findAllocationTables(grid).findings)).toEqual(["missingDoneColumn"]);
  });

  test("two tables below each other, whose headings leave to their titles what they measure", () => {
    const measuresUnder = (title: string, base = "任务数", done = "完成数") =>
      seen(
        textGrid(`
          | ${title} | | | |
          | 乡镇 | ${base} | ${done} | 完成率 |
          | 甲镇 | 100 | 99 | |
          | 乙镇 | 200 | 150 | |
        `)
      ).flatMap(({ measures }) => measures);
    expect(measuresUnder("表一 城乡居民参保进度")).toEqual(["enrolment 完成率: 1 2 3 – –"]);
    expect(measuresUnder("表二 养老保险征缴进度")).toEqual(["contribution 完成率: 1 2 3 – –"]);
    expect(measuresUnder("扩面征缴任务完成情况")).toEqual(["other 完成率: 1 2 3 – –"]);
    expect(measuresUnder("参保数据核查进度", "应核查人数", "已核查人数")).toEqual([
      "other 完成率: 1 2 3 – –",
    ]);
  });

  test("集美区: a 任务分解表 of duties holds no numbers and is none of ours", () => {
    const grid = textGrid(`
      | 集美区2021年政务公开任务分解表 | | | |
      | 工作任务 | 工作要求 | 牵头单位 | 责任单位 |
      | 一、主动公开 | | | |
      | 公开预算 | 在网站公开 | 区财政局 | 各单位 |
    `);
    expect(seen(grid)).toEqual([]);
  });

  test("农业目标任务: section rows among the indicators", () => {
    const grid = textGrid(`
      | 表一:农业目标任务完成情况表 | | | |
      | 主要指标 | 目标\\n任务 | 完成情况 | 完成比例 |
      | 一、加快发展现代农业 | | | |
      | *粮食面积(万亩) | 12.5 | 12.8 | |
      | 新增家庭农场(家) | 30 | 21 | 70% |
      | 二、建设美丽乡村 | | | |
      | 改厕(户) | 1200 | 900 | |
    `);
    expect(seen(grid)).toEqual([
      {
        unitColumn: 0,
        measures: ["other 完成比例: 1 2 3 – –"],
        units: ["*粮食面积(万亩)", "新增家庭农场(家)", "改厕(户)"],
        totals: [],
      },
    ]);
    expect(settles(grid)).toEqual(["D4:  → 1.024", "D5: 70% → 0.7", "D7:  → 0.75"]);
  });

  test("武汉: '12.3(5)' holds value and place; it is left alone, and '-' is not ranked", () => {
    const grid = textGrid(`
      | 区 | 年度计划 | 累计完成 | 占年度计划的% |
      | 江岸区 | 100 | 91 | 91.0(2) |
      | 江汉区 | 100 | 95 | 95.0(1) |
      | 硚口区 | - | - | - |
      | 注1:括号内数字为各区位次 | | | |
    `);
    expect(settles(grid)).toEqual([]);
    expect(codes(recalculated(grid).findings)).toEqual(["notRanked", "valueWithRank"]);
  });

  test("长茂镇: columns of one and of two header rows, 单位:元 between title and header", () => {
    const grid = textGrid(`
      | 长茂镇2012年夏季费用征收任务表 | | | | | | |
      | | | | | | 单位:元 | |
      | 村名 | 总任务 | 一事一议\\n水利工程 | | 水费 | 水稻保险费 | 备注 |
      | | | 筹款 | 以资代劳 | | | |
      | 长茂 | 102894 | 54700 | 42800 | 4800 | 594 | |
      | 后庄 | 90000 | 50000 | 35000 | 4000 | 1000 | |
      | 合 计 | 192894 | 104700 | 77800 | 8800 | 1594 | |
    `);
    expect(seen(grid)).toEqual([
      { unitColumn: 0, measures: [], units: ["长茂", "后庄"], totals: ["合计=5+6"] },
    ]);
  });

  test("全国总计 in the first row, names spaced out", () => {
    const grid = textGrid(`
      | 地 区 | 应参保人数 | 实际参保人数 | 参保率 | 位 次 |
      | 全国总计 | 300 | 200 | | |
      | 北 京 | 100 | 90 | | |
      | 内 蒙 古 | 200 | 110 | | |
    `);
    expect(seen(grid)[0]?.totals).toEqual(["全国总计=3+4"]);
    expect(seen(grid)[0]?.units).toEqual(["北京", "内蒙古"]);
    expect(settles(grid)).toHaveLength(5);
  });
});

describe("hostile layouts", () => {
  test("one flat header row with two measures, told apart by order", () => {
    const grid = textGrid(`
      | 乡镇 | 参保任务数 | 完成参保人数 | 参保率 | 差值 | 排位 | 应缴费人数 | 已缴费人数 | 缴费率 | 差值 | 排位 |
      | 全区 | 200 | 150 | | | | 140 | 90 | | | |
      | 甲镇 | 100 | 90 | | | | 90 | 60 | | | |
      | 乙镇 | 100 | 60 | | | | 50 | 30 | | | |
    `);
    expect(seen(grid)[0]?.measures).toEqual([
      "enrolment 参保率: 1 2 3 4 5",
      "contribution 缴费率: 6 7 8 9 10",
    ]);
  });

  test("bases first, then done counts, then rates: words tell which belongs where", () => {
    const grid = textGrid(`
      | 乡镇 | 应参保人数 | 应缴费人数 | 已参保人数 | 已缴费人数 | 参保率 | 缴费率 |
      | 甲镇 | 100 | 90 | 80 | 70 | | |
    `);
    expect(seen(grid)[0]?.measures).toEqual([
      "enrolment 参保率: 1 3 5 – –",
      "contribution 缴费率: 2 4 6 – –",
    ]);
  });

  test("groups by role with the measures under them", () => {
    const grid = textGrid(`
      | 乡镇 | 任务数 | | 完成数 | | 完成率 | |
      | | 城乡居民 | 企业职工 | 城乡居民 | 企业职工 | 城乡居民 | 企业职工 |
      | 甲镇 | 100 | 10 | 50 | 5 | | |
    `);
    expect(seen(grid)[0]?.measures).toEqual([
      "other 城乡居民: 1 3 5 – –",
      "other 企业职工: 2 4 6 – –",
    ]);
  });

  test("roles above, measures below, each with its own rank", () => {
    const grid = textGrid(`
      | 乡镇 | 任务数 | | 完成数 | | 完成率 | | 排名 | |
      | | 参保 | 缴费 | 参保 | 缴费 | 参保 | 缴费 | 参保 | 缴费 |
      | 甲镇 | 100 | 90 | 50 | 30 | | | | |
      | 乙镇 | 100 | 90 | 60 | 20 | | | | |
    `);
    expect(seen(grid)[0]?.measures).toEqual([
      "enrolment 参保: 1 3 5 – 7",
      "contribution 缴费: 2 4 6 – 8",
    ]);
  });

  test("five header rows with a row of column numbers, three levels of groups", () => {
    const grid = textGrid(`
      | 序号 | 单位 | 2023年扩面征缴任务完成情况 | | | | | | | | 备注 |
      | | | 参保情况 | | | | 缴费情况 | | | | |
      | | | 任务数 | 完成情况 | | | 应缴人数 | 完成情况 | | | |
      | | | | 人数 | 率 | 排名 | | 人数 | 率 | 排名 | |
      | 甲 | 乙 | 1 | 2 | 3=2/1 | 4 | 5 | 6 | 7=6/5 | 8 | 9 |
      | 1 | 甲镇 | 100 | 90 | | | 90 | 60 | | | |
      | 2 | 乙镇 | 100 | 60 | | | 50 | 30 | | | |
      | 平均 | | 100 | 75 | | | 70 | 45 | | | |
    `);
    expect(seen(grid)).toEqual([
      {
        unitColumn: 1,
        measures: ["enrolment 参保情况: 2 3 4 – 5", "contribution 缴费情况: 6 7 8 – 9"],
        units: ["甲镇", "乙镇"],
        totals: [],
      },
    ]);
    expect(settles(grid)).toHaveLength(8);
  });

  test("two levels of totals, all first, percents and shortages", () => {
    const grid = textGrid(`
      | 附件1 | | | | | |
      | 全市养老保险扩面进度表 | | | | | |
      | 截至2023年11月20日 | | | | | 单位:人 |
      | 地 区 | 扩面任务 | 完成情况 | 完成率(%) | 缺口 | 名次 |
      | 全市总计 | 700 | 380 | 54.3 | 320 | |
      | 东县小计 | 300 | 150 | 50 | 150 | |
      | 甲镇 | 100 | 50 | 50.0 | 50 | 3 |
      | 乙镇 | 200 | 100 | 50.0 | 100 | 3 |
      | 西县小计 | 400 | 230 | 57.5 | 170 | |
      | 丙镇 | 150 | 80 | 53.3 | 70 | 2 |
      | 丁镇 | 250 | 150 | 60 | 100 | 1 |
      | 填表人:张三 | | 审核人:李四 | | | |
    `);
    expect(seen(grid)[0]?.totals).toEqual(["全市总计=7+8+10+11", "东县小计=7+8", "西县小计=10+11"]);
    expect(settles(grid)).toEqual([
      "D5: 54.3 → 54.285714285714285",
      "D10: 53.3 → 53.333333333333336",
    ]);
  });

  test("totals first although the stored sums are blank", () => {
    const grid = textGrid(`
      | 镇街 | 任务数 | 完成数 | 完成率 |
      | 合计 | | | |
      | 甲镇 | 10 | 5 | |
      | 乙镇 | 10 | 6 | |
    `);
    expect(settles(grid).slice(0, 3)).toEqual(["B2:  → 20", "C2:  → 11", "D2:  → 0.55"]);
  });

  test("a row of counting units below the headings is none of the rows", () => {
    const grid = textGrid(`
      | 单位 | 任务数 | 完成数 | 完成率 | 排名 |
      | | 人 | 人 | % | 位 |
      | 甲局 | 10 | 9 | | |
      | 乙局 | 10 | 8 | | |
    `);
    expect(codes(recalculated(grid).findings)).toEqual([]);
    expect(seen(grid)[0]?.units).toEqual(["甲局", "乙局"]);
  });

  test("a rank for each block beside one for all: it is not guessed which is which", () => {
    const grid = textGrid(`
      | 片区 | 村 | 应参保人数 | 已参保人数 | 参保率 | 片区排名 | 全镇排名 |
      | 东片 | 甲村 | 100 | 90 | 90% | 1 | 1 |
      | | 小计 | | | | | |
      | 西片 | 乙村 | 100 | 80 | 80% | 1 | 2 |
      | | 小计 | | | | | |
    `);
    expect(seen(grid)[0]?.measures).toEqual(["enrolment 参保率: 2 3 4 – –"]);
    expect(codes(findAllocationTables(grid).findings)).toEqual(["unclearRank"]);
  });

  test("parents without a number of their own in front of their villages", () => {
    const grid = textGrid(`
      | 序号 | 单位 | 任务数 | 完成数 | 完成率 | 排名 |
      | | 城关片区 | 300 | 150 | | |
      | 1 | 甲村 | 100 | 50 | | |
      | 2 | 乙村 | 200 | 100 | | |
      | | 城北片区 | 400 | 230 | | |
      | 3 | 丙村 | 150 | 80 | | |
      | 4 | 丁村 | 250 | 150 | | |
      | 合计 | | 700 | 380 | | |
    `);
    expect(seen(grid)[0]?.totals).toEqual(["城关片区=3+4", "城北片区=6+7", "合计=3+4+6+7"]);
  });

  test("the number of units in the total row is no slipped total", () => {
    const grid = textGrid(`
      | 序号 | 乡镇 | 任务数 | 完成数 | 完成率 |
      | 1 | 甲镇 | 100 | 50 | |
      | 2 | 乙镇 | 200 | 50 | |
      | 合计 | 2 | 300 | 100 | |
    `);
    expect(settles(grid)).toEqual(["E2:  → 0.5", "E3:  → 0.25", "E4:  → 0.3333333333333333"]);
  });

  test("an unlabelled sum below the last unit is a total", () => {
    const grid = textGrid(`
      | 考核对象情况 | 任务数 | 完成数 | 完成率 | 排名 |
      | 甲镇 | 100 | 80 | 80% | 1 |
      | 乙镇 | 100 | 70 | 70% | 2 |
      | | 200 | 150 | 76% | |
    `);
    expect(seen(grid)[0]?.totals).toEqual(["合计=2+3"]);
  });

  test("the header printed again on the second page", () => {
    const grid = textGrid(`
      | 乡镇 | 任务数 | 完成数 | 完成率 | 排名 |
      | 甲镇 | 100 | 50 | | |
      | 乡镇 | 任务数 | 完成数 | 完成率 | 排名 |
      | 乙镇 | 100 | 60 | | |
      | 合计 | | | | |
    `);
    expect(seen(grid)[0]?.totals).toEqual(["合计=2+4"]);
    expect(settles(grid)).toEqual([
      "D2:  → 0.5",
      "E2:  → 2",
      "D4:  → 0.6",
      "E4:  → 1",
      "B5:  → 200",
      "C5:  → 110",
      "D5:  → 0.55",
    ]);
  });

  test("a page that ends with its own 小计, and the title printed again on the next", () => {
    const grid = textGrid(`
      | 2024年参保进度表 | | | | |
      | 乡镇 | 任务数 | 完成数 | 完成率 | 排名 |
      | 甲镇 | 100 | 50 | | |
      | 本页合计 | | | | |
      | 2024年参保进度表 | | | | |
      | 乡镇 | 任务数 | 完成数 | 完成率 | 排名 |
      | 乙镇 | 100 | 60 | | |
      | 本页合计 | | | | |
      | 总计 | | | | |
    `);
    expect(seen(grid).map(({ totals }) => totals)).toEqual([
      ["本页合计=3", "本页合计=7", "总计=3+7"],
    ]);
  });

  test("a 注 between the rows, with more rows after it", () => {
    const grid = textGrid(`
      | 乡镇 | 任务数 | 完成数 | 完成率 | 排名 |
      | 甲镇 | 100 | 50 | | |
      | 乙镇 | 100 | 40 | | |
      | 注:以下为园区。 | | | | |
      | 开发区 | 100 | 60 | | |
      | 合计 | 300 | 150 | | |
      | 注:数据截至11月底。 | | | | |
      | 1.以系统数据为准 | | | | |
      | 填表人:张三 | | 电话 | 7654321 | |
    `);
    expect(seen(grid)[0]?.units).toEqual(["甲镇", "乙镇", "开发区"]);
    expect(seen(grid)[0]?.totals).toEqual(["合计=2+3+5"]);
  });

  test("a name without any figure, unlike the units' names, heads a section and is mentioned", () => {
    const grid = textGrid(`
      | 乡镇 | 任务数 | 完成数 | 完成率 | 排名 |
      | 城区片 | | | | |
      | 甲镇 | 100 | 50 | | |
      | 乙镇 | | | | |
      | 山区片 | | | | |
      | 丙镇 | 100 | 60 | | |
    `);
    expect(seen(grid)[0]?.units).toEqual(["甲镇", "乙镇", "丙镇"]);
    const { findings } = recalculated(grid);
    expect(findings.map(({ code, params }) => [code, params.unit])).toEqual([
      ["nameWithoutFigures", "城区片"],
      ["nameWithoutFigures", "山区片"],
      ["noBase", "乙镇"],
    ]);
  });

  test("two tables one below the other are two", () => {
    const grid = textGrid(`
      | 表一:参保任务分解表 | | | |
      | 乡镇 | 任务数 | 完成数 | 参保率 |
      | 甲镇 | 100 | 50 | |
      | 合计 | | | |
      | | | | |
      | 表二:缴费任务分解表 | | | |
      | 乡镇 | 应缴费人数 | 已缴费人数 | 缴费率 |
      | 甲镇 | 100 | 50 | |
      | 合计 | | | |
    `);
    expect(seen(grid).map(({ measures, totals }) => [measures, totals])).toEqual([
      [["enrolment 参保率: 1 2 3 – –"], ["合计=3"]],
      [["contribution 缴费率: 1 2 3 – –"], ["合计=8"]],
    ]);
  });

  test("two tables side by side, without a column between them", () => {
    const grid = textGrid(`
      | 序号 | 乡镇 | 任务 | 完成 | 完成率 | 序号 | 乡镇 | 任务 | 完成 | 完成率 |
      | 1 | 甲镇 | 100 | 90 | | 1 | 丙镇 | 50 | 5 | |
    `);
    expect(seen(grid).map(({ unitColumn, units }) => [unitColumn, units])).toEqual([
      [1, ["甲镇"]],
      [6, ["丙镇"]],
    ]);
  });

  test("one list printed in two blocks is one ranking, and its 合计 adds up both", () => {
    const grid = textGrid(`
      | 村 | 任务 | 完成 | 排名 | | 村 | 任务 | 完成 | 排名 |
      | 甲村 | 100 | 90 | 1 | | 丙村 | 100 | 95 | 3 |
      | 乙村 | 100 | 70 | 2 | | 丁村 | 100 | 80 | 4 |
      | | | | | | 合计 | | | |
    `);
    const { standings, totals } = recalculated(grid);
    expect(standings.map(({ unit, rank }) => [unit, rank])).toEqual([
      ["甲村", 2],
      ["乙村", 4],
      ["丙村", 1],
      ["丁村", 3],
    ]);
    expect(totals.map(({ base, done }) => [base, done])).toEqual([[400, 335]]);
    settles(grid);
  });

  test("blocks side by side with places of their own are two tables", () => {
    const grid = textGrid(`
      | 镇 | 任务 | 完成 | 排名 | 镇 | 任务 | 完成 | 排名 |
      | 甲镇 | 100 | 90 | 1 | 丙镇 | 100 | 95 | 1 |
      | 乙镇 | 100 | 70 | 2 | 丁镇 | 100 | 80 | 2 |
    `);
    expect(settles(grid)).toEqual([]);
  });

  test("a blank column between the groups does not cut a table in two", () => {
    const grid = textGrid(`
      | 乡镇 | 参保任务数 | 已参保人数 | 参保率 | | 应缴人数 | 已缴人数 | 缴费率 |
      | 甲镇 | 100 | 90 | | | 90 | 60 | |
    `);
    expect(seen(grid)[0]?.measures).toHaveLength(2);
  });

  test("rank first, done before base, columns in any order", () => {
    const grid = textGrid(`
      | 排名 | 镇街 | 完成率 | 已完成数 | 目标数 | 还差 |
      | 1 | 甲镇 | 1.25 | 5 | 4 | -1 |
      | 2 | 乙镇 | 0.5 | 2 | 4 | 2 |
    `);
    expect(seen(grid)[0]?.measures).toEqual(["other 完成率: 4 3 2 5 0"]);
    expect(settles(grid)).toEqual([]);
  });

  test("last period's columns, this month's counts and rates of other things are left alone", () => {
    const grid = textGrid(`
      | 序号 | 乡镇 | 责任人 | 城镇化率 | 年度任务 | 本月完成 | 累计完成 | 完成率 | 上期排名 | 排名 | 目标参保率 |
      | 1 | 甲镇 | 张三 | 0.61 | 100 | 10 | 80 | | 2 | | 0.95 |
      | 2 | 乙镇 | 李四 | 0.55 | 100 | 10 | 70 | | 1 | | 0.95 |
    `);
    expect(seen(grid)[0]?.measures).toEqual(["other 完成率: 4 6 7 – 9"]);
  });

  test("进度 is a rate where its cells are percents, else a count", () => {
    const percents = textGrid(`
      | 镇街 | 目标任务 | 完成数 | 进度 |
      | 甲镇 | 100 | 80 | 80% |
    `);
    const counts = textGrid(`
      | 镇街 | 目标任务 | 进度 | 完成比例 |
      | 甲镇 | 100 | 80 | |
    `);
    expect(seen(percents)[0]?.measures).toEqual(["other 进度: 1 2 3 – –"]);
    expect(seen(counts)[0]?.measures).toEqual(["other 完成比例: 1 2 3 – –"]);
  });

  test("people enrolled and people who paid: the first is what the rate divides by", () => {
    const grid = textGrid(`
      | 村 | 参保人数 | 缴费人数 | 缴费率 |
      | 甲村 | 100 | 50 | |
    `);
    expect(settles(grid)).toEqual(["D2:  → 0.5"]);
  });

  test("a blank corner over the names", () => {
    const grid = textGrid(`
      | | 任务数 | 完成数 | 完成率 |
      | 甲镇 | 100 | 80 | |
      | 乙镇 | 100 | 70 | |
    `);
    expect(seen(grid)[0]).toMatchObject({ unitColumn: 0, units: ["甲镇", "乙镇"] });
  });

  test("townships under counties, the county's cells merged", () => {
    const grid = textGrid(`
      | 县区 | 乡镇 | 任务数 | 完成数 | 完成率 |
      | 东县 | 甲镇 | 100 | 90 | |
      | | 乙镇 | 100 | 60 | |
      | | 小计 | | | |
      | 西县 | 丙镇 | 100 | 50 | |
      | | 小计 | | | |
      | 合计 | | | | |
    `);
    expect(seen(grid)[0]?.totals).toEqual(["小计=2+3", "小计=5", "合计=2+3+5"]);
  });

  test("a bare name among numbered rows heads a section; signatures with a date end the table", () => {
    const grid = textGrid(`
      | 序号 | 单位 | 任务数① | 完成数 | 本月完成率 | 完成率 | 本月排名 | 累计排名 |
      | 计量单位 | | 人 | 人 | % | % | 名次 | 名次 |
      | | 城区片 | | | | | | |
      | 1 | 甲镇 | 100 | 80 | | | | |
      | 2 | 乙镇 | 100 | 70 | | | | |
      | 填表人: | 张三 | 联系电话: | 7654321 | 报出日期: | 45250 | | |
    `);
    expect(seen(grid)).toEqual([
      { unitColumn: 1, measures: ["other 完成率: 2 3 5 – 7"], units: ["甲镇", "乙镇"], totals: [] },
    ]);
  });

  test("group names repeated in each of their cells", () => {
    const grid = textGrid(`
      | 乡镇 | 扩面参保任务 | 扩面参保任务 | 扩面参保任务 | 缴费任务 | 缴费任务 | 缴费任务 |
      | 乡镇 | 任务数 | 完成数 | 完成率 | 应缴数 | 已缴数 | 完成率 |
      | 甲镇 | 10 | 9 | 0.9 | 9 | 8 | |
    `);
    expect(seen(grid)[0]?.measures).toEqual([
      "enrolment 扩面参保任务: 1 2 3 – –",
      "contribution 缴费任务: 4 5 6 – –",
    ]);
  });

  test("one rank behind several groups is left alone, unless the last group is their sum", () => {
    const header = (last: string) => `
      | 单位 | 任务 | | 完成 | | 排名 |
      | | 城乡居民 | ${last} | 城乡居民 | ${last} | |
      | 甲镇 | 100 | 110 | 50 | 55 | |
    `;
    expect(seen(textGrid(header("职工")))[0]?.measures[1]).toBe("other 职工: 2 4 – – –");
    expect(seen(textGrid(header("合计")))[0]?.measures[1]).toBe("other 合计: 2 4 – – 5");
  });

  test("a used range that does not begin in A1", () => {
    const grid = textGrid(`
      | 镇街 | 任务数 | 完成数 | 完成率 |
      | 甲镇 | 100 | 80 | |
    `);
    const moved = { ...grid, origin: { row: 4, column: 2 } };
    expect(settles(moved)).toEqual(["F6:  → 0.8"]);
  });
});

describe("what is no allocation table", () => {
  test.each([
    [
      "a survey form",
      `| 填报单位(盖章): | | | | |
       | 序号 | 单位名称 | 统一社会信用代码 | 用工人数 | 未参保人数 |
       | 1 | 甲公司 | 91360700MA35XXXXXX | 12 | 3 |`,
    ],
    [
      "employers that have not enrolled everybody, and why",
      `| 序号 | 企业名称 | 应参保人数 | 已参保人数 | 未参保人数 | 未参保原因 |
       | 1 | 甲公司 | 10 | 8 | 2 | 试用期 |`,
    ],
    [
      "employers with their staff enrolled and not",
      `| 序号 | 单位名称 | 用工人数 | 已参保人数 | 未参保人数 | 备注 |
       | 1 | 甲公司 | 100 | 20 | 80 | |`,
    ],
    [
      "a task list",
      `| 责任单位 | 工作任务 | 目标任务 | 完成情况 | 完成时限 |
       | 区人社局 | 编制预算 | 完成预算 | 已完成 | 12月底 |`,
    ],
    [
      "a ledger",
      `| 序号 | 单位 | 报送事项 | 应报送时间 | 实际报送时间 |
       | 1 | 区人社局 | 摸底表 | 45245 | 45240 |`,
    ],
    [
      "a registry",
      `| 序号 | 企业名称 | 登记机关 | 注册资本 | 从业人数 | 参保人数 |
       | 1 | 甲公司 | 市监局 | 100 | 20 | 10 |`,
    ],
    ["an empty sheet", "| | |"],
  ])("%s", (_, text) => expect(seen(textGrid(text))).toEqual([]));
});
