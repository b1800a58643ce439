import { childOf } from "../../src/xlsx/xmlTree";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { CalculationMode } from "../office-host/workbook";

const MODES: Readonly<Record<string, CalculationMode>> = {
  auto: "Automatic",
  autoNoTable: "AutomaticExceptTables",
  manual: "Manual",
};

export function readCalculationMode(root: XmlElement): CalculationMode {
  return MODES[childOf(root, "calcPr")?.attributes.calcMode ?? "auto"] ?? "Automatic";
}

export function calculationModeWord(mode: CalculationMode): string | undefined {
  return Object.keys(MODES).find((word) => MODES[word] === mode);
}
