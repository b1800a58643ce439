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

/** Finds the unit of each form. A form without employers is reported and is no evidence. */
export function matchForms(
  evidence: readonly SurveyEvidence[],
  directory: UnitDirectory
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
    if (employers > 0) forms.push({ unitId: id, at, ...(date && { date }) });
    else findings.push(taskFinding("formWithoutEmployers", at, { unit }));
  }
  return { forms, phones, findings, unmatched };
}
