import { join } from "node:path";
import { outputPaths } from "../../../workbench/cli/outputPaths";

test("results keep the names of their files", () => {
  expect(outputPaths("结果", ["甲/任务.xlsx", "/data/摸底.xlsm"])).toEqual([
    join("结果", "任务.xlsx"),
    join("结果", "摸底.xlsm"),
  ]);
});

test("files of one name, as districts send them, do not overwrite each other", () => {
  const inputs = ["甲县/任务.xlsx", "乙县/任务.xlsx", "丙县/任务 (2).xlsx", "丁县/任务.XLSX"];
  const paths = outputPaths("结果", inputs);
  expect(paths).toEqual(
    ["任务.xlsx", "任务 (2).xlsx", "任务 (2) (2).xlsx", "任务 (3).XLSX"].map((name) =>
      join("结果", name)
    )
  );
});
