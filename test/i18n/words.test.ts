import type { Finding } from "../../src/domain/findings";
import { english } from "../../src/i18n/en-US/english";
import { createWords, findingText, languageFor, locationText } from "../../src/i18n/words";
import { chinese } from "../../src/i18n/zh-CN/chinese";

interface Texts {
  readonly [key: string]: string | Texts;
}

/** Every text with its path. */
function texts(of: Texts, path: readonly string[] = []): [string, string][] {
  return Object.entries(of).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[[...path, key].join("."), value] as [string, string]]
      : texts(value, [...path, key])
  );
}

/** English has a singular where Chinese has none. */
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, "");

const byKey = (language: Texts) =>
  new Map(texts(language).map(([key, text]) => [withoutPlural(key), text]));

const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]))].sort();

test("neither language has a text the other lacks", () => {
  expect([...byKey(english).keys()].sort()).toEqual([...byKey(chinese).keys()].sort());
});

test("every counted English text has a singular and a plural", () => {
  const keys = new Set(texts(english).map(([key]) => key));
  for (const key of keys)
    if (key.endsWith("_one")) expect(keys).toContain(key.replace(/_one$/, "_other"));
});

test("both languages fill in the same things", () => {
  const inEnglish = byKey(english);
  for (const [key, text] of byKey(chinese))
    expect([key, placeholders(inEnglish.get(key) ?? "")]).toEqual([key, placeholders(text)]);
});

test("Chinese sentences have Chinese punctuation", () => {
  for (const [key, text] of texts(chinese)) {
    const words = text.replace(/\{\{[^}]*\}\}/g, "");
    const isSentence = /[\u4e00-\u9fff]/.test(words);
    expect([key, isSentence ? /[,;:()!?]/.exec(words)?.[0] : undefined]).toEqual([key, undefined]);
  }
});

test("the English pane has no Chinese left in it", () => {
  // Findings may: they cite the headings of the sheets.
  for (const [key, text] of texts(english.pane))
    expect([key, /[\u4e00-\u9fff]/.test(text)]).toEqual([key, false]);
});

test("Office's display language decides; Chinese where it is neither", () => {
  expect(languageFor("en-GB")).toBe("en-US");
  expect(languageFor("zh-CN")).toBe("zh-CN");
  expect(languageFor("de-DE")).toBe("zh-CN");
});

test("text from cells is shown as it is, not as HTML and not as another placeholder", () => {
  const words = createWords("zh-CN");
  expect(words.t("pane.findings.go", { sheet: "<b>{{cell}}</b>", cell: "A1" })).toBe(
    "转到 <b>{{cell}}</b> A1"
  );
});

test("a finding whose words are missing still says its code", () => {
  const finding: Finding = {
    severity: "error",
    code: "no.such.code",
    at: { sheet: "附件3", row: 2, column: 1 },
    params: {},
  };
  expect(findingText(createWords("zh-CN"), finding)).toBe("未登记的问题：no.such.code");
  expect(locationText(finding.at)).toBe("附件3!B3");
});
