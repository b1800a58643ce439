import { yearOf } from "../dates/calendarDate";
import type { OverdueRow } from "../tasks/overdueList";
import type { OfficialDocument } from "./bulletin";
import { overdueList } from "./bulletinFields";
import { compose } from "./compose";
import type { BulletinFacts } from "./facts";
import { type Fields, fieldsOf } from "./fields";
import { dateText } from "./numberWords";
import type { TemplateLine } from "./template";

/** 催报函 to one late unit. */
export interface Reminder {
  readonly unit: string;
  readonly document: OfficialDocument;
}

export type ReminderFacts = Pick<
  BulletinFacts,
  "asOf" | "deadline" | "place" | "issuer" | "overdue"
>;

/** One reminder per late unit, in the order of the overdue list. */
export function writeReminders(
  lines: readonly TemplateLine[],
  facts: ReminderFacts
): readonly Reminder[] {
  const units = [...new Set(facts.overdue.map(({ unit }) => unit))];
  return units.map((unit) => {
    const own = facts.overdue.filter((row) => row.unit === unit);
    return {
      unit,
      document: { ...compose(lines, reminderFields(unit, own, facts)), table: undefined },
    };
  });
}

export function reminderFields(
  unit: string,
  overdue: readonly OverdueRow[],
  facts: ReminderFacts
): Fields {
  return fieldsOf(
    {
      单位: unit,
      地区: facts.place,
      年度: String(yearOf(facts.deadline)),
      统计日期: dateText(facts.asOf),
      事项数: String(overdue.length),
      落款: facts.issuer || null,
    },
    {},
    { 逾期: overdueList(overdue) }
  );
}
