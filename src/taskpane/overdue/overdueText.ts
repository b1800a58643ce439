import type { CalendarDate } from "../../domain/dates/calendarDate";
import type { Words } from "../../i18n/words";
import { dateText } from "../shell/format";
import { itemText, type PressingMilestone } from "./pressing";

/** The list as lines of text for the chat group, numbered, late ones first. */
export function overdueText(
  words: Words,
  milestones: readonly PressingMilestone[],
  asOf: CalendarDate
): string {
  const { language } = words;
  const lines = milestones.map((milestone, index) => {
    const { unit, status, deadline, daysLate, daysLeft } = milestone;
    const sentence = words.t(`pane.overdue.text.${status}`, {
      unit,
      item: itemText(milestone),
      date: dateText(deadline, language, asOf),
      count: status === "overdue" ? daysLate : daysLeft,
    });
    return `${index + 1}. ${sentence}`;
  });
  const title = words.t("pane.overdue.text.title", { date: dateText(asOf, language) });
  return [title, ...lines].join("\n");
}
