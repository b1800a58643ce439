import type { TFunction } from "i18next";
import type { CalendarDate } from "../../domain/dates/calendarDate";
import type { Outlook } from "../../domain/forecast/outlook";
import type { Standing } from "../../domain/allocation/standing";
import type { Funding } from "../../domain/funding/funding";
import type { Movement } from "../../domain/history/movement";
import { dateText, percentText } from "../shell/format";

/** '较10月31日升2位，完成数增加35人'. */
export function movementText(
  { placesGained, doneChange }: Movement,
  { comparedWith, asOf }: { readonly comparedWith: CalendarDate; readonly asOf: CalendarDate },
  t: TFunction,
  language: string
): string {
  const places =
    placesGained === null
      ? ""
      : t(`pane.ranking.places.${directionOf(placesGained)}`, { count: Math.abs(placesGained) });
  const people = t(`pane.ranking.people.${directionOf(doneChange)}`, {
    count: Math.abs(doneChange),
  });
  return t("pane.ranking.since", {
    date: dateText(comparedWith, language, asOf),
    moved: [places, people].filter((text) => text !== "").join(t("pane.ranking.and")),
  });
}

const directionOf = (change: number) => (change > 0 ? "up" : change < 0 ? "down" : "same");

/** What it takes until the deadline and where the present pace leads, a sentence each. */
export function outlookText(outlook: Outlook, t: TFunction): string[] {
  const { perWeek, daysLeft, schedule, forecast, willReach } = outlook;
  return [
    ...(perWeek === null
      ? []
      : [
          t("pane.ranking.perWeek", {
            days: daysLeft,
            people: Math.ceil(perWeek),
            daily: Math.ceil(perWeek / 7),
          }),
        ]),
    ...(schedule
      ? [
          t(`pane.ranking.schedule.${schedule.behind ? "behind" : "ahead"}`, {
            achieved: percentText(schedule.achieved, 1),
            elapsed: percentText(schedule.elapsed, 1),
          }),
        ]
      : []),
    ...(forecast
      ? [
          t(`pane.ranking.forecast.${willReach ? "reaches" : "misses"}`, {
            people: t(
              // With one pace seen there is no range to tell.
              forecast.intervals > 1 ? "pane.ranking.estimateInRange" : "pane.ranking.estimate",
              { ...forecast }
            ),
          }),
        ]
      : []),
  ];
}

/** The money for a unit's new people; nothing where it cannot be counted, which the findings explain. */
export function fundingText({ unit, row }: Standing, { units }: Funding, t: TFunction): string[] {
  const own = units.find((one) => one.unit === unit && one.at.row === row);
  if (!own || own.people === null) return [];
  return [t("pane.ranking.funding.unit", { people: own.people, amount: own.amount })];
}
