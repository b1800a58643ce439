import { type CalendarDate, parseIsoDate } from "../domain/dates/calendarDate";

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
  /** Recurring reports due before this day are not asked for; unset, the task list and the ledger decide. */
  readonly planStart: CalendarDate | undefined;
  /** 'X日前' includes day X (notice practice), or ends the day before. */
  readonly dayInclusive: boolean;
  /** A milestone is due soon from this many days before its deadline. */
  readonly dueSoonDays: number;
  /** 元 for each person newly enrolled who has paid (the notice: 15元/人). */
  readonly fundingPerPerson: number;
  /** The saved period from which new people are counted; the first one where none is chosen. */
  readonly fundingBaseline: CalendarDate | undefined;
  /** The whole district's numbers, which no attachment holds: eligible residents, and those enrolled in any scheme. */
  readonly district: District;
  readonly bulletin: BulletinSettings;
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

export interface District {
  readonly eligible?: number;
  readonly enrolled?: number;
}

/** What stands on a 通报 beside the numbers. */
export interface BulletinSettings {
  /** 第N期; undefined counts the periods saved this year. */
  readonly number: number | undefined;
  /** 主送; '' for the template's own words. */
  readonly recipients: string;
  /** 落款, who issues it; '' leaves the line out. */
  readonly issuer: string;
  /** The district's name; '' takes it from the sheets' titles. */
  readonly place: string;
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
  planStart: undefined,
  dayInclusive: true,
  dueSoonDays: 7,
  fundingPerPerson: 15,
  fundingBaseline: undefined,
  district: {},
  bulletin: { number: undefined, recipients: "", issuer: "", place: "" },
  colours: { overdue: "#F8CBCB", dueSoon: "#FFE8B3", done: "#D5EBD2" },
  aliases: [],
};

type Reader<Value> = (stored: unknown) => Value | undefined;

const oneOf =
  <Choice extends string>(...choices: Choice[]): Reader<Choice> =>
  (stored) =>
    choices.find((choice) => choice === stored);
const share: Reader<number> = (stored) =>
  typeof stored === "number" && stored >= 0 && stored <= 2 ? stored : undefined;
const wholeNumber =
  (least: number, most: number): Reader<number> =>
  (stored) =>
    typeof stored === "number" && Number.isInteger(stored) && stored >= least && stored <= most
      ? stored
      : undefined;
const isoDate: Reader<CalendarDate> = (stored) =>
  typeof stored === "string" ? parseIsoDate(stored) : undefined;
const flag: Reader<boolean> = (stored) => (typeof stored === "boolean" ? stored : undefined);
const colour: Reader<string> = (stored) =>
  typeof stored === "string" && /^#[0-9a-f]{6}$/i.test(stored) ? stored : undefined;

const money: Reader<number> = (stored) =>
  typeof stored === "number" && stored >= 0 && stored <= 100_000 ? stored : undefined;
const people = wholeNumber(0, 1_500_000_000);
const words: Reader<string> = (stored) =>
  typeof stored === "string" && stored.length <= 200 ? stored : undefined;

/** Settings as a workbook keeps them. What is missing, or was damaged, is the default. */
export function settingsFrom(stored: unknown): Settings {
  const part = fieldsOf(stored);
  const [targets, colours] = [fieldsOf(part.targets), fieldsOf(part.colours)];
  const standard = DEFAULT_SETTINGS;
  return {
    ties: oneOf("competition", "dense")(part.ties) ?? standard.ties,
    output: oneOf("values", "formulas")(part.output) ?? standard.output,
    existingFormulas: oneOf("keep", "replace")(part.existingFormulas) ?? standard.existingFormulas,
    targets: withDefaults(targets, standard.targets, share),
    planYear: wholeNumber(2000, 2100)(part.planYear) ?? standard.planYear,
    planStart: isoDate(part.planStart) ?? standard.planStart,
    dayInclusive: flag(part.dayInclusive) ?? standard.dayInclusive,
    dueSoonDays: wholeNumber(0, 366)(part.dueSoonDays) ?? standard.dueSoonDays,
    fundingPerPerson: money(part.fundingPerPerson) ?? standard.fundingPerPerson,
    fundingBaseline: isoDate(part.fundingBaseline) ?? standard.fundingBaseline,
    district: districtFrom(part.district),
    bulletin: bulletinFrom(part.bulletin),
    colours: withDefaults(colours, standard.colours, colour),
    aliases: Array.isArray(part.aliases) ? part.aliases.flatMap(aliasFrom) : standard.aliases,
  };
}

function districtFrom(stored: unknown): District {
  const fields = fieldsOf(stored);
  const [eligible, enrolled] = [people(fields.eligible), people(fields.enrolled)];
  return {
    ...(eligible !== undefined && { eligible }),
    ...(enrolled !== undefined && { enrolled }),
  };
}

function bulletinFrom(stored: unknown): BulletinSettings {
  const fields = fieldsOf(stored);
  const standard = DEFAULT_SETTINGS.bulletin;
  return {
    number: wholeNumber(1, 9999)(fields.number) ?? standard.number,
    recipients: words(fields.recipients) ?? standard.recipients,
    issuer: words(fields.issuer) ?? standard.issuer,
    place: words(fields.place) ?? standard.place,
  };
}

const fieldsOf = (stored: unknown): Readonly<Record<string, unknown>> =>
  typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {};

function withDefaults<Part extends object>(
  stored: Readonly<Record<string, unknown>>,
  standard: Part,
  read: Reader<Part[keyof Part]>
): Part {
  const entries = Object.entries(standard).map(([key, value]) => [key, read(stored[key]) ?? value]);
  return Object.fromEntries(entries) as Part;
}

function aliasFrom(stored: unknown): Alias[] {
  const { alias, unit } = fieldsOf(stored);
  return typeof alias === "string" && typeof unit === "string" ? [{ alias, unit }] : [];
}
