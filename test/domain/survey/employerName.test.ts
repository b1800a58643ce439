import { employerNameKey } from "../../../src/domain/survey/employerName";

test.each([
  ["赣州某某科技有限公司", "赣州某某科技有限责任公司"],
  ["某某(赣州)实业有限公司", "某某（赣州）实业有限公司"],
  ["某某(赣州)实业有限公司", "某某 (赣州) 实业有限公司"],
  ["赣县区Ａ１幼儿园", "赣县区A1幼儿园"],
  ["赣县区a1幼儿园", "赣县区A1幼儿园"],
  ["赣县区梅林镇小王理发店", "赣县区梅林镇小王理发店(个体工商户)"],
  ["赣县区梅林镇小王理发店", "赣县区梅林镇小王理发店个体户"],
  ["赣县\u3000区幼儿园", "赣县区幼儿园\n"],
])("%s and %s are one name", (one, other) => {
  expect(employerNameKey(one)).toBe(employerNameKey(other));
});

test.each([
  ["赣州某某科技有限公司", "赣州某某科技股份有限公司"],
  ["赣县区第一幼儿园", "赣县区第二幼儿园"],
  ["某某有限公司赣州分公司", "某某有限公司"],
])("%s and %s are two names", (one, other) => {
  expect(employerNameKey(one)).not.toBe(employerNameKey(other));
});

test("a name of marks alone has no key", () => {
  expect(employerNameKey(" - ")).toBe("");
});
