import fc from "fast-check";
import { creditCodeCheckCharacter, readCreditCode } from "../../../src/domain/survey/creditCode";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const validCode = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 })
  .map((characters) => characters.join(""))
  .map((first) => first + creditCodeCheckCharacter(first));

test.each(["11341602003166647K", "11341700003244967K", "11341729003257952H"])(
  "%s, published by a county government, is valid",
  (code) => {
    expect(readCreditCode(code)).toEqual({ kind: "valid", code });
  }
);

test.each(["91350100M000100Y4Z", "91310115MA1H8R7C6D"])("%s is not valid", (code) => {
  expect(readCreditCode(code).kind).not.toBe("valid");
});

test("every code with its own check character is valid", () => {
  fc.assert(
    fc.property(validCode, (code) => {
      expect(readCreditCode(code)).toEqual({ kind: "valid", code });
    })
  );
});

test("every single wrong character is caught", () => {
  const wrong = fc.constantFrom(..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  fc.assert(
    fc.property(validCode, fc.nat(17), wrong, (code, position, character) => {
      fc.pre(code[position] !== character);
      const damaged = code.slice(0, position) + character + code.slice(position + 1);
      expect(readCreditCode(damaged).kind).not.toBe("valid");
    }),
    { numRuns: 2000 }
  );
});

test("every single wrong character of one code is caught, tried one by one", () => {
  const code = "11341602003166647K";
  const readings = [...code].flatMap((right, position) =>
    [...ALPHABET]
      .filter((character) => character !== right)
      .map((character) => code.slice(0, position) + character + code.slice(position + 1))
      .map((damaged) => readCreditCode(damaged).kind)
  );
  expect(readings).toHaveLength(18 * 30);
  expect(readings.filter((kind) => kind === "valid")).toEqual([]);
});

test.each([
  ["lower case", "11341602003166647k"],
  ["spaces", " 1134160 2003166647 K "],
  ["full width", "１１３４１６０２００３１６６６４７Ｋ"],
  ["ideographic and non-breaking spaces", "\u300011341602\u00A0003166647K"],
  ["a zero-width space from a web page", "11341602003166647K\u200B"],
  ["an apostrophe typed to keep it text", "'11341602003166647K"],
])("%s is accepted", (_, text) => {
  expect(readCreditCode(text)).toEqual({ kind: "valid", code: "11341602003166647K" });
});

test("a number cell has lost its last digits and is never guessed", () => {
  expect(readCreditCode(914403001922038216).kind).toBe("damaged");
  expect(readCreditCode(9.14e17).kind).toBe("damaged");
  expect(readCreditCode("9.14403E+17").kind).toBe("damaged");
});

test("a code of another length says how long it is", () => {
  expect(readCreditCode("11341602003166647")).toMatchObject({ kind: "wrongLength", length: 17 });
  expect(readCreditCode("11341602003166647KK")).toMatchObject({ kind: "wrongLength", length: 19 });
});

test("I and O are read as 1 and 0 only as advice, where that passes the check", () => {
  expect(readCreditCode("I134I6O2003166647K")).toEqual({
    kind: "illegalCharacter",
    text: "I134I6O2003166647K",
    character: "I",
    position: 1,
    suggestion: "11341602003166647K",
  });
  expect(readCreditCode("1134160200316664ZK")).not.toHaveProperty("suggestion");
});

test("a wrong check character says which one would be right", () => {
  expect(readCreditCode("113416020031666470")).toEqual({
    kind: "checkFails",
    code: "113416020031666470",
    expected: "K",
  });
});

test("the numbers that credit codes replaced are called by their names", () => {
  expect(readCreditCode("360721000012345").kind).toBe("registrationNumber");
  expect(readCreditCode(360721000012345).kind).toBe("registrationNumber");
  expect(readCreditCode("00316664-7").kind).toBe("organisationCode");
  expect(readCreditCode("MA1H8R7C6").kind).toBe("organisationCode");
});

test("the owner's identity number is recognised, so that it can be masked", () => {
  expect(readCreditCode("11010519491231002X").kind).toBe("identityNumber");
});

test.each(["", " ", "-", "/", "无", "——", "办理中"])("'%s' is no code", (text) => {
  expect(readCreditCode(text)).toEqual({ kind: "blank" });
});
