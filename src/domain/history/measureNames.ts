import type { KnownMeasure } from "../allocation/headingWords";

/** What the sheets and documents the add-in writes call the two measures of attachment 3. */
const NAMES: Readonly<Record<KnownMeasure, string>> = {
  enrolment: "扩面参保",
  contribution: "缴费",
};

/** '扩面参保' for 'enrolment'; any other measure already goes by its own heading. */
export function measureName(measure: string): string {
  return (NAMES as Readonly<Record<string, string>>)[measure] ?? measure;
}

export function measureCalled(name: string): string {
  const known = Object.entries(NAMES).find(([, shown]) => shown === name);
  return known?.[0] ?? name;
}
