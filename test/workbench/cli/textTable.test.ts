import { textTable } from "../../../workbench/cli/textTable";

test("columns of Chinese and of figures stand under each other", () => {
  const table = textTable(
    [
      { heading: "单位", align: "left" },
      { heading: "率", align: "right" },
    ],
    [
      ["石芫乡", "67.00%"],
      ["城市社区", "7%"],
    ]
  );
  expect(table).toBe(
    ["单位          率", "--------  ------", "石芫乡    67.00%", "城市社区      7%"].join("\n")
  );
});

test("a name with a line break stays one line", () => {
  const table = textTable([{ heading: "单位", align: "left" }], [["城市\n社区"]]);
  expect(table.split("\n")).toEqual(["单位", "---------", "城市 社区"]);
});
