import { readPhases } from "../../../src/domain/tasks/phases";
import { gridOf, textGrid } from "../tables/textGrid";
import { weekendsOff } from "./weekendsOff";

const context = { planYear: 2023, workingCalendar: weekendsOff };

test("a table of phases", () => {
  const sheet = textGrid(`
    |实施步骤||
    |阶段|时间|主要任务|
    |第一阶段:宣传发动,调查摸底|10月20日前|摸清底数|
    |扩面征缴|10月20日至12月底|完成任务|
    |总结提升|12月底|建章立制|
  `);
  expect(readPhases(sheet, context)).toEqual([
    { name: "宣传发动,调查摸底", end: "2023-10-20" },
    { name: "扩面征缴", start: "2023-10-20", end: "2023-12-31" },
    { name: "总结提升", start: "2023-12-31", end: "2023-12-31" },
  ]);
});

test("phases written as lines", () => {
  const sheet = gridOf([
    ["四、实施步骤"],
    ["(一)第一阶段：宣传发动，调查摸底（10月20日前）。广泛宣传政策。"],
    ["(二)第二阶段：扩面征缴（10月20日至12月底）。"],
  ]);
  expect(readPhases(sheet, context)).toEqual([
    { name: "宣传发动,调查摸底", end: "2023-10-20" },
    { name: "扩面征缴", start: "2023-10-20", end: "2023-12-31" },
  ]);
});

test("a sheet that states none has none", () => {
  const sheet = textGrid(`
    |乡镇|任务数|完成数|
    |石芫乡|100|95|
  `);
  expect(readPhases(sheet, context)).toEqual([]);
});
