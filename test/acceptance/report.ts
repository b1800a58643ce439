/** What `recalculate --json` prints: the contract other programs rely on, written down a second time on purpose. */
export interface Report {
  readonly asOf: string;
  readonly sheets: readonly { name: string; kind: string; rows: number }[];
  readonly changes: readonly ReportedChange[];
  readonly findings: readonly ReportedFinding[];
  readonly standings: readonly ReportedStanding[];
  readonly milestones: readonly ReportedMilestone[];
  readonly unmatched: readonly unknown[];
  readonly survey: ReportedSurvey;
}

export interface ReportedChange {
  readonly sheet: string;
  readonly cell: string;
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
  readonly kind: "filled" | "corrected" | "precise";
}

export interface ReportedFinding {
  readonly severity: "error" | "warning" | "info";
  readonly code: string;
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
}

export interface ReportedStanding {
  readonly sheet: string;
  readonly measure: string;
  readonly unit: string;
  readonly base: number;
  readonly done: number;
  readonly rate: number | null;
  readonly gap: number | null;
  readonly rank: number | null;
}

export type MilestoneStatus =
  | "done"
  | "doneLate"
  | "doneUndated"
  | "overdue"
  | "dueSoon"
  | "notDue"
  | "ongoing"
  | "undetermined";

export interface ReportedMilestone {
  readonly sheet: string;
  readonly unit: string;
  readonly item: string;
  readonly source: string;
  readonly deadline: string | null;
  readonly status: MilestoneStatus;
  readonly daysLate: number | null;
  readonly evidence: unknown;
}

export interface ReportedSurvey {
  readonly forms: readonly {
    sheet: string;
    reportingUnit: string;
    employers: number;
    workers: number;
    uninsured: number;
    rate: number | null;
    rank: number | null;
  }[];
  readonly total: unknown;
  readonly duplicates: readonly {
    creditCode: string;
    name: string;
    at: readonly { sheet: string; row: number }[];
  }[];
  readonly notCovered: readonly unknown[];
  readonly notFound: readonly unknown[];
}
