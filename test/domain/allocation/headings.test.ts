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
