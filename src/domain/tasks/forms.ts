import type { CalendarDate } from "../dates/calendarDate";
import type { CellLocation } from "../findings";
import type { UnitDirectory } from "../units/directory";
import type { UnitForm } from "./evidence";
import type { TaskFinding } from "./taskFindings";
import { taskFinding } from "./taskFindings";
import type { UnmatchedName } from "./unmatched";

/** A survey form as far as supervision goes: who filled it in, and whether there is anything in it. */
export interface SurveyEvidence {
  /** 填报单位 as written. */
  readonly unit: string;
  /** Where 填报单位 stands. */
  readonly at: CellLocation;
  readonly employers: number;
  readonly date?: CalendarDate;
  readonly phone?: string;
}

export interface MatchedForms {
  readonly forms: readonly UnitForm[];
  /** By unit id. */
  readonly phones: ReadonlyMap<string, string>;
  readonly findings: readonly TaskFinding[];
  readonly unmatched: readonly UnmatchedName[];
}

/** Finds the unit of each form. One without employers, or of a later day than asked about, is reported and no evidence. */
export function matchForms(
  evidence: readonly SurveyEvidence[],
  directory: UnitDirectory,
  asOf: CalendarDate
): MatchedForms {
  const forms: UnitForm[] = [];
  const phones = new Map<string, string>();
  const findings: TaskFinding[] = [];
  const unmatched: UnmatchedName[] = [];
  for (const { unit: name, at, employers, date, phone } of evidence) {
    const match = directory.find(name);
    if (match.kind !== "one") {
      const several = match.kind === "several";
      const units = several ? match.units.map((unit) => unit.name).join("、") : "";
      findings.push(
        taskFinding(several ? "formUnitAmbiguous" : "formUnitUnknown", at, { name, units })
      );
      unmatched.push({ name, at, reason: several ? "ambiguous" : "unknown" });
      continue;
    }
    const { id, name: unit } = match.unit;
    if (phone !== undefined && !phones.has(id)) phones.set(id, phone);
    if (employers === 0) findings.push(taskFinding("formWithoutEmployers", at, { unit }));
    else if (date !== undefined && date > asOf)
      findings.push(taskFinding("formDateAfterAsOf", at, { unit, date, asOf }));
    else forms.push({ unitId: id, at, ...(date && { date }) });
  }
  return { forms, phones, findings, unmatched };
}
