import {
  isIdentityNumber,
  maskIdentityNumber,
  maskIdentityNumbersIn,
  readIdentityNumber,
} from "../../../src/domain/survey/identityNumber";

// The example of GB 11643-1999 itself.
const EXAMPLE = "11010519491231002X";

test("the standard's own example is valid, in lower case and full width too", () => {
  const valid = { kind: "valid", number: EXAMPLE };
  expect(readIdentityNumber(EXAMPLE)).toEqual(valid);
  expect(readIdentityNumber("11010519491231002x")).toEqual(valid);
  expect(readIdentityNumber("１１０１０５ 19491231 002Ｘ")).toEqual(valid);
});

test("every other last character fails the check", () => {
  const others = [..."0123456789"].map((last) => EXAMPLE.slice(0, 17) + last);
  expect(others.filter(isIdentityNumber)).toEqual([]);
});

test("a birth date that does not exist is invalid whatever the check character", () => {
  const numbers = [..."0123456789X"].map((last) => `11010519491331002${last}`);
  expect(numbers.filter(isIdentityNumber)).toEqual([]);
});

test("a 15-digit number names the same person as its 18-digit form", () => {
  expect(readIdentityNumber("110105491231002")).toEqual({ kind: "valid", number: EXAMPLE });
  expect(readIdentityNumber(110105491231002)).toEqual({ kind: "valid", number: EXAMPLE });
});

test("a number cell of 18 digits has lost the last ones", () => {
  expect(readIdentityNumber(360704199001011234)).toEqual({ kind: "damaged" });
  expect(readIdentityNumber("3.60704E+17")).toEqual({ kind: "damaged" });
});

test("blank cells are blank, other texts invalid", () => {
  expect(readIdentityNumber(" ").kind).toBe("blank");
  expect(readIdentityNumber("/").kind).toBe("blank");
  expect(readIdentityNumber("1101051949").kind).toBe("invalid");
});

test("masking keeps the first six and the last four", () => {
  expect(maskIdentityNumber("360704199001011234")).toBe("360704********1234");
  expect(maskIdentityNumber("110105491231002")).toBe("110105*****1002");
  expect(maskIdentityNumber("1234567")).toBe("*******");
});

test.each([
  "11010519491231002x",
  "１１０１０５１９４９１２３１００２Ｘ",
  "110105 19491231 002X",
  "110105-19491231-002X",
  "1101 0519 4912 3100 2X",
])("%s is masked however it is written", (written) => {
  expect(maskIdentityNumbersIn(`法人${written}，已参保`)).toBe("法人110105********002X，已参保");
});

test.each([
  "2023-11-20 2023-11-21",
  "联系电话 0797-4421234 13800001111",
  "任务1000 900 800 700 600",
])("%s is none", (text) => {
  expect(maskIdentityNumbersIn(text)).toBe(text);
});

test("identity numbers inside a remark are masked, other long numbers are not", () => {
  expect(maskIdentityNumbersIn("张三(110105194912310021)未参保")).toBe(
    "张三(110105********0021)未参保"
  );
  expect(maskIdentityNumbersIn("账号 913607045566778899")).toBe("账号 913607045566778899");
});
