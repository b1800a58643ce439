import type { CalendarDate } from "../../domain/dates/calendarDate";
import type { Words } from "../../i18n/words";
import { dateText } from "../shell/format";
import type { PressingGroup } from "./pressing";

/** The list as lines of text for the chat group, numbered, one for all units that owe the same by the same day. */
export function overdueText(
  words: Words,
  groups: readonly PressingGroup[],
  asOf: CalendarDate
): string {
  const { language } = words;
  const lines = groups.map(({ item, status, deadline, days, milestones }, index) => {
    const sentence = words.t(`pane.overdue.text.${status}`, {
      item,
      date: dateText(deadline, language, asOf),
      count: days,
      units: milestones.map(({ unit }) => unit).join(words.t("pane.listSeparator")),
    });
    return `${index + 1}. ${sentence}`;
  });
  const title = words.t("pane.overdue.text.title", { date: dateText(asOf, language) });
  return [title, ...lines].join("\n");
}
