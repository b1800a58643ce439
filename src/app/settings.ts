/**
 * What people may set, each with the default an office starts from. Settings are plain data and travel with the
 * workbook.
 */
export interface Settings {
  /** 并列名次: competition leaves places out (1,2,3,3,5), as official bulletins print them; dense does not (1,2,3,3,4). */
  readonly ties: "competition" | "dense";
  /** Whether rates, gaps, ranks and totals are written as numbers or as live formulas. */
  readonly output: "values" | "formulas";
  /** A formula of the staff's that gives the right number stays, or is replaced by what `output` says. */
  readonly existingFormulas: "keep" | "replace";
  /** Shares of one. The two district targets divide by eligible residents, the other two by attachment 3's tasks. */
  readonly targets: Targets;
  /** The year of the plan where its title does not say it. */
  readonly planYear: number | undefined;
  /** 'X日前' includes day X (notice practice), or ends the day before. */
  readonly dayInclusive: boolean;
  /** A milestone is due soon from this many days before its deadline. */
  readonly dueSoonDays: number;
  readonly colours: Colours;
  /** Other names of units, as this workbook uses them. */
  readonly aliases: readonly Alias[];
}

export interface Targets {
  readonly enrolment: number;
  readonly contribution: number;
  readonly districtThisYear: number;
  readonly districtFiveYear: number;
}

/** Fills of the highlights, '#RRGGBB'. The words stand beside them always, since places read colours differently. */
export interface Colours {
  readonly overdue: string;
  readonly dueSoon: string;
  readonly done: string;
}

export interface Alias {
  readonly alias: string;
  readonly unit: string;
}

/** Targets: the notice, section 二 and the notes under attachment 3. */
export const DEFAULT_SETTINGS: Settings = {
  ties: "competition",
  output: "values",
  existingFormulas: "keep",
  targets: { enrolment: 1, contribution: 0.7, districtThisYear: 0.9, districtFiveYear: 0.955 },
  planYear: undefined,
  dayInclusive: true,
  dueSoonDays: 7,
  colours: { overdue: "#F8CBCB", dueSoon: "#FFE8B3", done: "#D5EBD2" },
  aliases: [],
};
