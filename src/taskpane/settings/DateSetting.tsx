import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../domain/dates/calendarDate";
import { DateField } from "../shell/DateField";

interface DateSettingProps {
  /** Its words: pane.settings.<name> and <name>Hint. */
  readonly name: string;
  readonly value: CalendarDate | undefined;
  /** See DateField. */
  readonly near: CalendarDate;
  readonly onChange: (date: CalendarDate | undefined) => void;
}

/** A date that may be left open. */
export function DateSetting({ name, ...field }: DateSettingProps) {
  const { t } = useTranslation();
  return (
    <DateField
      label={t(`pane.settings.${name}`)}
      hint={t(`pane.settings.${name}Hint`)}
      {...field}
    />
  );
}
