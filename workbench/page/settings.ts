import {
  DARK_THEME,
  LIGHT_THEME,
  type OfficeEnvironment,
  type OfficeTheme,
} from "../office-host/officeNamespace";
import { NEWEST_API_LEVEL } from "../office-host/host";

export type Language = "zh-CN" | "en-US";
export type ThemeName = "light" | "dark" | "contrast";

/** How Excel is set up on the machine that the page plays. */
export interface ExcelSettings {
  readonly language: Language;
  readonly theme: ThemeName;
}

/**
 * Colours as Office gives them. The contrast theme is the one Windows calls 'Night sky'; that the browser forces its
 * colours upon the pane, as it does there, a page cannot bring about.
 */
const THEMES: Readonly<Record<ThemeName, OfficeTheme>> = {
  light: LIGHT_THEME,
  dark: DARK_THEME,
  contrast: {
    bodyBackgroundColor: "#000000",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#000000",
    controlForegroundColor: "#FFFFFF",
    isDarkTheme: true,
  },
};

/** What the add-in's frames are told about Office. */
export const officeEnvironment = ({ language, theme }: ExcelSettings): OfficeEnvironment => ({
  displayLanguage: language,
  theme: THEMES[theme],
  platform: "OfficeOnline",
  apiLevel: NEWEST_API_LEVEL,
});

/** From the address, ?lang=en-US&theme=dark; Chinese and light unless told. */
export function settingsFrom(query: URLSearchParams): ExcelSettings {
  const theme = query.get("theme");
  return {
    language: query.get("lang") === "en-US" ? "en-US" : "zh-CN",
    theme: theme === "dark" || theme === "contrast" ? theme : "light",
  };
}
