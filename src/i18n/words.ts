import { createInstance, type i18n as Words } from "i18next";
import { maskIdentityNumbersIn } from "../domain/survey/identityNumber";
import type { CellLocation, Finding } from "../domain/findings";
import type { ImportedFile } from "../workbook/importedFile";
import { cellAddress } from "../workbook/address";
import { english } from "./en-US/english";
import { chinese } from "./zh-CN/chinese";

export type { Words };
export const LANGUAGES = ["zh-CN", "en-US"] as const;
export type Language = (typeof LANGUAGES)[number];

/** English where Office is displayed in English, else Chinese, which is also the manifest's default. */
export function languageFor(displayLanguage: string): Language {
  return displayLanguage.toLowerCase().startsWith("en") ? "en-US" : "zh-CN";
}

/**
 * The words of one language, for the pane, the ribbon and the headless command alike: `words.t("pane.views.overview")`.
 * Texts are not escaped: whoever shows them treats them as text, never as HTML.
 */
export function createWords(language: Language): Words {
  const words = createInstance({
    lng: language,
    resources: { "zh-CN": { translation: chinese }, "en-US": { translation: english } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  void words.init();
  return words;
}

/** What is wrong and what to do about it, in the language of `words`. */
export function findingText(words: Words, finding: Finding): string {
  const text = words.t(`findings.${finding.code}`, {
    ...finding.params,
    defaultValue: words.t("pane.findings.unknown", { code: finding.code }),
  });
  // Whatever cell it cites: findings are copied, printed and sent on.
  return maskIdentityNumbersIn(text);
}

/** 'Sheet1!B3', as people refer to a cell. */
export function locationText(at: CellLocation): string {
  return `${at.sheet}!${cellAddress(at.row, at.column)}`;
}

/** One sentence about a file that was brought in. */
export function importText(words: Words, report: ImportedFile): string {
  const text = (key: string, params: object = {}) =>
    words.t(`imports.${key}`, { file: report.file, ...params });
  if (report.outcome === "unreadable") {
    return text("unreadable", { reason: words.t(`imports.reasons.${report.reason}`) });
  }
  if (report.outcome === "nothingKnown") return text("nothingKnown");
  if (report.outcome === "alreadyThere")
    return text("alreadyThere", { sheets: report.sheets.join("、") });
  const sheets = report.sheets.map(({ name, kind, rows }) =>
    text("sheet", { name, kind: words.t(`pane.sheetKinds.${kind}`), rows })
  );
  const sentence = text(report.outcome, { sheets: sheets.join("、") });
  return report.as === "values" ? `${sentence}${text("asValues")}` : sentence;
}
