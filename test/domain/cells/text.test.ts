import fc from "fast-check";
import { isBlank, normaliseText } from "../../../src/domain/cells/text";

test.each([
  ["地　区", "地区"],
  ["差值\n（人）", "差值(人)"],
  ["完成率（％）", "完成率(%)"],
  [" 统一\u00a0社会\u200b信用代码 ", "统一社会信用代码"],
  ["【注】", "(注)"],
  ["１２３ＡＢ", "123AB"],
  [2023, "2023"],
])("%j is compared as %j", (written, normal) => expect(normaliseText(written)).toBe(normal));

test("comparing twice changes nothing more", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
    })
  );
});

test("a cell of white space is blank, a zero is not", () => {
  expect([isBlank(""), isBlank(" \n\u3000\u200b"), isBlank(0), isBlank(false)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
