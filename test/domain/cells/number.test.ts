import fc from "fast-check";
import { readCount, readPercent } from "../../../src/domain/cells/number";

test.each([
  ["1160", 1160],
  ["1,160", 1160],
  ["1，160人", 1160],
  ["1160 人次", 1160],
  ["１１６０", 1160],
  ["1 160", 1160],
  ["1.16万", 11600],
  ["1.16万人", 11600],
  ["-5", -5],
  ["−5", -5],
  ["－５", -5],
  ["(5)", -5],
  ["（1,005）", -1005],
  ["+5", 5],
  ["12.50", 12.5],
])("%j is the count %d, written as text", (text, value) =>
  expect(readCount(text)).toEqual({ kind: "number", value, writtenAs: "text" })
);

test.each(["约1160", "1,16", "11 60", "12.3(5)", "1160左右", "3-5", "2023年", "1.2.3", "九百"])(
  "%j is no count, and is not made one",
  (text) => expect(readCount(text)).toEqual({ kind: "text", text })
);

test("codes of eighteen digits are not rounded to a number", () => {
  expect(readCount("914403001922038216").kind).toBe("text");
});

test.each(["-", "—", "——", "－", "/", "无", "不适用", "N/A"])("%j says there is none", (text) =>
  expect(readCount(text).kind).toBe("notApplicable")
);

test.each(["#DIV/0!", "#N/A", "#REF!", "#VALUE!", "#NAME?"])("%s is an error", (text) => {
  expect(readCount(text)).toEqual({ kind: "error", text });
  expect(readPercent(text)).toEqual({ kind: "error", text });
});

test("blanks of all kinds are blank", () => {
  for (const value of ["", " ", "\u3000", "\n"]) expect(readCount(value).kind).toBe("blank");
});

test.each([
  ["95.5%", 0.955, true, 1],
  ["９５．５０％", 0.955, true, 2],
  ["119.22 %", 1.1922, true, 2],
  ["-3.2%", -0.032, true, 1],
  ["95.5", 95.5, false, 1],
])("%j is a percent of %d", (text, value, percentSign, decimals) =>
  expect(readPercent(text)).toEqual({
    kind: "number",
    value,
    writtenAs: "text",
    percentSign,
    decimals,
  })
);

test("a value with its place in one cell is text: 95.6%(3)", () => {
  expect(readPercent("95.6%(3)").kind).toBe("text");
});

test("every whole count survives being typed with separators and units", () => {
  const unit = fc.constantFrom("", "人", "户", "家", " 人");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), unit, (count, suffix) => {
      const typed = count.toString().replace(/\B(?=(\d{3})+$)/g, ",") + suffix;
      expect(readCount(typed)).toEqual({ kind: "number", value: count, writtenAs: "text" });
      expect(readCount(count)).toEqual({ kind: "number", value: count, writtenAs: "number" });
    })
  );
});

test("full width and half width read the same", () => {
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(fc.stringMatching(/^-?[\d,.]{1,8}%?$/), (text) => {
      expect(readPercent(wide(text))).toEqual(
        readPercent(text).kind === "text" ? { kind: "text", text: wide(text) } : readPercent(text)
      );
    })
  );
});

test("whatever is typed is read as something, never an exception", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const reading = readCount(text);
      if (reading.kind === "number") expect(Number.isFinite(reading.value)).toBe(true);
      expect(readPercent(text)).toBeDefined();
    })
  );
});
