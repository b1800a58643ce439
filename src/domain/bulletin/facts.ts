import type { Standing } from "../allocation/standing";
import type { AllocationSettings } from "../allocation/settings";
import type { CalendarDate } from "../dates/calendarDate";
import type { DistrictRate } from "../forecast/districtRate";
import type { Outlook, Targets } from "../forecast/outlook";
import type { Funding } from "../funding/funding";
import type { Movement } from "../history/movement";
import type { OverdueRow } from "../tasks/overdueList";
import type { Reporting } from "./reporting";
import type { DataProblem } from "./problems";

export type EnrolmentBase = "tasks" | "eligible";

/** Everything a bulletin says, before it is put into words. */
export interface BulletinFacts {
  /** The day for which the figures hold. */
  readonly date: CalendarDate;
  /** The day on which it is decided who is late; also the day of the bulletin. */
  readonly asOf: CalendarDate;
  readonly deadline: CalendarDate;
  readonly place: string;
  readonly number: number;
  readonly recipients: string;
  readonly issuer: string;
  readonly targets: Targets;
  readonly ties: AllocationSettings["ties"];
  readonly standings: readonly Standing[];
  readonly totals: readonly Standing[];
  /** What 参保率 of the table divides by: the tasks, as in the notice, or all who should be enrolled. */
  readonly enrolmentBase: EnrolmentBase;
  readonly outlooks: readonly Outlook[];
  readonly totalOutlooks: readonly Outlook[];
  readonly comparedWith: CalendarDate | undefined;
  readonly movements: readonly Movement[];
  /** Undefined for a plan without a task list: then nothing is said of who reported. */
  readonly reporting: Reporting | undefined;
  readonly overdue: readonly OverdueRow[];
  readonly problems: readonly DataProblem[];
  /** Survey forms with something to correct. */
  readonly surveyProblems: readonly { readonly unit: string; readonly count: number }[];
  readonly funding: Funding;
  readonly district: DistrictRate | undefined;
}
