import { readTelephone } from "../../../src/domain/survey/telephone";

test.each([
  ["13807970001", ["13807970001"]],
  ["138 0797 0001", ["138 0797 0001"]],
  ["138-0797-0001", ["138-0797-0001"]],
  ["+86 13807970001", ["+86 13807970001"]],
  ["１３８０７９７０００１", ["13807970001"]],
  ["0797-4441234", ["0797-4441234"]],
  ["0797—4441234", ["0797-4441234"]],
  ["(0797)4441234", ["(0797)4441234"]],
  ["(0797) 4441234", ["(0797) 4441234"]],
  ["07974441234", ["07974441234"]],
  ["010-12345678", ["010-12345678"]],
  ["4441234", ["4441234"]],
  ["444 1234", ["444 1234"]],
  ["0797-4441234-801", ["0797-4441234-801"]],
  ["0797-4441234转801", ["0797-4441234转801"]],
  ["4441234 801", ["4441234 801"]],
  ["400-800-8820", ["400-800-8820"]],
])("%s is a telephone number", (text, numbers) => {
  expect(readTelephone(text)).toEqual({ kind: "known", numbers });
});

test.each([
  "13807970001/13907970002",
  "13807970001、13907970002",
  "13807970001 13907970002",
  "13807970001,13907970002",
  "13807970001\n13907970002",
  "0797-4441234 13807970001",
  "0797-4441234/4441235",
])("%s is two numbers", (text) => {
  const reading = readTelephone(text);
  expect(reading.kind === "known" && reading.numbers).toHaveLength(2);
});

test("a name beside the number is no error", () => {
  expect(readTelephone("张三13807970001")).toEqual({ kind: "known", numbers: ["13807970001"] });
  expect(readTelephone("办公室(2楼)4441234")).toEqual({ kind: "known", numbers: ["4441234"] });
});

test("numbers typed as numbers are read", () => {
  expect(readTelephone(13807970001)).toEqual({ kind: "known", numbers: ["13807970001"] });
  expect(readTelephone(4441234)).toEqual({ kind: "known", numbers: ["4441234"] });
});

test("a number cell loses the 0 of the area code", () => {
  expect(readTelephone(7974441234)).toEqual({ kind: "zeroLost", suggestion: "07974441234" });
});

test.each(["1380797000", "138079700011", "12345", "12807970001", "张三", "138****0001", "79744"])(
  "%s is of no known form",
  (text) => {
    expect(readTelephone(text).kind).toBe("unknown");
  }
);

test.each(["", "  ", "/", "无", "—"])("'%s' is blank", (text) => {
  expect(readTelephone(text)).toEqual({ kind: "blank" });
});
