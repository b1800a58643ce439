import fc from "fast-check";
import type { UnitMatch } from "../../../src/domain/units/directory";
import { unitDirectory } from "../../../src/domain/units/directory";
import { readUnitName } from "../../../src/domain/units/unitName";

const PLAN = [
  "区人社局",
  "区税务局",
  "区财政局",
  "区市监局",
  "区教科体局",
  "区工信局",
  "区国资办",
  "区司法局",
  "区住建局",
  "区卫健委",
  "区商务局",
  "区民政局",
  "区行政审批局",
  "区文广新旅局",
  "区城投集团",
  "区交通运输局",
  "赣州高新区管委会党群工作部",
  "赣州高新区管委会企业服务中心",
  "石芫乡",
  "梅林镇",
  "城市社区",
];
const directory = unitDirectory(PLAN, [], ["赣县区"]);
const shown = (match: UnitMatch) =>
  match.kind === "one"
    ? match.unit.name
    : match.kind === "none"
      ? match.kind
      : match.units.map(({ name }) => name);

test.each([
  ["人社局", "区人社局"],
  ["赣县区人力资源和社会保障局", "区人社局"],
  ["赣州市赣县区人力资源和社会保障局（盖章）", "区人社局"],
  ["县人社局", "区人社局"],
  ["国家税务总局赣州市赣县区税务局", "区税务局"],
  ["国家税务总局赣县区税务局", "区税务局"],
  ["赣县财政局", "区财政局"],
  ["区市场监督管理局", "区市监局"],
  ["市场监管局", "区市监局"],
  ["市场监督", "区市监局"],
  ["市监局", "区市监局"],
  ["赣县区市场监督管理局(知识产权局)", "区市监局"],
  ["教科体", "区教科体局"],
  ["区教育科技体育局", "区教科体局"],
  ["工业和信息化局", "区工信局"],
  ["区国有资产监督管理办公室", "区国资办"],
  ["国资", "区国资办"],
  ["住建", "区住建局"],
  ["区住房和城乡建设局", "区住建局"],
  ["卫健", "区卫健委"],
  ["区卫生健康局", "区卫健委"],
  ["交通局", "区交通运输局"],
  ["文广新旅", "区文广新旅局"],
  ["赣州市赣县区城市建设投资集团有限公司", "区城投集团"],
  ["城投", "区城投集团"],
  ["石芫乡人民政府", "石芫乡"],
  ["赣县区石芫乡人民政府", "石芫乡"],
  ["石芫乡政府", "石芫乡"],
  ["石芫", "石芫乡"],
  ["石　芫　乡", "石芫乡"],
  ["城市社区管委会", "城市社区"],
  ["赣县区城市社区管理委员会", "城市社区"],
  ["高新区企业服务中心", "赣州高新区管委会企业服务中心"],
  ["高新区管委会企业服务中心", "赣州高新区管委会企业服务中心"],
  ["赣州高新技术产业开发区管理委员会党群工作部", "赣州高新区管委会党群工作部"],
  ["区城市社区管委会", "城市社区"],
  ["市场监管部门", "区市监局"],
  ["区人社局：张三", "区人社局"],
  ["党群工作部", "赣州高新区管委会党群工作部"],
  ["区医保局", "none"],
  ["区教育局", "none"],
  ["大田乡", "none"],
  ["", "none"],
])("%s is %s", (name, expected) => {
  expect(shown(directory.find(name))).toEqual(expected);
});

test("a name that fits two units is asked, not chosen", () => {
  expect(shown(directory.find("赣州高新区管委会"))).toEqual([
    "赣州高新区管委会党群工作部",
    "赣州高新区管委会企业服务中心",
  ]);
});

test("the city's bureau and the district's are two units where the plan names both", () => {
  const both = unitDirectory(["市人社局", "区人社局"]);
  expect(shown(both.find("赣州市人社局"))).toBe("市人社局");
  expect(shown(both.find("赣县区人力资源和社会保障局"))).toBe("区人社局");
  expect(shown(both.find("人社局"))).toEqual(["市人社局", "区人社局"]);
});

test("a county's plan writes 县 where a district writes 区", () => {
  const county = unitDirectory(["县人社局", "县文广旅局", "曹溪镇"]);
  expect(shown(county.find("弋阳县人力资源和社会保障局"))).toBe("县人社局");
  expect(shown(county.find("文化广电旅游局"))).toBe("县文广旅局");
  expect(shown(county.find("弋阳县曹溪镇人民政府"))).toBe("曹溪镇");
});

test("party departments and branch offices are known by what they are called in speech", () => {
  const plan = unitDirectory(["区委组织部", "宣传部", "区生态环境局"]);
  expect(shown(plan.find("组织部"))).toBe("区委组织部");
  expect(shown(plan.find("赣县区委宣传部"))).toBe("宣传部");
  expect(shown(plan.find("赣州市生态环境局赣县分局"))).toBe("区生态环境局");
});

test("the workbook's own aliases go first", () => {
  const own = unitDirectory(PLAN, [
    { alias: "高新区", unit: "赣州高新区管委会企业服务中心" },
    { alias: "两办", unit: "区国资办" },
    { alias: "两办", unit: "区人社局" },
  ]);
  expect(shown(own.find("高新区"))).toBe("赣州高新区管委会企业服务中心");
  expect(shown(own.find("两办"))).toEqual(["区国资办", "区人社局"]);
});

test("districts in a city's plan keep their names", () => {
  const city = unitDirectory(["章贡区", "赣县区", "南康区", "瑞金市"]);
  expect(shown(city.find("赣县区"))).toBe("赣县区");
  expect(shown(city.find("赣县"))).toBe("赣县区");
  expect(shown(city.find("瑞金市"))).toBe("瑞金市");
});

test("every unit is found by its own name", () => {
  for (const name of PLAN) expect(shown(directory.find(name))).toBe(name);
});

test("no text breaks the reading of names", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(typeof readUnitName(text, ["赣县区"]).key).toBe("string");
      expect(directory.find(text).kind).toMatch(/one|several|none/);
    })
  );
});
