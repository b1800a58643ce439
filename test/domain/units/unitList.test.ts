import { expandCollective, readCollective } from "../../../src/domain/units/collective";
import { splitUnits } from "../../../src/domain/units/unitList";

const names = (text: string) => splitUnits(text).map(({ name }) => name);

test.each([
  ["区人社局", ["区人社局"]],
  ["区工信局、区商务局", ["区工信局", "区商务局"]],
  ["区工信局，区商务局；区财政局", ["区工信局", "区商务局", "区财政局"]],
  ["区工信局\n区商务局", ["区工信局", "区商务局"]],
  ["区工信局 区商务局", ["区工信局", "区商务局"]],
  ["区工信局/区商务局", ["区工信局", "区商务局"]],
  ["区人社局和区税务局", ["区人社局", "区税务局"]],
  ["区教育局、区财政局等部门", ["区教育局", "区财政局"]],
  ["区人社局、区税务局及各乡镇", ["区人社局", "区税务局", "各乡镇"]],
  ["区人力资源和社会保障局和区文化和旅游局", ["区人力资源和社会保障局", "区文化和旅游局"]],
])("%s names its units one by one", (text, expected) => {
  expect(names(text)).toEqual(expected);
});

test.each([
  "区文化和旅游局",
  "人力资源和社会保障局",
  "住房和城乡建设局",
  "区工业和信息化局",
  "发展和改革委员会",
  "区卫生和计划生育委员会",
  "自然资源和规划局",
])("%s is one unit although 和 stands in it", (name) => {
  expect(names(name)).toEqual([name]);
});

test("the later office inherits the parent of the first", () => {
  expect(names("赣州高新区管委会党群工作部、企业服务中心")).toEqual([
    "赣州高新区管委会党群工作部",
    "赣州高新区管委会企业服务中心",
  ]);
});

test("a whole department before it lends nothing to an office", () => {
  expect(names("区工信局、企业服务中心")).toEqual(["区工信局", "企业服务中心"]);
});

test("牵头 and 配合 are roles, not parts of a name", () => {
  expect(splitUnits("牵头单位：区人社局；配合单位：区税务局、区财政局")).toEqual([
    { name: "区人社局", role: "lead" },
    { name: "区税务局", role: "support" },
    { name: "区财政局", role: "support" },
  ]);
  expect(splitUnits("区卫健委(牵头)、区医保局(配合)")).toEqual([
    { name: "区卫健委", role: "lead" },
    { name: "区医保局", role: "support" },
  ]);
  expect(splitUnits("区卫健委牵头，区医保局配合")).toEqual([
    { name: "区卫健委", role: "lead" },
    { name: "区医保局", role: "support" },
  ]);
});

const ALLOCATION = ["梅林镇", "城市社区", "石芫乡", "红金街道", "大埠乡"];
const members = (text: string, units = ALLOCATION) =>
  splitUnits(text).flatMap(({ name, collective }) =>
    collective ? expandCollective(collective, units) : [name]
  );

test.each([
  ["各乡镇", ["梅林镇", "石芫乡", "大埠乡"]],
  ["各镇", ["梅林镇"]],
  ["各乡镇(街道)", ["梅林镇", "石芫乡", "红金街道", "大埠乡"]],
  ["各镇、街道", ["梅林镇", "红金街道"]],
  ["全区各乡镇人民政府", ["梅林镇", "石芫乡", "大埠乡"]],
  ["各乡（镇）", ["梅林镇", "石芫乡", "大埠乡"]],
  ["各乡镇街道", ["梅林镇", "石芫乡", "红金街道", "大埠乡"]],
])("%s stands for the allocation table's units of that kind", (text, expected) => {
  expect(members(text)).toEqual(expected);
});

test("各乡镇、城市社区管委会 stands for every unit of the notice's allocation table", () => {
  expect(members("各乡镇、城市社区管委会")).toEqual([
    "梅林镇",
    "石芫乡",
    "大埠乡",
    "城市社区管委会",
  ]);
});

test("各村 stands for villages, whatever their names end in", () => {
  expect(members("各村", ["曹溪村", "东港村", "农科所"])).toEqual(["曹溪村", "东港村"]);
  expect(members("各村", ["曹溪", "东港"])).toEqual(["曹溪", "东港"]);
});

test.each([
  "各科室",
  "各有关单位",
  "各成员单位",
  "各相关部门",
  "有关单位",
  "全体成员单位",
  "区直各单位",
])("nobody lists the members of %s", (text) => {
  expect(readCollective(text)?.kinds).toEqual([]);
});

test.each(["城市社区", "市场监管局", "梅林镇", "区直机关工委"])("%s is a single unit", (text) => {
  expect(readCollective(text)).toBeUndefined();
});
