import { NUMBER, readNumber } from "./numerals";
import type { Frame, Point } from "./point";
import { readPoint, YEAR } from "./point";
import { matchAt, sticky } from "./sticky";

/** Several days, months or quarters under one heading, and how many characters they take. */
export interface DateList {
  readonly length: number;
  readonly points: readonly Point[];
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Form {
  readonly pattern: RegExp;
  /** Each member written out, as readPoint reads it. */
  readonly writeOut: (member: string, groups: Groups) => string;
  /** Neighbours (15、16日; 10、11、12月; 三、四季度) are one span, of which the last counts. */
  readonly joinsNeighbours: (groups: Groups) => boolean;
}

const AND = "(?:、|和|及|与|以及|或|/)";
const QUARTER = "[1-4一二三四]";

const FORMS: readonly Form[] = [
  {
    pattern: sticky(
      `(?<head>${YEAR}?${NUMBER}月份?)(?<members>(?:${NUMBER}(?:[日号]?${AND}|,))+${NUMBER})[日号](?!内|以内|之内|后)`
    ),
    writeOut: (member, { head = "" }) => `${head}${member}日`,
    joinsNeighbours: () => true,
  },
  {
    pattern: sticky(
      `(?<head>${YEAR}?)的?(?<members>(?:${NUMBER}(?:月份?${AND}|[、,和及]))+${NUMBER})月份?(?<tail>${NUMBER}[日号]|月?[底末]|上旬|中旬|下旬)`
    ),
    writeOut: (member, { head = "", tail = "" }) => `${head}${member}月${tail}`,
    joinsNeighbours: () => false,
  },
  {
    pattern: sticky(`(?<head>${YEAR}?)的?(?<members>(?:${NUMBER}[、,和及])+${NUMBER})月份?`),
    writeOut: (member, { head = "" }) => `${head}${member}月`,
    joinsNeighbours: () => true,
  },
  {
    pattern: sticky(
      `(?<head>${YEAR}?)的?第?(?<members>(?:${QUARTER}(?:季度)?[、和及与]第?)+${QUARTER})季度(?<tail>[末底]?)`
    ),
    writeOut: (member, { head = "", tail = "" }) => `${head}第${member}季度${tail}`,
    joinsNeighbours: ({ tail }) => tail === "",
  },
];

/** Reads '11月5、15、25日', '3、6、9、12月底', '三、四季度'; undefined where no list begins or a member is no date. */
export function readDateList(text: string, index: number, frame: Frame): DateList | undefined {
  for (const { pattern, writeOut, joinsNeighbours } of FORMS) {
    const match = matchAt(pattern, text, index);
    if (!match) continue;
    const members = membersOf(match.groups.members ?? "");
    const points = members.flatMap((member) => {
      const point = readPoint(writeOut(member, match.groups), 0, frame);
      return point?.kind === "point" ? [point] : [];
    });
    if (points.length < members.length) return undefined;
    const joined = joinsNeighbours(match.groups) && areNeighbours(members);
    return { length: match.length, points: joined ? points.slice(-1) : points };
  }
  return undefined;
}

const membersOf = (text: string) =>
  text.split(/[日号月份季度第、和及与或以,/]+/).filter((member) => member !== "");

const areNeighbours = (members: readonly string[]) =>
  members.every(
    (member, index) =>
      index === 0 || readNumber(member) === readNumber(members[index - 1] ?? "") + 1
  );
