import { officeEnvironment, settingsFrom } from "../../../workbench/page/settings";

test.each([
  ["", { language: "zh-CN", theme: "light" }],
  ["?lang=en-US&theme=dark", { language: "en-US", theme: "dark" }],
  ["?lang=fr&theme=contrast", { language: "zh-CN", theme: "contrast" }],
  ["?theme=pink", { language: "zh-CN", theme: "light" }],
])("the address %p sets Excel up", (query, settings) => {
  expect(settingsFrom(new URLSearchParams(query))).toEqual(settings);
});

test.each([
  ["light", false],
  ["dark", true],
  ["contrast", true],
] as const)("the add-in hears of the %s theme as Office tells it", (theme, isDarkTheme) => {
  const environment = officeEnvironment({ language: "en-US", theme });
  expect(environment).toMatchObject({ displayLanguage: "en-US", theme: { isDarkTheme } });
});
