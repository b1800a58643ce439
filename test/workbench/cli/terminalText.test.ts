import fc from "fast-check";
import { plainLine, widthOf, wrapped } from "../../../workbench/cli/terminalText";

test("a Chinese character takes two places, also a rare one, and an accent none", () => {
  expect(widthOf("赣县区A1")).toBe(8);
  expect(widthOf("𠮷埠镇")).toBe(6);
  expect(widthOf("１１６０（人）")).toBe(14);
  expect(widthOf("e\u0301")).toBe(1);
});

test("a cell's text can neither break the line nor steer the terminal", () => {
  expect(plainLine("城市\n社区")).toBe("城市 社区");
  expect(plainLine("\u001b[31m红\u001b[0m")).toBe(" [31m红 [0m");
  expect(plainLine("a\u202eb")).toBe("ab");
});

test("numbers stay whole, and a comma does not begin a line", () => {
  expect(wrapped("原为4,应为3(比率66.08%,比它高的有2个)。", 20)).toEqual([
    "原为4,应为3(比率",
    "66.08%,比它高的有2",
    "个)。",
  ]);
  expect(wrapped("", 20)).toEqual([""]);
});

test("wrapping loses nothing but the spaces at the breaks", () => {
  const text = fc.string({ unit: fc.constantFrom("赣", "县", "3", ".", ",", "。", " ", "A", "”") });
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 40 }), (words, width) => {
      const squeezed = (one: string) => one.replace(/ /g, "");
      expect(squeezed(wrapped(words, width).join(""))).toBe(squeezed(words));
    })
  );
});
