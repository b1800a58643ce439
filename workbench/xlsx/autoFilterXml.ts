import { areaAddress } from "../../src/workbook/address";
import { parseAreaReference } from "../../src/xlsx/cellReference";
import { childOf, childrenOf, flagOf, numberOf } from "../../src/xlsx/xmlTree";
import { sameData } from "./sameData";
import { element } from "./xmlText";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { AutoFilter, FilterCriterion, Sheet } from "../office-host/workbook";
import type { EditedDocument } from "./editedDocument";

const OPERATORS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

/** Reads the filter of a sheet; of its columns, those that filter by chosen values or by comparisons. */
export function readAutoFilter(root: XmlElement): AutoFilter | undefined {
  const filter = childOf(root, "autoFilter");
  const area = parseAreaReference(filter?.attributes.ref ?? "");
  if (!area) return undefined;
  const criteria = childrenOf(filter, "filterColumn")
    .map(readCriterion)
    .filter((criterion) => criterion !== undefined);
  return { area, criteria };
}

function readCriterion(filterColumn: XmlElement): FilterCriterion | undefined {
  const column = numberOf(filterColumn, "colId") ?? 0;
  const values = childOf(filterColumn, "filters");
  if (values) {
    const chosen = childrenOf(values, "filter").map(({ attributes }) => attributes.val ?? "");
    return { column, filterOn: "Values", values: chosen };
  }
  const custom = childOf(filterColumn, "customFilters");
  const [first, second] = childrenOf(custom, "customFilter").map(
    ({ attributes }) => (OPERATORS[attributes.operator ?? "equal"] ?? "=") + (attributes.val ?? "")
  );
  if (first === undefined) return undefined;
  return {
    column,
    filterOn: "Custom",
    criterion1: first,
    ...(second !== undefined && {
      criterion2: second,
      operator: flagOf(custom, "and") ? ("And" as const) : ("Or" as const),
    }),
  };
}

export function writeAutoFilter(document: EditedDocument, { autoFilter }: Sheet): void {
  if (sameData(readAutoFilter(document.root), autoFilter)) return;
  document.setChildren("autoFilter", autoFilter ? filterXml(autoFilter) : "");
}

function filterXml({ area, criteria }: AutoFilter): string {
  const columns = criteria.map((criterion) =>
    element("filterColumn", { colId: criterion.column }, criterionXml(criterion))
  );
  return element("autoFilter", { ref: areaAddress(area) }, columns.join(""));
}

function criterionXml({ values, criterion1, criterion2, operator }: FilterCriterion): string {
  if (values) {
    return element("filters", {}, values.map((val) => element("filter", { val })).join(""));
  }
  const conditions = [criterion1, criterion2].filter((criterion) => criterion !== undefined);
  const and = operator === "And" || undefined;
  return element("customFilters", { and }, conditions.map(conditionXml).join(""));
}

function conditionXml(criterion: string): string {
  const [, sign = "", val = ""] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion) ?? [];
  const operator = Object.keys(OPERATORS).find((key) => OPERATORS[key] === sign);
  return element("customFilter", { operator: operator === "equal" ? undefined : operator, val });
}
