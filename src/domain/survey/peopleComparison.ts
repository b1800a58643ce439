import { groupInOrder } from "./grouping";
import type { IdentityNumberReading } from "./identityNumber";
import { maskIdentityNumber, maskIdentityNumbersIn } from "./identityNumber";
import type { PeopleList, Person } from "./peopleList";
import type { SurveyFinding } from "./surveyFindings";
import { surveyFinding } from "./surveyFindings";

/** A person of the bureau's list and whether a roster has them. Identity numbers are masked from here on. */
export interface ComparedPerson {
  readonly name: string;
  readonly identityNumber: string;
  readonly township: string;
  readonly village: string;
  readonly sheet: string;
  readonly row: number;
  /** possible: name and township agree, and one of the two identity numbers cannot be read. */
  readonly outcome: "found" | "possible" | "notFound";
  readonly foundAt?: { readonly sheet: string; readonly row: number };
}

type Place = NonNullable<ComparedPerson["foundAt"]>;

/** People of one name in one township: the first of them, and the first whose number cannot be read. */
interface Namesakes {
  readonly any: Place;
  unidentified?: Place;
}

/**
 * Compares the bureau's lists of people not enrolled with the rosters: by identity number, else by name and
 * township. Two people of one name with two valid numbers are two people. Ordered by township.
 */
export function comparePeople(
  lists: readonly PeopleList[],
  canonicalUnit: (name: string) => string
): readonly ComparedPerson[] {
  const roster = indexRosters(lists, canonicalUnit);
  const compared = lists.filter(isBureauList).flatMap(({ sheet, people }) =>
    people.map((person) => {
      const { village, row } = person;
      const township = person.township && canonicalUnit(person.township);
      const name = maskIdentityNumbersIn(person.name);
      const identityNumber = shownIdentityNumber(person.identityNumber);
      const outcome = roster(person, township);
      return { name, identityNumber, township, village, sheet, row, ...outcome };
    })
  );
  return [...groupInOrder(compared, ({ township }) => township).values()].flat();
}

const isBureauList = (list: PeopleList) => list.kind === "notEnrolled";

type Lookup = (person: Person, township: string) => Pick<ComparedPerson, "outcome" | "foundAt">;

function indexRosters(
  lists: readonly PeopleList[],
  canonicalUnit: (name: string) => string
): Lookup {
  const byNumber = new Map<string, Place>();
  const byName = new Map<string, Namesakes>();
  for (const { sheet, people } of lists.filter((list) => !isBureauList(list)))
    for (const { name, row, township, identityNumber } of people) {
      const place = { sheet, row };
      const key = nameInTownship(name, township && canonicalUnit(township));
      const namesakes = byName.get(key) ?? { any: place };
      byName.set(key, namesakes);
      if (identityNumber.kind === "valid") byNumber.set(identityNumber.number, place);
      else namesakes.unidentified ??= place;
    }
  return ({ name, identityNumber }, township) => {
    const isIdentified = identityNumber.kind === "valid";
    const found = isIdentified ? byNumber.get(identityNumber.number) : undefined;
    if (found) return { outcome: "found", foundAt: found };
    if (name === "" || township === "") return { outcome: "notFound" };
    const namesakes = byName.get(nameInTownship(name, township));
    const possible = isIdentified ? namesakes?.unidentified : namesakes?.any;
    return possible ? { outcome: "possible", foundAt: possible } : { outcome: "notFound" };
  };
}

const nameInTownship = (name: string, township: string) => `${name}\n${township}`;

function shownIdentityNumber(reading: IdentityNumberReading): string {
  if (reading.kind === "valid") return maskIdentityNumber(reading.number);
  return reading.kind === "invalid" ? maskIdentityNumber(reading.text) : "";
}

/** What is wrong in lists of people: numbers that cannot be compared, and a kind that nothing said. */
export function checkPeopleLists(lists: readonly PeopleList[]): readonly SurveyFinding[] {
  const findings = lists.flatMap((list) => [...checkKind(list), ...checkNumbers(list)]);
  const bureau = lists.find(isBureauList);
  if (!bureau || !lists.every(isBureauList)) return findings;
  const { sheet, headerRow: row, nameColumn: column } = bureau;
  return [...findings, surveyFinding("rosterMissing", { sheet, row, column })];
}

function checkKind({ kind, kindFrom, ...list }: PeopleList): readonly SurveyFinding[] {
  if (kindFrom === "title") return [];
  const place = { sheet: list.sheet, row: list.headerRow, column: list.nameColumn };
  return [surveyFinding(kind === "roster" ? "rosterInferred" : "notEnrolledListInferred", place)];
}

const NUMBER_FINDINGS = {
  blank: "identityNumberMissing",
  damaged: "identityNumberDamaged",
  invalid: "identityNumberInvalid",
} as const;

function checkNumbers({ sheet, identityColumn, people }: PeopleList): readonly SurveyFinding[] {
  return people.flatMap(({ row, name, identityNumber }) => {
    if (identityNumber.kind === "valid") return [];
    const params = { name: maskIdentityNumbersIn(name), text: shownIdentityNumber(identityNumber) };
    const place = { sheet, row, column: identityColumn };
    return [surveyFinding(NUMBER_FINDINGS[identityNumber.kind], place, params)];
  });
}
