import { findAllocationTables } from "../../../src/domain/allocation/findAllocationTables";
import type { Grid } from "../../../src/domain/cells/grid";
import { textGrid } from "../tables/textGrid";
import { codes } from "./recalculated";

/** u unit, b base, d done, r rate, g gap, k rank, . none; capitals for a second measure. */
const LETTERS = { base: "b", done: "d", rate: "r", gap: "g", rank: "k" } as const;

function reading(grid: Grid, width: number) {
  const { tables, findings } = findAllocationTables(grid);
  const letters = Array<string>(width).fill(".");
  for (const { unitColumn, measures } of tables) {
    letters[unitColumn] = "u";
    measures.forEach(({ columns }, index) => {
      for (const [role, column] of Object.entries(columns)) {
        const letter = LETTERS[role as keyof typeof LETTERS];
        letters[column] = index === 0 ? letter : letter.toUpperCase();
      }
    });
  }
  return { columns: letters.join(""), findings: codes(findings) };
}

/** Three units under one heading row; a place or two of numbers in every column, blanks where results go. */
function underHeadings(heading: string, columns: string): Grid {
  const rows = ["甲镇", "乙镇", "丙镇"].map((unit, index) =>
    [...columns].map((letter, column) => {
      if (letter === "u") return unit;
      return /[rgk]/i.test(letter) ? "" : String(1000 - 37 * column - index);
    })
  );
  return textGrid([heading.split("|"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n"));
}

describe("应X, 已X and X率 with the same X are a measure", () => {
  test.each([
    ["单位|应认证人数|已认证人数|认证率|排名", "ubdrk"],
    ["单位|应发放人数|已发放人数|发放率", "ubdr"],
    ["乡镇|应享受待遇人数|已领取待遇人数|待遇领取率", "ubdr"],
    ["学校|应到人数|实到人数|到位率", "ubdr"],
    ["单位|应上报数|按时上报数|按时上报率|排名", "ubdrk"],
    ["单位|应上报数|已上报数|按时上报数|上报率|按时上报率", "ubd.r."],
    ["地区|指标数|落实数|落实率", "ubdr"],
    ["村居|户籍人口|应参保人数|系统参保人数|参保率|差额|排位", "u.bdrgk"],
    ["街道|应参保人数|城乡居保参保人数|职工参保人数|参保合计|参保率", "ub..dr"],
    ["乡镇|计划参保人数|实际参保人数|参保完成率", "ubdr"],
    ["乡镇(场)|应征缴人数|已征缴人数|征缴进度|排名", "ubdrk"],
    ["镇|本年任务|累计参保|完成占比", "ubdr"],
    ["街道|参保总任务|已完成|占比|排名", "ubdrk"],
  ])("%s", (heading, columns) =>
    expect(reading(underHeadings(heading, columns), columns.length)).toEqual({
      columns,
      findings: [],
    })
  );
});

describe("of several columns of one kind", () => {
  test.each([
    ["the year decides", "乡镇|2023年完成数|2024年任务数|2024年完成数|2024年完成率|排名", "u.bdrk"],
    [
      "each year has its own measure",
      "乡镇|2024年任务数|2024年完成数|2024年完成率|2023年任务数|2023年完成数|2023年完成率",
      "ubdrBDR",
    ],
    [
      "months from January before one month",
      "乡镇|2024年任务|11月完成|1-11月完成|完成率|排名",
      "ub.drk",
    ],
    [
      "the adjusted task before the initial",
      "乡(镇)|年初任务数|调整后任务数|完成数|完成率",
      "u.bdr",
    ],
    ["places by rate, not by count", "乡镇|任务数|完成数|完成率|完成数排名|完成率排名", "ubdr.k"],
    ["超(欠) is a gap", "单位名称|核定任务|完成情况|完成率|超(欠)任务数|排名", "ubdrgk"],
    ["a month's rate is not the cumulative count's", "乡镇|任务数|累计完成|本月完成率", "ubd."],
  ])("%s: %s", (_, heading, columns) =>
    expect(reading(underHeadings(heading, columns), columns.length)).toEqual({
      columns,
      findings: [],
    })
  );
});

describe("what could be read in two ways is left alone, with a question", () => {
  test.each([
    ["乡镇|基本任务数|奋斗任务数|完成数|完成率", "u....", "unclearBase"],
    ["乡镇|任务数|线上完成数|线下完成数|完成率", "u....", "unclearDone"],
    ["乡镇|任务数|完成数|排名|名次", "ubd..", "unclearRank"],
    ["乡镇|应参保人数|已参保人数|应缴费人数|已缴费人数|排名", "ubdBD.", "unclearOwner"],
    ["乡镇|月任务|月完成|月完成率|年任务|年累计完成|年完成率|排名", "ubdrBDR.", "unclearOwner"],
    ["乡镇|建档立卡人数|代缴人数|代缴率", "u...", "missingBaseColumn"],
    ["街道|2024年目标|截至10月底|截至11月25日|完成率|排名", "u.....", "missingDoneColumn"],
    ["乡镇|应缴人数|应缴金额|已缴人数|已缴金额|完成率", "ubBdD.", "unclearOwner"],
  ])("%s", (heading, columns, code) =>
    expect(reading(underHeadings(heading, columns.replace(/\./g, "b")), columns.length)).toEqual({
      columns,
      findings: [code],
    })
  );

  test("unless the stored rates show which columns they divide", () => {
    const grid = textGrid(`
      | 乡镇 | 基本任务数 | 奋斗任务数 | 完成数 | 完成率 |
      | 甲镇 | 100 | 120 | 60 | 50.0% |
      | 乙镇 | 200 | 250 | 190 | 76.0% |
    `);
    expect(reading(grid, 5)).toEqual({ columns: "u.bdr", findings: [] });
  });

  test("a task of one year and a result of another are not divided", () => {
    const { columns, findings } = reading(
      underHeadings("乡镇|2023年任务数|2024年完成数|完成率|排名", "ubbrk"),
      5
    );
    expect(columns).toBe("u....");
    expect(findings).toContain("missingDoneColumn");
  });
});

describe("headings of many offices", () => {
  test.each([
    ["村|总户数|已缴户数|应缴人数|已缴人数|缴费率|排名", "ubdBDRK"],
    ["县区|目标任务(万人)|实际完成(万人)|完成比例|位次", "ubdrk"],
    ["乡镇街道|参保扩面目标数|已完成数|完成率|差额|名次", "ubdrgk"],
    ["村(社区)|应缴费人数|已缴费人数|未缴费人数|缴费率|排名", "ubdgrk"],
    ["镇办|下达任务数|实际完成数|完成进度|欠任务数|位次", "ubdrgk"],
    ["乡镇|2025年度应参保人数|截至目前参保人数|参保率|较昨日新增|排名", "ubdr.k"],
    ["街道|任务指标|完成指标|完成率|排序", "ubdrk"],
    ["单位|常住人口数|参保目标数|参保人数|完成率|排名", "u.bdrk"],
    ["行政村|总人口|应参保人数|已参保人数|其中:代缴人数|参保率|名次", "u.bd.rk"],
    ["镇(街道)|全年目标|1-10月完成|占全年目标|排名", "ubdrk"],
    ["县(市、区)|年度目标任务数|新增参保人数|完成率(%)|排名", "ubdrk"],
    ["乡镇|基础数|缴费任务|缴费人数|缴费完成率|缴费排名", "u.bdrk"],
    ["乡镇|任务数(人)|今日缴费人数|累计缴费人数|完成比例|排名", "ub.drk"],
    ["所属乡镇|村名|应参保|已参保|未参保|参保率|村排名", ".ubdgrk"],
    ["单位|应参保职工人数|实际参保职工人数|参保率", "ubdr"],
    ["乡镇|16-59岁应参保人数|已参保缴费人数|参保缴费率|排名", "ubdrk"],
    ["镇街|脱贫人口应参保人数|脱贫人口已参保人数|脱贫人口参保率", "ubdr"],
    [
      "县区|企业养老保险任务|企业养老保险完成|完成率|机关养老保险任务|机关养老保险完成|完成率",
      "ubdrBDR",
    ],
    ["地区|计划数|完成数|完成计划%", "ubdr"],
    ["地区|计划|实绩|完成%", "ubdr"],
    ["乡镇|指标任务|入库数|入库率|排名", "ubdrk"],
    ["街道办|目标户数|签约户数|签约率|排名", "ubdrk"],
    ["村|应采集人数|已采集人数|采集率", "ubdr"],
    ["社区|应激活数|激活数|激活率|排名", "ubdrk"],
    ["乡镇|老年人总数|已签约人数|签约率", "ubdr"],
    ["单位|应检数|实检数|受检率|排名", "ubdrk"],
    ["单位|任务数|完成数|完成率|上周完成率|完成率增幅|排名|上周排名|名次变化", "ubdr..k.."],
    ["镇街|年度任务|序时任务|累计完成|年度完成率|序时完成率|排名", "ub.dr.k"],
    ["乡镇|11月任务数|11月完成数|11月完成率|11月排名", "ubdrk"],
    [
      "乡镇|参保任务|参保完成|参保完成率|参保排名|缴费任务|缴费完成|缴费完成率|缴费排名|总排名",
      "ubdrkBDRK.",
    ],
    ["乡镇|应参保人数|实参保人数|参保率%|未参保人数|排名|责任领导|备注", "ubdrgk.."],
    ["单位名称|全年任务(万元)|本月入库(万元)|累计入库(万元)|完成年度任务%", "ub.dr"],
    ["区县|目标值|完成值|完成率|得分|排名", "ubdr.k"],
    ["乡镇|任务|已完成|还需完成|完成率", "ubdgr"],
    ["乡镇|任务总数|完成总数|剩余任务数|完成百分比|名次", "ubdgrk"],
    ["乡镇|任务数|上门数|参保数|参保率|排名", "ub.drk"],
    ["乡镇|适龄人口数|已参保数|参保覆盖率|排名", "ubdrk"],
    ["部门|应报件数|已报件数|报送率", "ubdr"],
    ["村名|户数|应缴人数|已缴人数|缴费比例|位次", "u.bdrk"],
    ["村名|应收金额|实收金额|收缴率|排名", "ubdrk"],
    ["社区|应参保|已参保|率|名次", "ubdrk"],
    ["镇|目标数|完成数|差数|率|位", "ubdgr."],
    ["乡镇|任务数|完成数|达标率|排位", "ubdrk"],
    ["地区|全年计划|1-9月累计|完成计划的%|位次", "ubdrk"],
    ["单位|下达指标|完成情况(人)|完成率|排名", "ubdrk"],
    ["序号|责任单位|任务数|目前完成数|目前完成率|目前排名", ".ubdrk"],
    ["区域|年度任务数|10月底完成数|11月底完成数|完成率", "ub.dr"],
  ])("%s", (heading, columns) =>
    expect(reading(underHeadings(heading, columns), columns.length)).toEqual({
      columns,
      findings: [],
    })
  );
});
